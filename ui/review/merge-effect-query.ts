import { graphql } from '../lib/graphql.ts';

/** One text of a document: which edition it is, from which file, and how long. */
export const textFactsFragment = graphql(`
  fragment TextFacts on Source @_unmask {
    id
    edition
    fileName
    addedAt
    pages
    length
  }
`);

/** What becomes, or became, of tasks, targets and links where two documents are made one. */
export const mergeEffectFragment = graphql(
  `
    fragment MergeEffectParts on MergeEffect @_unmask {
      preferred {
        ...TextFacts
      }
      tasks {
        kept
        other
        after
      }
      targets {
        kept
        other
        after
      }
      links {
        kept
        other
        after
      }
    }
  `,
  [textFactsFragment],
);
