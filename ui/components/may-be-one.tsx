import { useQuery } from '@tanstack/react-query';
import { CopyCheck } from 'lucide-react';
import { useT } from '../i18n/use-t.ts';
import { graphql } from '../lib/graphql.ts';
import { REVIEW_PATH } from '../lib/paths.ts';
import { request } from '../lib/request.ts';
import { AppLink } from './app-link.tsx';
import { REVIEW_WAITING } from './review-waiting.ts';
import './may-be-one.css';

const pairsQuery = graphql(`
  query PairsThatMayBeOne {
    review(filter: { kinds: [DUPLICATE] }, first: 100) {
      edges {
        node {
          id
          subject {
            __typename
            ... on ProposedDuplicate {
              kept {
                id
                held
              }
              other {
                id
                held
              }
            }
          }
        }
      }
    }
  }
`);

/** How many pairs of documents with text wait for a word whether they are one: both are in the figures until then. */
function usePairs(): number {
  const { data } = useQuery({
    queryKey: [REVIEW_WAITING, 'pairs'],
    queryFn: async ({ signal }) => (await request(pairsQuery, {}, signal)).review.edges,
    staleTime: 60_000,
    // A note beside figures: a failure is told by the screen itself.
    retry: false,
  });
  return (data ?? []).filter(
    ({ node: { subject } }) => subject.__typename === 'ProposedDuplicate' && subject.kept?.held === true && subject.other?.held === true,
  ).length;
}

/** Says beside figures that some documents may stand in them twice, with the way to the question; nothing where none may. */
export function MayBeOne() {
  const t = useT();
  const pairs = usePairs();
  if (pairs === 0) return null;
  return (
    <p className="may-be-one">
      <CopyCheck size={15} aria-hidden />
      <span>
        {t('common.mayBeOne.text', { n: pairs })} <AppLink to={`${REVIEW_PATH}?kind=DUPLICATE`}>{t('common.mayBeOne.answer')}</AppLink>
      </span>
    </p>
  );
}
