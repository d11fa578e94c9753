import ExcelJS from 'exceljs';
import { beforeAll, describe, expect, it } from 'vitest';
import { createImporter } from '../../api/importing/importer.ts';
import { loadStartingCollection } from '../../seed/load.ts';
import { createMemoryStore } from '../contract/memory-store.ts';
import { EDITOR } from '../importing/setup.ts';
import { REGISTER } from '../linking/graph.ts';
import { data, type TestServer, testServer } from '../schema/server.ts';

const NOW = '2025-03-01T02:00:00.000Z';

describe('the workbook of the starting collection', () => {
  let server: TestServer;
  let book: ExcelJS.Workbook;
  const sheet = (name: string, from = book): ExcelJS.Worksheet => {
    const found = from.getWorksheet(name);
    if (found === undefined) throw new Error(`The workbook has no sheet ${name}.`);
    return found;
  };
  /** The texts of a column below its head. */
  const column = (name: string, head: string, from = book): readonly ExcelJS.CellValue[] => {
    const page = sheet(name, from);
    const heads = (page.getRow(1).values as ExcelJS.CellValue[]).slice(1);
    const at = heads.indexOf(head) + 1;
    expect(at, head).toBeGreaterThan(0);
    return Array.from({ length: page.rowCount - 1 }, (_, index) => page.getRow(index + 2).getCell(at).value);
  };

  beforeAll(async () => {
    const store = createMemoryStore();
    const importer = createImporter({ store, clock: () => NOW, register: REGISTER });
    await loadStartingCollection({ store, importer, actor: EDITOR });
    server = testServer({ store, importer, clock: () => NOW });
    const { exportFile } = (await data(server.app, '{ exportFile(of: "70-KL/TW", format: XLSX) { fileName base64 } }')) as {
      exportFile: { fileName: string; base64: string };
    };
    expect(exportFile.fileName).toBe('theo-doi-70-kl-tw-2025-03-01.xlsx');
    book = new ExcelJS.Workbook();
    await book.xlsx.load(Buffer.from(exportFile.base64, 'base64') as unknown as ArrayBuffer);
  });

  it('has the five sheets, with frozen and filtered heads, A4 landscape, no merged cells', () => {
    expect(book.worksheets.map((page) => page.name)).toEqual(['Tình hình', 'Văn bản khác', 'Đối chiếu', 'Cần xử lý', 'Cách tính']);
    for (const page of book.worksheets) {
      expect(page.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
      // The filter takes in the rows, not the head alone.
      expect(page.autoFilter).toMatch(new RegExp(`^A1:[A-Z]+${page.rowCount}$`));
      expect(page.pageSetup).toMatchObject({ paperSize: 9, orientation: 'landscape', fitToWidth: 1 });
      expect((page.model as { merges?: unknown[] }).merges ?? []).toEqual([]);
    }
  });

  it('has the very rows of the expectations, in their order and with their states', async () => {
    const rows: { organName: string; state: string }[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const answer = await data(
        server.app,
        'query($after: String) { expectations(of: "70-KL/TW") { rows(first: 100, after: $after) { edges { node { organName state } } pageInfo { hasNextPage endCursor } } } }',
        { after },
      );
      const page = (
        answer as {
          expectations: { rows: { edges: { node: { organName: string; state: string } }[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } } };
        }
      ).expectations.rows;
      rows.push(...page.edges.map(({ node }) => node));
      after = page.pageInfo.endCursor;
      more = page.pageInfo.hasNextPage;
    }
    expect(rows.length).toBeGreaterThan(63);
    expect(column('Tình hình', 'Cơ quan')).toEqual(rows.map(({ organName }) => organName));
    const words = column('Tình hình', 'Tình trạng').map(String);
    expect(words.filter((text) => text.startsWith('Chưa nhận được')).length).toBe(rows.filter(({ state }) => state === 'AWAITED').length);
    expect(words.join(' ')).not.toMatch(/chưa thực hiện|không thực hiện/);
  });

  it.each([{ scope: null }, { scope: { placeIds: ['p34:24'] } }])(
    'has the very documents of the card that nobody was asked for by name: $scope',
    async (args) => {
      type Answer = {
        readonly coverage: {
          readonly issued: { readonly totalCount: number; readonly edges: readonly { readonly node: { readonly symbol: string | null } }[] };
        };
      };
      const asked =
        'query($scope: ScopeInput) { coverage(of: "70-KL/TW", scope: $scope) { issued(answersRoot: false, first: 100) { totalCount edges { node { symbol } } } } }';
      const { coverage } = (await data(server.app, asked, args)) as Answer;
      expect(coverage.issued.totalCount).toBeGreaterThan(0);
      const made = await data(server.app, 'query($scope: ScopeInput) { exportFile(of: "70-KL/TW", format: XLSX, scope: $scope) { base64 } }', args);
      const own = new ExcelJS.Workbook();
      await own.xlsx.load(Buffer.from((made as { exportFile: { base64: string } }).exportFile.base64, 'base64') as unknown as ArrayBuffer);
      expect(column('Văn bản khác', 'Số, ký hiệu', own)).toEqual(coverage.issued.edges.map(({ node }) => node.symbol));
      const values = column('Cách tính', 'Giá trị', own);
      const method = new Map(column('Cách tính', 'Mục', own).map((name, at) => [String(name), values[at]]));
      expect(method.get('Văn bản khác đã ban hành')).toBe(coverage.issued.totalCount);
      expect(String(method.get('Phạm vi: văn bản'))).toContain('cả các văn bản triển khai của cấp dưới');
    },
  );

  it('keeps symbols as text and whole days as dates', () => {
    expect(
      column('Tình hình', 'Số, ký hiệu')
        .filter((value) => value !== null)
        .every((value) => typeof value === 'string'),
    ).toBe(true);
    const days = column('Tình hình', 'Hạn').filter((value) => value instanceof Date);
    // Whole: noon would be past a filter up to this day.
    for (const day of days) expect((day as Date).getTime() % 86_400_000).toBe(0);
  });

  it('never holds list C, nor what nobody confirmed of list B', async () => {
    const answer = await data(server.app, '{ items(of: "70-KL/TW") { counts { list count } } }');
    const counts = (answer as { items: { counts: { list: string; count: number }[] } }).items.counts;
    const ofList = (list: string): number => counts.filter((count) => count.list === list).reduce((sum, { count }) => sum + count, 0);
    expect(ofList('B')).toBeGreaterThan(0);
    expect(ofList('C')).toBeGreaterThan(0);
    expect(column('Cần xử lý', 'Danh mục')).toEqual(Array.from({ length: ofList('A') }, () => 'Việc cần đôn đốc'));
  });

  it('says of other organs neither that nothing was found nor that something was only repeated, until a person confirmed it', async () => {
    const answer = await data(server.app, '{ coverage(of: "70-KL/TW") { states { state figure { count } } } }');
    const states = new Map(
      (answer as { coverage: { states: { state: string; figure: { count: number } }[] } }).coverage.states.map(({ state, figure }) => [state, figure.count]),
    );
    const unconfirmed = (states.get('MISSING') ?? 0) + (states.get('COPIED') ?? 0);
    expect(unconfirmed).toBeGreaterThan(0);
    const degrees = column('Đối chiếu', 'Mức độ');
    expect(degrees.filter((degree) => degree === 'Chưa xác nhận')).toHaveLength(unconfirmed);
    expect(degrees.join(' ')).not.toMatch(/Chưa tìm thấy|chưa thấy nội dung riêng/);
    const contents = column('Đối chiếu', 'Nội dung cụ thể hóa');
    expect(degrees.flatMap((degree, at) => (degree === 'Chưa xác nhận' ? [contents[at]] : [])).every((content) => content === null)).toBe(true);
    const reviews = column('Đối chiếu', 'Xác nhận');
    for (const [at, degree] of degrees.entries()) if (degree === 'Chưa xác nhận') expect(reviews[at]).toMatch(/chưa ai xác nhận nên không nêu ở tệp này/);
  });

  it('says of confirmed links alone that none is confirmed, not that nothing was found nor that nothing waits', async () => {
    const made = await data(server.app, '{ exportFile(of: "70-KL/TW", format: XLSX, confirmedOnly: true) { base64 } }');
    const own = new ExcelJS.Workbook();
    await own.xlsx.load(Buffer.from((made as { exportFile: { base64: string } }).exportFile.base64, 'base64') as unknown as ArrayBuffer);
    const values = column('Cách tính', 'Giá trị', own);
    const method = new Map(column('Cách tính', 'Mục', own).map((name, at) => [String(name), values[at]]));
    expect(Number(method.get('Trong đó: Chưa có liên kết đã xác nhận'))).toBeGreaterThan(0);
    expect([...method.keys()].join(' ')).not.toContain('Chưa tìm thấy nội dung tương ứng');
    expect(method.get('Chờ xác nhận, trong số tính vào mẫu số')).not.toBe(0);
  });

  it('names the document by which an organ answers a task that orders one to be issued', () => {
    const contents = column('Đối chiếu', 'Nội dung cụ thể hóa').map(String);
    const at = contents.indexOf('Bằng chính văn bản này: 128-KH/ĐUK');
    expect(String(column('Đối chiếu', 'Nhiệm vụ cấp trên')[at])).toMatch(/^5\.a /);
    expect(column('Đối chiếu', 'Mức độ')[at]).toMatch(/cụ thể hóa/iu);
  });

  it('has what answers a task outside the count, and says that it lies outside', async () => {
    const asked = '{ coverage(of: "70-KL/TW") { marks { linked } rows(first: 100) { edges { node { organName cells { state linkKeys } } } } } }';
    type Cells = { readonly organName: string; readonly cells: readonly { readonly state: string; readonly linkKeys: readonly string[] }[] };
    type Answer = {
      readonly coverage: { readonly marks: { readonly linked: number }; readonly rows: { readonly edges: readonly { readonly node: Cells }[] } };
    };
    const { coverage } = (await data(server.app, asked)) as Answer;
    expect(coverage.marks.linked).toBeGreaterThan(0);
    const method = new Map(column('Cách tính', 'Mục').map((name, at) => [String(name), column('Cách tính', 'Giá trị')[at]]));
    expect(method.get('Ngoài tổng số, nhưng có nội dung tương ứng')).toBe(coverage.marks.linked);
    const [organs, degrees, contents] = [column('Đối chiếu', 'Cơ quan'), column('Đối chiếu', 'Mức độ'), column('Đối chiếu', 'Nội dung cụ thể hóa')];
    expect(degrees).not.toContain('Không thuộc chức năng');
    const found = degrees.flatMap((degree, at) => (degree === 'Không thuộc chức năng, nhưng có nội dung tương ứng' ? [[organs[at], contents[at]]] : []));
    expect(found.every(([, content]) => typeof content === 'string')).toBe(true);
    const outside = coverage.rows.edges.filter(({ node }) => node.cells.some(({ state, linkKeys }) => state === 'NOT_APPLICABLE' && linkKeys.length > 0));
    expect(new Set(found.map(([organ]) => organ))).toEqual(new Set(outside.map(({ node }) => node.organName)));
  });

  it('adds up to what it counts, though a row of the comparison is a content and not a cell', () => {
    const head = String(sheet('Đối chiếu').getRow(1).getCell(2).value);
    expect(head).toContain('mỗi dòng là một nội dung');
    const [turns, degrees] = [column('Đối chiếu', head), column('Đối chiếu', 'Mức độ')];
    const rows = degrees.flatMap((degree, at) => (degree === 'Đã cụ thể hóa' ? [Number(turns[at] ?? 0)] : []));
    const method = new Map(column('Cách tính', 'Mục').map((name, at) => [String(name), column('Cách tính', 'Giá trị')[at]]));
    const counted = Number(method.get('Trong đó: Đã cụ thể hóa'));
    expect(counted).toBeGreaterThan(0);
    expect(rows.length).toBeGreaterThan(counted);
    expect(rows.reduce((sum, one) => sum + one, 0)).toBe(counted);
    expect(method.get('Trang tính “Đối chiếu”')).toContain('không phải một lượt đối chiếu');
    expect(method.get('Cặp văn bản có thể là một, chưa gộp')).toBe(0);
  });

  it('says how the figures were made', () => {
    const method = new Map(column('Cách tính', 'Mục').map((name, at) => [String(name), column('Cách tính', 'Giá trị')[at]]));
    expect(method.get('Tính đến ngày')).toBeInstanceOf(Date);
    expect(Number(method.get('Phiên bản dữ liệu'))).toBeGreaterThan(0);
    expect(method.get('Việc phải làm (cơ quan × việc)')).toBe(sheet('Tình hình').rowCount - 1);
  });

  it('gives one sheet as CSV that a spreadsheet reads as text', async () => {
    const answer = await data(server.app, '{ exportFile(of: "70-KL/TW", format: CSV_STANDING) { fileName base64 mediaType } }');
    const { fileName, base64 } = (answer as { exportFile: { fileName: string; base64: string } }).exportFile;
    expect(fileName).toBe('tinh-hinh-70-kl-tw-2025-03-01.csv');
    const text = Buffer.from(base64, 'base64').toString('utf8');
    expect(text.charCodeAt(0)).toBe(0xfeff);
    expect(text.split('\r\n')[0]).toContain('Cơ quan kế thừa');
    expect(text).not.toMatch(/^[=+@]/m);
  });
});
