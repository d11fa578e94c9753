import { AlignmentType, Document, LevelFormat, Packer, PageBreak, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import { describe, expect, it } from 'vitest';
import { FileError } from '../../api/domain/errors.ts';
import { extractText, MAX_FILE_BYTES } from '../../api/files/extract-text.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const codeOf = async (name: string, bytes: Uint8Array): Promise<string> => {
  try {
    await extractText({ name, bytes });
    return 'none';
  } catch (error) {
    if (error instanceof FileError) return error.code;
    throw error;
  }
};
const docx = async (children: ConstructorParameters<typeof Document>[0]['sections'][number]['children']): Promise<Uint8Array> => {
  const level = (at: number, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
    level: at,
    format,
    text,
    alignment: AlignmentType.START,
  });
  const file = new Document({
    numbering: {
      config: [
        {
          reference: 'outline',
          levels: [level(0, LevelFormat.UPPER_ROMAN, '%1.'), level(1, LevelFormat.DECIMAL, '%2.'), level(2, LevelFormat.LOWER_LETTER, '%3)')],
        },
        { reference: 'dashes', levels: [level(0, LevelFormat.BULLET, '•')] },
      ],
    },
    sections: [{ children }],
  });
  return new Uint8Array(await Packer.toBuffer(file));
};
const cell = (...lines: string[]): TableCell => new TableCell({ children: lines.map((line) => new Paragraph(line)) });

describe('plain text', () => {
  const words = 'Kế hoạch triển khai thực hiện';

  it('is the same text from every encoding that says which it is', async () => {
    const little = Buffer.from(words, 'utf16le');
    const big = Buffer.from(little).swap16();
    const files = [
      utf8(words),
      utf8(`\ufeff${words}`),
      Buffer.concat([Buffer.from([0xff, 0xfe]), little]),
      Buffer.concat([Buffer.from([0xfe, 0xff]), big]),
      little,
      big,
    ];
    for (const bytes of files) expect((await extractText({ name: 'a.txt', bytes: new Uint8Array(bytes) })).text).toBe(words);
  });

  it('refuses bytes of an encoding it does not know, and says what to do', async () => {
    const bytes = Uint8Array.from([0x82, 0xb5, 0x20, 0x93, 0xfa, 0x96, 0x7b, 0x8c, 0xea, 0x41]);
    await expect(extractText({ name: 'a.txt', bytes })).rejects.toMatchObject({ code: 'FILE_ENCODING', message: expect.stringContaining('UTF-8') });
  });

  it('composes letters, settles line ends, drops soft hyphens and control characters, keeps page breaks', async () => {
    const bytes = utf8(`${'Kế hoạch'.normalize('NFD')}\r\nso\u00ad70\u0007\fTrang hai\rhết\u200b`);
    expect((await extractText({ name: 'a.md', bytes })).text).toBe('Kế hoạch\nso70\fTrang hai\nhết');
  });
});

describe('files that cannot be taken', () => {
  it.each([
    ['empty', 'a.txt', 'FILE_EMPTY', new Uint8Array()],
    ['digits alone', 'a.txt', 'FILE_NO_TEXT', utf8(' \n 12 \n')],
    ['one byte too many', 'a.txt', 'FILE_TOO_LARGE', new Uint8Array(MAX_FILE_BYTES + 1)],
    ['no PDF behind its mark', 'a.pdf', 'FILE_DAMAGED', utf8('%PDF-1.7 nội dung')],
    ['the same by another name', 'a.txt', 'FILE_DAMAGED', utf8('%PDF-1.7 nội dung')],
    ['a kind that is not read', 'a.xlsx', 'FILE_TYPE_UNKNOWN', utf8('nội dung')],
    ['without extension', 'khong-duoi', 'FILE_TYPE_UNKNOWN', utf8('nội dung')],
    ['no archive', 'a.docx', 'FILE_DAMAGED', utf8('không phải tệp nén')],
    ['locked', 'a.docx', 'FILE_ENCRYPTED', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Buffer.from('..EncryptedPackage', 'utf16le')])],
  ])('%s: %s gives %s', async (_what, name, code, bytes) => {
    expect(await codeOf(name, bytes)).toBe(code);
  });

  it('says what a file really is where its name promises something else', async () => {
    const rtf = utf8('{\\rtf1\\ansi Ke hoach}');
    await expect(extractText({ name: 'Ke hoach.DOC', bytes: rtf })).rejects.toThrow('Tên tệp có đuôi .doc, nội dung là tệp RTF.');
    await expect(extractText({ name: 'ke-hoach.rtf', bytes: rtf })).rejects.toThrow(/^Chưa nhận tệp RTF/);
  });

  it('names the formats that are taken', async () => {
    await expect(extractText({ name: 'a.xlsx', bytes: utf8('x') })).rejects.toThrow('.docx');
  });

  it('tells a cut-off Word file from a whole one', async () => {
    const whole = await docx([new Paragraph('Nội dung')]);
    expect(await codeOf('a.docx', whole)).toBe('none');
    expect(await codeOf('a.docx', whole.slice(0, whole.length / 2))).toBe('FILE_DAMAGED');
  });

  it('stops at a Word file that unpacks to more than it may', async () => {
    const { deflateRawSync } = await import('node:zlib');
    const packed = deflateRawSync(Buffer.alloc(80_000_000, 0x20));
    const name = Buffer.from('word/document.xml');
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt32LE(packed.length, 18);
    local.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(100, 24); // the directory lies about the size
    entry.writeUInt16LE(name.length, 28);
    const end = Buffer.alloc(22);
    end.writeUInt32LE(0x06054b50, 0);
    end.writeUInt16LE(1, 10);
    end.writeUInt32LE(local.length + name.length + packed.length, 16);
    expect(await codeOf('a.docx', new Uint8Array(Buffer.concat([local, name, packed, entry, name, end])))).toBe('FILE_TOO_LARGE');
  });
});

describe('a Word file', () => {
  it('gives paragraphs as lines, with the labels that Word keeps apart', async () => {
    const item = (text: string, reference: string, at: number): Paragraph => new Paragraph({ text, numbering: { reference, level: at } });
    const bytes = await docx([
      new Paragraph('KẾ HOẠCH'),
      item('MỤC ĐÍCH', 'outline', 0),
      item('Mục đích', 'outline', 1),
      item('Yêu cầu', 'outline', 1),
      item('Nội dung', 'outline', 2),
      item('NHIỆM VỤ', 'outline', 0),
      item('Thứ nhất', 'outline', 1),
      item('Gạch đầu dòng', 'dashes', 0),
      new Paragraph({ children: [new TextRun('Hết'), new PageBreak(), new TextRun('Phụ lục')] }),
    ]);
    const { text, format } = await extractText({ name: 'a.docx', bytes });
    expect(format).toBe('docx');
    expect(text.split('\n')).toEqual([
      'KẾ HOẠCH',
      'I. MỤC ĐÍCH',
      '1. Mục đích',
      '2. Yêu cầu',
      'a) Nội dung',
      'II. NHIỆM VỤ',
      '1. Thứ nhất',
      '- Gạch đầu dòng',
      'Hết\fPhụ lục',
    ]);
  });

  it('reads a letterhead cell by cell and a table of content row by row', async () => {
    const bytes = await docx([
      new Table({ rows: [new TableRow({ children: [cell('TỈNH ỦY MẪU', 'Số 12-KH/TU'), cell('ĐẢNG CỘNG SẢN VIỆT NAM', 'Mẫu, ngày 02 tháng 4 năm 2024')] })] }),
      new Paragraph('KẾ HOẠCH'),
      new Table({ rows: [new TableRow({ children: [cell('STT'), cell('Nhiệm vụ')] }), new TableRow({ children: [cell('1'), cell('Xây dựng', 'kế hoạch')] })] }),
    ]);
    const lines = (await extractText({ name: 'a.docx', bytes })).text.split('\n').filter(Boolean);
    expect(lines).toEqual([
      'TỈNH ỦY MẪU',
      'Số 12-KH/TU',
      'ĐẢNG CỘNG SẢN VIỆT NAM',
      'Mẫu, ngày 02 tháng 4 năm 2024',
      'KẾ HOẠCH',
      '| STT | Nhiệm vụ |',
      '| 1 | Xây dựng kế hoạch |',
    ]);
  });

  it('is known by its bytes, whatever it is called', async () => {
    expect((await extractText({ name: 'ban-sao.txt', bytes: await docx([new Paragraph('Nội dung')]) })).format).toBe('docx');
  });
});
