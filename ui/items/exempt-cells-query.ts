import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { decisionFragment } from '../components/decision.ts';
import { directiveNameFragment } from '../components/directive-name.ts';
import { DECISIONS_QUERY } from '../components/take-back.tsx';
import { cellOf } from '../lib/cell-key.ts';
import { graphql, type ResultOf } from '../lib/graphql.ts';
import { request } from '../lib/request.ts';
import type { ItemsFilter } from './items-params.ts';
import type { ItemsAsked } from './use-items.ts';

const exemptCellsQuery = graphql(
  `
    query ExemptCells($filter: DecisionFilter, $scope: ScopeInput, $after: String) {
      decisions(filter: $filter, scope: $scope, first: 100, after: $after) {
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            ...DecisionParts
            subjectKey
            organName
            directives {
              ...DirectiveName
            }
          }
        }
      }
    }
  `,
  [decisionFragment, directiveNameFragment],
);

export type ExemptCell = ResultOf<typeof exemptCellsQuery>['decisions']['edges'][number]['node'];

const allows = (ids: readonly string[] | null | undefined, id: (one: string) => boolean): boolean => ids == null || ids.length === 0 || ids.some(id);

/** Whether a cell is of the organs and documents of a filter; the log does not tell of which level it is. */
function fits(filter: ItemsFilter, { subjectKey, directives }: ExemptCell): boolean {
  const isOf = (id: string): boolean => directives.some((directive) => directive.id === id);
  const narrow = filter.withoutOrgan === true || filter.cardId != null || (filter.levels ?? []).length > 0;
  return !narrow && allows(filter.organIds, (id) => cellOf(subjectKey)?.organId === id) && allows(filter.directiveIds, isOf) && allows(filter.underIds, isOf);
}

/** Every standing word that an organ need not do one task, newest first. */
async function exemptCells({ of, scope }: ItemsAsked, signal: AbortSignal): Promise<readonly ExemptCell[]> {
  const filter = { kinds: ['DUTY' as const], directiveId: of };
  const found: ExemptCell[] = [];
  let after: string | null = null;
  do {
    const { edges, pageInfo }: ResultOf<typeof exemptCellsQuery>['decisions'] = (await request(exemptCellsQuery, { filter, scope, after }, signal)).decisions;
    found.push(
      ...edges.map(({ node }) => node).filter(({ said, subjectKey, endedBy }) => said === 'exempt' && endedBy === null && cellOf(subjectKey) !== null),
    );
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null);
  return found;
}

/** The cells of the comparison that a person said need not be done, under a filter; null while they are not known, none where they cannot be fetched. `known`: how many the scope has. */
export function useExemptCells(asked: ItemsAsked, known: number | null): readonly ExemptCell[] | null {
  const { of, scope } = asked;
  const { data, isError } = useQuery({
    queryKey: [DECISIONS_QUERY, 'exempt-cells', of, scope],
    queryFn: ({ signal }) => exemptCells(asked, signal),
    enabled: known !== null && known > 0,
    placeholderData: keepPreviousData,
  });
  if (known === null) return null;
  if (known === 0) return [];
  if (data === undefined) return isError ? [] : null;
  return data.filter((cell) => fits(asked.filter, cell));
}
