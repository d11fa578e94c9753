import { useEffect, useState } from 'react';
import { Button } from '../components/button.tsx';
import { EmptyState, ErrorState } from '../components/states.tsx';
import { useT } from '../i18n/use-t.ts';
import { RequestError } from '../lib/request-error.ts';

/** A screen that failed: the rest still works, and what to pass on. */
export function Crash({ error, onReload }: { readonly error: Error; readonly onReload: () => void }) {
  const t = useT();
  // A screen whose code did not come (no connection, or a new version is out) comes only with a fresh page.
  if (/dynamically imported module|module script|preload CSS/i.test(error.message)) return <MissingCode />;
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

const reload = (): void => window.location.reload();

/** The code of a screen is not there: a server that answers has a newer version of it. */
function MissingCode() {
  const t = useT();
  const [answers, setAnswers] = useState<boolean | null>(null);
  useEffect(() => {
    const asking = new AbortController();
    fetch('/health/live', { signal: asking.signal, cache: 'no-store' }).then(
      ({ ok }) => setAnswers(ok),
      () => {
        if (!asking.signal.aborted) setAnswers(false);
      },
    );
    return () => asking.abort();
  }, []);
  if (answers === null) return null;
  if (!answers) return <ErrorState page error={new RequestError('OFFLINE', '')} onRetry={reload} />;
  return (
    <div role="alert">
      <EmptyState page title={t('app.newVersion.title')} text={t('app.newVersion.text')}>
        <Button tone="primary" onClick={reload}>
          {t('app.newVersion.reload')}
        </Button>
      </EmptyState>
    </div>
  );
}
