import type { SearchEntry } from '../../domain/rows.ts';
import type { GraphStore, SearchAnswer, SearchQuery } from '../port.ts';
import { hasTone, type SearchTerms, searchTerms, searchTier } from '../search-tier.ts';
import type { Ask } from './ask.ts';
import type { Cypher, Parameters } from './cypher.ts';
import { indexQuery, spacedWords } from './filters.ts';

type Hit = { readonly row: string; readonly folded: string; readonly marked: string };

/** The entries that answer, each once: by words out of the index, by symbol. */
function candidates(terms: SearchTerms): string {
  const ways = [
    ...(terms.words.length > 0
      ? ["CALL db.index.fulltext.queryNodes('search_words', $query) YIELD node AS e WITH e WHERE all(word IN $words WHERE e.folded CONTAINS word) RETURN e"]
      : []),
    ...(terms.key === '' ? [] : ['MATCH (e:SearchEntry {symbolKey: $key}) RETURN e']),
  ];
  return `CALL { ${ways.join(' UNION ')} }`;
}

/** `searchTier` in Cypher, for entries that answer: it brings the best to the top; the tier that is told is `searchTier`'s own. */
const TIER = `CASE
    WHEN e.symbolKey = $key AND ($alone OR (size($words) > 0 AND all(word IN $words WHERE e.folded CONTAINS word))) THEN 0
    WHEN NOT (size($words) > 0 AND all(word IN $words WHERE e.folded CONTAINS word)) THEN 3
    WHEN e.marked CONTAINS $phrase THEN 1
    WHEN all(word IN $whole WHERE e.marked CONTAINS word) AND (
      e.marked CONTAINS $begun
      OR ($tone <> '' AND any(word IN split(e.marked, ' ') WHERE word STARTS WITH $letters AND word ENDS WITH $tone))
    ) THEN 2
    ELSE 3
  END`;

function parametersOf(terms: SearchTerms, query: SearchQuery): Parameters {
  const last = terms.marked.at(-1) ?? '';
  return {
    query: indexQuery(terms.words),
    words: spacedWords(terms.words),
    key: terms.key,
    alone: terms.alone,
    phrase: ` ${terms.marked.join(' ')} `,
    whole: terms.marked.slice(0, -1).map((word) => ` ${word} `),
    begun: ` ${last}`,
    tone: hasTone(last) ? last.slice(-1) : '',
    letters: hasTone(last) ? last.slice(0, -1) : last,
    kinds: query.kinds ?? [],
    limit: query.limit,
  };
}

function hitOf(terms: SearchTerms, hit: Hit): SearchAnswer['hits'] {
  const rest: Omit<SearchEntry, 'folded' | 'marked'> = JSON.parse(hit.row);
  const entry = { ...rest, folded: hit.folded.slice(1, -1), marked: hit.marked.slice(1, -1) };
  const tier = searchTier(terms, entry);
  return tier === null ? [] : [{ entry, tier }];
}

async function found(cypher: Cypher, query: SearchQuery): Promise<SearchAnswer> {
  const terms = searchTerms(query.text);
  if (terms.words.length === 0 && terms.key === '') return { hits: [], total: 0 };
  const parameters = parametersOf(terms, query);
  const entries = `${candidates(terms)} WITH e WHERE size($kinds) = 0 OR e.kind IN $kinds`;
  const count = await cypher.one<{ total: number }>(`${entries} RETURN count(e) AS total`, parameters);
  const hits = await cypher.all<Hit>(
    `${entries} WITH e, ${TIER} AS tier ORDER BY tier, e.dateSort DESC, e.id, e.kind LIMIT $limit
     RETURN e.row AS row, e.folded AS folded, e.marked AS marked`,
    parameters,
  );
  return { hits: hits.flatMap((hit) => hitOf(terms, hit)), total: count?.total ?? 0 };
}

/** Finding by symbols and words. */
export function searchQuestion(ask: Ask): Pick<GraphStore, 'search'> {
  return { search: (_, query) => ask((cypher) => found(cypher, query)) };
}
