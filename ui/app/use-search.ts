import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { request } from '../lib/request.ts';
import { useDebounced } from '../lib/use-debounced.ts';
import { groupHits, type SearchGroup, SearchQuery } from './search-query.ts';

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
  const asked = useDebounced(text.trim(), PAUSE);
  const { data, error, isFetching } = useQuery({
    queryKey: ['search', asked],
    queryFn: ({ signal }) => request(SearchQuery, { text: asked, first: SHOWN }, signal),
    enabled: asked !== '',
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
  return {
    groups: data === undefined || asked === '' ? null : groupHits(data.search.hits),
    total: data?.search.totalCount ?? 0,
    pending: isFetching || asked !== text.trim(),
    error,
  };
}
