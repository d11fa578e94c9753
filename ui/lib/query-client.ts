import { QueryClient } from '@tanstack/react-query';
import { errorCode } from './request-error.ts';

const RETRIED = new Set(['OFFLINE', 'BUSY', 'STORE_UNAVAILABLE']);

/** The cache of answers. What was on the screen stays while a newer answer comes; only passing failures are tried again. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
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
}
