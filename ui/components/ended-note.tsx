import { useT } from '../i18n/use-t.ts';
import type { ScopeGiven } from '../lib/scope.ts';
import { AppLink } from './app-link.tsx';
import { rulePath, useRuleCount } from './rule-count.ts';

/** Beside the organs that ended and would have had to issue a document: why list A names more of them, and the way there. */
export function EndedNote({ rootId, asOf, scope }: { readonly rootId: string; readonly asOf: string | null; readonly scope: ScopeGiven | null }) {
  const t = useT();
  const asked = { of: rootId, list: 'A', rule: 'organ-ended', asOf, scope } as const;
  const n = useRuleCount(asked);
  if (n === null || n === 0) return null;
  return (
    <p className="small soft">
      {t('items.ended.here')} <AppLink to={rulePath(asked)}>{t('items.ended.there', { n })}</AppLink> {t('items.ended.why')}
    </p>
  );
}
