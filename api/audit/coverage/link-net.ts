import type { CellDrift } from '../../domain/coverage.ts';
import { isUnsure, type TaskLinkRow } from '../../domain/propagation.ts';

/** A link by the numbers of its ends, with what is told of it, found once: it lies on the ways below many tasks. */
export type Step = {
  readonly key: string;
  /** Number of the task at its lower end. */
  readonly lower: number;
  /** The document of that task. */
  readonly directiveId: string;
  readonly flags: number;
  readonly copied: boolean;
  readonly unsure: boolean;
  readonly drift: CellDrift | null;
};

/** Links between tasks, and tasks by number, so that ways over many of them are followed without a look at any name. */
export type LinkNet = {
  /** By key: the order of numbers of links is that of their keys. */
  readonly steps: readonly Step[];
  readonly tasks: number;
  /** The number of a task; null for one that nothing leads to or from. */
  readonly numberOf: (taskId: string) => number | null;
  /** Where the links below each task begin in `below`; they end where those of the next begin. */
  readonly starts: Uint32Array;
  /** Numbers of links, by their upper task, then by key. */
  readonly below: Uint32Array;
};

/** `links` by key; one that stands there twice counts once. */
export function linkNet(links: readonly TaskLinkRow[], tell: (link: TaskLinkRow) => Pick<Step, 'flags' | 'drift'>): LinkNet {
  const each = links.filter((link, at) => link.key !== links[at - 1]?.key);
  const numbers = new Map<string, number>();
  const numbered = (taskId: string): number => {
    const there = numbers.get(taskId);
    if (there !== undefined) return there;
    numbers.set(taskId, numbers.size);
    return numbers.size - 1;
  };
  const uppers = Uint32Array.from(each, (link) => numbered(link.to));
  const steps = each.map(
    (link): Step => ({
      key: link.key,
      lower: numbered(link.from),
      directiveId: link.fromDirectiveId,
      copied: link.copied,
      unsure: isUnsure(link),
      ...tell(link),
    }),
  );
  return { steps, tasks: numbers.size, numberOf: (taskId) => numbers.get(taskId) ?? null, ...byUpper(uppers, numbers.size) };
}

function byUpper(uppers: Uint32Array, tasks: number): Pick<LinkNet, 'starts' | 'below'> {
  const starts = new Uint32Array(tasks + 1);
  for (const upper of uppers) starts[upper + 1] = (starts[upper + 1] ?? 0) + 1;
  for (let task = 1; task <= tasks; task += 1) starts[task] = (starts[task] ?? 0) + (starts[task - 1] ?? 0);
  const next = starts.slice();
  const below = new Uint32Array(uppers.length);
  for (const [link, upper] of uppers.entries()) {
    const place = next[upper] ?? 0;
    below[place] = link;
    next[upper] = place + 1;
  }
  return { starts, below };
}
