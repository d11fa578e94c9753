import type { CellDrift } from '../../domain/coverage.ts';
import { isUnsure, type TaskLinkRow } from '../../domain/propagation.ts';
import type { AuditOptions } from '../snapshot.ts';
import { type AuditIndex, by, lookup } from './audit-index.ts';

/** How a document answers one task above: the best of all ways its tasks lead there. */
export type Answer = {
  /** Some way carries out the whole task, by links that stand. */
  readonly full: boolean;
  /** Every way uses a link whose texts have changed since it was confirmed. */
  readonly suspect: boolean;
  /** No way as good as this one is confirmed or stated all along. */
  readonly unreviewed: boolean;
  /** All its own links are suggestions of little proof. */
  readonly unsure: boolean;
  /** Nothing was made concrete in any of its tasks that lead there. */
  readonly copied: boolean;
  /** Links from its own tasks, by key. */
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
  const below = lookup(links.map(stepOf), ({ link }) => link.to);
  const done = new Map<string, Answers>();
  return (taskId) => {
    const there = done.get(taskId);
    if (there) return there;
    const answers = collect(taskId, below);
    done.set(taskId, answers);
    return answers;
  };
}

/** A link with what is told of it, found once: it lies on the ways below many tasks. */
type Step = { readonly link: TaskLinkRow; readonly flags: number; readonly drift: CellDrift | null; readonly unsure: boolean };

const stepOf = (link: TaskLinkRow): Step => ({ link, flags: flagsOf(link), drift: driftOfLink(link), unsure: isUnsure(link) });

/** Every set of flags some way to a task has, as a set over the eight of them. */
function waysFrom(taskId: string, below: (id: string) => readonly Step[]): ReadonlyMap<string, number> {
  const ways = new Map([[taskId, 1 << ALL]]);
  const open = [taskId];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const own = ways.get(id) ?? 0;
    for (const { link, flags } of below(id)) {
      const before = ways.get(link.from) ?? 0;
      const after = before | along(own, flags);
      if (after === before) continue;
      ways.set(link.from, after);
      open.push(link.from);
    }
  }
  return ways;
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

type Draft = { ways: number; copied: boolean; unsure: boolean; drift: CellDrift | null; readonly links: string[] };

function collect(taskId: string, below: (id: string) => readonly Step[]): Answers {
  const ways = waysFrom(taskId, below);
  const drafts = new Map<string, Draft>();
  for (const [upper, upperWays] of ways) {
    for (const { link, flags, drift, unsure } of below(upper)) {
      if (link.from === taskId) continue;
      const draft = drafts.get(link.fromDirectiveId) ?? { ways: 0, copied: true, unsure: true, drift: null, links: [] };
      draft.ways |= along(upperWays, flags);
      draft.copied &&= link.copied;
      draft.unsure &&= unsure;
      if (drift !== null && draft.drift !== 'changed') draft.drift = drift;
      draft.links.push(link.key);
      drafts.set(link.fromDirectiveId, draft);
    }
  }
  return new Map([...drafts].map(([directiveId, draft]) => [directiveId, answerOf(draft)]));
}

function answerOf({ ways, copied, unsure, drift, links }: Draft): Answer {
  const standing = hasWay(ways, STANDING);
  const full = hasWay(ways, STANDING | FULL);
  const kept = full ? STANDING | FULL : standing ? STANDING : 0;
  return { full, suspect: !standing, unreviewed: !hasWay(ways, kept | REVIEWED), copied, unsure, drift, links: links.toSorted() };
}
