import { LIMITS, withinLimit } from '../access/limits.ts';
import type { ChangeRow } from '../domain/propagation.ts';
import { builder } from './builder.ts';
import { closedList } from './closed-list.ts';
import { type FeedPage, feedEnd, readFeed } from './read-feed.ts';
import { DecisionRef, DirectiveRef, LineageEdgeRef } from './refs.ts';

const USUAL = 50;

const ChangeSubjectRef = closedList<ChangeRow['subject']>(builder, 'ChangeSubject', 'What an entry of the feed of changes is about.', {
  directive: 'A directive: its own facts, whether its text is held, its tasks.',
  edge: 'An edge between two directives, its state and its proofs.',
  'task-links': 'The links from the tasks of one directive to the tasks it carries out.',
  decision: 'An entry of the log of what people decided.',
});

const ChangeKindRef = closedList<ChangeRow['change']>(builder, 'ChangeKind', 'What became of it.', {
  put: 'It came or was changed. Ask for it: the feed does not hold its words.',
  removed: 'It is gone from the graph.',
});

const ChangeRef = builder.objectRef<ChangeRow>('Change').implement({
  description: 'One entry of the feed of changes. It names what changed; the fields that lead to it give it as it is now, not as it was then.',
  fields: (t) => ({
    sequence: t.exposeInt('sequence', { description: 'Place in the feed, from 1, without holes.' }),
    graphVersion: t.exposeInt('version', { description: 'Graph version that the change made. Several entries may carry one version: they were one change.' }),
    at: t.expose('at', { type: 'DateTime', nullable: true, description: 'When it was made. Null when whoever made it did not say.' }),
    by: t.string({ description: 'Name of who made it.', resolve: (row, _args, { nameOf }) => nameOf(row.by) }),
    subject: t.expose('subject', { type: ChangeSubjectRef, description: 'What it is about.' }),
    id: t.exposeID('id', { description: 'Id of the directive or decision, key of the edge; for TASK_LINKS the directive whose tasks they start from.' }),
    change: t.expose('change', { type: ChangeKindRef, description: 'What became of it.' }),
    directive: t.field({
      type: DirectiveRef,
      nullable: true,
      description: 'For DIRECTIVE and TASK_LINKS: the directive as it is now. Null when it is gone, and for other subjects.',
      resolve: (row, _args, { loaders }) => (row.subject === 'directive' || row.subject === 'task-links' ? loaders.directive.load(row.id) : null),
    }),
    edge: t.field({
      type: LineageEdgeRef,
      nullable: true,
      description: 'For EDGE: the edge as it is now. Null when it is gone, and for other subjects.',
      resolve: async (row, _args, { loaders }) => {
        const edge = row.subject === 'edge' ? await loaders.edge.load(row.id) : null;
        return edge === null ? null : { row: edge, shortCut: false };
      },
    }),
    decision: t.field({
      type: DecisionRef,
      nullable: true,
      description: 'For DECISION: the entry of the log. Null for other subjects.',
      resolve: (row, _args, { loaders }) => (row.subject === 'decision' ? loaders.decision.load(row.id) : null),
    }),
  }),
});

const ChangePageRef = builder.objectRef<FeedPage>('ChangePage').implement({
  description: 'A page of the feed of changes.',
  fields: (t) => ({
    entries: t.expose('entries', {
      type: [ChangeRef],
      complexity: { field: 0, multiplier: 1 },
      description: 'The entries after the position, oldest first. Empty when nothing has changed since.',
    }),
    next: t.expose('next', { type: 'FeedPosition', description: 'What to give as `since` next time, also when the page is empty.' }),
    hasMore: t.exposeBoolean('hasMore', { description: 'True when more entries follow: ask again at once.' }),
    latest: t.field({
      type: 'FeedPosition',
      complexity: 5,
      description: 'Position of the newest entry, which is also how many there are in all. 0 while there is none.',
      resolve: (_page, _args, { store, actor }) => feedEnd(store, actor),
    }),
  }),
});

builder.queryField('changes', (t) =>
  t.field({
    type: ChangePageRef,
    complexity: ({ first }) => ({ field: 10, multiplier: first ?? USUAL }),
    description:
      'What changed, for another system that keeps up with this one. To follow: ask for `latest` and read everything once; then ask again and again (every few seconds will do) with `since` set to the last `next`, at once while `hasMore` is true. An entry seen twice does no harm: it only says what to read again. Sequences have no holes; one that is missing, or the error NOT_FOUND for a position, means that this is no longer the same graph (restored from a copy, or another one): read everything again. The feed begins with the first change after the product learned to keep it; what was there before is in the graph alone.',
    args: {
      since: t.arg({
        type: 'FeedPosition',
        description: 'Entries after this one; with a moment, those of that moment and later. Null: from the start of the feed.',
      }),
      first: t.arg.int({ defaultValue: USUAL, description: `Entries of a page, 0 to ${LIMITS.page}. Null: ${USUAL}.` }),
    },
    resolve: (_root, { since, first }, { store, actor }) => readFeed(store, actor, since ?? { sequence: 0 }, withinLimit('first', first ?? USUAL, LIMITS.page)),
  }),
);
