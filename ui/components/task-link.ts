import { graphql, type ResultOf } from '../lib/graphql.ts';
import { decisionFragment } from './decision.ts';
import { directiveNameFragment } from './directive-name.ts';

/** All that is shown of one link between two tasks: the words of both, what they share, what the lower one adds. */
export const taskLinkFragment = graphql(
  `
    fragment TaskLinkParts on TaskLink @_unmask {
      key
      state
      byPerson
      unsure
      degree
      strength
      reason
      reasonWords
      copied
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
  [directiveNameFragment, decisionFragment],
);

export type TaskLink = ResultOf<typeof taskLinkFragment>;
export type TaskLinkEnd = NonNullable<TaskLink['lower']>;
