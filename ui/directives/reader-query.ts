import { decisionFragment } from '../components/decision.ts';
import { directiveNameFragment } from '../components/directive-name.ts';
import { graphql, type ResultOf } from '../lib/graphql.ts';

export const evidenceFragment = graphql(`
  fragment EvidenceParts on Evidence @_unmask {
    textId
    start
    end
    quote
  }
`);

export const edgeFragment = graphql(
  `
    fragment NearEdge on LineageEdge @_unmask {
      key
      relation
      state
      from {
        ...DirectiveName
      }
      to {
        ...DirectiveName
      }
      proofs {
        edition
        where
        before
        after
        source {
          id
        }
        directive {
          ...DirectiveName
        }
        evidence {
          ...EvidenceParts
        }
      }
    }
  `,
  [directiveNameFragment, evidenceFragment],
);

export const DirectiveQuery = graphql(
  `
    query Directive($id: ID!, $citing: Int!) {
      viewer {
        graphVersion
      }
      directive(id: $id) {
        ...DirectiveName
        line
        signer
        taskCount
        statesDeadline
        belowCount
        notBeforeFrom {
          ...DirectiveName
        }
        source {
          id
        }
        sources {
          id
          edition
          outcome
          outcomeReason
          fileName
          bytesHash
          addedAt
          addedBy
        }
        upward {
          ...NearEdge
        }
        downward(first: $citing) {
          totalCount
          edges {
            node {
              ...NearEdge
            }
          }
        }
        receipt {
          on
          decision {
            ...DecisionParts
          }
        }
        decisions {
          ...DecisionParts
          type
          directives {
            ...DirectiveName
          }
          correction {
            fact
            before
            after
            asRead
          }
        }
      }
    }
  `,
  [directiveNameFragment, edgeFragment, decisionFragment],
);

export type ReaderDirective = NonNullable<ResultOf<typeof DirectiveQuery>['directive']>;
export type NearEdge = ResultOf<typeof edgeFragment>;
export type Evidence = ResultOf<typeof evidenceFragment>;

export const SourceQuery = graphql(
  `
    query Source($id: ID!) {
      source(id: $id) {
        id
        textId
        edition
        text
        own {
          start
          end
        }
        facts {
          name
          value
          source
          from
          candidates
          evidence {
            ...EvidenceParts
          }
        }
        outline {
          label
          title
          start
          end
          evidence {
            ...EvidenceParts
          }
        }
        citations {
          symbol
          kindName
          name
          issuedOn
          issuer
          subject
          relation
          directive {
            ...DirectiveName
          }
          mentions {
            ...EvidenceParts
          }
        }
        targets {
          section
          text
          of
          by
          evidence {
            ...EvidenceParts
          }
        }
        remarks {
          code
          evidence {
            ...EvidenceParts
          }
        }
      }
    }
  `,
  [directiveNameFragment, evidenceFragment],
);

export type SourceContent = NonNullable<ResultOf<typeof SourceQuery>['source']>;
export type Citation = SourceContent['citations'][number];

export const TasksQuery = graphql(
  `
    query Tasks($id: ID!, $after: String) {
      directive(id: $id) {
        id
        tasks(first: 100, after: $after) {
          totalCount
          edges {
            node {
              id
              path
              unit
              parentId
              numbered
              ordering
              text
              assignments {
                organ
                role
                inherited
                evidence {
                  ...EvidenceParts
                }
              }
              deadlines {
                text
                kind
                on
                evidence {
                  ...EvidenceParts
                }
              }
              targets {
                text
                of
                comparator
                low
                high
                unit
                by
                evidence {
                  ...EvidenceParts
                }
              }
              evidence {
                ...EvidenceParts
              }
              paragraph {
                start
                end
              }
              assignedElsewhere {
                totalCount
                entries
                nodes {
                  item {
                    path
                  }
                  organs
                  leads
                  basis
                  evidence {
                    start
                    end
                  }
                  tasks {
                    path
                  }
                }
              }
              gathers {
                totalCount
                nodes {
                  path
                  evidence {
                    start
                    end
                  }
                }
              }
              decisions {
                id
                reason
                by
                at
                correction {
                  fact
                  after
                  asRead
                }
              }
            }
          }
          pageInfo {
            hasNextPage
            endCursor
          }
        }
      }
    }
  `,
  [evidenceFragment],
);

type TasksPage = NonNullable<ResultOf<typeof TasksQuery>['directive']>['tasks'];
export type Task = TasksPage['edges'][number]['node'];
