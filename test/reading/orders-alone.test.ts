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

  it('that opens on a short line, on dashes, or counts its orders in words', () => {
    const { tasks } = read(
      `${LETTER}Kính gửi:\n- Các sở, ngành;\n- UBND các xã, phường.\n\nNhằm phục vụ bạn đọc trong dịp hè, UBND tỉnh đề nghị các sở, ngành, UBND các xã, phường tập trung thực hiện một số nhiệm vụ:\n\n- Theo dõi lượng bạn đọc, bổ sung bàn ghế cho các phòng đọc còn thiếu.\n\n- Sẵn sàng sách cho học sinh mượn về nhà.\n\nGiao Thư viện tỉnh tổng hợp, báo cáo UBND tỉnh trước ngày 30/8/2026.\n\nNơi nhận:\n- Như trên.\n`,
    );
    expect(tasks).toMatchObject([
      { path: '-1', leads: ['các sở, ngành', 'UBND các xã, phường'] },
      { path: '-2', leads: ['các sở, ngành', 'UBND các xã, phường'] },
      { path: 'p1', leads: ['Thư viện tỉnh'], due: ['2026-08-30'] },
    ]);
    const counted = read(
      `${LETTER}Để mở phòng đọc đúng hạn, UBND tỉnh yêu cầu các sở, ngành, UBND các xã, phường thực hiện tốt các nội dung sau:\n\nMột là, kiểm kê kho sách, báo cáo trước ngày 10/4/2026.\n\nHai là, Sở Nội vụ lập danh mục sách cần mua.\n`,
    );
    expect(counted.tasks).toMatchObject([
      { path: 'p1', leads: ['các sở, ngành', 'UBND các xã, phường'], due: ['2026-04-10'] },
      { path: 'p2', leads: ['Sở Nội vụ'] },
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

describe('names', () => {
  it('go on over a bracket that tells of them, and leave out what it tells', () => {
    expect(who('Giao Sở Nội vụ phối hợp với các xã vùng cao (đã được Bộ Nội vụ Trung ương đồng ý) mở phòng đọc.', 'coordinate')).toEqual(['các xã vùng cao']);
    expect(who('Văn phòng (chuẩn bị bàn ghế) và UBND xã (Bộ phận Văn hóa tham mưu) chủ trì việc mở phòng đọc.')).toEqual(['Văn phòng', 'UBND xã']);
  });

  it('of one committee of several bodies, of partners of one level, of newspapers, of advisers', () => {
    expect(who('Giao Đảng ủy MTTQ, các đoàn thể tỉnh chủ trì việc góp sách.')).toEqual(['Đảng ủy MTTQ, các đoàn thể tỉnh']);
    expect(who('Hội Phụ nữ phối hợp với Mặt trận cùng cấp vận động góp sách.', 'coordinate')).toEqual(['Mặt trận cùng cấp']);
    expect(who('Các Báo: Lai Châu, Nhân Dân tuyên truyền về phòng đọc.')).toEqual(['Các Báo: Lai Châu, Nhân Dân']);
    expect(who('Các cơ quan tham mưu của Đảng sớm báo cáo.')).toEqual(['Các cơ quan tham mưu của Đảng']);
    expect(who('Các phòng của Sở theo địa bàn được phân công nắm nhu cầu bạn đọc.')).toEqual(['Các phòng của Sở']);
  });
});

describe('times', () => {
  it('that must not be passed, from now on, by halves and sessions', () => {
    expect(due('Xử lý dứt điểm, không để kéo dài quá ngày 30/9/2026.')).toEqual(['2026-09-30']);
    expect(due('Trưng bày sách từ nay đến ngày 15/8.')).toEqual(['từ nay đến 15/08']);
    expect(due('Hoàn thành kho sách trong 6 tháng đầu năm.')).toEqual(['6 tháng đầu năm']);
    expect(due('Báo cáo tại kỳ họp thường lệ giữa năm và cuối năm 2026.')).toEqual(['kỳ họp thường lệ giữa năm và cuối năm 2026']);
  });

  it('of quarters in several years, of days with "hoặc", of a month\'s end, in minutes', () => {
    expect(due('Sơ kết vào quý IV các năm 2027 và 2030.')).toEqual(['quý IV/2027 và quý IV/2030']);
    expect(due('Tổ chức vào ngày 14 hoặc 15/6/2026.')).toEqual(['2026-06-14', '2026-06-15']);
    expect(due('Báo cáo vào ngày 15 và ngày cuối tháng.')).toEqual(['ngày 15 và ngày cuối tháng']);
    expect(due('Gửi báo cáo ngày 18 tháng cuối quý.')).toEqual(['ngày 18 tháng cuối quý']);
    expect(due('Thông tin không quá 20 phút kể từ khi phát hiện.')).toEqual(['không quá 20 phút kể từ khi phát hiện']);
    expect(due('Hoàn thành ngay trong kỳ sinh hoạt tháng 02.')).toEqual(['tháng 2']);
  });
});

describe('further times', () => {
  it.each([
    ['Hoàn thành kho sách trong quý này.', ['trong quý này']],
    ['Tổ chức ngày hội trong 02 ngày 15 và 16/10/2026.', ['2026-10-15', '2026-10-16']],
    ['Gửi danh mục vào ngày làm việc cuối cùng của tháng.', ['ngày làm việc cuối cùng của tháng']],
    ['Mở cửa từ tháng 3 đến tháng 11 hằng năm.', ['từ tháng 3 đến tháng 11 hằng năm']],
    ['Mua sách hai đợt: đợt 1 tháng 4, đợt 2 tháng 10 năm 2026.', ['tháng 4', '2026-10']],
    ['Sơ kết giữa kỳ năm 2028, tổng kết năm 2030.', ['năm 2028', 'năm 2030']],
    ['Xong trước Tết Nguyên đán Đinh Mùi.', ['trước Tết Nguyên đán Đinh Mùi']],
    ['Gửi báo cáo tuần vào 15g00 thứ Năm.', ['15:00 thứ Năm hằng tuần']],
  ])('%s', (text, said) => {
    expect(due(text)).toEqual(said);
  });

  it("a day before the document's own is told of, not set", () => {
    const plan = (day: string) =>
      read(
        `UBND XÃ MƯỜNG SO\nSố: 9/KH-UBND\n\nMường So, ngày 12 tháng 3 năm 2026\n\nKẾ HOẠCH\nMở phòng đọc\n\nI. NHIỆM VỤ\n1. Văn phòng UBND xã tổng hợp sách góp trước ngày ${day}.\n2. Các bản quét dọn phòng đọc.\n`,
      ).tasks;
    expect(plan('20/3/2026')).toMatchObject([{ due: ['2026-03-20'] }, { due: [] }]);
    expect(plan('20/2/2026')).toMatchObject([{ due: [] }, { due: [] }]);
  });
});

describe('a second clause', () => {
  it('with a doer of its own behind a short first one', () => {
    expect(who('Ban Tài chính cân đối kinh phí, ban Phong trào lựa chọn sách.')).toEqual(['Ban Tài chính', 'ban Phong trào']);
  });

  it('none where the body behind the comma belongs to the work', () => {
    expect(who('Sở Nội vụ gửi sách cho các trường, Trung tâm Văn hóa tổ chức đọc sách.')).toEqual(['Sở Nội vụ']);
    expect(who('Sở Nội vụ đôn đốc việc mở phòng đọc, Trung tâm Văn hóa tổ chức đọc sách.')).toEqual(['Sở Nội vụ']);
  });
});

describe('an item of a letter', () => {
  it('that looks at results is an order where it begins with one', () => {
    const { outline } = read(
      `${LETTER}UBND tỉnh yêu cầu Sở Nội vụ thực hiện các nội dung sau:\n\n1. Lập danh mục sách.\n\n2. Chủ trì, phối hợp các đơn vị rà soát kết quả mở phòng đọc, báo cáo trước ngày 5/5/2026.\n`,
    );
    expect(outline.map((entry) => ('role' in entry ? entry.role : null))).toEqual(['tasks', 'tasks']);
  });
});

describe('targets', () => {
  it('whom an aim shall reach, also behind a list of ways', () => {
    const of = (text: string) => findTargets(text, true).map(({ text: said }) => said);
    expect(of('Đào tạo, bồi dưỡng, nâng cao tay nghề cho 900 cán bộ thư viện;')).toEqual(['900 cán bộ']);
    expect(of('Tuyên truyền, phổ biến nội quy cho 5.000 lượt bạn đọc;')).toEqual(['5.000 lượt']);
    expect(of('Mỗi xã lập ít nhất 02 tổ tự quản; học sinh được đọc 2 buổi/ tuần.')).toEqual(['ít nhất 02 tổ tự quản']);
    expect(of('Tỷ lệ người đọc tăng từ 2 đến 3 điểm phần trăm.')).toEqual(['từ 2 đến 3 điểm phần trăm']);
    expect(findTargets('Cơ cấu kho sách đến năm 2030: sách thiếu nhi 40%; sách khoa học 25%.', true).map(({ by }) => by)).toEqual(['2030', '2030']);
    expect(findTargets('Trang bị 12 phòng đọc, xây mới 4 nhà ở, xong trước 30/10/2026.', true).at(-1)?.by).toBe('2026');
    expect(of('Xây mới 6 nhà ở cho thủ thư.')).toEqual(['6 nhà ở']);
  });
});
