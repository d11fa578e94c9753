import { textWithinLimit } from '../access/limits.ts';
import { BadInputError } from '../domain/errors.ts';

const REQUEST_ID_CHARACTERS = 100;

/** What the arguments that every change takes are told to mean. */
export const EXPECTED_VERSION = 'Graph version the person was looking at; the error CONFLICT when the subject changed since. Null: no check.';
export const REQUEST_ID = 'An id the caller makes for this request: sent again, it changes nothing and gives the first answer.';
export const NO_REASON = 'Why, for the log. Null or empty: no reason given.';
export const REQUIRED_REASON = 'Why, for the log. Blank is the error BAD_INPUT.';

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
