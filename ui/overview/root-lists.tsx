import { Button, ButtonLink } from '../components/button.tsx';
import { EmptyState } from '../components/states.tsx';
import { useT } from '../i18n/use-t.ts';
import { IMPORT_PATH } from '../lib/paths.ts';
import type { HistoryMode } from '../lib/url-state.ts';
import { type LevelAsked, MOST_CARDS, type RowsAsked } from './overview-params.ts';
import type { OverviewAnswer, OverviewRoot } from './overview-query.ts';
import { RootCard } from './root-card.tsx';
import type { Around } from './standing-query.ts';

const STEP = 12;

export type RootListsProps = {
  readonly overview: OverviewAnswer['overview'];
  /** Those of `overview` that were there on the day. */
  readonly shown: readonly OverviewRoot[];
  readonly around: Around;
  readonly cards: number;
  readonly onChange: (patch: { readonly cards?: number; readonly rows?: RowsAsked; readonly below?: LevelAsked }, mode?: HistoryMode) => void;
};

/** The directives from which lineages start: those of the centre, then those whose central one is not known. */
export function RootLists({ overview, shown, around, cards, onChange }: RootListsProps) {
  const t = useT();
  if (overview.roots.length === 0) {
    return (
      <EmptyState title={t('overview.noRoots.title')} text={t('overview.noRoots.text')}>
        <ButtonLink to={IMPORT_PATH} tone="primary">
          {t('overview.empty.action')}
        </ButtonLink>
      </EmptyState>
    );
  }
  const later = overview.roots.length - shown.length;
  return (
    <>
      {(['central', 'other'] as const).map((group) => {
        const roots = shown.filter(({ directive }) => (directive.level === 'CENTRAL') === (group === 'central'));
        if (roots.length === 0) return null;
        return (
          <section key={group} aria-labelledby={`${group}-roots`}>
            <h2 id={`${group}-roots`} className="overview__section">
              {t(`overview.${group}`)}
            </h2>
            {group === 'central' ? null : <p className="soft small overview__hint">{t('overview.otherHint')}</p>}
            <ul className="overview__cards">
              {roots.map((root) => (
                <RootCard key={root.directive.id} root={root} around={around} onRows={(rows) => onChange({ rows })} onLevel={(below) => onChange({ below })} />
              ))}
            </ul>
          </section>
        );
      })}
      {later === 0 ? null : <p className="overview__note small soft">{t('overview.issuedLater', { n: later })}</p>}
      {overview.totalRoots > overview.roots.length ? (
        <p className="overview__more">
          <span className="soft small">{t('overview.allShown', { shown: overview.roots.length, n: overview.totalRoots })}</span>
          {cards < MOST_CARDS ? (
            <Button onClick={() => onChange({ cards: Math.min(MOST_CARDS, cards + STEP) }, 'replace')}>
              {t('overview.more', { n: Math.min(STEP, overview.totalRoots - overview.roots.length) })}
            </Button>
          ) : null}
        </p>
      ) : null}
    </>
  );
}
