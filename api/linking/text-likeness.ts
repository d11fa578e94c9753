import { fold } from '../domain/fold.ts';
import { shortHash } from './short-id.ts';

/** Syllables of one shingle, and how many of the smallest hashes stand for a text. */
const SYLLABLES = 5;
const KEPT = 256;

/** A text as the smallest hashes of its shingles of five syllables: texts that are nearly equal share nearly all. */
export function sketchOf(text: string): readonly string[] {
  const words = fold(text).split(' ');
  const hashes = new Set<string>();
  for (let at = 0; at + SYLLABLES <= words.length; at += 1) hashes.add(shortHash(words.slice(at, at + SYLLABLES).join(' '), 10));
  return [...hashes].sort().slice(0, KEPT);
}

/** How much two texts share, 0 to 1, from their sketches. */
export function sketchLikeness(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  const smallest = [...new Set([...a, ...b])].sort().slice(0, Math.min(KEPT, Math.max(a.length, b.length)));
  const [left, right] = [new Set(a), new Set(b)];
  return smallest.filter((hash) => left.has(hash) && right.has(hash)).length / smallest.length;
}
