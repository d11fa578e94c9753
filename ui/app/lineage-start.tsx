import { Redirect, useSearch } from 'wouter';
import { ButtonLink } from '../components/button.tsx';
import { EmptyState, ErrorState } from '../components/states.tsx';
import { useT } from '../i18n/use-t.ts';
import { IMPORT_PATH, lineagePath } from '../lib/paths.ts';
import { withShared } from '../lib/url-state.ts';
import { ScreenSkeleton } from './screen-skeleton.tsx';
import { useFirstRoot } from './use-first-root.ts';

/** "Sơ đồ triển khai" without a directive. */
export function LineageStart() {
  const t = useT();
  const search = useSearch();
  const { id, error, retry } = useFirstRoot();
  if (typeof id === 'string') return <Redirect to={withShared(lineagePath(id), search)} replace />;
  if (error) return <ErrorState page error={error} onRetry={retry} />;
  if (id === undefined) return <ScreenSkeleton />;
  return (
    <EmptyState page title={t('app.lineageNone.title')} text={t('app.lineageNone.text')}>
      <ButtonLink to={IMPORT_PATH} tone="primary">
        {t('app.nav.import')}
      </ButtonLink>
    </EmptyState>
  );
}
