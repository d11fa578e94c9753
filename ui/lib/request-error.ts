/** Codes made on this side of the wire; all others are the server's (`extensions.code`). */
export type LocalErrorCode = 'OFFLINE' | 'BAD_ANSWER';

/** What the server adds to an error: the log id of an unexpected one, facts of an expected one. */
export type ErrorDetails = { readonly code?: unknown; readonly id?: unknown; readonly [name: string]: unknown };

/** A question that was not answered: a stable code for programs, a message for people, facts beside them. */
export class RequestError extends Error {
  readonly code: LocalErrorCode | (string & {});
  /** Facts from the server, such as the id under which an unexpected error was logged. */
  readonly details: ErrorDetails;

  constructor(code: LocalErrorCode | (string & {}), message: string, details: ErrorDetails = {}) {
    super(message);
    this.name = 'RequestError';
    this.code = code;
    this.details = details;
  }
}

/** The code of any thrown value; `UNKNOWN` where it has none. */
export function errorCode(error: unknown): string {
  return error instanceof RequestError ? error.code : 'UNKNOWN';
}

/** The place in the scope asked for that the register does not have; null where the question failed for another reason. */
export function unknownPlaceIn(error: unknown): string | null {
  const facts = error instanceof RequestError && error.code === 'BAD_INPUT' ? error.details['details'] : null;
  if (typeof facts !== 'object' || facts === null || !('argument' in facts) || facts.argument !== 'scope.placeIds') return null;
  return 'value' in facts && typeof facts.value === 'string' ? facts.value : null;
}
