import { requireEditor } from '../access/permission.ts';
import { BadInputError, ConflictError } from '../domain/errors.ts';
import type { DecisionRow } from '../domain/rows.ts';
import type { CorrectedValue } from '../importing/correction-shown.ts';
import type { BookedDecision } from '../importing/decision-book.ts';
import { builder } from './builder.ts';
import { askedOf, type Checked, changeArguments } from './change-arguments.ts';
import type { GraphContext } from './context.ts';
import { mayBeUndone } from './decision-told.ts';
import { takeBackSteps } from './record-cases.ts';
import { DecisionRef } from './refs.ts';
import { becameOf, entryOf, idOf, isOfMarks, madeOf, markAgain, type Plain, partsOf, sayAgain, word } from './say-again.ts';

/** The value that takes back a word on what is to be done, or on what is expected. */
function nothingSaid(row: DecisionRow): Plain {
  const said = partsOf(row);
  switch (row.type) {
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

async function undo(context: GraphContext, { row, before }: BookedDecision, asked: Checked): Promise<void> {
  const [reason, , request] = asked;
  if (row.type === 'case') await takeBackSteps(context, [row.id], reason, request);
  else if (isOfMarks(row)) await markAgain(context, row, true, asked);
  else if (before !== null) await sayAgain(context, before, asked);
  else await takeBack(context, row, asked);
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
      const entry = await entryOf(context, id);
      if (entry.ended !== null) throw alreadyEnded(context, entry.ended);
      if (!mayBeUndone(entry)) throw new BadInputError('Quyết định này không hoàn tác được.', { id });
      await undo(context, entry, [reason, expected ?? version, request]);
      return madeOf(context, request);
    },
  }),
);

function alreadyEnded({ nameOf }: GraphContext, { row, back }: NonNullable<BookedDecision['ended']>): ConflictError {
  const by = nameOf(row.by);
  const what = back ? 'hoàn tác' : 'thay bằng quyết định khác';
  return new ConflictError(`Quyết định này đã được ${by} ${what} trước đó. Tải lại để xem.`, { by, at: row.at, takenBack: back });
}
