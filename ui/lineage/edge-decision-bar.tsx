import { Check, X } from 'lucide-react';
import { useEffect } from 'react';
import { Button } from '../components/button.tsx';
import { useT } from '../i18n/use-t.ts';
import { singleKeysOn, takesKey, useSingleKeys } from '../lib/single-keys.ts';
import { useDecideEdge } from './decide-edge.ts';
import type { EdgeDetails } from './edge-query.ts';

/** One key each: x as in «xác nhận», k as in «không liên quan». */
export const CONFIRM_KEY = 'x';
export const REJECT_KEY = 'k';

/** Yes or no to a link, by button or by key. */
export function EdgeDecisionBar({ edge, graphVersion }: { readonly edge: EdgeDetails; readonly graphVersion: number }) {
  const t = useT();
  const { decide, pending } = useDecideEdge();
  const keys = useSingleKeys();
  const canConfirm = edge.state !== 'CONFIRMED' && !pending;
  const canReject = edge.state !== 'REJECTED' && !pending;

  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!singleKeysOn() || event.ctrlKey || event.metaKey || event.altKey || event.repeat || takesKey(event) || document.querySelector('.dialog') !== null)
        return;
      const key = event.key.toLowerCase();
      if (key === CONFIRM_KEY && canConfirm) void decide(edge, 'CONFIRM', graphVersion);
      else if (key === REJECT_KEY && canReject) void decide(edge, 'REJECT', graphVersion);
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [canConfirm, canReject, decide, edge, graphVersion]);

  return (
    <div className="lineage-decide">
      <Button
        icon={<Check size={16} aria-hidden />}
        aria-pressed={edge.state === 'CONFIRMED'}
        aria-keyshortcuts={CONFIRM_KEY}
        disabled={!canConfirm}
        onClick={() => void decide(edge, 'CONFIRM', graphVersion)}
      >
        {t('lineage.edge.confirm')} {keys ? <kbd>{CONFIRM_KEY.toUpperCase()}</kbd> : null}
      </Button>
      <Button
        icon={<X size={16} aria-hidden />}
        aria-pressed={edge.state === 'REJECTED'}
        aria-keyshortcuts={REJECT_KEY}
        disabled={!canReject}
        onClick={() => void decide(edge, 'REJECT', graphVersion)}
      >
        {t('lineage.edge.reject')} {keys ? <kbd>{REJECT_KEY.toUpperCase()}</kbd> : null}
      </Button>
    </div>
  );
}
