import { AppLink } from '../components/app-link.tsx';
import { rulePath, useRuleCount } from '../components/rule-count.ts';
import { useT } from '../i18n/use-t.ts';
import type { CoverageOptions } from './coverage-query.ts';

/** Where cells without a matching content are chosen: how many of all of them stand in list B, and why the others do not. */
export function MissingNote({ cells, options }: { readonly cells: number; readonly options: CoverageOptions }) {
  const t = useT();
  const { of, asOf, scope } = options;
  const asked = { of, list: 'B', rule: 'uncovered-task', asOf, scope } as const;
  const n = useRuleCount(asked);
  // List B counts suggested links as well: without them there are more cells than it speaks of.
  if (n === null || cells === 0 || options.confirmedOnly) return null;
  return (
    <p className="coverage-note small soft">
      {t('coverage.missing.cells', { n: cells })}{' '}
      {n === 0 ? t('coverage.missing.none') : <AppLink to={rulePath(asked)}>{t('coverage.missing.items', { n })}</AppLink>}
      {cells > n ? ` ${t('coverage.missing.near', { n: cells - n })}` : null}
    </p>
  );
}
