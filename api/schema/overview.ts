import { todayIn } from '../access/clock.ts';
import { LIMITS } from '../access/limits.ts';
import { byText } from '../domain/order.ts';
import { levelRank } from '../lineage/overview.ts';
import { scopeArgument } from './audit-arguments.ts';
import { scopeOf } from './audit-scope.ts';
import { builder } from './builder.ts';
import { type CardMarks, cardMarksAt, NO_MARKS } from './card-marks.ts';
import { cardsAt } from './cards-at.ts';
import { closedList } from './closed-list.ts';
import { PageInfoRef } from './connection.ts';
import { rowsOf } from './outline-cache.ts';
import type { Card } from './overview-cache.ts';
import { cut, pageOf, timesUsual } from './paging.ts';
import { DirectiveRef, LevelCountRef, OverviewRef, OverviewRootRef, type OverviewShown } from './refs.ts';
import { steadily } from './steady.ts';
import { Turns } from './turns.ts';

const USUAL = 20;

type Only = 'within' | 'beyond' | 'owed' | 'held' | 'overdue' | 'drifts';
type Order = 'below' | 'newest' | 'overdue';

const OnlyRef = closedList<Only>(builder, 'OverviewOnly', 'Which starts of lineages.', {
  within:
    'Those that ask somebody of the scope for something, themselves or in what stands below them, and those that somebody of it issued or carries out. All of them without a scope.',
  beyond:
    'All the others: in none of what is held is anybody of the scope asked for anything, and nothing of it is known to carry them out. One that is only cited may ask nevertheless. None without a scope.',
  owed: 'Có nơi phải ban hành: those under which somebody owes a document.',
  held: 'Those whose own text is held, in full or condensed.',
  overdue: 'Có văn bản quá hạn: those under which a document is owed whose stated term is over.',
  drifts:
    'Có chỉ tiêu, thời hạn khác cấp trên: those in whose comparison a document states another target or deadline than the one above. Where one of the two states none, it does not count.',
});

const OrderRef = closedList<Order>(builder, 'OverviewOrder', 'The order of the starts of one level; the highest level comes first in any.', {
  below:
    'With a scope, those that ask somebody of it for a document to carry them out or that somebody of it carries out; then all but those that nobody carries out and that ask for no such document; then those whose own text is held, then those with most documents below, then the newest.',
  newest: 'The newest first, undated ones last.',
  overdue: 'Those with most overdue documents first.',
});

type Counts = { readonly all: number } & Readonly<Record<Only, number>>;

const CountsRef = builder.objectRef<Counts>('OverviewCounts').implement({
  description: 'How many starts of lineages there are to choose from; one may be in several.',
  fields: (t) => ({
    all: t.exposeInt('all', { description: 'All of them, on the day.' }),
    within: t.exposeInt('within', { description: 'As many as `only: WITHIN` gives.' }),
    beyond: t.exposeInt('beyond', { description: 'As many as `only: BEYOND` gives.' }),
    held: t.exposeInt('held', { description: 'As many as `only: HELD` gives.' }),
    owed: t.exposeInt('owed', { description: 'As many as `only: OWED` gives.' }),
    overdue: t.exposeInt('overdue', { description: 'As many as `only: OVERDUE` gives.' }),
    drifts: t.exposeInt('drifts', { description: 'As many as `only: DRIFTS` gives.' }),
  }),
});

type Marks = ReadonlyMap<string, CardMarks>;

function fits(card: Card, only: Only, marks: Marks): boolean {
  const { id, held } = card.directive;
  const own = marks.get(id) ?? NO_MARKS;
  if (only === 'held') return held;
  const within = card.ofScope || own.asked > 0;
  if (only === 'within') return within;
  return only === 'beyond' ? !within : own[only] > 0;
}

/** The order of a level is kept where nothing else is said. */
function ordered(roots: readonly Card[], order: Order, marks: Marks): readonly Card[] {
  if (order === 'below') return roots;
  const overdue = ({ directive }: Card): number => marks.get(directive.id)?.overdue ?? 0;
  const between = (a: Card, b: Card): number => (order === 'newest' ? byText(b.directive.issuedOn ?? '', a.directive.issuedOn ?? '') : overdue(b) - overdue(a));
  return roots.toSorted((a, b) => levelRank(a.directive.level) - levelRank(b.directive.level) || between(a, b));
}

OverviewRef.implement({
  description: 'Tổng quan: the directives from which lineages start, and those of the centre that ask somebody for something.',
  fields: (t) => ({
    graphVersion: t.exposeInt('graphVersion', { description: 'The version of the graph that every figure was made from.' }),
    roots: t.expose('roots', {
      type: [OverviewRootRef],
      complexity: { field: 5, multiplier: USUAL },
      description: 'Highest level first, then as `order` says. Empty while nothing carries out anything and no directive of the centre asks anybody.',
    }),
    pageInfo: t.field({
      type: PageInfoRef,
      complexity: { field: 0, multiplier: 0 },
      description: 'Whether more starts stand before or after these.',
      resolve: ({ roots, offset, totalRoots }) => ({ offset, count: roots.length, total: totalRoots }),
    }),
    totalRoots: t.exposeInt('totalRoots', { description: 'How many there are in all, shown or not; with `only`, of those.' }),
    counts: t.field({
      type: CountsRef,
      complexity: { field: 100, multiplier: 1 },
      description: 'How many there are to choose from, whatever `only` says.',
      resolve: async ({ starts, options }, _args, context): Promise<Counts> => {
        const marks = await steadily(context.store, context.actor, (graphVersion) => cardMarksAt(context, graphVersion, compared(starts), options));
        const count = (only: Only): number => starts.filter((root) => fits(root, only, marks)).length;
        return {
          all: starts.length,
          within: count('within'),
          beyond: count('beyond'),
          owed: count('owed'),
          held: count('held'),
          overdue: count('overdue'),
          drifts: count('drifts'),
        };
      },
    }),
  }),
});

OverviewRootRef.implement({
  description:
    'A directive that others carry out and that carries out none itself, or one of the centre that asks somebody for something, held or in a lineage, with what is below it. The directive itself is in no count.',
  fields: (t) => ({
    directive: t.expose('directive', { type: DirectiveRef, description: 'The directive; its own text may not be held.' }),
    held: t.exposeInt('held', { description: 'Documents below it whose text is held. 0 when none is, and where nobody has answered it yet.' }),
    citedNotHeld: t.exposeInt('citedNotHeld', { description: 'Documents below it that are only cited.' }),
    levels: t.expose('levels', { type: [LevelCountRef], description: 'Documents below it by level. Levels without any are left out.' }),
    latest: t.expose('latest', { type: 'PlainDate', nullable: true, description: 'Newest date of issue below it. Null when none below is dated.' }),
  }),
});

/** Where nothing stands below there is nothing to compare. */
const compared = (cards: readonly Card[]) =>
  cards.map(({ directive: { id, held }, ...counts }) => ({ id, compared: held && counts.held + counts.citedNotHeld > 0 }));

/** Those whose marks decide which are shown, and in which order; only other targets and deadlines take a comparison. */
function marked(cards: readonly Card[], only: Only | null, order: Order) {
  if (only === 'drifts') return compared(cards);
  const uncompared = (some: readonly Card[]) => some.map(({ directive: { id } }) => ({ id, compared: false }));
  if (only === 'owed' || only === 'overdue' || order === 'overdue') return uncompared(cards);
  return only === 'within' || only === 'beyond' ? uncompared(cards.filter(({ ofScope }) => !ofScope)) : [];
}

builder.queryField('overview', (t) =>
  t.field({
    type: OverviewRef,
    complexity: ({ first }) => ({ field: 100, multiplier: timesUsual(first, USUAL) }),
    description:
      'Tổng quan: where lineages start, what the centre asks for, and how far each has come down. With a scope, what nobody carries out yet is there where it asks somebody of the scope.',
    args: {
      first: t.arg.int({ defaultValue: USUAL, description: `Starts shown, 0 to ${LIMITS.page}. Null: ${USUAL}.` }),
      after: t.arg.string({ description: 'Cursor after which they begin: `pageInfo.endCursor` of the page before. Null: from the first.' }),
      only: t.arg({ type: OnlyRef, description: 'Only these starts. Null: all.' }),
      order: t.arg({ type: OrderRef, defaultValue: 'below', description: 'Their order within a level. Null: BELOW.' }),
      asOf: t.arg({
        type: 'PlainDate',
        description: 'The day that `only`, `order` and `counts` stand for; starts issued later are left out. Null: today in Viet Nam, and none is left out.',
      }),
      ...scopeArgument,
    },
    resolve: async (_root, { first, after, only, order, asOf, scope }, context) => {
      const asked = pageOf({ first, after }, USUAL);
      const { store, actor, lineages } = context;
      const options = { asOf: asOf ?? todayIn(context.clock), scope: scopeOf(scope), confirmedOnly: false };
      return steadily(store, actor, async (graphVersion): Promise<OverviewShown> => {
        const outline = await lineages.outlines.at(store, actor, graphVersion);
        const starts = await cardsAt(context, outline, asOf ?? null, options);
        const by = order ?? 'below';
        const marks = await cardMarksAt(context, graphVersion, marked(starts, only ?? null, by), options);
        const chosen = ordered(only ? starts.filter((root) => fits(root, only, marks)) : starts, by, marks);
        const { rows: page, offset, total } = cut(asked, chosen);
        const rows = await rowsOf(
          store,
          actor,
          outline,
          page.map((root) => root.directive.id),
        );
        const turns = new Turns();
        const named = page.flatMap(({ directive, ...counts }) => {
          const row = rows.get(directive.id);
          return row === undefined ? [] : [{ ...counts, directive: row, options, turns }];
        });
        return { graphVersion, roots: named, offset, totalRoots: total, starts, options };
      });
    },
  }),
);
