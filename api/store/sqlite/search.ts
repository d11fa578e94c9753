import type { SearchEntry } from '../../domain/rows.ts';
import type { SearchAnswer, SearchQuery } from '../port.ts';
import { hasTone, type SearchTerms, type SearchTier, searchTerms } from '../search-tier.ts';
import type { CorePart } from './core.ts';
import { GIVEN, list, type Sql, type SqlValue } from './sql.ts';

type Clause = { readonly sql: string; readonly values: readonly SqlValue[] };
type Hit = { readonly row: string; readonly folded: string; readonly marked: string; readonly tier: SearchTier };

/** The index's own query: quoted words of [a-z0-9] only, so that nothing a person types can be an operator. */
function indexQuery(words: readonly string[]): string {
  return words.map((word, index) => (index === words.length - 1 ? `"${word}"*` : `"${word}"`)).join(' ');
}

/** The entries that answer: by words out of the index, by symbol, of the kinds asked for. */
function answering(terms: SearchTerms, kinds: readonly SearchEntry['kind'][]): Clause {
  const byWords = { sql: 'SELECT rowid FROM search_words WHERE search_words MATCH ?', values: [indexQuery(terms.words)] };
  const bySymbol = { sql: 'SELECT number FROM search_entries WHERE symbol_key = ?', values: [terms.key] };
  const ways = [...(terms.words.length > 0 ? [byWords] : []), ...(terms.key === '' ? [] : [bySymbol])];
  const numbers = ways.length === 0 ? 'SELECT NULL' : ways.map((way) => way.sql).join(' UNION ');
  const ofKind = kinds.length === 0 ? { sql: '', values: [] } : { sql: ` AND kind IN (${GIVEN})`, values: [list(kinds)] };
  return { sql: `number IN (${numbers})${ofKind.sql}`, values: [...ways.flatMap((way) => way.values), ...ofKind.values] };
}

/** `searchTier` in SQL, for entries that answer. */
function tier(terms: SearchTerms): Clause {
  const last = terms.marked.at(-1);
  if (last === undefined) return { sql: '0', values: [] };
  const holds = terms.alone
    ? { sql: '', values: [] }
    : { sql: ' AND number IN (SELECT rowid FROM search_words WHERE search_words MATCH ?)', values: [indexQuery(terms.words)] };
  const whole = terms.marked.slice(0, -1).map((word) => ({ sql: 'instr(marked, ?) > 0', values: [` ${word} `] }));
  const begun = hasTone(last) ? { sql: 'begins_one(marked, ?)', values: [last] } : { sql: 'instr(marked, ?) > 0', values: [` ${last}`] };
  const all = [...whole, begun];
  return {
    sql: `CASE WHEN symbol_key = nullif(?, '')${holds.sql} THEN 0 WHEN instr(marked, ?) > 0 THEN 1 WHEN ${all.map((each) => each.sql).join(' AND ')} THEN 2 ELSE 3 END`,
    values: [terms.key, ...holds.values, ` ${terms.marked.join(' ')} `, ...all.flatMap((each) => each.values)],
  };
}

function found(sql: Sql, query: SearchQuery): SearchAnswer {
  const terms = searchTerms(query.text);
  const entries = answering(terms, query.kinds ?? []);
  const ranked = tier(terms);
  const hits = sql.all<Hit>(
    `SELECT e.row, e.folded, e.marked, best.tier FROM (
       SELECT number, date, id, kind, ${ranked.sql} AS tier FROM search_entries WHERE ${entries.sql} ORDER BY tier, date DESC, id, kind LIMIT ?
     ) best JOIN search_entries e USING (number) ORDER BY best.tier, best.date DESC, best.id, best.kind`,
    ...ranked.values,
    ...entries.values,
    query.limit,
  );
  const total = sql.get<{ total: number }>(`SELECT count(*) AS total FROM search_entries WHERE ${entries.sql}`, ...entries.values)?.total ?? 0;
  return { hits: hits.map(hitOf), total };
}

function hitOf({ row, folded, marked, tier: rank }: Hit): SearchAnswer['hits'][number] {
  const rest: Omit<SearchEntry, 'folded' | 'marked'> = JSON.parse(row);
  return { entry: { ...rest, folded, marked: marked.slice(1, -1) }, tier: rank };
}

/** Finding by symbols and words. */
export function searchQuestion(sql: Sql): CorePart<'search'> {
  return { search: (_, query) => sql.reading(() => found(sql, query)) };
}
