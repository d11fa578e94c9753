import type { Actor } from '../domain/actor.ts';
import type { GraphStore } from '../store/port.ts';

/** The header that tells from which graph version on an answer holds. */
export const GRAPH_VERSION_HEADER = 'x-graph-version';

/** The version of the graph now; null where the store cannot say, which is then told by the answer itself. */
export function graphVersionNow(store: Pick<GraphStore, 'graphVersion'>, actor: Actor): Promise<number | null> {
  return store.graphVersion(actor).catch(() => null);
}

/** The same answer with the version told; as it was where it is not known. */
export function withGraphVersion(response: Response, version: number | null): Response {
  if (version === null) return response;
  const headers = new Headers(response.headers);
  headers.set(GRAPH_VERSION_HEADER, String(version));
  return new Response(response.body, { status: response.status, statusText: response.statusText, headers });
}
