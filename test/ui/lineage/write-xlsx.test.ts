import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { writeXlsx } from '../../../ui/lineage/write-xlsx.ts';

describe('the workbook of the table twin', () => {
  it('opens again with heads, real days, numbers, and symbols as text', async () => {
    const bytes = writeXlsx({
      name: 'Sơ đồ triển khai',
      notes: ['Sơ đồ triển khai 70-KL/TW', 'Tính đến 22/11/2026'],
      cells: [
        ['Số, ký hiệu', 'Ngày ban hành', 'Cấp dưới'],
        ['70-KL/TW', { day: '2024-01-31' }, 6],
        ['=1+1 & <b>', '05/2024', null],
      ],
    });
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(bytes.buffer);
    const sheet = book.getWorksheet('Sơ đồ triển khai');
    expect(sheet?.getCell('A1').text).toBe('Sơ đồ triển khai 70-KL/TW');
    expect(sheet?.getCell('A3').text).toBe('Số, ký hiệu');
    expect(sheet?.getCell('A4').value).toBe('70-KL/TW');
    expect(sheet?.getCell('B4').value).toEqual(new Date('2024-01-31T00:00:00Z'));
    expect(sheet?.getCell('C4').value).toBe(6);
    expect(sheet?.getCell('A5').value).toBe('=1+1 & <b>');
    expect(sheet?.getCell('B5').value).toBe('05/2024');
    expect(sheet?.autoFilter).toBe('A3:C5');
    expect(sheet?.pageSetup).toMatchObject({ orientation: 'landscape', paperSize: 9, fitToWidth: 1 });
    expect(sheet?.views[0]).toMatchObject({ state: 'frozen', ySplit: 3 });
  });
});
