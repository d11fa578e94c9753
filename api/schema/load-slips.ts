import { type Slip, slipsOf } from '../audit/wording/slips.ts';
import type { Actor } from '../domain/actor.ts';
import type { ReadingRow } from '../domain/rows.ts';
import type { GraphStore } from '../store/port.ts';

/** Texts never change: what was found in one under one reading is kept for the process, empty findings as nothing. */
const looked = new Map<string, readonly Slip[]>();
const KEPT = 50_000;
const NONE: readonly Slip[] = [];
/** Texts that are in memory at a time. */
const TEXTS_PER_CALL = 200;

/** Slips in the held texts of these readings; only texts that were not looked through before are fetched. */
export async function loadSlips(store: GraphStore, actor: Actor, readings: readonly ReadingRow[]): Promise<readonly Slip[]> {
  const keyOf = ({ directiveId, read }: ReadingRow): string => `${directiveId}|${read.textId}|${read.readerVersion}`;
  if (looked.size > KEPT) looked.clear();
  const open = readings.filter((row) => !looked.has(keyOf(row)));
  for (let at = 0; at < open.length; at += TEXTS_PER_CALL) {
    const page = open.slice(at, at + TEXTS_PER_CALL);
    const texts = new Map(
      (
        await store.texts(
          actor,
          page.map((row) => row.read.textId),
        )
      ).map((row) => [row.id, row.text]),
    );
    for (const row of page) {
      const found = slipsOf(row.directiveId, row.read, texts.get(row.read.textId) ?? '');
      looked.set(keyOf(row), found.length === 0 ? NONE : found);
    }
  }
  return readings.flatMap((row) => looked.get(keyOf(row)) ?? NONE);
}
