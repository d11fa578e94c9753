import { useCallback } from 'react';
import { countWaiting } from '../components/review-waiting.ts';
import { useNotify } from '../components/toasts.tsx';
import { useT } from '../i18n/use-t.ts';
import { type ScopeGiven, scopeInput, useScope } from '../lib/scope.ts';

/** What waits in all, beside an answer: not knowing it is no failure of the answer. */
const counted = (scope: ScopeGiven | null): Promise<number | null> => countWaiting(scope).catch(() => null);

/** Carries out what makes one document of two, or two again, and says how many other questions went or came with it. */
export function useTellMerged(): (doing: () => Promise<unknown>, becomes: 'one' | 'two') => Promise<void> {
  const t = useT();
  const notify = useNotify();
  const [scope] = useScope();
  return useCallback(
    async (doing, becomes) => {
      const before = await counted(scopeInput(scope));
      await doing();
      const left = await counted(scopeInput(scope));
      if (before === null || left === null) return;
      // The question itself went, or came back.
      const more = left - before + (becomes === 'one' ? 1 : -1);
      if (more === 0) return;
      notify({ text: t(`review.merged.${becomes}${more < 0 ? 'Fewer' : 'More'}`, { n: Math.abs(more), left }) });
    },
    [notify, scope, t],
  );
}
