import { requireEditor } from '../access/permission.ts';
import { BadInputError } from '../domain/errors.ts';
import type { DecisionRow } from '../domain/rows.ts';
import { builder } from './builder.ts';
import { reasonOf, requestIdOf } from './change-arguments.ts';
import { closedList } from './closed-list.ts';
import type { GraphContext } from './context.ts';
import { DecisionRef } from './refs.ts';

const VERSION = 'Graph version the person was looking at; the error CONFLICT when the subject changed since. Null: no check.';
const REQUEST = 'An id the caller makes for this request: sent again, it changes nothing and gives the first answer.';

type Answer = 'yes' | 'no';
const AnswerRef = closedList<Answer>(builder, 'ReviewAnswer', 'What a person answers.', {
  yes: 'Đúng: what the machine suggests is right.',
  no: 'Không đúng: it is wrong.',
});

type Asked = readonly [reason: string | null, expectedVersion: number | null, requestId: string];
type Answered = { readonly id: string; readonly decision: DecisionRow; readonly graphVersion: number };

const AnsweredRef = builder.objectRef<Answered>('AnsweredReview').implement({
  description: 'What came of an answer.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id of the entry that was answered.' }),
    decision: t.expose('decision', { type: DecisionRef, description: 'The entry of the log that the answer became.' }),
    graphVersion: t.exposeInt('graphVersion', { description: 'Version of the graph after it.' }),
  }),
});

/** Records an answer as the decision it is; gives the key of what was decided on. */
async function recordAnswer({ importer, actor }: GraphContext, id: string, answer: Answer, asked: Asked): Promise<string> {
  const bar = id.indexOf('|');
  const [subject, key] = [id.slice(0, bar), id.slice(bar + 1)];
  const decision = answer === 'yes' ? 'confirm' : 'reject';
  if (subject === 'edge') await importer.decideEdge(actor, key, decision, ...asked);
  else if (subject === 'task-link') await importer.decideTaskLink(actor, key, decision, ...asked);
  else throw new BadInputError('Không có nội dung chờ xác nhận này.', { argument: 'id', id });
  return key;
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
      reason: t.arg.string({ description: 'Why, for the log. Null or empty: no reason given.' }),
      expectedVersion: t.arg.int({ description: VERSION }),
      requestId: t.arg.id({ required: true, description: REQUEST }),
    },
    resolve: async (_root, { id, answer, reason, expectedVersion, requestId }, context): Promise<Answered> => {
      requireEditor(context.actor);
      const key = await recordAnswer(context, id, answer, [reasonOf(reason), expectedVersion ?? null, requestIdOf(requestId)]);
      context.loaders.clear();
      const decision = (await context.loaders.decisionsOf.load(key)).findLast((row) => row.requestId === requestId.trim());
      if (decision === undefined) throw new BadInputError('Yêu cầu này đã được dùng cho một quyết định khác.', { argument: 'requestId' });
      return { id, decision, graphVersion: await context.store.graphVersion(context.actor) };
    },
  }),
);
