/** What leads from one receiver to the next: "…, Sở …", "… và các Bộ: …". */
const BESIDE = /^(?:,|;| và| cùng)\s+(?:các\s+)?\p{Lu}/u;
/** Where the names of receivers end. */
const ENDS =
  /[.;(]|,?\s(?:kết quả|tình hình|tiến độ|về|trước|để|theo|định kỳ|đột xuất|những|tổng hợp|h[àằ]ng|chậm nhất|khi|vào|trong|tại|nhằm|đánh giá|xem xét|chỉ đạo)(?=[\s,.;]|$)/u;
/** More words than these are no list of names. */
const LONGEST = 160;

const onLine = (text: string): string => text.replace(/[*_]+/g, ' ').replace(/\s+/g, ' ').trim();

/** All receivers that the quoted words of a duty name, from the first on, as printed; null where the first stands alone. */
export function namedBeside(first: string, quote: string): string | null {
  const [name, line] = [onLine(first), onLine(quote)];
  const at = line.indexOf(name);
  const behind = at === -1 ? '' : line.slice(at + name.length);
  if (!BESIDE.test(behind)) return null;
  const others = behind.slice(0, ENDS.exec(behind)?.index ?? behind.length).trimEnd();
  return others.length > LONGEST ? '' : `${name}${others}`;
}
