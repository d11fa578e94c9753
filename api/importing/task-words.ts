import type { ReadDirective } from '../domain/read-directive.ts';
import { taskWords } from '../linking/tasks/leaf-units.ts';

/** The words of one task as task links count their offsets: its heading and, on the next line, its paragraph. Null where the reading has no such task. */
export function wordsOfTask(read: ReadDirective, text: string, ordinal: number): string | null {
  return taskWords(read, text)[ordinal]?.text ?? null;
}

/** The tasks of a reading that are headings over a paragraph, by their place in it, with heading and paragraph. */
export function headedTasks(read: ReadDirective, text: string): readonly { readonly ordinal: number; readonly words: string }[] {
  return taskWords(read, text).flatMap(({ text: words, body }, ordinal) => (body > 0 ? [{ ordinal, words }] : []));
}
