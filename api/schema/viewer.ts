import { todayIn } from '../access/clock.ts';
import { builder } from './builder.ts';
import { CountsRef, ViewerRef } from './refs.ts';

ViewerRef.implement({
  description: 'Who asks, and what there is to see.',
  fields: (t) => ({
    name: t.string({
      nullable: true,
      description: 'Name under which decisions are recorded. Null while nobody has said who sits at this machine; decisions then carry “Người dùng tại máy”.',
      resolve: (_viewer, _args, { actor, named }) => (named ? actor.name : null),
    }),
    named: t.boolean({ description: 'False while `name` is null: ask once.', resolve: (_viewer, _args, { named }) => named }),
    role: t.string({ description: '`reader`, `editor` or `admin`: what may be done.', resolve: (_viewer, _args, { actor }) => actor.role }),
    today: t.field({ type: 'PlainDate', description: 'Today in Viet Nam, by the server’s clock.', resolve: (_viewer, _args, { clock }) => todayIn(clock) }),
    graphVersion: t.int({
      description: 'Number of the last change of the graph, from 0; for `expectedVersion`.',
      resolve: (_viewer, _args, { store, actor }) => store.graphVersion(actor),
    }),
    counts: t.field({
      type: CountsRef,
      complexity: { field: 5 },
      description: 'How much there is.',
      resolve: (_viewer, _args, { store, actor }) => store.counts(actor),
    }),
    storeKind: t.string({
      description: 'Where the graph is kept: `sqlite`, `neo4j` or `memory`.',
      resolve: async (_viewer, _args, { store }) => (await store.health()).kind,
    }),
  }),
});

CountsRef.implement({
  description: 'How much the graph holds.',
  fields: (t) => ({
    held: t.exposeInt('held', { description: 'Directives whose text is held.' }),
    citedNotHeld: t.exposeInt('citedNotHeld', { description: 'Directives that are only cited, or held in part.' }),
    reports: t.exposeInt('reports', { description: 'Tin, bài, tài liệu khác: texts that are no directive; counted neither as held nor as cited.' }),
    withdrawn: t.exposeInt('withdrawn', { description: 'Directives that were withdrawn.' }),
    edges: t.exposeInt('edges', { description: 'Edges between directives, of every relation, rejected ones left out.' }),
    mentions: t.exposeInt('mentions', { description: 'Places in texts where another directive is named.' }),
    unresolvedOrgans: t.exposeInt('unresolvedOrgans', { description: 'Organs known by their words alone.' }),
    tasks: t.exposeInt('tasks', { description: 'Numbered tasks read out of texts.' }),
  }),
});

builder.queryField('viewer', (t) => t.field({ type: ViewerRef, description: 'Who asks, and what there is to see.', resolve: () => ({}) }));
