import { AppLink } from '../components/app-link.tsx';
import { DriftLink } from '../components/drift-link.tsx';
import { useT } from '../i18n/use-t.ts';
import { coveragePath } from '../lib/paths.ts';
import type { Standing } from './standing-query.ts';

export type TaskDepthProps = {
  readonly rootId: string;
  readonly coverage: NonNullable<Standing['coverage']>;
  /** Something carries the directive out; else there is nothing to hold its tasks against. */
  readonly answered: boolean;
};

/** How far the tasks of a directive were made concrete: at the level below, and down to the last. Both open the comparison they are counted in. */
export function TaskDepth({ rootId, coverage, answered }: TaskDepthProps) {
  const t = useT();
  if (!coverage.compared) return <p className="small soft">{t('overview.card.noText')}</p>;
  const { shallow, deep, concrete } = coverage;
  // Its tasks are those that count and those that nobody there is held against.
  if (shallow.denominator + shallow.excluded === 0) return <p className="small soft">{t('overview.card.noTasks')}</p>;
  if (!answered) return <p className="small soft">{t('overview.card.notAnswered', { n: shallow.denominator + shallow.excluded })}</p>;
  return (
    <div className="depth">
      <p className="standing__head">
        <span>{t('overview.card.concrete')}</span>
      </p>
      <ul className="depth__rows">
        {(['shallow', 'deep'] as const).map((name) => {
          const figure = { shallow, deep }[name];
          return (
            <li key={name} className="depth__row">
              <span className="depth__name">{t(`overview.card.${name}`)}</span>
              {figure.denominator === 0 ? (
                <span className="depth__none">{t(`overview.card.${name}None`)}</span>
              ) : (
                <>
                  <span className="depth__track" aria-hidden>
                    <span style={{ width: `${(100 * figure.count) / figure.denominator}%` }} />
                  </span>
                  <AppLink to={coveragePath(rootId)} className="numeric" title={t(`overview.card.${name}Hint`)}>
                    {t('overview.card.of', { n: figure.count, total: figure.denominator })}
                  </AppLink>
                </>
              )}
            </li>
          );
        })}
      </ul>
      {concrete.unreviewed === 0 ? null : <p className="small faint">{t('overview.card.unreviewed', { n: concrete.unreviewed })}</p>}
      <DriftLink of={rootId} counts={coverage.drifts} />
    </div>
  );
}
