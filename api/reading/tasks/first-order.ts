import type { Page } from '../layout/page.ts';
import { findOrgans } from '../recognisers/assignment.ts';
import { findDeadlines } from '../recognisers/deadline.ts';
import { beginsOrgan } from '../recognisers/organ.ts';
import type { Node } from '../structure/outline.ts';
import type { Said } from './units.ts';

export type Span = { readonly start: number; readonly end: number };

/** Words with which an issuer tells somebody to do something. */
export const ORDERS = /(?:[Yy]êu cầu|[Gg]iao(?! thông| dịch| lưu)|[Đđ]ề nghị)\s+(?=\p{L})/gu;
/** "Theo đề nghị của …", "chậm nhất theo yêu cầu": nobody is told anything. */
const TOLD_OF = /(?:[Tt]heo|[Xx]ét|của|các|nội dung|những|có|văn bản|được|đã|việc|đáp ứng|lời)\s$/u;
/** "… đề nghị các đơn vị thực hiện một số nội dung sau" and "… biết, thực hiện": the work itself stands elsewhere. */
const ELSEWHERE = /(?:như sau|sau đây|nội dung sau)[\s.:;]*$|(?:biết|rõ)(?:,| và) (?:tổ chức |triển khai )*thực hiện[\s./]*$/u;

/**
 * A letter without any label may order in its opening sentence ("Thực hiện …, Sở A đề nghị các đơn vị nộp …"): that
 * order as a paragraph of its own; null where the opening only leads to what stands below.
 */
export function firstOrder(page: Page, opening: Span): { readonly node: Node; readonly said: Said } | null {
  const text = page.flow.slice(opening.start, opening.end);
  if (text.length < 60 || /:\s*$/u.test(text) || ELSEWHERE.test(text)) return null;
  const order = [...text.matchAll(ORDERS)].find(
    (match) => !TOLD_OF.test(text.slice(Math.max(0, match.index - 14), match.index)) && beginsOrgan(text.slice(match.index + match[0].length)),
  );
  if (!order) return null;
  const told = `Đề nghị ${text.slice(order.index + order[0].length)}`;
  const shift = opening.start + order.index + order[0].length - 'Đề nghị '.length;
  const organs = findOrgans(told)
    .filter((organ) => organ.start >= 'Đề nghị '.length)
    .map((organ) => ({ ...organ, start: organ.start + shift, end: organ.end + shift, field: false }));
  if (!organs.some((organ) => organ.role === 'lead')) return null;
  const deadlines = findDeadlines(told).map((deadline) => ({ ...deadline, start: deadline.start + shift, end: deadline.end + shift }));
  // What the order rests on is no part of it.
  const start = /^(?:Căn cứ|Thực hiện|Triển khai|Để|Nhằm|Theo|Tiếp tục|Xét|Ngày|Hưởng ứng|Quán triệt)\s/u.test(text)
    ? opening.start + order.index
    : opening.start;
  const { end } = opening;
  const node: Node = {
    kind: 'paragraph',
    label: '',
    path: 'p0',
    start,
    bodyAt: start,
    end,
    headEnd: end,
    headed: false,
    block: 0,
    children: [],
    parent: null,
    role: null,
  };
  return { node, said: { organs, deadlines, headed: false, field: false } };
}
