import { LIMITS, listWithinLimit } from '../access/limits.ts';
import { requireEditor } from '../access/permission.ts';
import { caseValue } from '../audit/cases/case-value.ts';
import { factsHash } from '../audit/cases/facts-hash.ts';
import { exemptValue } from '../audit/coverage/values.ts';
import { BadInputError, NotFoundError } from '../domain/errors.ts';
import { expectationKeyOf } from '../domain/item-expectation.ts';
import type { DecisionRow } from '../domain/rows.ts';
import { auditOptions } from './audit-arguments.ts';
import { builder } from './builder.ts';
import { CaseStepRef } from './case.ts';
import { changeArguments, NO_REASON, REQUEST_ID, reasonOf, requestIdOf } from './change-arguments.ts';
import type { GraphContext } from './context.ts';
import { loadHandled } from './load-items.ts';
import { DecisionRef } from './refs.ts';

const SubjectInput = builder.inputType('CaseSubjectInput', {
  description: 'One thing that a step of its case is recorded for.',
  fields: (t) => ({
    key: t.id({ required: true, description: 'Key of the item, or `caseKey` of the expectation; never null.' }),
    fingerprint: t.string({
      description:
        'The item’s `fingerprint` as the person saw it. Null for an expectation, and when the item was not there any more: a step that closes the case then closes it by what the item of this key says today, where there is one.',
    }),
  }),
});

const UNIT = 'All of them are recorded, or none: in one step, each as a decision of its own, in the order given.';

builder.mutationFields((t) => ({
  recordCases: t.field({
    type: [DecisionRef],
    complexity: { field: 50, multiplier: 1 },
    description: `The same step about many things at once. ${UNIT} Never empty. EXEMPT of an item that is an expectation takes that off as well, as the mutation “exempt” does, and wants a reason. Sent again with the same request id, it changes nothing. Errors: CONFLICT when one of them changed since, and then none is recorded.`,
    args: {
      subjects: t.arg({ type: [SubjectInput], required: true, description: `What it is about, 1 to ${LIMITS.exportItems}; the same key twice counts once.` }),
      step: t.arg({ type: CaseStepRef, required: true, description: 'Which step.' }),
      to: t.arg.string({ description: 'Whom they are given to; required for ASSIGNED. Null else.' }),
      letterNumber: t.arg.string({ description: 'Number of the letter, for URGED. Null or empty when there is none.' }),
      letterOn: t.arg({ type: 'PlainDate', description: 'Date of the letter; required for URGED. Null else.' }),
      ...changeArguments(),
    },
    resolve: async (_root, { subjects, step, to, letterNumber, letterOn, reason, expectedVersion, requestId }, context) => {
      const { actor, store, clock, loaders } = context;
      requireEditor(actor);
      const wanted = new Map(listWithinLimit('subjects', subjects, LIMITS.exportItems).map(({ key, fingerprint }) => [key, fingerprint ?? null]));
      if (wanted.size === 0 || [...wanted.keys()].some((key) => key.trim() === '' || key.length > LIMITS.textCharacters)) {
        throw new BadInputError('Thiếu đối tượng của quyết định.', { argument: 'subjects' });
      }
      const request = requestIdOf(requestId);
      const common = { type: 'case', reason: reasonOf(reason), at: clock(), expectedVersion: expectedVersion ?? null } as const;
      const said = step === 'done' || step === 'ended-without' ? await saidToday(context, wanted) : wanted;
      const steps = [...said].map(([subjectKey, facts], at) => {
        const value = caseValue.safeParse({ step, facts, to: to?.trim() || undefined, number: letterNumber?.trim() || null, on: letterOn ?? undefined });
        if (!value.success) throw new BadInputError('Bước xử lý thiếu nội dung đi kèm.', { argument: String(value.error.issues[0]?.path[0] ?? 'step') });
        return { ...common, subjectKey, value: value.data, requestId: `${request} ${at + 1}` };
      });
      const off = step === 'exempt' ? [...new Set([...wanted.keys()].flatMap((key) => expectationKeyOf(key) ?? []))] : [];
      if (off.length > 0 && common.reason === null) throw new BadInputError('Cần ghi lý do.', { argument: 'reason' });
      const duties = off.map((key, at) => ({
        ...common,
        type: 'exempt' as const,
        subjectKey: key,
        value: { exempt: true },
        requestId: `${request} off ${at + 1}`,
      }));
      const rows = await store.decideAll(actor, [...steps, ...duties]);
      loaders.clear();
      return rows.filter((row) => row.type === 'case');
    },
  }),
  takeBackCaseSteps: t.field({
    type: [DecisionRef],
    complexity: { field: 50, multiplier: 1 },
    description: `Undoes steps of cases: each case is as if its step had not been made, and the log keeps who made it and who took it back; an expectation that was taken off with it is expected again. ${UNIT} Never empty. Errors: NOT_FOUND where one is no step of a case.`,
    args: {
      decisionIds: t.arg.idList({ required: true, description: `Ids of the decisions that recorded the steps, 1 to ${LIMITS.exportItems}.` }),
      reason: t.arg.string({ description: NO_REASON }),
      requestId: t.arg.id({ required: true, description: REQUEST_ID }),
    },
    resolve: async (_root, { decisionIds, reason, requestId }, context) => {
      requireEditor(context.actor);
      const ids = [...new Set(listWithinLimit('decisionIds', decisionIds, LIMITS.exportItems))];
      if (ids.length === 0) throw new BadInputError('Thiếu đối tượng của quyết định.', { argument: 'decisionIds' });
      return takeBackSteps(context, ids, reasonOf(reason), requestIdOf(requestId));
    },
  }),
}));

/** What the items of the keys say today, where the person did not see it: seen as what is due, a thing has no fingerprint of its own. */
async function saidToday(context: GraphContext, wanted: ReadonlyMap<string, string | null>): Promise<ReadonlyMap<string, string | null>> {
  if (![...wanted.values()].includes(null)) return wanted;
  const { items } = await loadHandled(context, null, auditOptions({}, context.clock));
  const now = new Map(items.flatMap((item) => (wanted.get(item.key) === null ? [[item.key, factsHash(item)] as const] : [])));
  return new Map([...wanted].map(([key, facts]) => [key, facts ?? now.get(key) ?? null]));
}

/** Undoes steps of cases by the ids of their decisions, and what followed from them: all or none. Errors: NotFoundError for what is no step. */
export async function takeBackSteps(context: GraphContext, ids: readonly string[], reason: string | null, request: string): Promise<readonly DecisionRow[]> {
  const { actor, store, clock, loaders } = context;
  const steps = await Promise.all(ids.map((id) => loaders.decision.load(id)));
  const common = { type: 'case', reason, at: clock(), expectedVersion: null } as const;
  const undone = steps.map((row, at) => {
    const id = ids[at] ?? '';
    if (row === null || row.type !== 'case') throw new NotFoundError('Không có bước xử lý này.', { id });
    return { ...common, subjectKey: row.subjectKey, value: { step: 'take-back', of: id }, requestId: `${request} ${at + 1}` };
  });
  const off = [...new Set(steps.flatMap((row) => (takesOff(row?.value) ? (expectationKeyOf(row?.subjectKey ?? '') ?? []) : [])))];
  const words = await Promise.all(off.map((key) => loaders.decisionsOf.load(key)));
  const duties = off
    .filter((_, at) => isOff(words[at] ?? []))
    .map((key, at) => ({ ...common, type: 'exempt' as const, subjectKey: key, value: { exempt: false }, requestId: `${request} on ${at + 1}` }));
  const rows = await store.decideAll(actor, [...undone, ...duties]);
  loaders.clear();
  return rows.filter((row) => row.type === 'case');
}

const takesOff = (value: unknown): boolean => {
  const step = caseValue.safeParse(value);
  return step.success && step.data.step === 'exempt';
};

/** Whether the last word on an expectation takes it off. */
function isOff(decisions: readonly DecisionRow[]): boolean {
  const last = exemptValue.safeParse(decisions.findLast((row) => row.type === 'exempt')?.value);
  return last.success && last.data.exempt;
}
