import { LIMITS } from '../access/limits.ts';
import { requireEditor } from '../access/permission.ts';
import { caseValue } from '../audit/cases/case-value.ts';
import { completeKey } from '../audit/coverage/stated.ts';
import { type OTHER_FORMS, receiptKey, type StateExpectation, stateExpectationValue } from '../audit/decisions.ts';
import { ruleKey, setRuleValue } from '../audit/items/settings.ts';
import { BadInputError } from '../domain/errors.ts';
import { expectationKeyOf } from '../domain/item-expectation.ts';
import type { DecisionRow } from '../domain/rows.ts';
import { builder } from './builder.ts';
import { CaseStepRef } from './case.ts';
import { type Asked, askedOf, changeArguments, reasonedChangeArguments, requiredReason } from './change-arguments.ts';
import { closedList } from './closed-list.ts';
import type { GraphContext } from './context.ts';
import { DecisionRef } from './refs.ts';

const REASON = 'Why, or a note, for the log. Null or empty: none.';

type Word = readonly [subjectKey: string, type: DecisionRow['type'], value: unknown];

/** Writes one word, and with it what follows from it: all of it or none. Gives the first. */
async function recordAll(context: GraphContext, words: readonly [Word, ...Word[]], asked: Asked): Promise<DecisionRow> {
  requireEditor(context.actor);
  if (words.some(([key]) => key.trim() === '' || key.length > LIMITS.textCharacters))
    throw new BadInputError('Thiếu đối tượng của quyết định.', { argument: 'key' });
  const { clock, store, actor, loaders } = context;
  const [reason, expectedVersion, request] = askedOf(asked);
  const common = { reason, at: clock(), expectedVersion };
  const decisions = words.map(([subjectKey, type, value], at) => ({
    ...common,
    subjectKey,
    type,
    value,
    requestId: at === 0 ? request : `${request} ${at + 1}`,
  }));
  const [row] = await store.decideAll(actor, decisions);
  loaders.clear();
  if (row === undefined) throw new Error('a decision was written and is not there');
  return row;
}

const record = (context: GraphContext, subjectKey: string, type: DecisionRow['type'], value: unknown, asked: Asked): Promise<DecisionRow> =>
  recordAll(context, [[subjectKey, type, value]], asked);

/** The value as its shape wants it. Errors: BadInputError naming the first part that does not fit. */
function shaped<T>(
  parsed: { success: true; data: T } | { success: false; error: { issues: readonly { path: readonly PropertyKey[]; message: string }[] } },
): T {
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new BadInputError(`Giá trị chưa hợp lệ: ${issue?.path.map(String).join('.') ?? ''} ${issue?.message ?? ''}`.trim(), {
    argument: issue?.path.map(String).join('.') ?? 'value',
  });
}

type StatedState = Exclude<StateExpectation['state'], 'expected'>;
const StatedStateRef = closedList<StatedState>(builder, 'StatedExpectation', 'What a person states about an expectation.', {
  'not-expected': 'Takes back that a person expected it.',
  'confirmed-none': 'Xác nhận chưa ban hành: the organ said so.',
  'other-form': 'Thực hiện bằng hình thức khác; `form` says which.',
  outside: 'Theo dõi ngoài hệ thống; `on` may say when it was issued.',
  extended: 'Gia hạn đến `on`.',
  issued: 'Met by the document `directiveId`, whatever the links say.',
  open: 'Takes back what was stated before.',
});
export const OtherFormRef = closedList<(typeof OTHER_FORMS)[number]>(
  builder,
  'OtherForm',
  'Forms in which a duty may be met without the document that was asked for.',
  {
    directive: 'Văn bản chỉ đạo.',
    letter: 'Công văn.',
    'part-of-plan': 'Một phần của kế hoạch chung.',
    other: 'Another form.',
  },
);

builder.mutationFields((t) => ({
  stateExpectation: t.field({
    type: DecisionRef,
    description: 'Says what became of an expectation where the graph cannot know it. A later word overrules an earlier one.',
    args: {
      key: t.arg.id({ required: true, description: 'Key of the expectation.' }),
      state: t.arg({ type: StatedStateRef, required: true, description: 'What is stated.' }),
      on: t.arg({ type: 'PlainDate', description: 'The day that goes with it. Null where none does; required for EXTENDED.' }),
      form: t.arg({ type: OtherFormRef, description: 'For OTHER_FORM; required there. Null else.' }),
      directiveId: t.arg.id({ description: 'The document that answers it, for ISSUED (required) and OTHER_FORM. Null else.' }),
      ...changeArguments(REASON),
    },
    resolve: (_root, { key, state, on, form, directiveId, ...asked }, context) => {
      requireEditor(context.actor);
      const day = on ?? undefined;
      const parts = { state, on: day, until: day, issuedOn: day, form: form ?? undefined, directiveId: directiveId ?? undefined };
      return record(context, key, 'state-expectation', shaped(stateExpectationValue.safeParse(parts)), asked);
    },
  }),
  exempt: t.field({
    type: DecisionRef,
    description: 'Không phải thực hiện: an expectation, or a cell of the comparison (`task|organ`), that is not to be fulfilled; false takes it back.',
    args: {
      key: t.arg.id({ required: true, description: 'Key of the expectation or of the cell.' }),
      exempt: t.arg.boolean({ required: true, description: 'True: exempt; false: no longer.' }),
      ...reasonedChangeArguments,
    },
    resolve: (_root, { key, exempt, ...asked }, context) => {
      requireEditor(context.actor);
      requiredReason(asked.reason);
      return record(context, key, 'exempt', { exempt }, asked);
    },
  }),
  recordReceipt: t.field({
    type: DecisionRef,
    description: 'The day a directive was received, from which its terms “kể từ ngày nhận” are counted.',
    args: {
      directiveId: t.arg.id({ required: true, description: 'Id of the directive.' }),
      organId: t.arg.id({ description: 'Who received it. Null: all.' }),
      on: t.arg({ type: 'PlainDate', description: 'The whole day. Null takes it back.' }),
      ...changeArguments(REASON),
    },
    resolve: (_root, { directiveId, organId, on, ...asked }, context) =>
      record(context, receiptKey(directiveId, organId ?? null), 'receive', { on: on ?? null }, asked),
  }),
  nameSuccessor: t.field({
    type: DecisionRef,
    description: 'Names who took over from an organ that ended: all its work (`organ|<id>`), or one duty (key of an expectation).',
    args: {
      key: t.arg.id({ required: true, description: '`organ|<id of the organ>`, or the key of an expectation.' }),
      organIds: t.arg.idList({ required: true, description: 'Who took over. Empty takes it back.' }),
      ...changeArguments(REASON),
    },
    resolve: (_root, { key, organIds, ...asked }, context) => record(context, key, 'name-successor', { organIds: [...new Set(organIds)] }, asked),
  }),
  stateComplete: t.field({
    type: DecisionRef,
    description: 'States that an organ’s documents under a directive are complete here as of a day, so that what is absent may be worded as the organ’s.',
    args: {
      rootId: t.arg.id({ required: true, description: 'Id of the directive.' }),
      organId: t.arg.id({ required: true, description: 'Id of the organ.' }),
      asOf: t.arg({ type: 'PlainDate', description: 'The day. Null takes it back.' }),
      ...changeArguments(REASON),
    },
    resolve: (_root, { rootId, organId, asOf, ...asked }, context) =>
      record(context, completeKey(rootId, organId), 'state-complete', { asOf: asOf ?? null }, asked),
  }),
  recordCase: t.field({
    type: DecisionRef,
    description:
      'One step about an item: noted, given to somebody, urged by a letter, done, ended, exempt; or confirmed, for list B. EXEMPT of an item that is an expectation takes that off as well. For many at once see `recordCases`, for taking one back `takeBackCaseSteps`.',
    args: {
      key: t.arg.id({ required: true, description: 'Key of the item.' }),
      step: t.arg({ type: CaseStepRef, required: true, description: 'Which step.' }),
      fingerprint: t.arg.string({ description: 'The item’s `fingerprint` as the person saw it. Null when the item was not there any more.' }),
      to: t.arg.string({ description: 'Whom it is given to; required for ASSIGNED. Null else.' }),
      letterNumber: t.arg.string({ description: 'Number of the letter, for URGED. Null when there is none.' }),
      letterOn: t.arg({ type: 'PlainDate', description: 'Date of the letter; required for URGED. Null else.' }),
      ...changeArguments(REASON),
    },
    resolve: (_root, { key, step, fingerprint, to, letterNumber, letterOn, ...asked }, context) => {
      requireEditor(context.actor);
      const value = { step, facts: fingerprint ?? null, to: to ?? undefined, number: letterNumber ?? null, on: letterOn ?? undefined };
      const off = step === 'exempt' ? expectationKeyOf(key) : null;
      const duty: readonly Word[] = off === null ? [] : [[off, 'exempt', { exempt: true }]];
      return recordAll(context, [[key, 'case', shaped(caseValue.safeParse(value))], ...duty], asked);
    },
  }),
  setRule: t.field({
    type: DecisionRef,
    description: 'Switches a rule for expectations or items on or off.',
    args: {
      rule: t.arg.string({ required: true, description: 'The rule, such as `no-plan`.' }),
      on: t.arg.boolean({ required: true, description: 'True: on; false: off.' }),
      ...changeArguments(REASON),
    },
    resolve: (_root, { rule, on, ...asked }, context) => record(context, ruleKey(rule), 'set-rule', shaped(setRuleValue.safeParse({ on })), asked),
  }),
}));
