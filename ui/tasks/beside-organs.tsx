import { useState } from 'react';
import { AppLink } from '../components/app-link.tsx';
import { ErrorState, Skeleton } from '../components/states.tsx';
import { TaskStateMark } from '../components/task-state-mark.tsx';
import { useT } from '../i18n/use-t.ts';
import { coveragePath } from '../lib/paths.ts';
import { contentsOf, type Group, type Linked } from './beside-groups.ts';
import { type BesideOptions, type BesideOrgan, useBesideOrgans } from './beside-query.ts';
import { goToStep } from './go-to-step.ts';

const MOST = 60;

export type OrgansProps = {
  readonly group: Group;
  readonly taskId: string;
  readonly options: BesideOptions;
  readonly directiveId: string;
  /** What stands on the page. */
  readonly steps: readonly Linked[];
};

/** The organs of one group by name, each with the way to its words on the page, else to its cell of the comparison. */
export function Organs({ group, taskId, options, directiveId, steps }: OrgansProps) {
  const t = useT();
  const { count, mark, words } = group;
  const [open, setOpen] = useState(group.open);
  const { data, error, refetch } = useBesideOrgans(options, taskId, open);
  const organs = data?.filter(group.isIn) ?? [];
  const cellOf = ({ organId }: BesideOrgan): string => `${coveragePath(directiveId)}?sel=c:${encodeURIComponent(`${taskId}|${organId}`)}`;
  return (
    <details className="beside__group" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <TaskStateMark {...mark} />
        <span>{words}</span>
        <strong className="numeric">{count}</strong>
      </summary>
      {error !== null && data === undefined ? <ErrorState error={error} title={t('tasks.beside.loadFailed')} onRetry={() => void refetch()} /> : null}
      {data === undefined && error === null && open ? <Skeleton height="4em" /> : null}
      <ul>
        {organs.slice(0, MOST).map((organ) => (
          <li key={organ.organId}>
            <Organ organ={organ} contents={contentsOf(organ, steps)} cell={cellOf(organ)} />
          </li>
        ))}
      </ul>
      {data !== undefined && count > Math.min(MOST, organs.length) ? (
        <p className="small">
          <AppLink to={`${coveragePath(directiveId)}?state=${mark.state}`}>{t('tasks.beside.more', { n: count - Math.min(MOST, organs.length) })}</AppLink>
        </p>
      ) : null}
    </details>
  );
}

type OrganProps = { readonly organ: BesideOrgan; readonly contents: readonly Linked[]; readonly cell: string };

function Organ({ organ, contents, cell }: OrganProps) {
  const t = useT();
  const [first] = contents;
  const notes = [organ.issued ? t('tasks.beside.issued') : '', contents.length > 1 ? t('tasks.beside.contents', { n: contents.length }) : ''].filter(
    (note) => note !== '',
  );
  return (
    <>
      {first === undefined ? (
        <AppLink to={cell}>{organ.organName}</AppLink>
      ) : (
        <button type="button" className="task-way__go" title={t('tasks.beside.go')} onClick={() => goToStep(first.task.id)}>
          {organ.organName}
        </button>
      )}
      {notes.length === 0 ? null : <span className="faint"> · {notes.join(' · ')}</span>}
      {organ.unsure ? (
        <>
          {' '}
          <span className="task-link__state" data-state="SUGGESTED" title={t('coverage.state.unsureHint')}>
            {t('coverage.file.unsure')}
          </span>
        </>
      ) : null}
    </>
  );
}
