import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { directiveNameFragment } from '../components/directive-name.ts';
import { graphql, type ResultOf } from '../lib/graphql.ts';
import { request } from '../lib/request.ts';
import type { LevelAsked } from './overview-params.ts';

const levelQuery = graphql(
  `
    query BelowLevel($of: ID!, $levels: [Level!], $depth: Int!, $perParent: Int!) {
      lineage(of: $of, direction: DOWN, depth: $depth, perParent: $perParent, levels: $levels, suggested: true) {
        nodes {
          id
          directive {
            ...DirectiveName
            source {
              edition
            }
          }
        }
      }
    }
  `,
  [directiveNameFragment],
);

export type LevelRow = NonNullable<ResultOf<typeof levelQuery>['lineage']>['nodes'][number]['directive'];

/** A level that is named is drawn whole by itself; those of unknown level are looked for on all ways. */
const NAMED = { depth: 1, perParent: 25 } as const;
const ANY = { depth: 60, perParent: 200 } as const;

/** The documents of one level below a directive, the directive itself left out: those that the card counts, in the order of the picture. */
export function useLevelRows({ rootId, level }: LevelAsked): UseQueryResult<readonly LevelRow[]> {
  return useQuery({
    queryKey: ['below-level', rootId, level],
    queryFn: async ({ signal }) => {
      const asked = level === null ? { ...ANY, levels: null } : { ...NAMED, levels: [level] };
      const nodes = (await request(levelQuery, { of: rootId, ...asked }, signal)).lineage?.nodes ?? [];
      return nodes.filter(({ id, directive }) => id !== rootId && directive.level === level).map(({ directive }) => directive);
    },
  });
}
