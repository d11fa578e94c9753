/** The sign that words were cut for length. */
const CUT = /\s*…$/u;
/** What ends a clause, but not what stands in a list. */
const CLAUSE_END = /[.;:!?](?=\s|$)/u;
/** The last border of a part of a sentence. */
const LAST_BORDER = /\s*[,;:][^,;:]*$/u;

/**
 * What a duty names, never broken off within a phrase: words that were cut for length to the end of their clause, as the quote they are taken from has them;
 * else to their last comma. `quotes`: on one line each.
 */
export function wholeWhat(what: string, quotes: readonly string[]): string {
  const line = what.replace(/\s+/g, ' ').trim();
  if (!CUT.test(line)) return line;
  const known = line.replace(CUT, '');
  for (const quote of quotes) {
    const at = quote.indexOf(known);
    if (at === -1) continue;
    const rest = quote.slice(at + known.length);
    return `${known}${rest.slice(0, CLAUSE_END.exec(rest)?.index ?? rest.length)}`.trim();
  }
  return `${known.replace(LAST_BORDER, '')} …`;
}
