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
const due = (text: string): string[] => findDeadlines(text).map(({ text: said }) => said);
const read = (text: string) => toGoldShape('t', readDirective({ textId: 't', text }));
const LETTER = 'ỦY BAN NHÂN DÂN\nTỈNH LAI CHÂU\n\nSố: 71/UBND-VX\nV/v mở phòng đọc\n\nLai Châu, ngày 3 tháng 3 năm 2026\n\n';

describe('a letter without labels', () => {
  it('has its orders in paragraphs of their own', () => {
    const { tasks } = read(
      `${LETTER}Sau khi xem xét, UBND tỉnh có ý kiến như sau:\n\nGiao Sở Nội vụ chủ trì, phối hợp với các đơn vị liên quan lập danh mục sách. Yêu cầu xong trước ngày 20/4/2026.\n\nCác trường trên địa bàn mở cửa phòng đọc cả ngày thứ Bảy cho học sinh vùng cao.\n\nĐề nghị các cơ quan, đơn vị nghiêm túc triển khai thực hiện./.\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n`,
    );
    expect(tasks).toMatchObject([
      { path: 'p1', leads: ['Sở Nội vụ'], coordinates: ['các đơn vị liên quan'], due: ['2026-04-20'] },
      { path: 'p2', leads: ['Các trường trên địa bàn'], due: [] },
    ]);
  });

  it('orders nothing where its paragraphs only tell', () => {
    const { tasks } = read(
      `${LETTER}UBND tỉnh thông tin như sau:\n\nPhòng đọc đã mở từ năm 2024 và được nhiều bạn đọc ghé thăm.\n\nTrân trọng cảm ơn sự quan tâm của quý cơ quan./.\n`,
    );
    expect(tasks).toEqual([]);
  });
});

describe('who does it', () => {
  it('a further clause with a doer in small letters', () => {
    expect(who('Phòng Kinh tế mua sách; các đoàn thể giúp sắp xếp kho.')).toEqual(['Phòng Kinh tế', 'các đoàn thể']);
    expect(who('Sở Nội vụ lập kế hoạch; ban Phong trào tổng hợp kết quả.')).toEqual(['Sở Nội vụ', 'ban Phong trào']);
  });

  it('no further doer in the list of those who are told, nor in a part of what is told', () => {
    expect(who('UBND các xã chỉ đạo Trung tâm Văn hóa; Đài Truyền thanh xã tuyên truyền về phòng đọc.')).toEqual(['UBND các xã']);
    expect(who('Sở Nội vụ xây dựng kho sách, trong đó nhà trường góp sách; các doanh nghiệp tham gia góp kệ.')).toEqual(['Sở Nội vụ']);
  });

  it('"do A chủ trì, B trực tiếp thực hiện", ", giao B tham mưu"', () => {
    expect(who('Kiểm kê kho sách do Phòng Kinh tế chủ trì, các thôn trực tiếp thực hiện.')).toEqual(['Phòng Kinh tế', 'các thôn']);
    expect(who('Tổ chức ngày hội đọc sách, giao ban Tuyên giáo tham mưu.')).toEqual(['ban Tuyên giáo']);
  });

  it('"Lãnh đạo" is a doer only before whom it leads', () => {
    expect(who('Lãnh đạo công tác mở phòng đọc bảo đảm đúng quy định.')).toEqual([]);
    expect(who('Lãnh đạo các phòng kiểm tra kho sách.')).toEqual(['Lãnh đạo các phòng']);
  });

  it('bodies of a council behind a collective, and a head that is said again', () => {
    expect(who('Các Ban của HĐND, tổ đại biểu và đại biểu HĐND xã giám sát việc mở phòng đọc.')).toEqual([
      'Các Ban của HĐND',
      'tổ đại biểu',
      'đại biểu HĐND xã',
    ]);
    expect(who('Yêu cầu công đoàn xã, phường, công đoàn các khu công nghiệp góp sách.')).toEqual(['công đoàn xã, phường', 'công đoàn các khu công nghiệp']);
  });

  it('partners of a union, a force with a long name, a doer told apart by its charge', () => {
    expect(who('Phối hợp với chuyên môn, người sử dụng lao động tổ chức đọc sách.', 'coordinate')).toEqual(['chuyên môn', 'người sử dụng lao động']);
    expect(who('Giao Công an xã phối hợp với lực lượng tham gia bảo vệ an ninh, trật tự ở cơ sở trông coi kho sách.', 'coordinate')).toEqual([
      'lực lượng tham gia bảo vệ an ninh, trật tự ở cơ sở',
    ]);
    expect(who('Các đồng chí Đảng ủy viên được phân công phụ trách địa bàn dự sinh hoạt ở phòng đọc.')).toEqual([
      'Các đồng chí Đảng ủy viên được phân công phụ trách địa bàn',
    ]);
  });
});

describe('times', () => {
  it('of quarters in several years, of days with "hoặc", of a month\'s end, in minutes', () => {
    expect(due('Sơ kết vào quý IV các năm 2027 và 2030.')).toEqual(['quý IV/2027 và quý IV/2030']);
    expect(due('Tổ chức vào ngày 14 hoặc 15/6/2026.')).toEqual(['2026-06-14', '2026-06-15']);
    expect(due('Báo cáo vào ngày 15 và ngày cuối tháng.')).toEqual(['ngày 15 và ngày cuối tháng']);
    expect(due('Gửi báo cáo ngày 18 tháng cuối quý.')).toEqual(['ngày 18 tháng cuối quý']);
    expect(due('Thông tin không quá 20 phút kể từ khi phát hiện.')).toEqual(['không quá 20 phút kể từ khi phát hiện']);
    expect(due('Hoàn thành ngay trong kỳ sinh hoạt tháng 02.')).toEqual(['tháng 2']);
  });
});

describe('targets', () => {
  it('whom an aim shall reach, also behind a list of ways', () => {
    const of = (text: string) => findTargets(text, true).map(({ text: said }) => said);
    expect(of('Đào tạo, bồi dưỡng, nâng cao tay nghề cho 900 cán bộ thư viện;')).toEqual(['900 cán bộ']);
    expect(of('Tuyên truyền, phổ biến nội quy cho 5.000 lượt bạn đọc;')).toEqual(['5.000 lượt']);
    expect(of('Xây mới 6 nhà ở cho thủ thư.')).toEqual(['6 nhà ở']);
  });
});
