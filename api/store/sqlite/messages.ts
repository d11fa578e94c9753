import { BusyError, ConflictError, DomainError, StoreUnavailableError } from '../../domain/errors.ts';

/** What goes between the store's thread and the rest. */
export type Ask = { readonly number: number; readonly method: string; readonly args: readonly unknown[] };
export type Answer = { readonly number: number } & ({ readonly value: unknown } | { readonly failure: Failure });

/** An error as it crosses the border; `code` null for an unexpected one. */
export type Failure = {
  readonly code: string | null;
  readonly message: string;
  readonly stack: string | null;
  readonly details: DomainError['details'];
};

const CLASSES: ReadonlyMap<string, new (message: string, details: DomainError['details']) => DomainError> = new Map<
  string,
  new (
    message: string,
    details: DomainError['details'],
  ) => DomainError
>([
  ['BUSY', BusyError],
  ['CONFLICT', ConflictError],
  ['STORE_UNAVAILABLE', StoreUnavailableError],
]);

export function failureOf(error: unknown): Failure {
  if (error instanceof DomainError) return { code: error.code, message: error.message, stack: null, details: error.details };
  if (error instanceof Error) return { code: null, message: error.message, stack: error.stack ?? null, details: {} };
  return { code: null, message: String(error), stack: null, details: {} };
}

/** The error again, of the class its code stands for. */
export function errorOf(failure: Failure): Error {
  const known = failure.code === null ? undefined : CLASSES.get(failure.code);
  if (known !== undefined) return new known(failure.message, failure.details);
  const error = new Error(failure.message);
  if (failure.stack !== null) error.stack = failure.stack;
  return error;
}
