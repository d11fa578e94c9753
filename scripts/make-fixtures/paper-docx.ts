import { AlignmentType, BorderStyle, Document, LevelFormat, Packer, PageBreak, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';
import type { ListLevel, Paper, Part } from './paper.ts';

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const UNRULED = { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE };
const LEVELS: readonly ListLevel[] = ['roman', 'decimal', 'letter', 'dash'];

const centred = (text: string, bold = false): Paragraph => new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ text, bold })] });
const cell = (children: Paragraph[], width: number): TableCell => new TableCell({ children, width: { size: width, type: WidthType.PERCENTAGE } });

function sideBySide(left: readonly Paragraph[], right: readonly Paragraph[]): Table {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: UNRULED,
    rows: [new TableRow({ children: [cell([...left], 45), cell([...right], 55)] })],
  });
}

function elements(part: Part): (Paragraph | Table)[] {
  switch (part.kind) {
    case 'letterhead':
      return [
        sideBySide(
          part.left.map((line) => centred(line)),
          part.right.map((line) => centred(line)),
        ),
      ];
    case 'title':
      return part.lines.map((line) => centred(line, true));
    case 'paragraph':
      return [new Paragraph({ text: part.text, indent: { firstLine: 567 } })];
    case 'item':
      return [
        part.list === null
          ? new Paragraph({ text: `${part.label} ${part.text}`, indent: { firstLine: 567 } })
          : new Paragraph({ text: part.text, numbering: { reference: 'outline', level: LEVELS.indexOf(part.list) } }),
      ];
    case 'table':
      return [
        new Table({
          width: { size: 100, type: WidthType.PERCENTAGE },
          rows: part.rows.map((row) => new TableRow({ children: row.map((text, at) => cell([new Paragraph(text)], part.widths[at] ?? 10)) })),
        }),
      ];
    case 'signature':
      return [
        sideBySide(
          ['Nơi nhận:', ...part.recipients].map((line) => new Paragraph(line)),
          part.signer.map((line) => centred(line, true)),
        ),
      ];
    case 'page':
      return [new Paragraph({ children: [new PageBreak()] })];
  }
}

/** A Word file in which the outline is numbered by Word itself. */
export async function paperDocx(paper: Paper): Promise<Buffer> {
  const level = (at: number, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
    level: at,
    format,
    text,
    alignment: AlignmentType.START,
  });
  const file = new Document({
    styles: { default: { document: { run: { font: 'Times New Roman', size: 28 } } } },
    numbering: {
      config: [
        {
          reference: 'outline',
          levels: [
            level(0, LevelFormat.UPPER_ROMAN, '%1.'),
            level(1, LevelFormat.DECIMAL, '%2.'),
            level(2, LevelFormat.LOWER_LETTER, '%3)'),
            level(3, LevelFormat.BULLET, '-'),
          ],
        },
      ],
    },
    sections: [{ children: paper.parts.flatMap(elements) }],
  });
  return Packer.toBuffer(file);
}
