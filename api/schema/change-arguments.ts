import { textWithinLimit } from '../access/limits.ts';
import { BadInputError } from '../domain/errors.ts';

const REQUEST_ID_CHARACTERS = 100;

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
