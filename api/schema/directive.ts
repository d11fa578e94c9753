import { todayIn } from '../access/clock.ts';
import { LIMITS, listWithinLimit } from '../access/limits.ts';
import { RELATIONS, type Relation } from '../domain/lists.ts';
import type { EdgeRow } from '../domain/rows.ts';
import { defineConnection } from './connection.ts';
import { DirectiveKindRef } from './directive-kind.ts';
import { LevelRef, LineRef, OutcomeRef, RelationRef } from './enums.ts';
import { organsFor } from './organ.ts';
import { pageArguments } from './page-arguments.ts';
import { cut, pageOf } from './paging.ts';
import { DecisionRef, DirectiveRef, type EdgeShown, LineageEdgeRef, OrganRef, PlaceRef, SourceRef } from './refs.ts';
import { TaskConnectionRef, tasksDue, tasksInOrder } from './task.ts';

const USUAL_EDGES = 50;
const USUAL_TASKS = 100;

const EdgeConnectionRef = defineConnection<EdgeShown>(
  { connection: 'DirectiveEdgeConnection', edge: 'DirectiveEdgeEdge', row: 'edge', rows: 'edges' },
  LineageEdgeRef,
);

DirectiveRef.implement({
  description:
    'Văn bản: a document of the lineage, whether its text is held or it is only cited. What its text (or those that cite it) does not say is null, never guessed.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Stable id. A document that was only cited keeps it when its text arrives; ids of merged documents stay valid.' }),
    held: t.exposeBoolean('held', { description: 'True: đã có toàn văn. False: only cited, held in part or a report about it: see `outcome`.' }),
    outcome: t.expose('outcome', {
      type: OutcomeRef,
      nullable: true,
      description:
        'What the text that is read first was found to be: the directive itself, a part of it, or a report about it. Null where there is no text, only citations.',
    }),
    withdrawn: t.exposeBoolean('withdrawn', { description: 'True when somebody withdrew it: its text no longer counts and it stays only where it is cited.' }),
    kind: t.expose('kind', { type: DirectiveKindRef, nullable: true, description: 'Its kind. Null where neither text nor citations tell.' }),
    kindName: t.exposeString('kindName', { nullable: true, description: 'Its kind as printed (“Chương trình hành động”). Null as `kind`.' }),
    symbol: t.exposeString('symbol', {
      nullable: true,
      description: 'Số, ký hiệu. Not an identity: others may have the same. Null when the number is blank or none is printed.',
    }),
    partialSymbol: t.exposeString('partialSymbol', {
      nullable: true,
      description: 'What is printed where the number is blank (“-KH/HU”). Null when `symbol` is whole, or nothing is printed.',
    }),
    subject: t.exposeString('subject', { nullable: true, description: 'Trích yếu: what it is about, without the kind. Null when not said.' }),
    issuedOn: t.expose('issuedOn', {
      type: 'PlainDate',
      nullable: true,
      description: 'Ngày ban hành; may lack day or month as printed. Null when no date is known.',
    }),
    notBefore: t.expose('notBefore', {
      type: 'PlainDate',
      nullable: true,
      description:
        'For an undated text: it is not older than this, the newest date it cites. Never its date. Null when it is dated or cites no dated document.',
    }),
    notBeforeFrom: t.field({
      type: DirectiveRef,
      nullable: true,
      description: 'The document whose date gave `notBefore`. Null as `notBefore`.',
      resolve: (row, _args, { loaders }) => (row.notBeforeFrom === null ? null : loaders.directive.load(row.notBeforeFrom)),
    }),
    issuers: t.field({
      type: [OrganRef],
      description: 'Cơ quan ban hành; several for a joint document. Empty when no issuer is known.',
      resolve: (row, _args, context) => organsFor(context, row.issuerIds),
    }),
    issuerNames: t.exposeStringList('issuerNames', {
      description: 'Issuers as printed or completed; there also where no organ of the register was found. Empty when no issuer is known.',
    }),
    issuerBySymbol: t.exposeBoolean('issuerBySymbol', {
      description: 'True when no text names the issuer and it was completed from the code in the symbol (“…/QĐ-TTg” is the Prime Minister’s).',
    }),
    line: t.expose('line', { type: LineRef, nullable: true, description: 'Hệ thống of its issuer. Null when not known.' }),
    level: t.expose('level', { type: LevelRef, nullable: true, description: 'Cấp of its issuer. Null when not known.' }),
    place: t.field({
      type: PlaceRef,
      nullable: true,
      description: 'Finest place of its issuer. Null for central documents, and where the place is not resolved.',
      resolve: (row, _args, { loaders }) => (row.placeId === null ? null : loaders.place.load(row.placeId)),
    }),
    signer: t.exposeString('signer', { nullable: true, description: 'Name of who signed. Null when none is printed, or the text is not held.' }),
    taskCount: t.exposeInt('taskCount', {
      description:
        'Tasks read out of it that order something: the finest numbered items, and orders that stand in none; as many as its comparison has columns. 0 when it has none, or its text is not held.',
    }),
    source: t.field({
      type: SourceRef,
      nullable: true,
      description: 'The text that is shown first. Null while no text is held.',
      resolve: (row, _args, { loaders }) => (row.preferredSourceId === null ? null : loaders.source.load(row.preferredSourceId)),
    }),
    sources: t.field({
      type: [SourceRef],
      description: 'All its texts: the original, copies, scans, excerpts, reports about it. Empty while it is only cited.',
      resolve: (row, _args, { loaders }) => loaders.sourcesOf.load(row.id),
    }),
    upward: t.field({
      type: [LineageEdgeRef],
      description: 'Edges from this directive to those it speaks of, rejected ones included, in the order of `Relation`. Empty when it speaks of none.',
      args: { relations: t.arg({ type: [RelationRef], description: 'Only these relations. Null or empty: all.' }) },
      resolve: async (row, { relations }, { loaders }) =>
        chosen(
          (await loaders.edgesOf.load(row.id)).filter((edge) => edge.from === row.id),
          relations,
        ),
    }),
    downward: t.field({
      type: EdgeConnectionRef,
      complexity: ({ first }) => ({ field: 5, multiplier: first ?? USUAL_EDGES }),
      description: 'Edges from other directives to this one, rejected ones included, in the order of `Relation`.',
      args: {
        relations: t.arg({ type: [RelationRef], description: 'Only these relations. Null or empty: all.' }),
        ...pageArguments(USUAL_EDGES),
      },
      resolve: async (row, { relations, ...args }, { loaders }) => {
        const page = pageOf(args, USUAL_EDGES);
        return cut(
          page,
          chosen(
            (await loaders.edgesOf.load(row.id)).filter((edge) => edge.to === row.id),
            relations,
          ),
        );
      },
    }),
    lowerCount: t.int({
      description: 'How many directives carry this one out directly, by edges that were not rejected, short cuts too. 0 when none is known.',
      resolve: async (row, _args, { loaders }) => lowerOf(row.id, await loaders.edgesOf.load(row.id)).size,
    }),
    belowCount: t.int({
      complexity: 3,
      description:
        'How many directives carry this one out, directly or through others, each once: as many as its lineage downwards has nodes besides the root. 0 when none is known.',
      args: {
        asOf: t.arg({ type: 'PlainDate', description: 'The day it stands for: what was issued later is left out, and what only that leads to. Null: today.' }),
      },
      resolve: (row, { asOf }, { loaders, clock }) => loaders.belowCount.load({ id: row.id, asOf: asOf ?? todayIn(clock) }),
    }),
    tasks: t.field({
      type: TaskConnectionRef,
      complexity: ({ first }) => ({ field: 5, multiplier: first ?? USUAL_TASKS }),
      description: 'Nhiệm vụ: the tasks read out of it, as a tree in the order of the text (`parentId`). Empty when it has none, or its text is not held.',
      args: {
        dueBefore: t.arg({
          type: 'PlainDate',
          description:
            'Only tasks with a stated deadline that surely lies before this day: days, months, years, ends of ranges, and days that come every year. Relative ones are on no day and are left out. Null: whenever they are due, and without a deadline.',
        }),
        dueFrom: t.arg({
          type: 'PlainDate',
          description:
            'With `dueBefore`: only deadlines that end on or after this day; one of every year where it comes round in between. Null: from any time.',
        }),
        ...pageArguments(USUAL_TASKS),
      },
      resolve: async (row, { dueBefore, dueFrom, ...args }, context) => {
        const page = pageOf(args, USUAL_TASKS);
        const tasks = tasksInOrder(await context.loaders.tasksOf.load(row.id));
        return cut(page, dueBefore == null ? tasks : await tasksDue(context, tasks, { from: dueFrom ?? null, before: dueBefore }));
      },
    }),
    decisions: t.field({
      type: [DecisionRef],
      description:
        'What people decided about this directive, also that it and another are two, oldest first. Empty when nobody decided anything. What was said of its links and tasks stands there; all of it gives `decisions`.',
      resolve: async ({ id }, _args, { loaders }) => {
        const [own, pairs] = await Promise.all([loaders.decisionsOf.load(id), loaders.apart.load(id)]);
        return pairs.length === 0 ? own : [...own, ...pairs].sort((a, b) => a.sequence - b.sequence);
      },
    }),
  }),
});

function chosen(edges: readonly EdgeRow[], relations: readonly Relation[] | null | undefined): readonly EdgeShown[] {
  const wanted = listWithinLimit('relations', relations ?? [], LIMITS.filterValues);
  return edges
    .filter((edge) => wanted.length === 0 || wanted.includes(edge.relation))
    .toSorted((a, b) => RELATIONS.indexOf(a.relation) - RELATIONS.indexOf(b.relation) || (a.key < b.key ? -1 : 1))
    .map((row) => ({ row, shortCut: false }));
}

function lowerOf(id: string, edges: readonly EdgeRow[]): ReadonlySet<string> {
  const carriesOut = edges.filter((edge) => edge.to === id && edge.from !== id && edge.relation === 'IMPLEMENTS' && edge.state !== 'rejected');
  return new Set(carriesOut.map((edge) => edge.from));
}
