import { describe, expect, it } from 'vitest';
import { expectationKey } from '../../../api/audit/decisions.ts';
import { expectationsOf } from '../../../api/audit/expectations/expectations-of.ts';
import { holderGroups } from '../../../api/audit/expectations/holder-groups.ts';
import { organKey } from '../../../api/audit/items/successor-value.ts';
import type { DutyRow, DutyTerm } from '../../../api/domain/propagation.ts';
import type { DecisionRow, DirectiveRow, EdgeRow } from '../../../api/domain/rows.ts';
import { createRegister } from '../../../api/registry/register.ts';
import { reading, words } from '../coverage/rows.ts';
import { asOf, carriesOut, centre, decision, directive, duty, ROOT, snapshot } from './rows.ts';

const register = createRegister();
const province = (name: string, day: string): string => {
  const [row] = register.named(name, { kind: 'province', asOf: day });
  if (!row) throw new Error(`no province ${name}`);
  return row.id;
};

const BEFORE = '2025-06-30';
const AFTER = '2025-07-01';
const BAC_NINH = `o:party:${province('Bắc Ninh', BEFORE)}`;
const BAC_GIANG = `o:party:${province('Bắc Giang', BEFORE)}`;
const MERGED = `o:party:${province('Bắc Ninh', AFTER)}`;

const plan = (id: string, organId: string, issuedOn: string): DirectiveRow =>
  directive(id, { issuedOn, issuerIds: [organId], placeId: organId.split(':').slice(2).join(':'), line: 'party', level: 'province' });

const rows = (plans: readonly DirectiveRow[], day: string, decisions: readonly DecisionRow[] = []) =>
  expectationsOf(snapshot({ directives: [centre(), ...plans], edges: plans.map((row): EdgeRow => carriesOut(row.id, ROOT)), decisions }), asOf(day));
const two = (plans: readonly DirectiveRow[], day: string) => rows(plans, day).filter(({ organId }) => organId === BAC_NINH || organId === BAC_GIANG);
const states = (plans: readonly DirectiveRow[], day: string) =>
  two(plans, day).map(({ organId, state, presentHolderIds }) => [organId, state, presentHolderIds]);

describe('Bắc Ninh and Bắc Giang, one province from 1 July 2025', () => {
  it('are two rows that each hold their own duty until the last day', () => {
    expect(states([], BEFORE)).toEqual([
      [BAC_GIANG, 'awaited', [BAC_GIANG]],
      [BAC_NINH, 'awaited', [BAC_NINH]],
    ]);
  });

  it('stay two rows, which the new committee holds', () => {
    expect(BAC_NINH).not.toBe(MERGED);
    expect(states([], AFTER)).toEqual([
      [BAC_GIANG, 'awaited', [MERGED]],
      [BAC_NINH, 'awaited', [MERGED]],
    ]);
  });

  it('keep what was done as done; only what is open goes over', () => {
    const own = plan('d_bn', BAC_NINH, '2024-03-20');
    expect(states([own], AFTER)).toEqual([
      [BAC_GIANG, 'awaited', [MERGED]],
      [BAC_NINH, 'issued', [MERGED]],
    ]);
    expect(holderGroups(two([own], AFTER))).toMatchObject([{ holderId: MERGED, complete: false }]);
    expect(holderGroups(two([own, plan('d_bg', BAC_GIANG, '2024-04-01')], AFTER))).toMatchObject([{ complete: true }]);
  });

  it('are complete when the new committee issued its own, which says nothing of the day before', () => {
    const theirs = plan('d_new', MERGED, '2025-08-15');
    expect(two([theirs], '2025-08-15').map(({ state, metBy }) => [state, metBy])).toEqual([
      ['issued', ['d_new']],
      ['issued', ['d_new']],
    ]);
    expect(holderGroups(two([theirs], '2025-08-15'))).toMatchObject([{ holderId: MERGED, complete: true }]);
    expect(two([theirs], '2025-08-14').map(({ state }) => state)).toEqual(['awaited', 'awaited']);
  });
});

describe('the provinces a rule expects', () => {
  const committees = (issuedOn: string, day: string) =>
    expectationsOf(snapshot({ directives: [centre({ issuedOn })] }), asOf(day)).filter(({ level, line }) => level === 'province' && line === 'party');

  it('are those of the directive, not of the day asked for', () => {
    expect(committees('2024-01-15', '2026-01-01')).toHaveLength(63);
    expect(committees('2025-08-01', '2026-01-01')).toHaveLength(34);
  });

  it('are held by 34 today', () => {
    expect(new Set(committees('2024-01-15', '2026-01-01').flatMap(({ presentHolderIds }) => presentHolderIds)).size).toBe(34);
    expect(new Set(committees('2024-01-15', BEFORE).flatMap(({ presentHolderIds }) => presentHolderIds)).size).toBe(63);
  });
});

describe('organs that ended without an heir', () => {
  const district = 'o:state:d63:261';
  const group = 'o:party:p:20/ban-can-su-dang-uy-ban-nhan-dan';
  const told = (
    organId: string,
    addressee: string,
    day: string,
    decisions: readonly DecisionRow[] = [],
    more: readonly DirectiveRow[] = [],
    others: readonly string[] = [],
  ) =>
    expectationsOf(
      snapshot({
        directives: [centre(), plan('d_p', 'o:party:p:20', '2024-03-01'), ...more],
        edges: [carriesOut('d_p', ROOT), ...more.map((row) => carriesOut(row.id, 'd_p'))],
        duties: [organId, ...others].map((id) => duty({ directiveId: 'd_p', kind: 'issue', organIds: [id], addressee })),
        decisions,
      }),
      asOf(day),
    ).find((row) => row.organId === organId);

  it('are awaited while they live and ended after, never passed down by rule', () => {
    expect(told(district, 'UBND thành phố', BEFORE)).toMatchObject({ state: 'awaited', presentHolderIds: [district] });
    expect(told(district, 'UBND thành phố', AFTER)).toMatchObject({ state: 'ended', time: null, presentHolderIds: [] });
    expect(told(group, 'Ban cán sự đảng Ủy ban nhân dân tỉnh', AFTER)).toMatchObject({ state: 'ended', presentHolderIds: [] });
    expect(told(`${district}/phong-van-hoa-thong-tin`, 'Phòng Văn hóa và Thông tin thành phố', AFTER)).toMatchObject({ state: 'ended', level: 'district' });
  });

  it('stay issued where they issued', () => {
    const own = directive('d_own', { issuerIds: [district], issuedOn: '2024-06-01' });
    expect(told(district, 'UBND thành phố', AFTER, [], [own])?.state).toBe('issued');
  });

  it('leave their work to whom a person names, who is asked for it, for all of it or for one duty, and by their documents', () => {
    const heir = `o:state:${register.place('d63:261')?.successorIds[0]}`;
    const all = [decision('name-successor', organKey(district), { organIds: [heir] })];
    expect(told(district, 'UBND thành phố', AFTER, all)).toMatchObject({ state: 'awaited', presentHolderIds: [heir] });
    expect(told(district, 'UBND thành phố', BEFORE, all)?.state).toBe('awaited');
    const key = expectationKey({ directiveId: 'd_p', organId: district, words: '', kind: 'issue', slot: '' });
    expect(told(district, 'UBND thành phố', AFTER, [decision('name-successor', key, { organIds: [heir] })])).toMatchObject({
      state: 'awaited',
      presentHolderIds: [heir],
    });
    const theirs = directive('d_heir', { issuerIds: [heir], issuedOn: '2025-09-01' });
    expect(told(district, 'UBND thành phố', '2025-10-01', all, [theirs])).toMatchObject({ state: 'issued', metBy: ['d_heir'] });
    expect(told(district, 'UBND thành phố', AFTER, [...all, decision('name-successor', organKey(district), { organIds: [] })])?.state).toBe('ended');
  });

  it('are succeeded where whom a person names owes the same in its own name', () => {
    const heir = `o:state:${register.place('d63:261')?.successorIds[0]}`;
    const all = [decision('name-successor', organKey(district), { organIds: [heir] })];
    expect(told(district, 'UBND thành phố', AFTER, all, [], [heir])).toMatchObject({ state: 'succeeded', time: null, presentHolderIds: [heir] });
    const two = [decision('name-successor', organKey(district), { organIds: [heir, 'o:state:p:20'] })];
    expect(told(district, 'UBND thành phố', AFTER, two, [], [heir])).toMatchObject({ state: 'awaited' });
  });
});

describe('a yearly report to an office that ended', () => {
  const office = 'o:state:d63:261/phong-van-hoa-thong-tin';
  const ward = 'o:state:p:20';
  const city = directive('d_city', { issuedOn: '2024-06-01', issuerIds: ['o:state:d63:261'], issuerNames: ['UBND thành phố Từ Sơn'], placeId: 'd63:261' });
  const told = reading('d_city', {
    province: { value: 'Bắc Ninh', source: 'read', evidence: [] },
    district: { value: 'Từ Sơn', source: 'read', evidence: [] },
  });
  const yearly: DutyTerm = { kind: 'yearly', text: 'hằng năm trước 20/10', on: '10-20', evidence: null };
  const report = (day: string, parts: Partial<DutyRow> = {}, decisions: readonly DecisionRow[] = []) =>
    expectationsOf(
      snapshot({
        directives: [centre(), city],
        edges: [carriesOut('d_city', ROOT)],
        sources: [told.source],
        readings: [told.row],
        duties: [duty({ directiveId: 'd_city', kind: 'report', organIds: [ward], term: yearly, reportTo: 'Phòng Văn hóa và Thông tin thành phố', ...parts })],
        decisions,
      }),
      asOf(day),
    ).find(({ kind }) => kind === 'report');

  it('is due to it at the turns of its life, and at none after where nobody is known to have taken its work over', () => {
    expect(report('2025-06-01')).toMatchObject({ time: 'overdue', dueOn: '2024-10-20', nextDue: '2025-10-20', recipientEnded: null });
    const after = report('2026-11-01');
    expect(after).toMatchObject({ state: 'awaited', time: 'overdue', dueOn: '2024-10-20', laterDue: [], nextDue: null });
    expect(after?.recipientEnded).toEqual({ organId: office, organName: 'Phòng Văn hóa và Thông tin thành phố Từ Sơn', presentHolderIds: [] });
  });

  it('goes to whom its words name, through whom they say; as printed where they name several or nobody known', () => {
    const to = (reportTo: string | null) => report('2025-06-01', { reportTo })?.receiver;
    expect(to('UBND tỉnh (qua Sở mẫu)')).toMatchObject({ organName: 'UBND tỉnh Bắc Ninh', via: 'Sở mẫu' });
    expect(to('Sở Văn hóa, Thể thao và Du lịch')?.organName).toMatch(/^Sở Văn hóa, Thể thao và Du lịch/);
    expect(to('Bộ Y tế, Ủy ban nhân dân tỉnh')).toMatchObject({ organId: null });
    const quoted = words('báo cáo Sở Y tế **và các Bộ:\nTài chính, Nội vụ** trước ngày 20/10');
    expect(report('2025-06-01', { reportTo: 'Sở Y tế', evidence: quoted })?.receiver).toMatchObject({
      organId: null,
      organName: 'Sở Y tế và các Bộ: Tài chính, Nội vụ',
    });
    expect(to(null)).toMatchObject({ organId: 'o:state:d63:261', organName: 'UBND thành phố Từ Sơn' });
  });

  it('goes to the board that is named, not to the body whose numbers it uses, and to no office that the words only seem to make', () => {
    const to = (reportTo: string) => {
      const receiver = report('2025-06-01', { reportTo, evidence: words(`báo cáo ${reportTo}`) })?.receiver;
      return receiver?.via == null ? receiver?.organName : [receiver.organName, receiver.via];
    };
    expect(to('Ban Bí thư')).toBe('Ban Bí thư');
    expect(to('Thủ tướng Chính phủ và đề xuất điều chỉnh')).toBe('Thủ tướng Chính phủ');
    expect(to('Thủ tướng Chính phủ (qua Bộ Y tế) số hộ dân')).toEqual(['Thủ tướng Chính phủ', 'Bộ Y tế']);
    expect(to('Chính phủ, Thủ tướng Chính phủ')).toBe('Chính phủ, Thủ tướng Chính phủ');
    expect(to('Chính phủ hoặc Thủ tướng Chính phủ')).toBe('Chính phủ hoặc Thủ tướng Chính phủ');
    expect(to('Trưởng Ban Chỉ đạo phê duyệt, gửi Bộ Nội vụ')).toBe('Trưởng Ban Chỉ đạo');
    expect(to('Sở Y tế và Bộ, ngành trực tiếp quản lý')).toBe('Sở Y tế và Bộ, ngành trực tiếp quản lý');
    expect(to('Ban Chỉ huy Phòng thủ dân sự các cấp')).toBe('Ban Chỉ huy Phòng thủ dân sự các cấp');
    expect(to('Hội đồng nhân dân cùng cấp')).toBe('Hội đồng nhân dân cùng cấp');
    expect(to('Chính phủ, Hệ thống thông tin')).toBe('');
    expect(to('Đảng, Nhà nước')).toBe('');
  });

  it('is submitted to whom its words say, where it is a product', () => {
    const of = (reportTo: string) =>
      expectationsOf(
        snapshot({
          directives: [centre(), city],
          edges: [carriesOut('d_city', ROOT)],
          sources: [told.source],
          readings: [told.row],
          duties: [duty({ directiveId: 'd_city', kind: 'product', what: 'Đề án', organIds: [ward], reportTo })],
        }),
        asOf('2025-06-01'),
      ).find(({ kind }) => kind === 'product')?.receiver;
    expect(of('Ủy ban nhân dân tỉnh')).toMatchObject({ organName: 'UBND tỉnh Bắc Ninh' });
    expect(of('cấp có thẩm quyền')).toMatchObject({ organId: null, organName: 'cấp có thẩm quyền' });
  });

  it('goes to the heir from then on, once one is known', () => {
    const heir = 'o:state:c34:09193';
    const named = [decision('name-successor', organKey(office), { organIds: [heir] })];
    expect(report('2026-11-01', {}, named)).toMatchObject({
      laterDue: ['2025-10-20', '2026-10-20'],
      nextDue: '2027-10-20',
      recipientEnded: { presentHolderIds: [heir] },
    });
  });

  it('is not overdue where its only turns, or its only day, lie after the end', () => {
    const late: Partial<DutyRow> = { term: { kind: 'date', text: '2025-12-15', on: '2025-12-15', evidence: null } };
    expect(report('2026-11-01', late)).toMatchObject({ state: 'awaited', time: null, dueOn: null, daysLate: null });
    expect(report('2025-06-30', late)).toMatchObject({ time: 'in-term', dueOn: '2025-12-15' });
  });

  it('is owed to the issuer where no recipient is named', () => {
    expect(report('2026-11-01', { reportTo: null })).toMatchObject({
      dueOn: '2024-10-20',
      laterDue: [],
      recipientEnded: { organName: 'UBND thành phố Từ Sơn' },
    });
  });
});

describe('days after the superior', () => {
  it('look at the newest document of either superior that came no later', () => {
    const committee = plan('d_party', 'o:party:p:20', '2024-03-01');
    const body = directive('d_body', { issuerIds: ['o:state:p:20'], issuedOn: '2024-03-31', placeId: 'p:20', line: 'state', level: 'province' });
    const lower = directive('d_lower', { issuerIds: ['o:state:c63:05971'], issuedOn: '2024-05-01' });
    const found = expectationsOf(
      snapshot({
        directives: [centre(), committee, body, lower],
        edges: [carriesOut('d_party', ROOT), carriesOut('d_body', 'd_party'), carriesOut('d_lower', 'd_body')],
        duties: [duty({ directiveId: 'd_party', kind: 'issue', organIds: ['o:state:p:20'] })],
      }),
      asOf('2024-12-31'),
    );
    expect(found.find(({ organId }) => organId === 'o:state:p:20')?.daysAfterSuperior).toBe(30);
    expect(found.find(({ organId }) => organId === 'o:party:p:20')?.daysAfterSuperior).toBe(46);
    expect(found.find(({ state }) => state === 'awaited')?.daysAfterSuperior).toBeNull();
  });
});
