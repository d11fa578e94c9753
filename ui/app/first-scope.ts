import { graphql } from '../lib/graphql.ts';
import { request } from '../lib/request.ts';
import { isScopeChosen, rememberScope, startScope } from '../lib/scope.ts';

const ownScopeQuery = graphql(`
  query OwnScope {
    viewer {
      scope {
        placeIds
        lines
      }
    }
  }
`);

/** Milliseconds the first drawing waits for the server's answer. */
const PATIENCE = 1_500;

/**
 * Starts on the scope that was chosen on this computer; where none was, on the one that goes with the person's sign-in, which
 * is then remembered like a choice. Everything, where there is neither or the server does not answer in time. Call once,
 * before the first drawing. Never throws.
 */
export async function firstScope(): Promise<void> {
  if (!isScopeChosen()) {
    const answer = await request(ownScopeQuery, {}, AbortSignal.timeout(PATIENCE)).catch(() => null);
    const own = answer?.viewer.scope ?? null;
    if (own !== null) rememberScope(own);
  }
  startScope();
}
