import type { ExpectationOrigin } from '../../domain/coverage.ts';
import type { PlainDate } from '../../domain/dates.ts';
import type { Evidence } from '../../domain/evidence.ts';
import type { DutyKind } from '../../domain/lists.ts';
import { byText } from '../../domain/order.ts';
import type { DutyTerm } from '../../domain/propagation.ts';
import { flatInSteps, type Steps, withSteps } from '../../domain/steps.ts';
import type { Recipient } from './recipient.ts';

/** Somebody is to do something: from words, a rule or a person, before it is asked whether it was done. */
export type Owed = {
  readonly key: string;
  /** Keys of the same thing under other texts of the plan that nobody has joined yet. Left out: none. */
  readonly standsFor?: readonly string[];
  readonly directiveId: string;
  readonly organId: string | null;
  /** The organ's name, or the words where it is not known. */
  readonly name: string;
  readonly kind: DutyKind;
  readonly what: string | null;
  readonly origin: ExpectationOrigin;
  readonly from: readonly string[];
  readonly evidence: readonly Evidence[];
  readonly where: string | null;
  readonly term: DutyTerm;
  /** To whom it is reported; left out where nobody known is. */
  readonly recipient?: Recipient | null;
  /** The receivers its words name, known or not, as printed; empty where these cannot be told. Null or left out: they name none. */
  readonly receiverPrinted?: string | null;
};

export const NO_TERM: DutyTerm = { kind: 'none', text: null, on: null, evidence: null };

/** Words before rules before persons. */
export const RANK: readonly ExpectationOrigin[] = ['stated', 'rule', 'person'];

/** Terms with a day before terms without, the earlier day first; words before none. */
export function termRank({ kind, on }: DutyTerm): string {
  if (on !== null && kind !== 'yearly') return `0${on}`;
  if (kind === 'yearly' || kind === 'recurring' || kind === 'from-receipt' || kind === 'range') return `1${on ?? ''}`;
  return kind === 'none' ? '3' : '2';
}

/** A term that cannot be meant counts last. */
const DOUBTFUL = '4';

/**
 * One of each key: what words, rules and persons say of the same thing, words first. The order of the list changes nothing.
 * `isDoubtful`: its term is one that cannot be meant.
 */
export function* mergeOwed(all: readonly Owed[], isDoubtful: (owed: Owed) => boolean): Steps<readonly Owed[]> {
  const rankOf = (owed: Owed): string => (isDoubtful(owed) ? DOUBTFUL : termRank(owed.term));
  const groups = new Map<string, Owed[]>();
  yield* withSteps(all, (owed) => {
    const group = groups.get(owed.key);
    if (group) group.push(owed);
    else groups.set(owed.key, [owed]);
  });
  return yield* flatInSteps([...groups.values()], (group) => {
    const sorted = group.toSorted((a, b) => RANK.indexOf(a.origin) - RANK.indexOf(b.origin) || byText(a.from.join(), b.from.join()));
    const [first] = sorted;
    if (!first) return [];
    if (sorted.length === 1) return [first];
    const { term } = sorted.reduce((best, next) => (rankOf(next) < rankOf(best) ? next : best));
    return [{ ...first, from: unique(sorted.flatMap((owed) => owed.from)), evidence: sorted.flatMap((owed) => owed.evidence), term }];
  });
}

const unique = (ids: readonly string[]): readonly string[] => [...new Set(ids)];

/** A stated day as a term. */
export function termOfDay(dueOn: PlainDate | null): DutyTerm {
  if (dueOn === null) return NO_TERM;
  return { kind: dueOn.length === 10 ? 'date' : dueOn.length === 7 ? 'month' : 'year', text: dueOn, on: dueOn, evidence: null };
}
