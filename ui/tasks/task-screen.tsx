import { useT } from '../i18n/use-t.ts';
import { useTitle } from '../lib/use-title.ts';

export function TaskScreen({ id }: { readonly id: string }) {
  const t = useT();
  useTitle(t('tasks.title'), t('app.product'));
  return (
    <h1>
      {t('tasks.title')} {id}
    </h1>
  );
}
