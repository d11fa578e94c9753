/** An expected failure: a stable code for programs, a message that tells a person what to do. */
export abstract class DomainError extends Error {
  abstract readonly code: string;
  /** HTTP status that fits. */
  abstract readonly status: number;
  /** Facts for `extensions`, safe to show. */
  readonly details: Readonly<Record<string, string | number | boolean | null>>;

  constructor(message: string, details: Readonly<Record<string, string | number | boolean | null>> = {}) {
    super(message);
    this.name = new.target.name;
    this.details = details;
  }
}

export class NotFoundError extends DomainError {
  readonly code = 'NOT_FOUND';
  readonly status = 404;
}

export class BadInputError extends DomainError {
  readonly code = 'BAD_INPUT';
  readonly status = 400;
}

export class LimitError extends DomainError {
  readonly code = 'LIMIT_EXCEEDED';
  readonly status = 400;
}

export class ForbiddenError extends DomainError {
  readonly code = 'FORBIDDEN';
  readonly status = 403;
}

export class UnauthenticatedError extends DomainError {
  readonly code = 'UNAUTHENTICATED';
  readonly status = 401;
}

/** The subject changed since the caller looked at it. */
export class ConflictError extends DomainError {
  readonly code = 'CONFLICT';
  readonly status = 409;
}

/** Another process holds the lease for writing; try again. */
export class BusyError extends DomainError {
  readonly code = 'BUSY';
  readonly status = 503;
}

/** The store cannot be reached or is damaged. */
export class StoreUnavailableError extends DomainError {
  readonly code = 'STORE_UNAVAILABLE';
  readonly status = 503;
}

export type FileErrorCode =
  | 'FILE_EMPTY'
  | 'FILE_TOO_LARGE'
  | 'FILE_TYPE_UNKNOWN'
  | 'FILE_DAMAGED'
  | 'FILE_ENCRYPTED'
  | 'FILE_NO_TEXT'
  | 'FILE_ENCODING'
  | 'FILE_CLASSIFIED'
  | 'FILE_NAME_UNSAFE'
  | 'FILE_UNREADABLE';

/** One file of an import that could not be taken in; the rest goes on. */
export class FileError extends DomainError {
  readonly code: FileErrorCode;
  readonly status = 422;

  constructor(code: FileErrorCode, message: string, details: Readonly<Record<string, string | number | boolean | null>> = {}) {
    super(message, details);
    this.code = code;
  }
}
