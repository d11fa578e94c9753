import type { Block, Page } from '../layout/page.ts';
import type { Parts } from './parts.ts';

const OFFICE =
  '(?:(?:TM|KT|TL|TUQ)\\.|[TK]/[MTL])\\s?\\P{Ll}{4,80}|(?:PHÓ |QUYỀN )?(?:CHỦ TỊCH|BÍ THƯ|TRƯỞNG BAN|GIÁM ĐỐC|CHÁNH VĂN PHÒNG|HIỆU TRƯỞNG|TRƯỞNG PHÒNG|CHỦ NHIỆM|THỦ TƯỚNG|CỤC TRƯỞNG)\\P{Ll}{0,40}|BỘ TRƯỞNG|THỨ TRƯỞNG';
/** "- Các chi bộ trực thuộc;   BÍ THƯ": an item of the list, closed, and a line of the signature in the other column. */
const BOTH = new RegExp(`^((?:N[ơƠ][iI] nh[ậẬ][nN]\\s*:|[-–+*•]\\s?.{2,160}?[,;.)]))\\s(${OFFICE})$`, 'u');
const LONGEST = 30;

/** A closing as its lines would stand, column by column; `moved` lines of the signature are blocks of their own. */
export type ClosingColumns = { readonly page: Page; readonly parts: Parts; readonly moved: number };

/**
 * Recipients and signature that a copy printed line by line over both columns: the lines of the signature are set behind the
 * list. The same page where no line holds both. `at` is the block of "Nơi nhận".
 */
export function closingColumns(page: Page, parts: Parts, at: number): ClosingColumns {
  const left: Block[] = [];
  const right: Block[] = [];
  let index = at;
  for (; index < Math.min(parts.to, at + LONGEST); index += 1) {
    const block = page.blocks[index];
    if (!block || (index > at && !/^[-–+*•]/u.test(block.text))) break;
    const both = BOTH.exec(block.text);
    const [, item = block.text, office] = both ?? [];
    left.push(office === undefined ? block : { ...block, text: item, end: block.start + item.length });
    if (office !== undefined) right.push({ ...block, text: office, start: block.end - office.length, gap: false });
  }
  if (right.length === 0) return { page, parts, moved: 0 };
  const blocks = [...page.blocks.slice(0, at), ...left, ...right, ...page.blocks.slice(index)];
  return { page: { ...page, blocks }, parts: { ...parts, to: parts.to + right.length }, moved: right.length };
}
