import type { TaskUnit } from '../../../api/linking/tasks/task-unit.ts';

/** A task of a made-up document. */
export function unit(id: string, text: string, more: Partial<TaskUnit> = {}): TaskUnit {
  return { id, text, heading: [], leads: [], line: null, targets: [], deadlines: [], ...more };
}

/** A made-up resolution on reading books, with an organisation section. */
export const READING_ABOVE: readonly TaskUnit[] = [
  unit('1', 'Xây dựng thư viện cấp xã, tủ sách khu dân cư, bổ sung đầu sách hằng năm; hiện đại hóa thư viện tỉnh.'),
  unit('2', 'Tuyên truyền về lợi ích của việc đọc sách trên báo chí, truyền hình và mạng xã hội.'),
  unit('3', 'Đưa tiết đọc sách vào trường học; bồi dưỡng giáo viên phụ trách thư viện trường học.'),
  unit('4', 'Số hóa tài liệu quý hiếm, xây dựng cơ sở dữ liệu thư viện dùng chung, kết nối liên thông giữa các thư viện.'),
  unit('5', 'Cấp ủy, chính quyền, Mặt trận và đoàn thể quán triệt Nghị quyết, xây dựng kế hoạch thực hiện Nghị quyết.', { heading: ['Tổ chức thực hiện'] }),
  unit('6', 'Ban Tuyên giáo theo dõi, đôn đốc, kiểm tra việc thực hiện Nghị quyết; định kỳ sơ kết, tổng kết, báo cáo.', { heading: ['Tổ chức thực hiện'] }),
  unit('7', 'Mặt trận Tổ quốc và các đoàn thể vận động nhân dân thực hiện Nghị quyết, giám sát và phản biện xã hội.', { heading: ['Tổ chức thực hiện'] }),
];

export const READING_BELOW: readonly TaskUnit[] = [
  unit('a', 'Sở Văn hóa xây dựng 12 thư viện cấp xã và 40 tủ sách khu dân cư trước ngày 30/6/2027, kinh phí 5 tỷ đồng.'),
  unit('b', 'Phòng Giáo dục và Đào tạo huyện Yên Lập đưa tiết đọc sách vào thời khóa biểu của mọi trường học.'),
  unit('c', 'Số hóa 3.000 tài liệu quý hiếm của thư viện tỉnh; kết nối cơ sở dữ liệu thư viện với trung ương.'),
  unit('d', 'Ban Tuyên giáo Huyện ủy đôn đốc, kiểm tra việc thực hiện Kế hoạch này, định kỳ báo cáo Ban Thường vụ.'),
  unit('e', 'Mặt trận Tổ quốc huyện giám sát, phản biện xã hội việc thực hiện Nghị quyết.', { leads: ['Mặt trận Tổ quốc huyện'] }),
  unit('f', 'Sửa chữa mặt đê đoạn qua xóm Bến, kè lại bờ sông bị sạt lở.'),
  unit('g', 'Tổ chức triển khai thực hiện tốt Kế hoạch này.'),
];
