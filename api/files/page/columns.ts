import { bottomOf, type Segment, topOf } from './page.ts';

/**
 * Blocks that stand side by side (the two halves of a letterhead, recipients and signature), read left before right.
 * What lies between is the running text of the page.
 */
export type Block = {
  /** `beside` for one half of such a pair. */
  readonly kind: 'running' | 'beside';
  readonly segments: readonly Segment[];
};

/** How wide the empty stretch between two columns is at least, in letter sizes. */
const GUTTER = 1.2;
/** How far below each other lines of one block stand at most, in letter sizes. */
const NEAR = 2.6;

const overlapY = (a: Segment, b: Segment): boolean => Math.min(bottomOf(a), bottomOf(b)) - Math.max(topOf(a), topOf(b)) > 0.3 * Math.min(a.size, b.size);

type Zone = { readonly members: ReadonlySet<Segment>; readonly gutter: readonly [number, number] };

/** The zone around a pair of segments that stand beside each other: everything near that leaves their gutter free. */
function zoneAround(left: Segment, right: Segment, sorted: readonly Segment[]): Zone | null {
  let gutter: [number, number] = [left.right, right.left];
  const members = new Set([left, right]);
  let top = Math.min(topOf(left), topOf(right));
  let bottom = Math.max(bottomOf(left), bottomOf(right));
  const narrowed = (segment: Segment): [number, number] | null => {
    const middle = (segment.left + segment.right) / 2;
    const next: [number, number] =
      middle < (gutter[0] + gutter[1]) / 2 ? [Math.max(gutter[0], segment.right), gutter[1]] : [gutter[0], Math.min(gutter[1], segment.left)];
    return next[1] - next[0] > GUTTER * segment.size ? next : null;
  };
  const start = Math.min(sorted.indexOf(left), sorted.indexOf(right));
  const isOfColumn = (segment: Segment): boolean =>
    Math.abs(segment.left - right.left) < 0.3 * segment.size &&
    sorted.slice(start, start + 12).filter((other) => Math.abs(other.left - right.left) < 1).length > 3;
  for (let at = start; at < sorted.length; at += 1) {
    const segment = sorted[at];
    if (segment === undefined || members.has(segment)) continue;
    if (topOf(segment) - bottom > NEAR * segment.size) break;
    const next = narrowed(segment);
    if (next === null) {
      if (overlapY(segment, left) || overlapY(segment, right)) return null;
      break;
    }
    gutter = next;
    members.add(segment);
    bottom = Math.max(bottom, bottomOf(segment));
  }
  for (let at = start - 1; at >= 0; at -= 1) {
    const segment = sorted[at];
    if (segment === undefined) continue;
    if (top - bottomOf(segment) > 1.5 * segment.size) break;
    // Above the pair only the left block goes on: what stands alone on the right is a centred line of the text.
    // Of two columns of text the right one may begin higher: its lines stand exactly below each other.
    const next = segment.left < gutter[0] || bottomOf(segment) > top || isOfColumn(segment) ? narrowed(segment) : null;
    if (next === null) break;
    gutter = next;
    members.add(segment);
    top = Math.min(top, topOf(segment));
  }
  return { members, gutter };
}

/** Whether a zone is two blocks and not one line with a wide gap in it. */
function isPair(zone: Zone): boolean {
  const middle = (zone.gutter[0] + zone.gutter[1]) / 2;
  const lefts = [...zone.members].filter((segment) => segment.right < middle);
  const rights = [...zone.members].filter((segment) => segment.left > middle);
  return lefts.length > 0 && rights.length > 0 && lefts.length + rights.length >= 3;
}

/** Segments of a page (without its tables) as blocks in reading order. */
export function blocksOf(segments: readonly Segment[]): Block[] {
  const sorted = [...segments].sort((a, b) => topOf(a) - topOf(b) || a.left - b.left);
  const blocks: Block[] = [];
  let running: Segment[] = [];
  const used = new Set<Segment>();
  const flush = (): void => {
    if (running.length > 0) blocks.push({ kind: 'running', segments: running });
    running = [];
  };
  for (const [index, segment] of sorted.entries()) {
    if (used.has(segment)) continue;
    const open = new Set(running);
    const partner = sorted.slice(index + 1, index + 12).find((other) => !used.has(other) && overlapY(segment, other) && isBeside(segment, other));
    const free = partner === undefined ? [] : sorted.filter((other) => !used.has(other) || open.has(other));
    const pair = partner === undefined ? null : segment.left < partner.left ? zoneAround(segment, partner, free) : zoneAround(partner, segment, free);
    if (pair === null || !isPair(pair)) {
      running.push(segment);
      used.add(segment);
      continue;
    }
    // Lines already taken as running text stay there unless the pair reaches up to them.
    running = running.filter((other) => !pair.members.has(other));
    flush();
    const middle = (pair.gutter[0] + pair.gutter[1]) / 2;
    const halves = [[...pair.members].filter((other) => other.right <= middle), [...pair.members].filter((other) => other.right > middle)];
    for (const half of halves) blocks.push({ kind: 'beside', segments: half.sort((a, b) => a.base - b.base || a.left - b.left) });
    for (const member of pair.members) used.add(member);
  }
  flush();
  return blocks;
}

function isBeside(a: Segment, b: Segment): boolean {
  const gap = Math.max(a.left, b.left) - Math.min(a.right, b.right);
  return gap > GUTTER * Math.min(a.size, b.size);
}
