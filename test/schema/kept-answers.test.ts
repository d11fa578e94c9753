import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AuditSnapshot } from '../../api/audit/snapshot.ts';
import type { DecisionRow, GraphChange } from '../../api/domain/rows.ts';
import { atOnce, sortedInSteps } from '../../api/domain/steps.ts';
import { inSlices } from '../../api/schema/breathe.ts';
import type { GraphStore } from '../../api/store/port.ts';
import { generateCountry } from '../../bench/coverage-country.ts';
import { ITEMS } from '../../bench/coverage-questions.ts';
import { fillCountry } from '../../bench/coverage-store.ts';
import { ACTOR, put } from '../contract/fixtures.ts';
import { createMemoryStore } from '../contract/memory-store.ts';
import { data, testServer } from './server.ts';

/** Answers that are kept between changes, and long work that lets others have their turn. */

const COUNTRY = generateCountry(7, 24);
/** The same lineage once more under other ids: a root of its own. */
const OTHER = JSON.parse(
  JSON.stringify(COUNTRY)
    .replaceAll(/d_(?=root|party|state|front)/g, 'e_')
    .replaceAll('1-KL', '2-KL'),
) as AuditSnapshot;
const BOTH = [...COUNTRY.directives, ...OTHER.directives];
const TASKS = [...COUNTRY.tasks, ...OTHER.tasks];
const LINKS = [...COUNTRY.taskLinks, ...OTHER.taskLinks];
const EDGES = [...COUNTRY.edges, ...OTHER.edges];

const ROWS = 'rows(first: 100) { totalCount edges { node { key';
const ANSWERS = `{
  review(first: 100) { totalCount graphVersion counts { kind count } edges { node { id restsOn } } }
  items { counts { list rule count } ${ROWS} message confirmed case { state } } } } }
  urged: items(filter: { lists: [A] }) { ${ROWS} message dueOn } } } }
  due(days: 3000) { overdue ${ROWS} dueOn laterDue state } } } }
  ${['d_root', 'e_root'].map((of) => `${of}: coverage(of: "${of}") { graphVersion concrete { count denominator } rows(first: 100) { edges { node { organId cells { taskId state unreviewed } } } } }`).join('\n')}
  ${['d_root', 'e_root'].map((of) => `${of}_owed: expectations(of: "${of}") { ${ROWS} state dueOn unreviewed } } } }`).join('\n')}
  ${['d_root', 'e_root'].map((of) => `${of}_marks: lineageMarks(of: "${of}") { graphVersion documents { directiveId items { list count } awaited { id } } }`).join('\n')}
}`;

type Told = Pick<DecisionRow, 'subjectKey' | 'type' | 'value'>;

const anyOf = <Row>(rows: readonly Row[]): fc.Arbitrary<Row> => fc.constantFrom(...rows);
const day = fc.constantFrom('2024-04-05', '2025-06-30', '2026-12-31');
const directiveId = anyOf(BOTH).map((row) => row.id);
const organId = anyOf(BOTH).map((row) => row.issuerIds[0] ?? '');

/** Words of people on what the questions above show. */
const told = (keys: readonly string[], items: readonly string[]): fc.Arbitrary<Told> => {
  const key = anyOf(keys);
  const stated = fc.oneof(
    day.map((until) => ({ state: 'extended', until })),
    directiveId.map((id) => ({ state: 'issued', directiveId: id })),
    fc.constantFrom({ state: 'open' }, { state: 'confirmed-none' }, { state: 'not-expected' }),
    fc.record({ state: fc.constant('expected'), directiveId, organId, kind: fc.constantFrom('issue', 'report') }),
  );
  const exempt = fc.boolean().map((on) => ({ exempt: on }));
  const facts = fc.constant(null);
  return fc.oneof(
    fc.record({ subjectKey: key, type: fc.constant('state-expectation' as const), value: stated }),
    fc.record({ subjectKey: key, type: fc.constant('exempt' as const), value: exempt }),
    fc.record({
      subjectKey: fc.tuple(anyOf(TASKS), organId).map(([task, organ]) => `cell|${task.id}|${organ}`),
      type: fc.constant('exempt' as const),
      value: exempt,
    }),
    fc.record({ subjectKey: directiveId.map((id) => `receipt|${id}`), type: fc.constant('receive' as const), value: day.map((on) => ({ on })) }),
    fc.record({
      subjectKey: fc.tuple(fc.constantFrom('d_root', 'e_root'), organId).map(([root, organ]) => `complete|${root}|${organ}`),
      type: fc.constant('state-complete' as const),
      value: day.map((asOf) => ({ asOf })),
    }),
    fc.record({
      subjectKey: organId.map((id) => `organ|${id}`),
      type: fc.constant('name-successor' as const),
      value: organId.map((id) => ({ organIds: [id] })),
    }),
    fc.record({
      subjectKey: fc.constantFrom('rule|no-plan', 'rule|uncovered-task'),
      type: fc.constant('set-rule' as const),
      value: fc.boolean().map((on) => ({ on })),
    }),
    fc.record({ subjectKey: anyOf(items), type: fc.constant('case' as const), value: fc.record({ step: fc.constantFrom('done', 'confirm', 'noted'), facts }) }),
  );
};

/** What changes the graph itself, with a word beside it or without one. */
const changed: fc.Arbitrary<readonly [Told | null, GraphChange]> = fc.oneof(
  fc.tuple(anyOf(EDGES), fc.constantFrom('confirmed' as const, 'rejected' as const, 'stated' as const)).map(([edge, state]) => {
    const type = state === 'confirmed' ? 'confirm-edge' : state === 'rejected' ? 'reject-edge' : 'reopen';
    return [{ subjectKey: edge.key, type, value: null }, { putEdges: [{ ...edge, state }] }] as const;
  }),
  fc.tuple(anyOf(LINKS), fc.constantFrom('confirmed' as const, 'rejected' as const)).map(([link, state]) => {
    const links = LINKS.filter((each) => each.fromDirectiveId === link.fromDirectiveId).map((each) => (each.key === link.key ? { ...each, state } : each));
    return [null, { putTaskLinkings: [{ directiveId: link.fromDirectiveId, basis: 'again', links }] }] as const;
  }),
  fc.tuple(anyOf(BOTH), day).map(([row, issuedOn]) => [null, { putDirectives: [{ ...row, issuedOn }] }] as const),
  anyOf(EDGES).map((edge) => [null, { removeEdges: [edge.key] }] as const),
  fc
    .tuple(directiveId, directiveId)
    .map(([from, to]) => [null, { putEdges: EDGES.slice(0, 1).map((edge) => ({ ...edge, key: `${from}>IMPLEMENTS>${to}`, from, to })) }] as const),
  anyOf(BOTH).map(
    (row) =>
      [
        null,
        {
          putDirectives: [{ ...row, subject: 'về việc khác' }],
          putTasks: [{ directiveId: row.id, tasks: TASKS.filter((task) => task.directiveId === row.id).slice(1) }],
        },
      ] as const,
  ),
);

async function decided(store: GraphStore, word: Told, number: number, change: GraphChange): Promise<void> {
  await store.decide(ACTOR, { ...word, reason: null, at: '2026-02-01T00:00:00.000Z', requestId: `r-${number}`, expectedVersion: null }, change);
}

async function filled(): Promise<GraphStore> {
  const store = createMemoryStore();
  for (const country of [COUNTRY, OTHER]) await fillCountry(store, country);
  return store;
}

describe('answers that are kept', () => {
  it('are after every word and change what a server that has kept nothing says', { timeout: 120_000 }, async () => {
    const first = (await data(testServer({ store: await filled() }).app, ANSWERS)) as {
      readonly d_root_owed: { readonly rows: { readonly edges: readonly { readonly node: { readonly key: string } }[] } };
      readonly items: { readonly rows: { readonly edges: readonly { readonly node: { readonly key: string } }[] } };
    };
    const keys = first.d_root_owed.rows.edges.map(({ node }) => node.key);
    const others = keys.map((key) => key.replace('d_root', 'e_root'));
    const items = first.items.rows.edges.map(({ node }) => node.key);
    const step = fc.oneof({ weight: 3, arbitrary: told([...keys, ...others], items).map((word) => [word, {}] as const) }, { weight: 1, arbitrary: changed });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
        const store = await filled();
        const [kept, beside] = [testServer({ store }).app, testServer({ store }).app];
        await data(kept, ANSWERS);
        for (const [number, [word, change]] of steps.entries()) {
          if (word === null) await put(store, change);
          else await decided(store, word, number, change);
          // One process asks after each change, another one only now and then.
          const fresh = await data(testServer({ store }).app, ANSWERS);
          expect(await data(kept, ANSWERS)).toEqual(fresh);
          if (number % 3 === 2) expect(await data(beside, ANSWERS)).toEqual(fresh);
        }
      }),
      { numRuns: 8 },
    );
  });

  it('ask for the rows of the root alone that a word concerns, and for none where only a word changed', async () => {
    const store = await filled();
    const asked: string[] = [];
    const watched: GraphStore = new Proxy(store, {
      get: (target, name, receiver) => {
        const method: unknown = Reflect.get(target, name, receiver);
        if (typeof method !== 'function') return method;
        return (...given: readonly unknown[]): unknown => {
          if (name === 'tasksOf') asked.push(JSON.stringify(given[1]));
          return Reflect.apply(method, target, given);
        };
      },
    });
    const { app } = testServer({ store: watched });
    await data(app, '{ items { rows(first: 1) { totalCount } } d: coverage(of: "d_root") { graphVersion } e: coverage(of: "e_root") { graphVersion } }');
    asked.length = 0;
    const organ = COUNTRY.directives[1]?.issuerIds[0] ?? '';
    await decided(store, { subjectKey: `complete|d_root|${organ}`, type: 'state-complete', value: { asOf: '2025-01-01' } }, 1, {});
    await data(app, '{ d: coverage(of: "d_root") { graphVersion } e: coverage(of: "e_root") { graphVersion } due(days: 9) { overdue } }');
    expect(asked).toEqual([]);
    const [edge] = COUNTRY.edges;
    if (edge === undefined) throw new Error('the country has edges');
    await decided(store, { subjectKey: edge.key, type: 'confirm-edge', value: null }, 2, { putEdges: [{ ...edge, state: 'confirmed' }] });
    await data(app, '{ items { rows(first: 1) { totalCount } } }');
    expect(asked).toHaveLength(1);
    expect(asked.every((ids) => ids.includes('d_root') && !ids.includes('"e_'))).toBe(true);
  });
});

describe('long work', () => {
  it('lets others have their turn whenever it has taken some milliseconds', async () => {
    let time = 0;
    let turns = 0;
    const breathe = async (): Promise<void> => {
      turns += 1;
    };
    const clock = { now: () => time, breathe };
    const work = function* (): Generator<void, string, void> {
      for (let step = 0; step < 100; step += 1) {
        time += 1;
        yield;
      }
      return 'done';
    };
    expect(await inSlices(work(), clock)).toBe('done');
    expect(turns).toBeGreaterThanOrEqual(5);
  });

  it('answers short questions while a long one is worked on', async () => {
    const country = generateCountry(300, 600);
    const store = createMemoryStore();
    await fillCountry(store, country);
    const { app } = testServer({ store });
    let done = false;
    const long = data(app, ITEMS.query, { of: country.rootId }).finally(() => {
      done = true;
    });
    let answered = 0;
    while (!done) {
      await data(app, '{ directive(id: "d_root") { symbol } }');
      if (!done) answered += 1;
      await new Promise((resolve) => setImmediate(resolve));
    }
    await long;
    expect(answered).toBeGreaterThan(3);
  });

  it('sorts in steps as at once, equal ones in their order', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 20 }), fc.nat()), { size: 'max', maxLength: 3_000 }), (rows) => {
        const compare = (a: readonly [number, number], b: readonly [number, number]): number => a[0] - b[0];
        expect(atOnce(sortedInSteps(rows, compare))).toEqual(rows.toSorted(compare));
      }),
      { numRuns: 20 },
    );
  });
});
