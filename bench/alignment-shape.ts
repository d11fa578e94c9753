import { readFileSync } from 'node:fs';
import { foldMarked } from '../api/domain/fold.ts';
import type { ReadDirective } from '../api/domain/read-directive.ts';
import { symbolKey } from '../api/domain/symbols.ts';
import { alignTasks } from '../api/linking/tasks/align-tasks.ts';
import { leafUnits, taskWords } from '../api/linking/tasks/leaf-units.ts';
import { findSpecifics } from '../api/linking/tasks/specifics.ts';
import type { TaskUnit } from '../api/linking/tasks/task-unit.ts';
import { readDirective } from '../api/reading/read-directive.ts';

/** A parent task as the files of a parent directive hold it; `parent` is the id of the one it stands under. */
export type ParentTask = { readonly id: string; readonly text: string; readonly parent: string | null };

/** What the scorer of alignments reads. */
export type LinkFile = { readonly tasks: readonly LinkedTask[] };
export type LinkedTask = { readonly path: string; readonly first: string; readonly links: readonly { readonly id: string; readonly score: number }[] };

const FIRST_WORDS = 16;

/** The tasks without children, each under the texts of those above it. */
export function parentUnits(tasks: readonly ParentTask[]): readonly TaskUnit[] {
  const byId = new Map(tasks.map((task) => [task.id, task]));
  const above = new Set(tasks.map((task) => task.parent));
  return tasks
    .filter((task) => !above.has(task.id))
    .map((task) => {
      const heading: string[] = [];
      for (let at = task.parent === null ? undefined : byId.get(task.parent); at !== undefined; at = at.parent === null ? undefined : byId.get(at.parent))
        heading.unshift(at.text);
      return { id: task.id, text: task.text, heading, leads: [], line: null, targets: [], deadlines: [] };
    });
}

export type LowerText = { readonly read: ReadDirective; readonly text: string; readonly units: readonly TaskUnit[] };

export function readLower(file: string): LowerText {
  const text = readFileSync(file, 'utf8').normalize('NFC').replace(/\r\n?/g, '\n');
  const read = readDirective({ textId: file, text });
  return { read, text, units: leafUnits(read, text, (_, index) => String(index)) };
}

/** Aligns one lower text with a parent, in the shape of the scorer. */
export function linkFile(parents: readonly TaskUnit[], lower: LowerText): LinkFile {
  const links = alignTasks({ parents, children: lower.units, childWords: lower.text });
  const words = taskWords(lower.read, lower.text);
  return {
    tasks: lower.units.map((unit) => {
      const { text, body } = words[Number(unit.id)] ?? { text: unit.text, body: 0 };
      return {
        path: lower.read.tasks[Number(unit.id)]?.path ?? '',
        first: text.slice(body).trim().split(/\s+/).slice(0, FIRST_WORDS).join(' '),
        links: links.filter((link) => link.childId === unit.id).map((link) => ({ id: link.parentId, score: link.score })),
      };
    }),
  };
}

type Wanted = { readonly path: string; readonly specifics?: readonly { readonly type: string; readonly text: string }[] };

/** How many of the specifics annotated by hand were found among the words of the same task, by their kind. */
export function countSpecifics(lower: LowerText, wanted: readonly Wanted[]): ReadonlyMap<string, { found: number; all: number }> {
  const counts = new Map<string, { found: number; all: number }>();
  const units = new Map(lower.units.map((unit) => [lower.read.tasks[Number(unit.id)]?.path, unit]));
  for (const task of wanted) {
    const said = findSpecifics(units.get(task.path)?.text ?? '').map((specific) => foldMarked(specific.words));
    const leads = (units.get(task.path)?.leads ?? []).map(foldMarked);
    for (const specific of task.specifics ?? []) {
      const count = counts.get(specific.type) ?? { found: 0, all: 0 };
      const words = foldMarked(specific.text);
      count.all += 1;
      if ([...said, ...leads].some((other) => words.includes(other) || other.includes(words))) count.found += 1;
      counts.set(specific.type, count);
    }
  }
  return counts;
}

/** What a plan's tasks are said to make concrete, held against those annotated by hand. */
export type ConcreteCounts = { readonly told: number; readonly rightly: number; readonly all: number };

/** Among the tasks of a plan that are linked: how many have something concrete by hand, are told to have, and rightly so. */
export function countConcrete(parents: readonly TaskUnit[], lower: LowerText, wanted: readonly Wanted[]): ConcreteCounts {
  const carriedOut = new Set(lower.read.citations.flatMap(({ relation, symbol }) => (relation === 'IMPLEMENTS' ? [symbolKey(symbol)] : [])));
  const links = alignTasks({ parents, children: lower.units, childWords: lower.text, nearness: 1, carriedOut });
  const linked = wanted.flatMap(({ path, specifics = [] }) => {
    const unit = lower.units.find(({ id }) => lower.read.tasks[Number(id)]?.path === path);
    const own = links.filter(({ childId }) => childId === unit?.id);
    return own.length === 0 ? [] : [{ byHand: specifics.length > 0, told: own.some(({ copied }) => !copied) }];
  });
  return {
    told: linked.filter(({ told }) => told).length,
    rightly: linked.filter(({ told, byHand }) => told && byHand).length,
    all: linked.filter(({ byHand }) => byHand).length,
  };
}

/** Shares as the floors name them. */
export function concreteFigures(counts: readonly ConcreteCounts[]): Readonly<Record<'concretePrecision' | 'concreteRecall', number>> {
  const sum = (of: keyof ConcreteCounts): number => counts.reduce((all, count) => all + count[of], 0);
  return { concretePrecision: sum('rightly') / sum('told'), concreteRecall: sum('rightly') / sum('all') };
}
