import { useRef } from 'react';
import { AppLink } from '../components/app-link.tsx';
import { shortName, symbolText } from '../components/directive-name.ts';
import { driftKind } from '../components/drift-link.tsx';
import { HowButton } from '../components/how-button.tsx';
import { driftSide, type TaskDrift, TURN_ICONS } from '../components/task-drifts.tsx';
import { useLanguage } from '../i18n/language.ts';
import { useT } from '../i18n/use-t.ts';
import { driftPath } from '../lib/paths.ts';
import { whyNone } from './drifts-none.ts';
import { goToStep } from './go-to-step.ts';
import type { TaskLineageAnswer, TaskStep } from './task-query.ts';

/** So many are named in the head; the rest is gone through one by one. */
const NAMED = 3;

/**
 * Which contents of this task have another target or deadline than above: from what to what, at whom, each one click
 * from its words; how many there are, one after the other; and the way to those of all tasks. Where none has, that is said.
 */
export function DriftsHere({ answer }: { readonly answer: TaskLineageAnswer }) {
  const t = useT();
  const { directive } = answer.root;
  const unlike = answer.steps.filter(({ links }) => links.some(({ drift }) => drift.length > 0));
  const ids = unlike.map(({ task }) => task.id);
  // Of each content what says more, as its cell is marked.
  const kind = driftKind(unlike.map(({ links }) => ({ drift: links.some(({ drift }) => drift.some(statesBoth)) ? 'CHANGED' : 'UNSTATED' })));
  const shown = useRef('');
  if (ids.length === 0) return <NoDrift answer={answer} />;
  const next = (): void => {
    shown.current = nextOf(ids, shown.current);
    goToStep(shown.current);
  };
  // What both sides state is told before what one alone does.
  const drifts = unlike
    .flatMap((step) => step.links.flatMap(({ drift }) => drift.map((one) => ({ step, drift: one }))))
    .sort((a, b) => Number(statesBoth(b.drift)) - Number(statesBoth(a.drift)));
  return (
    <div className="tasks__drifts small">
      <b className="task-drift-mark" aria-hidden />
      <button type="button" className="task-way__go" title={t('tasks.drifts.next')} onClick={next}>
        {t(`tasks.drifts.${kind}`, { n: ids.length })}
      </button>
      <ul>
        {drifts.slice(0, NAMED).map(({ step, drift }) => (
          <li key={`${step.task.id} ${drift.about} ${drift.upper} ${drift.lower}`}>
            <DriftAt step={step} drift={drift} />
          </li>
        ))}
        {drifts.length > NAMED ? <li className="soft">{t('tasks.drifts.more', { n: drifts.length - NAMED })}</li> : null}
      </ul>
      <AppLink to={driftPath(directive.id)}>{t('tasks.drifts.all', { symbol: symbolText(directive, t) })}</AppLink>
    </div>
  );
}

/** That no other target or deadline was found, within what was compared at all; or that there is none to compare. */
function NoDrift({ answer }: { readonly answer: TaskLineageAnswer }) {
  const t = useT();
  const { why, n } = whyNone(answer);
  return (
    <p className="tasks__no-drift small">
      <span className="soft">{t('tasks.drifts.label')}</span> {t(`tasks.drifts.none.${why}`, { n })}{' '}
      <HowButton how={t('tasks.drifts.how')} label={t('tasks.drifts.howLabel')} />
    </p>
  );
}

/** “Chỉ tiêu 60 % → 45 % tại …”: a press shows it in its pair of texts. */
function DriftAt({ step, drift }: { readonly step: TaskStep; readonly drift: TaskDrift }) {
  const t = useT();
  const language = useLanguage();
  const Icon = TURN_ICONS[drift.turn];
  const [upper, lower] = [driftSide(drift, drift.upper, language, t), driftSide(drift, drift.lower, language, t)];
  return (
    <button type="button" className="tasks__drift-at" title={t('tasks.drifts.show')} onClick={() => goToStep(step.task.id)}>
      <Icon size={14} aria-hidden />
      {t(drift.about === 'deadline' ? 'tasks.link.drift.deadline' : 'tasks.link.drift.target')} <strong className="numeric">{`${upper} → ${lower}`}</strong>{' '}
      {t('tasks.drifts.at', { document: shortName(step.directive, t) })}
      <span className="visually-hidden"> ({t(`tasks.link.drift.${drift.turn}`)})</span>
    </button>
  );
}

function statesBoth({ upper, lower }: TaskDrift): boolean {
  return upper !== null && lower !== null;
}

/** The first on the page behind the one shown before; after the last the first again. */
function nextOf(ids: readonly string[], before: string): string {
  const inOrder = [...document.querySelectorAll('[data-step]')].flatMap((step) => step.getAttribute('data-step') ?? []).filter((id) => ids.includes(id));
  return inOrder[inOrder.indexOf(before) + 1] ?? inOrder[0] ?? '';
}
