import { AppLink } from '../components/app-link.tsx';
import { type DirectiveName, symbolText } from '../components/directive-name.ts';
import { ErrorState, Loading, Skeleton } from '../components/states.tsx';
import { useT } from '../i18n/use-t.ts';
import { formatDate } from '../lib/format.ts';
import { taskPath } from '../lib/paths.ts';
import { scopeInput, useScope } from '../lib/scope.ts';
import { type Group, groupsOf, type Linked, sumOf } from './beside-groups.ts';
import { Organs } from './beside-organs.tsx';
import { type BesideColumn, type BesideOptions, useBeside } from './beside-query.ts';

export type BesideProps = {
  readonly directive: DirectiveName;
  readonly taskId: string;
  readonly leafIds: readonly string[];
  readonly asOf: string | null;
  readonly confirmedOnly: boolean;
  /** What of the organs stands on the page. */
  readonly steps: readonly Linked[];
};

/** How the organs stand to a task of a directive: the columns that show it, one for a task or a part of it. */
export function useBesideColumns({ directive, taskId, leafIds, asOf, confirmedOnly }: Omit<BesideProps, 'steps'>) {
  const [scope] = useScope();
  const options: BesideOptions = { of: directive.id, asOf, scope: scopeInput(scope), confirmedOnly };
  const query = useBeside(options);
  const own = query.data?.columns.filter((column) => column.taskId === taskId) ?? [];
  const columns = own.length > 0 ? own : (query.data?.columns.filter((column) => column.leafIds.some((id) => id === taskId || leafIds.includes(id))) ?? []);
  return { query, options, columns };
}

/** How many organs made the task concrete, and who; then those from which nothing that matches came, by what is known of why; what is not counted apart. */
export function Beside(props: BesideProps) {
  const t = useT();
  const { directive, steps } = props;
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
      {only !== undefined && columns.length === 1 ? <OneTask column={only} options={options} directiveId={directive.id} steps={steps} /> : null}
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

type OneTaskProps = { readonly column: BesideColumn; readonly options: BesideOptions; readonly directiveId: string; readonly steps: readonly Linked[] };

function OneTask({ column, ...rest }: OneTaskProps) {
  const t = useT();
  const { answered, answeredOutside, without, outside } = groupsOf(column, t);
  const draw = (group: Group) => <Organs key={group.key} group={group} taskId={column.taskId} {...rest} />;
  return (
    <>
      <p className="beside__found">{t('tasks.beside.found', { n: column.concrete.count, total: column.concrete.denominator })}</p>
      {answered.map(draw)}
      {answeredOutside.length === 0 ? null : <p className="small">{t('tasks.beside.outside', { n: sumOf(answeredOutside) })}</p>}
      {answeredOutside.map(draw)}
      <h3>{t('tasks.beside.without', { n: sumOf(without) })}</h3>
      {without.length === 0 ? <p className="small soft">{t('tasks.beside.none')}</p> : null}
      {without.map(draw)}
      {outside.length === 0 ? null : <h3>{t('tasks.beside.notCounted', { n: sumOf(outside) })}</h3>}
      {outside.map(draw)}
    </>
  );
}
