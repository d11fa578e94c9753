import type { SearchEntry } from '../../domain/rows.ts';
import { byNewest, byText } from '../order.ts';
import type { SearchAnswer, SearchQuery } from '../port.ts';
import { type SearchTerms, type SearchTier, searchTerms, searchTier } from '../search-tier.ts';
import type { CorePart } from './core.ts';
import { GIVEN, type Sql } from './sql.ts';

/** More words than this do not narrow the index's answer any further; all of them are checked afterwards. */
const INDEX_WORDS = 32;

type Candidate = Pick<SearchEntry, 'kind' | 'id' | 'date' | 'folded' | 'marked' | 'symbolKey'> & { readonly number: number };

const COLUMNS = 'e.number, e.kind, e.id, e.date, e.folded, e.marked, e.symbol_key AS symbolKey';

/** The index's own query: quoted words of [a-z0-9] only, so that nothing a person types can be an operator. */
function indexQuery(terms: SearchTerms): string {
  const last = terms.words.length - 1;
  const words = terms.words.map((word, index) => (index === last ? `"${word}"*` : `"${word}"`));
  return words.slice(-INDEX_WORDS).join(' ');
}

function candidates(sql: Sql, terms: SearchTerms): readonly Candidate[] {
  const bySymbol = terms.key === '' ? [] : sql.all<Candidate>(`SELECT ${COLUMNS} FROM search_entries e WHERE e.symbol_key = ?`, terms.key);
  if (terms.words.length === 0) return bySymbol;
  const byWords = sql.all<Candidate>(
    `SELECT ${COLUMNS} FROM search_words w CROSS JOIN search_entries e ON e.number = w.rowid WHERE search_words MATCH ?`,
    indexQuery(terms),
  );
  const numbers = new Set(byWords.map(({ number }) => number));
  return [...byWords, ...bySymbol.filter(({ number }) => !numbers.has(number))];
}

function found(sql: Sql, query: SearchQuery): SearchAnswer {
  const terms = searchTerms(query.text);
  const kinds = new Set(query.kinds ?? []);
  const ranked: { readonly tier: SearchTier; readonly candidate: Candidate }[] = [];
  for (const candidate of candidates(sql, terms)) {
    if (kinds.size > 0 && !kinds.has(candidate.kind)) continue;
    const tier = searchTier(terms, candidate);
    if (tier !== null) ranked.push({ tier, candidate });
  }
  ranked.sort(
    (a, b) =>
      a.tier - b.tier || byNewest(a.candidate.date, b.candidate.date) || byText(a.candidate.id, b.candidate.id) || byText(a.candidate.kind, b.candidate.kind),
  );
  const shown = ranked.slice(0, query.limit);
  const entries = new Map(
    sql
      .all<{ number: number; row: string }>(
        `SELECT number, row FROM search_entries WHERE number IN (${GIVEN})`,
        JSON.stringify(shown.map(({ candidate }) => candidate.number)),
      )
      .map(({ number, row }) => [number, row]),
  );
  const hits = shown.flatMap(({ tier, candidate }) => {
    const row = entries.get(candidate.number);
    if (row === undefined) return [];
    const rest: Omit<SearchEntry, 'folded' | 'marked'> = JSON.parse(row);
    return [{ entry: { ...rest, folded: candidate.folded, marked: candidate.marked }, tier }];
  });
  return { hits, total: ranked.length };
}

/** Finding by symbols and words. */
export function searchQuestion(sql: Sql): CorePart<'search'> {
  return { search: (_, query) => sql.reading(() => found(sql, query)) };
}
