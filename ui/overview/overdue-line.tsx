import { AppLink } from '../components/app-link.tsx';
import { useOverdueCount } from '../components/overdue-count.ts';
import { useT } from '../i18n/use-t.ts';
import { DUE_PATH } from '../lib/paths.ts';
import type { Around } from './standing-query.ts';

/** What is past its stated day, of every kind of duty: as many as “Quá hạn” at Đến hạn shows, which it opens. */
export function OverdueLine({ around, today }: { readonly around: Around; readonly today: string }) {
  const t = useT();
  const n = useOverdueCount(around, today);
  if (n === null) return null;
  return (
    <p className="news__line">
      {n === 0 ? (
        t('overview.news.noneOverdue')
      ) : (
        <>
          <AppLink to={`${DUE_PATH}?show=overdue`}>
            <strong className="numeric">{t('overview.news.overdue', { n })}</strong>
          </AppLink>{' '}
          <span className="soft">{t('overview.news.overdueOf')}</span>
        </>
      )}
    </p>
  );
}
