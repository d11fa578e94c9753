import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useT } from '../i18n/use-t.ts';
import { request } from '../lib/request.ts';
import { useDebounced } from '../lib/use-debounced.ts';
import { groupHits, nearGroups } from './search-groups.ts';
import { AlikeQuery, MoreQuery, NearQuery, type SearchGroup, type SearchKind, SearchQuery } from './search-query.ts';
import { answersTo } from './search-question.ts';

const SHOWN = 20;
/** Of one kind that is opened. */
const OPENED = 100;
/** Of tasks in other words that say the same; and so many in the typed words are enough without them. */
const ALIKE = 6;
const PAUSE = 140;

/** What a person asked to see beyond the first: all of a kind; what the server left out. */
export type SearchMore = { readonly opened: SearchKind | null; readonly weaker: boolean };

export type SearchState = {
  /** The text the groups answer; null before the first answer. */
  readonly groups: readonly SearchGroup[] | null;
  readonly total: number;
  /** Words that were left out, because nothing holds them all; null where what is shown holds all. */
  readonly without: readonly string[] | null;
  /** A phrase, and what stands in its place in the tasks of the group `ALIKE`; null where there is none. */
  readonly alike: { readonly phrase: string; readonly instead: readonly string[] } | null;
  /** Other ways to write the text, which were looked for as well. */
  readonly ways: readonly string[];
  readonly pending: boolean;
  readonly error: unknown;
  /** Fetches more of what is opened, or of what holds all but a few of the words. */
  readonly next: () => void;
};

/** Answers while the person types; the former answer stays until the next one is there. */
export function useSearchHits(text: string, { opened, weaker }: SearchMore): SearchState {
  const t = useT();
  const asked = useDebounced(text.trim(), PAUSE);
  const { data, error, isFetching, isPlaceholderData } = useQuery({
    queryKey: ['search', asked, weaker],
    queryFn: ({ signal }) => request(SearchQuery, { text: asked, first: SHOWN, weaker }, signal),
    enabled: asked !== '',
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
  const more = useInfiniteQuery({
    queryKey: ['search-more', asked, opened, weaker],
    queryFn: ({ signal, pageParam }) => request(MoreQuery, { text: asked, kind: opened ?? 'TASK', first: OPENED, skip: pageParam, weaker }, signal),
    initialPageParam: 0,
    getNextPageParam,
    enabled: opened !== null && asked !== '',
    staleTime: 60_000,
  });
  const meaning = data?.searchMeaning ?? { ways: [], directives: [], formerPlaces: [], places: [] };
  const answers = data === undefined ? [] : answersTo(asked, meaning, data.viewer.today, t);
  const found = data === undefined ? null : { DIRECTIVE: data.directives, ORGAN: data.organs, PLACE: data.places, TASK: data.tasks };
  const strict = found === null || opened === null || more.data === undefined ? found : { ...found, [opened]: inOne(more.data.pages) };
  const groups = strict === null || asked === '' ? null : groupHits(strict, asked, { named: meaning.directives, answers, opened });
  const nothing = groups?.every(({ kind }) => kind === 'ANSWER') === true && !isPlaceholderData;
  const near = useInfiniteQuery({
    queryKey: ['search-near', asked],
    queryFn: ({ signal, pageParam }) => request(NearQuery, { text: asked, first: pageParam === 0 ? SHOWN : OPENED, skip: pageParam }, signal),
    initialPageParam: 0,
    getNextPageParam,
    enabled: nothing && answers.every(({ late }) => late === true),
    staleTime: 60_000,
  });
  const others = useQuery({
    queryKey: ['search-alike', asked],
    queryFn: ({ signal }) => request(AlikeQuery, { text: asked, first: ALIKE }, signal),
    enabled: data !== undefined && !isPlaceholderData && asked.includes(' ') && data.tasks.totalCount < SHOWN && meaning.directives.length === 0,
    staleTime: 60_000,
  });
  const inAll = near.data === undefined ? null : inOne(near.data.pages);
  const loose = nothing && inAll !== null && inAll.totalCount > 0 ? inAll : null;
  const shown = loose === null ? groups : nearGroups(loose.hits, loose.totalCount, asked, { answers });
  const same = others.data?.searchAlike ?? null;
  const alike = same === null || same.phrase === null || same.hits.length === 0 || shown === null ? null : { phrase: same.phrase, instead: same.instead };
  return {
    groups: alike === null || shown === null || same === null ? shown : [...shown, { kind: 'ALIKE', hits: same.hits, total: same.hits.length }],
    total: loose?.totalCount ?? groups?.reduce((sum, { kind, total }) => sum + (kind === 'ANSWER' || kind === 'MORE' ? 0 : total), 0) ?? 0,
    without: loose === null ? null : loose.without,
    alike,
    ways: meaning.ways,
    pending: isFetching || near.isFetching || more.isFetching || asked !== text.trim(),
    error: error ?? near.error ?? more.error,
    next: () => {
      void (loose === null ? more : near).fetchNextPage();
    },
  };
}

type Page<Hit = unknown> = { readonly search: { readonly totalCount: number; readonly hits: readonly Hit[] } };

/** So many hits were fetched, where there are more. */
function getNextPageParam(last: Page, pages: readonly Page[]): number | undefined {
  const fetched = pages.reduce((sum, { search }) => sum + search.hits.length, 0);
  return fetched < last.search.totalCount && last.search.hits.length > 0 ? fetched : undefined;
}

/** Pages of one answer as one; null before the first. */
function inOne<Answer extends Page<Hit>, Hit>(pages: readonly (Answer & Page<Hit>)[]): Answer['search'] | null {
  const [first] = pages;
  return first === undefined ? null : { ...first.search, hits: pages.flatMap(({ search }) => search.hits) };
}
