import type { Figure } from '../audit/coverage/figure.ts';
import { builder } from './builder.ts';

/** A figure for the API: its rows as keys, which are only written where somebody asks for them. */
export type FigureShown = Omit<Figure<never>, 'rows'> & { readonly keys: () => readonly string[] };

export function shownFigure<Row>(figure: Figure<Row>, keyOf: (row: Row) => string): FigureShown {
  const { rows, ...rest } = figure;
  return { ...rest, keys: () => rows.map(keyOf) };
}

export const FigureRef = builder.objectRef<FigureShown>('Figure').implement({
  description: 'A number with all that is needed to trust it. The number and its rows come from the same count.',
  fields: (t) => ({
    rule: t.exposeString('rule', { description: 'What is counted, as a code.' }),
    count: t.exposeInt('count', { description: 'How many rows count.' }),
    denominator: t.exposeInt('denominator', { description: 'Rows that could have counted.' }),
    unreviewed: t.exposeInt('unreviewed', { description: 'Rows counted that rest on a link nobody reviewed.' }),
    excluded: t.exposeInt('excluded', { description: 'Rows left outside the denominator.' }),
    asOf: t.expose('asOf', { type: 'PlainDate', description: 'The day it stands for.' }),
    graphVersion: t.exposeInt('graphVersion', { description: 'The version of the graph it was made from.' }),
    keys: t.idList({
      description:
        'Keys of the rows that are counted, as many as `count`: task and organ joined by “|” for cells, the task’s id for tasks. Empty when `count` is 0.',
      resolve: (figure) => figure.keys(),
    }),
  }),
});
