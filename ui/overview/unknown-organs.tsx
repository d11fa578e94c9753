import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { AppLink } from '../components/app-link.tsx';
import { Button } from '../components/button.tsx';
import { Dialog } from '../components/dialog.tsx';
import { useT } from '../i18n/use-t.ts';
import { graphql } from '../lib/graphql.ts';
import { DIRECTIVES_PATH, REVIEW_PATH } from '../lib/paths.ts';
import { request } from '../lib/request.ts';
import { RowsComing } from './rows-coming.tsx';

const PAGE = 50;

const UnknownOrgansQuery = graphql(`
  query UnknownOrgans($first: Int!, $after: String) {
    organs(filter: { resolved: false }, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          name
        }
      }
    }
  }
`);

const AskedQuery = graphql(`
  query OrgansAsked {
    review(filter: { kinds: [ORGAN] }, first: 0) {
      totalCount
    }
  }
`);

/** The organs that are known by their words alone, each with its documents, and where a person is asked about them. */
export function UnknownOrgans({ onClose }: { readonly onClose: () => void }) {
  const t = useT();
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = useInfiniteQuery({
    queryKey: ['unknown-organs'],
    queryFn: async ({ pageParam, signal }) => (await request(UnknownOrgansQuery, { first: PAGE, after: pageParam }, signal)).organs,
    initialPageParam: null as string | null,
    getNextPageParam: (last) => (last.pageInfo.hasNextPage ? last.pageInfo.endCursor : null),
  });
  const rows = data?.pages.flatMap((page) => page.edges.map((edge) => edge.node)) ?? [];
  const n = data?.pages[0]?.totalCount;
  return (
    <Dialog open onClose={onClose} title={n === undefined ? t('overview.unknown.loading') : t('overview.unknown.title', { n })}>
      <p className="small soft">{t('overview.unknown.about')}</p>
      <Asked />
      {data === undefined ? <RowsComing error={error} onRetry={() => void refetch()} /> : null}
      <ul className="standing-rows">
        {rows.map((organ) => (
          <li key={organ.id}>
            <p className="standing-rows__organ">{organ.name}</p>
            <AppLink className="small" to={`${DIRECTIVES_PATH}?organ=${encodeURIComponent(organ.id)}&scope=&asof=`}>
              {t('overview.unknown.documents')}
            </AppLink>
          </li>
        ))}
      </ul>
      {hasNextPage ? (
        <p>
          <Button disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {t('overview.rows.more', { shown: rows.length, n: n ?? rows.length })}
          </Button>
        </p>
      ) : null}
    </Dialog>
  );
}

/** Only issuers of what was imported are asked about: how many, and the way there. */
function Asked() {
  const t = useT();
  const { data } = useQuery({ queryKey: ['organs-asked'], queryFn: ({ signal }) => request(AskedQuery, {}, signal) });
  if (data === undefined) return null;
  const n = data.review.totalCount;
  return (
    <p className="small soft">
      {t('overview.unknown.asked')}{' '}
      {n === 0 ? t('overview.unknown.noneAsked') : <AppLink to={`${REVIEW_PATH}?kind=ORGAN&scope=`}>{t('overview.unknown.askedN', { n })}</AppLink>}
    </p>
  );
}
