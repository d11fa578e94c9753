import { describe, expect, it } from 'vitest';
import type { ReadDuty } from '../../api/domain/read-directive.ts';
import { readDirective } from '../../api/reading/read-directive.ts';

/** A plan of our own that holds the lines given as its section IV; `rest` follows it. */
const plan = (lines: string, rest = '\nNơi nhận:\n- Thường trực Tỉnh ủy (b/c);\n- Các sở, ban, ngành;\n- Lưu: VT.\n'): string => `ỦY BAN NHÂN DÂN
TỈNH AN GIANG
Số: 45/KH-UBND
An Giang, ngày 12 tháng 3 năm 2024

KẾ HOẠCH
Phát triển thư viện cộng đồng trên địa bàn tỉnh

Thực hiện Kết luận số 8-KL/TW ngày 15/01/2024 của Ban Bí thư về văn hóa đọc, UBND tỉnh ban hành Kế hoạch như sau:

I. MỤC ĐÍCH
1. Đưa sách đến từng nhà; định kỳ sơ kết, tổng kết, báo cáo theo quy định.

IV. TỔ CHỨC THỰC HIỆN
${lines}
${rest}`;

const duties = (lines: string, rest?: string): readonly ReadDuty[] =>
  readDirective({ textId: 't', text: plan(lines, rest) }).tasks.flatMap((task) => task.duties);
const short = (lines: string, rest?: string) =>
  duties(lines, rest).map(({ kind, organ, what, reportTo, deadline }) => [kind, organ, what, reportTo, deadline?.text ?? null]);
const kinds = (lines: string) => duties(lines).map(({ kind, organ }) => [kind, organ]);

describe('a report by its turn', () => {
  it('is the one of a month or a quarter that is to be sent by a day', () => {
    expect(short('1. Chế độ báo cáo:\na) Báo cáo quý gửi trước ngày 05 tháng cuối của quý;\nb) Báo cáo năm gửi trước ngày 25/11 hằng năm.')).toEqual([
      ['report', null, null, null, 'ngày 05 tháng cuối của quý'],
      ['report', null, null, null, 'hằng năm trước 25/11'],
    ]);
  });

  it('is what is to be sent to somebody by a day, also where the field of time says it', () => {
    const sent = 'gửi kết quả rà soát về Sở Tư pháp trước ngày 15/9/2024';
    expect(short(`1. Các sở ${sent}.`)).toMatchObject([['report', 'Các sở', 'kết quả rà soát', 'Sở Tư pháp', '2024-09-15']]);
    expect(
      short(`1. Rà soát văn bản\n- Nội dung: rà soát văn bản của tỉnh.\n- Cơ quan thực hiện: các sở.\n- Thời gian thực hiện:\n+ Các sở ${sent}.`),
    ).toMatchObject([['report', 'Các sở', 'kết quả rà soát', 'Sở Tư pháp', '2024-09-15']]);
    expect(short('1. Các sở gửi kết quả rà soát về Sở Tư pháp.')).toEqual([]);
  });

  it('goes out when the progress is put together', () => {
    expect(short('1. Sở Nội vụ tổng hợp tiến độ báo cáo Ủy ban nhân dân tỉnh vào chiều thứ Sáu hằng tuần.')).toEqual([
      ['report', 'Sở Nội vụ', null, 'Ủy ban nhân dân tỉnh', 'vào chiều thứ Sáu hằng tuần'],
    ]);
  });
});

describe('who owes a plan', () => {
  it('is quoted from the words that say it only has it made', () => {
    const quotes = (lines: string) => duties(lines).map(({ evidence }) => evidence.quote);
    expect(quotes('1. Ban Thường vụ Tỉnh ủy tổ chức thực hiện Kết luận; chỉ đạo xây dựng, ban hành kế hoạch phát triển thư viện.')).toEqual([
      'chỉ đạo xây dựng, ban hành kế hoạch phát triển thư viện',
    ]);
    expect(quotes('1. Sở Văn hóa xây dựng, ban hành kế hoạch phát triển thư viện.')).toEqual(['xây dựng, ban hành kế hoạch phát triển thư viện']);
  });

  it('is the organ of the heading, with the plan named and its month', () => {
    expect(
      short(
        '1. Ủy ban nhân dân các huyện, thị xã\nCăn cứ tình hình của địa phương, xây dựng và ban hành kế hoạch triển khai thực hiện xong trong tháng 5/2024.',
      ),
    ).toEqual([['issue', 'Ủy ban nhân dân các huyện, thị xã', 'kế hoạch triển khai thực hiện', null, '2024-05']]);
  });

  it('is each organ of a list at the head of the sentence, also behind words that open it', () => {
    expect(kinds('1. Căn cứ Kế hoạch này, các sở, ban, ngành tỉnh và Ủy ban nhân dân các xã, phường xây dựng kế hoạch cụ thể để thực hiện.')).toEqual([
      ['issue', 'các sở, ban, ngành tỉnh'],
      ['issue', 'Ủy ban nhân dân các xã, phường'],
    ]);
  });

  it('is the body itself where its party group leads the making', () => {
    expect(kinds('1. Ban cán sự đảng Ủy ban nhân dân tỉnh chỉ đạo xây dựng kế hoạch thực hiện Kết luận.')).toEqual([['issue', 'Ủy ban nhân dân tỉnh']]);
  });

  it('is the one who is advised, not the office that advises', () => {
    expect(kinds('1. Sở Nội vụ tham mưu UBND tỉnh ban hành kế hoạch triển khai thực hiện.')).toEqual([['issue', 'UBND tỉnh']]);
    const [duty] = duties('1. Sở Nội vụ chủ trì, tham mưu xây dựng kế hoạch thực hiện.');
    expect([duty?.organ, duty?.advised]).toEqual([null, true]);
  });

  it('is a plan whoever it is said to be of', () => {
    expect(short('1. Ủy ban nhân dân các phường xây dựng Kế hoạch của phường để thực hiện Kế hoạch này.')).toEqual([
      ['issue', 'Ủy ban nhân dân các phường', 'Kế hoạch của phường để thực hiện Kế hoạch này', null, null],
    ]);
  });

  it('helping a body to do something is advice too', () => {
    expect(kinds('1. Ban Tuyên giáo Tỉnh ủy theo dõi, đôn đốc việc thực hiện; giúp Ban Thường vụ Tỉnh ủy tổ chức sơ kết, tổng kết theo quy định.')).toEqual([
      ['inspect', 'Ban Tuyên giáo Tỉnh ủy'],
      ['review', 'Ban Thường vụ Tỉnh ủy'],
    ]);
  });

  it('is a paper of another kind where the words say so', () => {
    expect(short('1. Tỉnh đoàn ban hành văn bản chỉ đạo các cấp bộ đoàn hưởng ứng phong trào.')).toEqual([
      ['issue', 'Tỉnh đoàn', 'văn bản chỉ đạo các cấp bộ đoàn hưởng ứng phong trào', null, null],
    ]);
  });

  it('counts from receipt where the words do', () => {
    const [duty] = duties('1. Các sở, ban, ngành xây dựng kế hoạch thực hiện trong thời hạn 15 ngày kể từ ngày nhận được Kế hoạch này.');
    expect([duty?.kind, duty?.deadline?.kind]).toEqual(['issue', 'from-receipt']);
  });
});

describe('what is no order to make a plan', () => {
  it.each([
    '1. Các chi bộ bổ sung nội dung đọc sách vào chương trình công tác hằng năm của đơn vị.',
    '1. Sở Nội vụ hướng dẫn xây dựng kế hoạch tuyên truyền.',
    '1. Sở Nội vụ theo dõi tiến độ trong quá trình xây dựng kế hoạch của các đơn vị.',
    '1. Sở Nội vụ thực hiện các nội dung theo kế hoạch đã được ban hành.',
    '1. Đài Phát thanh tỉnh xây dựng các chương trình, chuyên mục giới thiệu sách hay.',
    '1. Sở Nội vụ phối hợp với các đơn vị để xây dựng kế hoạch mua sách.',
    '1. Sở Tài chính thực hiện Quyết định số 12/QĐ-TTg ngày 05/01/2024 của Thủ tướng Chính phủ ban hành Quy chế hoạt động của thư viện.',
  ])('%s', (line) => {
    expect(duties(line).filter((duty) => duty.kind === 'issue' || duty.kind === 'product')).toEqual([]);
  });

  it('recipients, and what the aims of a document say of turns', () => {
    expect(duties('1. Sở Nội vụ tổ chức ngày hội sách.')).toEqual([]);
  });

  it('persons at work inside the issuing body', () => {
    expect(duties('1. Đồng chí Phó Chánh Văn phòng xây dựng kế hoạch thực hiện.')).toEqual([]);
  });
});

describe('a product', () => {
  it('is a plan for something else, or a paper by its name', () => {
    expect(short('1. Sở Xây dựng xây dựng kế hoạch thực hiện Chiến lược phát triển đô thị đến năm 2030.')).toEqual([
      ['product', 'Sở Xây dựng', 'kế hoạch thực hiện Chiến lược phát triển đô thị đến năm 2030', null, null],
    ]);
    expect(short('1. Sở Nội vụ ban hành Quy chế hoạt động của thư viện xã trước ngày 30/6/2024.')).toEqual([
      ['product', 'Sở Nội vụ', 'Quy chế hoạt động của thư viện xã', null, '2024-06-30'],
    ]);
  });

  it('is told without an organ where haste is all that is said', () => {
    expect(short('1. Nâng cao hiệu quả quản lý để sớm ban hành Kế hoạch thực hiện Chiến lược phát triển thư viện.')).toEqual([
      ['product', null, 'Kế hoạch thực hiện Chiến lược phát triển thư viện', null, 'sớm'],
    ]);
  });

  it('is a thing to hand in, where it has a day', () => {
    expect(kinds('1. Sở Tài chính rà soát mức chi, trình Ủy ban nhân dân tỉnh phê duyệt trước ngày 15/4/2024.')).toEqual([['product', 'Sở Tài chính']]);
    expect(kinds('1. Sở Tài chính rà soát mức chi, trình Ủy ban nhân dân tỉnh phê duyệt.')).toEqual([]);
  });

  it('goes to the body that its words submit it to, which are quoted with it; the draft and its submission are one', () => {
    const to = (words: string) => duties(`1. ${words}.`).map(({ organ, reportTo, deadline }) => [organ, reportTo, deadline?.text ?? null]);
    const draft = 'Sở Y tế xây dựng Đề án chăm sóc người cao tuổi';
    expect(to(`${draft}, trình Ủy ban nhân dân tỉnh phê duyệt trước ngày 15/9/2024`)).toEqual([['Sở Y tế', 'Ủy ban nhân dân tỉnh', '2024-09-15']]);
    expect(to(`${draft} trình Hội đồng nhân dân tỉnh An Giang quyết định`)).toEqual([['Sở Y tế', 'Hội đồng nhân dân tỉnh An Giang', null]]);
    expect(to('Sở Y tế xây dựng và trình cấp có thẩm quyền xem xét, ban hành Quy chế phối hợp')).toEqual([['Sở Y tế', 'cấp có thẩm quyền', null]]);
    const quote = duties(`1. ${draft}, trình Tỉnh ủy trong tháng 9/2024.`)[0]?.evidence.quote;
    expect(quote).toContain('trình Tỉnh ủy');
  });

  it('goes to whom its words send it, as a plan does, not to those it is made known to or asked for advice', () => {
    const to = (words: string) => duties(`1. ${words}.`).map(({ kind, reportTo }) => [kind, reportTo]);
    expect(to('Các sở xây dựng kế hoạch thực hiện (xong trong tháng 9/2024) gửi về Sở Tư pháp (qua Phòng mẫu) để theo dõi')).toEqual([
      ['issue', 'Sở Tư pháp (qua Phòng mẫu)'],
    ]);
    expect(to('Các sở xây dựng kế hoạch cụ thể, gửi kế hoạch về Ủy ban nhân dân tỉnh trước ngày 15/9/2024')).toEqual([['issue', 'Ủy ban nhân dân tỉnh']]);
    expect(to('Sở Y tế xây dựng Đề án chăm sóc người cao tuổi, gửi Sở Tài chính tổng hợp, trình Ủy ban nhân dân tỉnh')).toEqual([['product', 'Sở Tài chính']]);
    expect(to('Sở Y tế ban hành kế hoạch triển khai và gửi các xã, phường thực hiện')).toEqual([['issue', null]]);
  });

  it('goes to nobody by a noun, by what comes before or after, nor by what another office does with it', () => {
    const receivers = (words: string) => duties(`1. Sở Y tế xây dựng Đề án ${words}.`).map(({ reportTo }) => reportTo);
    expect(receivers('về quy trình Bộ Y tế ban hành')).toEqual([null]);
    expect(receivers('theo chương trình Chính phủ đề ra')).toEqual([null]);
    expect(receivers('gửi Sở Tài chính thẩm định, trình Ủy ban nhân dân tỉnh trong tháng 9/2024')).toEqual([null]);
    expect(receivers('lấy ý kiến các huyện trước khi trình Ủy ban nhân dân tỉnh')).toEqual([null]);
    expect(receivers('trình Giám đốc Sở ký')).toEqual([null]);
  });
});

describe('a report', () => {
  it('has a receiver and a yearly day', () => {
    expect(
      short(
        '1. Ủy ban nhân dân các phường: Hằng năm báo cáo kết quả thực hiện Kế hoạch về Phòng Văn hóa và Thông tin thành phố trước ngày 20 tháng 10 của năm.',
      ),
    ).toEqual([['report', 'Ủy ban nhân dân các phường', 'kết quả thực hiện Kế hoạch', 'Phòng Văn hóa và Thông tin thành phố', 'hằng năm trước 20/10']]);
  });

  it('does not go to whom wishes are told that it puts together', () => {
    expect(short('1. Các sở báo cáo việc tổng hợp kiến nghị của bạn đọc với Hội Nhà văn hằng năm.').map((duty) => duty[3])).toEqual([null]);
  });

  it('has each of the turns that are named one after the other, with the rhythm of each', () => {
    const turns = (lines: string) => duties(lines).map(({ deadline }) => [deadline?.text, deadline?.evidence.quote]);
    expect(turns('1. Các sở định kỳ 06 tháng (trước ngày 20 tháng 6 hằng năm) và 01 năm (trước ngày 15/11 hằng năm) báo cáo Sở Tư pháp kết quả.')).toEqual([
      ['hằng năm trước 20/06', '06 tháng (trước ngày 20 tháng 6'],
      ['hằng năm trước 15/11', '01 năm (trước ngày 15/11'],
    ]);
    expect(turns('1. Các sở báo cáo kết quả về Sở Tư pháp trước ngày 15/6 và 15/12 hằng năm.').map(([text]) => text)).toEqual([
      'hằng năm trước 15/06',
      'hằng năm trước 15/12',
    ]);
    const parted = '1. Các sở báo cáo kết quả về Sở Tư pháp: quý trước ngày 20 tháng cuối quý; 6 tháng trước ngày 15/6; năm trước ngày 15/12 hằng năm.';
    expect(turns(parted).map(([text]) => text)).toEqual(['ngày 20 tháng cuối quý', 'hằng năm trước 15/06', 'hằng năm trước 15/12']);
    expect(turns('1. Các sở báo cáo kết quả về Sở Tư pháp trước ngày 15/6/2024 và ngày 15/12/2024.').map(([text]) => text)).toEqual([
      '2024-06-15',
      '2024-12-15',
    ]);
  });

  it('has no turn of another order, nor a day in brackets that tells more of the first', () => {
    const two = short('1. Sở Y tế báo cáo kết quả về Sở Tư pháp trước ngày 15/6 hằng năm; Sở Tư pháp trình Ủy ban nhân dân tỉnh trước ngày 25/6 hằng năm.');
    expect(two.filter(([kind]) => kind === 'report').map((duty) => duty.at(-1))).toEqual(['hằng năm trước 15/06']);
    const told = short('1. Sở Y tế báo cáo kết quả về Sở Tư pháp trước ngày 15/12/2024 (gửi trước ngày 10/12/2024 để thẩm tra).');
    expect(told.map((duty) => duty.at(-1))).toEqual(['2024-12-15']);
  });

  it('"theo quy định" is no time; "định kỳ" is a turn without a day', () => {
    expect(short('1. Sở Tư pháp báo cáo kết quả thực hiện về UBND tỉnh theo quy định.')).toEqual([
      ['report', 'Sở Tư pháp', 'kết quả thực hiện', 'UBND tỉnh', null],
    ]);
    expect(duties('1. Sở Tư pháp định kỳ báo cáo UBND tỉnh kết quả thực hiện.')[0]?.deadline).toMatchObject({ kind: 'phrase', text: 'định kỳ', on: null });
  });

  it('is stated, its rest missing, where the text breaks off', () => {
    const [duty, ...others] = duties(
      '1. Ban Tuyên giáo Tỉnh ủy theo dõi các đơn vị, giải quyết những vấn đề nảy sinh, định kỳ báo cáo kết',
      '\nNơi nhận:\n- Lưu: VT.\n',
    );
    expect(others).toEqual([]);
    expect(duty).toMatchObject({ kind: 'report', organ: 'Ban Tuyên giáo Tỉnh ủy', cutOff: true });
  });

  it.each([
    '1. Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, các đơn vị kịp thời báo cáo UBND tỉnh xem xét.',
    '1. Các đơn vị gửi số liệu về Sở Nội vụ để tổng hợp, báo cáo UBND tỉnh.',
    '1. Sở Nội vụ chịu trách nhiệm về nội dung báo cáo.',
    '1. Sở Nội vụ công bố hằng năm báo cáo dự báo nhu cầu đọc sách.',
    '1. Đội ngũ báo cáo viên giới thiệu sách tại cơ sở.',
    '1. Sở Tài chính lập dự toán, báo cáo cấp có thẩm quyền xem xét.',
  ])('none: %s', (line) => {
    expect(duties(line).filter((duty) => duty.kind === 'report')).toEqual([]);
  });
});

describe('study, review, inspection', () => {
  it('reads each of a chain of orders once for every organ', () => {
    expect(
      kinds(
        '1. Các cấp ủy, tổ chức đảng tổ chức quán triệt Kết luận số 8-KL/TW và Kế hoạch này; xây dựng kế hoạch thực hiện; thường xuyên đôn đốc, kiểm tra, định kỳ sơ kết, tổng kết.',
      ),
    ).toEqual([
      ['study', 'Các cấp ủy, tổ chức đảng'],
      ['issue', 'Các cấp ủy, tổ chức đảng'],
      ['inspect', 'Các cấp ủy, tổ chức đảng'],
      ['review', 'Các cấp ủy, tổ chức đảng'],
    ]);
  });

  it('follows the carrying out of the directive only', () => {
    expect(kinds('1. Giao Sở Tư pháp theo dõi, đôn đốc các cơ quan, đơn vị, địa phương triển khai thực hiện Kế hoạch này.')).toEqual([
      ['inspect', 'Sở Tư pháp'],
    ]);
    expect(kinds('1. Sở Y tế kiểm tra, giám sát các cơ sở kinh doanh dịch vụ ăn uống.')).toEqual([]);
    expect(kinds('1. Ủy ban Kiểm tra Tỉnh ủy phối hợp thực hiện Kế hoạch này.')).toEqual([]);
  });

  it('keeps evidence that is the text itself', () => {
    const text = plan('1. Sở Tư pháp định kỳ báo cáo UBND tỉnh kết quả thực hiện trước ngày 15/12 hằng năm.');
    const read = readDirective({ textId: 't', text }).tasks.flatMap((task) => task.duties);
    expect(read.length).toBeGreaterThan(0);
    for (const { evidence, deadline } of read)
      for (const proof of [evidence, ...(deadline ? [deadline.evidence] : [])]) expect(text.slice(proof.start, proof.end)).toBe(proof.quote);
  });
});
