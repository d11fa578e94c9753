import { graphql, type ResultOf } from '../lib/graphql.ts';
import { decisionFragment } from './decision.ts';
import { directiveNameFragment } from './directive-name.ts';

/** What stands beside the words of a link between two tasks: how sure it is, what the lower one adds, where they differ. */
export const taskLinkMarksFragment = graphql(`
  fragment TaskLinkMarks on TaskLink @_unmask {
    key
    unsure
    copied
    specifics {
      kind
      words
      span {
        start
        end
      }
    }
    drift {
      about
      upper
      lower
      turn
    }
  }
`);

/** All that is shown of one link between two tasks: the words of both, what they share, what the lower one adds. */
export const taskLinkFragment = graphql(
  `
    fragment TaskLinkParts on TaskLink @_unmask {
      ...TaskLinkMarks
      state
      byPerson
      degree
      strength
      reason
      reasonWords
      lowerWords
      upperWords
      shared {
        lower {
          start
          end
        }
        upper {
          start
          end
        }
      }
      bridged {
        ...DirectiveName
      }
      decisions {
        ...DecisionParts
        type
      }
      lower {
        id
        path
        evidence {
          start
          end
        }
        directive {
          ...DirectiveName
          source {
            edition
          }
        }
      }
      upper {
        id
        path
        evidence {
          start
          end
        }
        directive {
          ...DirectiveName
          source {
            edition
          }
        }
      }
    }
  `,
  [directiveNameFragment, decisionFragment, taskLinkMarksFragment],
);

export type TaskLink = ResultOf<typeof taskLinkFragment>;
export type TaskLinkEnd = NonNullable<TaskLink['lower']>;
