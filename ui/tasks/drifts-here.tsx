import { useRef } from 'react';
import { AppLink } from '../components/app-link.tsx';
import { symbolText } from '../components/directive-name.ts';
import { driftKind } from '../components/drift-link.tsx';
import { useT } from '../i18n/use-t.ts';
import { driftPath } from '../lib/paths.ts';
import { goToStep } from './go-to-step.ts';
import type { TaskLineageAnswer } from './task-query.ts';

/** How many contents of this task have another target or deadline than above, one after the other; and the way to those of all tasks. */
export function DriftsHere({ answer }: { readonly answer: TaskLineageAnswer }) {
  const t = useT();
  const { directive } = answer.root;
  const unlike = answer.steps.filter(({ links }) => links.some(({ drift }) => drift.length > 0));
  const ids = unlike.map(({ task }) => task.id);
  // Of each content what says more, as its cell is marked.
  const kind = driftKind(unlike.map(({ links }) => ({ drift: links.some(statesBoth) ? 'CHANGED' : 'UNSTATED' })));
  const shown = useRef('');
  if (ids.length === 0) return null;
  const next = (): void => {
    shown.current = nextOf(ids, shown.current);
    goToStep(shown.current);
  };
  return (
    <p className="tasks__drifts small">
      <b className="task-drift-mark" aria-hidden />
      <button type="button" className="task-way__go" title={t('tasks.drifts.next')} onClick={next}>
        {t(`tasks.drifts.${kind}`, { n: ids.length })}
      </button>
      <AppLink to={driftPath(directive.id)}>{t('tasks.drifts.all', { symbol: symbolText(directive, t) })}</AppLink>
    </p>
  );
}

function statesBoth({ drift }: TaskLineageAnswer['steps'][number]['links'][number]): boolean {
  return drift.some(({ upper, lower }) => upper !== null && lower !== null);
}

/** The first on the page behind the one shown before; after the last the first again. */
function nextOf(ids: readonly string[], before: string): string {
  const inOrder = [...document.querySelectorAll('[data-step]')].flatMap((step) => step.getAttribute('data-step') ?? []).filter((id) => ids.includes(id));
  return inOrder[inOrder.indexOf(before) + 1] ?? inOrder[0] ?? '';
}
