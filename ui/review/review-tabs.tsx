import { AppLink } from '../components/app-link.tsx';
import { useT } from '../i18n/use-t.ts';
import { DECIDED_PATH, REVIEW_PATH } from '../lib/paths.ts';

/** Between what waits and what was decided; a document that limits one limits the other. */
export function ReviewTabs({ here, of }: { readonly here: 'waiting' | 'decided'; readonly of: string | null }) {
  const t = useT();
  const query = of === null ? '' : `?of=${encodeURIComponent(of)}`;
  return (
    <nav className="review__tabs" aria-label={t('decided.tabs')}>
      <AppLink to={`${REVIEW_PATH}${query}`} aria-current={here === 'waiting' ? 'page' : undefined}>
        {t('decided.tabWaiting')}
      </AppLink>
      <AppLink to={`${DECIDED_PATH}${query}`} aria-current={here === 'decided' ? 'page' : undefined}>
        {t('decided.title')}
      </AppLink>
    </nav>
  );
}
