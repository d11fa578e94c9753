/** The sign that words were cut for length. */
const CUT = /\s*…$/u;
/** What ends a clause, but not what stands in a list. */
const CLAUSE_END = /[.;:!?](?=\s|$)/u;
/** Where a name ends in a verb whose object stands behind its comma: "hướng dẫn lựa chọn, triển khai …". */
const OPEN =
  /(?:^|\s)(?:lựa chọn|sửa đổi|bổ sung|triển khai|giám sát|quản lý|sử dụng|khai thác|bảo vệ|đánh giá|kiểm tra|xây dựng|phát triển|xử lý|lưu trữ|hoàn thiện|theo dõi|hướng dẫn|tổ chức|tích hợp|kết nối|tiếp nhận)$/u;
/** Where the name of a thing ends all the same: its term, and to whom it goes. */
const NAME_END = /,?\s(?:(?<!(?:chương|quy|lộ|quá|tiến|công)\s)trình|gửi|trước ngày|chậm nhất|trong (?:tháng|quý|năm)|hoàn thành)\s/iu;
/** The last border of a part of a sentence. */
const LAST_BORDER = /\s*[,;:][^,;:]*$/u;

/**
 * What a duty names, never broken off within a phrase: words that were cut for length to the end of their clause, as the quote they are taken from has them;
 * else to their last comma. `quotes`: on one line each.
 */
export function wholeWhat(what: string, quotes: readonly string[]): string {
  const line = what.replace(/\s+/g, ' ').trim();
  if (!CUT.test(line)) return OPEN.test(line) ? withObject(line, quotes) : line;
  const known = line.replace(CUT, '');
  for (const quote of quotes) {
    const at = quote.indexOf(known);
    if (at === -1) continue;
    const rest = quote.slice(at + known.length);
    return `${known}${rest.slice(0, CLAUSE_END.exec(rest)?.index ?? rest.length)}`.trim();
  }
  return `${known.replace(LAST_BORDER, '')} …`;
}

/** A name that ends in a verb, with what the quote has behind its comma. */
function withObject(name: string, quotes: readonly string[]): string {
  for (const quote of quotes) {
    const at = quote.indexOf(`${name},`);
    if (at === -1) continue;
    const clause = quote.slice(at + name.length);
    const rest = clause.slice(0, CLAUSE_END.exec(clause)?.index ?? clause.length);
    return `${name}${rest.slice(0, NAME_END.exec(rest)?.index ?? rest.length)}`.trim();
  }
  return name;
}
