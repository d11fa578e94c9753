import { Button } from '../components/button.tsx';
import { useT } from '../i18n/use-t.ts';

export type ShowMoreProps = {
  readonly shown: number;
  readonly total: number;
  /** The next page is on its way. */
  readonly loading: boolean;
  readonly onMore: () => void;
};

/** The foot of a list of which more follows: how many of all are shown, and the next page. */
export function ShowMore({ shown, total, loading, onMore }: ShowMoreProps) {
  const t = useT();
  return (
    <div className="items__next">
      <p role="status">{t('items.shown', { shown, n: total })}</p>
      <Button disabled={loading} onClick={onMore}>
        {t(loading ? 'items.loadingMore' : 'items.showMore')}
      </Button>
    </div>
  );
}
