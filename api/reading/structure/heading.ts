import type { Block, Page } from '../layout/page.ts';
import type { Label } from '../recognisers/label.ts';
import { namesMembers } from '../recognisers/organ.ts';

/**
 * Where a labelled block's heading ends: "**3. Thời gian**: Phong trào …", "6. Sở Nội vụ: Tham mưu …",
 * "I. MỤC ĐÍCH Kế hoạch nhằm …". Offsets into the block; `headed` where text follows the heading in the same block.
 */
export function splitHeading(page: Page, block: Block, label: Label): { readonly end: number; readonly headed: boolean } {
  const whole = { end: block.text.length, headed: false };
  const bold = boldEnd(page, block, label.bodyAt);
  if (bold !== null && bold < block.text.length - 8) {
    const heading = block.text.slice(label.bodyAt, bold).trim();
    if (heading.length > 3 && /\p{L}{2}/u.test(heading)) return { end: bold, headed: true };
  }
  if (label.kind === 'roman' || label.kind === 'upper') {
    const capitals = /^[^\p{Ll}]{6,}(?=\s\p{Lu}?\p{Ll})/u.exec(block.text.slice(label.bodyAt));
    if (capitals) {
      const end = label.bodyAt + capitals[0].replace(/\s\p{Lu}?$/u, '').length;
      if (block.text.length - end > 60) return { end, headed: true };
    }
    return whole;
  }
  const colon = block.text.indexOf(': ', label.bodyAt);
  if (
    colon !== -1 &&
    colon - label.bodyAt <= 150 &&
    /^\p{Lu}/u.test(block.text.slice(colon + 2)) &&
    !/[.;]/.test(block.text.slice(label.bodyAt, colon)) &&
    !LIST.test(block.text.slice(label.bodyAt, colon)) &&
    !namesMembers(block.text, colon)
  )
    return { end: colon, headed: true };
  return whole;
}

/** A colon that opens a list inside the sentence ("… cho các tỉnh: A, B và C") ends no heading. */
const LIST =
  /\s(?:chủ trì|phối hợp|thực hiện|hỗ trợ|hoàn thành|chỉ đạo)\s.*\s(?:các (?:tỉnh|xã|phường|huyện|địa phương|đơn vị)(?:, (?:thành phố|phường))?|gồm|như|là)$/u;

/** The offset at which bold print that began with the heading stops; null where it never began or never stops. */
function boldEnd(page: Page, block: Block, bodyAt: number): number | null {
  let at = block.start + bodyAt;
  if (page.bold[at] !== 1) return null;
  while (at < block.end && (page.bold[at] === 1 || /[\s:.,*]/.test(page.flow.charAt(at)))) at += 1;
  return at >= block.end ? null : at - block.start;
}
