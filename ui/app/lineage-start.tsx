import { useQuery } from '@tanstack/react-query';
import { Redirect, useSearch } from 'wouter';
import { ButtonLink } from '../components/button.tsx';
import { EmptyState, ErrorState } from '../components/states.tsx';
import { useT } from '../i18n/use-t.ts';
import { graphql } from '../lib/graphql.ts';
import { lastLineage } from '../lib/last-lineage.ts';
import { IMPORT_PATH, lineagePath } from '../lib/paths.ts';
import { request } from '../lib/request.ts';
import { withShared } from '../lib/url-state.ts';
import { ScreenSkeleton } from './screen-skeleton.tsx';

const FirstRoot = graphql(`
  query FirstRoot {
    overview(first: 1) {
      roots {
        directive {
          id
        }
      }
    }
  }
`);

/** "Sơ đồ triển khai" without a directive: the one looked at last, else the first central one. */
export function LineageStart() {
  const t = useT();
  const search = useSearch();
  const last = lastLineage();
  const { data, error, refetch } = useQuery({ queryKey: ['first-root'], queryFn: ({ signal }) => request(FirstRoot, {}, signal), enabled: last === null });
  if (last !== null) return <Redirect to={withShared(lineagePath(last), search)} replace />;
  if (error) return <ErrorState page error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <ScreenSkeleton />;
  const first = data.overview.roots[0];
  if (first) return <Redirect to={withShared(lineagePath(first.directive.id), search)} replace />;
  return (
    <EmptyState page title={t('app.lineageNone.title')} text={t('app.lineageNone.text')}>
      <ButtonLink to={IMPORT_PATH} tone="primary">
        {t('app.nav.import')}
      </ButtonLink>
    </EmptyState>
  );
}
