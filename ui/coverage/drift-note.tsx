import { AppLink } from '../components/app-link.tsx';
import { rulePath, useRuleCount } from '../components/rule-count.ts';
import { useT } from '../i18n/use-t.ts';
import type { CoverageOptions, DriftCounts } from './coverage-query.ts';
import { driftTotal } from './sums.ts';

/** Where cells with another target or deadline are chosen: what they are, and what list B says of the numbers alone. */
export function DriftNote({ drifts, options }: { readonly drifts: DriftCounts; readonly options: CoverageOptions }) {
  const t = useT();
  const { of, asOf, scope } = options;
  const asked = { of, list: 'B', rule: 'weaker-target', asOf, scope } as const;
  const items = useRuleCount(asked);
  const count = (kind: DriftCounts[number]['drift']): number => drifts.find(({ drift }) => drift === kind)?.figure.count ?? 0;
  if (driftTotal(drifts) === 0) return null;
  const [changed, unstated] = [count('CHANGED'), count('UNSTATED')];
  const parts = [changed === 0 ? '' : t('coverage.drift.changed', { n: changed }), unstated === 0 ? '' : t('coverage.drift.unstated', { n: unstated })];
  return (
    <p className="coverage-note small soft">
      {t('coverage.drift.cells', { parts: parts.filter((part) => part !== '').join(', ') })}{' '}
      {items === null || items === 0 || options.confirmedOnly ? null : (
        <>
          {t('coverage.drift.listB')} <AppLink to={rulePath(asked)}>{t('coverage.drift.items', { n: items })}</AppLink>
        </>
      )}
    </p>
  );
}
