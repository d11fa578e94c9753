import { Compass } from 'lucide-react';
import { ButtonLink } from '../components/button.tsx';
import { EmptyState } from '../components/states.tsx';
import { useT } from '../i18n/use-t.ts';
import { OVERVIEW_PATH } from '../lib/paths.ts';
import { useTitle } from '../lib/use-title.ts';

/** An address that names no screen. */
export function NotFound() {
  const t = useT();
  useTitle(t('app.notFound.title'), t('app.product'));
  return (
    <EmptyState page title={t('app.notFound.title')} text={t('app.notFound.text')} icon={<Compass size={22} />}>
      <ButtonLink to={OVERVIEW_PATH} tone="primary">
        {t('app.notFound.home')}
      </ButtonLink>
    </EmptyState>
  );
}
