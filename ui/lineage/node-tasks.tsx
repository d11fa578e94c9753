import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { AppLink } from '../components/app-link.tsx';
import { Button } from '../components/button.tsx';
import { Skeleton, useErrorText } from '../components/states.tsx';
import { TaskDriftCount, useTaskDrifts } from '../components/task-drift-count.tsx';
import { useT } from '../i18n/use-t.ts';
import { graphql } from '../lib/graphql.ts';
import { taskPath } from '../lib/paths.ts';
import { request } from '../lib/request.ts';

const tasksQuery = graphql(`
  query NodeTasks($id: ID!) {
    directive(id: $id) {
      tasks(first: 100) {
        pageInfo {
          hasNextPage
        }
        edges {
          node {
            id
            path
            text
            numbered
          }
        }
      }
    }
  }
`);

/** The numbered tasks of one document, each a way to what became of it; fetched when they are opened. */
export function NodeTasks({ id, graphVersion, count }: { readonly id: string; readonly graphVersion: number; readonly count: number }) {
  const t = useT();
  const errorText = useErrorText();
  const [open, setOpen] = useState(false);
  const { data, error, refetch } = useQuery({
    queryKey: ['node-tasks', id, graphVersion],
    enabled: open,
    queryFn: async ({ signal }) => (await request(tasksQuery, { id }, signal)).directive?.tasks ?? null,
  });
  const { data: drifts } = useTaskDrifts(id, open);
  const tasks = data?.edges.map((edge) => edge.node).filter((task) => task.numbered) ?? [];
  return (
    <details className="lineage-tasks" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('lineage.panel.followTasks', { n: count })}</summary>
      {data === undefined && error === null ? <Skeleton height="4em" /> : null}
      {data === undefined && error !== null ? (
        <p className="small soft" role="alert">
          {errorText(error)} <Button onClick={() => void refetch()}>{t('common.action.retry')}</Button>
        </p>
      ) : null}
      <ul>
        {tasks.map((task) => (
          <li key={task.id}>
            <AppLink to={taskPath(task.id)}>
              <span className="numeric">{task.path}</span> {task.text}
            </AppLink>{' '}
            <TaskDriftCount drifts={drifts?.get(task.id)} />
          </li>
        ))}
      </ul>
      {data?.pageInfo.hasNextPage ? <p className="small soft">{t('lineage.panel.followMore')}</p> : null}
    </details>
  );
}
