import { useT } from '../i18n/use-t.ts';
import '../components/directive-label.css';
import type { JobLine } from './import-query.ts';

/** How far an import is, in words. */
export function JobStateMark({ state }: { readonly state: JobLine['state'] }) {
  const t = useT();
  return (
    <span className={state === 'RUNNING' ? 'mark-pill mark-pill--edition' : state === 'FINISHED' ? 'mark-pill mark-pill--held' : 'mark-pill mark-pill--plain'}>
      {t(`import.job.state.${state}`)}
    </span>
  );
}
