import { yearOf } from '../domain/dates.ts';
import type { ReadCitation } from '../domain/read-directive.ts';
import { parseSymbol, symbolKey } from '../domain/symbols.ts';

type Keyed = { readonly citation: ReadCitation; readonly key: string };

const yearFor = (citation: ReadCitation): number | null => parseSymbol(citation.symbol).year ?? (citation.issuedOn ? yearOf(citation.issuedOn.value) : null);

/** Whether the short form may be the whole one: a number and a type (or the kind in words), no other date, and a year unless it says no organ. */
function mayBe(short: ReadCitation, whole: ReadCitation): boolean {
  const { number, type, organ } = parseSymbol(short.symbol);
  if (number === null || (type === null && (organ !== null || short.kind === null || short.kind !== whole.kind))) return false;
  const [day, other] = [short.issuedOn?.value ?? '', whole.issuedOn?.value ?? ''];
  if (!day.startsWith(other) && !other.startsWith(day)) return false;
  const year = yearFor(short);
  return year === null ? organ === null : year === yearFor(whole);
}

/**
 * For each citation the one whose symbol goes on where its own ends ("102/2025/NQLT" beside "102/2025/NQLT-A-B"): a text
 * writes a long symbol out once and in short from then on. Itself where none or several go on, or where they differ in
 * date or year.
 */
export function wholeCitations(citations: readonly ReadCitation[]): ReadonlyMap<ReadCitation, ReadCitation> {
  const keyed = citations.map((citation): Keyed => ({ citation, key: symbolKey(citation.symbol) }));
  return new Map(
    keyed.map(({ citation, key }) => {
      const longer = keyed.filter((other) => other.key.startsWith(`${key}-`) && mayBe(citation, other.citation));
      const [only] = longer;
      return [citation, only !== undefined && longer.length === 1 ? only.citation : citation];
    }),
  );
}
