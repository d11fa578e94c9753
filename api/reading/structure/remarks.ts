import type { ReadCitation, ReadDirective } from '../../domain/read-directive.ts';
import { evidenceAt, type Page } from '../layout/page.ts';
import type { Letterhead } from './letterhead.ts';
import type { Node } from './outline.ts';
import type { Parts } from './parts.ts';
import type { Tail } from './tail.ts';

type Remark = ReadDirective['remarks'][number];
type Facts = {
  readonly page: Page;
  readonly parts: Parts;
  readonly tail: Tail | null;
  readonly outline: Node;
  readonly letterhead: Letterhead;
  readonly citations: readonly ReadCitation[];
};

/**
 * What a reader should know about the text: a cut end, a number left blank, no date, no signature, a label that is
 * skipped, two dates or two spellings for one document.
 */
export function readRemarks(facts: Facts): Remark[] {
  return [...endRemarks(facts), ...blankRemarks(facts), ...labelRemarks(facts), ...citationRemarks(facts.citations)];
}

function endRemarks({ page, parts, tail }: Facts): Remark[] {
  const end = tail === null ? parts.to : tail.from;
  const last = page.blocks[end - 1];
  if (!last || end <= parts.opening[1] || !/\p{L}$/u.test(last.text) || last.text.length <= 60 || /^\[\d+\]/.test(last.text)) return [];
  return [{ code: 'truncated-end', evidence: [evidenceAt(page, last.start, last.end)] }];
}

/** What a document should print and this one does not. A number left blank has a place; what is absent has none. */
function blankRemarks({ parts, tail, letterhead }: Facts): Remark[] {
  if (parts.kind === null && letterhead.symbol === null && letterhead.partialSymbol === null) return [];
  const remarks: Remark[] = [];
  if (letterhead.symbol === null) remarks.push({ code: 'no-number', evidence: letterhead.partialSymbol?.evidence ?? [] });
  if (letterhead.issuedOn === null) remarks.push({ code: 'no-date', evidence: [] });
  if (tail === null || tail.signers.length === 0) remarks.push({ code: 'no-signer', evidence: [] });
  return remarks;
}

/** "I, II, IV", or a section whose items begin with "2.": the place where the sequence jumps. */
function labelRemarks({ page, outline }: Facts): Remark[] {
  const remarks: Remark[] = [];
  for (const group of [outline, ...outline.children]) {
    let before = 0;
    let count = 0;
    for (const node of group.children) {
      if (node.kind !== 'roman' && !(node.kind === 'number' && !node.label.includes('.'))) continue;
      const value = node.kind === 'roman' ? fromRoman(node.label) : Number(node.label);
      count += 1;
      // "II, II, IV": the second II is the missing III.
      if (value === before + 2 && value !== count) remarks.push({ code: 'label-missing', evidence: [evidenceAt(page, node.start, node.headEnd)] });
      before = value;
    }
  }
  return remarks;
}

const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };

function fromRoman(label: string): number {
  const digits = [...label].map((char) => ROMAN[char] ?? 0);
  return digits.reduce((sum, digit, place) => sum + (digit < (digits[place + 1] ?? 0) ? -digit : digit), 0);
}

function citationRemarks(citations: readonly ReadCitation[]): Remark[] {
  const remarks: Remark[] = [];
  for (const citation of citations) {
    const dates = new Set(citation.mentions.map((mention) => mention.issuedOn).filter((date) => date !== null));
    if (dates.size > 1)
      remarks.push({ code: 'two-dates', evidence: citation.mentions.filter((mention) => mention.issuedOn !== null).map((mention) => mention.evidence) });
    const spellings = new Set(citation.mentions.map((mention) => mention.symbol.toLowerCase()));
    if (spellings.size > 1) remarks.push({ code: 'two-spellings', evidence: citation.mentions.map((mention) => mention.evidence) });
  }
  return remarks;
}
