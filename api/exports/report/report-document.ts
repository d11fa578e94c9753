import { Document, type FileChild, Packer } from 'docx';
import type { ReportData } from '../report-data.ts';
import { annexes } from './annexes.ts';
import { partsToWrite } from './blanks.ts';
import { figureWords, rootWords } from './frame.ts';
import { type Letterhead, letterhead, type ReportForm } from './letterhead.ts';
import { landscape, portrait } from './page.ts';
import { partBasis } from './part-basis.ts';
import { partItems } from './part-items.ts';
import { partResults } from './part-results.ts';
import { signature } from './signature.ts';
import { tableNumbers } from './table-number.ts';
import { line, printable, run, shortRule } from './text.ts';

const FONT = 'Times New Roman';
/** Half points: 14. */
const SIZE = 28;

/** Begins small with the Party, large with the State. */
const titleWords = (data: ReportData, form: ReportForm): string =>
  printable(`${form === 'party' ? 't' : 'T'}ình hình ban hành văn bản triển khai thực hiện ${rootWords(data)}`);

function title(data: ReportData, form: ReportForm): readonly FileChild[] {
  return [
    line([run('BÁO CÁO', { bold: true, size: form === 'party' ? 32 : SIZE })], { before: 120 }),
    line([run(titleWords(data, form), { bold: true })]),
    form === 'party' ? line([run('-----')]) : shortRule(3600),
    line([run(`(${figureWords(data)})`, { italics: true })], { after: 120 }),
  ];
}

/**
 * The report on what was issued under one directive, as a Word file: parts I to V and three annexes on lying pages.
 * Only list A and confirmed items of list B are in it. Number, date, parts IV and V, recipients and signer are left
 * to be written in; null parts of the letterhead too. Gives the bytes of the file.
 */
export async function reportDocument(data: ReportData, form: ReportForm, head: Letterhead): Promise<Uint8Array> {
  const heading = { run: { font: FONT, size: SIZE, bold: true, color: '000000' } };
  const next = tableNumbers();
  const file = new Document({
    title: `Báo cáo ${titleWords(data, 'party')}`,
    creator: head.organ === null ? '' : printable(head.organ),
    styles: {
      default: {
        document: { run: { font: FONT, size: SIZE, language: { value: 'vi-VN' } } },
        heading1: heading,
        heading2: heading,
      },
    },
    sections: [
      {
        ...portrait(),
        children: [
          ...letterhead(form, head),
          ...title(data, form),
          ...partBasis(data),
          ...partResults(data, next),
          ...partItems(data, next),
          ...partsToWrite(),
          ...signature(form, 'report', head.organ),
        ],
      },
      { ...landscape(), children: annexes(data) },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(file));
}
