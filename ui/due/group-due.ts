import { groupBy } from '../lib/group-by.ts';
import { type Band, bandOf, daysUntil } from './bands.ts';
import type { DueRow } from './due-query.ts';
import { canSelect } from './selecting.ts';

/** `known` is false where the words name no body that could be asked. */
export type OrganDuties = { readonly type: 'organ'; readonly key: string; readonly organ: string; readonly known: boolean; readonly rows: readonly DueRow[] };
/** One thing that several organs owe alike: the same words of the same document by the same day. Words that name no body stand last. */
export type SharedDuty = { readonly type: 'shared'; readonly key: string; readonly first: DueRow; readonly known: boolean; readonly rows: readonly DueRow[] };
export type DutyBlock = OrganDuties | SharedDuty;
export type BandDuties = { readonly band: Band; readonly count: number; readonly blocks: readonly DutyBlock[] };

/** Fewer that owe the same stand each for itself. */
const SHARED = 3;

/**
 * Duties by band and, within it, once what several organs owe alike, all other by organ; the earliest term first, so the longest
 * overdue, then by organ in the order they come. Words that name no body stand behind the organs.
 */
export function groupDue(rows: readonly DueRow[], bands: readonly Band[], asOf: string): readonly BandDuties[] {
  return bands.flatMap((band) => {
    const here = rows.filter((row) => bandOf(row, asOf) === band);
    if (here.length === 0) return [];
    const shared = sharedIn(here);
    const told = new Set(shared.flatMap((one) => one.rows));
    const places = new Map(here.map((row, at) => [row, at] as const));
    const blocks = [...shared, ...byOrgan(here.filter((row) => !told.has(row)))].map((block) => ({
      block,
      days: Math.min(...block.rows.map(({ dueOn }) => (dueOn === null ? Number.POSITIVE_INFINITY : daysUntil(dueOn, asOf)))),
      place: Math.min(...block.rows.map((row) => places.get(row) ?? 0)),
    }));
    const ordered = blocks.toSorted((a, b) => (a.days === b.days ? a.place - b.place : a.days - b.days)).map(({ block }) => block);
    return [{ band, count: here.length, blocks: knownFirst(ordered, ({ known }) => known) }];
  });
}

/** The rows of a band as they are drawn, one behind the other. */
export const drawnRows = ({ blocks }: BandDuties): readonly DueRow[] => blocks.flatMap(({ rows }) => rows);

function byOrgan(rows: readonly DueRow[]): readonly OrganDuties[] {
  // Two bodies of one name are two.
  return [...groupBy(rows, (row) => row.organId ?? `? ${row.organName}`)].flatMap(([key, duties]) => {
    const [first] = duties;
    return first === undefined ? [] : [{ type: 'organ' as const, key, organ: first.organName, known: canSelect(first), rows: duties }];
  });
}

function sharedIn(rows: readonly DueRow[]): readonly SharedDuty[] {
  return [...groupBy(rows, askedOf)].flatMap(([key, alike]) => {
    const organs = new Set(alike.map(({ organId, organName }) => organId ?? `? ${organName}`));
    const ordered = knownFirst(alike, canSelect);
    const [first] = ordered;
    return first === undefined || organs.size < SHARED ? [] : [{ type: 'shared' as const, key, first, known: canSelect(first), rows: ordered }];
  });
}

/** All that a row says beside whose duty it is and what people said of it. */
function askedOf({ directive, kind, what, where, dueOn, term, quoted, laterDue, nextDue, earlierDue, receiver, recipientEnded }: DueRow): string {
  const words = quoted.map(({ textId, start, end }) => [textId, start, end]);
  return JSON.stringify([directive?.id ?? null, kind, what, where, dueOn, term.text, words, laterDue, nextDue, earlierDue, receiver, recipientEnded]);
}

const knownFirst = <One>(all: readonly One[], known: (one: One) => boolean): readonly One[] => [...all.filter(known), ...all.filter((one) => !known(one))];
