import type { GraphStore } from '../store/port.ts';
import { json } from './answers.ts';

/** `/health/live`: the process answers. `/health/ready`: the store answers too, as it says itself, and the first data is there; else 503. Null for other paths. */
export async function healthAnswer(store: GraphStore, starting: boolean, path: string): Promise<Response | null> {
  if (path === '/health/live') return json(200, { live: true });
  if (path !== '/health/ready') return null;
  const health = await store.health();
  const ready = health.ready && !starting;
  return json(ready ? 200 : 503, { ready, starting, store: health.kind, schemaVersion: health.schemaVersion });
}
