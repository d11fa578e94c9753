import type { GraphStore } from '../store/port.ts';
import { json } from './answers.ts';

const STARTING = { code: 'STARTING', message: 'Máy chủ đang nạp dữ liệu ban đầu. Đợi ít phút.' } as const;
/** Anybody may ask: the store's own words, which may name what is nobody's business, stand in the server's log. */
const AWAY = { code: 'STORE_UNAVAILABLE', message: 'Kho dữ liệu không trả lời; máy chủ tự thử lại. Nguyên nhân ghi trong nhật ký của máy chủ.' } as const;

/**
 * `/health/live`: the process answers. `/health/ready`: the store answers too, as it says itself, and the first data is
 * there; else 503 with what is wrong, as a code and a sentence. Null for other paths.
 */
export async function healthAnswer(store: Pick<GraphStore, 'health'>, starting: boolean, path: string): Promise<Response | null> {
  if (path === '/health/live') return json(200, { live: true });
  if (path !== '/health/ready') return null;
  const { ready, kind, schemaVersion } = await store.health();
  const wrong = ready ? (starting ? STARTING : null) : AWAY;
  return json(wrong === null ? 200 : 503, { ready: wrong === null, starting, store: kind, schemaVersion, problem: wrong });
}
