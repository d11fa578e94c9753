import { z } from 'zod';
import { isPlainDate } from '../domain/dates.ts';
import { fold } from '../domain/fold.ts';
import { DUTY_KINDS, type DutyKind } from '../domain/lists.ts';

/**
 * What people decide about expectations: the subjects of the decisions and the shapes of their values. Of several on
 * one subject the last counts; a value of another shape says nothing. They hold whatever the as-of date is.
 *
 * | type | subject | value |
 * |---|---|---|
 * | `state-expectation` | key of the expectation | `stateExpectationValue` |
 * | `exempt` | key of the expectation | `{ "exempt": true }`; false takes it back; the reason stands in the decision |
 * | `receive` | `receipt|<directive>` for all, `receipt|<directive>|<organ>` for one | `{ "on": "2025-03-04" }`; null takes it back |
 * | `name-successor` | `organ|<organ>` for all its work, the key of an expectation for one duty | `{ "organIds": […] }`; empty takes it back |
 * | `set-rule` | `rule|<rule>` | `{ "on": false }` |
 */

const day = z.string().refine(isPlainDate, 'a date as YYYY, YYYY-MM or YYYY-MM-DD');
const wholeDay = day.refine((text) => text.length === 10, 'a whole day as YYYY-MM-DD');

/** Forms in which a duty may be met without the document that was asked for. */
export const OTHER_FORMS = ['directive', 'letter', 'part-of-plan', 'other'] as const;

/** Value of `state-expectation`. */
export const stateExpectationValue = z.discriminatedUnion('state', [
  /** Somebody is expected to do something that neither words nor rules say. */
  z.object({
    state: z.literal('expected'),
    directiveId: z.string().min(1),
    organId: z.string().min(1),
    organName: z.string().min(1).optional(),
    kind: z.enum(DUTY_KINDS),
    what: z.string().min(1).nullable().optional(),
    dueOn: day.nullable().optional(),
  }),
  /** Takes back `expected`. */
  z.object({ state: z.literal('not-expected') }),
  /** The organ said that it has issued nothing. */
  z.object({ state: z.literal('confirmed-none'), on: day.nullable().optional() }),
  /** A directive, a letter, a part of a general plan: which, where it is in the system. */
  z.object({ state: z.literal('other-form'), form: z.enum(OTHER_FORMS), directiveId: z.string().min(1).nullable().optional() }),
  /** Classified or kept elsewhere: the fact alone. */
  z.object({ state: z.literal('outside'), issuedOn: day.nullable().optional() }),
  z.object({ state: z.literal('extended'), until: wholeDay }),
  /** This document answers it, whatever the links say. */
  z.object({ state: z.literal('issued'), directiveId: z.string().min(1) }),
  /** Takes back any of the states above. */
  z.object({ state: z.literal('open') }),
]);
export type StateExpectation = z.infer<typeof stateExpectationValue>;

/** Value of `receive`. */
export const receiveValue = z.object({ on: wholeDay.nullable() });

/** The subject of a date of receipt: of all organs where none is named. */
export function receiptKey(directiveId: string, organId: string | null): string {
  return organId === null ? `receipt|${directiveId}` : `receipt|${directiveId}|${organId}`;
}

/** What tells an expectation from all others, and keeps telling it: directive, organ or words, kind, and what tells two of one kind apart. */
export function expectationKey(parts: {
  readonly directiveId: string;
  readonly organId: string | null;
  readonly words: string;
  readonly kind: DutyKind;
  readonly slot: string;
}): string {
  const who = parts.organId ?? `words:${fold(parts.words)}`;
  return ['expect', parts.directiveId, who, parts.kind, ...(parts.slot === '' ? [] : [parts.slot])].join('|');
}
