import { builder } from './builder.ts';
import { DirectiveRef } from './refs.ts';

builder.objectField(DirectiveRef, 'statesDeadline', (t) =>
  t.boolean({
    nullable: true,
    description:
      'Whether it states by when anything is to be done: for one of its tasks, or for a plan, report or review it asks for. Null where its text is not held.',
    resolve: async ({ preferredSourceId }, _args, { loaders }) => {
      const reading = preferredSourceId === null ? null : await loaders.reading.load(preferredSourceId);
      return reading?.read.tasks.some(({ deadlines, duties }) => deadlines.length > 0 || duties.some(({ deadline }) => deadline !== null)) ?? null;
    },
  }),
);
