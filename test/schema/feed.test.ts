import { describe, expect, it } from 'vitest';
import type { Actor } from '../../api/domain/actor.ts';
import { directiveRow, edgeRow, put } from '../contract/fixtures.ts';
import { createMemoryStore } from '../contract/memory-store.ts';
import { ask, data, testServer } from './server.ts';

const ACTOR: Actor = { id: 'an', name: 'An', organ: null, role: 'admin', scope: null };
const FEED = `query ($since: FeedPosition, $first: Int) { changes(since: $since, first: $first) {
  next hasMore latest entries { sequence graphVersion at by subject id change directive { id } edge { key } decision { type } } } }`;

type Page = {
  readonly next: number;
  readonly hasMore: boolean;
  readonly latest: number;
  readonly entries: readonly {
    readonly sequence: number;
    readonly subject: string;
    readonly id: string;
    readonly change: string;
    readonly directive: unknown;
    readonly edge: unknown;
    readonly decision: unknown;
    readonly at: string | null;
  }[];
};

async function filled() {
  const store = createMemoryStore();
  const edge = edgeRow({ from: 'd2', to: 'd1' });
  await put(store, { at: '2026-01-01T00:00:00.000Z', putDirectives: [directiveRow({ id: 'd1' }), directiveRow({ id: 'd2' })] });
  await put(store, { at: '2026-01-02T00:00:00.000Z', putEdges: [edge] });
  await store.decide(
    ACTOR,
    { subjectKey: edge.key, type: 'confirm-edge', value: null, reason: null, at: '2026-01-03T00:00:00.000Z', requestId: 'r1', expectedVersion: null },
    { putEdges: [{ ...edge, state: 'confirmed' }] },
  );
  await put(store, { at: '2026-01-04T00:00:00.000Z', removeDirectives: ['d2'] });
  const server = testServer({ store });
  const page = async (since?: number | string, first = 100) => (await data(server.app, FEED, { since, first }))['changes'] as Page;
  return { server, store, edge, page };
}

describe('the feed of changes', () => {
  it('tells what came, what was decided and what is gone, in order and without holes', async () => {
    const { page, edge } = await filled();
    const { entries, next, hasMore, latest } = await page();
    expect(entries.map((entry) => entry.sequence)).toEqual(entries.map((_, index) => index + 1));
    expect([next, hasMore, latest]).toEqual([entries.length, false, entries.length]);
    expect(entries.slice(0, 5)).toMatchObject([
      { subject: 'DIRECTIVE', id: 'd1', change: 'PUT', directive: { id: 'd1' }, at: '2026-01-01T00:00:00.000Z' },
      { subject: 'DIRECTIVE', id: 'd2', change: 'PUT', directive: null },
      { subject: 'EDGE', id: edge.key, change: 'PUT', edge: null },
      { subject: 'EDGE', id: edge.key, change: 'PUT', edge: null },
      { subject: 'DECISION', change: 'PUT', decision: { type: 'confirm-edge' } },
    ]);
    expect(entries.at(-1)).toMatchObject({ subject: 'DIRECTIVE', id: 'd2', change: 'REMOVED', directive: null });
  });

  it('is the same followed one by one as read at once', async () => {
    const { page } = await filled();
    const whole = (await page()).entries;
    const followed: unknown[] = [];
    let since: number | string | undefined = 0;
    for (let more = true; more; ) {
      const step: Page = await page(since, 1);
      followed.push(...step.entries);
      since = step.next;
      more = step.hasMore;
    }
    expect(followed).toEqual(whole);
    expect(await page(since)).toMatchObject({ entries: [], next: whole.length, hasMore: false });
    expect(await page(0, 0)).toMatchObject({ entries: [], next: 0, hasMore: true });
  });

  it('begins at a moment, whatever its time zone', async () => {
    const { page } = await filled();
    const since = await page('2026-01-03T00:00:00Z');
    expect(since.entries[0]).toMatchObject({ at: '2026-01-03T00:00:00.000Z' });
    expect(await page('2026-01-03T07:00:00+07:00')).toEqual(since);
    expect((await page('2026-01-09T00:00:00Z')).entries).toEqual([]);
    expect((await page('2026-01-09T00:00:00Z')).next).toBe((await page()).latest);
  });

  it('tells a position that it never had, so that nobody follows another graph unknowingly', async () => {
    const { server } = await filled();
    const { errors } = await ask(server.app, FEED, { since: 99 });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND', details: { since: 99 } });
    expect((await ask(testServer().app, FEED, { since: 0 })).data).toMatchObject({ changes: { entries: [], next: 0, hasMore: false, latest: 0 } });
  });

  it.each(['yesterday', '2026-01-03', '2026-01-03T00:00:00', '-1', '2026-02-30T99:00:00Z'])('refuses the position %s', async (since) => {
    const { errors } = await ask(testServer().app, FEED, { since });
    expect(errors?.[0]?.extensions.code).toBe('BAD_INPUT');
  });

  it('follows the id of a merged directive to the one that answers for it', async () => {
    const { server, store, page } = await filled();
    await put(store, { putAliases: [{ oldId: 'old', id: 'd1' }] });
    expect(await data(server.app, '{ directive(id: "old") { id } }')).toEqual({ directive: { id: 'd1' } });
    expect((await page()).entries[0]).toMatchObject({ directive: { id: 'd1' } });
  });
});
