import { describe, expect, it } from 'vitest';
import type { ReadDirective, ReadTask } from '../../api/domain/read-directive.ts';
import { readDirective } from '../../api/reading/read-directive.ts';
import { DECISION_WITH_TABLE, DISTRICT_PARTY_PLAN, GLUED_PLAN, PROVINCE_PLAN } from './fixtures.ts';

const read = (text: string): ReadDirective => readDirective({ textId: 't', text });
const task = (directive: ReadDirective, path: string): ReadTask | undefined => directive.tasks.find((entry) => entry.path === path);
const organs = (entry: ReadTask | undefined, role: string): string[] =>
  (entry?.assignments ?? []).filter((assignment) => assignment.role === role).map((assignment) => assignment.organ);
const relations = (directive: ReadDirective): Record<string, string> =>
  Object.fromEntries(directive.citations.map((citation) => [citation.symbol, citation.relation]));

describe('a plan of a province, from a web page with bars and stars', () => {
  const plan = read(PROVINCE_PLAN);

  it('reads the letterhead, the subject and the closing', () => {
    expect(plan).toMatchObject({ outcome: 'directive', outcomeReason: null, kindName: 'Kế hoạch' });
    expect(plan.symbol?.value).toBe('77/KH-UBND');
    expect(plan.issuedOn?.value).toBe('2025-03-05');
    expect(plan.issuers.map((issuer) => issuer.value)).toEqual(['Ủy ban nhân dân tỉnh Lai Châu']);
    expect([plan.line?.value, plan.level?.value, plan.province?.value, plan.district]).toEqual(['state', 'province', 'Lai Châu', null]);
    expect(plan.subject?.value).toBe('PHÁT TRIỂN THƯ VIỆN CÔNG CỘNG TRÊN ĐỊA BÀN TỈNH GIAI ĐOẠN 2025 - 2030');
    expect(plan.signers.map((signer) => [signer.name?.value, signer.position?.value, signer.capacity?.value])).toEqual([
      ['Nguyễn Văn Mẫu', 'Phó Chủ tịch', 'TM. Ủy ban nhân dân; KT. Chủ tịch'],
    ]);
    expect(plan.recipients?.map((recipient) => recipient.value)).toEqual(['Bộ Nội vụ (b/c)', 'UBND các xã, phường', 'Lưu: VT']);
  });

  it('reads relations by wording and the chain that nested wording states', () => {
    expect(relations(plan)).toEqual({ '9-CTr/TU': 'IMPLEMENTS', '8-KL/TW': 'IMPLEMENTS', '5/QĐ-TTg': 'IMPLEMENTS' });
    expect(plan.chains.map(({ lower, upper }) => [lower, upper])).toEqual([['9-CTr/TU', '8-KL/TW']]);
    const programme = plan.citations.find((citation) => citation.symbol === '9-CTr/TU');
    expect(programme?.issuer).toMatchObject({ value: 'Ban Thường vụ Tỉnh ủy Lai Châu', source: 'completed', from: 'own place' });
    expect(programme?.issuedOn?.value).toBe('2025-01-02');
  });

  it('reads outline and task tree with paths, fields and deadlines', () => {
    expect(plan.sections.map(({ label, role }) => [label, role])).toEqual([
      ['I', 'purpose'],
      ['II', 'objectives'],
      ['III', 'tasks'],
      ['IV', 'organization'],
    ]);
    expect(plan.tasks.filter((entry) => entry.numbered).map((entry) => entry.path)).toEqual(['III.1', 'III.2.a', 'III.2.b', 'IV.1', 'IV.2']);
    const dash = task(plan, 'III.1.-1');
    expect(dash?.ordering).toBe(true);
    expect(organs(dash, 'lead')).toEqual(['Sở Văn hóa, Thể thao và Du lịch']);
    expect(organs(dash, 'coordinate')).toEqual(['Sở Tài chính', 'các cơ quan, đơn vị liên quan']);
    expect(dash?.deadlines.map((deadline) => [deadline.text, deadline.kind, deadline.on])).toEqual([['2025-09', 'month', '2025-09']]);
    expect(task(plan, 'IV.1')?.deadlines.map((deadline) => deadline.on)).toEqual(['2025-06-30']);
    expect(task(plan, 'IV.2')?.deadlines.map((deadline) => [deadline.text, deadline.on])).toEqual([['hằng năm trước 15/11', '11-15']]);
    expect(task(plan, 'IV.2')?.duties.map((duty) => [duty.kind, duty.organ])).toEqual([['report', 'UBND các xã, phường']]);
  });

  it('joins lines cut at a column, a dash inside a sentence too', () => {
    expect(task(plan, 'III.1')?.text).toBe('Bổ sung sách báo cho kinh tế - xã hội vùng cao');
  });

  it('reads the target with its year', () => {
    expect(plan.targets).toMatchObject([{ section: 'II', value: 70, comparator: '>', unit: '%', by: '2030' }]);
  });
});

describe('a plan of a district committee, from a PDF with blank lines between lines', () => {
  const plan = read(DISTRICT_PARTY_PLAN);

  it('leaves blank what is blank', () => {
    expect(plan.symbol).toBeNull();
    expect(plan.partialSymbol?.value).toBe('-KH/HU');
    expect(plan.issuedOn?.value).toBe('2024-04');
    expect(plan.province).toBeNull();
    expect([plan.issuers[0]?.value, plan.level?.value, plan.district?.value]).toEqual(['Ban Thường vụ Huyện ủy Phong Hải', 'district', 'Phong Hải']);
  });

  it('counts "(gọi tắt là …)" as a mention and lets it change nothing', () => {
    expect(relations(plan)).toEqual({ '8-KL/TW': 'IMPLEMENTS', '31-KH/TU': 'IMPLEMENTS' });
    expect(plan.citations[0]?.mentions.map((mention) => mention.raw)).toEqual(['8-KL/TW', '8-KL/TW', '8- KL/TW']);
    expect(plan.citations[1]?.issuer?.value).toBe('Ban Thường vụ Tỉnh ủy');
  });

  it('lets items inherit the actors of their lead-in, and says so', () => {
    const item = task(plan, 'II.1');
    expect(organs(item, 'lead')).toEqual(['Các cấp ủy, chính quyền', 'Mặt trận', 'các đoàn thể huyện']);
    expect(item?.assignments.every((assignment) => assignment.source === 'inherited')).toBe(true);
    expect(organs(task(plan, 'III.1.-2'), 'lead')).toEqual(['Trung tâm Văn hóa huyện']);
  });
});

describe('headings glued to the next, a page break in a sentence', () => {
  const plan = read(GLUED_PLAN);

  it('parts what was glued', () => {
    expect(plan.subject?.value).toMatch(/^Thực hiện Kết luận số 8-KL\/TW .* tỉnh Lai Châu$/);
    expect(plan.sections.map(({ label, title }) => [label, title])).toEqual([
      ['I', 'MỤC ĐÍCH, YÊU CẦU'],
      ['II', 'NHIỆM VỤ'],
    ]);
    expect(plan.issuers[0]?.value).toBe('Ban Thường vụ Tỉnh ủy Lai Châu');
  });

  it('numbers the paragraphs of an item of several', () => {
    expect(plan.tasks.map((entry) => [entry.path, entry.ordering])).toEqual([
      ['II', false],
      ['II.1', false],
      ['II.1.p1', true],
      ['II.1.p2', true],
      ['II.2', true],
    ]);
    expect(organs(task(plan, 'II.1.p2'), 'lead')).toEqual(['Hội Nông dân tỉnh']);
  });
});

describe('a decision with an annex table', () => {
  const decision = read(DECISION_WITH_TABLE);

  it('reads basis and replacement', () => {
    expect(relations(decision)).toEqual({ '33/2024/QH15': 'BASED_ON', '1/2025/NĐ-CP': 'BASED_ON', '3/QĐ-BNV': 'REPLACES' });
  });

  it('reads the rows as tasks of the annex', () => {
    const rows = decision.tasks.filter((entry) => entry.unit === 'row');
    expect(rows.map((entry) => [entry.path, organs(entry, 'lead'), organs(entry, 'coordinate'), entry.deadlines.map((deadline) => deadline.text)])).toEqual([
      ['PHỤ LỤC.1', ['Văn phòng Bộ'], ['Cục Lưu trữ', 'các đơn vị liên quan'], ['quý III/2025']],
      ['PHỤ LỤC.2', ['Cục Lưu trữ'], ['Văn phòng Bộ'], ['thường xuyên']],
    ]);
    expect(decision.sections.at(-1)).toMatchObject({ label: 'PHỤ LỤC', title: 'DANH MỤC NHIỆM VỤ', role: 'tasks' });
  });
});

describe('what a text is', () => {
  it.each([
    ['Ngày 4/5, Ban Thường vụ Tỉnh ủy đã ban hành Chỉ thị số 3 về văn hóa đọc.\n\nTheo đó, các cấp ủy cần chăm lo tủ sách.', 'report-about', 'news'],
    ['Thực hiện Kế hoạch số 31-KH/TU ngày 10/3/2024 của Ban Thường vụ Tỉnh ủy, Đảng ủy xã xây dựng Kế hoạch như sau:', 'excerpt', 'cut-off'],
    ['Hôm nay trời đẹp.\n\nChúng tôi đi chợ.', 'not-a-directive', 'no-document-form'],
    ['', 'not-a-directive', 'no-document-form'],
  ])('tells that "%s" is %s', (text, outcome, reason) => {
    expect(read(text)).toMatchObject({ outcome, outcomeReason: reason });
  });
});
