import { CalendarDays, ChevronRight, Route, Target, UserRoundCheck, UsersRound } from 'lucide-react';
import { useMemo, useState } from 'react';
import { AppLink } from '../components/app-link.tsx';
import { TaskDriftCount, useTaskDrifts } from '../components/task-drift-count.tsx';
import { useLanguage } from '../i18n/language.ts';
import { useT } from '../i18n/use-t.ts';
import { pathText } from '../lib/path-text.ts';
import { taskPath } from '../lib/paths.ts';
import { termText } from '../lib/term-text.ts';
import { factIds } from './fact-ids.ts';
import { FactItem } from './fact-item.tsx';
import type { ReaderDirective, Task } from './reader-query.ts';
import { TargetWords } from './target-words.tsx';
import { TaskChunk } from './task-chunk.tsx';
import { isNone } from './task-corrections.ts';
import { TaskMend, TaskNotes } from './task-mend.tsx';
import { PartMissing, TaskMissing } from './task-missing.tsx';
import type { TaskNode } from './task-tree.ts';

/** Entries drawn together. */
const CHUNK = 25;

/** Nhiệm vụ: what is ordered, who leads, by when, how much. */
export function TaskFacts({ nodes, directive }: { readonly nodes: readonly TaskNode[]; readonly directive: ReaderDirective }) {
  // Nothing below, nothing unlike.
  const { data: drifts } = useTaskDrifts(directive.id, directive.downward.edges.length > 0);
  const chunks = useMemo(() => Array.from({ length: Math.ceil(nodes.length / CHUNK) }, (_, at) => nodes.slice(at * CHUNK, (at + 1) * CHUNK)), [nodes]);
  return (
    <ul className="facts__list">
      {chunks.map((chunk, at) => (
        <Chunk key={chunk[0]?.task.id ?? at} chunk={chunk} first={at === 0} before={nodes[at * CHUNK - 1]?.section} directive={directive} drifts={drifts} />
      ))}
    </ul>
  );
}

type Drifts = ReturnType<typeof useTaskDrifts>['data'];
type ChunkProps = {
  readonly chunk: readonly TaskNode[];
  readonly first: boolean;
  readonly before: string | undefined;
  readonly directive: ReaderDirective;
  readonly drifts: Drifts;
};

function Chunk({ chunk, first, before, directive, drifts }: ChunkProps) {
  const ids = useMemo(() => chunk.flatMap(({ task, parts }) => [task, ...parts].flatMap(idsOf)), [chunk]);
  return (
    <TaskChunk entries={chunk.length} factIds={ids} first={first}>
      {() =>
        chunk.map((node, index) => (
          <TaskEntry
            key={node.task.id}
            node={node}
            directive={directive}
            drifts={drifts}
            sectionChanged={node.section !== '' && node.section !== (index === 0 ? before : chunk[index - 1]?.section)}
          />
        ))
      }
    </TaskChunk>
  );
}

type TaskEntryProps = { readonly node: TaskNode; readonly directive: ReaderDirective; readonly drifts: Drifts; readonly sectionChanged: boolean };

function TaskEntry({ node, directive, drifts, sectionChanged }: TaskEntryProps) {
  const t = useT();
  const [open, setOpen] = useState(false);
  const { task, parts, section } = node;
  const within = open ? [] : parts.flatMap(idsOf);
  return (
    <li className="facts__item facts__item--task" data-none={isNone(task)}>
      {sectionChanged ? <p className="task__section">{section}</p> : null}
      <FactItem factId={factIds.task(task.id)} withIds={within}>
        <span className="task__path numeric">{pathText(task.path, t)}</span>
        <span className={open ? 'fact__value' : 'fact__value fact__clamp'}>{task.text}</span>
      </FactItem>
      <TaskDetails task={task} />
      {isNone(task) ? null : <TaskMissing task={task} parts={parts} directive={directive} />}
      <TaskNotes task={task} directive={directive} />
      <div className="task__actions">
        <AppLink className="task__follow" to={taskPath(task.id)} aria-label={`${t('tasks.open')} ${pathText(task.path, t)}`}>
          <Route size={14} aria-hidden />
          {t('tasks.open')}
        </AppLink>
        <TaskDriftCount drifts={drifts?.get(task.id)} />
        <TaskMend task={task} />
      </div>
      {parts.length === 0 ? null : (
        <>
          <button type="button" className="facts__more task__parts-toggle" aria-expanded={open} onClick={() => setOpen(!open)}>
            <ChevronRight size={14} aria-hidden data-open={open} />
            {t('directives.task.parts', { n: parts.length })}
          </button>
          {open ? (
            <ul className="task__parts">
              {parts.map((part) => (
                <li key={part.id} data-none={isNone(part)}>
                  <FactItem factId={factIds.task(part.id)}>
                    <span className="fact__value">{part.text}</span>
                  </FactItem>
                  <TaskDetails task={part} />
                  <PartMissing task={part} />
                  <TaskNotes task={part} directive={directive} />
                  <TaskMend task={part} />
                </li>
              ))}
            </ul>
          ) : null}
        </>
      )}
    </li>
  );
}

function idsOf(task: Task): readonly string[] {
  return [
    factIds.task(task.id),
    ...task.assignments.map((_, index) => factIds.assignment(task.id, index)),
    ...task.deadlines.map((_, index) => factIds.deadline(task.id, index)),
    ...task.targets.map((_, index) => factIds.taskTarget(task.id, index)),
  ];
}

/** Where words stand in a text that holds them once; null elsewhere. */
function within(text: string, words: string): { readonly start: number; readonly end: number } | null {
  const start = text.indexOf(words);
  return start === -1 || text.includes(words, start + 1) ? null : { start, end: start + words.length };
}

function TaskDetails({ task }: { readonly task: Task }) {
  const t = useT();
  const language = useLanguage();
  if (task.assignments.length + task.deadlines.length + task.targets.length === 0) return null;
  return (
    <div className="task__details">
      {task.assignments.map((assignment, index) => {
        const lead = assignment.role.toLowerCase() === 'lead';
        const Icon = lead ? UserRoundCheck : UsersRound;
        return (
          <FactItem key={factIds.assignment(task.id, index)} factId={factIds.assignment(task.id, index)} className="fact--small">
            <Icon size={14} aria-hidden />
            <span>
              <span className="fact__role">{t(lead ? 'directives.task.lead' : 'directives.task.coordinate')}:</span> {assignment.organ}
              {assignment.inherited ? <span className="fact__note"> ({t('directives.task.inherited')})</span> : null}
            </span>
          </FactItem>
        );
      })}
      {task.deadlines.map((deadline, index) => (
        <FactItem key={factIds.deadline(task.id, index)} factId={factIds.deadline(task.id, index)} className="fact--small">
          <CalendarDays size={14} aria-hidden />
          <span>
            <span className="fact__role">{t('directives.task.deadline')}:</span> {termText(deadline.text, language)}
          </span>
        </FactItem>
      ))}
      {task.targets.map((target, index) => (
        <FactItem key={factIds.taskTarget(task.id, index)} factId={factIds.taskTarget(task.id, index)} className="fact--small">
          <Target size={14} aria-hidden />
          <span>
            <span className="fact__role">{t('directives.task.target')}:</span>{' '}
            <TargetWords target={target} text={task.text} at={within(task.text, target.text)} />
          </span>
        </FactItem>
      ))}
    </div>
  );
}
