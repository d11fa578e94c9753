import { groupBy } from '../lib/group-by.ts';
import { type Band, bandOf } from './bands.ts';
import type { DueRow } from './due-query.ts';
import { canSelect } from './selecting.ts';

/** `known` is false where the words name no body that could be asked. */
export type OrganDuties = { readonly key: string; readonly organ: string; readonly known: boolean; readonly rows: readonly DueRow[] };
/** One thing that several organs owe alike: the same words of the same document by the same day. Words that name no body stand last. */
export type SharedDuty = { readonly key: string; readonly first: DueRow; readonly rows: readonly DueRow[] };
export type BandDuties = { readonly band: Band; readonly count: number; readonly shared: readonly SharedDuty[]; readonly organs: readonly OrganDuties[] };

/** Fewer that owe the same stand each for itself. */
const SHARED = 3;

/** Duties by band and, within it, once what several organs owe alike, then by organ, both in the order they come; words that name no body stand behind the organs. */
export function groupDue(rows: readonly DueRow[], bands: readonly Band[], asOf: string): readonly BandDuties[] {
  return bands.flatMap((band) => {
    const here = rows.filter((row) => bandOf(row, asOf) === band);
    if (here.length === 0) return [];
    const shared = sharedIn(here);
    const told = new Set(shared.flatMap((one) => one.rows));
    const own = here.filter((row) => !told.has(row));
    return [{ band, count: here.length, shared, organs: byOrgan(own) }];
  });
}

/** The rows of a band as they are drawn, one behind the other. */
export const drawnRows = ({ shared, organs }: BandDuties): readonly DueRow[] => [...shared, ...organs].flatMap(({ rows }) => rows);

function byOrgan(rows: readonly DueRow[]): readonly OrganDuties[] {
  // Two bodies of one name are two.
  const organs = [...groupBy(rows, (row) => row.organId ?? `? ${row.organName}`)].flatMap(([key, duties]) => {
    const [first] = duties;
    return first === undefined ? [] : [{ key, organ: first.organName, known: canSelect(first), rows: duties }];
  });
  return knownFirst(organs, ({ known }) => known);
}

function sharedIn(rows: readonly DueRow[]): readonly SharedDuty[] {
  return [...groupBy(rows, askedOf)].flatMap(([key, alike]) => {
    const organs = new Set(alike.map(({ organId, organName }) => organId ?? `? ${organName}`));
    const ordered = knownFirst(alike, canSelect);
    const [first] = ordered;
    return first === undefined || organs.size < SHARED ? [] : [{ key, first, rows: ordered }];
  });
}

/** All that a row says beside whose duty it is and what people said of it. */
function askedOf({ directive, kind, what, where, dueOn, term, quoted, laterDue, nextDue, earlierDue, receiver, recipientEnded }: DueRow): string {
  const words = quoted.map(({ textId, start, end }) => [textId, start, end]);
  return JSON.stringify([directive?.id ?? null, kind, what, where, dueOn, term.text, words, laterDue, nextDue, earlierDue, receiver, recipientEnded]);
}

const knownFirst = <One>(all: readonly One[], known: (one: One) => boolean): readonly One[] => [...all.filter(known), ...all.filter((one) => !known(one))];
