import { useQuery } from '@tanstack/react-query';
import { AppLink } from '../components/app-link.tsx';
import { useT } from '../i18n/use-t.ts';
import { graphql } from '../lib/graphql.ts';
import { OVERVIEW_PATH } from '../lib/paths.ts';
import { request } from '../lib/request.ts';

const UnknownCountQuery = graphql(`
  query UnknownCount {
    viewer {
      counts {
        unresolvedOrgans
      }
    }
  }
`);

/** Beside the questions about organs: that the overview counts more of them, and why. */
export function OrganNote() {
  const t = useT();
  const { data } = useQuery({ queryKey: ['unknown-count'], queryFn: ({ signal }) => request(UnknownCountQuery, {}, signal) });
  const n = data?.viewer.counts.unresolvedOrgans ?? 0;
  return (
    <p className="small soft">
      {t('review.organs.here')} {n === 0 ? null : <AppLink to={`${OVERVIEW_PATH}?unknown=1`}>{t('review.organs.there', { n })}</AppLink>}
    </p>
  );
}
