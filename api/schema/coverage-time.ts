import type { CascadeStep } from '../audit/coverage/cascade.ts';
import type { Delay, LevelDelays } from '../audit/coverage/delays.ts';
import { builder } from './builder.ts';
import { LevelRef } from './enums.ts';
import { DirectiveRef } from './refs.ts';

export const CascadeStepRef = builder.objectRef<CascadeStep>('CascadeStep').implement({
  description: 'Documents of one level that were issued on one day.',
  fields: (t) => ({
    day: t.expose('day', { type: 'PlainDate', description: 'The day; may lack day or month as printed.' }),
    level: t.expose('level', { type: LevelRef, nullable: true, description: 'The level. Null when not known.' }),
    count: t.exposeInt('count', { description: 'Issued that day.' }),
    total: t.exposeInt('total', { description: 'Issued until that day at this level, that day included.' }),
    directiveIds: t.exposeIDList('directiveIds', { description: 'Which ones. Never empty.' }),
  }),
});

export const DelayRef = builder.objectRef<Delay>('Delay').implement({
  description: 'How long after a superior’s document a lower one came: a figure, not a fault.',
  fields: (t) => ({
    directive: t.field({
      type: DirectiveRef,
      nullable: true,
      description: 'The lower document. Null when it was just removed.',
      resolve: (row, _args, { loaders }) => loaders.directive.load(row.directiveId),
    }),
    superior: t.field({
      type: DirectiveRef,
      nullable: true,
      description: 'The newest it carries out that was issued on or before its day. Null when it was just removed.',
      resolve: (row, _args, { loaders }) => loaders.directive.load(row.superiorId),
    }),
    days: t.exposeInt('days', { description: 'Days between the two.' }),
  }),
});

export const LevelDelaysRef = builder.objectRef<LevelDelays>('LevelDelays').implement({
  description: 'Days after the superior’s document at one level. Levels are in their order; organs are never ranked.',
  fields: (t) => ({
    level: t.expose('level', { type: LevelRef, nullable: true, description: 'The level. Null when not known.' }),
    documents: t.exposeInt('documents', { description: 'Documents whose days are known.' }),
    medianDays: t.exposeFloat('medianDays', { description: 'Middle value.' }),
    first: t.expose('first', { type: DelayRef, description: 'The soonest.' }),
    last: t.expose('last', { type: DelayRef, description: 'The latest.' }),
  }),
});
