import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { workbook } from '../../../ui/lib/xlsx.ts';

async function opened(bytes: Uint8Array): Promise<ExcelJS.Worksheet> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Uint8Array.from(bytes).buffer);
  const [sheet] = book.worksheets;
  if (sheet === undefined) throw new Error('no sheet');
  return sheet;
}

describe('a table as a workbook', () => {
  const rows = [
    ['Địa bàn', 'Số văn bản', 'Ngày'],
    ['tỉnh Bắc Ninh & Bắc Giang', 12, { day: '2024-04-05' }],
    ['=1+1', null, { day: '2024-04' }],
    ['154/KH-UBND "mẫu" <a>\u0000', 0, { day: '2024-13-40' }],
  ] as const;

  it('keeps Vietnamese, numbers as numbers and symbols as text, never a formula', async () => {
    const sheet = await opened(workbook('Theo địa bàn', rows));
    expect(sheet.name).toBe('Theo địa bàn');
    expect(sheet.getCell('A2').value).toBe('tỉnh Bắc Ninh & Bắc Giang');
    expect(sheet.getCell('B2').value).toBe(12);
    expect(sheet.getCell('A3').value).toBe('=1+1');
    expect(sheet.getCell('B3').value).toBeNull();
    expect(sheet.getCell('A4').value).toBe('154/KH-UBND "mẫu" <a>');
    expect(sheet.getCell('B4').value).toBe(0);
  });

  it('writes whole days as real dates, and shorter ones as they are', async () => {
    const sheet = await opened(workbook('x', rows));
    expect((sheet.getCell('C2').value as Date).toISOString().slice(0, 10)).toBe('2024-04-05');
    expect(sheet.getCell('C2').numFmt).toBe('dd/mm/yyyy');
    expect(sheet.getCell('C3').value).toBe('2024-04');
    expect(sheet.getCell('C4').value).toBe('2024-13-40');
  });

  it('leaves the sums at its foot out of the filter', async () => {
    const sheet = await opened(workbook('x', rows, 2));
    expect(sheet.autoFilter).toBe('A1:C2');
    expect(sheet.rowCount).toBe(4);
  });

  it('has a frozen head with a filter, and a name that a workbook can hold', async () => {
    const sheet = await opened(workbook('a/b:c*?[very long name that goes on and on]', rows));
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
    expect(sheet.autoFilter).toBe('A1:C4');
    expect(sheet.name.length).toBeLessThanOrEqual(31);
    expect(sheet.name).not.toMatch(/[[\]:*?/\\]/);
  });

  it('opens with further sheets, each with its own rows', async () => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(Uint8Array.from(workbook('Một', rows, 0, [{ name: 'Hai', rows: [['Việc'], ['rà soát']] }])).buffer);
    expect(book.worksheets.map(({ name, rowCount }) => [name, rowCount])).toEqual([
      ['Một', rows.length],
      ['Hai', 2],
    ]);
    expect(book.getWorksheet('Hai')?.getCell('A2').value).toBe('rà soát');
    expect(book.getWorksheet('Hai')?.getCell('A2').alignment.wrapText).toBe(true);
  });
});
