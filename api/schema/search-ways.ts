import type { Actor } from '../domain/actor.ts';
import type { SearchEntry } from '../domain/rows.ts';
import { waysToWrite } from '../importing/ways-to-write.ts';
import type { GraphStore, SearchAnswer, SearchQuery } from '../store/port.ts';

/** How a screen asks the store for typed words: in every way in which they may be written, «GD&ĐT» as «Giáo dục và Đào tạo». */
export type SearchWays = {
  readonly search: (query: SearchQuery) => Promise<SearchAnswer>;
  readonly totals: (texts: readonly string[], kinds?: readonly SearchEntry['kind'][]) => Promise<readonly number[]>;
};

export function searchWays(store: Pick<GraphStore, 'search' | 'searchTotals'>, actor: Actor): SearchWays {
  const inWays = (text: string) => ({ text, ways: waysToWrite(text) });
  return {
    search: (query) => store.search(actor, { ...query, ...inWays(query.text) }),
    totals: (texts, kinds) => store.searchTotals(actor, texts.map(inWays), kinds),
  };
}
