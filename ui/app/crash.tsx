import { Button } from '../components/button.tsx';
import { EmptyState } from '../components/states.tsx';
import { useT } from '../i18n/use-t.ts';
import { RequestError } from '../lib/request-error.ts';

/** A screen that failed: the rest still works, and what to pass on. */
export function Crash({ error, onReload }: { readonly error: Error; readonly onReload: () => void }) {
  const t = useT();
  // A lazily loaded screen that is gone after an update comes back only with a fresh page.
  const stale = /dynamically imported module|module script/i.test(error.message);
  return (
    <div role="alert">
      <EmptyState page title={t('app.crash.title')} text={t('app.crash.text')}>
        <Button tone="primary" onClick={stale ? () => window.location.reload() : onReload}>
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
