import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef } from 'react';
import { request } from '../lib/request.ts';
import { DirectiveQuery, SourceQuery, type Task, TasksQuery } from './reader-query.ts';

/** Citing documents asked for at once; the rest are counted. */
const CITING = 30;

/** One directive: its name, its texts, what is near it. */
export function useDirective(id: string) {
  return useQuery({ queryKey: ['directive', id], queryFn: ({ signal }) => request(DirectiveQuery, { id, citing: CITING }, signal) });
}

/** One text and what was read out of it; a text never changes, its facts only with a newer reader. */
export function useSource(id: string | null) {
  return useQuery({
    queryKey: ['source', id],
    queryFn: ({ signal }) => request(SourceQuery, { id: id ?? '' }, signal),
    enabled: id !== null,
    staleTime: 5 * 60_000,
  });
}

export type TaskList = { readonly tasks: readonly Task[]; readonly complete: boolean; readonly error: unknown };

/** All tasks of a directive, fetched page after page while the first are shown. */
export function useTasks(id: string, enabled: boolean): TaskList {
  const { data, hasNextPage, isFetching, fetchNextPage, error } = useInfiniteQuery({
    queryKey: ['tasks', id],
    queryFn: ({ pageParam, signal }) => request(TasksQuery, { id, after: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => (last.directive?.tasks.pageInfo.hasNextPage ? last.directive.tasks.pageInfo.endCursor : null),
    enabled,
  });
  useEffect(() => {
    if (hasNextPage && !isFetching && error === null) void fetchNextPage();
  }, [hasNextPage, isFetching, error, fetchNextPage]);
  // The first page is shown at once, and then all: every change of the list lays its facts over the whole text anew.
  const all = !hasNextPage || error !== null;
  const tasks = useMemo(
    () => (all ? (data?.pages ?? []) : (data?.pages.slice(0, 1) ?? [])).flatMap((page) => page.directive?.tasks.edges.map((edge) => edge.node) ?? []),
    [data, all],
  );
  const kept = useSameList(tasks);
  return { tasks: kept, complete: !enabled || (data !== undefined && !hasNextPage), error };
}

/** The list that was given before while the new one holds the same rows. */
function useSameList<Row>(rows: readonly Row[]): readonly Row[] {
  const kept = useRef(rows);
  if (kept.current.length !== rows.length || rows.some((row, index) => row !== kept.current[index])) kept.current = rows;
  return kept.current;
}
