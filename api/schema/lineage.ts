import { todayIn } from '../access/clock.ts';
import { LIMITS, listWithinLimit, withinLimit } from '../access/limits.ts';
import { NotFoundError } from '../domain/errors.ts';
import { dayArgument } from './audit-arguments.ts';
import { ScopeInput, scopeOf } from './audit-scope.ts';
import { builder } from './builder.ts';
import { LevelRef, LineageDirectionRef } from './enums.ts';
import { directiveNamed } from './find-directive.ts';
import { groupMembers } from './group-members.ts';
import { loadLineage } from './load-lineage.ts';
import { DirectiveRef, LevelCountRef, LineageEdgeRef, LineageNodeRef, LineageRef, LineageTotalsRef } from './refs.ts';

const USUAL_DEPTH = 3;
const USUAL_PER_PARENT = 25;
/** What a row of a lineage counts in the cost of a request: pictures are of this size or so. */
const ROWS = { field: 20, multiplier: 60 };

LineageRef.implement({
  description:
    'How one directive came down, or came to be: a picture of the documents and edges around it as of a day, cut to what can be drawn, with counts of what was cut.',
  fields: (t) => ({
    root: t.expose('root', { type: DirectiveRef, description: 'The directive it starts from; always drawn, whatever its date.' }),
    direction: t.expose('direction', { type: LineageDirectionRef, description: 'The way it was followed.' }),
    asOf: t.expose('asOf', { type: 'PlainDate', description: 'The day it stands for. Documents issued later are left out and counted; undated ones are in.' }),
    graphVersion: t.exposeInt('graphVersion', { description: 'The version of the graph that every figure of it was made from.' }),
    nodes: t.field({
      type: [LineageNodeRef],
      complexity: ROWS,
      description: 'The documents that are drawn; by depth, then column, then order. Never empty: the root is among them.',
      resolve: ({ nodes }) => nodes,
    }),
    edges: t.expose('edges', {
      type: [LineageEdgeRef],
      complexity: ROWS,
      description: 'IMPLEMENTS edges between documents that are drawn, ordered by key. Empty when only the root is drawn.',
    }),
    totals: t.expose('totals', { type: LineageTotalsRef, description: 'Counts over the whole lineage, not only what is drawn.' }),
  }),
});

LineageNodeRef.implement({
  description: 'A document in the picture of a lineage.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id of its directive.' }),
    directive: t.field({
      type: DirectiveRef,
      description: 'The document.',
      resolve: ({ id, directive }) => {
        if (directive === null) throw new NotFoundError('Văn bản này không còn trong sơ đồ. Mở lại sơ đồ.', { id });
        return directive;
      },
    }),
    depth: t.exposeInt('depth', { description: 'Steps from the root; negative above it, 0 for the root.' }),
    column: t.exposeInt('column', { description: 'Sub-column inside the lane of its level, from 0.' }),
    order: t.exposeInt('order', {
      description: 'Place inside the sub-column over the whole lineage, before any cut, from 0; never changes by expanding or filtering.',
    }),
    lowerTotal: t.exposeInt('lowerTotal', { description: 'Direct lower documents in the lineage. 0 when there are none.' }),
    lowerShown: t.exposeInt('lowerShown', { description: 'How many of `lowerTotal` are drawn.' }),
    belowTotal: t.exposeInt('belowTotal', { description: 'Documents below it at any depth, each once.' }),
    belowHidden: t.exposeInt('belowHidden', { description: 'How many of `belowTotal` are not drawn.' }),
    belowHiddenNotHeld: t.exposeInt('belowHiddenNotHeld', { description: 'How many of `belowHidden` are only cited, their text not held.' }),
    upperTotal: t.exposeInt('upperTotal', { description: 'Documents of the lineage that it carries out directly. 0 for the topmost.' }),
    upperShown: t.exposeInt('upperShown', { description: 'How many of `upperTotal` are drawn.' }),
    shortCuts: t.exposeInt('shortCuts', { description: 'Edges from this document that a longer way makes redundant; drawn only when asked for.' }),
    undated: t.exposeBoolean('undated', { description: 'True when no date is known: it is in the picture whatever the day.' }),
    inCycle: t.exposeBoolean('inCycle', { description: 'True when it and another document name each other, directly or in a ring: to be checked.' }),
  }),
});

LineageTotalsRef.implement({
  description: 'Counts over a whole lineage as of its day, the root included.',
  fields: (t) => ({
    nodes: t.exposeInt('nodes', { description: 'Documents in all.' }),
    shown: t.exposeInt('shown', { description: 'How many of them are drawn.' }),
    held: t.exposeInt('held', { description: 'How many of them have their text held.' }),
    citedNotHeld: t.exposeInt('citedNotHeld', { description: 'How many of them are only cited.' }),
    undated: t.exposeInt('undated', { description: 'How many of them have no known date.' }),
    laterThanAsOf: t.exposeInt('laterThanAsOf', { description: 'Left out because issued after the day.' }),
    suggestedEdges: t.exposeInt('suggestedEdges', { description: 'Edges that are only suggested and wait for review. 0 when suggestions were not asked for.' }),
    shortCuts: t.exposeInt('shortCuts', { description: 'Edges that a longer way makes redundant, drawn or not.' }),
    truncated: t.exposeBoolean('truncated', {
      description: 'True when there are more documents than the server walks in one answer: every count is then a lower bound.',
    }),
    levels: t.expose('levels', {
      type: [LevelCountRef],
      description: 'By level, from the centre down, unknown last. Levels without any document are left out.',
    }),
  }),
});

LevelCountRef.implement({
  description: 'Documents of one level.',
  fields: (t) => ({
    level: t.expose('level', { type: LevelRef, nullable: true, description: 'The level. Null for documents whose level is not known.' }),
    total: t.exposeInt('total', { description: 'How many there are.' }),
    shown: t.exposeInt('shown', { description: 'How many of them are drawn; in an overview all of them.' }),
    held: t.exposeInt('held', { description: 'How many of them have their text held.' }),
  }),
});

builder.queryField('lineage', (t) =>
  t.field({
    type: LineageRef,
    nullable: true,
    complexity: { field: 50, multiplier: 1 },
    description: 'Sơ đồ triển khai: the documents that carry a directive out, or that it carries out. Null when there is no such directive.',
    args: {
      of: t.arg.id({
        required: true,
        description: 'Id of the directive, or a symbol that only one has (“70-KL/TW”). A symbol of several is the error BAD_INPUT with the candidates.',
      }),
      direction: t.arg({ type: LineageDirectionRef, defaultValue: 'down', description: 'Which way to follow. Null: DOWN.' }),
      depth: t.arg.int({
        defaultValue: USUAL_DEPTH,
        description: `Steps from the root that are drawn, 0 to ${LIMITS.lineageDepth}. Null: ${USUAL_DEPTH}. With 0 only the root.`,
      }),
      perParent: t.arg.int({
        defaultValue: USUAL_PER_PARENT,
        description: `Documents drawn below (or above) one document, 0 to ${LIMITS.lineagePerParent}. Null: ${USUAL_PER_PARENT}. The rest is counted.`,
      }),
      expand: t.arg.idList({
        description: `Ids of documents whose neighbours are all drawn (at most 200 of each), whatever the depth; at most ${LIMITS.lineageExpand}. Null or empty: none. Ids that are not in the lineage are passed over.`,
      }),
      levels: t.arg({
        type: [LevelRef],
        description:
          'Levels whose documents are all drawn, with what leads to them, whatever the depth (at most 200 below one document, and as long as fewer than 2,000 are drawn). Null or empty: none.',
      }),
      groups: t.arg.stringList({
        description: `Keys of groups of lower documents, as \`lineageMarks\` gives them, that are all drawn; at most ${LIMITS.filterValues}. Null or empty: none.`,
      }),
      scope: t.arg({
        type: ScopeInput,
        description:
          'What is followed: of more neighbours than `perParent` those issued within it are drawn first. It leaves nothing out of the lineage and changes no place. Null: all alike.',
      }),
      ...dayArgument,
      shortCuts: t.arg.boolean({
        defaultValue: false,
        description: 'True: draw also edges that a longer way makes redundant. Null or false: count them only.',
      }),
      suggested: t.arg.boolean({ defaultValue: true, description: 'False: do not follow edges that are only suggested. Null or true: follow them.' }),
    },
    resolve: async (_root, args, context) => {
      const options = {
        direction: args.direction ?? 'down',
        depth: withinLimit('depth', args.depth ?? USUAL_DEPTH, LIMITS.lineageDepth),
        perParent: withinLimit('perParent', args.perParent ?? USUAL_PER_PARENT, LIMITS.lineagePerParent),
        expand: new Set(listWithinLimit('expand', args.expand ?? [], LIMITS.lineageExpand)),
        levels: new Set(args.levels ?? []),
        asOf: args.asOf ?? todayIn(context.clock),
        shortCuts: args.shortCuts === true,
        suggested: args.suggested !== false,
        scope: scopeOf(args.scope),
      } as const;
      const root = await directiveNamed(context, args.of);
      if (root === null) return null;
      const groups = listWithinLimit('groups', args.groups ?? [], LIMITS.filterValues);
      if (groups.length === 0) return loadLineage(context, root, options);
      return loadLineage(context, root, { ...options, groups, also: await groupMembers(context, root.id, options.asOf, groups) });
    },
  }),
);
