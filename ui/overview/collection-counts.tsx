import { AppLink } from '../components/app-link.tsx';
import { useLanguage } from '../i18n/language.ts';
import { useT } from '../i18n/use-t.ts';
import { formatNumber } from '../lib/format.ts';
import { DIRECTIVES_PATH } from '../lib/paths.ts';
import type { Counts } from './overview-query.ts';

export type CollectionCountsProps = {
  readonly counts: Counts;
  /** Opens the organs that are not in the register. */
  readonly onUnknown: () => void;
};

/** How much the collection holds; the numbers that have rows lead to them. */
export function CollectionCounts({ counts, onUnknown }: CollectionCountsProps) {
  const t = useT();
  const language = useLanguage();
  const entries = [
    // Counted over the whole collection, whatever the day: so is the list they open.
    { name: 'held', to: `${DIRECTIVES_PATH}?held=yes&scope=&asof=` },
    { name: 'citedNotHeld', to: `${DIRECTIVES_PATH}?held=no&scope=&asof=` },
    { name: 'edges', to: null },
    { name: 'tasks', to: null },
    { name: 'unresolvedOrgans', to: onUnknown },
  ] as const;
  return (
    <section className="overview__collection" aria-labelledby="collection-counts">
      <h2 id="collection-counts" className="overview__section">
        {t('overview.stats.label')}
      </h2>
      <p className="small soft overview__hint">{t('overview.stats.about')}</p>
      <ul className="overview__counts">
        {entries.map(({ name, to }) => {
          const words = (
            <>
              <strong className="numeric">{formatNumber(counts[name], language)}</strong> <span>{t(`overview.stats.${name}`)}</span>
            </>
          );
          return (
            <li key={name}>
              {typeof to === 'string' ? (
                <AppLink to={to} className="overview__count">
                  {words}
                </AppLink>
              ) : to === null || counts[name] === 0 ? (
                <span className="overview__count">{words}</span>
              ) : (
                <button type="button" className="overview__count" aria-haspopup="dialog" onClick={to}>
                  {words}
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
