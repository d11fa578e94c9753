import { Button } from '../components/button.tsx';
import { useErrorText } from '../components/states.tsx';
import { useT } from '../i18n/use-t.ts';

/** A newer answer failed: what is on the screen stays, and says that it is the older one. */
export function StaleNotice({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }) {
  const t = useT();
  const text = useErrorText();
  return (
    <div className="lineage-stale" role="alert">
      <p>
        <strong>{t('lineage.stale')}</strong> {text(error)}
      </p>
      <Button onClick={onRetry}>{t('common.action.retry')}</Button>
    </div>
  );
}
