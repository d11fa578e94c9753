import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query';
import { sharedAnswerFragment } from '../components/shared-answers.tsx';
import { graphql, type ResultOf } from '../lib/graphql.ts';
import { request } from '../lib/request.ts';
import type { ScopeGiven } from '../lib/scope.ts';

const marksQuery = graphql(
  `
  query LineageMarks($of: ID!, $ids: [ID!], $asOf: PlainDate, $scope: ScopeInput) {
    lineageMarks(of: $of, ids: $ids, asOf: $asOf, scope: $scope) {
      graphVersion
      groups {
        key
        underId
        place {
          id
          kind
          unit
          name
        }
        line
        level
        column
        order
        count
        held
        hidden
        hiddenInScope
      }
      missingAbove {
        id
        organName
        level
        line
        kind
        belowIds
        aboveIds
      }
      levels {
        level
        received {
          count
          denominator
        }
        underRoot {
          count
          denominator
        }
        undated
        shared {
          ...SharedAnswer
        }
      }
      documents {
        directiveId
        inScope
        province {
          id
          name
        }
        concrete {
          count
          denominator
          unreviewed
        }
        items {
          list
          count
        }
        received {
          count
          denominator
          excluded
        }
        awaitedCount
        awaitedBelow
        unlisted
        daysAfterSuperior
        awaited(first: 1000) {
          id
          organId
          organName
          line
          level
          column
          order
          province {
            id
            name
          }
          expectations {
            state
            time
            dueOn
            daysLate
          }
          items {
            list
            count
          }
        }
      }
    }
  }
`,
  [sharedAnswerFragment],
);

export type MarksAnswer = NonNullable<ResultOf<typeof marksQuery>['lineageMarks']>;
export type LineageMark = MarksAnswer['documents'][number];
export type AwaitedOrgan = LineageMark['awaited'][number];
export type MissingLink = MarksAnswer['missingAbove'][number];
export type LowerGroup = MarksAnswer['groups'][number];
export type Marks = {
  /** Whether a scope limits what is counted. */
  readonly scoped: boolean;
  /** Whether a day was asked for: of what has no date nobody can say that it was there on it. */
  readonly onDay: boolean;
  /** Lower documents that are too many to draw, in groups. */
  readonly groups: readonly LowerGroup[];
  readonly of: ReadonlyMap<string, LineageMark>;
  readonly levels: MarksAnswer['levels'];
  /** Superiors on the way up of whom no document is known there. */
  readonly missing: readonly MissingLink[];
};

export const NO_MARKS: Marks = { scoped: false, onDay: false, of: new Map(), levels: [], missing: [], groups: [] };
export const MARKS_QUERY = 'lineage-marks';

/**
 * What the cards say of coverage, items and what was not received, for the documents that are drawn; asked once
 * they are, so that the picture comes first. What was known stays on the cards while the next answer comes.
 */
export function useMarks(of: string, ids: readonly string[], asOf: string | null, scope: ScopeGiven | null, graphVersion: number): UseQueryResult<Marks> {
  return useQuery({
    queryKey: [MARKS_QUERY, of, asOf, scope, graphVersion, ids],
    queryFn: async ({ signal }): Promise<Marks> => {
      const { lineageMarks } = await request(marksQuery, { of, ids: [...ids], asOf, scope }, signal);
      if (lineageMarks === null) return NO_MARKS;
      return {
        scoped: scope !== null,
        onDay: asOf !== null,
        of: new Map(lineageMarks.documents.map((mark) => [mark.directiveId, mark])),
        levels: lineageMarks.levels,
        missing: lineageMarks.missingAbove,
        groups: lineageMarks.groups,
      };
    },
    placeholderData: keepPreviousData,
  });
}
