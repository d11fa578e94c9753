import { requireEditor } from '../access/permission.ts';
import { BadInputError, ConflictError, NotFoundError } from '../domain/errors.ts';
import type { Evidence } from '../domain/evidence.ts';
import type { DecisionRow } from '../domain/rows.ts';
import type { CorrectedValue } from '../importing/correction-shown.ts';
import type { BookedDecision } from '../importing/decision-book.ts';
import { builder } from './builder.ts';
import { askedOf, type Checked, changeArguments } from './change-arguments.ts';
import type { GraphContext } from './context.ts';
import { mayBeUndone } from './decision-told.ts';
import { takeBackSteps } from './record-cases.ts';
import { DecisionRef } from './refs.ts';

type Plain = Readonly<Record<string, unknown>>;
const partsOf = ({ value }: DecisionRow): Plain => (typeof value === 'object' && value !== null ? (value as Plain) : {});
const idOf = (anchor: unknown): string => String((anchor as Plain | undefined)?.['id'] ?? '');

/** Writes a word that changes no rows. */
async function word({ store, actor, clock }: GraphContext, { subjectKey, type }: DecisionRow, value: unknown, asked: Checked): Promise<void> {
  const [reason, expectedVersion, requestId] = asked;
  await store.decide(actor, { subjectKey, type, value, reason, at: clock(), requestId, expectedVersion }, {});
}

/** Says again what stood before. */
async function sayAgain(context: GraphContext, row: DecisionRow, asked: Checked): Promise<void> {
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

/** The value that takes back a word on what is to be done, or on what is expected. */
function nothingSaid({ type, value }: DecisionRow): Plain {
  const said = typeof value === 'object' && value !== null ? (value as Plain) : {};
  switch (type) {
    case 'keep-apart':
      return { apart: false };
    case 'exempt':
      return { exempt: false };
    case 'receive':
      return { on: null };
    case 'name-successor':
      return { organIds: [] };
    case 'state-complete':
      return { asOf: null };
    case 'set-rule':
      return { ...said, on: said['on'] !== true };
    default:
      return { state: said['state'] === 'expected' ? 'not-expected' : 'open' };
  }
}

/** Takes back an entry before which nothing was said. */
async function takeBack(context: GraphContext, row: DecisionRow, asked: Checked): Promise<void> {
  const { importer, actor } = context;
  switch (row.type) {
    case 'confirm-edge':
    case 'reject-edge':
      return importer.decideEdge(actor, row.subjectKey, 'reopen', ...asked);
    case 'confirm-task-link':
    case 'reject-task-link':
    case 'add-task-link':
    case 'reopen':
      await importer.unsayDecision(actor, row.id, ...asked);
      return;
    case 'correct-fact':
      if (row.subjectKey.includes('#')) await importer.unsayDecision(actor, row.id, ...asked);
      else await importer.correctFact(actor, row.subjectKey, partsOf(row)['fact'] as CorrectedValue['fact'], { back: true }, ...asked);
      return;
    case 'merge':
      return importer.partDirectives(actor, idOf(partsOf(row)['gone']), ...asked);
    case 'withdraw':
      return importer.restore(actor, row.subjectKey, ...asked);
    default:
      return word(context, row, nothingSaid(row), asked);
  }
}

const wordsIn = (value: unknown): readonly Evidence[] => (Array.isArray(value) ? (value as readonly Evidence[]) : []);
const without = (all: readonly Evidence[], some: readonly Evidence[]): readonly Evidence[] =>
  all.filter((each) => !some.some((other) => other.textId === each.textId && other.start === each.start && other.end === each.end));

/** Of the words that are marked as tasks, the marks that one entry added or took away, and no others. */
async function markAsBefore({ importer, actor }: GraphContext, row: DecisionRow, asked: Checked): Promise<void> {
  const [before, after] = [wordsIn(partsOf(row)['before']), wordsIn(partsOf(row)['to'])];
  const added = without(after, before);
  const given = added.length > 0 ? ({ back: true, of: added } as const) : { to: without(before, after) };
  await importer.correctFact(actor, row.subjectKey, 'missed-tasks', given, ...asked);
}

async function undo(context: GraphContext, { row, before }: BookedDecision, asked: Checked): Promise<void> {
  const [reason, , request] = asked;
  if (row.type === 'case') await takeBackSteps(context, [row.id], reason, request);
  else if (partsOf(row)['fact'] === 'missed-tasks') await markAsBefore(context, row, asked);
  else if (before !== null) await sayAgain(context, before, asked);
  else await takeBack(context, row, asked);
}

/** What the request became; steps of cases are written with a number behind its id. */
async function becameOf({ decisionBook, actor }: GraphContext, request: string): Promise<DecisionRow | undefined> {
  const { entries } = await decisionBook.pages(actor);
  return entries.find(({ row }) => row.requestId === request || row.requestId === `${request} 1`)?.row;
}

builder.mutationField('takeBackDecision', (t) =>
  t.field({
    type: DecisionRef,
    description:
      'Hoàn tác: undoes one entry of the log, of whatever kind, at any time: what stood before it stands again, or what the machine says. It is one more entry, which this gives. Errors: CONFLICT when somebody undid it first or said something else since (`details.by`, `details.at`, `details.takenBack` tell who and when); BAD_INPUT for what cannot be undone; NOT_FOUND for an id that is no entry.',
    args: {
      id: t.arg.id({ required: true, description: 'Id of the entry.' }),
      ...changeArguments(),
    },
    resolve: async (_root, { id, ...given }, context): Promise<DecisionRow> => {
      requireEditor(context.actor);
      const [reason, expected, request] = askedOf(given);
      const done = await becameOf(context, request);
      if (done !== undefined) return done;
      // Looked at before the log is: what is said from here on is a conflict.
      const version = await context.store.graphVersion(context.actor);
      const entry = (await context.decisionBook.pages(context.actor)).byId.get(id);
      if (entry === undefined) throw new NotFoundError('Không tìm thấy quyết định này.', { id });
      if (entry.ended !== null) throw alreadyEnded(context, entry.ended);
      if (!mayBeUndone(entry)) throw new BadInputError('Quyết định này không hoàn tác được.', { id });
      await undo(context, entry, [reason, expected ?? version, request]);
      context.loaders.clear();
      const row = await becameOf(context, request);
      if (row === undefined) throw new BadInputError('Yêu cầu này đã được dùng cho một quyết định khác.', { argument: 'requestId' });
      return row;
    },
  }),
);

function alreadyEnded({ nameOf }: GraphContext, { row, back }: NonNullable<BookedDecision['ended']>): ConflictError {
  const by = nameOf(row.by);
  const what = back ? 'hoàn tác' : 'thay bằng quyết định khác';
  return new ConflictError(`Quyết định này đã được ${by} ${what} trước đó. Tải lại để xem.`, { by, at: row.at, takenBack: back });
}
