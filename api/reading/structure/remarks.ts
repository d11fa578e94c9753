import type { ReadCitation, ReadDirective } from '../../domain/read-directive.ts';
import { evidenceAt, type Page } from '../layout/page.ts';
import type { Parts } from './parts.ts';
import type { Tail } from './tail.ts';

type Remark = ReadDirective['remarks'][number];

/** What a reader should know about the text: a cut end, two dates or two spellings for one document. */
export function readRemarks(page: Page, parts: Parts, tail: Tail | null, citations: readonly ReadCitation[]): Remark[] {
  const remarks: Remark[] = [];
  const end = tail === null ? parts.to : tail.from;
  const last = page.blocks[end - 1];
  if (last && end > parts.opening[1] && /\p{L}$/u.test(last.text) && last.text.length > 60 && !/^\[\d+\]/.test(last.text))
    remarks.push({ code: 'truncated-end', evidence: [evidenceAt(page, last.start, last.end)] });
  for (const citation of citations) {
    const dates = new Set(citation.mentions.map((mention) => mention.issuedOn).filter((date) => date !== null));
    if (dates.size > 1)
      remarks.push({ code: 'two-dates', evidence: citation.mentions.filter((mention) => mention.issuedOn !== null).map((mention) => mention.evidence) });
    const spellings = new Set(citation.mentions.map((mention) => mention.symbol.toLowerCase()));
    if (spellings.size > 1) remarks.push({ code: 'two-spellings', evidence: citation.mentions.map((mention) => mention.evidence) });
  }
  return remarks;
}
