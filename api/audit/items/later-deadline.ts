import { groupBy } from '../../domain/group-by.ts';
import { byText } from '../../domain/order.ts';
import { printPath } from '../../domain/print-path.ts';
import type { TaskLinkRow } from '../../domain/propagation.ts';
import type { ReadDirective } from '../../domain/read-directive.ts';
import type { TaskRow } from '../../domain/rows.ts';
import { statedTerm } from '../../domain/stated-term.ts';
import { flatInSteps } from '../../domain/steps.ts';
import type { AuditIndex } from '../coverage/audit-index.ts';
import { directSuperiors, type Pair } from './direct-superiors.ts';
import { driftingLinks } from './linked-targets.ts';
import { documentWords, makeItem, ofIssuer, type Proof, proofs, whereWords } from './make-item.ts';
import type { ItemRule } from './rule.ts';

/** A time of the direct superior's task that the tasks which carry it out put off. Once for each task of the superior and each document. */
export const laterDeadline: ItemRule = {
  id: 'later-deadline',
  list: 'B',
  needs: ['readings', 'edges', 'task-links', 'tasks'],
  message: {
    vi: 'Cấp trên ({document}) nêu thời hạn {upperTerm}; {organ} nêu {lowerTerm} tại {where}: {task}',
    en: 'The superior ({document}) states the term {upperTerm}; {organ} states {lowerTerm} in {where}: {task}',
  },
  owner: 'issuer',
  due: 'none',
  thresholds: {},
  find: function* (input) {
    const between = driftingLinks(input, 'deadline');
    return yield* flatInSteps(yield* directSuperiors(input), (pair) =>
      [...groupBy(between(pair).filter(putsOff), ({ to }) => to)].flatMap(([taskId, links]) => itemOf(input.index, pair, taskId, links)),
    );
  },
};

const putsOff = (link: TaskLinkRow): boolean => laterOf(link).length > 0;

function laterOf({ drift }: TaskLinkRow): readonly { readonly upper: string; readonly lower: string }[] {
  return drift.flatMap(({ about, turn, upper, lower }) =>
    about === 'deadline' && turn === 'later' && upper !== null && lower !== null ? [{ upper, lower }] : [],
  );
}

function itemOf(index: AuditIndex, { lower, upper, read, upperRead }: Pair, taskId: string, links: readonly TaskLinkRow[]) {
  const task = index.task(taskId);
  const own = links.flatMap(({ from }) => index.task(from) ?? []).sort((a, b) => a.ordinal - b.ordinal || byText(a.id, b.id));
  if (task === null || own.length === 0) return [];
  const terms = links.flatMap(laterOf);
  const facts = {
    upperTerm: termsIn(terms.map((term) => term.upper)),
    lowerTerm: termsIn(terms.map((term) => term.lower)),
    where: [...new Set(own.map(({ path }) => whereWords(path)))].join(', '),
    task: `${printPath(task.path)}. ${task.text}`,
    document: documentWords(index, upper.id),
  };
  const evidence = [...proofOf(upperRead, task, facts.upperTerm), ...own.flatMap((one) => proofOf(read, one, facts.lowerTerm))];
  const subjects = [lower.id, taskId];
  return [makeItem('later-deadline', 'B', { ...ofIssuer(lower), subjects, againstId: upper.id, taskIds: [taskId], facts, evidence })];
}

function termsIn(said: readonly string[]): string {
  return [...new Set(said.map((one) => statedTerm(one).replace(/^(?=\d{4}$)/u, 'năm ')))].sort(byText).join('; ');
}

/** The words that state the time; the whole task where they are not known apart. */
function proofOf(read: ReadDirective, task: TaskRow, terms: string): readonly Proof[] {
  const said = read.tasks.find(({ evidence }) => evidence.start === task.evidence.start && evidence.end === task.evidence.end);
  const stated = (said?.deadlines ?? []).filter(({ text }) => terms.split('; ').includes(termsIn([text])));
  return proofs(task.directiveId, stated.length > 0 ? stated.map(({ evidence }) => evidence) : [task.evidence], task.path);
}
