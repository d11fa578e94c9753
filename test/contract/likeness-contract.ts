import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DomainError } from '../../api/domain/errors.ts';
import type { GraphChange } from '../../api/domain/rows.ts';
import { DUMP_PARTS, type DumpPage } from '../../api/store/dump.ts';
import type { GraphStore } from '../../api/store/port.ts';
import { everyAnswer } from './every-answer.ts';
import { ACTOR, directiveRow, put } from './fixtures.ts';
import { anyChange, anyLineage, BEGINNING, WORLD } from './generated.ts';
import { createMemoryStore } from './memory-store.ts';
import type { OpenStore } from './opened-store.ts';

type Step = {
  readonly change: GraphChange;
  readonly decision: { readonly subject: string; readonly request: string; readonly expected: number | null } | null;
};

const anyStep: fc.Arbitrary<Step> = fc.record({
  change: anyChange,
  decision: fc.option(
    fc.record({
      subject: fc.constantFrom(...WORLD.directives.slice(0, 3)),
      request: fc.constantFrom('r0', 'r1', 'r2', 'r3', 'r4'),
      expected: fc.option(fc.integer({ min: 0, max: 4 }), { nil: null }),
    }),
    { nil: null },
  ),
});

/** What a step came to: its answer, or the code of its failure. */
async function outcome(store: GraphStore, { change, decision }: Step): Promise<unknown> {
  try {
    if (decision === null) return await put(store, change);
    const row = { subjectKey: decision.subject, requestId: decision.request, expectedVersion: decision.expected };
    return await store.decide(ACTOR, { ...row, type: 'correct-fact', value: null, reason: null, at: '2026-01-01T00:00:00.000Z' }, change);
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
}

/** Every row of one store put into an empty one, page by page. */
async function copyOver(from: GraphStore, to: GraphStore, size: number): Promise<void> {
  const lease = await to.acquireLease(ACTOR, 5_000);
  try {
    for (const part of DUMP_PARTS) {
      for (let after: string | null = null, more = true; more; ) {
        const page: DumpPage = await from.dump(ACTOR, part, after, size);
        await to.load(ACTOR, lease, page.rows);
        after = page.next;
        more = after !== null;
      }
    }
  } finally {
    await lease.release();
  }
}

/** A store that answers as the plain reference does, whatever happened before. */
export function likenessContract(open: OpenStore, share: number): void {
  const runs = (most: number): { readonly numRuns: number } => ({ numRuns: Math.max(1, Math.round(most * share)) });
  const besideReference = async (work: (store: GraphStore, reference: GraphStore) => Promise<void>): Promise<void> => {
    const { store, cleanup } = await open();
    try {
      await work(store, createMemoryStore());
    } finally {
      await store.close();
      await cleanup();
    }
  };

  describe('beside the reference', { timeout: 900_000 }, () => {
    it('answers every question alike after any sequence of changes and decisions', async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(anyStep, { minLength: 1, maxLength: 12 }), (steps) =>
          besideReference(async (store, reference) => {
            for (const step of [{ change: BEGINNING, decision: null }, ...steps]) {
              expect(await outcome(store, step)).toEqual(await outcome(reference, step));
            }
            expect(await everyAnswer(store)).toEqual(await everyAnswer(reference));
          }),
        ),
        runs(40),
      );
    });

    it('gives all its rows away in pages, and a store that takes them in answers alike from then on', async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(anyStep, { minLength: 1, maxLength: 6 }), fc.integer({ min: 1, max: 5 }), (steps, size) =>
          besideReference(async (store, reference) => {
            for (const step of [{ change: BEGINNING, decision: null }, ...steps]) await outcome(reference, step);
            await copyOver(reference, store, size);
            expect(await everyAnswer(store)).toEqual(await everyAnswer(reference));
            const back = createMemoryStore();
            await copyOver(store, back, size);
            expect(await everyAnswer(back)).toEqual(await everyAnswer(reference));
            const next = steps[0] ?? { change: {}, decision: null };
            expect(await outcome(store, next)).toEqual(await outcome(reference, next));
          }),
        ),
        runs(15),
      );
    });

    it('reaches the same directives at the same depths in any lineage', async () => {
      await fc.assert(
        fc.asyncProperty(
          anyLineage,
          fc.array(fc.nat(), { minLength: 1, maxLength: 3 }),
          fc.option(fc.nat({ max: 12 }), { nil: null }),
          fc.nat({ max: 400 }),
          (edges, starts, maxDepth, maxNodes) =>
            besideReference(async (store, reference) => {
              const ids = [...new Set(edges.flatMap((edge) => [edge.from, edge.to]))];
              const from = starts.map((start) => ids[start % ids.length] ?? '');
              const change: GraphChange = { putDirectives: ids.map((id) => directiveRow({ id })), putEdges: edges };
              await put(store, change);
              await put(reference, change);
              for (const direction of ['up', 'down'] as const) {
                for (const relations of [['IMPLEMENTS'], ['IMPLEMENTS', 'CITES', 'BASED_ON']] as const) {
                  const request = { from, direction, relations, maxDepth, maxNodes };
                  expect(await store.reach(ACTOR, request)).toEqual(await reference.reach(ACTOR, request));
                  const everything = { ...request, maxDepth: null, maxNodes: 100_000 };
                  expect(await store.reach(ACTOR, everything)).toEqual(await reference.reach(ACTOR, everything));
                  expect(await store.edgesAmong(ACTOR, ids, relations)).toEqual(await reference.edgesAmong(ACTOR, ids, relations));
                }
              }
              expect(await store.edgesOf(ACTOR, from)).toEqual(await reference.edgesOf(ACTOR, from));
            }),
        ),
        runs(25),
      );
    });
  });
}
