import { describe, expect, it } from 'vitest';
import { readDirective } from '../../api/reading/read-directive.ts';
import { findOrgans } from '../../api/reading/recognisers/assignment.ts';
import { findDeadlines } from '../../api/reading/recognisers/deadline.ts';
import { findTargets } from '../../api/reading/recognisers/target.ts';
import { toGoldShape } from '../../bench/gold-shape.ts';

const who = (text: string, role: 'lead' | 'coordinate' = 'lead'): string[] =>
  findOrgans(text)
    .filter((organ) => organ.role === role)
    .map(({ organ }) => organ);
const read = (text: string) => toGoldShape('t', readDirective({ textId: 't', text }));
const LETTER = 'SỞ VĂN HÓA\n\nSố: 71/SVH-TV\nV/v nộp danh mục sách\n\nLai Châu, ngày 3 tháng 3 năm 2026\n\nKính gửi: Thư viện các xã, phường\n\n';

describe('several doers in one sentence', () => {
  it('a second clause has a doer of its own, whichever verb it is', () => {
    expect(who('Phòng Kinh tế lo kinh phí mua sách, Công an xã giữ trật tự khi chuyển kho.')).toEqual(['Phòng Kinh tế', 'Công an xã']);
  });

  it('work is handed on inside the sentence', () => {
    const text = 'UBND xã phối hợp với các trường sửa chữa phòng đọc, giao đồng chí Phó Chủ tịch UBND xã theo dõi tiến độ.';
    expect(who(text)).toEqual(['UBND xã', 'đồng chí Phó Chủ tịch UBND xã']);
    expect(who(text, 'coordinate')).toEqual(['các trường']);
  });

  it('who only helps behind a semicolon leads nothing', () => {
    const text = 'Giao Thư viện tỉnh chủ trì; Hội Khuyến học phối hợp thực hiện.';
    expect(who(text)).toEqual(['Thư viện tỉnh']);
    expect(who(text, 'coordinate')).toEqual(['Hội Khuyến học']);
  });

  it('partners take part, and their comma opens no clause', () => {
    const text = 'Chuyển kho sách do Thư viện tỉnh chủ trì, Công an xã và Hội Chữ thập đỏ tham gia.';
    expect(who(text)).toEqual(['Thư viện tỉnh']);
    expect(who(text, 'coordinate')).toEqual(['Công an xã', 'Hội Chữ thập đỏ']);
    expect(who('Đặc biệt tại vùng cao phối hợp với lực lượng dân quân, Thanh tra Sở Xây dựng kiểm tra kho.')).toEqual([]);
    expect(who('Thư viện tỉnh mở kho sách; Sở Y tế lo tủ thuốc.')).toEqual(['Thư viện tỉnh', 'Sở Y tế']);
  });

  it('"đồng thời" adds to doers that were named, and names none by itself', () => {
    expect(who('Thư viện tỉnh mở kho sách. Đồng thời, các trường phải kiểm kê sách cũ.')).toEqual(['Thư viện tỉnh', 'các trường']);
    expect(who('Mở kho sách tại các xã. Đồng thời, các trường phải kiểm kê sách cũ.')).toEqual([]);
  });

  it('the doer stands behind the work and its colon, unless the words tell who takes part', () => {
    expect(who('Kiểm kê sách cũ: các trường thực hiện trước khi nghỉ hè.')).toEqual(['các trường']);
    expect(who('Thành phần: Lãnh đạo UBND xã tham gia cùng các trường.')).toEqual([]);
  });
});

describe('where a name ends', () => {
  it('a person is named with the position', () => {
    expect(who('Đồng chí Nguyễn Văn Sách, Phó Bí thư Thường trực: phụ trách kho sách.')).toEqual(['Đồng chí Nguyễn Văn Sách, Phó Bí thư Thường trực']);
    expect(who('Đồng chí Bí thư Đoàn xã, Trưởng Công an xã kiểm kê kho sách.')).toEqual(['Đồng chí Bí thư Đoàn xã', 'Trưởng Công an xã']);
  });

  it('by "Ông" and "Đ/c" as well', () => {
    expect(who('Ông Nguyễn Văn Sách - Phó Chủ tịch UBND xã chỉ đạo việc chuyển sách.')).toEqual(['Ông Nguyễn Văn Sách - Phó Chủ tịch UBND xã']);
    expect(who('Đ/c Nguyễn Văn Sách, Trưởng Công an xã phụ trách việc chuyển sách.')).toEqual(['Đ/c Nguyễn Văn Sách, Trưởng Công an xã']);
    expect(who('Bà con Nhân dân chuẩn bị sách cũ.')).toEqual([]);
  });

  it('a head that is said again parts a list, and so does a name that is rounded off', () => {
    const text = 'Hội Khuyến học phối hợp với ngành y tế, ngành giáo dục, các bộ, ngành liên quan và chính quyền địa phương mở tủ sách.';
    expect(who(text, 'coordinate')).toEqual(['ngành y tế', 'ngành giáo dục', 'các bộ, ngành liên quan', 'chính quyền địa phương']);
    expect(who('Khoa/Viện trực thuộc Trường thông báo giờ mở kho sách.')).toEqual(['Khoa/Viện trực thuộc Trường']);
    expect(who('Phòng Tài chính kế toán xác nhận danh mục sách.')).toEqual(['Phòng Tài chính kế toán']);
  });

  it('"tổ chức hội thao" and "cùng cấp" end a name, "Khối thi đua" is one', () => {
    expect(who('Hội Khuyến học phối hợp với chính quyền cùng cấp tổ chức hội thao.', 'coordinate')).toEqual(['chính quyền cùng cấp']);
    expect(who('Các Khối thi đua gửi danh sách bạn đọc.')).toEqual(['Các Khối thi đua']);
    expect(who('Tổ trưởng chuyên môn lập danh mục sách; giáo viên bộ môn đăng ký sách cần mua.')).toEqual(['Tổ trưởng chuyên môn', 'giáo viên bộ môn']);
  });

  it('members behind a colon stand for their collective', () => {
    expect(who('Sở Nội vụ phối hợp với các cơ quan liên quan: Sở Y tế, Hội Nông dân tỉnh kiểm kê sách.', 'coordinate')).toEqual([
      'Sở Y tế',
      'Hội Nông dân tỉnh',
    ]);
    expect(who('Các cơ quan liên quan: Tổ chức mở kho sách.')).toEqual(['Các cơ quan liên quan']);
  });

  it('a subcommittee is no committee named by what it does', () => {
    expect(who('Các thành viên trong tiểu ban căn cứ nhiệm vụ mở kho sách.')).toEqual(['Các thành viên trong tiểu ban']);
    expect(who('Văn phòng phối hợp với các thành viên trong tiểu ban kiểm kê sách.', 'coordinate')).toEqual(['các thành viên trong tiểu ban']);
  });

  it('committees of one kind are one name', () => {
    expect(who('Đề nghị Ban Chấp hành các đoàn viện, liên chi đoàn kiểm kê sách.')).toEqual(['Ban Chấp hành các đoàn viện, liên chi đoàn']);
  });

  it('"phổ thông báo cáo" holds no "thông báo"', () => {
    expect(who('Nếu thiếu sách, các trường trung học phổ thông báo cáo để được bổ sung.')).toEqual(['các trường trung học phổ thông']);
  });
});

describe('places of a doer', () => {
  it('a letter without labels orders in its opening sentence', () => {
    const { tasks } = read(
      `${LETTER}Thực hiện Kế hoạch số 7/KH-UBND ngày 02/3/2026 của UBND tỉnh về phòng đọc, Sở đề nghị Thư viện các xã, phường nộp danh mục sách cần mua trước ngày 20/4/2026.\n\nThời gian thực hiện:\n\n- Đợt bổ sung: trước ngày 15/6/2026.\n\nTrân trọng./.\n`,
    );
    expect(tasks).toMatchObject([{ path: 'p0', leads: ['Thư viện các xã, phường'], due: ['2026-04-20', '2026-06-15'] }]);
    expect(tasks[0]?.['startsWith']).toMatch(/^đề nghị Thư viện/u);
  });

  it('an opening that only leads to what stands below orders nothing', () => {
    const { tasks } = read(
      `${LETTER}Thực hiện Kế hoạch số 7/KH-UBND của UBND tỉnh, Sở đề nghị Thư viện các xã, phường thực hiện một số nội dung sau.\n\nGiao Văn phòng Sở kiểm kê sách cũ tại kho lưu của tỉnh.\n`,
    );
    expect(tasks).toMatchObject([{ path: 'p1', leads: ['Văn phòng Sở'] }]);
  });

  it('a heading over "all others" gives way to those who are named below', () => {
    const { tasks } = read(
      'KẾ HOẠCH\nMở kho sách\n\nIII. TỔ CHỨC THỰC HIỆN\n\n1. Đối với các tổ chức khác\n\nĐề nghị Hội Nông dân tỉnh, Tỉnh Đoàn vận động Nhân dân tặng sách.\n\n2. Sở Nội vụ kiểm kê sách.\n',
    );
    expect(tasks).toMatchObject([{ leads: ['Hội Nông dân tỉnh', 'Tỉnh Đoàn'] }, { leads: ['Sở Nội vụ'] }]);
  });
});

describe('times and targets of such papers', () => {
  it('how often a report is made is counted', () => {
    expect(findDeadlines('Các trường báo cáo UBND xã hai tuần một lần.').map(({ text }) => text)).toEqual(['hai tuần một lần']);
    expect(findDeadlines('Tổ thư viện báo cáo 3 tháng/lần.').map(({ text }) => text)).toEqual(['3 tháng một lần']);
    expect(findDeadlines('Biên bản họp tổ 6 tháng 1 lần.')).toEqual([]);
  });

  it('a day of its own is counted back from', () => {
    expect(findDeadlines('Lớp trưởng nộp danh sách trước ngày thi 01 ngày làm việc.').map(({ text }) => text)).toEqual(['trước ngày thi 01 ngày làm việc']);
  });

  it('copies of a paper are no target', () => {
    expect(findTargets('Biên bản giao sách (02 bản).')).toEqual([]);
    expect(findTargets('Mỗi chi bộ giới thiệu ít nhất 02 quần chúng ưu tú.')).toMatchObject([{ value: 2, unit: 'quần chúng ưu tú' }]);
  });
});
