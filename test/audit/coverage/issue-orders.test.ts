import { describe, expect, it } from 'vitest';
import { issuedFigure, matrixFigures } from '../../../api/audit/coverage/cell-figures.ts';
import { coverageOf } from '../../../api/audit/coverage/coverage-of.ts';
import { deepFigure, shallowFigure } from '../../../api/audit/coverage/depth-figures.ts';
import { itemsOf } from '../../../api/audit/items/items-of.ts';
import type { AuditSnapshot } from '../../../api/audit/snapshot.ts';
import type { Expectation } from '../../../api/domain/coverage.ts';
import type { DutyRow } from '../../../api/domain/propagation.ts';
import type { DirectiveRow, EdgeRow, TaskRow } from '../../../api/domain/rows.ts';
import { carriesOut, centre, directive, duty, ROOT } from '../expectations/rows.ts';
import { expectation, LANG_SON, link, provincial, snapshotOf, TODAY, task } from './rows.ts';

const order = (text: string, parts: Partial<TaskRow> = {}): TaskRow => task(ROOT, '3', text, parts);
const PLAN_ONLY = 'Các tỉnh ủy, thành ủy xây dựng kế hoạch thực hiện Kết luận này trước ngày 30/6/2024.';

type Given = {
  readonly text?: string;
  readonly duties?: readonly Partial<DutyRow>[];
  readonly document?: Partial<DirectiveRow>;
  readonly edge?: Partial<EdgeRow>;
  readonly more?: Partial<AuditSnapshot>;
};

function snapshotWith({ text = PLAN_ONLY, duties = [{}], document = {}, edge = {}, more = {} }: Given = {}): AuditSnapshot {
  const told = order(text);
  return snapshotOf({
    directives: [centre(), directive('d_plan', provincial(document))],
    edges: [carriesOut('d_plan', ROOT, edge)],
    tasks: [told],
    duties: duties.map((parts) =>
      duty({ directiveId: ROOT, kind: 'issue', taskId: told.id, addressee: 'Các tỉnh ủy, thành ủy', organIds: [LANG_SON.organId], what: 'kế hoạch', ...parts }),
    ),
    ...more,
  });
}

const cellOf = (given: Given = {}, owed: readonly Expectation[] = [], options = TODAY) => coverageOf(snapshotWith(given), owed, options).rows[0]?.cells[0];

describe('a task that orders a document to be issued', () => {
  it('is answered by the very document that the organ issued', () => {
    expect(cellOf()).toMatchObject({ state: 'covered', links: [], issuedBy: ['d_plan'], unreviewed: false });
  });

  it('is answered in part where more is ordered and nothing else is found', () => {
    const more = [
      'Các tỉnh ủy, thành ủy quán triệt Kết luận này; xây dựng kế hoạch thực hiện.',
      'Các tỉnh ủy, thành ủy quán triệt Kết luận này, xây dựng kế hoạch thực hiện.',
      'Các tỉnh ủy, thành ủy xây dựng kế hoạch và tổ chức thực hiện tốt công tác cấp nước.',
      'Các tỉnh ủy, thành ủy lập kế hoạch thực hiện Kết luận, đề xuất chính sách cấp nước.',
      'Các tỉnh ủy, thành ủy xây dựng kế hoạch thực hiện. Hằng năm kiểm tra việc cấp nước.',
      'Các tỉnh ủy, thành ủy xây dựng kế hoạch cấp nước sạch cho vùng cao.',
    ];
    for (const text of more) expect(cellOf({ text }), text).toMatchObject({ state: 'partial', issuedBy: ['d_plan'] });
    expect(cellOf({ duties: [{}, { kind: 'report' }] })).toMatchObject({ state: 'partial' });
  });

  it('is answered wholly whatever words tell by when, for whom and where to', () => {
    const alone = [
      'Căn cứ Kết luận này, các tỉnh ủy, thành ủy xây dựng, ban hành kế hoạch cụ thể để triển khai thực hiện; hoàn thành trong tháng 6/2024.',
      'Các tỉnh ủy, thành ủy chủ động xây dựng chương trình hành động phù hợp với tình hình địa phương, gửi về Văn phòng Trung ương.',
    ];
    for (const text of alone) expect(cellOf({ text }), text).toMatchObject({ state: 'covered' });
  });

  it('takes what links tell of the rest', () => {
    const told = order('Các tỉnh ủy, thành ủy quán triệt Kết luận này; xây dựng kế hoạch thực hiện.');
    const own = task('d_plan', '1', 'Tổ chức học tập Kết luận trong quý III, xây dựng kế hoạch của từng sở.');
    const given = (parts: Parameters<typeof link>[2]) => ({ text: told.text, more: { tasks: [told, own], taskLinks: [link(own, told, parts)] } });
    expect(cellOf(given({}))).toMatchObject({ state: 'covered', unreviewed: true });
    expect(cellOf(given({ copied: true }))).toMatchObject({ state: 'partial' });
    const whole = order(PLAN_ONLY);
    expect(cellOf({ more: { tasks: [whole, own], taskLinks: [link(own, whole)] } })).toMatchObject({ state: 'covered', unreviewed: false });
  });

  it('rests on the link between the documents', () => {
    const edge = { origin: 'suggested', state: 'suggested' } as const;
    expect(cellOf({ edge })).toMatchObject({ state: 'covered', unreviewed: true });
    expect(coverageOf(snapshotWith({ edge }), [expectation(LANG_SON.organId)], { ...TODAY, confirmedOnly: true }).rows[0]?.cells[0]).toMatchObject({
      state: 'no-text',
      issuedBy: [],
    });
  });

  it('is answered by a document that is only cited where nothing else is ordered; what it says of more nobody knows', () => {
    expect(cellOf({ document: { held: false } })).toMatchObject({ state: 'covered', issuedBy: ['d_plan'], directiveIds: [] });
    expect(cellOf({ document: { held: false }, text: 'Các tỉnh ủy, thành ủy quán triệt Kết luận này; xây dựng kế hoạch thực hiện.' })).toMatchObject({
      state: 'no-text',
      issuedBy: [],
    });
  });

  it('is not answered by a report, a letter in place of a plan, or a document of somebody who was not told', () => {
    for (const kind of ['report', 'official-letter'] as const) expect(cellOf({ document: { kind } }), kind).toMatchObject({ state: 'missing' });
    expect(cellOf({ duties: [{ organIds: ['o:party:p63:27'] }] })).toMatchObject({ state: 'missing' });
    const others = {
      text: 'Cơ quan hành chính nhà nước xây dựng kế hoạch thực hiện Kết luận này.',
      duties: [{ addressee: 'Cơ quan hành chính nhà nước', organIds: [] }],
    };
    expect(cellOf(others)).toMatchObject({ rule: 'table:party-leads-place', state: 'missing' });
    expect(cellOf({ duties: [{ kind: 'study' }] })).toMatchObject({ state: 'missing' });
  });

  it('is answered by the document that a person named', () => {
    const issued = duty({ directiveId: ROOT, kind: 'issue', taskId: order(PLAN_ONLY).id, organIds: [LANG_SON.organId], what: 'kế hoạch' });
    const owed = expectation(LANG_SON.organId, { origin: 'stated', from: [issued.id], state: 'issued', metBy: ['d_plan'] });
    expect(cellOf({ more: { edges: [] } }, [owed])).toMatchObject({ state: 'covered', issuedBy: ['d_plan'] });
  });

  it('counts as made concrete in sums and depth, and is no matter of list B', () => {
    const coverage = coverageOf(snapshotWith(), [], TODAY);
    expect(matrixFigures(coverage).concrete).toMatchObject({ count: 1, denominator: 1, unreviewed: 0 });
    expect(issuedFigure(coverage, 0)).toMatchObject({ count: 1, denominator: 1 });
    expect([shallowFigure(coverage).count, deepFigure(coverage).count]).toEqual([1, 1]);
    const cited = coverageOf(snapshotWith({ document: { held: false } }), [], TODAY);
    expect([shallowFigure(cited).count, deepFigure(cited).count]).toEqual([1, 1]);
    const rules = itemsOf(snapshotWith(), [], coverage, TODAY).map(({ rule }) => rule);
    expect(rules).not.toContain('uncovered-task');
  });
});
