import type { Block } from '../layout/page.ts';
import { KIND_NAME, type KindHeading, kindOfName, kindPrinted } from '../recognisers/kind-name.ts';

/** "Thông báo số 8-TB/TU, ngày 15/5/2007, về …", "Chỉ thị số 5-CT/TU của Ban Thường vụ Tỉnh ủy về …": one line, no sentence. */
const CAPTION = new RegExp(`^(${KIND_NAME})\\ssố\\s*:?\\s*\\d{1,5}[^.;:]{3,420}?\\s[Vv]ề(?: việc)?\\s[^.;:]{8,420}[^.;:]$`, 'u');
const OPENS =
  /^(?:[-–*]\s*)?(?:Căn cứ|Thực hiện|Triển khai|Để|Nhằm|Theo|Tiếp theo|Xét|Quán triệt|Tiếp tục|Sau khi|Trên cơ sở|Trong|Thời gian qua|Kính gửi|Những năm|Qua|Hiện nay|Năm|Vừa qua)(?=[\s:,])/u;
const SIGNS = /^(?:TM|KT|TL|TUQ|T\/M|K\/T|T\/L)[./ ]\s?\p{Lu}{2}/u;
const HIGHEST = 12;

/**
 * The heading of a document that a web page prints without its letterhead: the page's caption gives kind, number, day and
 * subject in small letters. Only where the document itself follows it, from its opening to its signature: a page that
 * merely tells of one carries the same caption.
 */
export function readCaption(blocks: readonly Block[], from: number, to: number): { readonly block: number; readonly heading: KindHeading } | null {
  if (!blocks.slice(Math.max(from, to - 30), to).some(({ text }) => SIGNS.test(text) && text.length < 160)) return null;
  for (const block of blocks.slice(from, Math.min(to, from + HIGHEST))) {
    const found = block.text.length < 700 ? CAPTION.exec(block.text) : null;
    const name = found?.[1];
    const kind = name === undefined ? null : kindOfName(name);
    if (name === undefined || kind === null || !/^\p{Lu}/u.test(name)) continue;
    if (!blocks.slice(block.index + 1, block.index + 4).some(({ text }) => OPENS.test(text) && text.length > 60)) continue;
    return { block: block.index, heading: { kind, name: kindPrinted(name), length: name.length } };
  }
  return null;
}
