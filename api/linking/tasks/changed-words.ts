import type { Span } from '../../domain/propagation.ts';
import { cutSyllables, type Syllable } from './syllables.ts';

/** One place where a text changed: the words before and after, each with UTF-16 offsets; an empty span where words came or went. */
export type WordChange = { readonly before: string; readonly after: string; readonly from: Span; readonly to: Span };

/** Longer texts are compared between their common beginning and end only, as one change. */
const MOST_CELLS = 4_000_000;

/** Which words of a text changed, in their order. Letter case, tone placement, spacing and punctuation are no change. */
export function changedWords(before: string, after: string): readonly WordChange[] {
  const a = cutSyllables(before);
  const b = cutSyllables(after);
  let start = 0;
  while (start < a.length && start < b.length && a[start]?.word === b[start]?.word) start += 1;
  let endA = a.length;
  let endB = b.length;
  while (endA > start && endB > start && a[endA - 1]?.word === b[endB - 1]?.word) {
    endA -= 1;
    endB -= 1;
  }
  const changes: WordChange[] = [];
  let fromA = start;
  let fromB = start;
  for (const [stayA, stayB] of [...commonWords(a, b, start, endA, endB), [endA, endB] as const]) {
    if (stayA > fromA || stayB > fromB) {
      const from = spanOf(before, a, fromA, stayA);
      const to = spanOf(after, b, fromB, stayB);
      changes.push({ before: before.slice(from.start, from.end), after: after.slice(to.start, to.end), from, to });
    }
    fromA = stayA + 1;
    fromB = stayB + 1;
  }
  return changes;
}

/** Pairs of places of a longest common subsequence of words. */
function commonWords(a: readonly Syllable[], b: readonly Syllable[], start: number, endA: number, endB: number): readonly (readonly [number, number])[] {
  const height = endA - start;
  const width = endB - start;
  if (height === 0 || width === 0 || height * width > MOST_CELLS) return [];
  const lengths = new Uint16Array((height + 1) * (width + 1));
  const at = (i: number, j: number): number => lengths[i * (width + 1) + j] ?? 0;
  for (let i = height - 1; i >= 0; i -= 1) {
    for (let j = width - 1; j >= 0; j -= 1) {
      const same = a[start + i]?.word === b[start + j]?.word;
      lengths[i * (width + 1) + j] = same ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const pairs: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < height && j < width; ) {
    if (a[start + i]?.word === b[start + j]?.word) {
      pairs.push([start + i, start + j]);
      i += 1;
      j += 1;
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return pairs;
}

function spanOf(text: string, cut: readonly Syllable[], from: number, to: number): Span {
  if (to <= from) {
    const place = cut[from - 1]?.end ?? (from === 0 ? 0 : text.length);
    return { start: place, end: place };
  }
  return { start: cut[from]?.start ?? 0, end: cut[to - 1]?.end ?? 0 };
}
