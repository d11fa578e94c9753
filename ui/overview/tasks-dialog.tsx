import { useQuery } from '@tanstack/react-query';
import { AppLink } from '../components/app-link.tsx';
import { ButtonLink } from '../components/button.tsx';
import { Dialog } from '../components/dialog.tsx';
import { shortName } from '../components/directive-name.ts';
import { useNamedDirective } from '../components/named-directive.ts';
import { useT } from '../i18n/use-t.ts';
import { formatDate } from '../lib/format.ts';
import { graphql } from '../lib/graphql.ts';
import { pathText } from '../lib/path-text.ts';
import { coveragePath, taskPath } from '../lib/paths.ts';
import { request } from '../lib/request.ts';
import { plainWords } from '../lib/type-signs.ts';
import type { TasksAsked } from './overview-params.ts';
import { RowsComing } from './rows-coming.tsx';
import type { Around } from './standing-query.ts';

const TasksQuery = graphql(`
  query DepthTasks($of: ID!, $asOf: PlainDate, $scope: ScopeInput) {
    coverage(of: $of, asOf: $asOf, scope: $scope) {
      columns {
        taskId
        path
        text
      }
      shallow {
        keys
      }
      deep {
        keys
      }
      unseen {
        keys
      }
    }
  }
`);

export type TasksDialogProps = { readonly asked: TasksAsked; readonly around: Around; readonly day: string; readonly onClose: () => void };

/** The tasks behind a number of the table, each a way to what became of it. */
export function TasksDialog({ asked: { rootId, depth }, around, day, onClose }: TasksDialogProps) {
  const t = useT();
  const directive = useNamedDirective(rootId);
  const { data, error, refetch } = useQuery({
    queryKey: ['depth-tasks', rootId, around],
    queryFn: async ({ signal }) => (await request(TasksQuery, { of: rootId, ...around }, signal)).coverage,
  });
  const keys = new Set(data?.[depth].keys);
  const tasks = data?.columns.filter(({ taskId }) => keys.has(taskId)) ?? [];
  const title = `${t('overview.table.tasks')}: ${t(`overview.table.${depth}`).toLowerCase()}`;
  return (
    <Dialog
      open
      onClose={onClose}
      title={data === undefined ? title : t('overview.rows.title', { state: title, n: tasks.length })}
      actions={<ButtonLink to={coveragePath(rootId)}>{t('overview.rows.coverage')}</ButtonLink>}
    >
      <p className="small soft">{t('overview.rows.about', { about: directive ? shortName(directive, t) : '', date: formatDate(day) })}</p>
      <p className="small soft">{t(`overview.table.${depth}Hint`)}</p>
      {data === undefined ? <RowsComing error={error} onRetry={() => void refetch()} /> : null}
      <ul className="standing-rows">
        {tasks.map(({ taskId, path, text }) => (
          <li key={taskId}>
            <AppLink to={taskPath(taskId)}>{pathText(path, t)}</AppLink> {plainWords(text)}
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
