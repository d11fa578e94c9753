import type { TaskCell, TaskState } from '../../domain/coverage.ts';
import type { Addressed } from './addressed.ts';
import { type Answer, type Answers, furthestDrift } from './answers.ts';
import type { CoverageColumn } from './columns.ts';
import type { CoverageOrgan } from './coverage-rows.ts';
import { expectedOf } from './expected-of.ts';
import { type IssuedItself, type IssueOrder, issuedItself } from './issue-orders.ts';

/** A column with all that its cells need. */
export type MeasuredColumn = {
  readonly column: CoverageColumn;
  readonly addressed: Addressed;
  /** Answers to each ordering leaf, then to the item as a whole. */
  readonly leaves: readonly Answers[];
  readonly whole: Answers;
  /** What each leaf orders to be issued; null where nothing is. */
  readonly orders: readonly (IssueOrder | null)[];
};

/** What a decision on one cell names: "not to be carried out by this organ". */
export function cellKey(taskId: string, organId: string): string {
  return `cell|${taskId}|${organId}`;
}

const NONE: readonly never[] = [];

/** The cells of one organ, in the order of the columns. `isExempt`: a person said that the organ need not carry the task out. */
export function cellsOf(columns: readonly MeasuredColumn[], organ: CoverageOrgan, rootId: string, isExempt: (taskId: string) => boolean): readonly TaskCell[] {
  const directiveIds = organ.documents.map((document) => document.row.id);
  const without = stateWithoutText(organ);
  return columns.map((measured) => {
    const { taskId } = measured.column;
    const { expected, rule } = expectedOf(measured.addressed, organ);
    const linked = directiveIds.length === 0 ? NONE : answersOf(measured, directiveIds);
    const issued = expected ? issuedOf(measured, organ, rule, rootId) : NONE;
    const byLeaf = issued.length === 0 ? linked : measured.leaves.map((_, at) => withIssued(linked[at] ?? NONE, issued[at] ?? null));
    const answers = byLeaf.flat();
    const links = linksOf(answers);
    const compared = directiveIds.length > 0 || issued.length > 0;
    const state: TaskState = !expected ? 'not-applicable' : isExempt(taskId) ? 'exempt' : compared ? heldState(byLeaf) : without;
    const unreviewed = answers.some((answer) => answer.unreviewed);
    const unsure = answers.length > 0 && telling(answers).every((answer) => answer.unsure);
    const drift = answers.length === 0 ? null : furthestDrift(answers.map((answer) => answer.drift));
    const issuedBy = issued.length === 0 ? NONE : [...new Set(issued.flatMap((one) => one?.directiveIds ?? []))];
    return { taskId, organId: organ.organId, state, rule, links, directiveIds, issuedBy, unreviewed, unsure, drift };
  });
}

/** The answers that the state of a cell is told by: where something was made concrete, those by which it was. */
function telling(answers: readonly Answer[]): readonly Answer[] {
  const concrete = answers.filter((answer) => !answer.copied);
  return concrete.length === 0 ? answers : concrete;
}

/** Keys of the links of answers, each once, in their order. */
function linksOf(answers: readonly Answer[]): readonly string[] {
  const [only, ...more] = answers;
  if (only === undefined) return NONE;
  return more.length === 0 ? only.links : [...new Set(answers.flatMap((answer) => answer.links))].sort();
}

/**
 * What an organ has issued, leaf by leaf; empty where nothing of it is known. Where no text is held, a document answers
 * only a task that orders nothing else: what it says of the rest nobody knows.
 */
function issuedOf({ orders }: MeasuredColumn, organ: CoverageOrgan, rule: string, rootId: string): readonly (IssuedItself | null)[] {
  const issued = orders.map((order) => issuedItself(order, organ, rule, rootId));
  const counts = organ.documents.length > 0 ? issued.some((one) => one !== null) : issued.every((one) => one?.alone === true);
  return counts ? issued : NONE;
}

/**
 * The answers to a leaf with the document that was to be issued as one of them: the whole answer where nothing else is
 * ordered, so that it rests on no other; a part of it else.
 */
function withIssued(linked: readonly Answer[], issued: IssuedItself | null): readonly Answer[] {
  if (issued === null) return linked;
  const own: Answer = { full: issued.alone, suspect: false, unreviewed: issued.unreviewed, unsure: false, copied: false, links: [], drift: null };
  const others = own.full && !own.unreviewed ? linked.map((answer) => ({ ...answer, unreviewed: false })) : linked;
  return [own, ...others];
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
