import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { receiptKey } from '../../../api/audit/decisions.ts';
import { expectationsOf } from '../../../api/audit/expectations/expectations-of.ts';
import { ruleKey } from '../../../api/audit/items/settings.ts';
import { organKey } from '../../../api/audit/items/successor-value.ts';
import type { AuditSnapshot } from '../../../api/audit/snapshot.ts';
import type { DecisionRow } from '../../../api/domain/rows.ts';
import { createRegister } from '../../../api/registry/register.ts';
import { asOf, carriesOut, centre, decision, directive, duty, ROOT, snapshot } from './rows.ts';

const wards = createRegister()
  .children('d63:261', '2024-06-20')
  .map(({ id }) => `o:state:${id}`);
const city = directive('d_city', { issuedOn: '2024-06-20', issuerIds: ['o:state:d63:261'], line: 'state', level: 'district', placeId: 'd63:261' });
const plans = wards.map((organId, at) => directive(`d_${at}`, { issuerIds: [organId], issuedOn: at % 3 === 0 ? null : `2024-0${(at % 8) + 1}` }));
const bare = snapshot({
  directives: [centre(), city, ...plans],
  edges: [
    carriesOut(city.id, ROOT),
    ...plans.map((row, at) => carriesOut(row.id, city.id, { state: (['stated', 'suggested', 'rejected'] as const)[at % 3] ?? 'stated' })),
  ],
  duties: [
    duty({
      directiveId: city.id,
      kind: 'issue',
      organIds: wards,
      collective: true,
      term: { kind: 'from-receipt', text: '15 ngày kể từ ngày nhận', on: null, evidence: null },
    }),
    duty({
      directiveId: city.id,
      kind: 'report',
      organIds: wards,
      collective: true,
      term: { kind: 'yearly', text: 'hằng năm trước 20/10', on: '10-20', evidence: null },
    }),
  ],
});
const keys = expectationsOf(bare, asOf('2025-12-31')).map(({ key }) => key);

const said = fc.oneof(
  fc.record({ state: fc.constantFrom('confirmed-none', 'open', 'not-expected') }),
  fc.record({ state: fc.constant('outside') }),
  fc.record({ state: fc.constant('other-form'), form: fc.constant('letter') }),
  fc.record({ state: fc.constant('extended'), until: fc.constantFrom('2025-03-01', '2026-03-01') }),
  fc.record({ state: fc.constant('issued'), directiveId: fc.constantFrom('d_0', 'd_2') }),
);
const subject = fc.constantFrom(...keys);
const anyDecision: fc.Arbitrary<Pick<DecisionRow, 'type' | 'subjectKey' | 'value'>> = fc.oneof(
  fc.record({ type: fc.constant('state-expectation' as const), subjectKey: subject, value: said }),
  fc.record({ type: fc.constant('exempt' as const), subjectKey: subject, value: fc.record({ exempt: fc.boolean() }) }),
  fc.record({
    type: fc.constant('receive' as const),
    subjectKey: fc.constant(receiptKey(city.id, wards[0] ?? null)),
    value: fc.record({ on: fc.constantFrom('2024-07-01', null) }),
  }),
  fc.record({
    type: fc.constant('name-successor' as const),
    subjectKey: fc.constant(organKey('o:state:d63:261')),
    value: fc.constant({ organIds: ['o:state:p:20'] }),
  }),
  fc.record({
    type: fc.constant('set-rule' as const),
    subjectKey: fc.constant(ruleKey('central-party-to-committees')),
    value: fc.record({ on: fc.boolean() }),
  }),
);

const withDecisions = (rows: readonly Pick<DecisionRow, 'type' | 'subjectKey' | 'value'>[]): AuditSnapshot => ({
  ...bare,
  decisions: rows.map(({ type, subjectKey, value }, at) => ({
    ...decision(type, subjectKey, value),
    id: `${subjectKey}#${type}#${JSON.stringify(value)}`,
    sequence: at + 1,
  })),
});

/** The same decisions on each subject in their order, subjects woven together otherwise. */
const woven = (rows: readonly Pick<DecisionRow, 'type' | 'subjectKey' | 'value'>[]) =>
  [...new Set(rows.map((row) => row.subjectKey))]
    .sort()
    .reverse()
    .flatMap((key) => rows.filter((row) => row.subjectKey === key));

describe('expectations', () => {
  it('do not depend on the order of decisions on different subjects', () => {
    fc.assert(
      fc.property(fc.array(anyDecision, { maxLength: 12 }), (rows) => {
        expect(expectationsOf(withDecisions(woven(rows)), asOf('2025-12-31'))).toEqual(expectationsOf(withDecisions(rows), asOf('2025-12-31')));
      }),
      { numRuns: 40 },
    );
  });

  it('say the same when a decision is taken twice', () => {
    fc.assert(
      fc.property(fc.array(anyDecision, { maxLength: 8 }), (rows) => {
        expect(expectationsOf(withDecisions(rows.flatMap((row) => [row, row])), asOf('2025-12-31'))).toEqual(
          expectationsOf(withDecisions(rows), asOf('2025-12-31')),
        );
      }),
      { numRuns: 40 },
    );
  });

  it('do not depend on the order of rows', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...bare.directives], { minLength: bare.directives.length }),
        fc.shuffledSubarray([...bare.edges], { minLength: bare.edges.length }),
        (directives, edges) => {
          expect(expectationsOf({ ...bare, directives, edges, duties: bare.duties.toReversed() }, asOf('2025-12-31'))).toEqual(
            expectationsOf(bare, asOf('2025-12-31')),
          );
        },
      ),
      { numRuns: 20 },
    );
  });

  it('keep one row for each key, whatever the day', () => {
    fc.assert(
      fc.property(fc.constantFrom('2024-01-20', '2024-06-19', '2024-10-21', '2025-06-30', '2025-07-01', '2026-11-01'), (day) => {
        const found = expectationsOf(bare, asOf(day)).map(({ key }) => key);
        expect(new Set(found).size).toBe(found.length);
      }),
      { numRuns: 6 },
    );
  });
});
