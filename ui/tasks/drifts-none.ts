import type { TaskFactsOf, TaskLineageAnswer } from './task-query.ts';

type Facts = Pick<TaskFactsOf, 'targets' | 'deadlines'>;
export type Compared = {
  readonly root: Facts;
  readonly leaves: readonly (Facts & { readonly id: string })[];
  readonly steps: readonly {
    readonly task: Facts & { readonly id: string };
    readonly links: readonly Pick<TaskLineageAnswer['steps'][number]['links'][number], 'upper'>[];
  }[];
};

/** Kinds of deadline that two texts are compared by; the others are words. */
const DATED: ReadonlySet<string> = new Set(['date', 'month', 'year', 'range']);

const hasDate = ({ deadlines }: Facts): boolean => deadlines.some(({ kind }) => DATED.has(kind));
const hasTarget = ({ targets }: Facts): boolean => targets.length > 0;
const states = ({ deadlines, targets }: Facts): boolean => deadlines.length > 0 || targets.length > 0;

/** Why no target or deadline is told to be another one, and how many contents state one where the task above them does too. */
export function whyNone({ root, leaves, steps }: Compared): {
  readonly why: 'SAME' | 'SAME_BELOW' | 'UNSTATED' | 'NOTHING_BELOW' | 'NONE_BELOW';
  readonly n: number;
} {
  const facts = new Map<string, Facts>([...leaves, ...steps.map(({ task }) => task)].map((task) => [task.id, task]));
  const isCompared = (lower: Facts, upper: Facts): boolean => (hasTarget(lower) && hasTarget(upper)) || (hasDate(lower) && hasDate(upper));
  const n = steps.filter(({ task, links }) =>
    links.some(({ upper }) => {
      const above = upper === null ? undefined : facts.get(upper.id);
      return above !== undefined && isCompared(task, above);
    }),
  ).length;
  const stated = [root, ...leaves].some(states);
  if (n > 0) return { why: stated ? 'SAME' : 'SAME_BELOW', n };
  if (!stated) return { why: 'UNSTATED', n };
  return { why: steps.length === 0 ? 'NOTHING_BELOW' : 'NONE_BELOW', n };
}
