import { MutationCache, QueryClient } from '@tanstack/react-query';
import { onOtherTabs, tellOtherTabs } from './other-tabs.ts';
import { errorCode } from './request-error.ts';

const RETRIED = new Set(['OFFLINE', 'BUSY', 'STORE_UNAVAILABLE']);

/** The cache of answers. What was on the screen stays while a newer answer comes; only passing failures are tried again. Changes made in another tab are seen here. */
export function createQueryClient(): QueryClient {
  const client = new QueryClient({
    mutationCache: new MutationCache({ onSuccess: tellOtherTabs }),
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        gcTime: 10 * 60_000,
        refetchOnWindowFocus: true,
        networkMode: 'always',
        retry: (count, error) => count < 2 && RETRIED.has(errorCode(error)),
        retryDelay: (count) => 400 * 2 ** count,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
  onOtherTabs(() => void client.invalidateQueries());
  return client;
}
