import { useT } from '../i18n/use-t.ts';
import { useTitle } from '../lib/use-title.ts';

export function CoverageScreen({ id }: { readonly id: string }) {
  const t = useT();
  useTitle(t('coverage.title'), t('app.product'));
  return (
    <h1>
      {t('coverage.title')} {id}
    </h1>
  );
}
