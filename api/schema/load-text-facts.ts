import type { TaskWords } from '../audit/snapshot.ts';
import { type Slip, slipsOf } from '../audit/wording/slips.ts';
import type { Actor } from '../domain/actor.ts';
import type { ReadingRow } from '../domain/rows.ts';
import { headedTasks } from '../importing/task-words.ts';
import type { GraphStore } from '../store/port.ts';
import { breathe } from './breathe.ts';

/** What only the texts themselves tell of some readings. */
export type TextFacts = { readonly slips: readonly Slip[]; readonly taskWords: readonly TaskWords[] };

/** Texts never change: what was found in one under one reading is kept for the process. */
const looked = new Map<string, TextFacts>();
const KEPT = 50_000;
const NONE: TextFacts = { slips: [], taskWords: [] };
/** Texts that are in memory at a time. */
const TEXTS_PER_CALL = 200;
/** Texts looked through before others have their turn: some tens of milliseconds. */
const TEXTS_AT_A_TIME = 10;

/** Slips and whole words of headed tasks in the texts of these readings; only texts that were not looked through before are fetched. */
export async function loadTextFacts(store: GraphStore, actor: Actor, readings: readonly ReadingRow[]): Promise<TextFacts> {
  const keyOf = ({ directiveId, read }: ReadingRow): string => `${directiveId}|${read.textId}|${read.readerVersion}`;
  if (looked.size > KEPT) looked.clear();
  const open = readings.filter((row) => !looked.has(keyOf(row)));
  for (let at = 0; at < open.length; at += TEXTS_PER_CALL) {
    const page = open.slice(at, at + TEXTS_PER_CALL);
    const textIds = page.map((row) => row.read.textId);
    const texts = new Map((await store.texts(actor, textIds)).map((row) => [row.id, row.text]));
    for (const [index, row] of page.entries()) {
      if (index % TEXTS_AT_A_TIME === 0) await breathe();
      looked.set(keyOf(row), factsOf(row, texts.get(row.read.textId) ?? ''));
    }
  }
  const all = readings.map((row) => looked.get(keyOf(row)) ?? NONE);
  return { slips: all.flatMap(({ slips }) => slips), taskWords: all.flatMap(({ taskWords }) => taskWords) };
}

function factsOf({ directiveId, read }: ReadingRow, text: string): TextFacts {
  const slips = slipsOf(directiveId, read, text);
  const taskWords = headedTasks(read, text).map((headed) => ({ directiveId, ...headed }));
  return slips.length + taskWords.length === 0 ? NONE : { slips, taskWords };
}
