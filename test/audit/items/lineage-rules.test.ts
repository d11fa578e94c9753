import { describe, expect, it } from 'vitest';
import { factsHash } from '../../../api/audit/cases/facts-hash.ts';
import { coverageOf } from '../../../api/audit/coverage/coverage-of.ts';
import { itemMessage } from '../../../api/audit/items/item-message.ts';
import { itemsOf } from '../../../api/audit/items/items-of.ts';
import { nearWordings } from '../../../api/audit/items/near-wordings.ts';
import type { AuditSnapshot } from '../../../api/audit/snapshot.ts';
import type { Item } from '../../../api/domain/coverage.ts';
import type { Drift, TaskLinkRow } from '../../../api/domain/propagation.ts';
import type { ReadTarget } from '../../../api/domain/read-directive.ts';
import type { DecisionRow, DirectiveRow } from '../../../api/domain/rows.ts';
import { link, mention, provincial, reading, snapshotOf, TODAY, target, task } from '../coverage/rows.ts';
import { carriesOut, centre, decision, directive, ROOT } from '../expectations/rows.ts';

const DISTRICT = 'o:party:d63:178';
const FRONT = 'o:front:p:20';

const district = (parts: Partial<DirectiveRow> = {}): DirectiveRow =>
  directive('d_low', {
    issuedOn: '2024-08-01',
    symbol: '7-KH/HU',
    signer: 'A',
    issuerIds: [DISTRICT],
    issuerNames: ['Huyện ủy'],
    line: 'party',
    level: 'district',
    placeId: 'd63:178',
    ...parts,
  });
const upper = (parts: Partial<DirectiveRow> = {}): DirectiveRow => directive('d_plan', provincial(parts));

function found(rule: string, parts: Partial<AuditSnapshot>, readings: readonly ReturnType<typeof reading>[] = []): readonly Item[] {
  const snapshot = snapshotOf(parts, readings);
  return itemsOf(snapshot, [], coverageOf(snapshot, [], TODAY), TODAY).filter((item) => item.rule === rule);
}

describe('skipped-level', () => {
  const rows = (low: Partial<DirectiveRow> = {}, parts: Partial<AuditSnapshot> = {}): Partial<AuditSnapshot> => ({
    directives: [centre(), upper(), district(low)],
    edges: [carriesOut('d_plan', ROOT), carriesOut('d_low', ROOT)],
    ...parts,
  });

  it('tells of a superior’s earlier document that is not named', () => {
    expect(found('skipped-level', rows())[0]).toMatchObject({ list: 'B', directiveId: 'd_low', againstId: 'd_plan', facts: { issued: 'ngày 10/05/2024' } });
  });

  it.each([
    ['it is carried out', { edges: [carriesOut('d_plan', ROOT), carriesOut('d_low', 'd_plan')] }],
    ['it is only mentioned', { mentions: [mention('d_low', 'd_plan')] }],
    [
      'it stands in the chain',
      {
        directives: [centre(), upper(), directive('d_mid'), district()],
        edges: [carriesOut('d_plan', ROOT), carriesOut('d_mid', 'd_plan'), carriesOut('d_low', 'd_mid')],
      },
    ],
  ])('says nothing where %s', (_, parts) => {
    expect(found('skipped-level', rows({}, parts))).toEqual([]);
  });

  it.each([['2024-05-01'], ['2024-05-10'], ['2024-05'], [null]])('says nothing where it was not surely issued earlier (lower: %s)', (issuedOn) => {
    expect(found('skipped-level', rows({ issuedOn }))).toEqual([]);
  });

  it('goes by the lower bound of an undated text', () => {
    expect(found('skipped-level', rows({ issuedOn: null, notBefore: '2024-06-01' }))).toHaveLength(1);
  });

  it('says nothing where another document of that superior is named', () => {
    const newer = directive('d_newer', provincial({ symbol: '30-CTr/TU', issuedOn: '2024-06-01' }));
    const edges = [carriesOut('d_plan', ROOT), carriesOut('d_newer', ROOT), carriesOut('d_low', 'd_newer')];
    expect(found('skipped-level', { directives: [centre(), upper(), newer, district()], edges })).toEqual([]);
  });
});

describe('skipped-level by both superiors', () => {
  const council = directive('d_low', {
    issuedOn: '2024-08-01',
    symbol: '9/KH-UBND',
    issuerIds: ['o:state:d63:178'],
    line: 'state',
    level: 'district',
    placeId: 'd63:178',
  });
  const committee = directive('d_committee', {
    issuedOn: '2024-06-01',
    symbol: '5-KH/HU',
    issuerIds: [DISTRICT],
    line: 'party',
    level: 'district',
    placeId: 'd63:178',
  });
  const higher = directive('d_higher', {
    issuedOn: '2024-05-01',
    symbol: '6/KH-UBND',
    issuerIds: ['o:state:p:20'],
    line: 'state',
    level: 'province',
    placeId: 'p:20',
  });
  const rows = (edges: readonly (readonly [string, string])[]): Partial<AuditSnapshot> => ({
    directives: [centre(), council, committee, higher],
    edges: [...edges, ['d_committee', ROOT] as const, ['d_higher', ROOT] as const].map(([from, to]) => carriesOut(from, to)),
  });
  const missed = (edges: readonly (readonly [string, string])[]) =>
    found('skipped-level', rows(edges)).flatMap((item) => (item.directiveId === 'd_low' ? [item.againstId] : []));

  it('asks about the party committee of its level and about the higher organ of its line', () => {
    expect(missed([['d_low', ROOT]])).toEqual(['d_committee', 'd_higher']);
    expect(missed([['d_low', 'd_committee']])).toEqual(['d_higher']);
    expect(missed([['d_low', 'd_higher']])).toEqual(['d_committee']);
    expect(
      missed([
        ['d_low', 'd_higher'],
        ['d_low', 'd_committee'],
      ]),
    ).toEqual([]);
  });
});

describe('numbers of a superior', () => {
  const pair = (above: readonly ReadTarget[], below: readonly ReadTarget[], low: Partial<DirectiveRow> = {}) =>
    [
      { directives: [centre(), upper(), district(low)], edges: [carriesOut('d_plan', ROOT), carriesOut('d_low', 'd_plan')] },
      [reading('d_plan', { targets: above }), reading('d_low', { targets: below })],
    ] as const;

  it('weaker-target: less of the same measure than the direct superior asks', () => {
    const [item] = found('weaker-target', ...pair([target('trên 60%')], [target('trên 45%', { value: 45 })]));
    expect(item?.facts).toMatchObject({ upper: 'trên 60%', lower: 'trên 45%' });
    expect(item && itemMessage(item, 'vi')).toContain(
      'Cấp trên (Kế hoạch số 21-KH/TU, ngày 10/05/2024) nêu trên 60% hộ gia đình dùng nước sạch; Huyện ủy nêu trên 45% hộ gia đình dùng nước sạch.',
    );
    expect(item?.evidence.map((proof) => proof.directiveId)).toEqual(['d_plan', 'd_low']);
  });

  it.each([
    ['more', [target('70%', { value: 70 })]],
    ['another measure', [target('45%', { value: 45, of: 'trường học có bếp ăn bán trú' })]],
    ['another unit', [target('45 hộ', { value: 45, unit: 'hộ' })]],
    ['a step by an earlier year', [target('45%', { value: 45, by: '2026' })]],
  ])('weaker-target says nothing of %s', (_, below) => {
    expect(found('weaker-target', ...pair([target('trên 60%')], below))).toEqual([]);
  });

  it('weaker-target counts downwards where less is better', () => {
    const most = target('dưới 5%', { value: 5, comparator: '<' });
    expect(found('weaker-target', ...pair([most], [target('dưới 8%', { value: 8, comparator: '<' })]))).toHaveLength(1);
    expect(found('weaker-target', ...pair([most], [target('dưới 3%', { value: 3, comparator: '<' })]))).toEqual([]);
  });

  it('no-target: a share that the plan does not state, once for both documents', () => {
    const [item, ...others] = found('no-target', ...pair([target('trên 60%'), target('98%', { of: 'trạm y tế có nước sạch' })], []));
    expect(others).toEqual([]);
    expect(item?.facts).toMatchObject({ targets: 'trên 60%; 98%', count: '2' });
    expect(item && itemMessage(item, 'vi')).toContain('nêu trên 60% hộ gia đình dùng nước sạch; 98% trạm y tế có nước sạch; Huyện ủy không nêu.');
  });

  it('no-target says nothing of things counted at the upper level, nor to the Front', () => {
    expect(found('no-target', ...pair([target('01 nhà máy', { unit: 'nhà máy', value: 1 })], []))).toEqual([]);
    expect(found('no-target', ...pair([target('trên 60%')], [], { issuerIds: [FRONT], line: 'front', level: 'province', placeId: 'p:20' }))).toEqual([]);
  });

  describe('as linked tasks show them', () => {
    const [above, below] = [task('d_plan', 'II.1', 'Cấp nước cho 60% số hộ.'), task('d_low', 'III.2', 'Đưa nước về thôn bản.')];
    const asked = target('trên 60%', { of: 'hộ gia đình dùng nước sạch' });
    const told = target('45%', { value: 45, comparator: '=', of: 'thôn bản có bể chứa', section: 'III.2' });
    const drift = { about: 'target', upper: '≥ 60 %', lower: '45 %', turn: 'weaker' } as const;
    const rows = (parts: Partial<AuditSnapshot>) => {
      const [base, readings] = pair([asked], [told]);
      return [{ ...base, tasks: [above, below], ...parts }, readings] as const;
    };

    it('a lower number is weaker also where it is worded otherwise, and the number is not missing', () => {
      const linked = rows({ taskLinks: [link(below, above, { drift: [drift] })] });
      expect(found('weaker-target', ...linked).map(({ facts }) => [facts['upper'], facts['lower']])).toEqual([['trên 60%', '45%']]);
      expect(found('no-target', ...linked)).toEqual([]);
      expect([found('weaker-target', ...rows({})), found('no-target', ...rows({})).length]).toEqual([[], 1]);
    });

    it('a link that was rejected or waits to be confirmed again shows nothing', () => {
      for (const state of ['rejected', 'suspect'] as const)
        expect(found('weaker-target', ...rows({ taskLinks: [link(below, above, { drift: [drift], state })] }))).toEqual([]);
    });
  });

  describe('later-deadline', () => {
    const [above, below] = [task('d_plan', 'II.1', 'Cấp nước cho 60% số hộ.'), task('d_low', 'III.2', 'Đưa nước về thôn bản.')];
    const put = (lower: string | null, turn: Drift['turn'], parts: Partial<TaskLinkRow> = {}) => {
      const [base, readings] = pair([], []);
      const drift: Drift = { about: 'deadline', upper: '2026', lower, turn };
      return [{ ...base, tasks: [above, below], taskLinks: [link(below, above, { drift: [drift], ...parts })] }, readings] as const;
    };

    it('names both times, whose they are and for which task, with the words of both', () => {
      const [item, ...others] = found('later-deadline', ...put('2027-06-30', 'later'));
      expect(others).toEqual([]);
      expect(item).toMatchObject({ list: 'B', directiveId: 'd_low', againstId: 'd_plan', taskIds: [above.id], organId: DISTRICT });
      expect(item && itemMessage(item, 'vi')).toContain(
        'Cấp trên (Kế hoạch số 21-KH/TU, ngày 10/05/2024) nêu thời hạn năm 2026; Huyện ủy nêu 30/06/2027 tại mục III.2: II.1. Cấp nước cho 60% số hộ.',
      );
      expect(item && itemMessage(item, 'en')).toContain(
        'The superior (Plan 21-KH/TU of 10/05/2024) states the term 2026; Huyện ủy states 30/06/2027 in section III.2: II.1. “Cấp nước cho 60% số hộ.”',
      );
      expect(item?.evidence.map((proof) => proof.directiveId)).toEqual(['d_plan', 'd_low']);
    });

    it.each([
      ['an earlier time', put('2025', 'earlier')],
      ['a time that one side alone states', put(null, 'missing')],
      ['a rejected link', put('2027', 'later', { state: 'rejected' })],
      ['a link that waits to be confirmed again', put('2027', 'later', { state: 'suspect' })],
    ])('says nothing of %s', (_, [rows, readings]) => {
      expect(found('later-deadline', rows, readings)).toEqual([]);
    });
  });

  it('never compares two provinces, nor what is no direct superior', () => {
    const other = directive('d_low', { issuedOn: '2024-08-01', issuerIds: ['o:state:p63:27'], line: 'state', level: 'province', placeId: 'p63:27' });
    const rows = { directives: [centre(), upper(), other], edges: [carriesOut('d_plan', ROOT), carriesOut('d_low', 'd_plan')] };
    const readings = [reading('d_plan', { targets: [target('trên 60%')] }), reading('d_low', { targets: [target('43%', { value: 43 })] })];
    expect([...found('weaker-target', rows, readings), ...found('no-target', rows, readings)]).toEqual([]);
  });
});

describe('what a document rests on', () => {
  const basis = directive('d_old', { symbol: '3-NQ/TU', kind: 'resolution', issuedOn: '2020-01-01' });
  const newer = (issuedOn: string) => directive('d_new', { symbol: '5-NQ/TU', kind: 'resolution', issuedOn });
  const rows = (issuedOn: string, edges = [carriesOut('d_plan', 'd_old', { relation: 'BASED_ON' })]): Partial<AuditSnapshot> => ({
    directives: [centre(), upper(), basis, newer(issuedOn)],
    edges: [carriesOut('d_plan', ROOT), carriesOut('d_new', 'd_old', { relation: 'REPLACES' }), ...edges],
  });
  const readings = [reading('d_plan')];

  it('superseded-basis: it had been replaced before', () => {
    expect(found('superseded-basis', rows('2023-02-01'), readings)[0]?.facts).toMatchObject({ issued: 'ngày 01/02/2023' });
  });

  it('superseded-basis says nothing where it was replaced later, or the newer one is named too', () => {
    expect(found('superseded-basis', rows('2025-02-01'), readings)).toEqual([]);
    const both = [carriesOut('d_plan', 'd_old', { relation: 'BASED_ON' }), carriesOut('d_plan', 'd_new', { relation: 'BASED_ON' })];
    expect(found('superseded-basis', rows('2023-02-01', both), readings)).toEqual([]);
  });

  it('not-updated: what it carries out changed since, and it was not adjusted', () => {
    const change = (extra: Partial<AuditSnapshot> = {}) => ({
      directives: [
        centre(),
        upper(),
        directive('d_change', { symbol: '9-KL/TW', kind: 'conclusion', issuedOn: '2025-03-01' }),
        directive('d_again', provincial({ symbol: '44-KH/TU', issuedOn: '2025-06-01' })),
      ],
      edges: [carriesOut('d_plan', ROOT), carriesOut('d_change', ROOT, { relation: 'AMENDS' })],
      ...extra,
    });
    expect(found('not-updated', change(), readings)[0]?.facts).toMatchObject({ changed: 'ngày 01/03/2025' });
    const adjusted = [...change().edges, carriesOut('d_again', 'd_plan', { relation: 'AMENDS' })];
    expect(found('not-updated', change({ edges: adjusted }), readings)).toEqual([]);
    const answered = [...change().edges, carriesOut('d_again', 'd_change')];
    expect(found('not-updated', change({ edges: answered }), readings)).toEqual([]);
  });
});

describe('tasks against the text above', () => {
  const ordered = task(ROOT, '1', 'Ưu tiên đầu tư công trình cấp nước.');
  const own = task('d_plan', '1', 'Đến 2026 xây 4 công trình cấp nước.');
  const rows = (parts: Partial<AuditSnapshot>): Partial<AuditSnapshot> => ({
    directives: [centre(), upper()],
    edges: [carriesOut('d_plan', ROOT)],
    tasks: [ordered, own],
    ...parts,
  });

  it('uncovered-task: a task of the root that the held document does not answer', () => {
    expect(found('uncovered-task', rows({}))[0]).toMatchObject({
      list: 'B',
      confirmed: false,
      directiveId: 'd_plan',
      taskIds: [ordered.id],
      facts: { documents: 'văn bản' },
    });
    expect(found('uncovered-task', rows({ taskLinks: [link(own, ordered)] }))).toEqual([]);
  });

  it('uncovered-task says nothing where a task comes close in its words: reviewers have to look', () => {
    const near = task('d_plan', '2', 'Ưu tiên đầu tư công trình cấp nước cho bản xa.');
    expect(found('uncovered-task', rows({ tasks: [ordered, own, near] }))).toEqual([]);
  });

  it('uncovered-task says nothing where a clause below orders the same action on the same things, headed or not', () => {
    const policy = task(ROOT, '1', 'Hoàn chỉnh chính sách, pháp luật: giá nước, phí thoát nước; quyền khai thác nguồn ngầm.');
    const said = (words: string, parts: Partial<AuditSnapshot> = {}) =>
      found('uncovered-task', rows({ tasks: [policy, own, task('d_plan', '9', words)], ...parts })).length;
    expect(said('Kịp thời đề xuất bổ sung, sửa đổi cơ chế, chính sách.')).toBe(0);
    expect(said('Chính sách của trung ương được phổ biến rộng.')).toBe(1);
    expect(said('Rà soát máy bơm ở các thôn, bản vùng cao và vùng sâu theo quy định của chính sách, pháp luật.')).toBe(1);
    const headed = { directiveId: 'd_plan', ordinal: 9, words: 'Về cơ chế\nRà soát, hoàn thiện chính sách, pháp luật.' };
    expect(said('Về cơ chế', { taskWords: [headed] })).toBe(0);
  });

  it('where uncovered-task says nothing of a cell without a link, the near wording is there to be read', () => {
    const near = task('d_plan', '2', 'Ưu tiên đầu tư công trình cấp nước cho bản xa.');
    const wordings = (parts: Partial<AuditSnapshot>): readonly string[] => {
      const snapshot = snapshotOf(rows(parts), []);
      const coverage = coverageOf(snapshot, [], TODAY);
      const [row] = coverage.rows;
      expect(row?.cells[0]?.directiveIds).toEqual(['d_plan']);
      return nearWordings(snapshot, coverage, { taskId: ordered.id, organId: row?.organId ?? '' }).map(({ lower, upper: above }) => `${lower.id}>${above.id}`);
    };
    expect(wordings({ tasks: [ordered, own, near] })).toEqual([`${near.id}>${ordered.id}`]);
    expect(wordings({})).toEqual([]);
    expect(wordings({ tasks: [ordered, own, near], taskLinks: [link(near, ordered)] })).toEqual([]);
    expect(wordings({ tasks: [ordered, own, near], taskLinks: [link(near, ordered, { state: 'rejected' })] })).toEqual([]);
    const many = ['3', '4', '5', '6'].map((path) => task('d_plan', path, near.text));
    expect(wordings({ tasks: [ordered, ...many] })).toHaveLength(3);
  });

  it('uncovered-task says nothing of another line’s work, nor of documents that are not held', () => {
    const front = directive('d_plan', { issuedOn: '2024-06-01', issuerIds: [FRONT], line: 'front', level: 'province', placeId: 'p:20' });
    expect(found('uncovered-task', rows({ directives: [centre(), front] }))).toEqual([]);
    expect(found('uncovered-task', rows({ directives: [centre(), upper({ held: false })] }))).toEqual([]);
  });

  it('copied-task: answered without anything of its own', () => {
    expect(found('copied-task', rows({ taskLinks: [link(own, ordered, { copied: true })] }))).toHaveLength(1);
    expect(found('copied-task', rows({ taskLinks: [link(own, ordered)] }))).toEqual([]);
  });

  it('local-addition: once for a document that was compared, and never for one that was not', () => {
    const more = task('d_plan', '2', 'Mở lễ hội nước.');
    const readings = [reading('d_plan')];
    expect(found('local-addition', rows({ tasks: [ordered, own, more], taskLinks: [link(own, ordered)] }), readings)[0]).toMatchObject({
      list: 'info',
      taskIds: [more.id],
    });
    expect(found('local-addition', rows({ tasks: [ordered, own, more] }), readings)).toEqual([]);
  });

  it('an item of list B is confirmed only by a person, for what it says', () => {
    const [item] = found('uncovered-task', rows({}));
    if (!item) throw new Error('no item');
    const yes = decision('case', item.key, { step: 'confirm', facts: factsHash(item) });
    expect(found('uncovered-task', rows({ decisions: [yes] }))[0]?.confirmed).toBe(true);
    expect(found('uncovered-task', rows({ decisions: [decision('case', item.key, { step: 'confirm', facts: 'other' })] }))[0]?.confirmed).toBe(false);
  });
});

describe('our own data', () => {
  it('cited-not-held: once for each document, with who names it', () => {
    const rows = {
      directives: [centre(), upper({ held: false }), district()],
      edges: [carriesOut('d_plan', ROOT), carriesOut('d_low', 'd_plan')],
      mentions: [mention('d_low', 'd_plan')],
    };
    expect(found('cited-not-held', rows).map((item) => [item.directiveId, item.evidence.length])).toEqual([['d_plan', 1]]);
  });

  it('cited-not-held: of a document of no known place, within the scope of those that name it alone', () => {
    const snapshot = snapshotOf({
      directives: [centre(), upper({ held: false, placeId: null }), district({ placeId: 'p:12' })],
      edges: [carriesOut('d_plan', ROOT), carriesOut('d_low', 'd_plan')],
      mentions: [mention('d_low', 'd_plan')],
    });
    const within = (placeId: string): readonly string[] => {
      const options = { ...TODAY, scope: { placeIds: [placeId], lines: null } };
      return itemsOf(snapshot, [], coverageOf(snapshot, [], options), options).flatMap(({ rule, directiveId }) =>
        rule === 'cited-not-held' && directiveId === 'd_plan' ? [rule] : [],
      );
    };
    expect(within('p:12')).toEqual(['cited-not-held']);
    expect(within('p:20')).toEqual([]);
  });

  it('broken-chain: no document of a level in between', () => {
    expect(found('broken-chain', { directives: [centre(), district()], edges: [carriesOut('d_low', ROOT)] })).toHaveLength(1);
    expect(found('broken-chain', { directives: [centre(), upper(), district()], edges: [carriesOut('d_plan', ROOT), carriesOut('d_low', 'd_plan')] })).toEqual(
      [],
    );
    expect(found('broken-chain', { directives: [centre(), upper()], edges: [carriesOut('d_plan', ROOT)] })).toEqual([]);
  });

  it('broken-chain: a commune stands directly below its province since July 2025', () => {
    const root = centre({ level: 'province' });
    const commune = (issuedOn: string) => directive('d_low', { issuedOn, level: 'commune' });
    expect(found('broken-chain', { directives: [root, commune('2025-08-01')], edges: [carriesOut('d_low', ROOT)] })).toEqual([]);
    expect(found('broken-chain', { directives: [root, commune('2024-08-01')], edges: [carriesOut('d_low', ROOT)] })).toHaveLength(1);
  });

  it('cycle: each round once', () => {
    const edges = [carriesOut('d_plan', ROOT), carriesOut('d_low', 'd_plan'), carriesOut('d_plan', 'd_low')];
    expect(found('cycle', { directives: [centre(), upper(), district()], edges }).map((item) => [item.directiveId, item.againstId])).toEqual([
      ['d_low', 'd_plan'],
    ]);
    expect(found('cycle', { directives: [centre(), upper(), district()], edges: edges.slice(0, 2) })).toEqual([]);
  });

  describe('duplicate-suspect', () => {
    const texts = [
      'Cấp nước cho toàn bộ trường học ở vùng cao trước năm học mới.',
      'Lắp bể chứa nước mưa cho các bản xa chưa có giếng khoan tập trung.',
      'Kiểm nghiệm chất lượng nước định kỳ tại các trạm cấp nước nông thôn.',
    ];
    const tasks = (id: string, all = texts) => all.map((text, place) => task(id, `${place + 1}`, text));
    const twin = (parts: Partial<DirectiveRow> = {}) => directive('d_twin', provincial({ symbol: null, ...parts }));
    const rows = (row: DirectiveRow, own = tasks('d_twin')): Partial<AuditSnapshot> => ({
      directives: [centre(), upper(), row],
      edges: [carriesOut('d_plan', ROOT), carriesOut('d_twin', ROOT)],
      tasks: [...tasks('d_plan'), ...own],
    });

    it('tells of the same text with and without a number, and of one number twice', () => {
      expect(found('duplicate-suspect', rows(twin()))).toHaveLength(1);
      expect(found('duplicate-suspect', rows(twin({ symbol: '21-KH/TU', issuedOn: '2024' }), []))).toHaveLength(1);
    });

    it('says nothing of two that a person said are two, until that is taken back', () => {
      const said = (apart: boolean, sequence: number): DecisionRow => ({
        id: `dec-${sequence}`,
        sequence,
        subjectKey: 'apart|d_plan|d_twin',
        type: 'keep-apart',
        value: { apart },
        reason: null,
        by: 'someone',
        at: '2025-01-01T00:00:00.000Z',
        requestId: `r-${sequence}`,
      });
      expect(found('duplicate-suspect', { ...rows(twin()), decisions: [said(true, 1)] })).toEqual([]);
      expect(found('duplicate-suspect', { ...rows(twin()), decisions: [said(true, 1), said(false, 2)] })).toHaveLength(1);
    });

    it('says nothing of different organs, of different texts, of one number in two years', () => {
      expect(found('duplicate-suspect', rows(twin({ issuerIds: ['o:party:p:12'] })))).toEqual([]);
      expect(
        found(
          'duplicate-suspect',
          rows(
            twin(),
            tasks(
              'd_twin',
              texts.map((text) => `Không phải: ${text} ${text}`),
            ),
          ),
        ),
      ).toEqual([]);
      expect(found('duplicate-suspect', rows(twin({ symbol: '21-KH/TU', issuedOn: '2023-02-02' }), []))).toEqual([]);
    });
  });
});
