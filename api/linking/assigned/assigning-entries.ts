import type { ReadDirective, ReadTask } from '../../domain/read-directive.ts';

/** A unit by which the document gives work to organs, by its place in the reading. */
export type AssigningEntry = {
  readonly task: number;
  /** The outermost unit that names its organs: the heading "4. Sở Y tế", or the unit itself. */
  readonly giver: number;
  readonly organs: readonly string[];
};

/** What closes a document asks everybody to carry it out. */
const CLOSING = /^\s*Trên đây là\s/u;
/** Share of a heading's words that the names of organs make up where the heading is these names. */
const MOSTLY_NAMES = 0.6;

/**
 * The entries of the part in which a document says organ by organ what each is given: units of the section on
 * organisation, units under a heading that is an organ's name wherever it stands, and rows of an annexed table.
 */
export function assigningEntries(read: ReadDirective): readonly AssigningEntry[] {
  return read.tasks.flatMap((task, index) => {
    const organs = leadsOf(task).map(({ organ }) => organ);
    if (!task.ordering || organs.length === 0 || CLOSING.test(task.text)) return [];
    const giver = giverOf(read.tasks, index);
    if (giver === null || !(task.unit === 'row' || organises(read, task) || isNamed(read.tasks[giver]))) return [];
    return [{ task: index, giver, organs: [...new Set(organs)] }];
  });
}

/** Units that order something and of which nobody is said to lead it: neither there, nor above, nor in the part on organisation. */
export function unledTasks(read: ReadDirective): readonly number[] {
  return read.tasks.flatMap((task, index) => (task.ordering && task.unit !== 'row' && leadsOf(task).length === 0 && !organises(read, task) ? [index] : []));
}

export const leadsOf = (task: ReadTask): ReadTask['assignments'] => task.assignments.filter(({ role }) => role === 'lead');

function organises(read: ReadDirective, { evidence }: ReadTask): boolean {
  return read.sections.find(({ start, end }) => evidence.start >= start && evidence.start < end)?.role === 'organization';
}

function giverOf(tasks: readonly ReadTask[], index: number): number | null {
  let giver: number | null = null;
  for (let at: number | null = index; at !== null; at = tasks[at]?.parent ?? null) {
    const task = tasks[at];
    if (task !== undefined && task.unit !== 'section' && leadsOf(task).some(({ source }) => source === 'own')) giver = at;
  }
  return giver;
}

/** Whether a unit's own words are the names of organs and hardly more ("Đề nghị Hội Nông dân tỉnh"). */
function isNamed(task: ReadTask | undefined): boolean {
  if (task === undefined) return false;
  const named = leadsOf(task).filter(({ organ, source }) => source === 'own' && task.text.includes(organ));
  return named.reduce((sum, { organ }) => sum + organ.length, 0) >= MOSTLY_NAMES * task.text.length;
}
