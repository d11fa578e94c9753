import { describe, expect, it } from 'vitest';
import { expectationsOf } from '../../../api/audit/expectations/expectations-of.ts';
import { ruleKey } from '../../../api/audit/items/settings.ts';
import { EXPECTATION_RULES } from '../../../api/audit/rules/expectation-rules.ts';
import type { DutyRow } from '../../../api/domain/propagation.ts';
import type { DecisionRow, DirectiveRow, EdgeRow } from '../../../api/domain/rows.ts';
import { asOf, carriesOut, centre, decision, directive, duty, ROOT, snapshot } from './rows.ts';

const PLAN = directive('d_plan', { issuedOn: '2024-03-01', issuerIds: ['o:party:p:20'], line: 'party', level: 'province', placeId: 'p:20' });
const owed = (rows: {
  readonly directives: readonly DirectiveRow[];
  readonly edges?: readonly EdgeRow[];
  readonly duties?: readonly DutyRow[];
  readonly decisions?: readonly DecisionRow[];
}) => expectationsOf(snapshot(rows), asOf('2024-12-31'));

describe('the rule for conclusions, directives and resolutions of the centre', () => {
  it.each(['conclusion', 'directive', 'resolution'] as const)('%s: the provinces and the committees directly under the centre', (kind) => {
    const rows = owed({ directives: [centre({ kind })] });
    expect(rows.filter(({ level }) => level === 'province')).toHaveLength(63);
    expect(rows.filter(({ level }) => level === 'central').map(({ organName }) => organName)).toEqual([
      'Đảng ủy Công an Trung ương',
      'Đảng ủy Khối các cơ quan Trung ương',
      'Đảng ủy Khối doanh nghiệp Trung ương',
      'Quân ủy Trung ương',
    ]);
    expect(rows.every((row) => row.origin === 'rule' && row.kind === 'issue' && row.from.join() === 'central-party-to-committees' && row.dueOn === null)).toBe(
      true,
    );
  });

  it('says nothing of other kinds and issuers, and holds for a directive that is only cited', () => {
    expect(owed({ directives: [centre({ kind: 'notice' })] })).toEqual([]);
    expect(owed({ directives: [centre({ issuerIds: ['o:central:ttg'] })] })).toEqual([]);
    expect(owed({ directives: [centre({ held: false })] })).toHaveLength(67);
  });

  it('expects nothing before the directive was issued', () => {
    expect(expectationsOf(snapshot({ directives: [centre()] }), asOf('2024-01-14'))).toEqual([]);
    expect(expectationsOf(snapshot({ directives: [centre()] }), asOf('2024-01-15'))).toHaveLength(67);
  });

  it('is switched off and on by the last decision', () => {
    const off = decision('set-rule', ruleKey('central-party-to-committees'), { on: false });
    expect(owed({ directives: [centre()], decisions: [off] })).toEqual([]);
    expect(owed({ directives: [centre()], decisions: [off, decision('set-rule', ruleKey('central-party-to-committees'), { on: true })] })).toHaveLength(67);
  });
});

describe('rules for the plans of provinces', () => {
  const below = (decisions: readonly DecisionRow[]) =>
    owed({ directives: [centre(), PLAN], edges: [carriesOut(PLAN.id, ROOT)], decisions }).filter(({ directiveId }) => directiveId === PLAN.id);

  it('are off until somebody switches them on', () => {
    expect(EXPECTATION_RULES.filter(({ on }) => on).map(({ id }) => id)).toEqual(['central-party-to-committees']);
    expect(below([])).toEqual([]);
  });

  it('expect the people’s committee, and the committees of the districts of that day', () => {
    expect(below([decision('set-rule', ruleKey('provincial-plan-to-people-committee'), { on: true })]).map(({ organName }) => organName)).toEqual([
      'UBND tỉnh Lạng Sơn',
    ]);
    expect(below([decision('set-rule', ruleKey('provincial-plan-to-committees-within'), { on: true })])).toHaveLength(11);
  });
});

describe('words, rules and persons together', () => {
  const told = (parts: Partial<DutyRow>): DutyRow => duty({ directiveId: PLAN.id, kind: 'issue', organIds: ['o:state:p:20'], ...parts });
  const all = (duties: readonly DutyRow[], decisions: readonly DecisionRow[] = []) =>
    owed({ directives: [centre(), PLAN], edges: [carriesOut(PLAN.id, ROOT)], duties, decisions }).filter(({ directiveId }) => directiveId === PLAN.id);

  it('are one row, whose words count first', () => {
    const rows = all([told({})], [decision('set-rule', ruleKey('provincial-plan-to-people-committee'), { on: true })]);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ origin: 'stated', where: 'IV.1' });
    expect(rows[0]?.from).toHaveLength(2);
  });

  it('the same plan asked for twice is one duty with the sooner day', () => {
    const rows = all([
      told({ what: 'kế hoạch' }),
      told({ what: 'chương trình', where: 'III.2', term: { kind: 'date', text: '2024-06-30', on: '2024-06-30', evidence: null } }),
    ]);
    expect(rows).toMatchObject([{ dueOn: '2024-06-30', time: 'overdue' }]);
    expect(rows[0]?.evidence).toHaveLength(2);
  });

  it('two products, and two turns of reporting, stay two', () => {
    const yearly = (on: string) => ({ kind: 'yearly', text: `hằng năm trước ${on}`, on, evidence: null }) as const;
    expect(all([told({ kind: 'product', what: 'Quy chế hoạt động' }), told({ kind: 'product', what: 'Đề án thư viện' })])).toHaveLength(2);
    expect(all([told({ kind: 'report', term: yearly('06-15') }), told({ kind: 'report', term: yearly('12-15') })])).toHaveLength(2);
  });

  it('words that cannot be listed are one row without an organ, at the place of their directive', () => {
    expect(all([told({ organIds: [], collective: true, addressee: 'Các sở, ban, ngành' })])).toMatchObject([
      { organId: null, organName: 'Các sở, ban, ngành', placeId: 'p:20', presentHolderIds: [], state: 'awaited' },
    ]);
  });

  it('a named document is delivered by the one that is called so', () => {
    const paper = directive('d_paper', {
      issuerIds: ['o:state:p:20'],
      issuedOn: '2024-09-01',
      kind: 'decision',
      kindName: 'Quyết định',
      subject: 'ban hành Quy chế hoạt động của thư viện xã',
    });
    const rows = owed({
      directives: [centre(), PLAN, paper],
      edges: [carriesOut(PLAN.id, ROOT), carriesOut(paper.id, PLAN.id, { relation: 'BASED_ON' })],
      duties: [told({ kind: 'product', what: 'Quy chế hoạt động của thư viện xã' })],
    });
    expect(rows.find(({ kind }) => kind === 'product')).toMatchObject({ state: 'issued', metBy: ['d_paper'], unreviewed: true });
  });
});

describe('one document, several duties', () => {
  it('meets those under each directive it carries out', () => {
    const other = directive('d_other', { issuedOn: '2024-02-01', issuerIds: ['o:party:p:20'], line: 'party', level: 'province', placeId: 'p:20' });
    const answer = directive('d_answer', { issuedOn: '2024-05-01', issuerIds: ['o:state:p:20'] });
    const rows = owed({
      directives: [centre(), PLAN, other, answer],
      edges: [carriesOut(PLAN.id, ROOT), carriesOut(other.id, ROOT), carriesOut(answer.id, PLAN.id), carriesOut(answer.id, other.id)],
      duties: [PLAN, other].map(({ id }) => duty({ directiveId: id, kind: 'issue', organIds: ['o:state:p:20'] })),
    });
    expect(rows.filter(({ origin }) => origin === 'stated').map(({ state, metBy, unreviewed }) => [state, metBy, unreviewed])).toEqual([
      ['issued', ['d_answer'], false],
      ['issued', ['d_answer'], false],
    ]);
  });
});
