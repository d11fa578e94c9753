import type { Outcome } from '../domain/lists.ts';
import type { Page } from './layout/page.ts';
import type { Letterhead } from './structure/letterhead.ts';
import type { Node } from './structure/outline.ts';
import type { Parts } from './structure/parts.ts';
import type { Tail } from './structure/tail.ts';

/**
 * What kind of text this is.
 *
 * | outcome | reason | when |
 * |---|---|---|
 * | `directive` | null | a document with a body |
 * | `excerpt` | `cut-off` | a document's head and opening, and little more: no closing, no sections beyond the first |
 * | `report-about` | `news` | a page that tells of a document in the third person |
 * | `not-a-directive` | `no-document-form` | neither kind, number, address nor opening |
 */
export function judgeOutcome(
  page: Page,
  parts: Parts,
  letterhead: Letterhead & { readonly addressed: boolean },
  tail: Tail | null,
  outline: Node,
): { readonly outcome: Outcome; readonly reason: string | null } {
  const text = page.flow;
  const sections = outline.children.filter((node) => node.kind !== 'paragraph' && node.kind !== 'dash' && node.kind !== 'plus' && node.kind !== 'star');
  const numbered = letterhead.symbol !== null || letterhead.partialSymbol !== null;
  // A letter that lost its number is one by letterhead, subject and address.
  const formal = parts.kind !== null || numbered || letterhead.addressed;
  // "… xin đăng toàn văn" above the document's own heading: what follows is the document.
  const printed = parts.kind !== null && IN_FULL.test(text.slice(0, page.blocks[parts.kind.block]?.start ?? 0));
  if (NEWS.test(text.slice(0, 1500)) && !printed && !numbered && (parts.kind === null || tail === null)) return { outcome: 'report-about', reason: 'news' };
  if (!formal) {
    if (OPENING.test(text.slice(0, 700))) return { outcome: 'excerpt', reason: 'cut-off' };
    return CITES.test(text.slice(0, 900)) ? { outcome: 'report-about', reason: 'news' } : { outcome: 'not-a-directive', reason: 'no-document-form' };
  }
  const whole = isSigned(tail) || isLetterToSign(page, parts) || /\.\/\.?\s*$/mu.test(text) || sections.length >= 3;
  if (!whole && text.length < 4000) return { outcome: 'excerpt', reason: 'cut-off' };
  return { outcome: 'directive', reason: null };
}

/** Whether the end of a document is there: who signs it, or to whom it goes. */
export function isSigned(tail: Tail | null): boolean {
  return tail !== null && (tail.signers.length > 0 || (tail.recipients ?? []).length > 0);
}

/** A letter as it is laid before who signs it: addressed above, and below the office alone, without a name. */
function isLetterToSign(page: Page, parts: Parts): boolean {
  const last = page.blocks[parts.to - 1];
  const isAddressed = page.blocks.slice(parts.from, parts.from + 25).some(({ text }) => /^Kính g[ửở]i/u.test(text));
  return (
    isAddressed && last !== undefined && last.index > parts.opening[0] && /^(?:[KTQ]\s?\/?\s?[MTL]?\.?\s)?\p{Lu}{2,}(?:[\s,-]+\p{Lu}{2,})*$/u.test(last.text)
  );
}

const NEWS =
  /(?:vừa (?:ký )?ban hành|đã ban hành|vừa ký|mới đây|CTTĐT\s?[-–]|\(GMT\+7\)|Ảnh minh họa|Theo đó,|Nội dung (?:Chỉ thị|Kế hoạch|Kết luận|Nghị quyết) như sau|\d{1,2}\/\d{1,2}\/\d{4},? \d{1,2}:\d{2})/u;
const IN_FULL = /(?:đăng(?: tải)?|giới thiệu)\s(?:nguyên văn|toàn văn)/iu;
const OPENING = /^(?:\s*[-*]?\s*)(?:Thực hiện|Căn cứ|Triển khai)\s.{20,}(?:xây dựng|ban hành)\s+(?:Kế hoạch|kế hoạch|Chương trình|Hướng dẫn)/su;
const CITES = /(?:số\s)?\d{1,4}\s?[-/]\s?\p{Lu}{1,4}[-/]\p{Lu}/u;
