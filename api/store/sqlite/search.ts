import type { SearchEntry } from '../../domain/rows.ts';
import type { SearchAnswer, SearchQuery } from '../port.ts';
import { hasTone, LAST_TIER, partings, type SearchTerms, type SearchTier, searchTerms, WORST_MARKED } from '../search-tier.ts';
import type { CorePart } from './core.ts';
import { GIVEN, list, type Sql, type SqlValue } from './sql.ts';

type Clause = { readonly sql: string; readonly values: readonly SqlValue[] };
type Hit = { readonly row: string; readonly folded: string; readonly marked: string; readonly tier: SearchTier; readonly total: number };

/** The index's own query: quoted words of [a-z0-9] only, so that nothing a person types can be an operator. */
function indexQuery(words: readonly string[]): string {
  return words.map((word, index) => (index === words.length - 1 ? `"${word}"*` : `"${word}"`)).join(' ');
}

function joined(clauses: readonly Clause[], by: ' AND ' | ' OR '): Clause {
  return { sql: `(${clauses.map((each) => each.sql).join(by)})`, values: clauses.flatMap((each) => each.values) };
}

const holds = (column: string, text: string): Clause => ({ sql: `instr(${column}, ?) > 0`, values: [text] });

/** All words in a column of words between spaces, the last as the beginning of one; with its tone, where it has one. */
function holdsAll(column: string, words: readonly string[]): Clause {
  const last = words.at(-1) ?? '';
  const begun = hasTone(last) ? { sql: `begins_one(${column}, ?)`, values: [last] } : holds(column, ` ${last}`);
  return joined([...words.slice(0, -1).map((word) => holds(column, ` ${word} `)), begun], ' AND ');
}

const FOLDED = "(' ' || folded || ' ')";

/** The entries that answer: by words out of the index, by symbol, of the kinds asked for. */
function answering(terms: SearchTerms, kinds: readonly SearchEntry['kind'][]): Clause {
  const byWords = { sql: 'SELECT rowid FROM search_words WHERE search_words MATCH ?', values: [indexQuery(terms.words)] };
  const bySymbol = { sql: 'SELECT number FROM search_entries WHERE symbol_key = ?', values: [terms.key] };
  const ways = [...(terms.words.length > 0 ? [byWords] : []), ...(terms.key === '' ? [] : [bySymbol])];
  const numbers = ways.length === 0 ? 'SELECT NULL' : ways.map((way) => way.sql).join(' UNION ');
  const found = { sql: `number IN (${numbers})`, values: ways.flatMap((way) => way.values) };
  const ofKind = kinds.length === 0 ? [] : [{ sql: `kind IN (${GIVEN})`, values: [list(kinds)] }];
  const bySame = { sql: 'symbol_key = ?', values: [terms.key] };
  return joined([found, ...ofKind, ...(terms.words.length > 0 ? [joined([...ownWords(terms), bySame], ' OR ')] : [])], ' AND ');
}

/** What of those that the index finds answers by words: all are its own, or some, which the names around it lack. */
function ownWords(terms: SearchTerms): readonly Clause[] {
  const named = holdsAll('around', terms.words);
  return [{ sql: `around = '' OR NOT ${named.sql}`, values: named.values }, holdsAll(FOLDED, terms.words)];
}

/** How the words stand, as `arrangement` of `searchTier` has it: the ways of an entry that has them all, each told by its number from `best` on. */
function arranged(typed: readonly string[], own: string, around: string, best: number): readonly Clause[] {
  const names = partings(typed).map(({ name }) => holds(around, ` ${name} `));
  const named = (at: number): Clause => ({ sql: `named_around(${own}, ${around}, ?) = ${at}`, values: [typed.join(' ')] });
  const ways: readonly (Clause | null)[] = [
    holds(own, ` ${typed.join(' ')} `),
    ...[2, 1].map((at) => (names.length === 0 ? null : joined([joined(names, ' OR '), named(at)], ' AND '))),
    holdsAll(`(${own} || ${around})`, typed),
  ];
  return ways.flatMap((way, at) => (way === null ? [] : [{ sql: `WHEN ${way.sql} THEN ${best + at}`, values: way.values }]));
}

/** `searchTier` in SQL, for entries that answer. */
function tier(terms: SearchTerms): Clause {
  if (terms.marked.length === 0) return { sql: '0', values: [] };
  const same = { sql: "symbol_key = nullif(?, '')", values: [terms.key] };
  const byWords = { sql: 'number IN (SELECT rowid FROM search_words WHERE search_words MATCH ?)', values: [indexQuery(terms.words)] };
  const first = terms.alone ? same : joined([same, byWords, joined(ownWords(terms), ' OR ')], ' AND ');
  const ways = [
    { sql: `WHEN ${first.sql} THEN 0 WHEN ${same.sql} THEN ${LAST_TIER}`, values: [...first.values, ...same.values] },
    ...arranged(terms.marked, 'marked', 'around_marked', 1),
    ...(terms.plain.length === 0 ? [] : arranged(terms.plain, FOLDED, 'around', WORST_MARKED + 1)),
  ];
  return { sql: `CASE ${ways.map(({ sql }) => sql).join(' ')} ELSE ${LAST_TIER} END`, values: ways.flatMap(({ values }) => values) };
}

const totalOf = (sql: Sql, entries: Clause): number =>
  sql.get<{ total: number }>(`SELECT count(*) AS total FROM search_entries WHERE ${entries.sql}`, ...entries.values)?.total ?? 0;

/** Each entry that answers is looked at once: to be ranked, counted and put in order. */
function found(sql: Sql, query: SearchQuery): SearchAnswer {
  const terms = searchTerms(query.text);
  const entries = answering(terms, query.kinds ?? []);
  const ranked = tier(terms);
  const ofTiers = query.tiers === undefined ? '' : `WHERE tier IN (${query.tiers.join(', ')})`;
  const hits = sql.all<Hit>(
    `WITH ranked AS MATERIALIZED (SELECT number, date, id, kind, ${ranked.sql} AS tier FROM search_entries WHERE ${entries.sql}),
     meant AS (SELECT *, count(*) OVER () AS total FROM ranked ${ofTiers})
     SELECT e.row, e.folded, e.marked, best.tier, best.total FROM (
       SELECT number, date, id, kind, tier, total FROM meant ORDER BY tier, date DESC, id, kind LIMIT ?
     ) best JOIN search_entries e USING (number) ORDER BY best.tier, best.date DESC, best.id, best.kind`,
    ...ranked.values,
    ...entries.values,
    Math.max(1, query.limit),
  );
  return { hits: hits.slice(0, query.limit).map(hitOf), total: hits[0]?.total ?? 0 };
}

function hitOf({ row, folded, marked, tier: rank }: Hit): SearchAnswer['hits'][number] {
  const rest: Omit<SearchEntry, 'folded' | 'marked'> = JSON.parse(row);
  return { entry: { ...rest, folded, marked: marked.slice(1, -1) }, tier: rank };
}

/** Finding by symbols and words. */
export function searchQuestion(sql: Sql): CorePart<'search' | 'searchTotals'> {
  return {
    search: (_, query) => sql.reading(() => found(sql, query)),
    searchTotals: (_, texts, kinds = []) => sql.reading(() => texts.map((text) => totalOf(sql, answering(searchTerms(text), kinds)))),
  };
}
