import { yearOf } from '../domain/dates.ts';
import { fold } from '../domain/fold.ts';
import { byNewest, byText } from '../domain/order.ts';
import type { DirectiveRow } from '../domain/rows.ts';

/** How far a directive with the right symbol agrees with the organ and the year that were asked for. */
export type CandidateFit = 'fits' | 'may-fit' | 'differs';

/** Why a candidate fits or does not, one for each thing that was asked and each that should be known. */
export type CandidateReason =
  | 'same-symbol'
  | 'organ-fits'
  | 'organ-differs'
  | 'organ-unknown'
  | 'year-fits'
  | 'year-differs'
  | 'year-unknown'
  | 'withdrawn'
  | 'not-held';

export type SymbolCandidate = { readonly directive: DirectiveRow; readonly fit: CandidateFit; readonly reasons: readonly CandidateReason[] };

export type SymbolAsked = { readonly organ: string | null; readonly year: number | null };

const FITS: readonly CandidateFit[] = ['fits', 'may-fit', 'differs'];

/**
 * Directives with one symbol, each judged against the organ (every word of it in one issuer's name, with or without tone
 * marks) and the year. Those that fit come first, then standing before withdrawn, held before cited, newest first, by id.
 */
export function symbolCandidates(rows: readonly DirectiveRow[], asked: SymbolAsked): readonly SymbolCandidate[] {
  return rows
    .map((directive): SymbolCandidate => {
      const organ = asked.organ === null ? null : organReason(directive, asked.organ);
      const year = asked.year === null ? null : yearReason(directive, asked.year);
      const reasons = [organ, year].filter((reason) => reason !== null);
      const differs = reasons.some((reason) => reason.endsWith('-differs'));
      const unknown = reasons.some((reason) => reason.endsWith('-unknown'));
      return {
        directive,
        fit: differs ? 'differs' : unknown ? 'may-fit' : 'fits',
        reasons: ['same-symbol', ...reasons, ...(directive.withdrawn ? (['withdrawn'] as const) : []), ...(directive.held ? [] : (['not-held'] as const))],
      };
    })
    .sort(
      (a, b) =>
        FITS.indexOf(a.fit) - FITS.indexOf(b.fit) ||
        Number(a.directive.withdrawn) - Number(b.directive.withdrawn) ||
        Number(b.directive.held) - Number(a.directive.held) ||
        byNewest(a.directive.issuedOn, b.directive.issuedOn) ||
        byText(a.directive.id, b.directive.id),
    );
}

/** The one that is meant: it fits, it stands, and no other standing one fits or may fit. Null rather than a guess. */
export function onlyCandidate(candidates: readonly SymbolCandidate[]): DirectiveRow | null {
  const standing = candidates.filter(({ fit, directive }) => fit !== 'differs' && !directive.withdrawn);
  const [first] = standing;
  return standing.length === 1 && first?.fit === 'fits' ? first.directive : null;
}

function organReason(row: DirectiveRow, organ: string): CandidateReason {
  const words = fold(organ).split(' ').filter(Boolean);
  if (row.issuerNames.length === 0) return 'organ-unknown';
  const fits = row.issuerNames.some((name) => {
    const named = new Set(fold(name).split(' '));
    return words.every((word) => named.has(word));
  });
  return fits ? 'organ-fits' : 'organ-differs';
}

function yearReason(row: DirectiveRow, year: number): CandidateReason {
  if (row.issuedOn === null) return 'year-unknown';
  return yearOf(row.issuedOn) === year ? 'year-fits' : 'year-differs';
}
