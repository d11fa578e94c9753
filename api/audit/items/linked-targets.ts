import { groupBy } from '../../domain/group-by.ts';
import { printTarget } from '../../domain/print-target.ts';
import type { Drift, TaskLinkRow } from '../../domain/propagation.ts';
import type { ReadTarget } from '../../domain/read-directive.ts';
import { linkCounts } from '../coverage/answers.ts';
import type { Pair } from './direct-superiors.ts';
import type { RuleInput } from './rule.ts';

/** What the tasks that carry out a target's task do to its number: found by the task linker, also where it is worded otherwise. */
export type LinkedTarget = { readonly lower: ReadTarget | null; readonly drift: Drift };

/** Asks, of two directives, which numbers of linked tasks answer a target of the upper one. */
export function linkedTargets(input: Pick<RuleInput, 'index' | 'options'>): (pair: Pair, target: ReadTarget) => readonly LinkedTarget[] {
  const { index } = input;
  const between = driftingLinks(input, 'target');
  return (pair, target) =>
    between(pair)
      .filter((link) => standsIn(target, index.task(link.to)))
      .flatMap((link) =>
        link.drift.flatMap((drift): readonly LinkedTarget[] => {
          if (drift.about !== 'target' || drift.lower === null || drift.upper !== printTarget(target)) return [];
          const lower = pair.read.targets.find((own) => printTarget(own) === drift.lower && standsIn(own, index.task(link.from)));
          return [{ lower: lower ?? null, drift }];
        }),
      );
}

/** Asks, of two directives, the links of their tasks that count and whose numbers, or times, differ. */
export function driftingLinks({ index, options }: Pick<RuleInput, 'index' | 'options'>, kind: Drift['about']): (pair: Pair) => readonly TaskLinkRow[] {
  const telling = index.snapshot.taskLinks.filter(
    (link) => linkCounts(link, options) && link.state !== 'suspect' && link.drift.some(({ about }) => about === kind),
  );
  const between = groupBy(telling, ({ fromDirectiveId, toDirectiveId }) => `${fromDirectiveId} ${toDirectiveId}`);
  return ({ lower, upper }) => between.get(`${lower.id} ${upper.id}`) ?? [];
}

type Place = { readonly path: string; readonly evidence: { readonly start: number; readonly end: number } } | null;

/** A number is quoted inside its task, or stands in the paragraph below the task's heading. */
function standsIn(target: ReadTarget, task: Place): boolean {
  if (task === null) return false;
  const { start, end } = target.evidence;
  return (start >= task.evidence.start && end <= task.evidence.end) || target.section === task.path;
}
