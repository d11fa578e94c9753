import { describe, expect, it } from 'vitest';
import { lostWordsIn } from '../../../api/audit/wording/lost-words.ts';
import { misprintsIn } from '../../../api/audit/wording/misprints.ts';
import { otherLevelIn } from '../../../api/audit/wording/other-level.ts';
import { slipsOf } from '../../../api/audit/wording/slips.ts';
import type { ReadDirective } from '../../../api/domain/read-directive.ts';
import { reading, words } from '../coverage/rows.ts';

const misprints = (text: string): readonly string[] =>
  misprintsIn(text).map((slip) => {
    expect(text.slice(slip.start, slip.end)).toBe(slip.printed);
    return `${slip.printed} > ${slip.meant}`;
  });

describe('misprints', () => {
  it.each([
    ['Phần đầu mỗi xã có một thư viện.', 'Phần đầu > phấn đấu'],
    ['Mỗi huyện phần đầu đạt 3 giải.', 'phần đầu > phấn đấu'],
    ['Các phường bổ trí nhân lực.', 'bổ trí > bố trí'],
    ['đẩy mạnh chuyên đổi số', 'chuyên đổi > chuyển đổi'],
    ['Chủ trọng bảo dưỡng máy bơm', 'Chủ trọng > chú trọng'],
    ['xây dụng đường ống', 'xây dụng > xây dựng'],
    ['để nghị cấp trên hỗ trợ', 'để nghị > đề nghị'],
    ['cơ quan sử đụng nước', 'sử đụng > sử dụng'],
    ['theo kế\nhoach năm nay', 'kế\nhoach > kế hoạch'],
  ])('%s', (text, told) => expect(misprints(text)).toEqual([told]));

  it.each([
    ['right words, in old and new spelling', 'Uỷ ban nhân dân tổ chức thực hiện; quản lí, kĩ thuật, văn hoá và sức khoẻ; tỉ lệ, tỷ lệ'],
    [
      'two words that happen to meet',
      'Thanh toán điện tử; dự báo về mưa; các tuyến giao thông; phần đầu tư công; bắt đầu từ ngày 01/6; xã, phường tiến hành; thẩm định kỹ',
    ],
    ['words of their own', 'Cộng tác viên; ở phần đầu văn bản; môi trường và mỗi trường; các vị đại biểu; đã đăng tải; thực phẩm'],
    ['names', 'Ông Vân Phong và bà Công Đông ở Gò Công Đông'],
    ['words without any mark', 'Viet Nam, ke hoach, www.tuyengiao.vn'],
    ['decomposed letters', 'Phấn đấu thực hiện kế hoạch'.normalize('NFD')],
    ['words parted by more than space', 'để: nghị quyết; quản, lý'],
    ['nothing', ''],
  ])('are not: %s', (_name, text) => expect(misprints(text)).toEqual([]));
});

describe('lost words', () => {
  it.each([
    ['Đào tạo thợ máy chuyên nghiệp của. Tăng thêm vốn.', 'máy chuyên nghiệp của.'],
    ['hộ dân dùng nước sạch đạt tỷ lên trên 60%', 'đạt tỷ lên'],
    ['nêu trong luận số 70-KL/TW.', 'trong luận số 70-KL/TW'],
    ['theo hoạch số 12/KH-UBND', 'theo hoạch số 12/KH-UBND'],
  ])('%s', (text, told) => expect(lostWordsIn(text).map(({ printed }) => printed)).toEqual([told]));

  it.each([
    ['a number', 'Vốn 85 tỷ từ ngân sách, hai trăm tỷ trên tổng số'],
    ['the whole word', 'tỷ lệ trên 60%; Kết luận số 70-KL/TW; Tờ trình số 12/TTr-UBND; Nghị định số 15/2020/NĐ-CP; Quyết định số 9-QĐ/TW; Chỉ thị số 3/CT-TTg'],
    ['what goes on', 'của các xã, và các phường; với… các bên'],
    ['a sentence that ends well', 'Nước là của chung. Mọi người cùng giữ.'],
  ])('are not: %s', (_name, text) => expect(lostWordsIn(text)).toEqual([]));
});

describe('words for the whole of another level', () => {
  it.each([
    ['district', 'Rà soát giếng khoan trong tỉnh.', ['trong tỉnh']],
    ['commune', 'Tuyên truyền trong toàn huyện.', ['trong toàn huyện']],
    ['province', 'Tổ chức ở khắp toàn xã.', ['khắp toàn xã']],
    ['district', 'Tổ chức trong toàn huyện, trong thành phố.', []],
    ['district', 'Giao lưu với các huyện trong tỉnh; khách trong tỉnh và ngoài nước', []],
    ['district', 'Thu hút khách trong và ngoài tỉnh; trong tỉnh Bắc Kạn; toàn tỉnh ủy', []],
    ['central', 'Tổ chức trong toàn tỉnh.', []],
    [null, 'Tổ chức trong toàn tỉnh.', []],
  ] as const)('%s: %s', (level, text, told) => expect(otherLevelIn(level, text).map(({ printed }) => printed)).toEqual(told));
});

describe('slips of a text', () => {
  const read = (parts: Partial<ReadDirective>): ReadDirective => reading('d_plan', parts).row.read;
  const text = 'Rà chuột vào nội dụng.\nPhần đầu mỗi xã có một bể nước của.\nxem nội dụng';
  const from = text.indexOf('Phần');
  const section = { label: 'I', title: '', role: 'tasks', start: from, end: text.indexOf('\nxem'), evidence: words('I', from) } as const;

  it('are quoted from the document’s own part, not from what a page put around it', () => {
    const slips = slipsOf('d_plan', read({ sections: [section] }), text);
    expect(slips.map(({ evidence, meant }) => [evidence.quote, meant])).toEqual([
      ['Phần đầu', 'phấn đấu'],
      ['một bể nước của.', null],
    ]);
    for (const { evidence } of slips) expect(text.slice(evidence.start, evidence.end)).toBe(evidence.quote);
  });

  it('are none where the text itself breaks off, nor where nothing was read', () => {
    const cut = { code: 'truncated-end', evidence: [] };
    expect(slipsOf('d_plan', read({ sections: [section], remarks: [cut] }), text).map(({ meant }) => meant)).toEqual(['phấn đấu']);
    expect(slipsOf('d_plan', read({}), text)).toEqual([]);
  });
});
