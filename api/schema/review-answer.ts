import { requireEditor } from '../access/permission.ts';
import { BadInputError, NotFoundError } from '../domain/errors.ts';
import type { DecisionRow } from '../domain/rows.ts';
import { builder } from './builder.ts';
import { askedOf, type Checked, changeArguments } from './change-arguments.ts';
import { closedList } from './closed-list.ts';
import type { GraphContext } from './context.ts';
import { DecisionRef } from './refs.ts';
import { loadReview } from './review-load.ts';
import { chosenValue } from './review-subject.ts';

type Answer = 'yes' | 'no';
const AnswerRef = closedList<Answer>(builder, 'ReviewAnswer', 'What a person answers.', {
  yes: 'Đúng: what the machine suggests is right.',
  no: 'Không đúng: it is wrong.',
});

type Answered = { readonly id: string; readonly decision: DecisionRow; readonly graphVersion: number };

const AnsweredRef = builder.objectRef<Answered>('AnsweredReview').implement({
  description: 'What came of an answer.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id of the entry that was answered.' }),
    decision: t.expose('decision', { type: DecisionRef, description: 'The entry of the log that the answer became.' }),
    graphVersion: t.exposeInt('graphVersion', { description: 'Version of the graph after it.' }),
  }),
});

/** The decision that this request became before; undefined for a new request. */
async function answeredBefore({ loaders }: GraphContext, keys: readonly string[], requestId: string): Promise<DecisionRow | undefined> {
  const logs = await Promise.all(keys.map((key) => loaders.decisionsOf.load(key)));
  return logs.flat().find((row) => row.requestId === requestId);
}

/** Under which keys decisions on an entry stand, told by its id alone: it may be answered and gone. */
function keysOf(id: string): readonly string[] {
  const [kind = '', ...parts] = id.split('|');
  if (kind === 'duplicate') return [`apart|${parts.join('|')}`, ...parts];
  if (kind === 'lost') return parts.slice(1).filter((key) => key !== '');
  return kind === 'edge' || kind === 'task-link' ? [parts.join('|')] : [parts[0] ?? ''];
}

/** Records an answer as the decision it is. */
async function recordAnswer(context: GraphContext, id: string, answer: Answer, choice: string | null, asked: Checked): Promise<void> {
  const { importer, actor, store, clock } = context;
  const decision = answer === 'yes' ? 'confirm' : 'reject';
  const [kind = ''] = id.split('|');
  const key = id.slice(kind.length + 1);
  if (kind === 'edge') return importer.decideEdge(actor, key, decision, ...asked);
  if (kind === 'task-link') return importer.decideTaskLink(actor, key, decision, ...asked);
  const entry = (await loadReview(context)).entries.find((each) => each.id === id);
  if (entry === undefined) throw new NotFoundError('Nội dung này không còn chờ xác nhận.', { id });
  const { subject } = entry;
  if (subject.type === 'duplicate' && answer === 'yes') return importer.mergeDirectives(actor, subject.row.keep, subject.row.other, ...asked);
  const [reason, expectedVersion, requestId] = asked;
  if (subject.type === 'duplicate') {
    const value = { apart: true };
    const subjectKey = `apart|${key}`;
    await store.decide(actor, { subjectKey, type: 'keep-apart', value, reason, at: clock(), requestId, expectedVersion }, {});
  }
  if (subject.type === 'lost') return importer.decideLost(actor, subject.row, answer === 'yes' && entry.yes === 'move-decision', ...asked);
  if (subject.type === 'doubt') {
    const to = answer === 'yes' ? chosenValue(subject.row, choice) : subject.row.no;
    await importer.correctFact(actor, subject.row.directiveId, subject.row.fact, { to }, ...asked);
  }
}

builder.mutationField('answerReview', (t) =>
  t.field({
    type: AnsweredRef,
    description:
      'Answers one entry of the review queue, of whatever kind: the same decision as by the mutation that `yes` or `no` of the entry names, at once, in the log, and to be overruled by a later one.',
    args: {
      id: t.arg.id({ required: true, description: 'Id of the entry.' }),
      answer: t.arg({ type: AnswerRef, required: true, description: 'What the person says.' }),
      choice: t.arg.string({ description: 'For YES where the entry has `choices`: the value of one. Null: what stands now.' }),
      ...changeArguments(),
    },
    resolve: async (_root, { id, answer, choice, ...given }, context): Promise<Answered> => {
      requireEditor(context.actor);
      const asked = askedOf(given);
      const [, , request] = asked;
      const keys = keysOf(id);
      if ((await answeredBefore(context, keys, request)) === undefined) {
        await recordAnswer(context, id, answer, choice ?? null, asked);
        context.loaders.clear();
      }
      const decision = await answeredBefore(context, keys, request);
      if (decision === undefined) throw new BadInputError('Yêu cầu này đã được dùng cho một quyết định khác.', { argument: 'requestId' });
      return { id, decision, graphVersion: await context.store.graphVersion(context.actor) };
    },
  }),
);
