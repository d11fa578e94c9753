/**
 * Words of administration that a copy has run together ("Ủyban nhândân", "côngvăn", "BANHÀNH", "theoQuyết định"): where the
 * blanks belong. Vietnamese writes every syllable apart, so two known ones without a blank are never one word.
 */
const PAIRS =
  'ủy ban|nhân dân|quyết định|nghị quyết|nghị định|chỉ thị|kế hoạch|công văn|công điện|thông tư|thông báo|kết luận|hướng dẫn|chương trình|tờ trình|báo cáo|căn cứ|thực hiện|triển khai|ban hành|chính phủ|thủ tướng|chính trị|thành phố|hội đồng|đồng nhân|dân tỉnh|dân thành|dân huyện|dân xã|về việc|quy định|quy chế|tổ chức|trung ương|bộ trưởng|chủ tịch|giám đốc|phê duyệt|liên tịch|sửa đổi|bổ sung|bãi bỏ|thay thế|kèm theo|theo quyết|hành kèm|các sở|các bộ|tỉnh ủy|thành ủy|huyện ủy|đảng ủy|ban thường|thường vụ|phát triển|xây dựng|đề nghị|hoạch triển|hoạch thực|hoạch và|dục và|nghệ và|nghiệp và|thao và|nguyên và|binh và'.split(
    '|',
  );

const glued = (pair: string): readonly string[] => {
  const word = pair.replace(' ', '');
  return [word, word.charAt(0).toUpperCase() + word.slice(1), word.toUpperCase()];
};
const FIRST = new Map(PAIRS.flatMap((pair) => glued(pair).map((word) => [word, pair.indexOf(' ')] as const)));
/** Syllables that begin the name of a document or an organ: in the middle of a word they begin a new one ("theoQuyết"). */
const STARTS = new Set('Quyết|Nghị|Kế|Chỉ|Kết|Thông|Công|Luật|Pháp|Chương|Hướng|Ủy|Bộ|Ban|Chính|Thủ|Điều|Hội|Nam'.split('|'));
const SHORTEST = Math.min(...[...FIRST.keys()].map((word) => word.length));
const LONGEST = Math.max(...[...FIRST.keys()].map((word) => word.length));

const SMALL = 1;
const LARGE = 2;
/** What every character of the Latin blocks is: no letter (0), a small one, a large one. */
const LETTERS = Uint8Array.from({ length: 0x1f00 }, (_, code) => {
  const char = String.fromCharCode(code);
  if (char.toLowerCase() === char.toUpperCase()) return 0;
  return char === char.toLowerCase() ? SMALL : LARGE;
});

/** Offsets before which a blank is missing, in order. One pass over the text. */
export function missingBlanks(text: string): number[] {
  const found: number[] = [];
  let start = -1;
  let turn = -1;
  let before = 0;
  for (let i = 0; i <= text.length; i += 1) {
    const kind = i < text.length ? (LETTERS[text.charCodeAt(i)] ?? 0) : 0;
    if (kind !== 0) {
      if (start === -1) start = i;
      else if (kind === LARGE && before === SMALL && i - start >= 2) turn = i;
    } else if (start !== -1) {
      if (turn !== -1 && STARTS.has(text.slice(turn, i))) found.push(turn);
      else if (i - start >= SHORTEST && i - start <= LONGEST) {
        const first = FIRST.get(text.slice(start, i));
        if (first !== undefined) found.push(start + first);
      }
      start = -1;
      turn = -1;
    }
    before = kind;
  }
  return found;
}
