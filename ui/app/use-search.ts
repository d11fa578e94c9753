import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useT } from '../i18n/use-t.ts';
import { request } from '../lib/request.ts';
import { useDebounced } from '../lib/use-debounced.ts';
import { byKind, groupHits, NearQuery, type SearchGroup, SearchQuery } from './search-query.ts';
import { answersTo } from './search-question.ts';

const SHOWN = 20;
const PAUSE = 140;

export type SearchState = {
  /** The text the groups answer; null before the first answer. */
  readonly groups: readonly SearchGroup[] | null;
  readonly total: number;
  /** Words that were left out, because nothing holds them all; null where what is shown holds all. */
  readonly without: readonly string[] | null;
  readonly pending: boolean;
  readonly error: unknown;
};

/** Answers while the person types; the former answer stays until the next one is there. */
export function useSearchHits(text: string): SearchState {
  const t = useT();
  const asked = useDebounced(text.trim(), PAUSE);
  const { data, error, isFetching, isPlaceholderData } = useQuery({
    queryKey: ['search', asked],
    queryFn: ({ signal }) => request(SearchQuery, { text: asked, first: SHOWN }, signal),
    enabled: asked !== '',
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
  const meaning = data?.searchMeaning ?? { directives: [], formerPlaces: [], places: [] };
  const answers = data === undefined ? [] : answersTo(asked, meaning, data.viewer.today, t);
  const strict = data === undefined ? null : { DIRECTIVE: data.directives, ORGAN: data.organs, PLACE: data.places, TASK: data.tasks };
  const groups = strict === null || asked === '' ? null : groupHits(strict, asked, meaning.directives, answers);
  const nothing = groups?.every(({ kind }) => kind === 'ANSWER') === true && !isPlaceholderData;
  const near = useQuery({
    queryKey: ['search-near', asked],
    queryFn: ({ signal }) => request(NearQuery, { text: asked, first: SHOWN }, signal),
    enabled: nothing && answers.every(({ late }) => late === true),
    staleTime: 60_000,
  });
  const loose = nothing && near.data !== undefined && near.data.search.totalCount > 0 ? near.data.search : null;
  const shown = loose === null ? groups : groupHits(byKind(loose.hits), asked, [], answers);
  return {
    groups: shown,
    total: loose?.totalCount ?? groups?.reduce((sum, { kind, total }) => sum + (kind === 'ANSWER' ? 0 : total), 0) ?? 0,
    without: loose === null ? null : loose.without,
    pending: isFetching || near.isFetching || asked !== text.trim(),
    error: error ?? near.error,
  };
}
