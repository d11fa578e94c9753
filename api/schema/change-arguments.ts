import { textWithinLimit } from '../access/limits.ts';
import { BadInputError } from '../domain/errors.ts';
import { builder } from './builder.ts';

const REQUEST_ID_CHARACTERS = 100;

/** What the arguments that a change takes are told to mean. */
const EXPECTED_VERSION = 'Graph version the person was looking at; the error CONFLICT when the subject changed since. Null: no check.';
export const REQUEST_ID = 'An id the caller makes for this request: sent again, it changes nothing and gives the first answer.';
export const NO_REASON = 'Why, for the log. Null or empty: no reason given.';

/** What a change takes beside its subject: why, the version that was looked at, the caller's id of the request. */
export const changeArguments = (reason = NO_REASON) =>
  builder.args((t) => ({
    reason: t.string({ description: reason }),
    expectedVersion: t.int({ description: EXPECTED_VERSION }),
    requestId: t.id({ required: true, description: REQUEST_ID }),
  }));

/** The same for a change that wants a reason. */
export const reasonedChangeArguments = builder.args((t) => ({
  reason: t.string({ required: true, description: 'Why, for the log. Blank is the error BAD_INPUT.' }),
  expectedVersion: t.int({ description: EXPECTED_VERSION }),
  requestId: t.id({ required: true, description: REQUEST_ID }),
}));

/** These arguments as they come. */
export type Asked = { readonly reason?: string | null | undefined; readonly expectedVersion?: number | null | undefined; readonly requestId: string };

/** These arguments in the order in which every door to a change takes them. */
export type Checked = readonly [reason: string | null, expectedVersion: number | null, requestId: string];

/** The arguments looked over. Errors: LimitError, BadInputError for the request's id. */
export const askedOf = ({ reason, expectedVersion, requestId }: Asked): Checked => [reasonOf(reason), expectedVersion ?? null, requestIdOf(requestId)];

/** The same where a reason must be given. Errors: as of `askedOf`, BadInputError when the reason is blank. */
export const reasonedOf = ({ reason, expectedVersion, requestId }: Asked & { readonly reason: string }): readonly [string, number | null, string] => [
  requiredReason(reason),
  expectedVersion ?? null,
  requestIdOf(requestId),
];

/** A reason in a person's words; null when none is given. Errors: LimitError. */
export function reasonOf(given: string | null | undefined): string | null {
  const reason = textWithinLimit('reason', (given ?? '').normalize('NFC').trim());
  return reason === '' ? null : reason;
}

/** A reason that must be given. Errors: BadInputError when it is blank, LimitError. */
export function requiredReason(given: string): string {
  const reason = reasonOf(given);
  if (reason === null) throw new BadInputError('Cần ghi lý do.', { argument: 'reason' });
  return reason;
}

/** The caller's id of a request. Errors: BadInputError when it is blank or too long. */
export function requestIdOf(given: string): string {
  const id = given.trim();
  if (id === '' || id.length > REQUEST_ID_CHARACTERS) {
    throw new BadInputError(`«requestId» phải có từ 1 đến ${REQUEST_ID_CHARACTERS} ký tự.`, { argument: 'requestId' });
  }
  return id;
}
