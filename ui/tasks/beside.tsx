import { useState } from 'react';
import { AppLink } from '../components/app-link.tsx';
import { type DirectiveName, symbolText } from '../components/directive-name.ts';
import { ErrorState, Loading, Skeleton } from '../components/states.tsx';
import { type TaskState, TaskStateMark } from '../components/task-state-mark.tsx';
import { useT } from '../i18n/use-t.ts';
import { formatDate } from '../lib/format.ts';
import { coveragePath, taskPath } from '../lib/paths.ts';
import { scopeInput, useScope } from '../lib/scope.ts';
import { type BesideColumn, type BesideOptions, type BesideOrgan, useBeside, useBesideOrgans } from './beside-query.ts';

/** Each apart, so that together with those found they are all: nothing of its own, no matching task, a link that changed, no text to compare, not its line. */
const SHOWN = ['COPIED', 'MISSING', 'SUSPECT', 'NO_TEXT', 'NOT_DUE', 'NOT_APPLICABLE', 'EXEMPT'] as const satisfies readonly TaskState[];
const CONCRETE: ReadonlySet<TaskState> = new Set<TaskState>(['COVERED', 'PARTIAL']);
const MOST = 60;

export type BesideProps = {
  readonly directive: DirectiveName;
  readonly taskId: string;
  readonly leafIds: readonly string[];
  readonly asOf: string | null;
  readonly confirmedOnly: boolean;
};

/** How the organs stand to a task of a directive: the columns that show it, one for a task or a part of it. */
export function useBesideColumns({ directive, taskId, leafIds, asOf, confirmedOnly }: BesideProps) {
  const [scope] = useScope();
  const options: BesideOptions = { of: directive.id, asOf, scope: scopeInput(scope), confirmedOnly };
  const query = useBeside(options);
  const own = query.data?.columns.filter((column) => column.taskId === taskId) ?? [];
  const columns = own.length > 0 ? own : (query.data?.columns.filter((column) => column.leafIds.some((id) => id === taskId || leafIds.includes(id))) ?? []);
  return { query, options, columns };
}

/** How many organs made the task concrete and who did so without a task of their own; then those from which nothing that matches came, by what is known of why. */
export function Beside(props: BesideProps) {
  const t = useT();
  const { directive } = props;
  const { query, options, columns } = useBesideColumns(props);
  const { data, error, isPending, refetch } = query;
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

/** Some organs of one task: who they are, what they are called and by which sign. */
type Group = {
  readonly key: string;
  readonly count: number;
  readonly mark: Parameters<typeof TaskStateMark>[0];
  readonly words: string;
  readonly isIn: (organ: BesideOrgan) => boolean;
  /** The short list that asks for a look is open; the long ones wait. */
  readonly open: boolean;
};

const countOf = (states: BesideColumn['states'], state: TaskState): number => states.find((one) => one.state === state)?.figure.count ?? 0;

function OneTask({ column, options, directiveId }: OneTaskProps) {
  const t = useT();
  const outside = column.answeredOutside.reduce((sum, { figure }) => sum + figure.count, 0);
  const draw = (group: Group) => <Organs key={group.key} group={group} taskId={column.taskId} options={options} directiveId={directiveId} />;
  const found: readonly Group[] = [
    {
      key: 'issued',
      count: column.issued.count,
      mark: { state: 'COVERED' as const },
      words: t('tasks.beside.issued'),
      isIn: ({ state, issued }: BesideOrgan) => issued && CONCRETE.has(state),
      open: true,
    },
    ...column.answeredOutside.map(({ state, figure }) => ({
      key: `outside-${state}`,
      count: figure.count,
      mark: { state, linked: true },
      words: t(state === 'EXEMPT' ? 'tasks.beside.outsideExempt' : 'tasks.beside.outsideFunction'),
      isIn: (organ: BesideOrgan) => organ.state === state && organ.linked,
      open: true,
    })),
  ].filter(({ count }) => count > 0);
  const without = SHOWN.map((state): Group => {
    const answered = countOf(column.answeredOutside, state);
    const isIn = (organ: BesideOrgan): boolean => organ.state === state && (answered === 0 || !organ.linked);
    const open = state === 'MISSING' || state === 'SUSPECT';
    return { key: state, count: countOf(column.states, state) - answered, mark: { state }, words: t(`coverage.state.${state}`), isIn, open };
  }).filter(({ count }) => count > 0);
  return (
    <>
      <p className="beside__found">{t('tasks.beside.found', { n: column.concrete.count, total: column.concrete.denominator })}</p>
      {outside === 0 ? null : <p className="small">{t('tasks.beside.outside', { n: outside })}</p>}
      {found.map(draw)}
      <h3>{t('tasks.beside.without')}</h3>
      {without.length === 0 ? <p className="small soft">{t('tasks.beside.none')}</p> : null}
      {without.map(draw)}
    </>
  );
}

type OrgansProps = { readonly group: Group; readonly taskId: string; readonly options: BesideOptions; readonly directiveId: string };

function Organs({ group, taskId, options, directiveId }: OrgansProps) {
  const t = useT();
  const { count, mark, words } = group;
  const [open, setOpen] = useState(group.open);
  const { data, error, refetch } = useBesideOrgans(options, taskId, open);
  const organs = data?.filter(group.isIn) ?? [];
  return (
    <details className="beside__group" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <TaskStateMark {...mark} />
        <span>{words}</span>
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
          <AppLink to={`${coveragePath(directiveId)}?state=${mark.state}`}>{t('tasks.beside.more', { n: count - Math.min(MOST, organs.length) })}</AppLink>
        </p>
      ) : null}
    </details>
  );
}
