import { LIMITS, listWithinLimit, withinLimit } from '../access/limits.ts';
import { auditIndex } from '../audit/coverage/audit-index.ts';
import { sharedAnswers } from '../audit/expectations/shared-answers.ts';
import type { Item, ItemList, TaskCell } from '../domain/coverage.ts';
import { createRegister } from '../registry/register.ts';
import { auditArguments, auditOptions } from './audit-arguments.ts';
import { builder } from './builder.ts';
import { closedList } from './closed-list.ts';
import { LevelRef, LineRef } from './enums.ts';
import { ExpectationRef, organNamed, placeNamed } from './expectation.ts';
import { SharedAnswerRef } from './expectation-list.ts';
import { FigureRef, shownFigure } from './figure.ts';
import { directiveNamed } from './find-directive.ts';
import { ItemRef } from './item.ts';
import { ItemListRef } from './item-facets.ts';
import { loadAuditWithItems } from './load-audit.ts';
import type { LowerGroup } from './lower-groups.ts';
import { type AwaitedOrgan, type LevelReceived, type LineageMark, type LineageMarks, lineageMarks } from './mark-lineage.ts';
import { type MissingAbove, missingAbove } from './missing-above.ts';
import { OrganRef, PlaceRef } from './refs.ts';

/** Documents that are drawn at once, at most. */
const MOST_IDS = 5_000;
const USUAL_AWAITED = 200;
const LISTS = ['A', 'B', 'C'] as const satisfies readonly ItemList[];

type OpenItems = { readonly list: ItemList; readonly rows: readonly Item[] };
const openOf = (items: readonly Item[]): readonly OpenItems[] =>
  LISTS.map((list) => ({ list, rows: items.filter((item) => item.list === list) })).filter(({ rows }) => rows.length > 0);
const cellKey = (cell: TaskCell): string => `${cell.taskId}|${cell.organId}`;

const OpenItemsRef = builder.objectRef<OpenItems>('OpenItems').implement({
  description: 'Items of one list on a card of the picture that nobody has closed. The number and its rows come from the same list.',
  fields: (t) => ({
    list: t.expose('list', { type: ItemListRef, description: 'The list. The lists are never mixed.' }),
    count: t.int({ description: 'How many; never 0.', resolve: ({ rows }) => rows.length }),
    rows: t.field({
      type: [ItemRef],
      complexity: { field: 5, multiplier: 20 },
      description: 'The items themselves; by rule. Never empty unless `first` is 0.',
      args: { first: t.arg.int({ defaultValue: 20, description: `How many, 0 to ${LIMITS.page}. Null: 20.` }) },
      resolve: ({ rows }, { first }) => rows.slice(0, withinLimit('first', first ?? 20, LIMITS.page)),
    }),
  }),
});

const AwaitedRef = builder.objectRef<AwaitedOrgan>('AwaitedOrgan').implement({
  description: 'An organ that is expected to issue a document and of which none was received: a hole in the picture. It says nothing of what the organ did.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Stable id of its card.' }),
    organId: t.exposeID('organId', { description: 'Id of the organ.' }),
    organ: t.field({
      type: OrganRef,
      nullable: true,
      description: 'The organ. Null where the register does not know it.',
      resolve: ({ organId }, _args, context) => organNamed(context, organId),
    }),
    organName: t.exposeString('organName', { description: 'Its name.' }),
    line: t.expose('line', { type: LineRef, nullable: true, description: 'Its line. Null when not known.' }),
    level: t.expose('level', { type: LevelRef, nullable: true, description: 'Its level. Null when not known.' }),
    place: t.field({ type: PlaceRef, nullable: true, description: 'Its place. Null when not resolved.', resolve: ({ placeId }) => placeNamed(placeId) }),
    province: t.field({
      type: PlaceRef,
      nullable: true,
      description: 'The province it lies in. Null for central organs and where not resolved.',
      resolve: ({ placeId }) => provinceOf(placeId),
    }),
    column: t.exposeInt('column', { description: 'Sub-column inside the lane of its level, on the scale of `LineageNode.column`.' }),
    order: t.exposeFloat('order', {
      description: 'Place inside the sub-column, between those of `LineageNode.order`; never changes by expanding or filtering.',
    }),
    expectations: t.expose('expectations', { type: [ExpectationRef], description: 'What it owes there; what presses most comes first. Never empty.' }),
    items: t.field({
      type: [OpenItemsRef],
      description: 'Open items whose move is its own. Empty when there are none.',
      resolve: ({ items }) => openOf(items),
    }),
  }),
});

const MarkRef = builder.objectRef<LineageMark>('LineageMark').implement({
  description: 'What the picture of a lineage says on the card of one document.',
  fields: (t) => ({
    directiveId: t.exposeID('directiveId', { description: 'The document.' }),
    province: t.field({
      type: PlaceRef,
      nullable: true,
      description: 'The province its issuer lies in. Null for central organs and where not resolved.',
      resolve: ({ placeId }) => provinceOf(placeId),
    }),
    inScope: t.exposeBoolean('inScope', {
      description: 'Whether it was issued within `scope`; items and figures of a document outside of it are not counted. True where nothing limits.',
    }),
    concrete: t.field({
      type: FigureRef,
      nullable: true,
      description:
        'For a lower document: tasks of the root that its issuer made concrete, wholly or in part, of those expected of it. For the root: the same over all organs. Null where nothing can be compared.',
      resolve: ({ concrete }) => concrete && shownFigure(concrete, cellKey),
    }),
    items: t.field({
      type: [OpenItemsRef],
      description: 'Open items by list; each item stands on one card. Empty when there are none.',
      resolve: ({ items }) => openOf(items),
    }),
    received: t.field({
      type: FigureRef,
      nullable: true,
      description: 'Documents received of those expected directly under it. Null where none is expected.',
      resolve: ({ received }) => received && shownFigure(received, (row) => row.key),
    }),
    awaited: t.field({
      type: [AwaitedRef],
      complexity: { field: 1, multiplier: 3 },
      description: 'Organs whose document under it was not received; by level, place and organ. Empty when there are none.',
      args: { first: t.arg.int({ defaultValue: USUAL_AWAITED, description: `How many, 0 to ${MOST_IDS}. Null: ${USUAL_AWAITED}.` }) },
      resolve: ({ awaited }, { first }) => awaited.slice(0, withinLimit('first', first ?? USUAL_AWAITED, MOST_IDS)),
    }),
    awaitedCount: t.int({ description: 'How many `awaited` there are in all.', resolve: ({ awaited }) => awaited.length }),
    awaitedBelow: t.exposeInt('awaitedBelow', { description: 'Organs awaited under it and under all below it.' }),
    unlisted: t.exposeInt('unlisted', { description: 'What is awaited of “các …” whom nobody could list by name: they have no card.' }),
    daysAfterSuperior: t.exposeInt('daysAfterSuperior', {
      nullable: true,
      description: 'Days after the newest document it carries out: a figure, not a fault. Null where a date is not known.',
    }),
  }),
});

const LevelReceivedRef = builder.objectRef<LevelReceived>('LevelReceived').implement({
  description: 'Documents received at one level, anywhere in the lineage.',
  fields: (t) => ({
    level: t.expose('level', { type: LevelRef, nullable: true, description: 'The level of the organs. Null when not known.' }),
    received: t.field({ type: FigureRef, description: 'Received of expected.', resolve: ({ received }) => shownFigure(received, (row) => row.key) }),
    underRoot: t.field({
      type: FigureRef,
      description: 'The same, only of what is expected right under the root.',
      resolve: ({ underRoot }) => shownFigure(underRoot, (row) => row.key),
    }),
    undated: t.exposeInt('undated', {
      description:
        'Of those counted in `received`, met only by documents of which no date is known: on an earlier day nobody can say that they were there. 0 where each has a dated one.',
    }),
    shared: t.field({
      type: [SharedAnswerRef],
      complexity: { field: 5, multiplier: 10 },
      description: 'Documents that count in `received` for several organs at once. Empty where each organ has its own.',
      resolve: ({ received }) => sharedAnswers(received.rows),
    }),
  }),
});

const SuperiorKindRef = closedList<MissingAbove['kind']>(builder, 'SuperiorKind', 'Which of the two an organ answers to.', {
  committee: 'Cấp ủy cùng cấp: the party committee of its own level.',
  line: 'Cấp trên theo hệ thống: the higher organ of its own line.',
});

const MissingRef = builder.objectRef<MissingAbove>('MissingAbove').implement({
  description: 'A superior on the way to the centre of whom no document is known there: a link of the chain that is not known, not one that was not issued.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Stable id of its card.' }),
    organId: t.exposeID('organId', { description: 'Id of the organ.' }),
    organName: t.exposeString('organName', { description: 'Its name.' }),
    level: t.expose('level', { type: LevelRef, nullable: true, description: 'Its level. Null when not known.' }),
    line: t.expose('line', { type: LineRef, nullable: true, description: 'Its line. Null when not known.' }),
    kind: t.expose('kind', { type: SuperiorKindRef, description: 'As which superior it stands there.' }),
    belowIds: t.exposeIDList('belowIds', { description: 'Documents, or other missing ones, right below it. Never empty.' }),
    aboveIds: t.exposeIDList('aboveIds', { description: 'Documents, or other missing ones, right above it. Empty at the top of what is known.' }),
  }),
});

const GroupRef = builder.objectRef<LowerGroup>('LowerGroup').implement({
  description: 'Lower documents of one document that are alike and too many to be drawn: of one province, one district or one line, within one lane.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'What `lineage(groups:)` takes to draw all of it.' }),
    underId: t.exposeID('underId', { description: 'The document they are right below.' }),
    place: t.field({
      type: PlaceRef,
      nullable: true,
      description: 'The place they lie in. Null where they are grouped by line.',
      resolve: ({ placeId }) => placeNamed(placeId),
    }),
    line: t.expose('line', { type: LineRef, nullable: true, description: 'Their line. Null where they are grouped by place, or it is not known.' }),
    level: t.expose('level', { type: LevelRef, nullable: true, description: 'The level of the first of them. Null when not known.' }),
    column: t.exposeInt('column', { description: 'Sub-column of its pile, as of `LineageNode.column`.' }),
    order: t.exposeFloat('order', { description: 'Place of its pile, among those of `LineageNode.order`.' }),
    count: t.int({ description: 'How many documents it has.', resolve: ({ ids }) => ids.length }),
    held: t.exposeInt('held', { description: 'How many of them have their text held.' }),
    hidden: t.exposeInt('hidden', { description: 'How many of them are not among the documents asked for; never 0.' }),
    hiddenInScope: t.exposeInt('hiddenInScope', { description: 'How many of `hidden` were issued within `scope`. All of them where nothing limits.' }),
  }),
});

type Shown = { readonly marks: LineageMarks; readonly ids: readonly string[] | null };
const MarksRef = builder.objectRef<Shown>('LineageMarks').implement({
  description: 'What the cards of a lineage say of coverage and of what is to be handled; asked after the picture, so that the picture comes first.',
  fields: (t) => ({
    asOf: t.field({ type: 'PlainDate', description: 'The day it stands for.', resolve: ({ marks }) => marks.audit.options.asOf }),
    graphVersion: t.int({ description: 'The version of the graph it was made from.', resolve: ({ marks }) => marks.audit.snapshot.graphVersion }),
    documents: t.field({
      type: [MarkRef],
      complexity: { field: 10, multiplier: 20 },
      description: 'One for each document that was asked for and stands in the lineage; in the order asked. Empty where none does.',
      resolve: ({ marks, ids }) =>
        (ids ?? [marks.audit.snapshot.rootId, ...marks.audit.coverage.documents.map(({ row }) => row.id)]).flatMap((id) => marks.of(id) ?? []),
    }),
    groups: t.field({
      type: [GroupRef],
      complexity: { field: 5, multiplier: 20 },
      description:
        'Where a document that was asked for has 30 or more right below it: these in groups, as far as they are not among those asked for. Empty where none has.',
      resolve: ({ marks, ids }) => {
        const drawn = new Set(ids ?? []);
        return (ids ?? []).flatMap((id) => (marks.of(id) === null ? [] : marks.groups(id, (lower) => drawn.has(lower))));
      },
    }),
    missingAbove: t.field({
      type: [MissingRef],
      description:
        'Superiors of the root’s issuer up to the centre of whom no document is known on its way up. Empty for central documents, and where all are known.',
      resolve: ({ marks: { audit } }) => missingAbove(auditIndex(audit.snapshot), audit.snapshot.rootId, audit.options.asOf),
    }),
    levels: t.field({
      type: [LevelReceivedRef],
      description: 'Received of expected by level, from the centre down. Levels of which nothing is expected are left out.',
      resolve: ({ marks }) => marks.levels,
    }),
  }),
});

function provinceOf(placeId: string | null) {
  const place = placeNamed(placeId);
  if (place === null || place.kind === 'province') return place;
  return (
    createRegister()
      .ancestors(place.id)
      .find((one) => one.kind === 'province') ?? null
  );
}

builder.queryField('lineageMarks', (t) =>
  t.field({
    type: MarksRef,
    nullable: true,
    complexity: { field: 100, multiplier: 1 },
    description: 'What the cards of a lineage say: task coverage, open items, what was received and what is awaited. Null when there is no such directive.',
    args: {
      of: t.arg.id({ required: true, description: 'Id of the root, or a symbol that only one has.' }),
      ids: t.arg.idList({ description: `Documents that are drawn, at most ${MOST_IDS}. Null: all of the lineage. Ids outside the lineage are passed over.` }),
      ...auditArguments(),
    },
    resolve: async (_root, { of, ids, ...given }, context): Promise<Shown | null> => {
      const asked = ids === null || ids === undefined ? null : listWithinLimit('ids', ids, MOST_IDS);
      const root = await directiveNamed(context, of);
      if (root === null) return null;
      const options = auditOptions(given, context.clock);
      return { marks: lineageMarks(await loadAuditWithItems(context, root.id, options)), ids: asked };
    },
  }),
);
