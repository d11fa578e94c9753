import { useT } from '../i18n/use-t.ts';
import { useTitle } from '../lib/use-title.ts';

export function DueScreen() {
  const t = useT();
  useTitle(t('due.title'), t('app.product'));
  return <h1>{t('due.title')}</h1>;
}
