import '../components/data-table.css';
import { AppLink } from '../components/app-link.tsx';
import { Button } from '../components/button.tsx';
import { personText } from '../components/person-text.ts';
import { ErrorState, Loading, Skeleton } from '../components/states.tsx';
import { walkRows } from '../components/walk-rows.ts';
import { useT } from '../i18n/use-t.ts';
import { formatInstant } from '../lib/format.ts';
import { importPath } from '../lib/paths.ts';
import { JobStateMark } from './job-state-mark.tsx';
import { useJobs } from './use-import.ts';

/** Earlier imports, newest first, each a link to what came of it. */
export function RecentJobs({ current }: { readonly current: string | null }) {
  const t = useT();
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useJobs();
  const jobs = data?.pages.flatMap((page) => page.importJobs.edges.map((edge) => edge.node));
  return (
    <section className="recent" aria-labelledby="recent-title">
      <h2 id="recent-title">{t('import.recent.title')}</h2>
      {jobs === undefined ? (
        error ? (
          <ErrorState error={error} onRetry={() => void refetch()} />
        ) : (
          <Loading>
            <Skeleton height="8rem" />
          </Loading>
        )
      ) : jobs.length === 0 ? (
        <p className="soft">{t('import.recent.none')}</p>
      ) : (
        <div className="job-items">
          <table className="data-table">
            <caption className="visually-hidden">{t('import.recent.title')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('import.recent.at')}</th>
                <th scope="col">{t('import.recent.by')}</th>
                <th scope="col">{t('import.recent.result')}</th>
                <th scope="col">{t('import.recent.state')}</th>
              </tr>
            </thead>
            <tbody onKeyDown={walkRows}>
              {jobs.map((job) => (
                <tr key={job.id} data-current={job.id === current}>
                  <th scope="row">
                    <AppLink to={importPath(job.id)} className="numeric" aria-current={job.id === current ? 'true' : undefined}>
                      {formatInstant(job.createdAt)}
                    </AppLink>
                  </th>
                  <td>{personText(job.createdBy, t)}</td>
                  <td>
                    {[
                      t('import.recent.line', { n: job.total }),
                      job.unchanged > 0 ? t('import.job.unchanged', { n: job.unchanged }) : null,
                      job.failed > 0 ? t('import.job.failed', { n: job.failed }) : null,
                    ]
                      .filter((part) => part !== null)
                      .join(' · ')}
                  </td>
                  <td>
                    <JobStateMark state={job.state} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {hasNextPage ? (
        <Button onClick={() => void fetchNextPage()} disabled={isFetchingNextPage}>
          {t('import.recent.more')}
        </Button>
      ) : null}
    </section>
  );
}
