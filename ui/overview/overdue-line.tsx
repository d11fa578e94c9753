import { useQuery } from '@tanstack/react-query';
import { AppLink } from '../components/app-link.tsx';
import { useT } from '../i18n/use-t.ts';
import { graphql } from '../lib/graphql.ts';
import { DUE_PATH } from '../lib/paths.ts';
import { request } from '../lib/request.ts';
import type { Around } from './standing-query.ts';

const OverdueQuery = graphql(`
  query Overdue($until: PlainDate!, $asOf: PlainDate, $scope: ScopeInput) {
    due(until: $until, asOf: $asOf, scope: $scope) {
      rows(first: 0) {
        totalCount
      }
    }
  }
`);

const DAY = 86_400_000;

/** The day before a date; a month or a year counts by its last day. */
function dayBefore(date: string): string {
  const [year = 0, month = 12, day] = date.split('-').map(Number);
  const last = day === undefined ? Date.UTC(year, month, 0) : Date.UTC(year, month - 1, day);
  return new Date(last - DAY).toISOString().slice(0, 10);
}

/** What is past its stated day, of every kind of duty: as many as “Quá hạn” at Đến hạn shows, which it opens. */
export function OverdueLine({ around, today }: { readonly around: Around; readonly today: string }) {
  const t = useT();
  const until = dayBefore(around.asOf ?? today);
  const { data } = useQuery({
    queryKey: ['overdue', until, around],
    queryFn: ({ signal }) => request(OverdueQuery, { until, ...around }, signal),
  });
  if (data === undefined || data.due === null) return null;
  const n = data.due.rows.totalCount;
  return (
    <p className="news__line">
      {n === 0 ? (
        t('overview.news.noneOverdue')
      ) : (
        <>
          <AppLink to={`${DUE_PATH}?show=overdue`}>
            <strong className="numeric">{t('overview.news.overdue', { n })}</strong>
          </AppLink>{' '}
          <span className="soft">{t('overview.news.overdueOf')}</span>
        </>
      )}
    </p>
  );
}
