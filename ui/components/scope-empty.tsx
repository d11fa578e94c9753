import { MapPinned } from 'lucide-react';
import type { ReactNode } from 'react';
import { useT } from '../i18n/use-t.ts';
import { EVERYTHING, isEverything, useScope } from '../lib/scope.ts';
import { Button } from './button.tsx';
import { useScopeWords } from './scope-query.ts';
import { EmptyState } from './states.tsx';

/** In the place of rows that are not there: where the scope may be the reason, says so and offers to show everything; else `children`. */
export function ScopeEmpty({ children }: { readonly children: ReactNode }) {
  const t = useT();
  const [scope, choose] = useScope();
  const words = useScopeWords(scope);
  if (isEverything(scope)) return children;
  return (
    <EmptyState icon={<MapPinned size={22} />} title={t('scope.emptyTitle')} text={t('scope.emptyText', { scope: words?.text ?? '…' })}>
      <Button onClick={() => choose(EVERYTHING)}>{t('scope.showAll')}</Button>
    </EmptyState>
  );
}
