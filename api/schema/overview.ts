import { LIMITS, withinLimit } from '../access/limits.ts';
import { overviewRoots } from '../lineage/overview.ts';
import { builder } from './builder.ts';
import { rowsOf } from './outline-cache.ts';
import { timesUsual } from './paging.ts';
import { DirectiveRef, LevelCountRef, OverviewRef, OverviewRootRef, type OverviewShown } from './refs.ts';
import { steadily } from './steady.ts';

const USUAL = 20;

OverviewRef.implement({
  description: 'Tổng quan: the directives from which lineages start.',
  fields: (t) => ({
    graphVersion: t.exposeInt('graphVersion', { description: 'The version of the graph that every figure was made from.' }),
    roots: t.expose('roots', {
      type: [OverviewRootRef],
      complexity: { field: 5, multiplier: USUAL },
      description: 'Highest level first, then those with most documents below, then the newest. Empty while nothing carries out anything.',
    }),
    totalRoots: t.exposeInt('totalRoots', { description: 'How many there are in all, shown or not.' }),
  }),
});

OverviewRootRef.implement({
  description: 'A directive that others carry out and that carries out none itself, with what is below it. The directive itself is in no count.',
  fields: (t) => ({
    directive: t.expose('directive', { type: DirectiveRef, description: 'The directive; its own text may not be held.' }),
    held: t.exposeInt('held', { description: 'Documents below it whose text is held. 0 when none is.' }),
    citedNotHeld: t.exposeInt('citedNotHeld', { description: 'Documents below it that are only cited.' }),
    levels: t.expose('levels', { type: [LevelCountRef], description: 'Documents below it by level. Levels without any are left out.' }),
    latest: t.expose('latest', { type: 'PlainDate', nullable: true, description: 'Newest date of issue below it. Null when none below is dated.' }),
  }),
});

builder.queryField('overview', (t) =>
  t.field({
    type: OverviewRef,
    complexity: ({ first }) => ({ field: 100, multiplier: timesUsual(first, USUAL) }),
    description: 'Tổng quan: where lineages start and how far each has come down.',
    args: { first: t.arg.int({ defaultValue: USUAL, description: `Starts shown, 0 to ${LIMITS.page}. Null: ${USUAL}.` }) },
    resolve: async (_root, { first }, context) => {
      const shown = withinLimit('first', first ?? USUAL, LIMITS.page);
      const { store, actor, lineages, overviews } = context;
      return steadily(store, actor, async (graphVersion): Promise<OverviewShown> => {
        const outline = await lineages.outlines.at(store, actor, graphVersion);
        const roots = await overviews.of(String(graphVersion), async () => overviewRoots(outline.directives.values(), outline.edges.values()));
        const first = roots.slice(0, shown);
        const rows = await rowsOf(
          store,
          actor,
          outline,
          first.map((root) => root.directive.id),
        );
        const named = first.flatMap(({ directive, ...counts }) => {
          const row = rows.get(directive.id);
          return row === undefined ? [] : [{ ...counts, directive: row }];
        });
        return { graphVersion, roots: named, totalRoots: roots.length };
      });
    },
  }),
);
