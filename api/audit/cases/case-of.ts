import type { Item } from '../../domain/coverage.ts';
import { expectationKeyOf } from '../../domain/item-expectation.ts';
import type { DecisionRow } from '../../domain/rows.ts';
import { type CaseState, type CaseValue, caseValue } from './case-value.ts';
import { factsHash } from './facts-hash.ts';

export type CaseStep = {
  /** Id of the decision it is. */
  readonly id: string;
  readonly step: CaseValue['step'];
  readonly by: string;
  /** ISO instant. */
  readonly at: string;
  readonly note: string | null;
  /** Whom it was given to; only for `assigned`. */
  readonly to: string | null;
  /** Number and date of the letter; only for `urged`. */
  readonly letter: { readonly number: string | null; readonly on: string } | null;
  /** A later step took it back: it moves nothing any more, and stays in the log. */
  readonly takenBack: boolean;
};

/** What people have done about one item. */
export type Case = {
  readonly itemKey: string;
  /** Null where nobody has taken it up. */
  readonly state: CaseState | null;
  /** It had been closed, and its facts are back or have changed. Its state is `noted` then. */
  readonly reopened: boolean;
  /** For list B: a person stands up for it, as it says now. */
  readonly confirmed: boolean;
  /** Oldest first. */
  readonly steps: readonly CaseStep[];
};

const CLOSED: ReadonlySet<string> = new Set(['done', 'ended-without', 'exempt']);

/**
 * The case of an item from the log on its key. A closed case opens again when the item says something else than when
 * it was closed, or when it was closed after the item had gone and the item is there again.
 */
export function caseOf(item: Item, decisions: readonly DecisionRow[]): Case {
  const { last, ...found } = readCase(item.key, decisions, true);
  const reopened = last !== null && CLOSED.has(last.step) && last.facts !== factsHash(item);
  return { ...found, state: reopened ? 'noted' : found.state, reopened, confirmed: isConfirmed(item, decisions) };
}

/** Whether people have closed the item, as it says now. */
export function isClosed(item: Item, decisions: readonly DecisionRow[]): boolean {
  return CLOSED.has(caseOf(item, decisions).state ?? '');
}

/** The case of an item that is not there any more, from the log on its key: as people left it. `owed`: the expectation that it was is not taken off. */
export function caseWithoutItem(itemKey: string, decisions: readonly DecisionRow[], owed = false): Case {
  const { last: _, ...found } = readCase(itemKey, decisions, owed);
  return { ...found, reopened: false, confirmed: false };
}

type Step = Extract<CaseValue, { readonly step: CaseState }>;

const isStep = (value: CaseValue): value is Step => value.step !== 'confirm' && value.step !== 'unconfirm' && value.step !== 'take-back';

function readCase(
  itemKey: string,
  decisions: readonly DecisionRow[],
  owed: boolean,
): Pick<Case, 'itemKey' | 'state' | 'steps'> & { readonly last: Step | null } {
  const log = readLog(decisions, owed);
  const last =
    log
      .filter(({ takenBack }) => !takenBack)
      .map(({ value }) => value)
      .findLast(isStep) ?? null;
  return { itemKey, state: last?.step ?? null, steps: log.map(stepOf), last };
}

/** Whether the last word on an item confirms what it says now. */
export function isConfirmed(item: Item, decisions: readonly DecisionRow[]): boolean {
  const words = readLog(decisions, true).filter(({ value, takenBack }) => !takenBack && (value.step === 'confirm' || value.step === 'unconfirm'));
  const last = words.at(-1)?.value;
  return last?.step === 'confirm' && last.facts === factsHash(item);
}

type Entry = { readonly row: DecisionRow; readonly value: CaseValue; readonly takenBack: boolean };

/**
 * Steps that can be read, oldest first. Taking an item off takes off the expectation that it is: where that is `owed` again,
 * the step was taken back with it, wherever a person did so.
 */
function readLog(decisions: readonly DecisionRow[], owed: boolean): readonly Entry[] {
  const entries = decisions
    .filter((row) => row.type === 'case')
    .toSorted((a, b) => a.sequence - b.sequence)
    .flatMap((row) => {
      const value = caseValue.safeParse(row.value);
      return value.success ? [{ row, value: value.data }] : [];
    });
  const undone = new Set(entries.flatMap(({ value }) => (value.step === 'take-back' ? [value.of] : [])));
  const owedAgain = ({ row, value }: (typeof entries)[number]): boolean => owed && value.step === 'exempt' && expectationKeyOf(row.subjectKey) !== null;
  return entries.map((entry) => ({ ...entry, takenBack: undone.has(entry.row.id) || owedAgain(entry) }));
}

function stepOf({ row, value, takenBack }: Entry): CaseStep {
  return {
    id: row.id,
    step: value.step,
    by: row.by,
    at: row.at,
    note: row.reason,
    to: value.step === 'assigned' ? value.to : null,
    letter: value.step === 'urged' ? { number: value.number, on: value.on } : null,
    takenBack,
  };
}
