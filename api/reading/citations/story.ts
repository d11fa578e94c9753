import { beginsOrgan } from '../recognisers/organ.ts';

/** "Thực hiện Kết luận số …, Chính phủ đã ban hành …": a sentence whose main clause tells what was done, and asks for nothing. */
export function tellsStory(text: string, from: number): boolean {
  const sentence = /[.](?=\s+\p{Lu})/u.exec(text.slice(from, from + STORY))?.index ?? STORY;
  const rest = text.slice(from, from + sentence);
  return [...rest.matchAll(DONE)].some((found) => beginsOrgan(rest.slice(found.index + 2)) || EVERYBODY.test(rest.slice(found.index + 2))) && !ASKS.test(rest);
}
const STORY = 1800;
const DONE =
  /,\s(?=\p{L}[^,;.()]{3,110}\s(?:đã|vừa)\s(?:\p{Ll}+\s){0,3}(?:ban hành|có|chỉ đạo|tổ chức|triển khai|phối hợp|tham mưu|xây dựng|hoàn thành|đạt|thực hiện|trình|quyết định|giao|nỗ lực|cố gắng|tập trung|quan tâm|chủ động|đoàn kết|vượt qua)(?!\p{L}))/gu;
/** All those whose work is told of. */
const EVERYBODY = /^(?:các cấp|các ngành|cộng đồng|(?:và )?[Nn]hân dân|cán bộ|toàn (?:tỉnh|ngành|huyện|xã|Đảng)|cả hệ thống|hệ thống chính trị)(?=[\s,])/u;
const ASKS = /(?:yêu cầu|ban hành Kế hoạch|xây dựng Kế hoạch|như sau|đề nghị)\s?:?\s*$|\s(?:yêu cầu|đề nghị)\s*:/u;
