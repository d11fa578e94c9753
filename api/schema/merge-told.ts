import { mergeEffect, toldMerge } from '../importing/merge-effect.ts';
import { builder } from './builder.ts';
import { DecisionRef, SourceRef } from './refs.ts';
import { DuplicateRef } from './review-subject.ts';

/** What a merge changes, before and after it, and which two it was about. */

type Told = NonNullable<ReturnType<typeof toldMerge>>;
type MergeEffect = NonNullable<Told['effect']>;
type Anchor = Told['kept'];
type Count = MergeEffect['links'];
const CountRef = builder.objectRef<Count>('MergeCount').implement({
  description: 'How many there are of something in each of two directives, and how many in the one they become.',
  fields: (t) => ({
    kept: t.exposeInt('kept', { description: 'In the one whose id stays.' }),
    other: t.exposeInt('other', { description: 'In the one that becomes part of it.' }),
    after: t.exposeInt('after', {
      nullable: true,
      description: 'In the one they become. Null for links that come out only when both are held against what is above.',
    }),
  }),
});

const EffectRef = builder.objectRef<MergeEffect>('MergeEffect').implement({
  description:
    'What making one directive of two changes. Of the two texts one comes first: its tasks stay, those of the other go; both texts stay in the system.',
  fields: (t) => ({
    preferred: t.field({
      type: SourceRef,
      nullable: true,
      description: 'The text that comes first afterwards, whose tasks stay. Null where neither has a text, and where it was removed since.',
      resolve: ({ sourceId }, _args, { loaders }) => (sourceId === null ? null : loaders.source.load(sourceId)),
    }),
    tasks: t.expose('tasks', { type: CountRef, description: 'Tasks, headings among them.' }),
    targets: t.expose('targets', { type: CountRef, description: 'Targets of these tasks.' }),
    links: t.expose('links', { type: CountRef, description: 'Links between tasks, up and down, without rejected ones.' }),
  }),
});

const SideRef = builder.objectRef<Anchor>('MergedSide').implement({
  description: 'One of two directives as it was when they were made one.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its id then; it answers still.' }),
    name: t.string({
      nullable: true,
      description: 'Its symbol, or its title where it has no number. Null in older entries.',
      resolve: ({ symbol, subject }) => (symbol != null && /^\d/.test(symbol) ? symbol : (subject ?? symbol ?? null)),
    }),
    sources: t.field({
      type: [SourceRef],
      description: 'Its texts then, as far as they are still there. Empty where it was only cited.',
      resolve: async ({ sourceIds }, _args, { loaders }) => (await Promise.all(sourceIds.map((id) => loaders.source.load(id)))).flatMap((row) => row ?? []),
    }),
  }),
});

const ToldRef = builder.objectRef<Told>('MergeTold').implement({
  description: 'Which two directives a person said are one, told apart, and what that changed.',
  fields: (t) => ({
    kept: t.expose('kept', { type: SideRef, description: 'The one whose id stays.' }),
    gone: t.expose('gone', { type: SideRef, description: 'The one that became part of it.' }),
    effect: t.expose('effect', { type: EffectRef, nullable: true, description: 'What it changed. Null in older entries.' }),
  }),
});

builder.objectField(DecisionRef, 'merge', (t) =>
  t.field({
    type: ToldRef,
    nullable: true,
    description: 'For `merge`: which two, and what it changed. Null for other decisions.',
    resolve: (row) => toldMerge(row),
  }),
);

builder.objectField(DuplicateRef, 'effect', (t) =>
  t.field({
    type: EffectRef,
    complexity: 10,
    description: 'What YES changes.',
    resolve: (pair, _args, { store, actor }) => mergeEffect(store, actor, pair.keep, pair.other),
  }),
);
