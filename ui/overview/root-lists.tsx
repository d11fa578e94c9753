import type { ReactNode } from 'react';
import { Button, ButtonLink } from '../components/button.tsx';
import { EmptyState, ErrorState, Skeleton } from '../components/states.tsx';
import { useT } from '../i18n/use-t.ts';
import { IMPORT_PATH } from '../lib/paths.ts';
import type { HistoryMode } from '../lib/url-state.ts';
import { CardChoice } from './card-choice.tsx';
import {
  type IssuedAsked,
  type LevelAsked,
  MOST_CARDS,
  type Only,
  type Order,
  type RowsAsked,
  type ShownAs,
  USUAL_CARDS,
  usualOnly,
} from './overview-params.ts';
import type { OverviewAnswer, OverviewRoot } from './overview-query.ts';
import { RootCard } from './root-card.tsx';
import type { Around } from './standing-query.ts';
import { useChosenCards } from './use-chosen-cards.ts';

const STEP = 12;

export type RootListsProps = {
  readonly overview: OverviewAnswer['overview'];
  /** How many there were on the day, the usual ones or not; and how many were issued later. */
  readonly all: number;
  readonly later: number;
  readonly around: Around;
  readonly cards: number;
  readonly only: Only;
  readonly order: Order;
  readonly view: ShownAs;
  /** The same documents as a table. */
  readonly table: ReactNode;
  readonly onChange: (
    patch: {
      readonly cards?: number;
      readonly only?: Only | null;
      readonly order?: Order;
      readonly view?: ShownAs;
      readonly rows?: RowsAsked;
      readonly below?: LevelAsked;
      readonly issued?: IssuedAsked;
    },
    mode?: HistoryMode,
  ) => void;
};

/** The directives from which lineages start: those of the centre, then those whose central one is not known. */
export function RootLists({ overview, all, later, around, cards, only, order, view, table, onChange }: RootListsProps) {
  const t = useT();
  const chosen = useChosenCards({ cards, only, order }, around, view === 'cards');
  if (all + later === 0) {
    return (
      <EmptyState title={t('overview.noRoots.title')} text={t('overview.noRoots.text')}>
        <ButtonLink to={IMPORT_PATH} tone="primary">
          {t('overview.empty.action')}
        </ButtonLink>
      </EmptyState>
    );
  }
  const usual = only === usualOnly(around.scope !== null) && order === 'below';
  const listed = usual ? { roots: overview.roots, totalRoots: overview.totalRoots, loaded: overview.roots.length } : chosen.listed;
  const issuedLater = later === 0 ? null : <p className="overview__note small soft">{t('overview.issuedLater', { n: later })}</p>;
  const choice =
    all > 1 || view === 'table' ? (
      <CardChoice
        only={only}
        order={order}
        view={view}
        known={around.scope === null ? { all } : { all, within: overview.totalRoots, beyond: all - overview.totalRoots }}
        around={around}
        onChange={(patch) => onChange(patch.view === undefined ? { ...patch, cards: USUAL_CARDS } : patch, 'replace')}
      />
    ) : null;
  const beyond = only === 'beyond' ? <p className="small soft card-choice__hint">{t('overview.choice.beyondHint')}</p> : null;
  if (view === 'table') {
    return (
      <>
        {choice}
        {beyond}
        {table}
        {issuedLater}
      </>
    );
  }
  return (
    <>
      {choice}
      {beyond}
      {listed === null ? (
        chosen.error === null ? (
          <Skeleton height="24rem" />
        ) : (
          <ErrorState error={chosen.error} onRetry={chosen.retry} />
        )
      ) : (
        <CardLists roots={listed.roots} around={around} onChange={onChange} />
      )}
      {listed?.totalRoots === 0 ? (
        <p className="overview__more">
          <span className="soft">{t('overview.choice.none')}</span>
          <Button onClick={() => onChange({ only: 'all' }, 'replace')}>{t('overview.choice.showAll')}</Button>
        </p>
      ) : null}
      {issuedLater}
      {listed !== null && listed.totalRoots > listed.loaded ? (
        <p className="overview__more">
          <span className="soft small">{t('overview.allShown', { shown: listed.loaded, n: listed.totalRoots })}</span>
          {cards < MOST_CARDS ? (
            <Button onClick={() => onChange({ cards: Math.min(MOST_CARDS, cards + STEP) }, 'replace')}>
              {t('overview.more', { n: Math.min(STEP, listed.totalRoots - listed.loaded) })}
            </Button>
          ) : null}
        </p>
      ) : null}
    </>
  );
}

/** Its own words are here and something carries it out: enough to say to fill a row. */
const isAnswered = ({ directive, held, citedNotHeld }: OverviewRoot): boolean => directive.held && held + citedNotHeld > 0;

function CardLists({ roots: all, around, onChange }: Pick<RootListsProps, 'around' | 'onChange'> & { readonly roots: readonly OverviewRoot[] }) {
  const t = useT();
  return (
    <>
      {(['central', 'other'] as const).map((group) => {
        const roots = all.filter(({ directive }) => (directive.level === 'CENTRAL') === (group === 'central'));
        if (roots.length === 0) return null;
        return (
          <section key={group} aria-labelledby={`${group}-roots`}>
            <h2 id={`${group}-roots`} className="overview__section">
              {t(`overview.${group}`)}
            </h2>
            {group === 'central' ? null : <p className="soft small overview__hint">{t('overview.otherHint')}</p>}
            <ul className="overview__cards">
              {roots.map((root) => (
                <RootCard
                  key={root.directive.id}
                  root={root}
                  around={around}
                  wide={roots.length === 1 || isAnswered(root)}
                  onRows={(rows) => onChange({ rows })}
                  onLevel={(below) => onChange({ below })}
                  onIssued={(issued) => onChange({ issued })}
                />
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}
