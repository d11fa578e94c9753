import { useT } from '../i18n/use-t.ts';
import { useTitle } from '../lib/use-title.ts';

export function ItemsScreen() {
  const t = useT();
  useTitle(t('items.title'), t('app.product'));
  return <h1>{t('items.title')}</h1>;
}
