import type { PlainDate } from '../../domain/dates.ts';
import type { Evidence, Fact } from '../../domain/evidence.ts';
import { evidenceAt, type Page } from '../layout/page.ts';
import { DATE, dateOf } from '../recognisers/date.ts';
import { kindOfName } from '../recognisers/kind-name.ts';
import { findSymbols } from '../recognisers/symbol.ts';
import type { Parts } from './parts.ts';

/** Number and day that what is attached tells of the document it came with. */
export type Attached = { readonly symbol: Fact<string>; readonly issuedOn: Fact<PlainDate> | null };

const HEAD = /^\((?:Ban hành |Được ban hành )?[Kk]èm theo (\p{Lu}\p{Ll}+(?:\s\p{Ll}+){0,2}) số\s*:?\s*(?=\d)/u;
const DAY = new RegExp(`^\\s*,?\\s*ngày\\s*(${DATE})`, 'u');

/**
 * "(Ban hành kèm theo Quyết định số 3/QĐ-SX ngày … của …)" under the heading of what a decision issues: the decision's own
 * number and day, where its head is lost. Null where no such line of the document's own kind stands there.
 */
export function attachedTo(page: Page, parts: Parts): Attached | null {
  if (parts.kind === null) return null;
  for (const { text, start } of page.blocks.slice(parts.opening[1], parts.to)) {
    const head = HEAD.exec(text);
    if (head === null || kindOfName(head[1] ?? '') !== parts.kind.heading.kind) continue;
    const found = findSymbols(text).find((symbol) => symbol.start === head[0].length);
    if (found === undefined) continue;
    const proof = (from: number, to: number): readonly Evidence[] => [evidenceAt(page, start + from, start + to)];
    const day = DAY.exec(text.slice(found.end));
    const value = day?.[1] === undefined ? null : dateOf(day[1]);
    const end = found.end + (day?.[0].length ?? 0);
    return {
      symbol: { value: found.symbol, source: 'read', evidence: proof(found.start, found.end) },
      issuedOn: value === null ? null : { value, source: 'read', evidence: proof(end - (day?.[1]?.length ?? 0), end) },
    };
  }
  return null;
}
