import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { AppLink } from '../components/app-link.tsx';
import { directiveNameFragment, shortName } from '../components/directive-name.ts';
import { useReviewWaiting } from '../components/review-waiting.ts';
import { Skeleton } from '../components/states.tsx';
import { useT } from '../i18n/use-t.ts';
import { formatInstant } from '../lib/format.ts';
import { graphql, type ResultOf } from '../lib/graphql.ts';
import { directivePath, IMPORT_PATH, REVIEW_PATH } from '../lib/paths.ts';
import { request } from '../lib/request.ts';
import { noteVisit } from './last-visit.ts';
import { OverdueLine } from './overdue-line.tsx';
import type { Around } from './standing-query.ts';

const NewsQuery = graphql(
  `
    query News($since: FeedPosition, $first: Int!) {
      changes(since: $since, first: $first) {
        hasMore
        next
        entries {
          subject
          change
          directive {
            ...DirectiveName
          }
        }
      }
    }
  `,
  [directiveNameFragment],
);

const ENTRIES = 100;
/** Pages of the feed that are read: much more than comes in between two visits. */
const PAGES = 10;
const NAMED = 3;

/** What came in since the last visit, what is overdue, and what waits for a person's word. */
export function News({ around, today }: { readonly around: Around; readonly today: string }) {
  return (
    <div className="news">
      <SinceLast />
      <OverdueLine around={around} today={today} />
      <Waiting />
    </div>
  );
}

type Changes = Pick<ResultOf<typeof NewsQuery>['changes'], 'entries' | 'hasMore'>;

/** The feed since a moment, its first pages as one. */
async function changesSince(since: string | null, signal: AbortSignal): Promise<Changes> {
  let { changes } = await request(NewsQuery, { since, first: ENTRIES }, signal);
  const entries = [...changes.entries];
  for (let page = 1; page < PAGES && changes.hasMore; page += 1) {
    ({ changes } = await request(NewsQuery, { since: changes.next, first: ENTRIES }, signal));
    entries.push(...changes.entries);
  }
  return { entries, hasMore: changes.hasMore };
}

function SinceLast() {
  const t = useT();
  const [since] = useState(() => noteVisit(new Date()));
  const { data } = useQuery({
    queryKey: ['news', since],
    queryFn: ({ signal }) => changesSince(since, signal),
    enabled: since !== null,
  });
  if (since === null) return null;
  if (data === undefined) return <Skeleton width="22rem" height="1.4rem" />;
  const entries = data.entries.flatMap(({ subject, change, directive }) => (subject === 'DIRECTIVE' && change === 'PUT' && directive?.held ? [directive] : []));
  const directives = [...new Map(entries.map((directive) => [directive.id, directive])).values()];
  const when = formatInstant(since);
  return (
    <p className="news__line">
      {directives.length === 0 ? (
        t('overview.news.none', { when })
      ) : (
        <>
          <strong>{t(data.hasMore ? 'overview.news.many' : 'overview.news.some', { n: directives.length, when })}</strong>{' '}
          {directives.slice(0, NAMED).map((directive, at) => (
            <span key={directive.id}>
              {at === 0 ? '' : ', '}
              <AppLink to={directivePath(directive.id)}>{shortName(directive, t)}</AppLink>
            </span>
          ))}
          {directives.length > NAMED ? ` ${t('overview.news.more', { n: directives.length - NAMED })} ` : ' '}
          <AppLink to={IMPORT_PATH}>{t('overview.news.imports')}</AppLink>
        </>
      )}
    </p>
  );
}

function Waiting() {
  const t = useT();
  const n = useReviewWaiting();
  if (n === null) return null;
  return (
    <p className="news__line">
      {n === 0 ? (
        t('overview.news.noneWaiting')
      ) : (
        <AppLink to={REVIEW_PATH}>
          <strong className="numeric">{t('overview.news.waiting', { n })}</strong>
        </AppLink>
      )}
    </p>
  );
}
