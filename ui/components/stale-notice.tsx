import { useT } from '../i18n/use-t.ts';
import { useGentleRetry } from '../lib/use-gentle-retry.ts';
import { Button } from './button.tsx';
import { useErrorText } from './states.tsx';
import './states.css';

/** A newer answer failed: what is on the screen stays, and says that it is the older one. */
export function StaleNotice({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }) {
  const t = useT();
  const text = useErrorText();
  useGentleRetry(error, onRetry);
  return (
    <div className="stale" role="alert">
      <p>
        <strong>{t('common.stale')}</strong> {text(error)}
      </p>
      <Button onClick={onRetry}>{t('common.action.retry')}</Button>
    </div>
  );
}
