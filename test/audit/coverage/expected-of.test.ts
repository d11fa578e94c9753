import { describe, expect, it } from 'vitest';
import { addressedBy } from '../../../api/audit/coverage/addressed.ts';
import { auditIndex } from '../../../api/audit/coverage/audit-index.ts';
import { columnsOf } from '../../../api/audit/coverage/columns.ts';
import { expectedOf } from '../../../api/audit/coverage/expected-of.ts';
import type { Level, Line } from '../../../api/domain/lists.ts';
import type { TaskRow } from '../../../api/domain/rows.ts';
import { centre, ROOT } from '../expectations/rows.ts';
import { reading, snapshotOf, task } from './rows.ts';

const ORGANS: Readonly<Record<string, readonly [id: string, name: string, line: Line, level: Level]>> = {
  party: ['o:party:p:20', 'Tỉnh ủy Lạng Sơn', 'party', 'province'],
  bloc: ['o:party:p:12/dang-uy-khoi', 'Đảng ủy Khối', 'party', 'bloc'],
  state: ['o:state:p:20', 'UBND tỉnh Lạng Sơn', 'state', 'province'],
  front: ['o:front:p:20', 'Ủy ban MTTQ', 'front', 'province'],
  women: ['o:women:p:20', 'Hội LHPN', 'women', 'province'],
  council: ['o:council:p:20', 'HĐND', 'council', 'province'],
  police: ['o:police:p:20', 'Công an', 'forces', 'province'],
  ward: ['o:state:c63:1', 'UBND xã', 'state', 'commune'],
  schools: ['o:state:p:20/so-giao-duc-va-dao-tao', 'Sở Giáo dục và Đào tạo', 'state', 'province'],
  propaganda: ['o:party:p:20/ban-tuyen-giao', 'Ban Tuyên giáo Tỉnh ủy Lạng Sơn', 'party', 'province'],
};

/** Whom a task is expected of, with the rule. */
function expectedFrom(text: string, parts: Partial<TaskRow> = {}): Readonly<Record<string, string>> {
  const index = auditIndex(snapshotOf({ directives: [centre()], tasks: [task(ROOT, '1', text, parts)] }, [reading(ROOT)]));
  const [column] = columnsOf(index, ROOT);
  if (!column) throw new Error('no column');
  const addressed = addressedBy(index, column);
  const found = Object.entries(ORGANS).flatMap(([name, [organId, organName, line, level]]) => {
    const { expected, rule } = expectedOf(addressed, { organId, organName, line, level });
    return expected ? [[name, rule] as const] : [];
  });
  return Object.fromEntries(found);
}

describe('whom a task is expected of', () => {
  it('the Front and the mass organisations, when it begins with them; the committee of the place leads them', () => {
    expect(expectedFrom('Mặt trận Tổ quốc và các đoàn thể vận động hội viên dùng nước tiết kiệm.')).toEqual({
      party: 'table:party-leads-place',
      front: 'line',
      women: 'line',
    });
  });

  it('not the Front, when it is about building works and names nobody', () => {
    const found = expectedFrom('Ưu tiên đầu tư công trình cấp nước cho vùng cao.');
    expect(found).toEqual({ party: 'party-of-place', state: 'table:state-work', ward: 'table:state-work' });
  });

  it('the forces, when it is about defence', () => {
    expect(expectedFrom('Bảo đảm nước cho bộ đội, công an ở vùng biên.')).toHaveProperty('police', 'table:security');
  });

  it('blocs and the Front too, when it is about spreading the word', () => {
    expect(expectedFrom('Tuyên truyền về tiết kiệm nước bằng nhiều hình thức.')).toMatchObject({
      bloc: 'table:awareness',
      front: 'table:awareness',
      state: 'table:awareness',
    });
  });

  it('only whom it names, when it names one body', () => {
    const found = expectedFrom('Xây dựng đề án cấp nước.', { leads: ['UBND tỉnh Lạng Sơn'] });
    expect(found).toEqual({ state: 'named' });
  });

  it('all that a collective stands for, when it can be listed', () => {
    expect(expectedFrom('Xây dựng chương trình cấp nước.', { leads: ['các tỉnh ủy, thành ủy'] })).toMatchObject({ party: 'collective' });
  });

  it('one level, when the words limit the line to it', () => {
    const found = expectedFrom('Rà soát giếng khoan.', { leads: ['Chính quyền cấp xã'] });
    expect(found).toHaveProperty('ward', 'line');
    expect(found).not.toHaveProperty('state');
  });

  it('the departments of a kind, when it names them at every level', () => {
    expect(expectedFrom('Hướng dẫn, theo dõi việc thực hiện.', { leads: ['Ban Tuyên giáo các cấp'] })).toHaveProperty('propaganda', 'collective');
  });

  it('a department whose own field it speaks of', () => {
    expect(expectedFrom('Đưa tiết kiệm nước vào chương trình giáo dục phổ thông.')).toHaveProperty('schools', 'table:own-field');
  });
});
