import { describe, expect, it } from 'vitest';
import { BusyError, ConflictError, StoreUnavailableError } from '../../api/domain/errors.ts';
import type { GraphChange } from '../../api/domain/rows.ts';
import type { NewDecision } from '../../api/store/port.ts';
import { ACTOR, directiveRow, edgeRow, itemRow, jobRow, organRow, proofRow, put, sourceRow, taskRow } from './fixtures.ts';
import { freshStores, type OpenStore } from './opened-store.ts';

const decision = (given: Partial<NewDecision> & { readonly requestId: string }): NewDecision => ({
  subjectKey: 'b>IMPLEMENTS>a',
  type: 'reject-edge',
  value: null,
  reason: null,
  at: '2026-02-01T02:00:00.000Z',
  expectedVersion: null,
  ...given,
});

export function writingContract(open: OpenStore): void {
  const at = freshStores(open);
  const fill = () => put(at.store, { putDirectives: [directiveRow({ id: 'a' }), directiveRow({ id: 'b' })], putEdges: [edgeRow({ from: 'b', to: 'a' })] });

  describe('a commit', () => {
    it('raises the graph version by one, from 0', async () => {
      expect(await at.store.graphVersion(ACTOR)).toBe(0);
      expect(await fill()).toBe(1);
      expect(await put(at.store, {})).toBe(2);
      expect(await at.store.graphVersion(ACTOR)).toBe(2);
    });

    it.each<{ readonly fault: string; readonly change: GraphChange }>([
      { fault: 'an edge to a directive that is not there', change: { putEdges: [edgeRow({ from: 'b', to: 'nobody' })] } },
      { fault: 'an edge to a directive it removes', change: { removeDirectives: ['a'], putEdges: [edgeRow({ from: 'b', to: 'a', relation: 'CITES' })] } },
      { fault: 'proofs of an edge that is not there', change: { putProofs: [{ edgeKey: 'x', proofs: [proofRow({ edgeKey: 'x', sourceId: 's' })] }] } },
      { fault: 'tasks of a directive that is not there', change: { putTasks: [{ directiveId: 'x', tasks: [taskRow({ directiveId: 'x', path: '1' })] }] } },
      { fault: 'the identity of another directive', change: { putDirectives: [directiveRow({ id: 'c', identityKey: 'identity:a' })] } },
    ])('with $fault leaves nothing and no new version', async ({ change }) => {
      await fill();
      const whole: GraphChange = {
        ...change,
        removeEdges: ['b>IMPLEMENTS>a'],
        putDirectives: [directiveRow({ id: 'b', subject: 'khác' }), directiveRow({ id: 'new' }), ...(change.putDirectives ?? [])],
        putOrgans: [organRow({ id: 'o', name: 'Tỉnh đoàn' })],
        putOriginals: [{ bytesHash: 'h', bytes: new Uint8Array([1]) }],
      };
      await expect(put(at.store, whole)).rejects.toBeInstanceOf(ConflictError);
      expect(await at.store.graphVersion(ACTOR)).toBe(1);
      expect(await at.store.directives(ACTOR, ['b', 'new', 'c'])).toEqual([directiveRow({ id: 'b' })]);
      expect(await at.store.edgesOf(ACTOR, ['a'])).toEqual([edgeRow({ from: 'b', to: 'a' })]);
      expect(await at.store.organs(ACTOR, ['o'])).toEqual([]);
      expect(await at.store.original(ACTOR, 'h')).toBeNull();
    });

    it('may remove a row and put it anew', async () => {
      await fill();
      await put(at.store, { removeDirectives: ['b'], putDirectives: [directiveRow({ id: 'b', subject: 'mới' })], putEdges: [edgeRow({ from: 'b', to: 'a' })] });
      expect(await at.store.edgesOf(ACTOR, ['b'])).toHaveLength(1);
    });
  });

  describe('the lease for writing', () => {
    it('is given in the order it was asked for', async () => {
      const order: number[] = [];
      const first = await at.store.acquireLease(ACTOR, 0);
      const turns = [1, 2, 3].map(async (number) => {
        const lease = await at.store.acquireLease(ACTOR, 5_000);
        order.push(number);
        await lease.release();
      });
      await first.release();
      await Promise.all(turns);
      expect(order).toEqual([1, 2, 3]);
    });

    it('is refused with BusyError when its turn does not come in time, and the next in line still gets it', async () => {
      const first = await at.store.acquireLease(ACTOR, 0);
      await expect(at.store.acquireLease(ACTOR, 60)).rejects.toBeInstanceOf(BusyError);
      const next = at.store.acquireLease(ACTOR, 5_000);
      await first.release();
      await (await next).release();
    });

    it('allows no commit once it was released, releasing twice does no harm', async () => {
      const lease = await at.store.acquireLease(ACTOR, 0);
      await lease.release();
      await lease.release();
      await expect(at.store.commit(ACTOR, lease, {})).rejects.toBeInstanceOf(BusyError);
      const other = await at.store.acquireLease(ACTOR, 0);
      await lease.release();
      await expect(at.store.commit(ACTOR, lease, {})).rejects.toBeInstanceOf(BusyError);
      expect(await at.store.commit(ACTOR, other, {})).toBe(1);
      await other.release();
    });

    it('is one for all stores on the same rows', async (context) => {
      const other = await at.another(context);
      const here = await at.store.acquireLease(ACTOR, 0);
      await expect(other.acquireLease(ACTOR, 100)).rejects.toBeInstanceOf(BusyError);
      await expect(other.commit(ACTOR, { id: 'made up', release: async () => {} }, {})).rejects.toBeInstanceOf(BusyError);
      const waiting = other.acquireLease(ACTOR, 5_000);
      await at.store.commit(ACTOR, here, { putDirectives: [directiveRow({ id: 'a' })] });
      await here.release();
      const there = await waiting;
      expect(await other.commit(ACTOR, there, { putDirectives: [directiveRow({ id: 'b' })] })).toBe(2);
      await there.release();
      expect(await at.store.directives(ACTOR, ['a', 'b'])).toHaveLength(2);
    });

    it('goes back when the store that holds it is closed', async (context) => {
      const other = await at.another(context);
      await other.acquireLease(ACTOR, 0);
      await other.close();
      await (await at.store.acquireLease(ACTOR, 0)).release();
    });
  });

  describe('a decision', () => {
    it('is appended with its position and author, and changes the graph in the same step', async () => {
      await fill();
      const row = await at.store.decide(ACTOR, decision({ requestId: 'r1', value: { note: 'không liên quan', list: [1, null] }, reason: 'nhầm số' }), {
        putEdges: [edgeRow({ from: 'b', to: 'a', state: 'rejected' })],
      });
      expect(row).toMatchObject({ sequence: 1, by: ACTOR.id, requestId: 'r1', value: { note: 'không liên quan', list: [1, null] }, reason: 'nhầm số' });
      expect(row).not.toHaveProperty('expectedVersion');
      expect(await at.store.graphVersion(ACTOR)).toBe(2);
      expect(await at.store.edges(ACTOR, ['b>IMPLEMENTS>a'])).toMatchObject([{ state: 'rejected' }]);
      expect(await at.store.decisions(ACTOR, ['b>IMPLEMENTS>a'])).toEqual([row]);
    });

    it('asked for twice gives the first answer and changes nothing', async () => {
      await fill();
      const first = await at.store.decide(ACTOR, decision({ requestId: 'r1', expectedVersion: 1 }), {});
      const again = await at.store.decide(ACTOR, decision({ requestId: 'r1', expectedVersion: 1, reason: 'khác' }), { removeDirectives: ['b'] });
      expect(again).toEqual(first);
      expect(await at.store.graphVersion(ACTOR)).toBe(2);
      expect(await at.store.directives(ACTOR, ['b'])).toHaveLength(1);
    });

    it('is refused with ConflictError when its subject was decided on since, and only then', async () => {
      await fill();
      await at.store.decide(ACTOR, decision({ requestId: 'r1', expectedVersion: 1 }), {});
      await put(at.store, {});
      await expect(at.store.decide(ACTOR, decision({ requestId: 'r2', expectedVersion: 1 }), { removeDirectives: ['b'] })).rejects.toBeInstanceOf(
        ConflictError,
      );
      expect(await at.store.directives(ACTOR, ['b'])).toHaveLength(1);
      expect(await at.store.graphVersion(ACTOR)).toBe(3);
      await at.store.decide(ACTOR, decision({ requestId: 'r3', expectedVersion: 1, subjectKey: 'another' }), {});
      await at.store.decide(ACTOR, decision({ requestId: 'r4', expectedVersion: 2 }), {});
      await at.store.decide(ACTOR, decision({ requestId: 'r5', expectedVersion: null }), {});
      expect((await at.store.decisionsSince(ACTOR, 0, 10)).map((row) => [row.sequence, row.requestId])).toEqual([
        [1, 'r1'],
        [2, 'r3'],
        [3, 'r4'],
        [4, 'r5'],
      ]);
      expect((await at.store.decisionsSince(ACTOR, 1, 2)).map((row) => row.sequence)).toEqual([2, 3]);
      expect((await at.store.decisions(ACTOR, ['another', 'b>IMPLEMENTS>a'])).map((row) => row.sequence)).toEqual([1, 2, 3, 4]);
    });

    it('is made together with others: all of them or none, each once however often it is asked for', async () => {
      await fill();
      const both = [decision({ requestId: 'r1', subjectKey: 'one', expectedVersion: 1 }), decision({ requestId: 'r2', subjectKey: 'two', expectedVersion: 1 })];
      const rows = await at.store.decideAll(ACTOR, both);
      expect(rows.map((row) => [row.sequence, row.subjectKey])).toEqual([
        [1, 'one'],
        [2, 'two'],
      ]);
      expect(await at.store.graphVersion(ACTOR)).toBe(3);
      expect(await at.store.decideAll(ACTOR, both)).toEqual(rows);
      const refused = [decision({ requestId: 'r3', subjectKey: 'three' }), decision({ requestId: 'r4', subjectKey: 'two', expectedVersion: 1 })];
      await expect(at.store.decideAll(ACTOR, refused)).rejects.toBeInstanceOf(ConflictError);
      expect((await at.store.decisionsSince(ACTOR, 0, 10)).map((row) => row.requestId)).toEqual(['r1', 'r2']);
      expect(await at.store.graphVersion(ACTOR)).toBe(3);
      expect(await at.store.decideAll(ACTOR, [])).toEqual([]);
    });

    it('is not kept when its change cannot stand', async () => {
      await fill();
      await expect(at.store.decide(ACTOR, decision({ requestId: 'r1' }), { putEdges: [edgeRow({ from: 'b', to: 'nobody' })] })).rejects.toBeInstanceOf(
        ConflictError,
      );
      expect(await at.store.decisionsSince(ACTOR, 0, 10)).toEqual([]);
      expect(await at.store.graphVersion(ACTOR)).toBe(1);
    });
  });

  describe('imports', () => {
    it('are noted without a new version; jobs newest first, items by index', async () => {
      const jobs = [jobRow({ id: 'j1', createdAt: '2026-01-01T00:00:00.000Z', total: 12 }), jobRow({ id: 'j2', createdAt: '2026-01-02T00:00:00.000Z' })];
      const items = Array.from({ length: 12 }, (_, index) => itemRow({ jobId: 'j1', index, state: index < 2 ? 'done' : 'waiting' }));
      await at.store.note(ACTOR, {
        putJobs: jobs,
        putItems: [itemRow({ jobId: 'j2', index: 0, state: 'linking' }), ...items, itemRow({ jobId: 'gone', index: 0 })],
      });
      expect(await at.store.graphVersion(ACTOR)).toBe(0);
      expect(await at.store.job(ACTOR, 'j1')).toEqual(jobs[0]);
      expect(await at.store.job(ACTOR, 'none')).toBeNull();
      expect(await at.store.jobs(ACTOR, { offset: 0, limit: 1 })).toEqual({ rows: [jobs[1]], total: 2 });
      expect(await at.store.items(ACTOR, 'j1')).toEqual(items);
      expect(await at.store.itemsOf(ACTOR, ['none', 'j1', 'j1'])).toEqual(items);
      expect(await at.store.itemsOf(ACTOR, [])).toEqual([]);
      expect((await at.store.openItems(ACTOR, 3)).map((item) => item.index)).toEqual([2, 3, 4]);
      expect((await at.store.openItems(ACTOR, 50)).at(-1)).toMatchObject({ jobId: 'j2', state: 'linking' });
    });

    it('keep the bytes of waiting files until they are removed, unless a source has them', async () => {
      const bytes = new Uint8Array([0, 1, 255, 0]);
      await at.store.note(ACTOR, {
        putOriginals: [
          { bytesHash: 'h1', bytes },
          { bytesHash: 'h2', bytes },
        ],
      });
      expect(new Uint8Array((await at.store.original(ACTOR, 'h1')) ?? [])).toEqual(bytes);
      await put(at.store, { putSources: [sourceRow({ id: 's', directiveId: 'd', bytesHash: 'h2' })] });
      await at.store.note(ACTOR, { removeOriginals: ['h1', 'h2', 'none'] });
      expect(await at.store.original(ACTOR, 'h1')).toBeNull();
      expect(await at.store.original(ACTOR, 'h2')).not.toBeNull();
    });
  });

  describe('a store', () => {
    it('keeps everything when it is opened again', async (context) => {
      await fill();
      await at.store.decide(ACTOR, decision({ requestId: 'r1' }), {});
      const other = await at.another(context);
      expect(await other.graphVersion(ACTOR)).toBe(2);
      expect(await other.edgesOf(ACTOR, ['a'])).toEqual([edgeRow({ from: 'b', to: 'a' })]);
    });

    it('answers nothing any more once it is closed, and closes twice', async () => {
      expect(await at.store.health()).toMatchObject({ ready: true, problem: null });
      const late = at.store.counts(ACTOR);
      await at.store.close();
      await at.store.close();
      expect(await late).toMatchObject({ held: 0 });
      expect(await at.store.health()).toMatchObject({ ready: false, problem: expect.stringMatching(/\S/) });
      await expect(at.store.graphVersion(ACTOR)).rejects.toBeInstanceOf(StoreUnavailableError);
      await expect(at.store.acquireLease(ACTOR, 0)).rejects.toBeInstanceOf(StoreUnavailableError);
    });
  });
}
