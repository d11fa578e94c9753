import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { waitingKey } from '../components/review-waiting.ts';
import { useScope } from '../lib/scope.ts';

/**
 * Keeps the number beside the name of this screen with what the screen itself counts, as soon as it does. `part`: the queue is that
 * of one document, and only what changes in it is told; null where it is all that waits.
 */
export function useTellWaiting(counted: number | null, part: string | null): void {
  const client = useQueryClient();
  const [scope] = useScope();
  const before = useRef<{ readonly part: string | null; readonly counted: number } | null>(null);
  useEffect(() => {
    const last = before.current;
    before.current = counted === null ? null : { part, counted };
    if (counted === null) return;
    const change = last?.part === part ? counted - last.counted : 0;
    client.setQueryData<number>(waitingKey(scope), (all) => (part === null ? counted : all === undefined ? all : all + change));
  }, [client, counted, part, scope]);
}
