import { AppLink } from '../components/app-link.tsx';
import { useLanguage } from '../i18n/language.ts';
import { useT } from '../i18n/use-t.ts';
import { formatNumber } from '../lib/format.ts';
import { DIRECTIVES_PATH } from '../lib/paths.ts';
import type { Counts } from './overview-query.ts';

/** How much the collection holds; the numbers that have a list lead to it. */
export function CollectionCounts({ counts }: { readonly counts: Counts }) {
  const t = useT();
  const language = useLanguage();
  const entries = [
    // Counted over the whole collection: so is the list they open.
    { name: 'held', to: `${DIRECTIVES_PATH}?held=yes&scope=` },
    { name: 'citedNotHeld', to: `${DIRECTIVES_PATH}?held=no&scope=` },
    { name: 'edges', to: null },
    { name: 'tasks', to: null },
    { name: 'unresolvedOrgans', to: null },
  ] as const;
  return (
    <ul className="overview__counts" aria-label={t('overview.stats.label')}>
      {entries.map(({ name, to }) => {
        const words = (
          <>
            <strong className="numeric">{formatNumber(counts[name], language)}</strong> <span>{t(`overview.stats.${name}`)}</span>
          </>
        );
        return (
          <li key={name}>
            {to === null ? (
              <span className="overview__count">{words}</span>
            ) : (
              <AppLink to={to} className="overview__count">
                {words}
              </AppLink>
            )}
          </li>
        );
      })}
    </ul>
  );
}
