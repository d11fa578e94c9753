import { randomUUID } from 'node:crypto';
import { DomainError } from '../domain/errors.ts';

/** What the outside is told of an error. */
export type Failure = {
  readonly code: string;
  readonly message: string;
  /** HTTP status that fits. */
  readonly status: number;
  readonly details: Readonly<Record<string, string | number | boolean | null>>;
  /** The id under which an unexpected error was logged; null for an expected one. */
  readonly id: string | null;
};

/** Receives what must not be shown, with the id that was shown instead. */
export type LogFailure = (entry: { readonly id: string; readonly error: unknown }) => void;

/** 499: nobody is there any more to read the answer. */
const GONE: Failure = { code: 'REQUEST_CANCELLED', message: 'Yêu cầu đã bị hủy trước khi có trả lời.', status: 499, details: {}, id: null };

/** Whether an error is how a request ends whose asker went away (a page that was left, a newer search). */
function isCancelled(error: unknown): boolean {
  return error instanceof Error && (error.name === 'AbortError' || ('code' in error && error.code === 'ECONNRESET'));
}

/**
 * The one place that says what an error looks like from outside. Expected errors are told by their
 * class; anything else is logged under an id and shown as that id alone. A request that its asker cancelled is
 * nobody's error and is not logged.
 */
export function failureOf(error: unknown, log: LogFailure): Failure {
  if (error instanceof DomainError) return { code: error.code, message: error.message, status: error.status, details: error.details, id: null };
  if (isCancelled(error)) return GONE;
  const id = randomUUID();
  log({ id, error });
  return { code: 'INTERNAL_SERVER_ERROR', message: `Có lỗi ngoài dự kiến. Khi báo cho người quản trị, xin kèm mã ${id}.`, status: 500, details: {}, id };
}

/** What `extensions` says of a failure: its code, then facts or the id under which it was logged, where there are any. */
export function extensionsOf({ code, details, id }: Failure): Readonly<Record<string, unknown>> {
  return { code, ...(Object.keys(details).length > 0 ? { details } : {}), ...(id === null ? {} : { id }) };
}

/** Writes an unexpected error to standard error, one line of JSON. */
export const logFailure: LogFailure = ({ id, error }) => {
  const told = error instanceof Error ? { name: error.name, message: error.message, stack: error.stack } : { message: String(error) };
  console.error(JSON.stringify({ level: 'error', id, ...told }));
};
