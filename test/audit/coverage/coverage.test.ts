import { describe, expect, it } from 'vitest';
import { cellKey } from '../../../api/audit/coverage/cell.ts';
import { columnFigures, matrixFigures, rowFigures } from '../../../api/audit/coverage/cell-figures.ts';
import { coverageOf } from '../../../api/audit/coverage/coverage-of.ts';
import { deepFigure, shallowFigure, unseenFigure } from '../../../api/audit/coverage/depth-figures.ts';
import { completeKey } from '../../../api/audit/coverage/stated.ts';
import type { AuditSnapshot } from '../../../api/audit/snapshot.ts';
import { carriesOut, centre, decision, directive, ROOT } from '../expectations/rows.ts';
import { expectation, LANG_SON, link, provincial, snapshotOf, TODAY, task } from './rows.ts';

const schools = task(ROOT, '1', 'Đưa nước sạch về mọi trường học.');
const wells = task(ROOT, '2', 'Rà soát quy hoạch giếng khoan, ưu tiên đầu tư vùng cao.');
const own = task('d_plan', '1', 'Đến 2026 có 40 trường dùng nước sạch.');

const base = (parts: Partial<AuditSnapshot> = {}): AuditSnapshot =>
  snapshotOf({
    directives: [centre(), directive('d_plan', provincial())],
    edges: [carriesOut('d_plan', ROOT)],
    tasks: [schools, wells, own],
    taskLinks: [link(own, schools)],
    ...parts,
  });

const stateOf = (snapshot: AuditSnapshot, path: string, options = TODAY, owed = [] as ReturnType<typeof expectation>[]) => {
  const coverage = coverageOf(snapshot, owed, options);
  const at = coverage.columns.findIndex((column) => column.path === path);
  return coverage.rows.map((row) => row.cells[at]?.state);
};

describe('a task of the root held against an organ', () => {
  it('is covered by a full link and missing without one', () => {
    expect(stateOf(base(), '1')).toEqual(['covered']);
    expect(stateOf(base(), '2')).toEqual(['missing']);
  });

  it('is partial where only a part or a supporting measure answers it', () => {
    expect(stateOf(base({ taskLinks: [link(own, schools, { degree: 'partial' })] }), '1')).toEqual(['partial']);
    expect(stateOf(base({ taskLinks: [link(own, schools, { strength: 'indirect' })] }), '1')).toEqual(['partial']);
  });

  it('is unsure where all that it rests on has little proof and nobody judged it', () => {
    const unsureWith = (...links: ReturnType<typeof link>[]) => coverageOf(base({ taskLinks: links }), [], TODAY).rows[0]?.cells[0]?.unsure;
    const weak = { degree: 'partial', score: 0.2 } as const;
    const more = task('d_plan', '2', 'Mở thêm giếng ở trường học.');
    expect(unsureWith(link(own, schools, weak))).toBe(true);
    expect(unsureWith(link(own, schools, { ...weak, state: 'confirmed' }))).toBe(false);
    expect(unsureWith(link(own, schools, weak), link(more, schools, { ...weak, score: 0.4 }))).toBe(false);
    expect(unsureWith()).toBe(false);
    // What makes it concrete is what its state is told by.
    expect(unsureWith(link(own, schools, { copied: true }), link(more, schools, weak))).toBe(true);
    expect(unsureWith(link(own, schools, { ...weak, copied: true }), link(more, schools))).toBe(false);
  });

  it('is copied where nothing was made concrete', () => {
    expect(stateOf(base({ taskLinks: [link(own, schools, { copied: true })] }), '1')).toEqual(['copied']);
  });

  it('is suspect where the only link is', () => {
    expect(stateOf(base({ taskLinks: [link(own, schools, { state: 'suspect' })] }), '1')).toEqual(['suspect']);
  });

  it('is missing where the only link was rejected', () => {
    expect(stateOf(base({ taskLinks: [link(own, schools, { state: 'rejected' })] }), '1')).toEqual(['missing']);
  });

  it('does not count what nobody confirmed when only the confirmed is asked for', () => {
    expect(stateOf(base(), '1', { ...TODAY, confirmedOnly: true })).toEqual(['missing']);
    expect(stateOf(base({ taskLinks: [link(own, schools, { state: 'confirmed' })] }), '1', { ...TODAY, confirmedOnly: true })).toEqual(['covered']);
  });

  it('has no text to be compared with where the organ owes a plan that is not held', () => {
    expect(stateOf(snapshotOf({ directives: [centre()], tasks: [schools] }), '1', TODAY, [expectation(LANG_SON.organId)])).toEqual(['no-text']);
  });

  it('is not due while the term of the plan runs', () => {
    const owed = expectation(LANG_SON.organId, { time: 'in-term', dueOn: '2026-12-31' });
    expect(stateOf(snapshotOf({ directives: [centre()], tasks: [schools] }), '1', TODAY, [owed])).toEqual(['not-due']);
  });

  it('is exempt where a person said so, for the organ or for this task', () => {
    const owed = expectation(LANG_SON.organId, { state: 'exempt', time: null });
    expect(stateOf(snapshotOf({ directives: [centre()], tasks: [schools] }), '1', TODAY, [owed])).toEqual(['exempt']);
    const one = decision('exempt', cellKey(wells.id, LANG_SON.organId), { exempt: true }, 'Không có giếng khoan');
    expect(stateOf(base({ decisions: [one] }), '2')).toEqual(['exempt']);
  });

  it('is found through the levels between, as partial when one step is', () => {
    const city = directive('d_city', { issuedOn: '2024-07-01', issuerIds: ['o:state:d63:178'], line: 'state', level: 'district', placeId: 'd63:178' });
    const low = task('d_city', '1', 'Năm 2025 nối nước cho 3 trường.');
    const rows = base({
      directives: [centre(), directive('d_plan', provincial()), city],
      edges: [carriesOut('d_plan', ROOT), carriesOut('d_city', 'd_plan')],
      tasks: [schools, own, low],
      taskLinks: [link(own, schools, { degree: 'partial' }), link(low, own)],
    });
    expect(stateOf(rows, '1')).toEqual(['partial', 'partial']);
  });

  it('rolls parts up to their item: some answered is partly answered', () => {
    const item = task(ROOT, '3', 'Nước sạch nông thôn', { ordering: false });
    const parts = ['31', '32'].map((path) => task(ROOT, path, `Phần ${path} của việc cấp nước.`, { parentId: item.id, numbered: false, unit: 'dash' }));
    const [first] = parts;
    if (!first) throw new Error('no part');
    const rows = base({ tasks: [item, ...parts, own], taskLinks: [link(own, first)] });
    expect(coverageOf(rows, [], TODAY).columns.map((column) => [column.path, column.leafIds.length])).toEqual([['3', 2]]);
    expect(stateOf(rows, '3')).toEqual(['partial']);
  });

  it('leaves out documents issued after the day that is asked about', () => {
    expect(coverageOf(base(), [], { ...TODAY, asOf: '2024-05-09' }).rows).toEqual([]);
  });

  it('tells where the documents of an organ were stated to be complete', () => {
    const stated = decision('state-complete', completeKey(ROOT, LANG_SON.organId), { asOf: '2025-06-30' });
    expect(coverageOf(base({ decisions: [stated] }), [], TODAY).rows[0]?.completeAsOf).toBe('2025-06-30');
    expect(coverageOf(base({ decisions: [stated] }), [], { ...TODAY, asOf: '2025-01-01' }).rows[0]?.completeAsOf).toBeNull();
  });
});

describe('a root that is only cited', () => {
  it('has no columns, says so, and names what can be compared instead', () => {
    const low = directive('d_low', { issuedOn: '2024-06-01', issuerIds: ['o:state:p:20'], line: 'state', level: 'province', placeId: 'p:20' });
    const rows = base({
      directives: [centre({ held: false }), directive('d_plan', provincial()), low],
      edges: [carriesOut('d_plan', ROOT), carriesOut('d_low', 'd_plan')],
    });
    const coverage = coverageOf(rows, [], TODAY);
    expect([coverage.state, coverage.columns.length, coverage.insteadIds]).toEqual(['no-text', 0, ['d_plan']]);
    expect(coverageOf({ ...rows, rootId: 'd_plan' }, [], TODAY).columns).toHaveLength(1);
  });
});

describe('figures', () => {
  const council = directive('d_front', {
    issuedOn: '2024-06-01',
    issuerIds: ['o:front:p:20'],
    issuerNames: ['MTTQ'],
    line: 'front',
    level: 'province',
    placeId: 'p:20',
  });
  const rows = base({
    directives: [centre(), directive('d_plan', provincial()), council],
    edges: [carriesOut('d_plan', ROOT), carriesOut('d_front', 'd_plan')],
  });
  const coverage = coverageOf(rows, [expectation('o:party:p63:27')], TODAY);

  it('count the rows they hand over, and rows and columns give the same sum', () => {
    const all = matrixFigures(coverage);
    for (const { figure } of [...all.states, { figure: all.concrete }]) expect(figure.count).toBe(figure.rows.length);
    const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);
    for (const [at, { state, figure }] of all.states.entries()) {
      expect(sum(coverage.rows.map((row) => rowFigures(coverage, row).states[at]?.figure.count ?? 0)), state).toBe(figure.count);
      expect(sum(coverage.columns.map((_, column) => columnFigures(coverage, column).states[at]?.figure.count ?? 0)), state).toBe(figure.count);
    }
    expect(sum(all.states.map(({ figure }) => figure.count))).toBe(coverage.rows.length * coverage.columns.length);
  });

  it('keep what is not applicable outside of every denominator, and count it as left out', () => {
    const front = coverage.rows.find((row) => row.organId === 'o:front:p:20');
    if (!front) throw new Error('no row');
    expect(rowFigures(coverage, front).concrete).toMatchObject({ count: 0, denominator: 0, excluded: 2 });
  });

  it('tell on how many unreviewed links they rest, as of which day and version', () => {
    expect(matrixFigures(coverage).concrete).toMatchObject({ count: 1, unreviewed: 1, asOf: '2026-03-01', graphVersion: 1, scope: null });
  });

  it('call a task covered near the root when one direct document makes it concrete, and deep only when all expected do', () => {
    expect(shallowFigure(coverage)).toMatchObject({ count: 1, denominator: 2 });
    expect(deepFigure(coverage)).toMatchObject({ count: 0, denominator: 2 });
    expect(deepFigure(coverageOf(rows, [], TODAY)).rows.map((row) => row.path)).toEqual(['1']);
  });

  it('tell the tasks that no held document makes concrete, of those that one can be compared with', () => {
    const received = coverageOf(rows, [], TODAY);
    expect(unseenFigure(received)).toMatchObject({ count: 1, denominator: 2 });
    expect(unseenFigure(received).rows.map((row) => row.path)).toEqual(['2']);
    const nobody = coverageOf(base({ directives: [centre()], edges: [], tasks: [schools, wells], taskLinks: [] }), [expectation(LANG_SON.organId)], TODAY);
    expect(unseenFigure(nobody)).toMatchObject({ count: 0, denominator: 0, excluded: 2 });
  });

  it('hold one document against the tasks once where two ended organs are answered for by the one that goes on with their work', () => {
    const heir = directive('d_heir', { ...provincial(), issuerIds: ['o:party:p34:24'], issuerNames: ['Tỉnh ủy Bắc Ninh'], placeId: 'p34:24' });
    const snapshot = base({ directives: [centre(), heir], edges: [carriesOut('d_heir', ROOT)], taskLinks: [] });
    const owedBy = (organId: string, metBy: readonly string[]) =>
      expectation(organId, { state: metBy.length > 0 ? 'issued' : 'awaited', metBy, presentHolderIds: ['o:party:p34:24'] });
    const met = coverageOf(snapshot, [owedBy('o:party:p63:27', ['d_heir']), owedBy('o:party:p63:24', ['d_heir'])], TODAY);
    expect(met.rows.map((row) => [row.organId, row.expectations.map(({ organId }) => organId)])).toEqual([
      ['o:party:p34:24', ['o:party:p63:24', 'o:party:p63:27']],
    ]);
    const exempt = (organs: readonly string[], owed = [owedBy('o:party:p63:27', ['d_heir']), owedBy('o:party:p63:24', ['d_heir'])]) => {
      const decisions = organs.map((organId) => decision('exempt', cellKey(schools.id, organId), { exempt: true }, 'lý do'));
      return coverageOf({ ...snapshot, decisions }, owed, TODAY).rows[0];
    };
    expect(exempt(['o:party:p63:27'])).toMatchObject({ formerExempt: [{ taskId: schools.id, organId: 'o:party:p63:27' }] });
    const states = (row: ReturnType<typeof exempt>) => row?.cells.map(({ taskId, state }) => (taskId === schools.id ? state : null));
    expect(states(exempt(['o:party:p63:27']))).toContain('missing');
    expect(states(exempt(['o:party:p63:27', 'o:party:p63:24']))).toContain('exempt');
    expect(states(exempt(['o:party:p63:27'], [owedBy('o:party:p63:27', ['d_heir']), owedBy('o:party:p34:24', ['d_heir'])]))).toContain('missing');
    const awaited = coverageOf(snapshot, [owedBy('o:party:p63:27', ['d_heir']), owedBy('o:party:p63:24', [])], TODAY);
    expect(awaited.rows.map((row) => row.organId)).toEqual(['o:party:p34:24', 'o:party:p63:24']);
  });

  it('honour the scope', () => {
    const scoped = coverageOf(rows, [expectation('o:party:p63:27', { placeId: 'p63:27' })], { ...TODAY, scope: { placeIds: ['p:20'], lines: ['party'] } });
    expect(scoped.rows.map((row) => row.organId)).toEqual([LANG_SON.organId]);
  });
});
