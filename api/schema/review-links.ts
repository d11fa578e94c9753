import { groupBy } from '../domain/group-by.ts';
import type { TaskLinkRow } from '../domain/propagation.ts';
import type { EdgeRow } from '../domain/rows.ts';
import type { Steps } from '../domain/steps.ts';
import type { FormerWords } from '../importing/review-book.ts';
import { type ReviewEntry, SIDE } from './review-entry.ts';

/** How many directives stand at or below each one, along edges that were not rejected. */
function countsBelow(edges: readonly EdgeRow[], ids: readonly string[]): ReadonlyMap<string, number> {
  const standing = edges.filter(({ state }) => state !== 'rejected');
  const lower = groupBy(standing, ({ to }) => to);
  return new Map(
    ids.map((start) => {
      const seen = new Set([start]);
      const open = [start];
      for (let next = open.pop(); next !== undefined; next = open.pop()) {
        for (const { from: id } of lower.get(next) ?? []) {
          if (seen.has(id)) continue;
          seen.add(id);
          open.push(id);
        }
      }
      return [start, seen.size];
    }),
  );
}

/** Edges that a rule suggested and nobody judged, and confirmed ones that became doubtful. `edges`: all that carry out. */
export function edgesToReview(edges: readonly EdgeRow[]): readonly ReviewEntry[] {
  const waiting = edges.filter((edge) => edge.state === 'suggested' || edge.state === 'suspect');
  const below = countsBelow(edges, [...new Set(waiting.map((edge) => edge.from))]);
  return waiting.map((edge) => ({
    id: `edge|${edge.key}`,
    kind: edge.state === 'suspect' ? 'suspect' : 'edge',
    reason: edge.state === 'suspect' ? 'words-changed' : (edge.reason ?? 'suggested'),
    reasonWords: [],
    restsOn: below.get(edge.from) ?? 1,
    left: { ...SIDE, directiveId: edge.from, edgeKey: edge.key },
    right: { ...SIDE, directiveId: edge.to },
    yes: 'confirm-edge',
    no: 'reject-edge',
    choices: [],
    subject: { type: 'edge', row: edge },
    alsoIn: [],
    subjectKeys: [edge.key],
  }));
}

const plain = new WeakMap<readonly TaskLinkRow[], readonly ReviewEntry[]>();

/**
 * The same for the links of each lower directive, which are weighed by one another alone. Where its list is the one of the
 * last time, and says nothing that rests on other rows, so are its entries.
 */
export function* linksToReview(
  byLower: ReadonlyMap<string, readonly TaskLinkRow[]>,
  former: ReadonlyMap<string, FormerWords>,
  lost: ReadonlySet<string>,
): Steps<ReadonlyMap<string, readonly ReviewEntry[]>> {
  const all = new Map<string, readonly ReviewEntry[]>();
  for (const [id, links] of byLower) {
    const isLost = lost.size > 0 && links.some(({ key }) => lost.has(key));
    const known = isLost ? undefined : plain.get(links);
    const entries = known ?? taskLinksToReview(links, former, lost);
    if (known === undefined && !isLost && !links.some(({ state }) => state === 'suspect')) plain.set(links, entries);
    all.set(id, entries);
    yield;
  }
  return all;
}

const cellOf = (link: TaskLinkRow): string => `${link.fromDirectiveId} ${link.to}`;

/**
 * Task links that were found by the machine and nobody judged, and confirmed ones that became doubtful. A link counts
 * for a figure where it is the only one that shows its upper task in its lower document. `lost`: keys of links of which
 * a task is gone, which are asked about otherwise.
 */
export function taskLinksToReview(links: readonly TaskLinkRow[], former: ReadonlyMap<string, FormerWords>, lost: ReadonlySet<string>): readonly ReviewEntry[] {
  const standing = new Map<string, number>();
  for (const link of links) if (link.state !== 'rejected') standing.set(cellOf(link), (standing.get(cellOf(link)) ?? 0) + 1);
  return links
    .filter((link) => (link.state === 'suggested' || link.state === 'suspect') && !lost.has(link.key))
    .map((link) => ({
      id: `task-link|${link.key}`,
      kind: link.state === 'suspect' ? 'suspect' : 'task-link',
      reason: link.state === 'suspect' ? 'words-changed' : link.reason,
      reasonWords: link.reasonWords,
      restsOn: standing.get(cellOf(link)) === 1 ? 1 : 0,
      left: {
        ...SIDE,
        directiveId: link.fromDirectiveId,
        taskId: link.from,
        marks: link.shared.map((phrase) => phrase.from),
        formerWords: former.get(link.key)?.lower ?? null,
      },
      right: {
        ...SIDE,
        directiveId: link.toDirectiveId,
        taskId: link.to,
        marks: link.shared.map((phrase) => phrase.to),
        formerWords: former.get(link.key)?.upper ?? null,
      },
      yes: 'confirm-task-link',
      no: 'reject-task-link',
      choices: [],
      subject: { type: 'task-link', row: link },
      alsoIn: [],
      subjectKeys: [link.key],
    }));
}
