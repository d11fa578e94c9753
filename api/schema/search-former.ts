import { LIMITS } from '../access/limits.ts';
import { foldMarked } from '../domain/fold.ts';
import type { SearchAnswer } from '../store/port.ts';
import { formerNameIn } from './meant-in-words.ts';

/**
 * What speaks of a former place by its name, as one, where the words ask for one («phường Từ Sơn cũ»): its syllables each
 * somewhere in a text are another matter. Null where the words do not ask so, and where more hold them than are looked through.
 */
export async function searchFormer(search: (words: string, limit: number) => Promise<SearchAnswer>, text: string, limit: number): Promise<SearchAnswer | null> {
  const { name, places } = formerNameIn(text);
  if (places.length === 0) return null;
  const found = await search(name, LIMITS.page);
  if (found.total > found.hits.length) return null;
  const names = [...new Set(places.map((place) => foldMarked(place.name)))].map((one) => one.split(' '));
  const hits = found.hits.filter((hit) => names.some((one) => isNamed(ownWords(hit), one)));
  return { ...found, hits: hits.slice(0, limit), total: hits.length };
}

/** Whether a text has the syllables of a name next to each other, each with a capital: «đoàn kết» is no place called Đoàn Kết. */
function isNamed(text: string, name: readonly string[]): boolean {
  const words = text.match(/[\p{L}\d]+/gu) ?? [];
  return words.some((_, at) => name.every((syllable, next) => /^[\p{Lu}\d]/u.test(words[at + next] ?? '') && foldMarked(words[at + next] ?? '') === syllable));
}

/** What a hit says itself; beside a task stands only whose it is. */
function ownWords({ entry }: SearchAnswer['hits'][number]): string {
  return entry.kind === 'task' || entry.detail === null ? entry.label : `${entry.label} ${entry.detail}`;
}
