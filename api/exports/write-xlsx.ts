import ExcelJS from 'exceljs';
import type { Cell, Sheet } from './sheet.ts';

const A4 = 9;
const SHORT_DATE = 'dd/mm/yyyy';

/** A workbook knows no time zones, and UTC is what it is written from: midnight there is a whole day, which filters and sums take as one. */
const dateOf = (day: string): Date => new Date(`${day}T00:00:00Z`);

const excelValue = (cell: Cell): string | number | Date | null => (cell !== null && typeof cell === 'object' ? dateOf(cell.day) : cell);

function addSheet(book: ExcelJS.Workbook, sheet: Sheet): void {
  const page = book.addWorksheet(sheet.name, {
    views: [{ state: 'frozen', ySplit: 1 }],
    pageSetup: { paperSize: A4, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: '1:1' },
  });
  page.columns = sheet.columns.map(({ head, width }) => ({
    header: head,
    width,
    style: { alignment: { vertical: 'top', wrapText: true }, font: { name: 'Times New Roman', size: 12 } },
  }));
  for (const row of sheet.rows) {
    const added = page.addRow(row.map(excelValue));
    row.forEach((cell, at) => {
      if (cell !== null && typeof cell === 'object') added.getCell(at + 1).numFmt = SHORT_DATE;
      else if (typeof cell === 'string') added.getCell(at + 1).numFmt = '@';
    });
  }
  page.getRow(1).font = { name: 'Times New Roman', size: 12, bold: true };
  page.autoFilter = { from: { row: 1, column: 1 }, to: { row: sheet.rows.length + 1, column: sheet.columns.length } };
}

/** Sheets as one workbook: heads frozen and filtered, A4 landscape one page wide, real dates, symbols as text. */
export async function writeXlsx(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  for (const sheet of sheets) addSheet(book, sheet);
  return new Uint8Array(await book.xlsx.writeBuffer());
}
