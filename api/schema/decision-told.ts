import { OTHER_FORMS } from '../audit/decisions.ts';
import { isPlainDate } from '../domain/dates.ts';
import type { DecisionRow } from '../domain/rows.ts';
import type { BookedDecision } from '../importing/decision-book.ts';
import { toldMerge } from '../importing/merge-effect.ts';
import type { DecisionKind } from '../importing/told-decision.ts';
import { OtherFormRef } from './audit-changes.ts';
import { builder } from './builder.ts';
import { closedList } from './closed-list.ts';
import type { GraphContext } from './context.ts';
import { dutyNamed } from './decision-duty.ts';
import { organNamed } from './expectation.ts';
import { DecisionRef, DirectiveRef } from './refs.ts';

/** What one entry of the log says, what it is about, and what became of it. */

export const DecisionKindRef = closedList<DecisionKind>(builder, 'DecisionKind', 'Kinds of decisions, as people tell them apart.', {
  duplicate: 'Gộp, tách văn bản: whether two documents are one.',
  lost: 'Quyết định về nhiệm vụ không còn tìm thấy: moved to another task, or taken back.',
  edge: 'Liên hệ giữa hai văn bản.',
  'task-link': 'Liên kết giữa hai nhiệm vụ.',
  fact: 'Sửa thông tin: of a document or a task.',
  duty: 'Việc phải làm: what is expected of an organ, and what became of it.',
  case: 'Theo dõi, đôn đốc: one step about an item.',
  document: 'Gỡ, khôi phục, xóa văn bản; hoàn tác lần nhập.',
  rule: 'Cách tính: a rule switched on or off.',
});

/** Whether an entry can be undone: it stands, and there is a way. */
export function mayBeUndone({ row, back, before, ended }: BookedDecision): boolean {
  if (ended !== null || row.type === 'purge' || row.type === 'undo-import') return false;
  return !back || (before !== null && row.type !== 'case');
}

type Plain = Readonly<Record<string, unknown>>;
const partsOf = ({ value }: DecisionRow): Plain => (typeof value === 'object' && value !== null ? (value as Plain) : {});
const textIn = (row: DecisionRow, ...names: readonly string[]): string | null => {
  const found = names.map((name) => partsOf(row)[name]).find((each) => typeof each === 'string');
  return typeof found === 'string' ? found : null;
};

/** Id of the organ in the key of a decision; null where it names none. */
function organIn({ type, subjectKey }: DecisionRow): string | null {
  const [, owed] = /expect\|[^|]+\|([^|]+)\|/.exec(subjectKey) ?? [];
  if (owed !== undefined) return owed;
  const parts = subjectKey.split('|');
  if (type === 'name-successor') return parts[1] ?? null;
  if (type === 'receive' || type === 'state-complete') return parts[2] ?? null;
  return type === 'exempt' ? (parts.at(-1) ?? null) : null;
}

const TASK_ID = /d_[0-9a-z]+(?:-\d+)?#[^|>]+/g;

/** The words of the tasks that a key names, as they are now. */
async function taskWords({ loaders }: GraphContext, { subjectKey }: DecisionRow): Promise<string[]> {
  const ids = subjectKey.match(TASK_ID) ?? [];
  const tasks = await Promise.all(ids.map(async (id) => (await loaders.tasksOf.load(id.split('#')[0] ?? '')).find((task) => task.id === id)));
  return tasks.flatMap((task) => task?.text ?? []);
}

/** What both documents of a merge were called; with the names of their files where that is the same. */
async function toldApart({ loaders }: GraphContext, row: DecisionRow, words: readonly string[]): Promise<readonly string[]> {
  const merge = toldMerge(row);
  if (merge === null || words[0] !== words[1]) return words;
  return Promise.all(
    [merge.kept, merge.gone].map(async ({ sourceIds }, at) => {
      const names = (await Promise.all(sourceIds.map((id) => loaders.source.load(id)))).flatMap((source) => source?.fileName ?? []);
      return names.length === 0 ? (words[at] ?? '') : `${words[at]} (${names.join(', ')})`;
    }),
  );
}

builder.objectFields(DecisionRef, (t) => ({
  kind: t.field({
    type: DecisionKindRef,
    nullable: true,
    description: 'What kind of decision it is. Null for an entry that this version cannot read.',
    resolve: async ({ id }, _args, { loaders }) => (await loaders.booked.load(id))?.kind ?? null,
  }),
  said: t.string({
    nullable: true,
    description:
      'What it says, as a code finer than `type`: `keep-apart` or `propose-again`, `correct-fact` or `fact-as-read`, `reopen-edge` or `reopen-task-link`, `move-decision` or `take-back` of what was said of a task that is gone, the state that is stated of an expectation (`other-form`, `extended`, `open` …), `exempt` or `no-longer-exempt`, `case-` and the step. More may join. Null for an entry that this version cannot read.',
    resolve: async ({ id }, _args, { loaders }) => (await loaders.booked.load(id))?.said ?? null,
  }),
  again: t.boolean({
    description: 'True where it says an earlier entry again, to undo what was said since.',
    resolve: async ({ id }, _args, { loaders }) => (await loaders.booked.load(id))?.again ?? false,
  }),
  directives: t.field({
    type: [DirectiveRef],
    complexity: { field: 1, multiplier: 2 },
    description: 'The documents it is about, the lower one of a link first; of a merge the one they became. Empty where it is about none, or they are gone.',
    resolve: async ({ id }, _args, { loaders }) => {
      const rows = await Promise.all(((await loaders.booked.load(id))?.directiveIds ?? []).map((each) => loaders.directive.load(each)));
      return [...new Map(rows.flatMap((row) => (row === null ? [] : [[row.id, row] as const]))).values()];
    },
  }),
  words: t.stringList({
    description:
      'What it is about in words: the tasks as they were when it was said, the lower one of a link first; for a merge what both documents were called, the one kept first, with the names of their files where they were called the same. Empty for what documents and organ tell.',
    resolve: async (row, _args, context) => {
      const words = await toldApart(context, row, (await context.loaders.booked.load(row.id))?.words ?? []);
      return words.length > 0 ? [...words] : taskWords(context, row);
    },
  }),
  organName: t.string({
    nullable: true,
    description: 'Whose duty, receipt or succession it is about. Null for other decisions, and where nothing but the organ’s id is known.',
    resolve: async (row, _args, context) => (await organNamed(context, organIn(row)))?.name ?? (await dutyNamed(context, row))?.organName ?? null,
  }),
  form: t.field({
    type: OtherFormRef,
    nullable: true,
    description: 'For `other-form`: which form. Null for other decisions.',
    resolve: (row) => OTHER_FORMS.find((form) => form === partsOf(row)['form']) ?? null,
  }),
  on: t.field({
    type: 'PlainDate',
    nullable: true,
    description: 'The day that goes with it: until when it is extended, when it was received or issued, the date of a letter. Null where none does.',
    resolve: (row) => {
      const day = textIn(row, 'until', 'issuedOn', 'on', 'asOf');
      return day !== null && isPlainDate(day) ? day : null;
    },
  }),
  to: t.string({
    nullable: true,
    description: 'For `case-assigned`: whom it was given to; for `case-urged`: the number of the letter. Null for other decisions, and where none was given.',
    resolve: (row) => (row.type === 'case' ? textIn(row, 'to', 'number') : null),
  }),
  endedBy: t.field({
    type: DecisionRef,
    nullable: true,
    description: 'The later entry that took it back or said something else of the same thing. Null while it stands.',
    resolve: async ({ id }, _args, { loaders }) => (await loaders.booked.load(id))?.ended?.row ?? null,
  }),
  takenBack: t.boolean({
    description: 'True when `endedBy` took it back; false while it stands, and when something else was said since.',
    resolve: async ({ id }, _args, { loaders }) => (await loaders.booked.load(id))?.ended?.back ?? false,
  }),
  now: t.field({
    type: DecisionRef,
    description:
      'The newest entry of this decision: itself, or the last that only took it back or said it again. Its `by` and `at` tell who and when, its `undoes` whether the decision is taken back now.',
    resolve: async (row, _args, context) => {
      const { byId, turnsOf } = await context.decisionBook.pages(context.actor);
      return turnsOf.get(byId.get(row.id)?.of ?? '')?.at(-1)?.row ?? row;
    },
  }),
  undoes: t.boolean({
    description: 'True for an entry that only takes back what stood before it.',
    resolve: async ({ id }, _args, { loaders }) => (await loaders.booked.load(id))?.back ?? false,
  }),
  mayTakeBack: t.boolean({
    description: 'True while `takeBackDecision` undoes it: it stands, and it is neither a purge nor the undoing of an import.',
    resolve: async ({ id }, _args, { loaders }) => {
      const booked = await loaders.booked.load(id);
      return booked !== null && mayBeUndone(booked);
    },
  }),
}));
