import { Button } from '../components/button.tsx';
import { EmptyState, ErrorState } from '../components/states.tsx';
import { useT } from '../i18n/use-t.ts';
import { RequestError } from '../lib/request-error.ts';

/** A screen that failed: the rest still works, and what to pass on. */
export function Crash({ error, onReload }: { readonly error: Error; readonly onReload: () => void }) {
  const t = useT();
  // A screen whose code did not come (no connection, or a new version is out) comes only with a fresh page.
  const stale = /dynamically imported module|module script|preload CSS/i.test(error.message);
  if (stale) return <ErrorState page error={new RequestError('OFFLINE', '')} onRetry={() => window.location.reload()} />;
  return (
    <div role="alert">
      <EmptyState page title={t('app.crash.title')} text={t('app.crash.text')}>
        <Button tone="primary" onClick={onReload}>
          {t('app.crash.reload')}
        </Button>
        <p className="small faint crash__message">
          {error instanceof RequestError ? `${error.code} ` : ''}
          {error.message}
        </p>
      </EmptyState>
    </div>
  );
}
