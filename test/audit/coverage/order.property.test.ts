import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coverageOf } from '../../../api/audit/coverage/coverage-of.ts';
import { itemsOf } from '../../../api/audit/items/items-of.ts';
import type { AuditSnapshot } from '../../../api/audit/snapshot.ts';
import { LINK_DEGREES, TASK_LINK_STATES, type TaskLinkRow } from '../../../api/domain/propagation.ts';
import type { EdgeRow, TaskRow } from '../../../api/domain/rows.ts';
import { carriesOut, centre, directive, ROOT } from '../expectations/rows.ts';
import { expectation, link, reading, snapshotOf, TODAY, task } from './rows.ts';

const IDS = ['d_a', 'd_b', 'd_c', 'd_d'];
const ISSUERS = ['o:party:p:20', 'o:state:p:20', 'o:state:d63:178', 'o:party:p63:27'];

const documents = [
  centre(),
  ...IDS.map((id, at) => directive(id, { issuedOn: `2024-0${at + 2}-01`, issuerIds: [ISSUERS[at] ?? ''], line: 'party', level: 'province', placeId: 'p:20' })),
];
const tasks: readonly TaskRow[] = [ROOT, ...IDS].flatMap((id) => ['1', '2', '3'].map((path) => task(id, path, `Việc ${path} về nước sạch của ${id}`)));

const edges: fc.Arbitrary<readonly EdgeRow[]> = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...IDS), fc.constantFrom(ROOT, ...IDS), fc.constantFrom('stated' as const, 'suggested' as const)), {
    selector: ([from, to]) => `${from}${to}`,
    maxLength: 10,
  })
  .map((pairs) => pairs.map(([from, to, state]) => carriesOut(from, to, { state })));

const links: fc.Arbitrary<readonly TaskLinkRow[]> = fc
  .uniqueArray(
    fc.tuple(fc.constantFrom(...tasks), fc.constantFrom(...tasks), fc.constantFrom(...LINK_DEGREES), fc.constantFrom(...TASK_LINK_STATES), fc.boolean()),
    { selector: ([from, to]) => `${from.id}${to.id}`, maxLength: 25 },
  )
  .map((all) =>
    all.filter(([from, to]) => from.directiveId !== to.directiveId).map(([from, to, degree, state, copied]) => link(from, to, { degree, state, copied })),
  );

const owed = ISSUERS.map((organId) => expectation(organId));
const readings = IDS.map((id) => reading(id));

function answers(snapshot: AuditSnapshot, expectations: typeof owed) {
  const coverage = coverageOf(snapshot, expectations, TODAY);
  return { coverage, items: itemsOf(snapshot, expectations, coverage, TODAY) };
}

describe('coverage and items', () => {
  it('are the same in whatever order the rows come', () => {
    const shuffled = <Row>(rows: readonly Row[]) => fc.shuffledSubarray([...rows], { minLength: rows.length, maxLength: rows.length });
    fc.assert(
      fc.property(
        fc.tuple(edges, links).chain(([someEdges, someLinks]) =>
          fc.record({
            edges: fc.constant(someEdges),
            links: fc.constant(someLinks),
            mixed: fc.tuple(shuffled(documents), shuffled(someEdges), shuffled(tasks), shuffled(someLinks), shuffled(owed), shuffled(readings)),
          }),
        ),
        ({ edges: someEdges, links: someLinks, mixed: [d, e, t, l, o, r] }) => {
          const plain = snapshotOf({ directives: documents, edges: someEdges, tasks, taskLinks: someLinks }, readings);
          const other = snapshotOf({ directives: d, edges: e, tasks: t, taskLinks: l }, r);
          expect(answers(other, o)).toEqual(answers(plain, owed));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('have a state for every cell, and item keys that are used once', () => {
    fc.assert(
      fc.property(edges, links, (someEdges, someLinks) => {
        const { coverage, items } = answers(snapshotOf({ directives: documents, edges: someEdges, tasks, taskLinks: someLinks }, readings), owed);
        for (const row of coverage.rows) expect(row.cells).toHaveLength(coverage.columns.length);
        expect(new Set(items.map((item) => item.key)).size).toBe(items.length);
      }),
      { numRuns: 60 },
    );
  });

  it('are empty on an empty graph', () => {
    const { coverage, items } = answers(snapshotOf({}), []);
    expect([coverage.rows, coverage.columns, items]).toEqual([[], [], []]);
  });
});
