import type { SearchEntry } from '../../domain/rows.ts';
import type { GraphStore, SearchAnswer, SearchQuery, SearchText } from '../port.ts';
import { bestTier, hasTone, LAST_TIER, partings, type SearchTerms, searchForms, WORST_MARKED } from '../search-tier.ts';
import type { Ask } from './ask.ts';
import type { Cypher, Parameters } from './cypher.ts';
import { indexQuery, spacedWords } from './filters.ts';

type Hit = { readonly row: string; readonly folded: string; readonly marked: string };

/** All words in the own text of `e`; in the names around it. `q` is what was typed. */
const OWN = 'all(word IN q.words WHERE e.folded CONTAINS word)';
const AROUND = "all(word IN q.words WHERE coalesce(e.around, '') CONTAINS word)";
const EITHER = "all(word IN q.words WHERE e.folded CONTAINS word OR coalesce(e.around, '') CONTAINS word)";
const HOLDS = `(size(q.words) > 0 AND (${OWN} OR (${EITHER} AND NOT ${AROUND})))`;

/** The entries that answer `q`, each once: by words out of the index, by symbol; of the kinds asked for. */
const ENTRIES = `CALL {
    WITH q WITH q WHERE q.query <> ''
    CALL db.index.fulltext.queryNodes('search_texts', q.query) YIELD node AS e
    WITH q, e WHERE ${HOLDS}
    RETURN e
    UNION
    WITH q WITH q WHERE q.key <> ''
    MATCH (e:SearchEntry {symbolKey: q.key})
    RETURN e
  }
  WITH q, e WHERE size($kinds) = 0 OR e.kind IN $kinds`;

/** One typed form of the words, with their marks or folded, as Cypher looks for it. */
type Form = {
  readonly phrase: string;
  readonly whole: readonly string[];
  readonly last: Last | null;
  readonly parted: readonly { readonly name: string; readonly others: string; readonly whole: readonly string[]; readonly last: Last | null }[];
};
/** A word that may be half typed: as it begins between spaces, and its letters apart from its tone. */
type Last = { readonly begun: string; readonly letters: string; readonly tone: string };

function lastOf(word: string | undefined): Last | null {
  if (word === undefined) return null;
  return { begun: ` ${word}`, letters: hasTone(word) ? word.slice(0, -1) : word, tone: hasTone(word) ? word.slice(-1) : '' };
}

const between = (words: readonly string[]): readonly string[] => words.map((word) => ` ${word} `);

function formOf(typed: readonly string[]): Form {
  return {
    phrase: ` ${typed.join(' ')} `,
    whole: between(typed.slice(0, -1)),
    last: lastOf(typed.at(-1)),
    parted: partings(typed).map(({ name, others, half }) => ({
      name: ` ${name} `,
      others: ` ${others.join(' ')}${half ? '' : ' '}`,
      whole: between(half ? others.slice(0, -1) : others),
      last: half ? lastOf(others.at(-1)) : null,
    })),
  };
}

const begins = (text: string, last: string): string =>
  `(${text} CONTAINS ${last}.begun OR (${last}.tone <> '' AND any(word IN split(${text}, ' ') WHERE word STARTS WITH ${last}.letters AND word ENDS WITH ${last}.tone)))`;

/** `arrangement` of `searchTier`: the ways of one form, each told by its number from `best` on. */
function arranged(form: string, own: string, around: string, best: number): string {
  const both = `(${own} + ${around})`;
  const named = (others: string): string => `any(p IN ${form}.parted WHERE ${around} CONTAINS p.name AND ${others})`;
  return `WHEN ${own} CONTAINS ${form}.phrase THEN ${best}
    WHEN ${named(`${own} CONTAINS p.others`)} THEN ${best + 1}
    WHEN ${named(`all(word IN p.whole WHERE ${own} CONTAINS word) AND (p.last IS NULL OR ${begins(own, 'p.last')})`)} THEN ${best + 2}
    WHEN ${form}.last IS NOT NULL AND all(word IN ${form}.whole WHERE ${both} CONTAINS word) AND ${begins(both, `${form}.last`)} THEN ${best + 3}`;
}

/** `searchTier` in Cypher, for entries that answer: it brings the best to the top; the tier that is told is `searchTier`'s own. */
const TIER = `CASE
    WHEN q.key <> '' AND e.symbolKey = q.key AND (q.alone OR ${HOLDS}) THEN 0
    WHEN NOT ${HOLDS} THEN ${LAST_TIER}
    ${arranged('q.marked', 'e.marked', "coalesce(e.aroundMarked, '')", 1)}
    ${arranged('q.plain', 'e.folded', "coalesce(e.around, '')", WORST_MARKED + 1)}
    ELSE ${LAST_TIER}
  END`;

function askedOf(terms: SearchTerms): Parameters {
  return {
    query: indexQuery(terms.words),
    words: spacedWords(terms.words),
    key: terms.key,
    alone: terms.alone,
    marked: formOf(terms.marked),
    plain: formOf(terms.plain),
  };
}

function hitOf(forms: readonly SearchTerms[], hit: Hit): SearchAnswer['hits'] {
  const rest: Omit<SearchEntry, 'folded' | 'marked'> = JSON.parse(hit.row);
  const entry = { ...rest, folded: hit.folded.slice(1, -1), marked: hit.marked.slice(1, -1) };
  const tier = bestTier(forms, entry);
  return tier === null ? [] : [{ entry, tier }];
}

async function found(cypher: Cypher, query: SearchQuery): Promise<SearchAnswer> {
  const forms = searchForms(query).filter(({ words, key }) => words.length > 0 || key !== '');
  if (forms.length === 0) return { hits: [], total: 0 };
  const parameters = { forms: forms.map(askedOf), kinds: query.kinds ?? [], limit: query.limit, tiers: query.tiers ?? [] };
  const ranked = `UNWIND $forms AS q ${ENTRIES} WITH e, min(${TIER}) AS tier`;
  const well = query.tiers === undefined ? '' : 'WITH e, tier WHERE tier IN $tiers';
  const counted = query.tiers === undefined ? `UNWIND $forms AS q ${ENTRIES}` : `${ranked} ${well}`;
  const count = await cypher.one<{ total: number }>(`${counted} RETURN count(DISTINCT e) AS total`, parameters);
  const hits = await cypher.all<Hit>(
    `${ranked} ${well} WITH e, tier ORDER BY tier, e.dateSort DESC, e.id, e.kind LIMIT $limit
     RETURN e.row AS row, e.folded AS folded, e.marked AS marked`,
    parameters,
  );
  return { hits: hits.flatMap((hit) => hitOf(forms, hit)), total: count?.total ?? 0 };
}

async function totals(cypher: Cypher, texts: readonly SearchText[], kinds: readonly SearchEntry['kind'][]): Promise<readonly number[]> {
  const asked = texts.flatMap((text, at) => searchForms(text).map((terms) => ({ at, ...askedOf(terms) })));
  const counts = await cypher.all<{ at: number; total: number }>(`UNWIND $asked AS q ${ENTRIES} RETURN q.at AS at, count(DISTINCT e) AS total`, {
    asked,
    kinds,
  });
  const byPlace = new Map(counts.map(({ at, total }) => [Number(at), total]));
  return texts.map((_, at) => byPlace.get(at) ?? 0);
}

/** Finding by symbols and words. */
export function searchQuestion(ask: Ask): Pick<GraphStore, 'search' | 'searchTotals'> {
  return {
    search: (_, query) => ask((cypher) => found(cypher, query)),
    searchTotals: (_, texts, kinds = []) => ask((cypher) => totals(cypher, texts, kinds)),
  };
}
