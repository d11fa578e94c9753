import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { useT } from '../i18n/use-t.ts';
import { graphql, type ResultOf } from '../lib/graphql.ts';
import { request } from '../lib/request.ts';
import { scopeInput, useScope } from '../lib/scope.ts';
import { useAsOf } from '../lib/url-state.ts';
import { driftKind } from './drift-link.tsx';
import './task-state-mark.css';

const taskDriftsQuery = graphql(`
  query TaskDriftCounts($of: ID!, $asOf: PlainDate, $scope: ScopeInput) {
    coverage(of: $of, asOf: $asOf, scope: $scope) {
      columns {
        taskId
        drifts {
          drift
          figure {
            count
          }
        }
      }
    }
  }
`);

type Column = NonNullable<ResultOf<typeof taskDriftsQuery>['coverage']>['columns'][number];

/** Of each task of a document at which organs below have another target or deadline: how many, by id of the task. */
export function useTaskDrifts(of: string, wanted: boolean): UseQueryResult<ReadonlyMap<string, Column['drifts']>> {
  const [asOf] = useAsOf();
  const [scope] = useScope();
  const options = { of, asOf, scope: scopeInput(scope) };
  return useQuery({
    queryKey: ['task-drifts', options],
    enabled: wanted,
    queryFn: async ({ signal }) => {
      const { coverage } = await request(taskDriftsQuery, options, signal);
      return new Map((coverage?.columns ?? []).flatMap(({ taskId, drifts }) => (drifts.length === 0 ? [] : [[taskId, drifts] as const])));
    },
    // Marks beside a list: the list is there without them.
    retry: false,
  });
}

/** Beside a task in a list: how many organs below state another target or deadline for it; nothing where none does. */
export function TaskDriftCount({ drifts }: { readonly drifts: Column['drifts'] | undefined }) {
  const t = useT();
  if (drifts === undefined || drifts.length === 0) return null;
  const n = drifts.reduce((sum, { figure }) => sum + figure.count, 0);
  return (
    <span className="drift-link drift-link--plain" title={t(`common.drifts.${driftKind(drifts)}`, { n })}>
      <b className="task-drift-mark" aria-hidden />
      {t('common.drifts.organs', { n })}
    </span>
  );
}
