import { type NearWording, nearWordings } from '../audit/items/near-wordings.ts';
import { builder } from './builder.ts';
import { CoverageRef } from './coverage.ts';
import { TaskRef } from './refs.ts';

const NearWordingRef = builder.objectRef<NearWording>('NearWording').implement({
  description: 'Lời văn gần giống: a task below whose wording comes near a cell’s, which the linker does not take for an answer to it.',
  fields: (t) => ({
    lower: t.expose('lower', { type: TaskRef, description: 'The task below. It can be linked where it orders something itself.' }),
    upper: t.expose('upper', { type: TaskRef, description: 'The part of the cell’s task that it is nearest to: what a link would go to.' }),
    words: t.exposeString('words', { description: 'What the task below says; for a heading over a paragraph that paragraph, too.' }),
  }),
});

builder.objectField(CoverageRef, 'nearWordings', (t) =>
  t.field({
    type: [NearWordingRef],
    complexity: { field: 20, multiplier: 3 },
    description:
      'For a cell where nothing was found: what comes near in its wording in the documents compared, so that list B does not name the cell; nearest first, at most 3. Without what is linked already, or was rejected. Empty for any other cell.',
    args: {
      taskId: t.arg.id({ required: true, description: 'The column.' }),
      organId: t.arg.id({ required: true, description: 'The organ of the row.' }),
    },
    resolve: ({ snapshot, coverage }, cell) => nearWordings(snapshot, coverage, cell),
  }),
);
