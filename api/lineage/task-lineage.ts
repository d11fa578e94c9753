import { earliestDay, type PlainDate } from '../domain/dates.ts';
import { LEVELS } from '../domain/lists.ts';
import { byText } from '../domain/order.ts';
import type { TaskLinkRow } from '../domain/propagation.ts';
import type { DirectiveRow, EdgeRow, TaskRow } from '../domain/rows.ts';
import { stepsFrom } from './adjacency.ts';
import { type Between, betweenDocuments, tasksAbove } from './task-way.ts';

/** One task below the root, with the links that brought it there. */
export type TaskStep = {
  readonly task: TaskRow;
  readonly directive: DirectiveRow;
  /** Least number of links to the root. */
  readonly depth: number;
  /** Links to tasks of the picture, the surest first. */
  readonly links: readonly TaskLinkRow[];
  /** The task it stands under: of those it answers the one furthest down from the root. */
  readonly under: TaskRow;
  /** What lies between its document and the one of `under`. */
  readonly between: Between;
};

export type TaskLineage = {
  readonly root: TaskRow;
  /** The parts of the root that order something: itself, or what stands under it. Links end at these. */
  readonly leaves: readonly TaskRow[];
  /** By depth, then level from the centre down, then date, directive and place in the text. */
  readonly steps: readonly TaskStep[];
  readonly links: number;
  /** Links that nobody reviewed or that are to be reviewed again. */
  readonly unreviewed: number;
  /** Documents left out because they were issued after the day. */
  readonly laterThanAsOf: number;
};

export type TaskLineageOptions = { readonly asOf: PlainDate; readonly confirmedOnly: boolean };

/** The parts of a task that order something, in the order of the text: itself where it orders, and all under it that do. */
export function orderingLeaves(root: TaskRow, tasks: readonly TaskRow[]): readonly TaskRow[] {
  const below = new Set([root.id]);
  const ordered = tasks.filter((task) => task.directiveId === root.directiveId).toSorted((a, b) => a.ordinal - b.ordinal);
  for (const task of ordered) if (task.parentId !== null && below.has(task.parentId)) below.add(task.id);
  return ordered.filter((task) => below.has(task.id) && task.ordering);
}

/** The links to these tasks that count: not rejected, and only confirmed ones where that is asked. */
export function countingLinks(links: readonly TaskLinkRow[], to: ReadonlySet<string>, confirmedOnly: boolean): readonly TaskLinkRow[] {
  return links.filter((link) => to.has(link.to) && (confirmedOnly ? link.state === 'confirmed' : link.state !== 'rejected'));
}

const RANK = { confirmed: 0, suspect: 1, suggested: 2, rejected: 3 } as const;

export type TaskLineageRows = {
  readonly tasks: readonly TaskRow[];
  readonly directives: readonly DirectiveRow[];
  readonly links: readonly TaskLinkRow[];
  /** What the documents of the tasks carry out, upwards; rejected ones too. */
  readonly edges: readonly EdgeRow[];
};

/** How one task came down: pure over the rows that a walk from its leaves downwards found. Cycles end. */
export function buildTaskLineage(root: TaskRow, rows: TaskLineageRows, options: TaskLineageOptions): TaskLineage {
  const tasks = new Map(rows.tasks.map((task) => [task.id, task]));
  const directives = new Map(rows.directives.map((row) => [row.id, row]));
  const leaves = orderingLeaves(root, rows.tasks);
  const issued = (row: DirectiveRow | undefined): boolean => row?.issuedOn == null || earliestDay(row.issuedOn) <= options.asOf;
  const later = new Set<string>();
  const depths = new Map<string, number>(leaves.map((task) => [task.id, 0]));
  const ways = new Map<string, TaskLinkRow[]>();
  let layer = new Set(depths.keys());
  for (let depth = 1; layer.size > 0; depth += 1) {
    const next = new Set<string>();
    for (const link of countingLinks(rows.links, layer, options.confirmedOnly)) {
      const task = tasks.get(link.from);
      if (task === undefined) continue;
      if (!issued(directives.get(task.directiveId))) {
        later.add(task.directiveId);
        continue;
      }
      ways.set(link.from, [...(ways.get(link.from) ?? []), link]);
      if (depths.has(link.from)) continue;
      depths.set(link.from, depth);
      next.add(link.from);
    }
    layer = next;
  }
  const ordered = new Map(
    [...ways].map(([id, links]) => [id, links.toSorted((a, b) => RANK[a.state] - RANK[b.state] || b.score - a.score || byText(a.key, b.key))]),
  );
  const above = tasksAbove(
    leaves.map(({ id }) => id),
    [...ordered].map(([id, links]) => ({ id, depth: depths.get(id) ?? 0, links })).sort((a, b) => a.depth - b.depth || byText(a.id, b.id)),
  );
  const between = betweenDocuments(rows.edges, directives);
  const steps = [...ordered].flatMap(([id, links]): TaskStep[] => {
    const task = tasks.get(id);
    const directive = task && directives.get(task.directiveId);
    const under = tasks.get(above.get(id) ?? '');
    const upper = under && directives.get(under.directiveId);
    if (task === undefined || directive === undefined || under === undefined || upper === undefined) return [];
    return [{ task, directive, depth: depths.get(id) ?? 0, links, under, between: between(directive, upper, documentsAbove(id, ordered, tasks)) }];
  });
  const shown = steps.flatMap((step) => step.links);
  return {
    root,
    leaves,
    steps: steps.toSorted(inOrder),
    links: shown.length,
    unreviewed: shown.filter((link) => link.state !== 'confirmed').length,
    laterThanAsOf: later.size,
  };
}

/** The documents of all tasks that lead from one up to the root, whatever way. */
function documentsAbove(id: string, links: ReadonlyMap<string, readonly TaskLinkRow[]>, tasks: ReadonlyMap<string, TaskRow>): ReadonlySet<string> {
  const seen = stepsFrom(id, (at) => (links.get(at) ?? []).map(({ to }) => to));
  return new Set([...seen.keys()].flatMap((at) => tasks.get(at)?.directiveId ?? []));
}

function inOrder(a: TaskStep, b: TaskStep): number {
  const level = ({ directive }: TaskStep): number => (directive.level === null ? LEVELS.length : LEVELS.indexOf(directive.level));
  const day = ({ directive }: TaskStep): string => directive.issuedOn ?? directive.notBefore ?? '9999';
  return a.depth - b.depth || level(a) - level(b) || byText(day(a), day(b)) || byText(a.directive.id, b.directive.id) || a.task.ordinal - b.task.ordinal;
}
