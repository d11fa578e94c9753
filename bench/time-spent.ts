import { Session } from 'node:inspector/promises';

/** Milliseconds of this thread by where its code stands, the largest first. */
export type TimeSpent = readonly { readonly where: string; readonly ms: number }[];

type Frame = { readonly functionName: string; readonly url: string };

/** Waiting, what nobody knows, and the profiler's own starting and stopping. */
const NOT_WORK: ReadonlySet<string> = new Set(['(idle)', '(program)', '(root)', 'dispatch']);

/** Rooms of ours, packages of others, and what the engine does itself. */
function whereOf({ functionName, url }: Frame): string | null {
  if (NOT_WORK.has(functionName) && url === '') return null;
  if (functionName === '(garbage collector)') return 'garbage collection';
  const room = /\/(api|bench|seed)\/(?:([a-z-]+)\/)?[^/]+\.[jt]s$/.exec(url);
  if (room !== null && !url.includes('/node_modules/')) return [room[1], room[2]].filter((part) => part !== undefined).join('/');
  const packaged = /\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(url);
  if (packaged?.[1] !== undefined) return packaged[1];
  if (url === '') return 'engine and native code';
  return 'Node.js';
}

/** Runs a piece of work under the engine's profiler and tells where its time went. */
export async function timeSpentIn(work: () => Promise<unknown>): Promise<TimeSpent> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: 250 });
  await session.post('Profiler.start');
  await work();
  const { profile } = await session.post('Profiler.stop');
  session.disconnect();
  const frames = new Map(profile.nodes.map((node) => [node.id, node.callFrame]));
  const spent = new Map<string, number>();
  for (const [at, id] of (profile.samples ?? []).entries()) {
    const frame = frames.get(id);
    const where = frame === undefined ? null : whereOf(frame);
    if (where !== null) spent.set(where, (spent.get(where) ?? 0) + Math.max(0, profile.timeDeltas?.[at] ?? 0) / 1_000);
  }
  return [...spent].map(([where, ms]) => ({ where, ms })).toSorted((a, b) => b.ms - a.ms);
}
