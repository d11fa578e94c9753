import { byNewest, byText } from '../../domain/order.ts';
import type { SearchEntry } from '../../domain/rows.ts';
import type { SearchAnswer, SearchQuery, SearchText } from '../port.ts';
import { bestTier, type SearchTerms, type SearchTier, searchForms, WORST_MARKED } from '../search-tier.ts';
import type { CorePart } from './core.ts';
import { ofKinds, type TierSets, tierSets, type WordSet } from './search-sets.ts';
import { GIVEN, list, type Sql } from './sql.ts';

type Kinds = readonly SearchEntry['kind'][];
type Place = { readonly number: number; readonly date: string | null; readonly id: string; readonly kind: SearchEntry['kind'] };
type Ranked = Place & { readonly tier: SearchTier };
type Row = { readonly number: number; readonly row: string; readonly folded: string; readonly marked: string };
type Looked = Place & { readonly symbolKey: string | null; readonly folded: string; readonly marked: string; readonly around: string; readonly plain: string };
/** An entry of a symbol that was typed. `byWords`: its tier if that symbol had not been. */
type Named = Place & { readonly tier: SearchTier | null; readonly byWords: SearchTier | null };

const TIERS: readonly SearchTier[] = [0, 1, 2, 3, 4, 5, 6, 7, 8];
/** So many are looked at one by one; of more, the index tells how well they answer. */
const FEW = 2_000;
const MATCHING = 'SELECT rowid FROM search_words WHERE search_words MATCH ?';
const LOOKED = `SELECT number, date, id, kind, symbol_key AS symbolKey, folded, trim(marked) AS marked, trim(around_marked) AS around, trim(around) AS plain
  FROM search_entries NOT INDEXED`;

function countOf(sql: Sql, set: WordSet): number {
  return set === null ? 0 : (sql.get<{ total: number }>('SELECT count(*) AS total FROM search_words WHERE search_words MATCH ?', set)?.total ?? 0);
}

/** How large a set is, `most` where it is no smaller. */
function sizeOf(sql: Sql, set: WordSet, most: number): number {
  return set === null ? 0 : (sql.get<{ size: number }>(`SELECT count(*) AS size FROM (${MATCHING} LIMIT ?)`, set, most)?.size ?? 0);
}

const isAmong = (kinds: Kinds, kind: SearchEntry['kind']): boolean => kinds.length === 0 || kinds.includes(kind);

/** The typed words, and of the other ways to write them those that anything holds. */
function findingForms(sql: Sql, forms: readonly SearchTerms[]): readonly SearchTerms[] {
  return forms.filter((terms, at) => at === 0 || sizeOf(sql, tierSets([terms]).answers, 1) > 0);
}

const inOrder = (a: Place, b: Place): number => byNewest(a.date, b.date) || byText(a.id, b.id) || byText(a.kind, b.kind);

/** The entries whose symbol was typed: few, each looked at by itself. */
function namedBySymbol(sql: Sql, forms: readonly SearchTerms[], kinds: Kinds): readonly Named[] {
  const keys = [...new Set(forms.map(({ key }) => key))].filter((key) => key !== '');
  if (keys.length === 0) return [];
  const rows = sql.all<Looked>(`${LOOKED.replace('NOT INDEXED', '')} WHERE symbol_key IN (${GIVEN})`, list(keys));
  const noSymbol = forms.map((terms) => ({ ...terms, key: '' }));
  return rows.flatMap(({ folded, marked, around, plain, symbolKey, ...place }): readonly Named[] => {
    if (!isAmong(kinds, place.kind)) return [];
    const entry = { folded, marked, around, symbolKey };
    return [{ ...place, tier: bestTier(forms, entry, plain), byWords: bestTier(noSymbol, entry, plain) }];
  });
}

/** Entries by their words, those of a symbol that was typed apart: how many there are of the tiers, and the best of them. */
type ByWords = { readonly total: number; readonly best: (tier: SearchTier, limit: number) => readonly Ranked[] };

/** Entries of a small set, each looked at. */
function lookedAt(sql: Sql, set: WordSet, forms: readonly SearchTerms[]): readonly Ranked[] {
  const rows = set === null ? [] : sql.all<Looked>(`${LOOKED} WHERE number IN (${MATCHING})`, set);
  return rows.flatMap(({ number, date, id, kind, plain, ...entry }): readonly Ranked[] => {
    const tier = bestTier(forms, entry, plain);
    return tier === null ? [] : [{ number, date, id, kind, tier }];
  });
}

function fewOf(all: readonly Ranked[], kinds: Kinds, named: readonly Named[], wanted: readonly SearchTier[]): ByWords {
  const others = new Set(named.map(({ number }) => number));
  const ranked = all.filter(({ number, kind, tier }) => !others.has(number) && isAmong(kinds, kind) && wanted.includes(tier));
  return { total: ranked.length, best: (tier) => ranked.filter((one) => one.tier === tier) };
}

/** Many that answer, as the index tells them apart. */
function manyOf(sql: Sql, sets: TierSets, kinds: Kinds, named: readonly Named[], tiers: readonly SearchTier[] | undefined): ByWords {
  const counted = (tiers === undefined ? [sets.answers] : sets.of(tiers)).reduce((sum, set) => sum + countOf(sql, ofKinds(set, kinds)), 0);
  const numbers = JSON.stringify(named.map(({ number }) => number));
  const isCounted = ({ byWords }: Named): boolean => byWords !== null && tiers?.includes(byWords) !== false;
  const anyMarked = sizeOf(sql, ofKinds(sets.upTo(WORST_MARKED), kinds), 1) > 0;
  const best = (tier: SearchTier, limit: number): readonly Ranked[] => {
    const set = tier <= WORST_MARKED && !anyMarked ? null : ofKinds(sets.at(tier), kinds);
    return newest(sql, set, numbers, limit).map((place) => ({ ...place, tier }));
  };
  return { total: counted - named.filter(isCounted).length, best };
}

/** The newest of a set, those of `without` apart. */
function newest(sql: Sql, set: WordSet, without: string, limit: number): readonly Place[] {
  if (set === null) return [];
  const size = sizeOf(sql, set, FEW);
  if (size === 0) return [];
  // Of a large set the newest are come upon soon; a small one is quicker put in order.
  const way = size < FEW ? 'NOT INDEXED' : 'INDEXED BY search_by_date';
  return sql.all<Place>(
    `SELECT number, date, id, kind FROM search_entries ${way} WHERE number IN (${MATCHING}) AND number NOT IN (${GIVEN}) ORDER BY date DESC, id, kind LIMIT ?`,
    set,
    without,
    limit,
  );
}

/** Answers that hold as long as nothing was written: a screen asks the same words once for each kind, and for each way to fit. */
type Recall = <Answer>(question: string, ask: () => Answer) => Answer;
/** So many answers are kept. */
const KEPT = 32;

function recalling(sql: Sql): Recall {
  const known = new Map<string, unknown>();
  let state = '';
  return <Answer>(question: string, ask: () => Answer): Answer => {
    // What others wrote, and what this connection did.
    const now = JSON.stringify([sql.get('PRAGMA data_version'), sql.get('SELECT total_changes()')]);
    if (now !== state || known.size >= KEPT) known.clear();
    state = now;
    if (!known.has(question)) known.set(question, ask());
    return known.get(question) as Answer;
  };
}

function found(sql: Sql, recall: Recall, query: SearchQuery): SearchAnswer {
  const forms = searchForms(query);
  const asked = JSON.stringify([query.text, query.ways]);
  const kinds = query.kinds ?? [];
  const wanted = TIERS.filter((tier) => query.tiers?.includes(tier) !== false);
  const named = namedBySymbol(sql, forms, kinds);
  const finding = recall(`forms ${asked}`, () => findingForms(sql, forms));
  const sets = tierSets(finding);
  const byWords =
    sizeOf(sql, sets.answers, FEW + 1) > FEW
      ? manyOf(sql, sets, kinds, named, query.tiers)
      : fewOf(
          recall(`few ${asked}`, () => lookedAt(sql, sets.answers, finding)),
          kinds,
          named,
          wanted,
        );
  const total = byWords.total + named.filter(({ tier }) => tier !== null && wanted.includes(tier)).length;
  const most = Math.min(query.limit, total);
  const best: Ranked[] = [];
  for (const tier of wanted) {
    if (best.length >= most) break;
    const own = named.flatMap((one) => (one.tier === tier ? [{ ...one, tier }] : []));
    best.push(...[...byWords.best(tier, most - best.length), ...own].toSorted(inOrder));
  }
  return { hits: hitsOf(sql, best.slice(0, query.limit)), total };
}

/** How many answer in any way, without a look at them. */
function totalOf(sql: Sql, text: SearchText, kinds: Kinds): number {
  const forms = searchForms(text);
  const named = namedBySymbol(sql, forms, kinds);
  return countOf(sql, ofKinds(tierSets(findingForms(sql, forms)).answers, kinds)) + named.filter(({ byWords }) => byWords === null).length;
}

function hitsOf(sql: Sql, places: readonly Ranked[]): SearchAnswer['hits'] {
  const numbers = JSON.stringify(places.map(({ number }) => number));
  const rows = sql.all<Row>(`SELECT number, row, folded, marked FROM search_entries WHERE number IN (${GIVEN})`, numbers);
  const byNumber = new Map(rows.map((row) => [row.number, row]));
  return places.flatMap(({ number, tier }) => {
    const found = byNumber.get(number);
    if (found === undefined) return [];
    const rest: Omit<SearchEntry, 'folded' | 'marked'> = JSON.parse(found.row);
    return [{ entry: { ...rest, folded: found.folded, marked: found.marked.slice(1, -1) }, tier }];
  });
}

/** Finding by symbols and words. */
export function searchQuestion(sql: Sql): CorePart<'search' | 'searchTotals'> {
  const recall = recalling(sql);
  return {
    search: (_, query) => sql.reading(() => found(sql, recall, query)),
    searchTotals: (_, texts, kinds = []) => sql.reading(() => texts.map((text) => totalOf(sql, text, kinds))),
  };
}
