import { Neo4jError } from 'neo4j-driver';

/** How long nobody asks again after the server refused the user or the password. */
const REST_MS = 60_000;

const REFUSED: ReadonlySet<string> = new Set(['Neo.ClientError.Security.Unauthorized', 'Neo.ClientError.Security.AuthenticationRateLimit']);

export type SignIn = <T>(work: () => Promise<T>) => Promise<T>;

/**
 * Keeps a wrong password from being tried again and again: after three tries the server shuts the account for five
 * seconds, for everybody who uses it. For a minute after a refusal every call fails with that same refusal, unasked.
 * `now` gives milliseconds.
 */
export function createSignIn(now: () => number = Date.now): SignIn {
  let refusal: { readonly error: Neo4jError; readonly until: number } | null = null;
  return async (work) => {
    if (refusal !== null && now() < refusal.until) throw refusal.error;
    try {
      const answer = await work();
      refusal = null;
      return answer;
    } catch (error) {
      if (error instanceof Neo4jError && REFUSED.has(error.code)) refusal = { error, until: now() + REST_MS };
      throw error;
    }
  };
}
