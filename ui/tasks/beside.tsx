import { useState } from 'react';
import { AppLink } from '../components/app-link.tsx';
import { type DirectiveName, symbolText } from '../components/directive-name.ts';
import { ErrorState, Loading, Skeleton } from '../components/states.tsx';
import { type TaskState, TaskStateMark } from '../components/task-state-mark.tsx';
import { useT } from '../i18n/use-t.ts';
import { formatDate } from '../lib/format.ts';
import { coveragePath, taskPath } from '../lib/paths.ts';
import { scopeInput, useScope } from '../lib/scope.ts';
import { type BesideColumn, type BesideOptions, useBeside, useBesideOrgans } from './beside-query.ts';

/** Each apart, so that together with those found they are all: nothing of its own, no matching task, a link that changed, no text to compare, not its line. */
const SHOWN = ['COPIED', 'MISSING', 'SUSPECT', 'NO_TEXT', 'NOT_DUE', 'NOT_APPLICABLE', 'EXEMPT'] as const satisfies readonly TaskState[];
const MOST = 60;

export type BesideProps = {
  readonly directive: DirectiveName;
  readonly taskId: string;
  readonly leafIds: readonly string[];
  readonly asOf: string | null;
  readonly confirmedOnly: boolean;
};

/** Organs from which nothing that matches came, by what is known of why. */
export function Beside({ directive, taskId, leafIds, asOf, confirmedOnly }: BesideProps) {
  const t = useT();
  const [scope] = useScope();
  const options = { of: directive.id, asOf, scope: scopeInput(scope), confirmedOnly };
  const { data, error, isPending, refetch } = useBeside(options);
  const own = data?.columns.filter((column) => column.taskId === taskId) ?? [];
  const columns = own.length > 0 ? own : (data?.columns.filter((column) => column.leafIds.some((id) => id === taskId || leafIds.includes(id))) ?? []);
  const [only] = columns;
  return (
    <aside className="beside" aria-labelledby="beside-title">
      <h2 id="beside-title">{t('tasks.beside.title')}</h2>
      {data ? <p className="small soft">{t('tasks.beside.lead', { symbol: symbolText(directive, t), date: formatDate(data.asOf) })}</p> : null}
      {isPending ? (
        <Loading>
          <Skeleton height="9em" />
        </Loading>
      ) : null}
      {error !== null && data === undefined ? <ErrorState error={error} title={t('tasks.beside.loadFailed')} onRetry={() => void refetch()} /> : null}
      {data !== undefined && only === undefined ? <p className="small soft">{t('tasks.beside.noColumn')}</p> : null}
      {only !== undefined && columns.length === 1 ? <OneTask column={only} options={options} directiveId={directive.id} /> : null}
      {columns.length > 1 ? (
        <>
          <p className="small">{t('tasks.beside.several')}</p>
          <ul className="beside__tasks">
            {columns.map((column) => (
              <li key={column.taskId}>
                <AppLink to={taskPath(column.taskId)}>
                  {column.path} {column.text}
                </AppLink>
                <span className="small soft">{t('tasks.beside.found', { n: column.concrete.count, total: column.concrete.denominator })}</span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </aside>
  );
}

type OneTaskProps = { readonly column: BesideColumn; readonly options: BesideOptions; readonly directiveId: string };

function OneTask({ column, options, directiveId }: OneTaskProps) {
  const t = useT();
  const groups = SHOWN.flatMap((state) => {
    const count = column.states.find((one) => one.state === state)?.figure.count ?? 0;
    return count === 0 ? [] : [{ state, count }];
  });
  return (
    <>
      <p className="beside__found">{t('tasks.beside.found', { n: column.concrete.count, total: column.concrete.denominator })}</p>
      {groups.length === 0 ? <p className="small soft">{t('tasks.beside.none')}</p> : null}
      {groups.map(({ state, count }) => (
        <Organs key={state} state={state} count={count} taskId={column.taskId} options={options} directiveId={directiveId} />
      ))}
    </>
  );
}

type OrgansProps = {
  readonly state: TaskState;
  readonly count: number;
  readonly taskId: string;
  readonly options: BesideOptions;
  readonly directiveId: string;
};

function Organs({ state, count, taskId, options, directiveId }: OrgansProps) {
  const t = useT();
  // The short list that asks for a look is open; the long ones wait.
  const [open, setOpen] = useState(state === 'MISSING' || state === 'SUSPECT');
  const { data, error, refetch } = useBesideOrgans(options, taskId, open);
  const organs = data?.filter((organ) => organ.state === state) ?? [];
  return (
    <details className="beside__group" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <TaskStateMark state={state} />
        <span>{t(`coverage.state.${state}`)}</span>
        <strong className="numeric">{count}</strong>
      </summary>
      {error !== null && data === undefined ? <ErrorState error={error} title={t('tasks.beside.loadFailed')} onRetry={() => void refetch()} /> : null}
      {data === undefined && error === null && open ? <Skeleton height="4em" /> : null}
      <ul>
        {organs.slice(0, MOST).map((organ) => (
          <li key={organ.organId}>
            <AppLink to={`${coveragePath(directiveId)}?sel=c:${encodeURIComponent(`${taskId}|${organ.organId}`)}`}>{organ.organName}</AppLink>
          </li>
        ))}
      </ul>
      {data !== undefined && count > Math.min(MOST, organs.length) ? (
        <p className="small">
          <AppLink to={`${coveragePath(directiveId)}?state=${state}`}>{t('tasks.beside.more', { n: count - Math.min(MOST, organs.length) })}</AppLink>
        </p>
      ) : null}
    </details>
  );
}
