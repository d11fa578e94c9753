import { fold, foldMarked } from '../domain/fold.ts';
import type { SearchAnswer, SearchQuery } from '../store/port.ts';
import type { SearchTier } from '../store/search-tier.ts';

/** `weaker`: how many were left out because they hold the words only apart from each other, or with other marks. */
export type AsTyped = { readonly answer: SearchAnswer; readonly weaker: number };

type Ask = (query: SearchQuery) => Promise<SearchAnswer>;

const MARKED: readonly SearchTier[] = [0, 1, 2, 3, 4];
const IN_A_ROW: readonly SearchTier[] = [0, 1];
const IN_A_ROW_UNMARKED: readonly SearchTier[] = [0, 1, 5];

/** How well an answer must fit; null where anything that holds the words will do. */
async function wanted(search: Ask, text: string): Promise<readonly SearchTier[] | null> {
  const bare = fold(text) === foldMarked(text);
  const several = fold(text).includes(' ');
  const [named] = several ? (await search({ text, kinds: ['organ', 'place'], limit: 1 })).hits : [];
  // Words that are a name mean it: «Từ Sơn» is no «từ … sơn».
  if (named !== undefined && named.tier === 1) return bare ? IN_A_ROW_UNMARKED : IN_A_ROW;
  if (named !== undefined && named.tier === 5) return IN_A_ROW_UNMARKED;
  if (bare) return null;
  return (await search({ text, limit: 0, tiers: MARKED })).total > 0 ? MARKED : null;
}

/** What one request asked already: it looks for the same words once for each kind. */
const asked = new WeakMap<object, Map<string, Promise<readonly SearchTier[] | null>>>();

/**
 * What holds words in the way they were typed: as a name where they are one of an organ or a place; else with their marks, where
 * anything of any kind holds them so; else in any way. The store is asked four times at most. `request` stands for all that is asked at once.
 */
export async function searchAsTyped(search: Ask, query: SearchQuery, request: object): Promise<AsTyped> {
  const all = await search(query);
  if (all.total === 0) return { answer: all, weaker: 0 };
  const known = asked.get(request) ?? new Map<string, Promise<readonly SearchTier[] | null>>();
  asked.set(request, known);
  const tiers = known.get(query.text) ?? wanted(search, query.text);
  known.set(query.text, tiers);
  const well = await tiers;
  if (well === null) return { answer: all, weaker: 0 };
  if (all.hits.length === all.total && all.hits.every(({ tier }) => well.includes(tier))) return { answer: all, weaker: 0 };
  const answer = await search({ ...query, tiers: well });
  return { answer, weaker: all.total - answer.total };
}
