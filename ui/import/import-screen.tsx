import { useErrorText } from '../components/states.tsx';
import { useNotify } from '../components/toasts.tsx';
import { WhatsHeld } from '../components/whats-held.tsx';
import { WholeBar } from '../components/whole-bar.tsx';
import { useT } from '../i18n/use-t.ts';
import { textParam, useUrlState } from '../lib/url-state.ts';
import { useTitle } from '../lib/use-title.ts';
import { DropZone } from './drop-zone.tsx';
import './import.css';
import { JobView } from './job-view.tsx';
import { RecentJobs } from './recent-jobs.tsx';
import { useSendFiles } from './use-import.ts';

const PARAMS = { job: textParam };

/** Nhập văn bản: files in, progress that lives on the server, what was understood, the way back. */
export function ImportScreen() {
  const t = useT();
  const notify = useNotify();
  const errorText = useErrorText();
  const [{ job }, set] = useUrlState(PARAMS);
  const send = useSendFiles();
  useTitle(t('import.title'), t('app.product'));
  return (
    <div className="page import">
      <div className="page__head">
        <div>
          <h1>{t('import.title')}</h1>
          <p className="page__lead">{t('import.lead')}</p>
          {/* What was imported is told as it is now, whatever day the other screens stand for. */}
          <WholeBar asOf={null} />
          <WhatsHeld />
        </div>
      </div>
      <DropZone
        compact={job !== null}
        sending={send.isPending ? (send.variables?.files.length ?? 0) : null}
        onFiles={(files, edition) =>
          send.mutate(
            { files, edition },
            {
              onSuccess: (id) => (id === null ? undefined : set({ job: id })),
              onError: (error) => notify({ text: t('import.sendFailed', { reason: errorText(error) }), kind: 'error' }),
            },
          )
        }
      />
      {job === null ? null : <JobView key={job} id={job} onClose={() => set({ job: null }, 'replace')} />}
      <RecentJobs current={job} />
    </div>
  );
}
