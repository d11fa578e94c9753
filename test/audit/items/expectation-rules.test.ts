import { describe, expect, it } from 'vitest';
import { factsHash } from '../../../api/audit/cases/facts-hash.ts';
import { coverageOf } from '../../../api/audit/coverage/coverage-of.ts';
import { itemMessage } from '../../../api/audit/items/item-message.ts';
import { itemsOf } from '../../../api/audit/items/items-of.ts';
import { ruleKey } from '../../../api/audit/items/settings.ts';
import type { Expectation, Item } from '../../../api/domain/coverage.ts';
import type { DutyTerm } from '../../../api/domain/propagation.ts';
import { expectation, LANG_SON, provincial, reading, snapshotOf, TODAY, task } from '../coverage/rows.ts';
import { carriesOut, centre, decision, directive, duty, ROOT } from '../expectations/rows.ts';

const SON = LANG_SON.organId;

function itemsFor(owed: readonly Expectation[], snapshot = snapshotOf({ directives: [centre()] }), options = TODAY): readonly Item[] {
  return itemsOf(snapshot, owed, coverageOf(snapshot, owed, options), options);
}

const rulesOf = (items: readonly Item[]): readonly string[] => items.filter((item) => item.list === 'A').map((item) => item.rule);

describe('what is to be urged', () => {
  it('no-plan: an organ that a rule expects to issue, and of which nothing has come', () => {
    const [item] = itemsFor([expectation(SON, { organName: LANG_SON.name })]);
    expect(item).toMatchObject({ rule: 'no-plan', list: 'A', organId: SON, againstId: ROOT, facts: { asOf: '01/03/2026', organ: LANG_SON.name } });
    expect(item?.facts['document']).toContain('8-KL/TW');
  });

  it('assignee-silent, not no-plan, where the words gave it the plan', () => {
    expect(rulesOf(itemsFor([expectation(SON, { origin: 'stated', where: 'IV.4' })]))).toEqual(['assignee-silent']);
  });

  it('overdue where a stated term has passed, whoever expects it', () => {
    const late = expectation(SON, { origin: 'stated', time: 'overdue', dueOn: '2025-12-31', daysLate: 60, where: 'IV.4' });
    expect(itemsFor([late])[0]).toMatchObject({ rule: 'overdue', dueOn: '2025-12-31', facts: { due: '31/12/2025', where: 'mục IV.4' } });
  });

  it.each([
    ['a term that still runs', { time: 'in-term' as const, dueOn: '2026-12-31' }],
    ['what was issued', { state: 'issued' as const, time: 'no-deadline' as const }],
    ['what was done in another form', { state: 'other-form' as const, time: null }],
    ['what is kept elsewhere', { state: 'outside' as const, time: null }],
    ['what was exempted', { state: 'exempt' as const, time: null }],
    ['what a heir has taken over', { state: 'succeeded' as const, time: null }],
    ['words that name nobody', { organId: null }],
  ])('nothing for %s', (_, parts) => {
    expect(rulesOf(itemsFor([expectation(SON, parts)]))).toEqual([]);
  });

  it('late-plan only against a stated term', () => {
    const issued = expectation(SON, { state: 'issued', time: 'late', dueOn: '2024-03-31', daysLate: 40, metBy: ['d_plan'] });
    const rows = snapshotOf({ directives: [centre(), directive('d_plan', provincial())], edges: [carriesOut('d_plan', ROOT)] });
    expect(itemsFor([issued], rows).find((item) => item.rule === 'late-plan')).toMatchObject({
      directiveId: 'd_plan',
      facts: { issued: '10/05/2024', due: '31/03/2024' },
    });
    const slow = expectation(SON, { state: 'issued', time: 'no-deadline', daysAfterSuperior: 400, metBy: ['d_plan'] });
    expect(rulesOf(itemsFor([slow], rows))).toEqual([]);
  });

  it('report-overdue with its period; a report without a day never', () => {
    const report = { kind: 'report' as const, origin: 'stated' as const };
    const yearly = expectation(SON, {
      ...report,
      time: 'overdue',
      dueOn: '2025-10-20',
      term: { kind: 'yearly', text: 'hằng năm trước 20/10', on: '10-20', evidence: null },
    });
    expect(itemsFor([yearly])[0]).toMatchObject({ rule: 'report-overdue', facts: { period: 'kỳ năm 2025', due: '20/10/2025' } });
    const quote = '06 tháng (trước ngày 20/6';
    const half = { kind: 'yearly' as const, text: 'hằng năm trước 20/06', on: '06-20', evidence: { textId: 't', start: 0, end: quote.length, quote } };
    expect(itemsFor([{ ...yearly, dueOn: '2025-06-20', term: half }])[0]).toMatchObject({ facts: { period: 'kỳ 6 tháng năm 2025' } });
    expect(rulesOf(itemsFor([expectation(SON, report)]))).toEqual([]);
    // Later turns that have not come are said with it, and do not open a closed case again.
    const [item, more] = itemsFor([yearly]).flatMap((first) => [first, ...itemsFor([{ ...yearly, laterDue: ['2026-10-20'] }])]) as [Item, Item];
    expect(itemMessage(item, 'vi')).toBe('Chưa nhận được báo cáo kỳ năm 2025 (hạn 20/10/2025).');
    expect(itemMessage(more, 'vi')).toBe('Chưa nhận được báo cáo kỳ năm 2025 (hạn 20/10/2025); kỳ hạn 20/10/2026 cũng chưa nhận được.');
    expect(itemMessage(more, 'en')).toBe('The report for 2025 has not been received (due 20/10/2025); nor the one due 20/10/2026.');
    expect(factsHash(more)).toBe(factsHash(item));
    // Asked for once, by a day: that day is its term, and it is named by what it is on.
    const once = { ...yearly, term: { kind: 'date', text: '2025-10-20', on: '2025-10-20', evidence: null }, what: null } as const;
    expect(itemMessage(itemsFor([once])[0] as Item, 'vi')).toMatch(/^Chưa nhận được báo cáo việc thực hiện \S.* \(hạn 20\/10\/2025\)\.$/);
  });

  it('review-due when its day is near, by the days an office sets; a review "theo quy định" never', () => {
    const review = expectation(SON, { kind: 'review', origin: 'stated', time: 'in-term', dueOn: '2026-03-25' });
    expect(rulesOf(itemsFor([review]))).toEqual(['review-due']);
    const shorter = decision('set-rule', ruleKey('review-due'), { on: true, thresholds: { days: 7 } });
    expect(rulesOf(itemsFor([review], snapshotOf({ directives: [centre()], decisions: [shorter] })))).toEqual([]);
    expect(rulesOf(itemsFor([expectation(SON, { kind: 'review', origin: 'stated' })]))).toEqual([]);
  });

  it('product-due with the name of the product', () => {
    const product = expectation(SON, { kind: 'product', origin: 'stated', what: 'Đề án cấp nước' });
    expect(itemsFor([product])[0]).toMatchObject({ rule: 'product-due', facts: { product: 'Đề án cấp nước' } });
  });

  it('nothing once the rule is switched off, and again when it is switched on', () => {
    const off = decision('set-rule', ruleKey('no-plan'), { on: false });
    const on = decision('set-rule', ruleKey('no-plan'), { on: true });
    expect(rulesOf(itemsFor([expectation(SON)], snapshotOf({ directives: [centre()], decisions: [off] })))).toEqual([]);
    expect(rulesOf(itemsFor([expectation(SON)], snapshotOf({ directives: [centre()], decisions: [off, on] })))).toEqual(['no-plan']);
  });

  it('only what lies in the scope', () => {
    const options = { ...TODAY, scope: { placeIds: ['p:12'], lines: null } };
    expect(itemsFor([expectation(SON, { placeId: 'p:20' })], snapshotOf({ directives: [centre()] }), options)).toEqual([]);
  });

  it('keeps its key on another day and in another version', () => {
    const rows = snapshotOf({ directives: [centre()] });
    const [today] = itemsFor([expectation(SON)], rows);
    const [later] = itemsFor([expectation(SON)], { ...rows, graphVersion: 9 }, { ...TODAY, asOf: '2026-09-01' });
    expect(later?.key).toBe(today?.key);
  });
});

describe('organ-ended', () => {
  const district = directive('d_low', { issuedOn: '2024-06-01', issuerIds: ['o:state:d63:261'], line: 'state', level: 'district', placeId: 'd63:261' });
  const rows = (parts: Parameters<typeof snapshotOf>[0] = {}) =>
    snapshotOf({ directives: [centre(), district], edges: [carriesOut('d_low', ROOT)], ...parts }, [
      reading('d_low', {
        province: { value: 'Bắc Ninh', source: 'read', evidence: [] },
        district: { value: 'Từ Sơn', source: 'read', evidence: [] },
      }),
    ]);
  const ended = (items: readonly Item[]) => items.filter((item) => item.rule === 'organ-ended');

  it('tells of a department that is to receive the reports and ended with its district', () => {
    const owed = duty({ directiveId: 'd_low', kind: 'report', reportTo: 'Phòng Văn hóa và Thông tin thành phố' });
    const [item] = ended(itemsFor([], rows({ duties: [owed] })));
    expect(item).toMatchObject({ list: 'A', directiveId: 'd_low', facts: { ended: 'ngày 30/06/2025' } });
    expect(item?.organName).toContain('Phòng Văn hóa và Thông tin');
  });

  it('says that what is due to it after its end is not counted, and asks where it goes', () => {
    const owed = (term: DutyTerm) =>
      duty({ directiveId: 'd_low', kind: 'report', organIds: ['o:state:c63:09367'], reportTo: 'Phòng Văn hóa và Thông tin thành phố', term });
    const says = (term: DutyTerm) => ended(itemsFor([], rows({ duties: [owed(term)] }))).map((item) => itemMessage(item, 'vi'));
    expect(says({ kind: 'yearly', text: 'hằng năm trước 20/10', on: '10-20', evidence: null })[0]).toContain('cần xác định nơi nhận');
    expect(says({ kind: 'date', text: '2024-10-20', on: '2024-10-20', evidence: null })[0]).toMatch(/kế thừa\.$/u);
  });

  it('gathers those that only lead tasks, once for each document', () => {
    const leads = ['Phòng Văn hóa và Thông tin thành phố', 'Phòng Giáo dục và Đào tạo thành phố'];
    const found = ended(itemsFor([], rows({ tasks: leads.map((lead, at) => task('d_low', `${at + 1}`, `${lead} tổ chức thực hiện.`, { leads: [lead] })) })));
    expect(found.map((item) => item.facts['count'])).toEqual(['2']);
  });

  it('tells once of an organ that a rule expects under every directive of a kind, and keeps its key from one to the next', () => {
    const bloc = (root: string, kind: Expectation['kind'] = 'issue') =>
      expectation('o:central:duk-cctw', {
        key: `e|${root}|${kind}`,
        directiveId: root,
        organName: 'Đảng ủy Khối các cơ quan Trung ương',
        state: 'ended',
        time: null,
        kind,
        level: 'central',
      });
    const keys = (owed: readonly Expectation[]) => ended(itemsFor(owed, rows())).map((item) => item.key);
    const once = keys([bloc(ROOT)]);
    expect(once).toHaveLength(1);
    expect(keys([bloc(ROOT), bloc('d_low')])).toEqual(once);
    expect(keys([bloc(ROOT), bloc(ROOT, 'report')])).toHaveLength(2);
    expect(keys([{ ...bloc('d_low'), origin: 'stated' }])).not.toEqual(once);
  });

  it('says nothing before the day it ended, nor once a person named who took over', () => {
    const owed = duty({ directiveId: 'd_low', kind: 'report', reportTo: 'Phòng Văn hóa và Thông tin thành phố' });
    expect(ended(itemsFor([], rows({ duties: [owed] }), { ...TODAY, asOf: '2025-06-30' }))).toEqual([]);
    const organId = ended(itemsFor([], rows({ duties: [owed] })))[0]?.organId ?? '';
    const named = decision('name-successor', `organ|${organId}`, { organIds: ['o:state:c34:09193'] });
    expect(ended(itemsFor([], rows({ duties: [owed], decisions: [named] })))).toEqual([]);
  });

  it('says nothing of an organ whose province was merged: its heir is known', () => {
    const owed = duty({ directiveId: 'd_low', kind: 'report', reportTo: 'Sở Văn hóa, Thể thao và Du lịch tỉnh Bắc Ninh' });
    expect(ended(itemsFor([], rows({ duties: [owed] })))).toEqual([]);
  });
});
