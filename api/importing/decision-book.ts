import type { Actor } from '../domain/actor.ts';
import { groupBy } from '../domain/group-by.ts';
import { expectationKeyOf } from '../domain/item-expectation.ts';
import type { DecisionRow } from '../domain/rows.ts';
import { liveId, type Merge, mergeValue, renamedDecision, standingMerges, unmergeValue } from '../linking/merges.ts';
import type { GraphStore } from '../store/port.ts';
import { isAgain, type ToldDecision, toldDecision } from './told-decision.ts';

/** One entry of the log, and what became of it. */
export type BookedDecision = ToldDecision & {
  /** Under the ids that answer now. */
  readonly row: DecisionRow;
  /** The directives it is about, by the ids that answer now. */
  readonly directiveIds: readonly string[];
  /** Whether it says an earlier entry again. */
  readonly again: boolean;
  /** What stood until then on the same thing, and stands again once this is undone; null for what the machine says. */
  readonly before: DecisionRow | null;
  /** The entry that took it back or said something else since; null while it stands. */
  readonly ended: { readonly row: DecisionRow; readonly back: boolean } | null;
  /** A step that was recorded in one press with the taking off of the duty that its item is: who tells that tells both. */
  readonly withDuty: boolean;
  /** The decision that this entry only takes back or says again; its own id for a decision of its own. */
  readonly of: string;
};

/** The log as people read it. */
export type DecisionPages = {
  /** Newest first. */
  readonly entries: readonly BookedDecision[];
  readonly byId: ReadonlyMap<string, BookedDecision>;
  /** All entries of one decision by its id, oldest first: itself, then what took it back or said it again. */
  readonly turnsOf: ReadonlyMap<string, readonly BookedDecision[]>;
  /** What was said of pairs of directives that are two, by each of the two; oldest first. */
  readonly apart: ReadonlyMap<string, readonly BookedDecision[]>;
};

export type DecisionBook = {
  /** All of it as it is now; asked again while nothing was decided, the same. */
  pages(actor: Actor): Promise<DecisionPages>;
};

const PAGE = 1_000;
const DIRECTIVE_ID = /d_[0-9a-z]+(?:-\d+)?/g;

function about(row: DecisionRow, merges: readonly Merge[]): readonly string[] {
  const { data: merge } = mergeValue.safeParse(row.type === 'merge' ? row.value : null);
  const { data: parted } = unmergeValue.safeParse(row.type === 'unmerge' ? row.value : null);
  const gone = merge?.gone.id ?? parted?.gone;
  const ids = [...(row.subjectKey.match(DIRECTIVE_ID) ?? []), ...(gone === undefined ? [] : [gone])];
  return [...new Set(ids.map((id) => liveId(merges, id)))];
}

type Slot = { last: number; standing: DecisionRow | null; added: boolean };
type Open = { booked: Omit<BookedDecision, 'ended' | 'withDuty'>; ended: BookedDecision['ended']; withDuty: boolean };

/** Taking an item off takes off the duty that it is: its step falls with that, and stands again with it, whichever of the two is undone. */
function withTheirDuties(all: readonly Open[]): void {
  const steps = new Map<string, Open[]>();
  for (const entry of all) {
    const { row, said, slot, back, again } = entry.booked;
    const duty = said === 'case-exempt' ? expectationKeyOf(row.subjectKey) : null;
    if (duty !== null) steps.set(`exempt ${duty}`, [...(steps.get(`exempt ${duty}`) ?? []), entry]);
    if (row.type !== 'exempt') continue;
    for (const step of steps.get(slot) ?? []) {
      step.withDuty ||= !back && !again && step.booked.row.at === row.at && step.booked.row.by === row.by;
      if (back) step.ended ??= { row, back };
      else if (again && step.ended?.row.type === 'exempt') step.ended = null;
    }
  }
}

/** The log, each entry with what stood before it and what ended it. `log` oldest first; entries that this version cannot read are left out. */
export function bookDecisions(log: readonly DecisionRow[]): DecisionPages {
  const merges = standingMerges(log);
  const slots = new Map<string, Slot>();
  const all: Open[] = [];
  const leave = (slot: Slot | undefined, row: DecisionRow, back: boolean): void => {
    const last = slot === undefined ? undefined : all[slot.last];
    if (last !== undefined) last.ended ??= { row, back };
  };
  const beforeOf = new Map<string, DecisionRow | null>();
  const decisionOf = new Map<string, string>();
  for (const written of log) {
    const row = renamedDecision(merges, written);
    const found = toldDecision(row);
    if (found === null) continue;
    const slot = slots.get(found.slot);
    const left = found.leaves === null ? undefined : slots.get(found.leaves);
    // What a person had added and somebody confirmed is, opened again, what the person had added.
    const told = found.said === 'reopen-task-link' && slot?.added === true ? { ...found, back: false } : found;
    const again = isAgain(row);
    const said = again ? String((row.value as { again: unknown }).again) : null;
    // Said again, it undoes: what stands behind it is what stood behind the one that is said again.
    const before = said === null ? (left?.standing ?? slot?.standing ?? null) : (beforeOf.get(said) ?? null);
    beforeOf.set(row.id, before);
    const undoes = told.back || again;
    // What is given up of a task that is gone is an answer of its own.
    const undone = said ?? (told.back && told.kind !== 'lost' && slot !== undefined ? (all[slot.last]?.booked.row.id ?? null) : null);
    decisionOf.set(row.id, (undone === null ? null : decisionOf.get(undone)) ?? row.id);
    leave(slot, row, undoes);
    leave(left, row, undoes);
    const at = all.length;
    const added = row.type === 'add-task-link' || (row.type !== 'reject-task-link' && !told.back && slot?.added === true);
    slots.set(told.slot, { last: at, standing: told.back ? null : row, added });
    if (told.leaves !== null) slots.set(told.leaves, { last: at, standing: null, added: false });
    all.push({ booked: { ...told, row, directiveIds: about(row, merges), again, before, of: decisionOf.get(row.id) ?? row.id }, ended: null, withDuty: false });
  }
  withTheirDuties(all);
  const entries = all.map(({ booked, ended, withDuty }): BookedDecision => ({ ...booked, ended, withDuty }));
  const apart = new Map<string, BookedDecision[]>();
  for (const entry of entries.filter(({ row }) => row.type === 'keep-apart')) {
    for (const id of entry.directiveIds) apart.set(id, [...(apart.get(id) ?? []), entry]);
  }
  return { entries: entries.toReversed(), byId: new Map(entries.map((entry) => [entry.row.id, entry])), turnsOf: groupBy(entries, ({ of }) => of), apart };
}

/** Reads on from where the log was read last, since it only grows. */
export function createDecisionBook(store: GraphStore): DecisionBook {
  const log: DecisionRow[] = [];
  let booked = 0;
  let pages: DecisionPages = bookDecisions([]);
  return {
    pages: async (actor) => {
      for (;;) {
        const rows = await store.decisionsSince(actor, log.at(-1)?.sequence ?? 0, PAGE);
        const last = log.at(-1)?.sequence ?? 0;
        log.push(...rows.filter((row) => row.sequence > last));
        if (rows.length < PAGE) break;
      }
      if (log.length > booked) pages = bookDecisions(log);
      booked = log.length;
      return pages;
    },
  };
}
