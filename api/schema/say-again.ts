import { requireEditor } from '../access/permission.ts';
import { BadInputError, NotFoundError } from '../domain/errors.ts';
import type { Evidence } from '../domain/evidence.ts';
import type { DecisionRow } from '../domain/rows.ts';
import type { CorrectedValue } from '../importing/correction-shown.ts';
import type { BookedDecision } from '../importing/decision-book.ts';
import { builder } from './builder.ts';
import { askedOf, type Checked, changeArguments } from './change-arguments.ts';
import type { GraphContext } from './context.ts';
import { DecisionRef } from './refs.ts';

export type Plain = Readonly<Record<string, unknown>>;
export const partsOf = ({ value }: DecisionRow): Plain => (typeof value === 'object' && value !== null ? (value as Plain) : {});
export const idOf = (anchor: unknown): string => String((anchor as Plain | undefined)?.['id'] ?? '');

/** Writes a word that changes no rows. */
export async function word({ store, actor, clock }: GraphContext, { subjectKey, type }: DecisionRow, value: unknown, asked: Checked): Promise<void> {
  const [reason, expectedVersion, requestId] = asked;
  await store.decide(actor, { subjectKey, type, value, reason, at: clock(), requestId, expectedVersion }, {});
}

/** Says again what an entry said that did not only take back. */
export async function sayAgain(context: GraphContext, row: DecisionRow, asked: Checked): Promise<void> {
  const { importer, actor } = context;
  const value = partsOf(row);
  switch (row.type) {
    case 'confirm-edge':
    case 'reject-edge':
      return importer.decideEdge(actor, row.subjectKey, row.type === 'confirm-edge' ? 'confirm' : 'reject', ...asked);
    case 'confirm-task-link':
    case 'reject-task-link':
    case 'add-task-link':
    case 'reopen':
      await importer.repeatDecision(actor, row.id, ...asked);
      return;
    case 'correct-fact':
      if (row.subjectKey.includes('#')) await importer.repeatDecision(actor, row.id, ...asked);
      else await importer.correctFact(actor, row.subjectKey, value['fact'] as CorrectedValue['fact'], { to: value['to'] }, ...asked);
      return;
    case 'merge':
      return importer.mergeDirectives(actor, idOf(value['kept']), idOf(value['gone']), ...asked);
    case 'withdraw':
      return importer.withdraw(actor, row.subjectKey, ...asked);
    default:
      return word(context, row, { ...value, again: row.id }, asked);
  }
}

/** Takes back again what an entry only took back. */
async function backAgain(context: GraphContext, row: DecisionRow, asked: Checked): Promise<void> {
  const { importer, actor } = context;
  const value = partsOf(row);
  switch (row.type) {
    case 'reopen':
      if (value['from'] === undefined) await importer.decideEdge(actor, row.subjectKey, 'reopen', ...asked);
      else await importer.unsayDecision(actor, row.id, ...asked);
      return;
    case 'correct-fact':
      if (row.subjectKey.includes('#')) await importer.unsayDecision(actor, row.id, ...asked);
      else await importer.correctFact(actor, row.subjectKey, value['fact'] as CorrectedValue['fact'], { back: true }, ...asked);
      return;
    case 'unmerge':
      return importer.partDirectives(actor, String(value['gone']), ...asked);
    case 'restore':
      return importer.restore(actor, row.subjectKey, ...asked);
    default:
      return word(context, row, { ...value, again: row.id }, asked);
  }
}

const wordsIn = (value: unknown): readonly Evidence[] => (Array.isArray(value) ? (value as readonly Evidence[]) : []);
const without = (all: readonly Evidence[], some: readonly Evidence[]): readonly Evidence[] =>
  all.filter((each) => !some.some((other) => other.textId === each.textId && other.start === each.start && other.end === each.end));

/** Whether an entry is about words that a person marked as tasks: each adds some, or takes some away. */
export const isOfMarks = (row: DecisionRow): boolean => partsOf(row)['fact'] === 'missed-tasks';

/** The marks that one entry added or took away, and no others: once more, or (`undo`) as they were before it. */
export async function markAgain({ importer, actor }: GraphContext, row: DecisionRow, undo: boolean, asked: Checked): Promise<void> {
  const [before, after] = [wordsIn(partsOf(row)['before']), wordsIn(partsOf(row)['to'])];
  const [gained, lost] = undo ? [without(before, after), without(after, before)] : [without(after, before), without(before, after)];
  const given = lost.length > 0 ? ({ back: true, of: lost } as const) : { to: gained };
  await importer.correctFact(actor, row.subjectKey, 'missed-tasks', given, ...asked);
}

/** What the request became; steps of cases are written with a number behind its id. */
export async function becameOf({ decisionBook, actor }: GraphContext, request: string): Promise<DecisionRow | undefined> {
  const { entries } = await decisionBook.pages(actor);
  return entries.find(({ row }) => row.requestId === request || row.requestId === `${request} 1`)?.row;
}

/** The entry that a request became, after it was carried out. Errors: BadInputError where its id was used for something else. */
export async function madeOf(context: GraphContext, request: string): Promise<DecisionRow> {
  context.loaders.clear();
  const row = await becameOf(context, request);
  if (row === undefined) throw new BadInputError('Yêu cầu này đã được dùng cho một quyết định khác.', { argument: 'requestId' });
  return row;
}

/** An entry of the log as it is booked. Errors: NotFoundError. */
export async function entryOf({ decisionBook, actor }: GraphContext, id: string): Promise<BookedDecision> {
  const entry = (await decisionBook.pages(actor)).byId.get(id);
  if (entry === undefined) throw new NotFoundError('Không tìm thấy quyết định này.', { id });
  return entry;
}

const ONCE: readonly DecisionRow['type'][] = ['purge', 'undo-import', 'case'];

builder.mutationField('repeatDecision', (t) =>
  t.field({
    type: DecisionRef,
    description:
      'Says again what an entry of the log said, as it was said then: what took it back since, or said something else, holds no more. So what `takeBackDecision` undid is done again, and the answer to an entry of the review queue that is about a `LostDecision` is undone by repeating that decision: what was taken back stands again, what was moved to another task is no longer said of that one. Gives the new entry of the log. Errors: NOT_FOUND for an id that is no entry; BAD_INPUT for a purge, the undoing of an import and steps of cases.',
    args: {
      id: t.arg.id({ required: true, description: 'Id of the entry of the log.' }),
      ...changeArguments(),
    },
    resolve: async (_root, { id, ...given }, context): Promise<DecisionRow> => {
      requireEditor(context.actor);
      const asked = askedOf(given);
      const [, , request] = asked;
      const done = await becameOf(context, request);
      if (done !== undefined) return done;
      const { row, back } = await entryOf(context, id);
      if (ONCE.includes(row.type)) throw new BadInputError('Quyết định này không ghi lại được.', { id });
      if (isOfMarks(row)) await markAgain(context, row, false, asked);
      else if (back) await backAgain(context, row, asked);
      else await sayAgain(context, row, asked);
      return madeOf(context, request);
    },
  }),
);
