import { CalendarDays, ListTree, UserRoundCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import { GivenAt } from '../components/given-at.tsx';
import { useT } from '../i18n/use-t.ts';
import { pathText } from '../lib/path-text.ts';
import { useReaderLight } from './reader-light.tsx';
import type { ReaderDirective, Task } from './reader-query.ts';

type OfTask = { readonly task: Task; readonly parts?: readonly Task[] };

/** What one looks for at a task and its words do not say: who leads, by when; and what an assigning entry gathers up. */
export function TaskMissing({ task, parts = [], directive }: OfTask & { readonly directive: ReaderDirective }) {
  const t = useT();
  const all = [task, ...parts];
  if (!all.some(({ ordering }) => ordering)) return null;
  const named = all.some(({ assignments }) => assignments.some(({ role }) => role === 'lead'));
  const dated = all.some(({ deadlines }) => deadlines.length > 0);
  return (
    <div className="task__details">
      {named ? null : (
        <Line icon={<UserRoundCheck size={14} aria-hidden />} label={t('directives.task.lead')}>
          <NoLead task={task} />
        </Line>
      )}
      {dated ? null : (
        <Line icon={<CalendarDays size={14} aria-hidden />} label={t('directives.task.deadline')}>
          <span className="given__none">{t(directive.statesDeadline === false ? 'tasks.fact.noDeadlineAtAll' : 'tasks.fact.noDeadline')}</span>
        </Line>
      )}
      <Gathers task={task} />
    </div>
  );
}

/** The same for a part of a task, where it is said of the part alone: who may lead it, what it gathers up. */
export function PartMissing({ task }: OfTask) {
  const t = useT();
  if (task.assignedElsewhere === null && task.gathers.totalCount === 0) return null;
  return (
    <div className="task__details">
      {task.assignedElsewhere === null ? null : (
        <Line icon={<UserRoundCheck size={14} aria-hidden />} label={t('directives.task.lead')}>
          <NoLead task={task} />
        </Line>
      )}
      <Gathers task={task} />
    </div>
  );
}

function Line({ icon, label, children }: { readonly icon: ReactNode; readonly label: string; readonly children: ReactNode }) {
  return (
    <div className="fact fact--small fact--plain">
      {icon}
      <span>
        <span className="fact__role">{label}:</span> {children}
      </span>
    </div>
  );
}

function NoLead({ task }: OfTask) {
  const t = useT();
  const { pin } = useReaderLight();
  const none = <span className="given__none">{t('tasks.fact.noLead')}</span>;
  if (task.assignedElsewhere === null) return none;
  return (
    <>
      {none}.{' '}
      <GivenAt
        path={task.path}
        given={task.assignedElsewhere}
        go={({ evidence: { start, end } }, name) => (
          <button type="button" className="given__go" onClick={() => pin({ start, end })}>
            {name}
          </button>
        )}
      />
    </>
  );
}

function Gathers({ task }: OfTask) {
  const t = useT();
  const { pin } = useReaderLight();
  const { nodes, totalCount } = task.gathers;
  if (totalCount === 0) return null;
  return (
    <Line icon={<ListTree size={14} aria-hidden />} label={t('tasks.given.gathers')}>
      {nodes.map(({ path, evidence: { start, end } }, index) => (
        <span key={start}>
          {index === 0 ? '' : '; '}
          <button type="button" className="given__go" onClick={() => pin({ start, end })}>
            {pathText(path, t)}
          </button>
        </span>
      ))}
      {totalCount > nodes.length ? ` ${t('tasks.given.more', { n: totalCount - nodes.length })}` : ''}{' '}
      <span className="given__machine">({t('tasks.given.machine')})</span>
    </Line>
  );
}
