import { directiveNameFragment } from '../components/directive-name.ts';
import { taskLinkMarksFragment } from '../components/task-link.ts';
import { graphql, type ResultOf, type VariablesOf } from '../lib/graphql.ts';
import { mergeEffectFragment } from './merge-effect-query.ts';

const reviewSideFragment = graphql(
  `
    fragment ReviewSideParts on ReviewSide @_unmask {
      words
      where
      before
      after
      formerWords
      marks {
        start
        end
      }
      evidence {
        textId
        start
        end
      }
      task {
        id
        path
      }
      directive {
        ...DirectiveName
        issuers {
          id
        }
        sources {
          id
          textId
          edition
          fileName
          addedAt
          pages
          length
        }
      }
    }
  `,
  [directiveNameFragment],
);

export const ReviewQuery = graphql(
  `
    query Review($filter: ReviewFilter, $scope: ScopeInput, $later: [ID!], $first: Int!) {
      review(filter: $filter, scope: $scope, later: $later, first: $first) {
        totalCount
        outside
        graphVersion
        counts {
          kind
          count
        }
        edges {
          node {
            id
            kind
            reason
            reasonWords
            restsOn
            places
            yes
            no
            choices {
              value
              label
            }
            left {
              ...ReviewSideParts
            }
            right {
              ...ReviewSideParts
            }
            subject {
              __typename
              ... on LineageEdge {
                key
              }
              ... on DoubtfulFact {
                fact
                yes
                no
                directive {
                  id
                }
              }
              ... on ProposedDuplicate {
                likeness
                effect {
                  ...MergeEffectParts
                }
                kept {
                  id
                }
                other {
                  id
                }
              }
              ... on LostDecision {
                corrected
                otherWords
                decision {
                  id
                  by
                  at
                  correction {
                    after
                  }
                }
              }
              ... on TaskLink {
                ...TaskLinkMarks
              }
            }
            decisions {
              id
              type
              by
              at
            }
          }
        }
      }
    }
  `,
  [reviewSideFragment, mergeEffectFragment, taskLinkMarksFragment],
);

export const AnswerReviewMutation = graphql(`
  mutation AnswerReview($id: ID!, $answer: ReviewAnswer!, $choice: String, $expectedVersion: Int, $requestId: ID!) {
    answerReview(id: $id, answer: $answer, choice: $choice, expectedVersion: $expectedVersion, requestId: $requestId) {
      id
      graphVersion
    }
  }
`);

export type ReviewPage = ResultOf<typeof ReviewQuery>['review'];
export type ReviewEntry = ReviewPage['edges'][number]['node'];
export type ReviewSide = ReviewEntry['left'];
export type ReviewKindName = ReviewEntry['kind'];
export type ReviewFilter = NonNullable<VariablesOf<typeof ReviewQuery>['filter']>;
