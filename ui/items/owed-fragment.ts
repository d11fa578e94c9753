import { directiveNameFragment } from '../components/directive-name.ts';
import { graphql, type ResultOf } from '../lib/graphql.ts';

/** What a row of what is owed shows. */
export const owedFragment = graphql(
  `
    fragment OwedParts on Expectation @_unmask {
      key
      organName
      heirs
      endedOn
      kind
      what
      dueOn
      evidence {
        start
        end
        quote
      }
      directive {
        ...DirectiveName
        source {
          edition
        }
      }
    }
  `,
  [directiveNameFragment],
);

export type Owed = ResultOf<typeof owedFragment>;
