import { AppLink } from '../components/app-link.tsx';
import { rulePath, useRuleCount } from '../components/rule-count.ts';
import { useT } from '../i18n/use-t.ts';
import type { CoverageOptions, DriftCounts } from './coverage-query.ts';
import { driftTotal } from './sums.ts';

/** Where cells with another target or deadline are chosen: what they are, and which of it stands in list B, with the way there. */
export function DriftNote({ drifts, options }: { readonly drifts: DriftCounts; readonly options: CoverageOptions }) {
  const t = useT();
  const { of, asOf, scope } = options;
  const asked = { of, list: 'B', asOf, scope } as const;
  const lower = useRuleCount({ ...asked, rule: 'weaker-target' });
  const later = useRuleCount({ ...asked, rule: 'later-deadline' });
  const count = (kind: DriftCounts[number]['drift']): number => drifts.find(({ drift }) => drift === kind)?.figure.count ?? 0;
  if (driftTotal(drifts) === 0) return null;
  const inList = [{ rule: 'weaker-target', n: lower ?? 0 } as const, { rule: 'later-deadline', n: later ?? 0 } as const].filter(({ n }) => n > 0);
  const [changed, unstated] = [count('CHANGED'), count('UNSTATED')];
  const parts = [changed === 0 ? '' : t('coverage.drift.changed', { n: changed }), unstated === 0 ? '' : t('coverage.drift.unstated', { n: unstated })];
  return (
    <p className="coverage-note small soft">
      {t('coverage.drift.cells', { parts: parts.filter((part) => part !== '').join(', ') })}{' '}
      {inList.length === 0 || options.confirmedOnly ? null : (
        <>
          {t('coverage.drift.listB')}{' '}
          {inList.map(({ rule, n }, at) => (
            <span key={rule}>
              {at === 0 ? '' : ', '}
              <AppLink to={rulePath({ ...asked, rule })}>{t(`coverage.drift.${rule}`, { n })}</AppLink>
            </span>
          ))}
          .
        </>
      )}
    </p>
  );
}
