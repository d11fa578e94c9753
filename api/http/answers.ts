import { extensionsOf, failureOf, type LogFailure } from '../access/failure.ts';

/** A JSON answer that no cache keeps. */
export function json(status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store', ...headers },
  });
}

/** Makes a browser ask for the token (as password; any user name does); programs send it as bearer token. */
const CHALLENGE = { 'www-authenticate': 'Basic realm="Directive lineage", charset="UTF-8"' };

/** An error as an answer, in the form GraphQL clients know, with the HTTP status that fits. */
export function failed(error: unknown, log: LogFailure): Response {
  const failure = failureOf(error, log);
  const { message, status } = failure;
  return json(status, { errors: [{ message, extensions: extensionsOf(failure) }] }, status === 401 ? CHALLENGE : {});
}
