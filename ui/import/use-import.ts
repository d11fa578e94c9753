import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useActor } from '../components/actor-provider.tsx';
import { tellOtherTabs } from '../lib/other-tabs.ts';
import { request, upload } from '../lib/request.ts';
import { requestId } from '../lib/request-id.ts';
import { CancelMutation, ImportMutation, JobQuery, JobsQuery, UndoMutation } from './import-query.ts';

/** Milliseconds between two looks at a running import: longer for long ones. */
const lookEvery = (files: number): number => (files > 60 ? 2500 : 900);

/** One import, looked at again until it has ended; then everything else on the screens is asked for anew. */
export function useJob(id: string | null) {
  const client = useQueryClient();
  const query = useQuery({
    queryKey: ['import-job', id],
    queryFn: ({ signal }) => request(JobQuery, { id: id ?? '' }, signal),
    enabled: id !== null,
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data?.importJob?.state === 'RUNNING' ? lookEvery(state.data.importJob.total) : false),
  });
  const state = query.data?.importJob?.state ?? null;
  const before = useRef(state);
  useEffect(() => {
    // A short import has ended before the first look.
    if (state !== null && state !== 'RUNNING' && state !== before.current) {
      void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'import-job' });
      if (before.current === 'RUNNING') tellOtherTabs();
    }
    before.current = state;
  }, [state, client]);
  return query;
}

const PAGE = 10;

/** Imports, newest first, ten at a time. */
export function useJobs() {
  return useInfiniteQuery({
    queryKey: ['import-jobs'],
    queryFn: ({ pageParam, signal }) => request(JobsQuery, { first: PAGE, after: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => (last.importJobs.pageInfo.hasNextPage ? last.importJobs.pageInfo.endCursor : null),
    staleTime: 0,
  });
}

export type EditionChoice = 'ORIGINAL' | 'COPY' | 'SCAN' | 'EXCERPT' | 'CONDENSED' | null;

/** Hands files in, under the person's name; gives the id of the import, or null when the person would not give one. */
export function useSendFiles() {
  const client = useQueryClient();
  const { ensureNamed } = useActor();
  return useMutation({
    mutationFn: async ({ files, edition }: { readonly files: readonly File[]; readonly edition: EditionChoice }) => {
      if (!(await ensureNamed())) return null;
      const { importFiles } = await upload(ImportMutation, 'files', files, { edition });
      return importFiles.id;
    },
    onSuccess: () => client.invalidateQueries({ queryKey: ['import-jobs'] }),
  });
}

/** Stops what an import has not yet handled. */
export function useCancelJob(id: string) {
  const client = useQueryClient();
  return useMutation({ mutationFn: () => request(CancelMutation, { id }), onSettled: () => client.invalidateQueries() });
}

/** Takes a whole import back; gives false when the person would not give a name. */
export function useUndoJob(id: string) {
  const client = useQueryClient();
  const { ensureNamed } = useActor();
  return useMutation({
    mutationFn: async (reason: string) => {
      if (!(await ensureNamed())) return false;
      await request(UndoMutation, { id, reason: reason === '' ? null : reason, requestId: requestId() });
      return true;
    },
    onSettled: () => client.invalidateQueries(),
  });
}
