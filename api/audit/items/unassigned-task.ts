import { fold, foldMarked } from '../../domain/fold.ts';
import { printPlaces } from '../../domain/print-path.ts';
import type { ReadDirective } from '../../domain/read-directive.ts';
import type { DirectiveRow, TaskRow } from '../../domain/rows.ts';
import { flatInSteps } from '../../domain/steps.ts';
import { isCollective } from '../../registry/collective.ts';
import { type OrganContext, resolveOrgan } from '../../registry/resolve-organ.ts';
import type { AuditIndex } from '../coverage/audit-index.ts';
import { isLeaf } from '../coverage/columns.ts';
import { organContext } from '../coverage/organ-context.ts';
import { speaksOfField } from '../coverage/own-field.ts';
import { makeItem, ofIssuer, proofs } from './make-item.ts';
import { isCut, plansUnder } from './plans-under.ts';
import type { ItemRule, RuleInput } from './rule.ts';

/**
 * Tasks of a plan for which no organ is named: neither where they stand, nor by an item of the part on organisation
 * that takes up their matter. Once for each document, with its tasks. Nothing is said of a plan whose issuer takes
 * the carrying out of the whole plan upon itself, of one whose end is missing, and of funding or assessment.
 */
export const unassignedTask: ItemRule = {
  id: 'unassigned-task',
  list: 'B',
  needs: ['tasks', 'readings'],
  message: {
    vi: 'Chưa thấy cơ quan thực hiện, kể cả ở phần tổ chức thực hiện: {tasks}.',
    en: 'No organ is named for {tasks}, not even in the part on organisation.',
  },
  owner: 'issuer',
  due: 'none',
  /** Phrases an item of the part on organisation shares with a task that it takes up: how many, and which part of the task's (%). */
  thresholds: { sharedPhrases: 3, sharedPart: 10 },
  find: (input) =>
    flatInSteps(plansUnder(input), ({ row, read }) => {
      if (isCut(read)) return [];
      const tasks = unassigned(input, row, read);
      const targets = read.targets.length;
      if (tasks.length === 0) return [];
      const facts = { tasks: printPlaces(tasks.map((task) => task.path)), count: String(tasks.length), targets: String(targets) };
      const evidence = tasks.flatMap((task) => proofs(row.id, [task.evidence], task.path));
      return [makeItem('unassigned-task', 'B', { ...ofIssuer(row), subjects: [row.id], taskIds: tasks.map((task) => task.id), facts, evidence })];
    }),
};

/** Ordering parts that nobody is given. */
function unassigned({ index, thresholds }: RuleInput, row: DirectiveRow, read: ReadDirective): readonly TaskRow[] {
  const organisation = read.sections.filter((section) => section.role === 'organization');
  if (organisation.length === 0) return [];
  const roleOf = (task: TaskRow): string | null =>
    read.sections.find(({ start, end }) => task.evidence.start >= start && task.evidence.start < end)?.role ?? null;
  const tasks = index.tasks(row.id);
  const context = organContext(index, row.id);
  const giving = tasks.filter((task) => roleOf(task) === 'organization' && task.leads.length > 0);
  // An annex that gives its rows to organs holds the tasks themselves.
  const inAnnex = tasks.some((task) => task.unit === 'row' && task.leads.length > 0);
  if (inAnnex || giving.some((task) => isIssuersOwn(index, row, task))) return [];
  const known = giving.map((task) => ({ phrases: phrasesOf(task.evidence.quote), fields: fieldsOf(task, context) }));
  const common = commonPhrases(tasks, row.subject ?? '');
  const least = { phrases: thresholds['sharedPhrases'] ?? 3, part: (thresholds['sharedPart'] ?? 10) / 100 };
  const hidden = hiddenBodies(tasks, read);
  return tasks.filter(
    (task) =>
      isLeaf(index, task) &&
      roleOf(task) === 'tasks' &&
      !hidden.has(task.id) &&
      !hasDoer(index, task) &&
      !known.some((other) => takesUp(other, task, common, least)),
  );
}

/** Items of which only the heading stands in the row, while a paragraph follows in the text: whom it names is not known here. */
function hiddenBodies(tasks: readonly TaskRow[], read: ReadDirective): ReadonlySet<string> {
  const stops = [...tasks.map((task) => task.evidence.start), ...read.sections.flatMap(({ start, end }) => [start, end])].sort((a, b) => a - b);
  const hidden = tasks.filter(({ evidence }) => {
    const next = stops.find((stop) => stop >= evidence.end);
    return next !== undefined && next - evidence.end > PARAGRAPH;
  });
  return new Set(hidden.map((task) => task.id));
}

/** Characters between two units that labels and blank lines do not fill. */
const PARAGRAPH = 80;

/** Whether somebody is named in the task itself or above it. */
function hasDoer(index: AuditIndex, task: TaskRow): boolean {
  const seen = new Set<string>();
  for (let at: TaskRow | null = task; at !== null && !seen.has(at.id); at = at.parentId === null ? null : index.task(at.parentId)) {
    if (at.leads.length > 0 || at.coordinates.length > 0) return true;
    seen.add(at.id);
  }
  return false;
}

const CARRIES_OUT = /(?:triển khai|tổ chức thực hiện|chỉ đạo thực hiện|thực hiện)[^.;]{0,60}(?:kế hoạch|chương trình|đề án|phương án)/iu;

/** The issuer, or its board, is told to carry out the plan: then all that names nobody is its own. */
function isIssuersOwn(index: AuditIndex, row: DirectiveRow, task: TaskRow): boolean {
  const context = organContext(index, row.id);
  // An item of which only the heading was read as its words has its paragraph below: it is taken to say so.
  const says = CARRIES_OUT.test(task.evidence.quote) || task.leads.some((lead) => fold(lead) === fold(task.text));
  return says && task.leads.some((lead) => row.issuerIds.includes(resolveOrgan(lead, context).organ.id));
}

/** Three neighbouring syllables each. */
function phrasesOf(text: string): ReadonlySet<string> {
  const words = foldMarked(text).split(' ');
  return new Set(words.flatMap((word, at) => (at + 2 < words.length ? [`${word} ${words[at + 1]} ${words[at + 2]}`] : [])));
}

/** Two neighbouring syllables each, folded. */
function pairsOf(text: string): ReadonlySet<string> {
  const words = fold(text).split(' ');
  return new Set(words.flatMap((word, at) => (at + 1 < words.length ? [`${word} ${words[at + 1]}`] : [])));
}

/** Phrases of the title and of more than a third of the tasks say what the plan is about, not what a task is about. */
function commonPhrases(tasks: readonly Pick<TaskRow, 'evidence'>[], subject: string): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { evidence } of tasks)
    for (const phrase of [...phrasesOf(evidence.quote), ...pairsOf(evidence.quote)]) counts.set(phrase, (counts.get(phrase) ?? 0) + 1);
  const often = [...counts].filter(([, count]) => count > Math.max(3, tasks.length / 3)).map(([phrase]) => phrase);
  return new Set([...often, ...phrasesOf(subject), ...pairsOf(subject)]);
}

/** Only departments have a field; a committee or a line takes up whatever it is given. */
function fieldsOf(task: TaskRow, context: OrganContext): readonly string[] {
  return task.leads.filter((lead) => !isCollective(lead) && resolveOrgan(lead, context).organ.id.includes('/')).map(fold);
}

type Giving = {
  readonly phrases: ReadonlySet<string>;
  /** Names of the departments in charge, folded. */
  readonly fields: readonly string[];
};

/** An item of the part on organisation takes a task up when it repeats its words, or when the task is of its organ's own field. */
function takesUp(other: Giving, task: TaskRow, common: ReadonlySet<string>, least: { readonly phrases: number; readonly part: number }): boolean {
  const own = [...phrasesOf(task.evidence.quote)].filter((phrase) => !common.has(phrase));
  const shared = own.filter((phrase) => other.phrases.has(phrase));
  const text = ` ${fold(task.evidence.quote)} `;
  return (
    shared.length >= Math.max(least.phrases, own.length * least.part) || other.fields.some((name) => speaksOfField(name, text, (words) => common.has(words)))
  );
}
