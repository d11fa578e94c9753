import { NotFoundError } from '../domain/errors.ts';
import {
  type Drift,
  isUnsure,
  type LinkDegree,
  type LinkStrength,
  type SharedPhrase,
  type Span,
  type Specific,
  type SpecificKind,
  type TaskLinkRow,
  type TaskLinkState,
} from '../domain/propagation.ts';
import type { TaskRow } from '../domain/rows.ts';
import { wordsOfTask } from '../importing/task-words.ts';
import { builder } from './builder.ts';
import { closedList } from './closed-list.ts';
import type { GraphContext } from './context.ts';
import { DecisionRef, DirectiveRef, TaskRef } from './refs.ts';

const StateRef = closedList<TaskLinkState>(builder, 'TaskLinkState', 'How far a link between two tasks may be relied on.', {
  suggested: 'Máy đề xuất: found by the machine, waits for review.',
  confirmed: 'Đã xác nhận: somebody confirmed or added it.',
  rejected: 'Không liên quan: somebody rejected it; it counts nowhere.',
  suspect: 'Cần xác nhận lại: was confirmed, then the words of either task changed.',
});
const DegreeRef = closedList<LinkDegree>(builder, 'LinkDegree', 'How much of the upper task the lower one orders.', {
  full: 'About three quarters of its parts or more.',
  partial: 'Less than that.',
});
const StrengthRef = closedList<LinkStrength>(builder, 'LinkStrength', 'How near the lower task is to the upper one.', {
  direct: 'The same action on the same object.',
  indirect: 'A supporting measure, a by-product or a general clause.',
});
const SpecificKindRef = closedList<SpecificKind>(builder, 'SpecificKind', 'What a lower task makes concrete.', {
  number: 'A number or a target.',
  date: 'A date or a term.',
  organ: 'An organ that has to act.',
  place: 'A place.',
  programme: 'A programme, project or movement by name.',
  people: 'A group of people.',
  money: 'A sum of money.',
  facility: 'A built or equipped thing, or a system.',
  measure: 'An activity, a set-up, a medium or a means of its own by which it is done.',
});
const TurnRef = closedList<Drift['turn']>(builder, 'DriftTurn', 'How the lower task’s number or time stands to the upper one’s.', {
  weaker: 'It asks for less.',
  stronger: 'It asks for more.',
  later: 'It sets a later time.',
  earlier: 'It sets an earlier time.',
  missing: 'One side states none.',
  other: 'It differs in another way.',
});

export const TaskSpanRef = builder.objectRef<Span>('TaskSpan').implement({
  description: 'A stretch of a task’s words, in UTF-16 units of `lowerWords` or `upperWords` of the link.',
  fields: (t) => ({
    start: t.exposeInt('start', { description: 'Where it begins.' }),
    end: t.exposeInt('end', { description: 'Where it ends, not included.' }),
  }),
});

const SharedRef = builder.objectRef<SharedPhrase>('SharedPhrase').implement({
  description: 'Words that both tasks of a link have.',
  fields: (t) => ({
    words: t.exposeString('words', { description: 'The words as the lower task prints them.' }),
    lower: t.field({ type: TaskSpanRef, description: 'Where they stand in the lower task.', resolve: (phrase) => phrase.from }),
    upper: t.field({ type: TaskSpanRef, description: 'Where they stand in the upper task.', resolve: (phrase) => phrase.to }),
  }),
});

const SpecificRef = builder.objectRef<Specific>('Specific').implement({
  description: 'Nội dung cụ thể hóa: something the lower task makes concrete and the upper one does not say.',
  fields: (t) => ({
    kind: t.expose('kind', { type: SpecificKindRef, description: 'What it is.' }),
    words: t.exposeString('words', { description: 'The words as printed.' }),
    span: t.field({ type: TaskSpanRef, description: 'Where they stand in the lower task.', resolve: ({ start, end }) => ({ start, end }) }),
  }),
});

const DriftRef = builder.objectRef<Drift>('Drift').implement({
  description: 'A number or a time that differs between the two tasks of a link.',
  fields: (t) => ({
    about: t.exposeString('about', { description: '`target` or `deadline`.' }),
    upper: t.exposeString('upper', {
      nullable: true,
      description: 'What the upper task states, normalised for people (“≥ 60 %”, “2025”). Null when it states none.',
    }),
    lower: t.exposeString('lower', { nullable: true, description: 'What the lower task states. Null when it states none.' }),
    turn: t.expose('turn', { type: TurnRef, description: 'How the lower one stands to the upper one.' }),
  }),
});

export const TaskLinkRef = builder.objectRef<TaskLinkRow>('TaskLink');

TaskLinkRef.implement({
  description: 'One task that carries out another: the lower orders (part of) what the upper orders. Found by the linker or stated by a person.',
  fields: (t) => ({
    key: t.exposeID('key', { description: 'Stable key: the ids of the two tasks. What decisions name.' }),
    lower: t.field({
      type: TaskRef,
      nullable: true,
      description: 'The task that carries out. Null when it is no longer in its text.',
      resolve: (link, _args, context) => taskById(context, link.from),
    }),
    upper: t.field({
      type: TaskRef,
      nullable: true,
      description: 'The task that is carried out. Null when it is no longer in its text.',
      resolve: (link, _args, context) => taskById(context, link.to),
    }),
    lowerWords: t.string({
      complexity: 10,
      description: 'The lower task’s words, as offsets count them: its heading and, on the next line, its paragraph. Empty when the task is gone.',
      resolve: (link, _args, context) => wordsOf(context, link.from),
    }),
    upperWords: t.string({ complexity: 10, description: 'The upper task’s words, likewise.', resolve: (link, _args, context) => wordsOf(context, link.to) }),
    state: t.expose('state', { type: StateRef, description: 'How far it may be relied on.' }),
    byPerson: t.boolean({ description: 'True when a person added it and the linker would not have.', resolve: (link) => link.origin === 'person' }),
    score: t.exposeFloat('score', { description: '0 to 1. Comparable within one version of the weights only; 1 for a person’s link.' }),
    unsure: t.boolean({
      description: 'Chưa chắc: a suggestion of little proof, nobody has judged it; to be looked at before it is relied on.',
      resolve: isUnsure,
    }),
    degree: t.expose('degree', { type: DegreeRef, description: 'How much of the upper task the lower one orders.' }),
    strength: t.expose('strength', { type: StrengthRef, description: 'How near the two are.' }),
    reason: t.exposeString('reason', {
      description: 'Why, as a code: `same-wording`, `same-work`, `same-subject`, `organisation`, `cited-programme`, `person`.',
    }),
    reasonWords: t.exposeStringList('reasonWords', { description: 'The words that the reason rests on. Empty for a person’s link.' }),
    shared: t.expose('shared', { type: [SharedRef], description: 'Words that both have. Empty for a person’s link.' }),
    specifics: t.expose('specifics', { type: [SpecificRef], description: 'What the lower task makes concrete. Empty when nothing is.' }),
    copied: t.exposeBoolean('copied', { description: 'True when nothing is made concrete: có nêu, chưa thấy nội dung riêng.' }),
    drift: t.expose('drift', { type: [DriftRef], description: 'Numbers and times that differ. Empty when none does.' }),
    bridged: t.field({
      type: [DirectiveRef],
      description: 'Documents between the two whose text is not held, nearest to the lower one first. Empty for direct neighbours.',
      resolve: async (link, _args, { loaders }) => (await Promise.all(link.bridged.map((id) => loaders.directive.load(id)))).flatMap((row) => row ?? []),
    }),
    decisions: t.field({
      type: [DecisionRef],
      description: 'What people decided about it, oldest first. Empty when nobody did.',
      resolve: (link, _args, { loaders }) => loaders.decisionsOf.load(link.key),
    }),
  }),
});

builder.objectField(TaskRef, 'words', (t) =>
  t.string({
    complexity: 10,
    description: 'All its words: its text, and for a heading over a paragraph that paragraph on the next line.',
    resolve: (row, _args, context) => wordsOf(context, row.id),
  }),
);

/** A task by its id; null when its text no longer has it. */
export async function taskById({ loaders }: GraphContext, id: string): Promise<TaskRow | null> {
  const tasks = await loaders.tasksOf.load(directiveOfTask(id));
  return tasks.find((task) => task.id === id) ?? null;
}

/** The directive whose task an id names. */
export const directiveOfTask = (taskId: string): string => taskId.split('#')[0] ?? taskId;

async function wordsOf(context: GraphContext, id: string): Promise<string> {
  const task = await taskById(context, id);
  if (task === null) return '';
  const reading = await context.loaders.reading.load(task.sourceId);
  const text = reading === null ? null : await context.loaders.text.load(reading.read.textId);
  return (reading && text && wordsOfTask(reading.read, text.text, task.ordinal)) || task.text;
}

builder.queryFields((t) => ({
  task: t.field({
    type: TaskRef,
    nullable: true,
    description: 'One task by its id. Null when there is none, or its text no longer has it.',
    args: { id: t.arg.id({ required: true, description: 'Id of the task.' }) },
    resolve: (_root, { id }, context) => taskById(context, id),
  }),
  taskLink: t.field({
    type: TaskLinkRef,
    nullable: true,
    description: 'One link between tasks, whatever its state. Null when there is none with this key.',
    args: { key: t.arg.id({ required: true, description: 'Key of the link.' }) },
    resolve: (_root, { key }, { loaders }) => loaders.taskLink.load(key),
  }),
}));

/** The link of a key. Errors: NotFoundError. */
export async function linkOf({ loaders }: GraphContext, key: string): Promise<TaskLinkRow> {
  const row = await loaders.taskLink.load(key);
  if (row === null) throw new NotFoundError('Không tìm thấy liên kết nhiệm vụ này. Có thể văn bản đã thay đổi.', { key });
  return row;
}
