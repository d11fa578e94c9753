import { Undo2 } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../components/button.tsx';
import { personText } from '../components/person-text.ts';
import { EmptyState, ErrorState, Loading, Skeleton, useErrorText } from '../components/states.tsx';
import { useNotify } from '../components/toasts.tsx';
import { useT } from '../i18n/use-t.ts';
import { formatInstant } from '../lib/format.ts';
import type { ImportJob } from './import-query.ts';
import { JobItems } from './job-items.tsx';
import { JobStateMark } from './job-state-mark.tsx';
import { UndoDialog } from './undo-dialog.tsx';
import { useCancelJob, useJob } from './use-import.ts';

/** One import as the server knows it: how far it is, what came of each file. */
export function JobView({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const t = useT();
  const { data, error, refetch } = useJob(id);
  if (data === undefined) {
    if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
    return (
      <Loading>
        <div className="job">
          <Skeleton width="20rem" height="1.5rem" />
          <Skeleton height="10rem" />
        </div>
      </Loading>
    );
  }
  if (data.importJob === null) {
    return (
      <EmptyState title={t('import.job.missing')} text={t('import.job.missingHint')}>
        <Button onClick={onClose}>{t('import.job.missingClose')}</Button>
      </EmptyState>
    );
  }
  return <Job job={data.importJob} lost={error !== null} />;
}

function Job({ job, lost }: { readonly job: ImportJob; readonly lost: boolean }) {
  const t = useT();
  const notify = useNotify();
  const errorText = useErrorText();
  const [undoOpen, setUndoOpen] = useState(false);
  const cancel = useCancelJob(job.id);
  const handled = job.items.filter((item) => item.state !== 'WAITING' && item.state !== 'READING' && item.state !== 'LINKING').length;
  const running = job.state === 'RUNNING';
  const addedItems = job.items.filter((item) => item.state === 'DONE' && !item.unchanged);
  const added = addedItems.length;
  const documents = new Set(addedItems.flatMap(({ directive, outcome }) => (outcome === 'DIRECTIVE' ? (directive?.id ?? []) : []))).size;
  return (
    <section className="job" aria-labelledby="job-title">
      <div className="job__head">
        <div>
          <h2 id="job-title">
            {t('import.job.title', { at: formatInstant(job.createdAt) })} <JobStateMark state={job.state} />
          </h2>
          <p className="soft small">{t('import.job.by', { by: personText(job.createdBy, t), n: job.total })}</p>
        </div>
        <div className="job__actions">
          {running ? (
            <Button
              disabled={cancel.isPending}
              onClick={() =>
                cancel.mutate(undefined, {
                  onSuccess: () => notify({ text: t('import.job.cancelled') }),
                  onError: (problem) => notify({ text: errorText(problem), kind: 'error' }),
                })
              }
            >
              {t('import.job.cancel')}
            </Button>
          ) : added > 0 && job.state !== 'UNDONE' ? (
            <Button icon={<Undo2 size={16} aria-hidden />} onClick={() => setUndoOpen(true)}>
              {t('import.job.undo')}
            </Button>
          ) : null}
        </div>
      </div>
      <div className="job__progress">
        {job.state === 'UNDONE' ? null : <progress max={job.total} value={handled} aria-label={t('import.job.progress', { done: handled, n: job.total })} />}
        <p className="small" role="status">
          {running ? `${t('import.job.progress', { done: handled, n: job.total })}. ${t('import.job.leave')}` : <JobResult job={job} added={added} />}
        </p>
        {lost ? <p className="small job__lost">{t('common.error.OFFLINE')}</p> : null}
      </div>
      <JobItems items={job.items} />
      <UndoDialog jobId={job.id} texts={added} documents={documents} open={undoOpen} onClose={() => setUndoOpen(false)} />
    </section>
  );
}

function JobResult({ job, added }: { readonly job: ImportJob; readonly added: number }) {
  const t = useT();
  if (job.state === 'UNDONE') return t('import.job.undone');
  return [
    added > 0 || job.failed + job.unchanged === 0 ? t('import.job.done', { n: added }) : null,
    job.unchanged > 0 ? t('import.job.unchanged', { n: job.unchanged }) : null,
    job.failed > 0 ? t('import.job.failed', { n: job.failed }) : null,
  ]
    .filter((part) => part !== null)
    .join(' · ');
}
