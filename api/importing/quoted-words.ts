import { z } from 'zod';
import type { Actor } from '../domain/actor.ts';
import { BadInputError } from '../domain/errors.ts';
import { type Evidence, evidenceOf } from '../domain/evidence.ts';
import type { DirectiveRow } from '../domain/rows.ts';
import type { GraphStore } from '../store/port.ts';

const places = z.array(z.object({ textId: z.string(), start: z.int().min(0), end: z.int() }));
const sameWords = (a: Evidence, b: Evidence): boolean => a.textId === b.textId && a.start === b.start && a.end === b.end;

/**
 * Words that a person marked in texts of a directive, with their quotes; blanks at both ends are left out. Errors:
 * BadInputError for a text that is not the directive's, and for no words.
 */
async function quotedWords(store: GraphStore, actor: Actor, row: DirectiveRow, given: unknown): Promise<readonly Evidence[]> {
  const asked = places.safeParse(given).data ?? [];
  const own = new Set((await store.sourcesOf(actor, [row.id])).map(({ textId }) => textId));
  const texts = new Map((await store.texts(actor, [...new Set(asked.map(({ textId }) => textId))])).map((text) => [text.id, text.text]));
  return asked.map(({ textId, start, end }) => {
    const text = own.has(textId) ? texts.get(textId) : undefined;
    const words = text?.slice(start, end) ?? '';
    if (text === undefined || words.trim() === '') throw new BadInputError('Không thấy đoạn văn này trong văn bản.', { argument: 'words' });
    return evidenceOf(textId, text, start + words.length - words.trimStart().length, start + words.trimEnd().length);
  });
}

/**
 * The words that are marked once these are as well, or (`back`) no longer; of nothing given all are taken back. Errors:
 * BadInputError as for `quotedWords`, and for words that a task has already.
 */
export async function markedAfter(
  store: GraphStore,
  actor: Actor,
  row: DirectiveRow,
  standing: readonly Evidence[],
  given: { readonly words: unknown; readonly back: boolean },
): Promise<readonly Evidence[]> {
  const words = await quotedWords(store, actor, row, given.words);
  if (given.back) return words.length === 0 ? [] : standing.filter((marked) => !words.some((each) => sameWords(each, marked)));
  const added = words.filter((each) => !standing.some((marked) => sameWords(each, marked)));
  const tasks = (await store.tasksOf(actor, [row.id])).filter(({ ordering }) => ordering);
  for (const { textId, start, end } of added) {
    const taken = tasks.find(({ evidence }) => evidence.textId === textId && evidence.start < end && start < evidence.end);
    if (taken === undefined) continue;
    throw new BadInputError(`Đoạn này nằm trong nhiệm vụ ${taken.path} đã có. Chọn đoạn khác, hoặc sửa nhiệm vụ đó.`, { argument: 'words', id: taken.id });
  }
  return [...standing, ...added];
}
