import { beforeAll, describe, expect, it } from 'vitest';
import type { CaseState } from '../../api/audit/cases/case-value.ts';
import { auditIndex } from '../../api/audit/coverage/audit-index.ts';
import { cellMarks } from '../../api/audit/coverage/cell-figures.ts';
import { coverageOf } from '../../api/audit/coverage/coverage-of.ts';
import { makeItem } from '../../api/audit/items/make-item.ts';
import type { Item, ItemList } from '../../api/domain/coverage.ts';
import type { ReportForm } from '../../api/exports/report/letterhead.ts';
import { reportDocument } from '../../api/exports/report/report-document.ts';
import type { ReportData } from '../../api/exports/report-data.ts';
import { expectation, LANG_SON, link, snapshotOf, TODAY, task, words } from '../audit/coverage/rows.ts';
import { carriesOut, centre, decision, directive, ROOT } from '../audit/expectations/rows.ts';
import { ask, testServer } from '../schema/server.ts';
import { type OpenedReport, open, parts, textOf } from './open-report.ts';

const BLANK_HEAD = { superior: null, organ: null, place: null } as const;

const HANOI = 'o:party:p:01';
const upper = [task(ROOT, '1', 'Mở thêm sân tập ở các khu dân cư'), task(ROOT, '2', 'Đào tạo huấn luyện viên\u0001 \uD800cơ sở')] as const;
const lower = [task('d_plan', '1', 'Mở 12 sân tập trong năm'), task('d_plan', '2', 'Đào tạo 40 huấn luyện viên cơ sở')] as const;

const item = (list: ItemList, rule: string, facts: Readonly<Record<string, string>>, parts: Partial<Item> = {}): Item => ({
  ...makeItem(rule, list, { subjects: [rule, list, JSON.stringify(facts)], facts }),
  ...parts,
});

const ITEMS: readonly Item[] = [
  item('A', 'product-due', { product: 'Đề án sân tập', where: 'mục 7' }, { organName: 'Cơ quan sau' }),
  item(
    'A',
    'assignee-silent',
    { where: 'mục 3' },
    {
      organId: LANG_SON.organId,
      organName: LANG_SON.name,
      dueOn: '2026-02-01',
      evidence: [{ evidence: words('lập kế hoạch\nmở sân tập'), directiveId: ROOT, where: '3' }],
    },
  ),
  item('B', 'assignee-not-recipient', {}, { organName: 'Cơ quan được xác nhận', confirmed: true }),
  item('B', 'period-ended', { period: 'KHÔNG ĐƯỢC CÓ B' }, { organName: 'CƠ QUAN B CHƯA XÁC NHẬN' }),
  item('C', 'cited-not-held', { where: 'KHÔNG ĐƯỢC CÓ C' }, { organName: 'CƠ QUAN C' }),
  item('A', 'assignee-silent', { where: 'mục ĐÃ ĐÓNG' }, { organName: 'CƠ QUAN ĐÃ XONG' }),
];

function sample(): ReportData {
  const snapshot = snapshotOf({
    graphVersion: 4321,
    directives: [
      centre({ kindName: 'Kết luận', subject: 'CỦA BAN BÍ THƯ về sân tập & đường chạy', issuerNames: ['Ban Bí thư'] }),
      directive('d_plan', {
        symbol: '9-KH/TU',
        issuedOn: '2024-05-02',
        issuerIds: [LANG_SON.organId],
        issuerNames: [LANG_SON.name],
        line: 'party',
        level: 'province',
        placeId: LANG_SON.placeId,
      }),
    ],
    edges: [carriesOut('d_plan', ROOT)],
    tasks: [...upper, ...lower],
    taskLinks: [link(lower[0], upper[0], { state: 'confirmed' }), link(lower[1], upper[1])],
  });
  const expectations = [
    expectation(LANG_SON.organId, {
      organName: LANG_SON.name,
      placeId: LANG_SON.placeId,
      state: 'issued',
      time: 'late',
      daysLate: 3,
      metBy: ['d_plan'],
      unreviewed: true,
    }),
    expectation(HANOI, { organName: 'Thành ủy Hà Nội', placeId: 'p:01', dueOn: '2026-02-01', time: 'overdue', daysLate: 28 }),
    expectation('o:x', { organName: '', kind: 'report', level: null, line: null, time: 'no-deadline' }),
  ];
  const closed = ITEMS.at(-1)?.key;
  return {
    snapshot,
    index: auditIndex(snapshot),
    options: TODAY,
    expectations,
    coverage: coverageOf(snapshot, expectations, TODAY),
    items: ITEMS,
    confirmedCells: new Set(),
    caseOf: ({ key, confirmed }) => {
      const state: CaseState | null = key === closed ? 'done' : null;
      const letter = {
        id: 'decision-1',
        step: 'urged',
        by: 'a',
        at: '2026-02-10T00:00:00Z',
        note: null,
        to: null,
        letter: { number: '55-CV/X', on: '2026-02-10' },
        takenBack: false,
      } as const;
      return { itemKey: key, state, reopened: false, confirmed, steps: key === ITEMS[1]?.key ? [letter] : [] };
    },
    nameOf: (id) => id,
  };
}

describe.each<ReportForm>(['party', 'state'])('the report in the form of the %s', (form) => {
  const data = sample();
  let report: OpenedReport;
  const table = (head: string): readonly (readonly string[])[] => {
    const found = report.tables.find((rows) => rows[0]?.includes(head));
    if (found === undefined) throw new Error(`The report has no table with the head ${head}.`);
    return found;
  };

  beforeAll(async () => {
    report = open(await reportDocument(data, form, { superior: 'Tỉnh ủy mẫu', organ: 'Ban mẫu', place: 'Nơi mẫu' }));
  });

  it('bears the heads of its form, with the number and the date left blank, and addresses nobody', () => {
    const [left = '', right = ''] = report.tables[0]?.[0] ?? [];
    expect(left).toContain('TỈNH ỦY MẪU');
    expect(left).toContain('BAN MẪU');
    expect(left).toMatch(form === 'party' ? /\*Số\s+-BC\/…+$/ : /Số:\s+\/BC-…+$/);
    expect(right).toContain(form === 'party' ? 'ĐẢNG CỘNG SẢN VIỆT NAM' : 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAMĐộc lập - Tự do - Hạnh phúc');
    expect(right).toMatch(/Nơi mẫu, ngày\s+tháng\s+năm 20…$/);
    expect(report.text).toContain(form === 'party' ? 'T/M …' : 'TM. …');
    expect(report.text).toContain(form === 'party' ? 'K/T …' : 'KT. …');
    expect(textOf(report.xml)).not.toContain('Kính gửi');
  });

  it('is set in Times New Roman 14, with a lying section for the annexes', () => {
    expect(report.styles).toMatch(/<w:docDefaults>.*w:ascii="Times New Roman".*<w:sz w:val="28"\/>.*<\/w:docDefaults>/s);
    expect([...`${report.xml}${report.styles}`.matchAll(/w:ascii="([^"]*)"/g)].every((found) => found[1] === 'Times New Roman')).toBe(true);
    const sizes = [...report.xml.matchAll(/<w:pgSz ([^>]*)\/>/g)].map((found) => found[1] ?? '');
    expect(sizes.map((size) => size.includes('landscape'))).toEqual([false, true]);
    expect(sizes[1]).toMatch(/w:w="16838" w:h="11906"/);
  });

  it('repeats the head of every table with rows', () => {
    const framed = parts(report.xml, 'tbl').filter((xml) => parts(xml, 'tr').length > 1);
    expect(framed.length).toBeGreaterThanOrEqual(8);
    for (const xml of framed) {
      expect(parts(xml, 'tr')[0]).toMatch(/<w:tblHeader\/?>/);
      expect(xml.match(/<w:tblHeader\/?>/g)?.length).toBe(1);
    }
  });

  it('counts what the data counts', () => {
    const issuing = table('Cấp');
    expect(issuing.slice(1)).toEqual([
      ['Cấp tỉnh', '2', '0', '1', '0', '0', '1', '0', '0'],
      ['Tổng số', '2', '0', '1', '0', '0', '1', '0', '0'],
    ]);
    expect(table('Việc').slice(1)).toEqual([
      ['Báo cáo', '1', '0', '0', '0', '0', '0', '1', '0'],
      ['Tổng số', '1', '0', '0', '0', '0', '0', '1', '0'],
    ]);
    const cells = data.coverage.rows.flatMap((row) => row.cells);
    expect(cells.length).toBe(4);
    const states = new Map(
      table('Số lượt')
        .slice(1)
        .map(([name, count]) => [name, Number(count)]),
    );
    expect(states.get('Tổng số')).toBe(cells.length);
    expect(states.get('Chưa có văn bản để đối chiếu')).toBe(cells.filter(({ state }) => state === 'no-text').length);
    expect(states.get('Đã cụ thể hóa')).toBe(cells.filter(({ state }) => state === 'covered').length);
  });

  it('tells what the document itself asks for apart from what those below it ask for, where there is both', async () => {
    const own = 'theo chính văn bản này: 2 việc, đã ban hành 1; chưa nhận được 1; trường hợp khác 0.';
    expect(textOf(report.xml)).not.toContain('theo chính văn bản này');
    const below = expectation('o:y', { directiveId: 'd_plan', time: 'no-deadline' });
    const wide = open(await reportDocument({ ...data, expectations: [...data.expectations, below] }, form, BLANK_HEAD));
    expect(textOf(wide.xml)).toContain('Trong 3 việc, đã ban hành 1');
    expect(textOf(wide.xml)).toContain(own);
  });

  it('names what organs have issued that nobody was asked for, in its part and in the annex', async () => {
    expect(textOf(report.xml)).not.toContain('văn bản khác đã ban hành để triển khai');
    const unasked = { ...data, expectations: data.expectations.filter(({ state }) => state !== 'issued') };
    const told = open(await reportDocument(unasked, form, BLANK_HEAD));
    expect(textOf(told.xml)).toMatch(/có 1 văn bản khác đã ban hành để triển khai: [^;]*số 9-KH\/TU, ngày 02\/05\/2024 của /);
    const listed = told.tables.find((rows) => rows[0]?.includes('Cơ quan ban hành'))?.slice(1);
    expect(listed?.map((row) => row.slice(1, 4))).toEqual([[LANG_SON.name, '9-KH/TU', '02/05/2024']]);
  });

  it('says which documents it is about, those below among them', () => {
    expect(textOf(report.xml)).toContain('2. Phạm vi: việc theo Kết luận số 8-KL/TW, ngày 15/01/2024 và theo cả các văn bản triển khai của cấp dưới; ');
  });

  it('counts what waits to be confirmed as the table of comparison does: within the count alone', async () => {
    const { coverage } = data;
    const waiting = cellMarks(coverage).unreviewed;
    expect(textOf(report.xml)).toContain(`trong số tính vào kết quả, ${waiting} lượt chờ xác nhận`);
    const rows = coverage.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => ({ ...cell, state: 'not-applicable' as const, unreviewed: true })) }));
    const outside = open(await reportDocument({ ...data, coverage: { ...coverage, rows } }, form, BLANK_HEAD));
    expect(textOf(outside.xml)).toContain('trong số tính vào kết quả, 0 lượt chờ xác nhận');
  });

  it('marks what stands in it twice while nobody has said whether two documents are one', async () => {
    const twice = ['d_plan', 'd_copy'].map((id) =>
      item('A', 'product-due', { product: `Đề án ${id}`, where: 'mục 7' }, { organName: 'Cơ quan sau', directiveId: id }),
    );
    const alone = item('A', 'product-due', { product: 'Đề án khác', where: 'mục 8' }, { organName: 'Cơ quan khác', directiveId: 'd_plan' });
    const copy = directive('d_copy', { symbol: '9-KH/TU', issuedOn: '2024-05-02', issuerNames: [LANG_SON.name] });
    const mayBeOne = [{ keep: 'd_plan', other: 'd_copy' }];
    const told = async (decisions: typeof data.snapshot.decisions): Promise<readonly (readonly string[])[]> => {
      const snapshot = { ...data.snapshot, directives: [...data.snapshot.directives, copy], mayBeOne, decisions };
      const rows = open(await reportDocument({ ...data, snapshot, index: auditIndex(snapshot), items: [...twice, alone] }, form, BLANK_HEAD)).tables;
      return rows.find((all) => all[0]?.includes('Trích nguyên văn'))?.slice(1) ?? [];
    };
    const marked = (await told([])).map(([, , says = '']) => says.includes('có thể là cùng một văn bản với'));
    expect(marked).toEqual([true, true, false]);
    const apart = decision('keep-apart', 'apart|d_plan|d_copy', { apart: true });
    expect((await told([apart])).some(([, , says = '']) => says.includes('cùng một văn bản'))).toBe(false);
  });

  it('lists every organ of the data, in its order, with its state', () => {
    const rows = table('Tình trạng').slice(1);
    expect(rows.map((row) => row[1])).toEqual([LANG_SON.name, 'Thành ủy Hà Nội', 'Chưa nêu cơ quan']);
    expect(rows.map((row) => row.at(-1))).toEqual(['Đã ban hành: sau hạn 3 ngày', 'Chưa nhận được: quá hạn 28 ngày', 'Chưa nhận được: không nêu hạn']);
    expect(textOf(report.xml)).not.toMatch(/chưa ban hành văn bản|không thực hiện|xếp thứ/);
  });

  it('says that nobody confirmed what it does not tell, and none only where there is none', async () => {
    expect(textOf(report.xml)).toContain('còn 1 nội dung chưa được xác nhận, không nêu trong báo cáo này.');
    const of = async (wanted: (one: Item) => boolean) => textOf(open(await reportDocument({ ...data, items: ITEMS.filter(wanted) }, form, BLANK_HEAD)).xml);
    expect(await of(({ confirmed }) => !confirmed)).toContain('chưa có nội dung nào được xác nhận; còn 1 nội dung chưa được xác nhận, không nêu');
    expect(await of(({ list }) => list !== 'B')).toMatch(/Nội dung cần trao đổi[^.]*: không có\./);
  });

  it('names with an organ that has ended those that hold its work, in the list of what is urged and in the annex', async () => {
    const former = { organId: 'o:party:p:24', organName: 'Tỉnh ủy Bắc Giang', presentHolderIds: ['o:party:p34:24'] };
    const said = 'Tỉnh ủy Bắc Giang (nay là Tỉnh ủy Bắc Ninh)';
    const owed = expectation(former.organId, former);
    const told = open(
      await reportDocument(
        { ...data, expectations: [owed], items: [item('A', 'product-due', { product: 'Đề án', where: 'mục 7' }, former)] },
        form,
        BLANK_HEAD,
      ),
    );
    const second = (head: string) => told.tables.find((rows) => rows[0]?.includes(head))?.[1]?.[1];
    expect(second('Trích nguyên văn')).toBe(said);
    expect(second('Tình trạng')).toBe(said);
  });

  it('says of what is open only list A and what was confirmed of list B, organ by organ, quoted', () => {
    const [urge, talk] = report.tables.filter((rows) => rows[0]?.includes('Trích nguyên văn'));
    expect(urge?.slice(1).map((row) => row[1])).toEqual([LANG_SON.name, 'Cơ quan sau']);
    expect(urge?.[1]?.[2]).toContain('Đã đôn đốc: 55-CV/X, 10/02/2026.');
    expect(urge?.[1]?.[3]).toBe('“lập kế hoạch mở sân tập” (mục 3, Kết luận số 8-KL/TW, ngày 15/01/2024)');
    expect(urge?.[1]?.[4]).toBe('01/02/2026');
    expect(talk?.slice(1).map((row) => row[1])).toEqual(['Cơ quan được xác nhận']);
    expect(textOf(report.xml)).not.toMatch(/KHÔNG ĐƯỢC CÓ|CƠ QUAN C|CƠ QUAN B|ĐÃ ĐÓNG|ĐÃ XONG/);
    expect(textOf(report.xml)).toContain('1 nội dung đã kết thúc xử lý');
  });

  it('says once what is the very same of several organs, and names many below the table', async () => {
    const same = (count: number) =>
      Array.from({ length: count }, (_, at) => item('A', 'product-due', { product: 'Đề án', where: 'mục 7' }, { organName: `Cơ quan ${at + 1}` }));
    const urged = async (count: number) => open(await reportDocument({ ...data, items: same(count) }, form, { superior: null, organ: null, place: null }));
    const [few, many] = [await urged(2), await urged(9)];
    const rows = ({ tables }: OpenedReport) => tables.find((all) => all[0]?.includes('Trích nguyên văn'))?.slice(1);
    expect(rows(few)).toEqual([['1', 'Cơ quan 1; Cơ quan 2', 'Được giao ban hành Đề án tại mục 7; chưa nhận được.', 'Không có đoạn trích', '–']]);
    expect(rows(many)?.map((row) => row[1])).toEqual(['9 cơ quan, nêu tên dưới bảng']);
    expect(textOf(many.xml)).toContain('Cơ quan tại dòng 1: Cơ quan 1; Cơ quan 2; Cơ quan 3;');
  });

  it('keeps what was confirmed apart from what a machine suggests', () => {
    const [sure, unsure] = report.tables.filter((rows) => rows[0]?.includes('Nội dung cụ thể hóa'));
    expect(sure?.slice(1).map((row) => row[4])).toEqual(['1 Mở 12 sân tập trong năm']);
    expect(unsure?.slice(1).map((row) => row[4])).toEqual(['2 Đào tạo 40 huấn luyện viên cơ sở']);
  });

  it('says with every table of figures as of when and from which version', () => {
    const said = 'Số liệu tính đến ngày 01/03/2026; phiên bản dữ liệu 4321';
    expect(textOf(report.xml).split(said).length - 1).toBeGreaterThanOrEqual(10);
  });

  it('numbers its tables one after the other, also where a part has none', async () => {
    const numbers = (xml: string): readonly number[] => [...textOf(xml).matchAll(/Bảng (\d)\. /g)].map((found) => Number(found[1]));
    expect(numbers(report.xml)).toEqual([1, 2, 3, 4, 5]);
    const without = { ...data, coverage: { ...data.coverage, state: 'no-text' as const } };
    expect(numbers(open(await reportDocument(without, form, { superior: null, organ: null, place: null })).xml)).toEqual([1, 2, 3, 4]);
  });

  it('names the directive once with its issuer, and drops what no Word file may hold', () => {
    expect(textOf(report.xml)).toContain(
      'ình hình ban hành văn bản triển khai thực hiện Kết luận số 8-KL/TW, ngày 15/01/2024 của Ban Bí thư về sân tập & đường chạy',
    );
    expect(report.xml).toContain('huấn luyện viên cơ sở');
    expect(/[\p{Cs}\uFFFD]/u.test(report.xml)).toBe(false);
    expect([...report.xml].every((sign) => sign >= ' ' || sign === '\n' || sign === '\t')).toBe(true);
  });

  it('leaves parts IV and V to be written on dotted lines', () => {
    const written = report.xml.slice(report.xml.lastIndexOf('<w:p>', report.xml.indexOf('IV. KHÓ KHĂN')), report.xml.lastIndexOf('Nơi nhận:'));
    expect(parts(written, 'p').map(textOf).filter(Boolean)).toEqual(['IV. KHÓ KHĂN, VƯỚNG MẮC VÀ NGUYÊN NHÂN', 'V. ĐỀ XUẤT, KIẾN NGHỊ']);
    expect(written.match(/w:leader="dot"/g)?.length).toBe(8);
    expect(written.match(/<w:tab\/>/g)?.length).toBe(8);
  });

  it('leaves blanks where the letterhead is not known', async () => {
    const { tables } = open(await reportDocument(data, form, BLANK_HEAD));
    expect(tables[0]?.[0]?.[0]).toMatch(/^…+…+/);
    expect(tables[0]?.[0]?.[1]).toMatch(/…+, ngày\s+tháng\s+năm 20…$/);
  });
});

describe('asking for a Word report', () => {
  it('refuses a name that is longer than a text may be', async () => {
    const { app } = testServer();
    const answer = await ask(app, 'query($organ: String) { exportFile(of: "1-KL/TW", format: DOCX_PARTY, organ: $organ) { fileName } }', {
      organ: 'a'.repeat(2_001),
    });
    expect(answer.errors?.[0]?.extensions.code).toMatch(/LIMIT/);
    expect(answer.errors?.[0]?.message).toContain('«organ»');
  });
});
