import type { CellDrift } from '../../domain/coverage.ts';
import type { TaskLinkRow } from '../../domain/propagation.ts';
import type { AuditOptions } from '../snapshot.ts';
import { type AuditIndex, by } from './audit-index.ts';
import { type LinkNet, linkNet } from './link-net.ts';

/** How a document answers one task above: the best of all ways its tasks lead there. */
export type Answer = {
  /** Some way carries out the whole task, by links that stand. */
  readonly full: boolean;
  /** Every way uses a link whose texts have changed since it was confirmed. */
  readonly suspect: boolean;
  /** No way as good as this one is confirmed or stated all along. */
  readonly unreviewed: boolean;
  /** Suggestions of little proof are all that it says it by: where something was made concrete, all links by which it was. */
  readonly unsure: boolean;
  /** Nothing was made concrete in any of its tasks that lead there. */
  readonly copied: boolean;
  /** Keys of links from its own tasks, in their order. */
  readonly links: readonly string[];
  /** What those links tell of a number or a time unlike the one above; null where none does. */
  readonly drift: CellDrift | null;
};

/** Answers to one task by the document that gives them. */
export type Answers = ReadonlyMap<string, Answer>;

const FULL = 1;
const STANDING = 2;
const REVIEWED = 4;
const ALL = FULL | STANDING | REVIEWED;

/** Whether a link counts at all under the options. */
export function linkCounts(link: TaskLinkRow, options: AuditOptions): boolean {
  return link.state !== 'rejected' && (!options.confirmedOnly || link.state === 'confirmed');
}

/** Of several the one that says more: both state it, each otherwise. */
export function furthestDrift(drifts: readonly (CellDrift | null)[]): CellDrift | null {
  return drifts.includes('changed') ? 'changed' : drifts.includes('unstated') ? 'unstated' : null;
}

function driftOfLink({ drift }: TaskLinkRow): CellDrift | null {
  return furthestDrift(drift.map(({ upper, lower }) => (upper === null || lower === null ? 'unstated' : 'changed')));
}

function flagsOf(link: TaskLinkRow): number {
  const full = link.degree === 'full' && link.strength === 'direct' ? FULL : 0;
  const standing = link.state === 'suspect' ? 0 : STANDING;
  return full | standing | (link.state === 'confirmed' ? REVIEWED : 0);
}

/**
 * Follows links between tasks downwards from each task asked for, over any number of levels. Of several ways to
 * one task all are kept, as sets of what they have in common, so that the order of links changes nothing.
 */
export function answersTo(index: AuditIndex, options: AuditOptions): (taskId: string) => Answers {
  const links = index.snapshot.taskLinks
    .filter((link) => linkCounts(link, options) && link.fromDirectiveId !== link.toDirectiveId)
    .toSorted(by((link) => link.key));
  const net = linkNet(links, (link) => ({ flags: flagsOf(link), drift: driftOfLink(link) }));
  const ways = new Uint8Array(net.tasks);
  const done = new Map<string, Answers>();
  return (taskId) => {
    const there = done.get(taskId);
    if (there) return there;
    const start = net.numberOf(taskId);
    const answers = start === null ? NONE : collect(start, net, ways);
    done.set(taskId, answers);
    return answers;
  };
}

const NONE: Answers = new Map();

/**
 * The tasks some way leads to, by their numbers. `ways`, nought throughout, then holds of each every set of flags some way
 * to it has, as a set over the eight of them.
 */
function reachedBelow(start: number, { steps, starts, below }: LinkNet, ways: Uint8Array): readonly number[] {
  ways[start] = 1 << ALL;
  const reached = [start];
  const open = [start];
  for (let task = open.pop(); task !== undefined; task = open.pop()) {
    const own = ways[task] ?? 0;
    for (let at = starts[task] ?? 0; at < (starts[task + 1] ?? 0); at += 1) {
      const step = steps[below[at] ?? 0];
      if (step === undefined) continue;
      const before = ways[step.lower] ?? 0;
      const after = before | along(own, step.flags);
      if (after === before) continue;
      if (before === 0) reached.push(step.lower);
      ways[step.lower] = after;
      open.push(step.lower);
    }
  }
  return reached;
}

const SETS = ALL + 1;

/** What is left of every group of sets behind a link of any flags: there are 256 groups and eight sets. */
const LEFT = Uint8Array.from({ length: (1 << SETS) * SETS }, (_, at) => {
  const [ways, flags] = [Math.floor(at / SETS), at % SETS];
  let left = 0;
  for (let set = 0; set < SETS; set += 1) if (ways & (1 << set)) left |= 1 << (set & flags);
  return left;
});

/** The sets a link leaves of those that lead to its upper end. */
const along = (ways: number, flags: number): number => LEFT[ways * SETS + flags] ?? 0;

const hasWay = (ways: number, wanted: number): boolean => {
  for (let set = 0; set < SETS; set += 1) if (ways & (1 << set) && (set & wanted) === wanted) return true;
  return false;
};

type Draft = { ways: number; copied: boolean; unsure: boolean; unsureConcrete: boolean; drift: CellDrift | null; readonly links: number[] };

/** `ways`, nought throughout, is so again afterwards. */
function collect(start: number, net: LinkNet, ways: Uint8Array): Answers {
  const { steps, starts, below } = net;
  const reached = reachedBelow(start, net, ways);
  const drafts = new Map<string, Draft>();
  for (const upper of reached) {
    const upperWays = ways[upper] ?? 0;
    for (let at = starts[upper] ?? 0; at < (starts[upper + 1] ?? 0); at += 1) {
      const link = below[at] ?? 0;
      const step = steps[link];
      if (step === undefined || step.lower === start) continue;
      const draft = drafts.get(step.directiveId) ?? { ways: 0, copied: true, unsure: true, unsureConcrete: true, drift: null, links: [] };
      if (draft.links.length === 0) drafts.set(step.directiveId, draft);
      draft.ways |= along(upperWays, step.flags);
      draft.copied &&= step.copied;
      draft.unsure &&= step.unsure;
      draft.unsureConcrete &&= step.copied || step.unsure;
      if (step.drift !== null && draft.drift !== 'changed') draft.drift = step.drift;
      draft.links.push(link);
    }
  }
  for (const task of reached) ways[task] = 0;
  return new Map(Array.from(drafts, ([directiveId, draft]) => [directiveId, answerOf(draft, net)] as const));
}

function answerOf({ ways, copied, unsure, unsureConcrete, drift, links }: Draft, { steps }: LinkNet): Answer {
  const standing = hasWay(ways, STANDING);
  const full = hasWay(ways, STANDING | FULL);
  const kept = full ? STANDING | FULL : standing ? STANDING : 0;
  const keys = links.sort((a, b) => a - b).flatMap((link) => steps[link]?.key ?? []);
  return { full, suspect: !standing, unreviewed: !hasWay(ways, kept | REVIEWED), copied, unsure: copied ? unsure : unsureConcrete, drift, links: keys };
}
