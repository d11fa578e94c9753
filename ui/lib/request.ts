import type { TadaDocumentNode } from 'gql.tada';
import { print } from 'graphql';
import { actorName } from './actor.ts';
import { type ErrorDetails, RequestError } from './request-error.ts';

type Answer = {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string; readonly extensions?: ErrorDetails }[];
};

/** Headers every question carries: one that a foreign page cannot send, and the name of the person (percent-encoded, as headers are ASCII). */
function headers(): Record<string, string> {
  const name = actorName();
  return {
    accept: 'application/graphql-response+json, application/json',
    'x-requested-with': 'directive-lineage',
    ...(name === null ? {} : { 'x-actor-name': encodeURIComponent(name) }),
  };
}

/** Nobody waits for the answer any more: nothing went wrong. */
function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}

async function send<Result>(body: BodyInit, extra: Record<string, string>, signal: AbortSignal | undefined): Promise<Result> {
  let response: Response;
  try {
    response = await fetch('/graphql', {
      method: 'POST',
      headers: { ...headers(), ...extra },
      body,
      credentials: 'same-origin',
      ...(signal ? { signal } : {}),
    });
  } catch (error) {
    if (isAbort(error)) throw error;
    throw new RequestError('OFFLINE', '');
  }
  let answer: Answer;
  try {
    answer = (await response.json()) as Answer;
  } catch (error) {
    if (isAbort(error)) throw error;
    throw new RequestError(response.status >= 500 ? 'OFFLINE' : 'BAD_ANSWER', '', { status: response.status });
  }
  const first = answer.errors?.[0];
  if (first) {
    const code = first.extensions?.code;
    throw new RequestError(typeof code === 'string' ? code : 'UNKNOWN', first.message, first.extensions ?? {});
  }
  if (answer.data === undefined || answer.data === null) throw new RequestError('BAD_ANSWER', '', { status: response.status });
  return answer.data as Result;
}

/**
 * Asks the server one typed question.
 * @throws RequestError with the server's code, or `OFFLINE` / `BAD_ANSWER`; `AbortError` when `signal` fires.
 */
export function request<Result, Variables>(document: TadaDocumentNode<Result, Variables>, variables: Variables, signal?: AbortSignal): Promise<Result> {
  return send<Result>(JSON.stringify({ query: print(document), variables }), { 'content-type': 'application/json' }, signal);
}

/**
 * The same with files, as the GraphQL multipart request specification has it.
 * `files` go, in order, into the list variable named `variable`, which `variables` leaves out.
 */
export function upload<Result, Variables, Name extends keyof Variables & string>(
  document: TadaDocumentNode<Result, Variables>,
  variable: Name,
  files: readonly File[],
  variables: Omit<Variables, Name>,
): Promise<Result> {
  const form = new FormData();
  form.append('operations', JSON.stringify({ query: print(document), variables: { ...variables, [variable]: files.map(() => null) } }));
  form.append('map', JSON.stringify(Object.fromEntries(files.map((_, index) => [String(index), [`variables.${variable}.${index}`]]))));
  files.forEach((file, index) => {
    form.append(String(index), file, file.name);
  });
  return send<Result>(form, {}, undefined);
}
