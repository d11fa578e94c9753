import { normaliseSymbol, symbolKey } from '../../domain/symbols.ts';
import type { Page } from '../layout/page.ts';
import { centralOrganEnd } from '../recognisers/central-organ.ts';
import { issuerEnd } from '../recognisers/issuer-phrase.ts';
import { beginsOrgan } from '../recognisers/organ.ts';
import type { OrganSpan } from './issuer.ts';
import type { Parts } from './parts.ts';

/** Number, day if printed, and "của X". */
const OWNED = /số\s*:?\s*(\d{1,5}\s?[-/]\s?\p{Lu}\p{L}{0,4}\s?[-/]\s?\p{Lu}[\p{L}\d-]*)(?:,?\s*ngày\s*[\d/.-]{8,10})?,?\s+của\s+(?=\p{Lu})/gu;
/** The Central Committee's letterhead serves the Politburo and the Secretariat too. */
const SHARED_HEAD = /^BAN CHẤP HÀNH TRUNG ƯƠNG(?: ĐẢNG)?$/u;

/**
 * Who issued it, by what is told with its own number: in the caption that is its heading ("Chỉ thị số 5-CT/TU của Ban Thường
 * vụ Tỉnh ủy về …"), or in a page's words above a letterhead that several bodies share. Null where neither says it.
 */
export function toldIssuer(page: Page, parts: Parts, head: readonly OrganSpan[], enacted: boolean): OrganSpan | null {
  if (parts.kind === null || enacted) return null;
  const first = page.blocks[parts.kind.block];
  if (first === undefined) return null;
  const printed = first.text.slice(0, parts.kind.heading.length);
  if (head.length === 0) return printed === printed.toUpperCase() ? null : ownedIn(page, first.start, first.end, null);
  if (head.length > 1 || !SHARED_HEAD.test(head[0]?.name ?? '')) return null;
  const from = page.blocks[parts.from]?.start ?? 0;
  const own = /S[ốÔỐ]\s*:?\s*(\d{1,5}\s?-\s?\p{Lu}\p{L}{0,4}\/TW)/u.exec(page.flow.slice(from, first.start))?.[1];
  return own === undefined ? null : ownedIn(page, 0, from, symbolKey(own));
}

function ownedIn(page: Page, from: number, to: number, wanted: string | null): OrganSpan | null {
  const text = page.flow.slice(from, to);
  for (const found of text.matchAll(OWNED)) {
    if (wanted !== null && symbolKey(normaliseSymbol(found[1] ?? '')) !== wanted) continue;
    const at = found.index + found[0].length;
    const rest = text.slice(at, at + 200);
    const length = centralOrganEnd(rest) || (beginsOrgan(rest) ? issuerEnd(rest) : 0);
    if (length >= 4) return { name: rest.slice(0, length).trimEnd(), start: from + at, end: from + at + rest.slice(0, length).trimEnd().length };
  }
  return null;
}
