/** What leads from one receiver to the next: "…, Sở …", "… và các Bộ: …", "… hoặc Thủ tướng …", "… và trình Quốc hội". */
const BESIDE = /^(?:,|;| và| cùng| hoặc)\s+(?:(?:các|trình|đồng gửi)\s+)?\p{Lu}/u;
/** Where the names of receivers end. */
const ENDS =
  /[.;(]|,?\s(?:kết quả|tình hình|tiến độ|về|với|trước|để|theo|định kỳ|đột xuất|những|tổng hợp|h[àằ]ng|chậm nhất|khi|vào|trong|tại|nhằm|ngay|ngày|số|qua|thông qua|bằng|như sau|đánh giá|xem xét|(?<![Bb]an )chỉ đạo|phê duyệt|ban hành|quyết định|thảo luận|cho ý kiến|chấp thuận|ký|quy định|dự thảo|hồ sơ|và (?:đề xuất|kiến nghị|tham mưu|tổ chức|thực hiện|triển khai|chịu|đồng thời))(?=[\s,.;]|$)/u;
/** More words than these are no list of names. */
const LONGEST = 160;

/** Kinds of bodies, and the bodies of the centre that are called by nothing else: what a name of a receiver begins with. */
const BODY =
  /^(?:các\s|đồng gửi\s)*(?:cấp (?:có )?thẩm quyền|cấp ủy|(?:Bộ|Sở|(?:Trưởng )?Ban|[UỦ][yỷ] ban|Ủy Ban|UBND|HĐND|UBMTTQ|MTTQ|Mặt trận|Hội|Đoàn|Liên đoàn|Chính phủ|Thủ tướng|Quốc hội|Chủ tịch|Thường trực|Tỉnh [uủ][ỷy]|Thành [uủ][ỷy]|Huyện [uủ][ỷy]|Đảng [uủ][ỷy]|Quân [uủ][ỷy]|Văn phòng|Phòng|Cục|Tổng cục|Chi cục|Vụ|Viện|Công an|Trung ương|Trung tâm|Thanh tra|Kiểm toán|Ngân hàng|Tòa án|Tổ công tác|Học viện|Cơ quan))(?!\p{L})/u;
/** One name that stands for many: "Ban … các cấp", "Sở, ngành trực tiếp quản lý". */
const MANY =
  /(?:^|,\s|\svà\s)(?:[Cc]ác|[Nn]hững)\s|(?:^|\s)(?:[Bb]ộ|[Ss]ở),\s(?:ban, )?ngành(?=\s|$)|\s(?:các cấp|cùng cấp|liên quan)(?=[\s,]|$)|\shoặc\s\p{Lu}/u;
/** A council, a committee or its board without its place: whose it is stands in no word of it. */
const BARE = /^(?:(?:Thường trực|Chủ tịch)\s)?(?:HĐND|Hội đồng nhân dân|UBND|[UỦ][yỷ] ban nhân dân|Ban Thường (?:vụ|trực))$/u;

const onLine = (text: string): string => text.replace(/[*_]+/g, ' ').replace(/\s+/g, ' ').trim();
const upToEnd = (words: string): string => words.slice(0, ENDS.exec(words)?.index ?? words.length).replace(/[\s,;:/]+$/u, '');

/** The name that printed words of a receiver begin with, without what follows it. */
export const firstReceiver = (words: string): string => upToEnd(onLine(words));

/** Whether a name can stand as it is printed: it begins with a kind of body. */
export const isBodyName = (name: string): boolean => BODY.test(name) && name.length <= LONGEST;

/** Whether a name alone does not say which one organ is meant. */
export const meansMany = (name: string): boolean => MANY.test(name) || BARE.test(name);

/** All receivers that the quoted words of a duty name, from the first on, as printed; the first where it stands alone, and empty where there are too many words to be names. */
export function namedFrom(first: string, quote: string): string {
  const line = onLine(quote);
  const at = line.indexOf(first);
  const behind = at === -1 ? '' : line.slice(at + first.length);
  if (!BESIDE.test(behind)) return first;
  const all = `${first}${upToEnd(behind)}`;
  return all.length > LONGEST ? '' : all;
}
