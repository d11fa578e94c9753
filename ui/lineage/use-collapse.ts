import { useCallback } from 'react';
import { symbolText } from '../components/directive-name.ts';
import { useNotify } from '../components/toasts.tsx';
import { useT } from '../i18n/use-t.ts';
import type { LineageAnswer } from './lineage-query.ts';
import type { LineageActions } from './use-lineage-actions.ts';
import { stayingBelow, visibleLineage } from './visible.ts';

/** Collapses a document, and says which of its lower ones stay and why; where all of them stay, nothing changes. */
export function useCollapse(answer: LineageAnswer, shut: readonly string[], actions: LineageActions): (id: string) => void {
  const t = useT();
  const notify = useNotify();
  return useCallback(
    (id) => {
      const now = visibleLineage(answer.nodes, answer.edges, answer.root.id, new Set(shut));
      const next = visibleLineage(answer.nodes, answer.edges, answer.root.id, new Set([...shut, id]));
      const node = answer.nodes.find((one) => one.id === id);
      const staying = stayingBelow(next, id);
      if (node && staying > 0) notify({ text: t('lineage.panel.stays', { n: staying, symbol: symbolText(node.directive, t) }) });
      if (next.nodes.length < now.nodes.length || staying === 0) actions.collapse(id);
    },
    [actions, answer, notify, shut, t],
  );
}
