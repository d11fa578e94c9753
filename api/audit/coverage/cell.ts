import type { TaskCell, TaskState } from '../../domain/coverage.ts';
import type { Addressed } from './addressed.ts';
import { type Answer, type Answers, furthestDrift } from './answers.ts';
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

const NONE: readonly never[] = [];

/** The cells of one organ, in the order of the columns. `isExempt`: a person said that the organ need not carry the task out. */
export function cellsOf(columns: readonly MeasuredColumn[], organ: CoverageOrgan, isExempt: (taskId: string) => boolean): readonly TaskCell[] {
  const directiveIds = organ.documents.map((document) => document.row.id);
  const without = stateWithoutText(organ);
  return columns.map((measured) => {
    const { taskId } = measured.column;
    const { expected, rule } = expectedOf(measured.addressed, organ);
    const byLeaf = directiveIds.length === 0 ? NONE : answersOf(measured, directiveIds);
    const answers = byLeaf.flat();
    const links = answers.length === 0 ? NONE : [...new Set(answers.flatMap((answer) => answer.links))].sort();
    const state: TaskState = !expected ? 'not-applicable' : isExempt(taskId) ? 'exempt' : directiveIds.length === 0 ? without : heldState(byLeaf);
    const unreviewed = answers.some((answer) => answer.unreviewed);
    const drift = answers.length === 0 ? null : furthestDrift(answers.map((answer) => answer.drift));
    return { taskId, organId: organ.organId, state, rule, links, directiveIds, unreviewed, drift };
  });
}

/** What stands in every expected cell of an organ of which no text is held. */
function stateWithoutText({ expectations: owed }: CoverageOrgan): TaskState {
  if (owed.length > 0 && owed.every((row) => row.state === 'exempt')) return 'exempt';
  return owed.length > 0 && owed.every((row) => row.state === 'awaited' && row.time === 'in-term') ? 'not-due' : 'no-text';
}

/** The answers of an organ's documents to each leaf. */
function answersOf(measured: MeasuredColumn, directiveIds: readonly string[]): readonly (readonly Answer[])[] {
  const whole = answersIn(measured.whole, directiveIds);
  return measured.leaves.map((answers) => {
    const own = answersIn(answers, directiveIds);
    return whole.length === 0 ? own : [...own, ...whole];
  });
}

function answersIn(answers: Answers, directiveIds: readonly string[]): readonly Answer[] {
  const found: Answer[] = [];
  for (const id of directiveIds) {
    const answer = answers.get(id);
    if (answer) found.push(answer);
  }
  return found;
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
