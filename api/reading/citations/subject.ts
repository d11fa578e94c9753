import type { Fact } from '../../domain/evidence.ts';
import { evidenceAt, type Page } from '../layout/page.ts';
import type { Ref } from './refs.ts';

type Placed = { readonly ref: Ref; readonly block: number; readonly offset: number };

const SUBJECT = /^\s*(?:[,(]?\s*)?[“"]?((?:[Vv]ề(?: việc)?|phê duyệt|ban hành|quy định|hướng dẫn|sửa đổi)\s(?:[^;()“”"[\]]|“[^”“]{2,260}”){12,400})/u;
const STOPS =
  /[;.](?:\s|$)|\s\(|,\s(?=(?:Ban|UBND|[ỦU][ỷy] ban|Kế hoạch|Nghị quyết|Chỉ thị|Kết luận|Quyết định|Chương trình|Bộ|Đảng ủy|Tỉnh ủy|Hướng dẫn|Thông báo)\s)|\svà\s(?=(?:Kế hoạch|Nghị quyết|Chỉ thị|Kết luận|Quyết định|Chương trình|Luật|Hướng dẫn|Công văn)\s)|\s(?:thực hiện|triển khai)\s(?=(?:Kế hoạch|Nghị quyết|Chỉ thị|Kết luận|Quyết định|Chương trình)\s)/u;

/** What this document calls a cited one: the words after number, date and organ at the first mention that has them. */
export function subjectAfter(page: Page, mentions: readonly Placed[]): Fact<string> | null {
  for (const { ref, block, offset } of mentions) {
    const text = page.blocks[block]?.text ?? '';
    const found = SUBJECT.exec(text.slice(ref.end, ref.end + 460));
    if (!found?.[1]) continue;
    const stop = STOPS.exec(found[1]);
    const value = found[1].slice(0, stop ? stop.index : found[1].length).replace(/[\s,;.]+$/u, '');
    if (value.length < 12) continue;
    const start = offset + ref.end + found.index + found[0].length - found[1].length;
    return { value, source: 'read', evidence: [evidenceAt(page, start, start + value.length)] };
  }
  return null;
}
