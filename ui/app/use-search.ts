import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useT } from '../i18n/use-t.ts';
import { request } from '../lib/request.ts';
import { useDebounced } from '../lib/use-debounced.ts';
import { groupHits, type SearchGroup, SearchQuery } from './search-query.ts';
import { answersTo } from './search-question.ts';

const SHOWN = 20;
const PAUSE = 140;

export type SearchState = {
  /** The text the groups answer; null before the first answer. */
  readonly groups: readonly SearchGroup[] | null;
  readonly total: number;
  readonly pending: boolean;
  readonly error: unknown;
};

/** Answers while the person types; the former answer stays until the next one is there. */
export function useSearchHits(text: string): SearchState {
  const t = useT();
  const asked = useDebounced(text.trim(), PAUSE);
  const { data, error, isFetching } = useQuery({
    queryKey: ['search', asked],
    queryFn: ({ signal }) => request(SearchQuery, { text: asked, first: SHOWN }, signal),
    enabled: asked !== '',
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
  const answers = data === undefined ? [] : answersTo(asked, data.searchMeaning, data.viewer.today, t);
  const named = data?.searchMeaning.directives ?? [];
  // What the words name may be beyond the hits that were fetched: it is counted once, whether it was among them or not.
  const unfetched = named.filter(({ id }) => data?.search.hits.every((hit) => hit.id !== id)).length;
  const more = (data?.search.totalCount ?? 0) > (data?.search.hits.length ?? 0) ? 0 : unfetched;
  return {
    groups: data === undefined || asked === '' ? null : groupHits(data.search.hits, named, answers),
    total: (data?.search.totalCount ?? 0) + more,
    pending: isFetching || asked !== text.trim(),
    error,
  };
}
