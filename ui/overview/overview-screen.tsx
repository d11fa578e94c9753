import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { FileInput } from 'lucide-react';
import { Button, ButtonLink } from '../components/button.tsx';
import { StaleNotice } from '../components/stale-notice.tsx';
import { EmptyState, ErrorState } from '../components/states.tsx';
import { useT } from '../i18n/use-t.ts';
import { formatDate } from '../lib/format.ts';
import { IMPORT_PATH } from '../lib/paths.ts';
import { request } from '../lib/request.ts';
import { numberParam, useAsOf, useUrlState } from '../lib/url-state.ts';
import { useKept } from '../lib/use-kept.ts';
import { useTitle } from '../lib/use-title.ts';
import { CollectionCounts } from './collection-counts.tsx';
import './overview.css';
import { type OverviewAnswer, OverviewQuery } from './overview-query.ts';
import { OverviewSkeleton } from './overview-skeleton.tsx';
import { RootCard } from './root-card.tsx';

const USUAL = 12;
const MOST = 100;
const PARAMS = { cards: numberParam(USUAL, 1, MOST) };

/** Tổng quan: where lineages start and how far each has come down. */
export function OverviewScreen() {
  const t = useT();
  const [asOf] = useAsOf();
  const [{ cards }, set] = useUrlState(PARAMS);
  useTitle(t('overview.title'), t('app.product'));
  const query = useQuery({
    queryKey: ['overview', cards],
    queryFn: ({ signal }) => request(OverviewQuery, { first: cards }, signal),
    placeholderData: keepPreviousData,
  });
  const { error, refetch } = query;
  const data = useKept(query.data, 'overview');
  if (data === undefined) return error ? <ErrorState page error={error} onRetry={() => void refetch()} /> : <OverviewSkeleton />;
  const { counts, today } = data.viewer;
  if (counts.held + counts.citedNotHeld === 0) {
    return (
      <EmptyState page title={t('overview.empty.title')} text={t('overview.empty.text')} icon={<FileInput size={22} />}>
        <ButtonLink to={IMPORT_PATH} tone="primary">
          {t('overview.empty.action')}
        </ButtonLink>
      </EmptyState>
    );
  }
  return (
    <div className="page">
      <div className="page__head">
        <div>
          <h1>{t('overview.title')}</h1>
          <p className="page__lead">{t('overview.lead')}</p>
        </div>
        <p className="small faint">{t('overview.asOf', { date: formatDate(today) })}</p>
      </div>
      {error ? <StaleNotice error={error} onRetry={() => void refetch()} /> : null}
      <CollectionCounts counts={counts} />
      {asOf === null ? null : <p className="overview__note small">{t('overview.asOfIgnored', { date: formatDate(asOf) })}</p>}
      <Roots overview={data.overview} />
      {data.overview.totalRoots > data.overview.roots.length ? (
        <p className="overview__more">
          <span className="soft small">{t('overview.allShown', { shown: data.overview.roots.length, n: data.overview.totalRoots })}</span>
          {cards < MOST ? (
            <Button onClick={() => set({ cards: Math.min(MOST, cards + 24) }, 'replace')}>
              {t('overview.more', { n: Math.min(24, data.overview.totalRoots - data.overview.roots.length) })}
            </Button>
          ) : null}
        </p>
      ) : null}
      <p className="overview__note small faint">{t('overview.note')}</p>
    </div>
  );
}

function Roots({ overview }: { readonly overview: OverviewAnswer['overview'] }) {
  const t = useT();
  const central = overview.roots.filter((root) => root.directive.level === 'CENTRAL');
  const others = overview.roots.filter((root) => root.directive.level !== 'CENTRAL');
  if (overview.roots.length === 0) {
    return (
      <EmptyState title={t('overview.noRoots.title')} text={t('overview.noRoots.text')}>
        <ButtonLink to={IMPORT_PATH} tone="primary">
          {t('overview.empty.action')}
        </ButtonLink>
      </EmptyState>
    );
  }
  return (
    <>
      {central.length === 0 ? null : (
        <section aria-labelledby="central-roots">
          <h2 id="central-roots" className="overview__section">
            {t('overview.central')}
          </h2>
          <ul className="overview__cards">
            {central.map((root) => (
              <RootCard key={root.directive.id} root={root} />
            ))}
          </ul>
        </section>
      )}
      {others.length === 0 ? null : (
        <section aria-labelledby="other-roots">
          <h2 id="other-roots" className="overview__section">
            {t('overview.other')}
          </h2>
          <p className="soft small overview__hint">{t('overview.otherHint')}</p>
          <ul className="overview__cards">
            {others.map((root) => (
              <RootCard key={root.directive.id} root={root} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
