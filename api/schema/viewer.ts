import { todayIn } from '../access/clock.ts';
import { LINES } from '../domain/lists.ts';
import { builder } from './builder.ts';
import { LineRef } from './enums.ts';
import { CountsRef, OwnScopeRef, ViewerRef } from './refs.ts';

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
    scope: t.field({
      type: OwnScopeRef,
      nullable: true,
      description:
        'Phạm vi theo dõi that goes with their token: where the explorer starts, and no bound on what may be asked. Null where none goes with it, and without tokens.',
      resolve: (_viewer, _args, { actor }) => actor.scope,
    }),
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

OwnScopeRef.implement({
  description: 'Places and systems that a person follows; what is told of them is told of what is within the places as well.',
  fields: (t) => ({
    placeIds: t.idList({ description: 'Ids of the places. Empty: everywhere.', resolve: ({ placeIds }) => [...placeIds] }),
    lines: t.field({
      type: [LineRef],
      description: 'Hệ thống. Empty: all.',
      resolve: ({ lines }) => lines.flatMap((line) => LINES.find((one) => one === line) ?? []),
    }),
  }),
});

CountsRef.implement({
  description: 'How much the graph holds.',
  fields: (t) => ({
    held: t.exposeInt('held', { description: 'Directives whose text is held.' }),
    citedNotHeld: t.exposeInt('citedNotHeld', { description: 'Directives that are only cited, or held in part.' }),
    excerpts: t.exposeInt('excerpts', { description: 'Those of `citedNotHeld` of which a part of the text is held.' }),
    reports: t.exposeInt('reports', { description: 'Tin, bài, tài liệu khác: texts that are no directive; counted neither as held nor as cited.' }),
    withdrawn: t.exposeInt('withdrawn', { description: 'Directives that were withdrawn.' }),
    edges: t.exposeInt('edges', { description: 'Edges between directives, of every relation, rejected ones left out.' }),
    mentions: t.exposeInt('mentions', { description: 'Places in texts where another directive is named.' }),
    unresolvedOrgans: t.exposeInt('unresolvedOrgans', { description: 'Organs known by their words alone.' }),
    tasks: t.exposeInt('tasks', { description: 'Numbered tasks read out of texts.' }),
    files: t.exposeInt('files', { description: 'Files whose texts are held; those of withdrawn directives are left out.' }),
    texts: t.exposeInt('texts', {
      description:
        'Texts in these files: a file may hold several, and a directive may have several. One for each of `held`, `excerpts` and `reports`; what is beyond are further texts of the same directives.',
    }),
  }),
});

builder.queryField('viewer', (t) => t.field({ type: ViewerRef, description: 'Who asks, and what there is to see.', resolve: () => ({}) }));
