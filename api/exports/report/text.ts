import { AlignmentType, BorderStyle, HeadingLevel, type IRunOptions, LeaderType, Paragraph, Tab, TabStopType, TextRun } from 'docx';
import { PORTRAIT_WIDTH } from './page.ts';

/** First line of a paragraph, in twips: 1 cm. */
const FIRST_LINE = 567;

/** Control signs, halves of signs and non-characters: no Word file may hold them, and a scan or an old file can bring them. */
const UNWRITABLE = /[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu;

/** On one line, without what no Word file may hold. */
export function printable(text: string): string {
  return text.replace(/\s+/g, ' ').replace(UNWRITABLE, '').trim();
}

/** A figure as offices write it: 1.234. */
export function figure(count: number): string {
  return count.toLocaleString('vi');
}

type RunStyle = Pick<IRunOptions, 'bold' | 'italics' | 'size' | 'underline'>;

/** Words in one style; `size` in half points. Blanks inside are kept as they stand. */
export function run(text: string, style: RunStyle = {}): TextRun {
  return new TextRun({ ...style, text: text.replace(UNWRITABLE, '') });
}

/** A line in the middle, for heads, titles and signatures. */
export function line(children: readonly TextRun[], style: { readonly before?: number; readonly after?: number; readonly keepNext?: boolean } = {}): Paragraph {
  const { before = 0, after = 0, keepNext = false } = style;
  return new Paragraph({ alignment: AlignmentType.CENTER, spacing: { before, after }, keepNext, children });
}

/** A thin line in the middle, `indent` twips short of the width on both sides. */
export function shortRule(indent: number): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    indent: { left: indent, right: indent },
    spacing: { before: 0, after: 80, line: 60, lineRule: 'exact' },
    border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 1, color: '000000' } },
  });
}

/** A paragraph of the body; `keepNext` keeps it on the page of what follows. */
export function body(text: string, { keepNext = false }: { readonly keepNext?: boolean } = {}): Paragraph {
  return new Paragraph({
    keepNext,
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: FIRST_LINE },
    spacing: { before: 60, after: 60 },
    children: [run(printable(text))],
  });
}

/** "I. …". */
export function partHead(text: string): Paragraph {
  return new Paragraph({
    heading: HeadingLevel.HEADING_1,
    indent: { firstLine: FIRST_LINE },
    spacing: { before: 160, after: 60 },
    keepNext: true,
    children: [run(text, { bold: true })],
  });
}

/** "1. …" below a part. */
export function subHead(text: string): Paragraph {
  return new Paragraph({
    heading: HeadingLevel.HEADING_2,
    indent: { firstLine: FIRST_LINE },
    spacing: { before: 100, after: 60 },
    keepNext: true,
    children: [run(text, { bold: true })],
  });
}

/** What a table is called, and when and from what its figures were made: stays with the table. */
export function caption(title: string, figures: string): readonly Paragraph[] {
  return [
    line([run(printable(title), { bold: true, size: 26 })], { before: 120, keepNext: true }),
    line([run(printable(`(${figures})`), { italics: true, size: 24 })], { after: 80, keepNext: true }),
  ];
}

/** Lines of dots to write on. */
export function dottedLines(count: number): readonly Paragraph[] {
  return Array.from(
    { length: count },
    () =>
      new Paragraph({
        spacing: { before: 60, after: 60 },
        tabStops: [{ type: TabStopType.RIGHT, position: PORTRAIT_WIDTH, leader: LeaderType.DOT }],
        children: [new TextRun({ children: [new Tab()] })],
      }),
  );
}
