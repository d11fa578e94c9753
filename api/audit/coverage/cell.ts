import type { TaskCell, TaskState } from '../../domain/coverage.ts';
import type { Addressed } from './addressed.ts';
import type { Answer, Answers } from './answers.ts';
import type { CoverageColumn } from './columns.ts';
import type { CoverageOrgan } from './coverage-rows.ts';
import { expectedOf } from './expected-of.ts';

/** A column with all that its cells need. */
export type MeasuredColumn = {
  readonly column: CoverageColumn;
  readonly addressed: Addressed;
  /** Answers to each ordering leaf, then to the item as a whole. */
  readonly leaves: readonly Answers[];
  readonly whole: Answers;
};

/** What a decision on one cell names: "not to be carried out by this organ". */
export function cellKey(taskId: string, organId: string): string {
  return `cell|${taskId}|${organId}`;
}

const NO_LINKS: readonly string[] = [];

/** Holds one task against one organ. `isExempt`: a person said that the organ need not carry it out. */
export function cellOf(measured: MeasuredColumn, organ: CoverageOrgan, isExempt: boolean): TaskCell {
  const { expected, rule } = expectedOf(measured.addressed, organ);
  const answers = answersOf(measured, organ);
  const links = answers.all.length === 0 ? NO_LINKS : [...new Set(answers.all.flatMap((answer) => answer.links))].sort();
  const unreviewed = answers.all.some((answer) => answer.unreviewed);
  const directiveIds = organ.documents.map((document) => document.row.id);
  return { taskId: measured.column.taskId, organId: organ.organId, state: state(), rule, links, directiveIds, unreviewed };

  function state(): TaskState {
    if (!expected) return 'not-applicable';
    if (isExempt) return 'exempt';
    if (organ.documents.length > 0) return heldState(answers.byLeaf);
    const owed = organ.expectations;
    if (owed.length > 0 && owed.every((row) => row.state === 'exempt')) return 'exempt';
    return owed.length > 0 && owed.every((row) => row.state === 'awaited' && row.time === 'in-term') ? 'not-due' : 'no-text';
  }
}

/** The answers of an organ's documents to each leaf. */
function answersOf(measured: MeasuredColumn, organ: CoverageOrgan): { readonly byLeaf: readonly (readonly Answer[])[]; readonly all: readonly Answer[] } {
  const own = (answers: Answers): readonly Answer[] => organ.documents.flatMap((document) => answers.get(document.row.id) ?? []);
  const whole = own(measured.whole);
  const byLeaf = measured.leaves.map((answers) => [...own(answers), ...whole]);
  return { byLeaf, all: byLeaf.flat() };
}

/**
 * The state where a text is held. An item of several ordering parts is covered when all of them are, and partly so
 * when only some are answered.
 */
function heldState(byLeaf: readonly (readonly Answer[])[]): TaskState {
  const states = byLeaf.map(leafState);
  const answered = states.filter((state) => state !== 'missing');
  const [first] = answered;
  if (first === undefined) return 'missing';
  if (answered.every((state) => state === first) && (answered.length === states.length || first !== 'covered')) return first;
  return answered.every((state) => state === 'suspect' || state === 'copied') ? 'copied' : 'partial';
}

function leafState(answers: readonly Answer[]): TaskState {
  if (answers.length === 0) return 'missing';
  const standing = answers.filter((answer) => !answer.suspect);
  if (standing.length === 0) return 'suspect';
  const concrete = standing.filter((answer) => !answer.copied);
  if (concrete.length === 0) return 'copied';
  return concrete.some((answer) => answer.full) ? 'covered' : 'partial';
}
