import { Link2 } from 'lucide-react';
import { useCallback, useMemo, useState } from 'react';
import { useAddLink } from '../components/add-task-link.ts';
import { Button, ButtonLink } from '../components/button.tsx';
import { symbolText } from '../components/directive-name.ts';
import { MayBeOne } from '../components/may-be-one.tsx';
import { StaleNotice } from '../components/stale-notice.tsx';
import { EmptyState, ErrorState, Loading, Skeleton } from '../components/states.tsx';
import { useT } from '../i18n/use-t.ts';
import { DIRECTIVES_PATH } from '../lib/paths.ts';
import { scopeInput, useScope } from '../lib/scope.ts';
import { useSingleKeys } from '../lib/single-keys.ts';
import { flagParam, textParam, useAsOf, useUrlState } from '../lib/url-state.ts';
import { useKept } from '../lib/use-kept.ts';
import { useTitle } from '../lib/use-title.ts';
import { AddLinkDialog } from './add-link-dialog.tsx';
import { Beside, type BesideProps, useBesideColumns } from './beside.tsx';
import { TaskHead } from './task-head.tsx';
import { TaskLegend } from './task-legend.tsx';
import { useTaskLineage } from './task-query.ts';
import { TaskTree, type TaskTreeProps } from './task-tree.tsx';
import { useAddKey } from './use-add-key.ts';
import './tasks.css';

/** `way`: the way alone, without the words of the pairs; `sel`: the task whose way up and down is lit. */
const TASK_PARAMS = { confirmed: flagParam(false), way: flagParam(false), sel: textParam };

/** Theo dõi nhiệm vụ: what became of one task on its way down. */
export function TaskScreen({ id }: { readonly id: string }) {
  const t = useT();
  const [asOf] = useAsOf();
  const [scope] = useScope();
  const [{ confirmed, way, sel }, set] = useUrlState(TASK_PARAMS);
  const { data, error, refetch, isFetching } = useTaskLineage({ of: id, asOf, confirmedOnly: confirmed, scope: scopeInput(scope) });
  const keys = useSingleKeys();
  const [adding, setAdding] = useState(false);
  const { add, pending } = useAddLink();
  const open = useCallback(() => setAdding(true), []);
  const choose = useCallback((id: string | null) => set({ sel: id }), [set]);
  useAddKey(!adding && !pending, open);
  const answer = useKept(data, id);
  const here = useMemo(() => new Set(answer ? [answer.root.directive.id, ...answer.steps.map(({ directive }) => directive.id)] : []), [answer]);
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
  const { root, leaves } = answer;
  const beside = { directive: root.directive, taskId: root.id, leafIds: leaves.map((leaf) => leaf.id), asOf, confirmedOnly: confirmed, steps: answer.steps };
  return (
    <div className="page tasks">
      {error === null ? null : <StaleNotice error={error} onRetry={() => void refetch()} />}
      <TaskHead answer={answer} beside={beside} refreshing={isFetching} notice={<MayBeOne among={here} below={root.directive.id} />} />
      <div className="tasks__layout">
        <div className="tasks__main">
          <div className="tasks__tools">
            <TaskLegend steps={answer.steps} />
            <Button icon={<Link2 size={16} aria-hidden />} disabled={pending} onClick={open}>
              {t('tasks.add.open')}…{keys ? <kbd>L</kbd> : null}
            </Button>
            <label className="tasks__switch">
              <input type="checkbox" checked={way} onChange={(event) => set({ way: event.target.checked })} />
              {t('tasks.way.only')}
            </label>
            <label className="tasks__switch">
              <input type="checkbox" checked={confirmed} onChange={(event) => set({ confirmed: event.target.checked })} />
              {t('tasks.confirmedOnly')}
            </label>
          </div>
          <TreeOf beside={beside} answer={answer} whole={!way} chosen={sel} onChoose={choose} />
          {adding ? <AddLinkDialog answer={answer} onClose={() => setAdding(false)} onAdd={add} /> : null}
        </div>
        <Beside {...beside} />
      </div>
    </div>
  );
}

/** The way down; where nothing is on it, what was issued in its stead is known from the comparison. */
function TreeOf({ beside, ...tree }: Omit<TaskTreeProps, 'issued'> & { readonly beside: BesideProps }) {
  const { columns } = useBesideColumns(beside);
  return <TaskTree {...tree} issued={columns.reduce((sum, { issued }) => sum + issued.count, 0)} />;
}
