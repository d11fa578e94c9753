import { LIMITS, withinLimit } from '../access/limits.ts';
import type { Evidence } from '../domain/evidence.ts';
import type { TaskRow } from '../domain/rows.ts';
import { type AssigningOf, assigningOf } from '../importing/assigning-of.ts';
import { builder } from './builder.ts';
import { closedList } from './closed-list.ts';
import type { GraphContext } from './context.ts';
import { EvidenceRef, TaskRef } from './refs.ts';

type Basis = 'cited' | 'words';
type Entry = {
  readonly item: TaskRow;
  readonly unit: TaskRow;
  readonly organs: readonly string[];
  readonly leads: boolean;
  readonly basis: Basis;
  readonly score: number;
  readonly evidence: Evidence;
  readonly tasks: readonly TaskRow[];
};
type Given = { readonly shown: readonly Entry[]; readonly total: number; readonly entries: number };
type Gathered = { readonly shown: readonly TaskRow[]; readonly total: number };

/** As many as are read at a look; the rest is counted. */
const USUAL = 3;

const BasisRef = closedList<Basis>(builder, 'AssignedBasis', 'Why an entry may give a task.', {
  cited: 'The entry names the place of the task (“các nhiệm vụ tại mục II.3”).',
  words: 'Both speak of the same work: a suggestion of the machine from the words they share.',
});

const EntryRef = builder.objectRef<Entry>('AssignedEntry').implement({
  description: 'Mục phân công: an entry of a document’s own assignments that may give one of its tasks. A suggestion: it is never taken for the lead itself.',
  fields: (t) => ({
    item: t.expose('item', {
      type: TaskRef,
      description: 'The item that names the organs, as people cite it (“IV.4”); the unit itself where that names them.',
    }),
    unit: t.expose('unit', { type: TaskRef, description: 'The very unit whose words speak of the task; within `item`, or the same.' }),
    organs: t.exposeStringList('organs', { description: 'Who is given it, as printed. Never empty.' }),
    leads: t.exposeBoolean('leads', { description: 'False where the entry says that the organ takes part only (“Phối hợp với …”).' }),
    basis: t.expose('basis', { type: BasisRef, description: 'Why it may be.' }),
    score: t.exposeFloat('score', { description: '0 to 1: how much of their words the two share; 1 where the place is named.' }),
    evidence: t.expose('evidence', { type: EvidenceRef, description: 'The words of the entry, heading and paragraph.' }),
    tasks: t.expose('tasks', {
      type: [TaskRef],
      description: 'The tasks it speaks of: the task itself, or those that stand below it, the surest first. Never empty.',
    }),
  }),
});

const GivenRef = builder.objectRef<Given>('AssignedElsewhere').implement({
  description: 'Where the document’s own assignments may give a task that names nobody.',
  fields: (t) => ({
    nodes: t.expose('shown', { type: [EntryRef], description: 'The surest first, one for each item. Empty when no entry speaks of it.' }),
    totalCount: t.exposeInt('total', { description: 'How many there are in all.' }),
    entries: t.exposeInt('entries', { description: 'How many entries of the document were looked at. 0 when it gives nothing to anybody.' }),
  }),
});

const GatheredRef = builder.objectRef<Gathered>('GatheredTasks').implement({
  description: 'Tasks that an entry of a document’s assignments may give.',
  fields: (t) => ({
    nodes: t.expose('shown', { type: [TaskRef], description: 'In the order of the text. Empty when it speaks of none.' }),
    totalCount: t.exposeInt('total', { description: 'How many there are in all.' }),
  }),
});

const firstArgument = builder.args((t) => ({
  first: t.int({ defaultValue: USUAL, description: `How many are given out, 0 to ${LIMITS.page}; the others are counted. Null: ${USUAL}.` }),
}));

builder.objectFields(TaskRef, (t) => ({
  assignedElsewhere: t.field({
    type: GivenRef,
    nullable: true,
    complexity: ({ first }) => ({ field: 3, multiplier: first ?? USUAL }),
    description:
      'Có thể giao tại: entries of the part on organisation (“IV.4. Sở Y tế …”), or rows of an annexed table, that speak of the same work. Null where a lead is named in it, above it or in all that stands below it, where nothing of it orders, and for what stands in that part itself.',
    args: firstArgument,
    resolve: async (row, { first }, context): Promise<Given | null> => {
      const here = await assigningHere(context, row);
      const given = here?.of.given(row.ordinal) ?? null;
      if (here === null || given === null) return null;
      const shown = given.found.slice(0, withinLimit('first', first ?? USUAL, LIMITS.page)).flatMap(({ giver, task, tasks, ...found }) => {
        const [item, unit, below] = [here.rowAt(giver), here.rowAt(task), tasks.flatMap((of) => here.rowAt(of) ?? [])];
        return item === undefined || unit === undefined ? [] : [{ ...found, item, unit, evidence: here.of.words(task), tasks: below }];
      });
      return { shown, total: given.found.length, entries: given.entries };
    },
  }),
  gathers: t.field({
    type: GatheredRef,
    complexity: ({ first }) => ({ field: 3, multiplier: first ?? USUAL }),
    description:
      'The other way: tasks of the same document that name nobody and that this unit, or one below it, may give. Empty for all but assigning entries.',
    args: firstArgument,
    resolve: async (row, { first }, context): Promise<Gathered> => {
      const here = await assigningHere(context, row);
      const found = here?.of.gathers(row.ordinal).flatMap((of) => here.rowAt(of) ?? []) ?? [];
      return { shown: found.slice(0, withinLimit('first', first ?? USUAL, LIMITS.page)), total: found.length };
    },
  }),
  paragraph: t.field({
    type: EvidenceRef,
    nullable: true,
    description: 'The unlabelled paragraph under its heading that belongs to it, where `text` is the heading alone. Null where `evidence` is all.',
    resolve: async (row, _args, context) => (await assigningHere(context, row))?.of.paragraph(row.ordinal) ?? null,
  }),
}));

type Here = { readonly of: AssigningOf; readonly rowAt: (ordinal: number) => TaskRow | undefined };

/** Batched by the loaders: the tasks of one document share its reading, its text and what was made of them. Null while it is being read again. */
async function assigningHere({ loaders }: GraphContext, row: TaskRow): Promise<Here | null> {
  const reading = await loaders.reading.load(row.sourceId);
  if (reading?.read.tasks[row.ordinal]?.path !== row.path) return null;
  const [text, rows] = await Promise.all([loaders.text.load(reading.read.textId), loaders.tasksOf.load(row.directiveId)]);
  if (text === null) return null;
  const byPlace = new Map(rows.filter(({ sourceId }) => sourceId === row.sourceId).map((each) => [each.ordinal, each]));
  return { of: assigningOf(reading.read, text.text), rowAt: (ordinal) => byPlace.get(ordinal) };
}
