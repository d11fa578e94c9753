import { foldMarked } from '../../domain/fold.ts';
import type { ReadDirective, ReadTask } from '../../domain/read-directive.ts';
import type { DirectiveRow, TaskRow } from '../../domain/rows.ts';
import { resolveOrgan } from '../../registry/resolve-organ.ts';
import type { AuditIndex } from '../coverage/audit-index.ts';
import { isLeaf, numberedItem } from '../coverage/columns.ts';
import { organContext } from '../coverage/organ-context.ts';
import { makeItem, ofIssuer, proofs } from './make-item.ts';
import { isCut, plansUnder } from './plans-under.ts';
import type { ItemRule } from './rule.ts';

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
  thresholds: { sharedPhrases: 2 },
  find: (input) =>
    plansUnder(input).flatMap(({ row, read }) => {
      if (isCut(read)) return [];
      const tasks = unassigned(input.index, row, read, input.thresholds['sharedPhrases'] ?? 2);
      const targets = read.targets.length;
      if (tasks.length === 0) return [];
      const facts = { tasks: tasks.map((task) => `mục ${task.path}`).join(', '), count: String(tasks.length), targets: String(targets) };
      const evidence = tasks.flatMap((task) => proofs(row.id, [task.evidence], task.path));
      return [makeItem('unassigned-task', 'B', { ...ofIssuer(row), subjects: [row.id], taskIds: tasks.map((task) => task.id), facts, evidence })];
    }),
};

/** Numbered items with an ordering part that nobody is given. */
function unassigned(index: AuditIndex, row: DirectiveRow, read: ReadDirective, least: number): readonly TaskRow[] {
  const organisation = read.sections.filter((section) => section.role === 'organization');
  if (organisation.length === 0) return [];
  const roleOf = (task: TaskRow): string | null =>
    read.sections.find(({ start, end }) => task.evidence.start >= start && task.evidence.start < end)?.role ?? null;
  const tasks = index.tasks(row.id);
  const giving = tasks.filter((task) => roleOf(task) === 'organization' && task.leads.length > 0);
  if (giving.some((task) => isIssuersOwn(index, row, task))) return [];
  const known = giving.map((task) => phrasesOf(task.evidence.quote));
  const common = commonPhrases(tasks);
  const open = tasks.filter(
    (task) => isLeaf(index, task) && roleOf(task) === 'tasks' && !hasDoer(index, task) && !isTakenUp(phrasesOf(task.evidence.quote), known, common, least),
  );
  return [...new Map(open.map((task) => numberedItem(index, task)).map((task) => [task.id, task])).values()];
}

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
  return CARRIES_OUT.test(task.evidence.quote) && task.leads.some((lead) => row.issuerIds.includes(resolveOrgan(lead, context).organ.id));
}

/** Three neighbouring syllables each. */
function phrasesOf(text: string): ReadonlySet<string> {
  const words = foldMarked(text).split(' ');
  return new Set(words.flatMap((word, at) => (at + 2 < words.length ? [`${word} ${words[at + 1]} ${words[at + 2]}`] : [])));
}

/** Phrases of more than a third of the tasks say what the plan is about, not what a task is about. */
function commonPhrases(tasks: readonly Pick<ReadTask, 'evidence'>[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const task of tasks) for (const phrase of phrasesOf(task.evidence.quote)) counts.set(phrase, (counts.get(phrase) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count > Math.max(3, tasks.length / 3)).map(([phrase]) => phrase));
}

function isTakenUp(own: ReadonlySet<string>, known: readonly ReadonlySet<string>[], common: ReadonlySet<string>, least: number): boolean {
  return known.some((other) => [...own].filter((phrase) => other.has(phrase) && !common.has(phrase)).length >= least);
}
