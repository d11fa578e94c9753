import { type Evidence, evidenceOf } from '../domain/evidence.ts';
import type { ReadDirective } from '../domain/read-directive.ts';
import { type AssignedElsewhere, assignedElsewhere } from '../linking/assigned/assigned-elsewhere.ts';
import { leadsOf } from '../linking/assigned/assigning-entries.ts';
import { taskWords } from '../linking/tasks/leaf-units.ts';

/** What one unit has to do with the entries of its document. Places are those of the reading. */
export type GivenOf = {
  /** The surest first, one for each giver, each with the tasks below the unit it speaks of. */
  readonly found: readonly (AssignedElsewhere & { readonly tasks: readonly number[] })[];
  /** Entries of the document that were looked at. */
  readonly entries: number;
};

export type AssigningOf = {
  /** Null where a lead is named, and for what stands in the part that gives work itself. */
  readonly given: (task: number) => GivenOf | null;
  /** Tasks that a unit may give, in the order of the text; empty for units that give nothing. */
  readonly gathers: (task: number) => readonly number[];
  /** The paragraph under a heading that belongs to the task; null where its own words are all. */
  readonly paragraph: (task: number) => Evidence | null;
  /** All words of a unit: heading and paragraph. */
  readonly words: (task: number) => Evidence;
};

const made = new WeakMap<ReadDirective, AssigningOf>();

/** What the part that gives work says of each unit of a reading; made once for a reading that is at hand. */
export function assigningOf(read: ReadDirective, source: string): AssigningOf {
  const known = made.get(read) ?? make(read, source);
  made.set(read, known);
  return known;
}

const SIGNS = /^[\s*_#|.:]+/u;

function make(read: ReadDirective, source: string): AssigningOf {
  let answer: ReturnType<typeof assignedElsewhere> | undefined;
  const all = (): ReturnType<typeof assignedElsewhere> => {
    answer ??= assignedElsewhere(read, source);
    return answer;
  };
  let ends: ReturnType<typeof taskWords> | undefined;
  const endOf = (task: number): number => {
    ends ??= taskWords(read, source);
    return ends[task]?.end ?? 0;
  };
  return {
    given: (task) => givenOf(read, task, all),
    gathers: (task) => {
      const found = all().found.filter((each) => each.task === task || isBelow(read, each.task, task));
      return [...new Set(found.map(({ of }) => of))].sort((a, b) => a - b);
    },
    paragraph: (task) => {
      const from = read.tasks[task]?.evidence.end ?? 0;
      const to = endOf(task);
      const start = from + (SIGNS.exec(source.slice(from, to))?.[0].length ?? 0);
      return start < to ? evidenceOf(read.textId, source, start, to) : null;
    },
    words: (task) => evidenceOf(read.textId, source, read.tasks[task]?.evidence.start ?? 0, Math.max(endOf(task), read.tasks[task]?.evidence.end ?? 0)),
  };
}

function givenOf(read: ReadDirective, task: number, all: () => ReturnType<typeof assignedElsewhere>): GivenOf | null {
  const own = read.tasks[task];
  if (own === undefined || leadsOf(own).length > 0) return null;
  const { entries, found, unled } = all();
  if (!unled.some((of) => of === task || isBelow(read, of, task))) return null;
  const here = found.filter(({ of }) => of === task || isBelow(read, of, task)).toSorted((a, b) => b.score - a.score || a.of - b.of);
  const best = here.filter((each, place) => here.findIndex(({ giver }) => giver === each.giver) === place);
  return { entries, found: best.map((each) => ({ ...each, tasks: here.filter(({ giver }) => giver === each.giver).map(({ of }) => of) })) };
}

function isBelow(read: ReadDirective, task: number, above: number): boolean {
  for (let at = read.tasks[task]?.parent ?? null; at !== null; at = read.tasks[at]?.parent ?? null) if (at === above) return true;
  return false;
}
