import { LIMITS, listWithinLimit, textWithinLimit } from '../access/limits.ts';
import type { OrganRow } from '../domain/rows.ts';
import { builder } from './builder.ts';
import { defineConnection } from './connection.ts';
import type { GraphContext } from './context.ts';
import { DirectiveConnectionRef, listDirectives } from './directive-list.ts';
import { LevelRef, LineRef } from './enums.ts';
import { pageArguments } from './page-arguments.ts';
import { pageOf, sliceOf } from './paging.ts';
import { OrganRef, PlaceRef } from './refs.ts';

const USUAL = 25;

OrganRef.implement({
  description: 'Cơ quan, tổ chức: a body that issues directives or is given tasks. One that has ended stays, with the day it ended.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Stable id of the organ.' }),
    name: t.exposeString('name', { description: 'Full name with its place (“Tỉnh ủy Bắc Kạn”); for an unresolved organ the words as they were found.' }),
    line: t.expose('line', { type: LineRef, description: 'The system it belongs to; OTHER where it is not known.' }),
    level: t.expose('level', { type: LevelRef, description: 'The level of the authority it belongs to.' }),
    place: t.field({
      type: PlaceRef,
      nullable: true,
      description: 'Its place. Null for central organs, and where the place is not resolved.',
      resolve: (organ, _args, { loaders }) => (organ.placeId === null ? null : loaders.place.load(organ.placeId)),
    }),
    resolved: t.exposeBoolean('resolved', { description: 'False where only the words are known and no organ of the register was found for them.' }),
    from: t.expose('from', { type: 'PlainDate', nullable: true, description: 'First day of its life. Null where open or not known.' }),
    until: t.expose('until', { type: 'PlainDate', nullable: true, description: 'Last day of its life. Null while it lives, or where not known.' }),
    superiors: t.field({
      type: [OrganRef],
      description:
        'Those it answers to: the party committee of its own level and the higher organ of its own line. Empty for the highest organs and for unresolved ones.',
      resolve: (organ, _args, context) => organsFor(context, organ.superiorIds),
    }),
    successors: t.field({
      type: [OrganRef],
      description: 'Those that took over when it ended. Empty while it lives, and where no successor is known.',
      resolve: (organ, _args, context) => organsFor(context, organ.successorIds),
    }),
    directives: t.field({
      type: DirectiveConnectionRef,
      complexity: ({ first }) => ({ field: 10, multiplier: first ?? USUAL }),
      description: 'Directives it has issued, joint ones included; newest first, undated ones last.',
      args: {
        ...pageArguments(USUAL),
      },
      resolve: (organ, args, context) => listDirectives(context, { organIds: [organ.id] }, args),
    }),
  }),
});

/** Organs by id, in the order of the ids; ids that are not there are left out. */
export async function organsFor({ loaders }: GraphContext, ids: readonly string[]): Promise<readonly OrganRow[]> {
  return (await Promise.all(ids.map((id) => loaders.organ.load(id)))).filter((organ) => organ !== null);
}

const OrganConnectionRef = defineConnection<OrganRow>({ connection: 'OrganConnection', edge: 'OrganEdge', row: 'organ', rows: 'organs' }, OrganRef);

const OrganFilterInput = builder.inputType('OrganFilter', {
  description: 'Which organs a list holds. Every field narrows the list; null and empty lists do not.',
  fields: (t) => ({
    text: t.string({ description: 'Words that must all occur in the name, with or without tone marks. Null or empty: all.' }),
    lines: t.field({ type: [LineRef], description: 'Only of these lines. Null or empty: all.' }),
    levels: t.field({ type: [LevelRef], description: 'Only of these levels. Null or empty: all.' }),
    resolved: t.boolean({ description: 'True: only those found in the register; false: only those known by their words alone. Null: both.' }),
  }),
});

builder.queryFields((t) => ({
  organ: t.field({
    type: OrganRef,
    nullable: true,
    description: 'One organ. Null when there is none with this id.',
    args: { id: t.arg.id({ required: true, description: 'Id of the organ.' }) },
    resolve: (_root, { id }, { loaders }) => loaders.organ.load(id),
  }),
  organs: t.field({
    type: OrganConnectionRef,
    complexity: ({ first }) => ({ field: 10, multiplier: first ?? USUAL }),
    description: 'Cơ quan, tổ chức: organs by filter, ordered by name.',
    args: {
      filter: t.arg({ type: OrganFilterInput, description: 'Which organs. Null: all.' }),
      ...pageArguments(USUAL, ' With 0 only the count is given.'),
    },
    resolve: async (_root, { filter, ...args }, { store, actor }) => {
      const page = pageOf(args, USUAL);
      const rows = await store.listOrgans(
        actor,
        {
          ...(filter?.text ? { text: textWithinLimit('filter.text', filter.text) } : {}),
          lines: listWithinLimit('filter.lines', filter?.lines ?? [], LIMITS.filterValues),
          levels: listWithinLimit('filter.levels', filter?.levels ?? [], LIMITS.filterValues),
          ...(typeof filter?.resolved === 'boolean' ? { resolved: filter.resolved } : {}),
        },
        page,
      );
      return sliceOf(page, rows);
    },
  }),
}));
