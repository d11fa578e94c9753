import { Link2 } from 'lucide-react';
import { useCallback, useState } from 'react';
import { Button, ButtonLink } from '../components/button.tsx';
import { DirectiveLabel } from '../components/directive-label.tsx';
import { directiveText, symbolText } from '../components/directive-name.ts';
import { EditionMark, HeldMark } from '../components/marks.tsx';
import { StaleNotice } from '../components/stale-notice.tsx';
import { EmptyState, ErrorState, Loading, Skeleton } from '../components/states.tsx';
import { TaskLinkCard } from '../components/task-link-card.tsx';
import { useT } from '../i18n/use-t.ts';
import { DIRECTIVES_PATH, directivePath } from '../lib/paths.ts';
import { useSingleKeys } from '../lib/single-keys.ts';
import { flagParam, useAsOf, useUrlState } from '../lib/url-state.ts';
import { useKept } from '../lib/use-kept.ts';
import { useTitle } from '../lib/use-title.ts';
import { useAddLink } from './add-link.ts';
import { AddLinkDialog } from './add-link-dialog.tsx';
import { Beside } from './beside.tsx';
import { byLevel } from './by-level.ts';
import { TaskFactsLine } from './task-facts-line.tsx';
import { TaskHead } from './task-head.tsx';
import { TaskLegend } from './task-legend.tsx';
import { type TaskLineageAnswer, type TaskStep, useTaskLineage } from './task-query.ts';
import { useAddKey } from './use-add-key.ts';
import './tasks.css';

const TASK_PARAMS = { confirmed: flagParam(false) };

/** Theo dõi nhiệm vụ: what became of one task on its way down. */
export function TaskScreen({ id }: { readonly id: string }) {
  const t = useT();
  const [asOf] = useAsOf();
  const [{ confirmed }, set] = useUrlState(TASK_PARAMS);
  const { data, error, refetch, isFetching } = useTaskLineage({ of: id, asOf, confirmedOnly: confirmed });
  const keys = useSingleKeys();
  const [adding, setAdding] = useState(false);
  const { add, pending } = useAddLink();
  const open = useCallback(() => setAdding(true), []);
  useAddKey(!adding && !pending, open);
  const answer = useKept(data, id);
  const title = answer ? t('tasks.titleOf', { path: answer.root.path, symbol: symbolText(answer.root.directive, t) }) : t('tasks.title');
  useTitle(title, t('app.product'));
  if (answer === undefined) {
    return (
      <div className="page">
        {error === null ? (
          <Loading label={t('tasks.loading')}>
            <div className="tasks-skeleton">
              <Skeleton width="24rem" height="1.8em" />
              <Skeleton height="5em" />
              <Skeleton height="12em" />
              <Skeleton height="12em" />
            </div>
          </Loading>
        ) : (
          <ErrorState page error={error} onRetry={() => void refetch()} />
        )}
      </div>
    );
  }
  if (answer === null) {
    return (
      <div className="page">
        <EmptyState page title={t('tasks.missing.title')} text={t('tasks.missing.text')}>
          <ButtonLink to={DIRECTIVES_PATH}>{t('tasks.missing.list')}</ButtonLink>
        </EmptyState>
      </div>
    );
  }
  return (
    <div className="page tasks">
      {error === null ? null : <StaleNotice error={error} onRetry={() => void refetch()} />}
      <TaskHead answer={answer} refreshing={isFetching} />
      <div className="tasks__layout">
        <div className="tasks__main">
          <div className="tasks__tools">
            <TaskLegend steps={answer.steps} />
            <Button icon={<Link2 size={16} aria-hidden />} disabled={pending} onClick={open}>
              {t('tasks.add.open')}…{keys ? <kbd>L</kbd> : null}
            </Button>
            <label className="tasks__switch">
              <input type="checkbox" checked={confirmed} onChange={(event) => set({ confirmed: event.target.checked })} />
              {t('tasks.confirmedOnly')}
            </label>
          </div>
          <Steps answer={answer} />
          {adding ? <AddLinkDialog answer={answer} onClose={() => setAdding(false)} onAdd={add} /> : null}
        </div>
        <Beside
          directive={answer.root.directive}
          taskId={answer.root.id}
          leafIds={answer.leaves.map((leaf) => leaf.id)}
          asOf={asOf}
          confirmedOnly={confirmed}
        />
      </div>
    </div>
  );
}

function Steps({ answer }: { readonly answer: TaskLineageAnswer }) {
  const t = useT();
  if (answer.steps.length === 0) {
    const text = answer.leaves.length === 0 ? t('tasks.none.notOrdering') : t('tasks.none.text');
    return <EmptyState title={t('tasks.none.title')} text={text} />;
  }
  return byLevel(answer.steps).map(({ level, steps }) => (
    <section key={level ?? 'none'} className="tasks__level" data-level={level ?? 'UNKNOWN'}>
      <h2>{t('tasks.level.count', { level: t(`common.level.${level ?? 'none'}`), n: steps.length })}</h2>
      {steps.map((step, index) => (
        <Step key={step.task.id} step={step} named={steps[index - 1]?.directive.id !== step.directive.id} graphVersion={answer.graphVersion} />
      ))}
    </section>
  ));
}

/** One answering task; its document is named once above all of its tasks. */
function Step({ step, named, graphVersion }: { readonly step: TaskStep; readonly named: boolean; readonly graphVersion: number }) {
  const t = useT();
  const { directive, task, links } = step;
  return (
    <article className="task-step" aria-label={`${directiveText(directive, t)}, ${t('tasks.path', { path: task.path })}`}>
      {named ? (
        <h3 className="task-step__head">
          <DirectiveLabel directive={directive} to={directivePath(directive.id)} />
          {directive.held ? null : <HeldMark directive={directive} short />}
          {directive.held && directive.source ? <EditionMark edition={directive.source.edition} /> : null}
        </h3>
      ) : null}
      <TaskFactsLine task={task} />
      {links.map((link) => (
        <TaskLinkCard key={link.key} link={link} graphVersion={graphVersion} />
      ))}
    </article>
  );
}
