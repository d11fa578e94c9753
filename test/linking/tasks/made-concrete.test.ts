import { describe, expect, it } from 'vitest';
import { alignTasks } from '../../../api/linking/tasks/align-tasks.ts';
import { findSpecifics } from '../../../api/linking/tasks/specifics.ts';
import { unit } from './unit.ts';

const found = (text: string, wanted: string): readonly string[] => findSpecifics(text).flatMap(({ kind, words }) => (kind === wanted ? [words] : []));

describe('facilities', () => {
  it.each([
    ['Sửa sang nhà văn hóa thôn, hồ bơi và bãi đỗ xe cho người dân.', ['nhà văn hóa thôn', 'hồ bơi', 'bãi đỗ xe']],
    ['Đầu tư, nâng cấp trạm bơm nước ngọt ở vùng hạn mặn.', ['trạm bơm nước ngọt']],
    ['Mua sắm trang thiết bị đọc sách cho người khiếm thị.', ['trang thiết bị đọc sách']],
    ['Xây dựng mới trường tiểu học đạt chuẩn, sửa chữa các chợ nông thôn.', ['trường tiểu học đạt chuẩn', 'chợ nông thôn']],
    ['Vận hành cơ sở dữ liệu quốc gia về sách; mở cổng dữ liệu mở của tỉnh.', ['cơ sở dữ liệu quốc gia về sách', 'cổng dữ liệu mở']],
    ['Lắp thêm camera, dựng nhà văn hoá ở mỗi bản.', ['camera', 'nhà văn hoá']],
    ['Trang bị thiết bị lọc không khí cho phòng học.', ['thiết bị lọc không khí', 'phòng học']],
  ])('%s', (text, words) => expect(found(text, 'facility')).toEqual(words));

  it.each([
    ['a plan, a policy or a point of view', 'Xây dựng kế hoạch, cơ chế và quan điểm chỉ đạo; tập trung vào trọng điểm tập trung dân cư.'],
    ['means of any work', 'Tăng cường cơ sở vật chất, hạ tầng; đầu tư công trình; sử dụng thiết bị tiết kiệm.'],
    ['what every office has in the digital world', 'Rà soát các hệ thống thông tin, phần mềm, cơ sở dữ liệu chuyên ngành và nền tảng số khác.'],
    ['civil servants beside a park', 'Bồi dưỡng công chức, viên chức về tin học.'],
    ['who invests', 'Hướng dẫn chủ đầu tư bệnh viện tư và nhà đầu tư chợ đêm.'],
    ['the name of an organ', 'Giao Trung tâm Văn hóa huyện và Phòng Tài chính chủ trì.'],
    ['the title of another document', 'Thực hiện Đề án phát triển thư viện điện tử theo kế hoạch.'],
  ])('is none: %s', (_, text) => expect(found(text, 'facility')).toEqual([]));

  it('is the lower task’s own only where no clause of the superior, of whatever task, says it too', () => {
    const above = [
      unit('1', 'Mở rộng mạng lưới thư viện tới vùng cao, đưa sách tới mọi nhà.'),
      unit('2', 'Bố trí phương tiện đi lại cho thủ thư; trang bị thiết bị số hóa tài liệu.'),
    ];
    const below = (text: string) => {
      const [link] = alignTasks({ parents: above, children: [unit('x', text)], nearness: 1 });
      return { copied: link?.copied, words: link?.specifics.map(({ words }) => words) };
    };
    expect(below('Mở rộng mạng lưới thư viện tới vùng cao; trang bị thiết bị để số hóa tài liệu.')).toEqual({ copied: true, words: [] });
    expect(below('Mở rộng mạng lưới thư viện tới vùng cao bằng tủ sách lưu động, đặt tại nhà văn hóa thôn.')).toEqual({
      copied: false,
      words: ['tủ sách lưu động', 'nhà văn hóa thôn'],
    });
  });
});

describe('measures', () => {
  it.each([
    ['Mở các lớp tập huấn phân loại sách cho thủ thư.', ['lớp tập huấn phân loại sách']],
    ['Xây dựng chuyên mục đọc sách mỗi tuần; phát hành tờ rơi, sổ tay bạn đọc.', ['chuyên mục đọc sách', 'tờ rơi', 'sổ tay bạn đọc']],
    ['Kịp thời biểu dương, khen thưởng các cá nhân có nhiều đóng góp.', ['Kịp thời biểu dương, khen thưởng các cá nhân']],
    ['Thành lập tổ giúp việc số hóa; nhân rộng mô hình tiếng trống khuyến học.', ['Thành lập tổ giúp việc số hóa', 'nhân rộng mô hình tiếng trống khuyến học']],
    ['Duy trì đường dây nóng để nhận góp ý.', ['đường dây nóng']],
    ['Hằng năm tổ chức giải chạy vì sách cấp xã.', ['giải chạy vì sách cấp xã']],
  ])('%s', (text, words) => expect(found(text, 'measure')).toEqual(words));

  it.each([
    ['a general order', 'Tăng cường lãnh đạo, nâng cao chất lượng, xây dựng kế hoạch và tổ chức thực hiện.'],
    ['a figure of speech', 'Để ngày đầu năm học thực sự là ngày hội của trẻ em.'],
    ['a cost or a topic', 'Tiết kiệm chi hội thảo, hội nghị; nắm tình hình tiêm chủng.'],
    ['a model that nothing is said of', 'Nhân rộng các mô hình hiệu quả, mô hình mới.'],
    ['a handling of matters', 'Đề ra giải pháp, giải quyết khó khăn khi tổ chức thực hiện.'],
    ['who is assigned', 'Giao các đoàn thể và tổ dân phố phối hợp.'],
  ])('is none: %s', (_, text) => expect(found(text, 'measure')).toEqual([]));
});

describe('bodies', () => {
  it.each([
    ['Giải cờ cấp Đảng bộ Khối do Chi bộ Trường đăng cai.', ['Đảng bộ Khối', 'Chi bộ Trường']],
    [
      'Ban cán sự đảng Ủy ban nhân dân tỉnh báo cáo Đảng đoàn Hội đồng nhân dân tỉnh.',
      ['Ban cán sự đảng Ủy ban nhân dân tỉnh', 'Đảng đoàn Hội đồng nhân dân tỉnh'],
    ],
    ['Bộ Công an và Văn phòng Chính phủ cùng ký với Bộ Ngoại giao.', ['Bộ Công an', 'Văn phòng Chính phủ', 'Bộ Ngoại giao']],
    ['Xin ý kiến Tỉnh ủy và Kế hoạch này.', ['Tỉnh ủy']],
    ['Mở rộng Trung tâm Huấn luyện và Thi đấu thể thao của tỉnh.', ['Trung tâm Huấn luyện và Thi đấu thể thao']],
    ['Giao Chi cục Chăn nuôi và Thú y, Phòng Tham mưu - Công an tỉnh.', ['Chi cục Chăn nuôi và Thú y', 'Phòng Tham mưu - Công an tỉnh']],
    ['Bộ trưởng các Bộ: Tư pháp, Công an, Y tế chủ trì.', ['các Bộ: Tư pháp, Công an, Y tế']],
    ['Ban công tác Mặt trận các thôn, tổ dân phố vận động.', ['Ban công tác Mặt trận các thôn, tổ dân phố']],
    ['Phát sách cho các trường tiểu học trong huyện và các khối thi đua.', ['các trường tiểu học trong huyện', 'các khối thi đua']],
    ['Mời các sở, ngành, doanh nghiệp trên địa bàn dự.', ['các sở, ngành, doanh nghiệp trên địa bàn']],
  ])('%s', (text, words) => expect(found(text, 'organ')).toEqual(words));

  it.each([
    ['one half of a longer word', 'Bồi dưỡng cán bộ Đoàn tại trụ sở Ủy quyền, cơ sở Văn hóa, nội bộ Đảng.'],
    ['a kind of which there are many', 'Gửi các phòng, ban, ngành liên quan và các trường.'],
    ['what every level has', 'Vận động cử tri bầu đại biểu Hội đồng nhân dân; phối hợp với lực lượng Công an.'],
    ['who issued the document that is named', 'Thực hiện Kế hoạch số 12-KH/TU của Thành ủy, Chương trình hành động của Ban Thường vụ Tỉnh ủy.'],
    ['a place', 'Trồng tre ở xã Trường Văn.'],
  ])('is none: %s', (_, text) => expect(found(text, 'organ')).toEqual([]));

  it('is named with the document it has issued', () => {
    expect(found('Theo Báo cáo số 11296/BC-XYZ ngày 02/3/2025 của Bộ Nội vụ.', 'programme')).toEqual(['Báo cáo số 11296/BC-XYZ ngày 02/3/2025 của Bộ Nội vụ']);
    expect(found('Xây dựng Kế hoạch của Ủy ban nhân dân tỉnh.', 'organ')).toEqual(['Ủy ban nhân dân tỉnh']);
  });

  it('and groups of people are the lower task’s own only where no clause of the superior names them', () => {
    const above = [unit('1', 'Mở rộng thư viện tới vùng cao.'), unit('2', 'Tặng sách cho người khuyết tật; giao các tổ chức chính trị - xã hội vận động.')];
    const [link] = alignTasks({
      parents: above,
      children: [unit('x', 'Mở rộng thư viện tới vùng cao cho người khuyết tật và già làng; các tổ chức chính trị - xã hội huyện cùng làm.')],
      nearness: 1,
    });
    expect(link?.specifics.map(({ words }) => words)).toEqual(['già làng']);
  });
});

describe('counts', () => {
  it.each([
    ['Cử 7 người dự giải bóng đá 7 người; mở 3 lớp.', ['7 người', '3 lớp']],
    ['Theo mô hình chính quyền địa phương 02 cấp, liên kết giữa 4 bên.', ['4 bên']],
    ['Từ tháng 9 đến tháng 11, Tiểu dự án 2 thuộc Dự án 7 và đối tượng 1 phải xong.', []],
    ['Tặng 50 suất quà cho trẻ dưới 6 tuổi và 04 phòng đọc.', ['50 suất quà', 'dưới 6 tuổi', '04 phòng']],
  ])('%s', (text, words) => expect(found(text, 'number')).toEqual(words));

  it('tell a sport, and the law by its whole name', () => {
    expect(found('Mở giải bóng chuyền 6 người; giữ các môn đẩy gậy truyền thống.', 'measure')).toEqual([
      'giải bóng chuyền 6 người',
      'các môn đẩy gậy truyền thống',
    ]);
    expect(found('Phổ biến Luật Thư viện năm 2019 cho bạn đọc.', 'programme')).toEqual(['Luật Thư viện năm 2019']);
    expect(found('Phổ biến Luật Thư viện năm 2019; định kỳ đánh giá.', 'date')).toEqual([]);
  });
});
