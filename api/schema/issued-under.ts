import { LIMITS, textWithinLimit } from '../access/limits.ts';
import { earliestDay, type PlainDate } from '../domain/dates.ts';
import { byNewest, byText } from '../domain/order.ts';
import type { DirectiveRow, PlaceRow } from '../domain/rows.ts';
import { builder } from './builder.ts';
import { defineConnection } from './connection.ts';
import type { GraphContext } from './context.ts';
import { directiveNamed } from './find-directive.ts';
import { pageArguments } from './page-arguments.ts';
import { cut, pageOf, type Slice } from './paging.ts';
import { DirectiveRef } from './refs.ts';
import { steadily } from './steady.ts';

const USUAL = 25;
const PLACE_STEPS = 5;

type IssuedUnder = { readonly directive: DirectiveRow; readonly depth: number };
type IssuedUnderPage = Slice<IssuedUnder> & { readonly undated: number; readonly truncated: boolean };

const IssuedUnderRef = builder.objectRef<IssuedUnder>('IssuedUnder').implement({
  description: 'A directive that carries another one out, directly or through others.',
  fields: (t) => ({
    directive: t.expose('directive', { type: DirectiveRef, description: 'The directive; its text may not be held.' }),
    depth: t.exposeInt('depth', { description: 'Steps down from the upper directive by the shortest way, from 1.' }),
  }),
});

const ConnectionRef = defineConnection<IssuedUnder, IssuedUnderPage>(
  { connection: 'IssuedUnderConnection', edge: 'IssuedUnderEdge', row: 'directive with its depth', rows: 'directives issued under another one' },
  IssuedUnderRef,
);

builder.objectFields(ConnectionRef, (t) => ({
  undatedCount: t.exposeInt('undated', {
    description: 'How many were left out because `since` was asked and no date of issue is known of them. 0 without `since`.',
  }),
  truncated: t.exposeBoolean('truncated', {
    description: 'True when there are more directives below than the server walks: every count is then a lower bound.',
  }),
}));

builder.queryField('issuedUnder', (t) =>
  t.field({
    type: ConnectionRef,
    nullable: true,
    complexity: ({ first }) => ({ field: 50, multiplier: first ?? USUAL }),
    description:
      'What has been issued under a directive, by whom and since when: everything below it by IMPLEMENTS edges that were not rejected, newest first, undated ones last. Null when there is no such directive.',
    args: {
      of: t.arg.id({
        required: true,
        description: 'Id of the upper directive, or a symbol that only one has. A symbol of several is the error BAD_INPUT with the candidates.',
      }),
      placeId: t.arg.id({ description: 'Only by issuers of this place and of the places that lie in it by the register. Null: from anywhere.' }),
      organId: t.arg.id({ description: 'Only by this organ. Null: by any.' }),
      since: t.arg({ type: 'PlainDate', description: 'Only surely issued on or after this day; undated ones are left out and counted. Null: from any time.' }),
      ...pageArguments(USUAL, ' With 0 only the counts are given.'),
    },
    resolve: async (_root, { of, placeId, organId, since, ...args }, context): Promise<IssuedUnderPage | null> => {
      const page = pageOf(args, USUAL);
      const root = await directiveNamed(context, textWithinLimit('of', of));
      if (root === null) return null;
      return steadily(context.store, context.actor, async () => {
        const { rows, truncated } = await below(context, root);
        const ofPlace = placeId == null ? rows : await within(context, rows, placeId);
        const ofOrgan = organId == null ? ofPlace : ofPlace.filter(({ directive }) => directive.issuerIds.includes(organId));
        const undated = since == null ? 0 : ofOrgan.filter(({ directive }) => directive.issuedOn === null).length;
        const chosen = since == null ? ofOrgan : ofOrgan.filter(({ directive }) => isSince(directive.issuedOn, since));
        const ordered = chosen.toSorted((a, b) => byNewest(a.directive.issuedOn, b.directive.issuedOn) || byText(a.directive.id, b.directive.id));
        return { ...cut(page, ordered), undated, truncated };
      });
    },
  }),
);

async function below({ store, actor }: GraphContext, root: DirectiveRow): Promise<{ readonly rows: readonly IssuedUnder[]; readonly truncated: boolean }> {
  const reach = await store.reach(actor, { from: [root.id], direction: 'down', relations: ['IMPLEMENTS'], maxDepth: null, maxNodes: LIMITS.lineageNodes });
  const depths = new Map(reach.nodes.map(({ id, depth }) => [id, depth]));
  depths.delete(root.id);
  const directives = await store.directives(actor, [...depths.keys()]);
  return { rows: directives.map((directive) => ({ directive, depth: depths.get(directive.id) ?? 1 })), truncated: reach.truncated };
}

/** Those whose place is the given one or lies in it. */
async function within({ store, actor }: GraphContext, rows: readonly IssuedUnder[], placeId: string): Promise<readonly IssuedUnder[]> {
  const places = new Map<string, PlaceRow>();
  let ids = [...new Set(rows.flatMap(({ directive }) => directive.placeId ?? []))];
  for (let step = 0; step < PLACE_STEPS && ids.length > 0; step += 1) {
    for (const place of await store.places(actor, ids)) places.set(place.id, place);
    ids = [...new Set(ids.flatMap((id) => places.get(id)?.withinId ?? []))].filter((id) => !places.has(id));
  }
  const lies = (id: string | null, steps: number): boolean =>
    id !== null && steps >= 0 && (id === placeId || lies(places.get(id)?.withinId ?? null, steps - 1));
  return rows.filter(({ directive }) => lies(directive.placeId, PLACE_STEPS));
}

const isSince = (issuedOn: PlainDate | null, since: PlainDate): boolean => issuedOn !== null && earliestDay(issuedOn) >= earliestDay(since);
