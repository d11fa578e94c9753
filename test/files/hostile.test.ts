import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { FileError } from '../../api/domain/errors.ts';
import { extractText } from '../../api/files/extract-text.ts';
import { NeedsRecognition } from '../../api/files/format.ts';
import { FILE_LIMITS } from '../../api/files/limits.ts';
import { isArchive, unpackArchive } from '../../api/files/zip-archive.ts';
import { pdfOf } from '../../scripts/make-fixtures/scan-pdf.ts';
import { para, run, wordFile, zipOf } from './zip-of.ts';

const latin = (text: string): Buffer => Buffer.from(text, 'latin1');
/** What becomes of a file; `pictures` where it would be recognised. */
const codeOf = async (name: string, bytes: Uint8Array): Promise<string> => {
  try {
    await extractText({ name, bytes: new Uint8Array(bytes) }, { recognise: false });
    return 'none';
  } catch (error) {
    if (error instanceof FileError) return error.code;
    if (error instanceof NeedsRecognition) return 'pictures';
    throw error;
  }
};
const unpacked = (bytes: Uint8Array) => unpackArchive({ name: 'a.zip', bytes });
const codeOfArchive = (bytes: Uint8Array): string => {
  try {
    return unpacked(bytes)
      .map(({ error }) => error?.code ?? 'ok')
      .join(' ');
  } catch (error) {
    if (error instanceof FileError) return error.code;
    throw error;
  }
};

/** A PDF of one page with a line of text, its page tree as given. */
const pdf = (pages: string, more: readonly string[] = []): Buffer =>
  pdfOf(
    [
      '<< /Type /Catalog /Pages 2 0 R >>',
      pages,
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> /Contents 4 0 R >>',
      '<< /Length 44 >>\nstream\nBT /F 14 Tf 72 700 Td (Plain words here) Tj ET\nendstream',
      ...more,
    ].map(latin),
  );

describe('a hostile PDF', () => {
  it('is read when it is whole', async () => {
    expect((await extractText({ name: 'a.pdf', bytes: pdf('<< /Type /Pages /Count 1 /Kids [3 0 R] >>') })).text).toBe('Plain words here');
  });

  it('that says it has 100,000 pages is refused at once, whether it has them or not', async () => {
    expect(await codeOf('a.pdf', pdf('<< /Type /Pages /Count 100000 /Kids [3 0 R] >>'))).toBe('FILE_TOO_LARGE');
    const kids = Array.from({ length: 1_200 }, () => '3 0 R').join(' ');
    expect(await codeOf('a.pdf', pdf(`<< /Type /Pages /Count 1200 /Kids [${kids}] >>`))).toBe('FILE_TOO_LARGE');
  });

  it('whose page tree turns in a circle, or is cut off, or is something else altogether, is a damaged file', async () => {
    expect(await codeOf('a.pdf', pdf('<< /Type /Pages /Count 3 /Kids [2 0 R] >>'))).toBe('FILE_DAMAGED');
    expect(await codeOf('a.pdf', latin('%PDF-1.7\nnothing that follows'))).toBe('FILE_DAMAGED');
    expect(await codeOf('a.docx', latin('%PDF-1.7\n%%EOF'))).toBe('FILE_DAMAGED');
  });

  it('with a password says so', async () => {
    const locked = pdf('<< /Type /Pages /Count 1 /Kids [3 0 R] >>').toString('latin1');
    const key = 'ab'.repeat(32);
    const dictionary = `<< /Filter /Standard /V 1 /R 2 /O <${key}> /U <${key}> /P -4 >>`;
    expect(await codeOf('a.pdf', latin(locked.replace('/Root 1 0 R', `/Root 1 0 R /Encrypt ${dictionary} /ID [<00><00>]`)))).toBe('FILE_ENCRYPTED');
  });

  it('whose stream swells a thousandfold ends with a code, not with the memory', async () => {
    const zeros = deflateSync(Buffer.alloc(50_000_000, 0x20));
    const twice = deflateSync(zeros);
    const body = Buffer.concat([latin(`<< /Length ${twice.length} /Filter [/FlateDecode /FlateDecode] >>\nstream\n`), twice, latin('\nendstream')]);
    const objects = [
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>',
    ].map(latin);
    expect(['FILE_NO_TEXT', 'FILE_DAMAGED', 'FILE_TOO_LARGE']).toContain(await codeOf('a.pdf', pdfOf([...objects, body])));
  });
});

describe('a hostile Word file', () => {
  it('with a document type, whose entities would read other files or swell, is refused', async () => {
    const bomb = '<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>';
    const outside = '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>';
    for (const prologue of [bomb, outside]) {
      const bytes = zipOf({
        '[Content_Types].xml': '<Types/>',
        'word/document.xml': `${prologue}<w:document><w:body><w:p><w:r><w:t>&x;&b;</w:t></w:r></w:p></w:body></w:document>`,
      });
      expect(await codeOf('a.docx', bytes)).toBe('FILE_DAMAGED');
    }
  });

  it('leaves entities it does not know as they stand', async () => {
    expect((await extractText({ name: 'a.docx', bytes: wordFile(para(run('Một &amp; hai &khac; ba'))) })).text).toBe('Một & hai &khac; ba');
  });

  it('of elements thousands deep, cut off in the middle, or unclosed, is refused', async () => {
    const deep = '<w:sdt><w:sdtContent>'.repeat(5_000);
    expect(await codeOf('a.docx', wordFile(deep))).toBe('FILE_TOO_LARGE');
    expect(await codeOf('a.docx', wordFile('<w:p><w:r><w:t>chữ</w:t>'))).toBe('FILE_DAMAGED');
    const whole = wordFile(para(run('Nội dung')));
    expect(await codeOf('a.docx', whole.slice(0, whole.length - 40))).toBe('FILE_DAMAGED');
  });

  it('that would swell by its notes, its labels or its wide cells stays as long as it is', async () => {
    const note = `<w:footnotes><w:footnote w:id="1">${para(run('Ghi chú dài '.repeat(2_000)))}</w:footnote></w:footnotes>`;
    const marks = '<w:r><w:footnoteReference w:id="1"/></w:r>'.repeat(20_000);
    const noted = await extractText({ name: 'a.docx', bytes: wordFile(para(marks + run('Kế hoạch')), { footnotes: note }) });
    expect(noted.text.length).toBeLessThan(200_000);
    const numbering = `<w:numbering><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="upperRoman"/><w:lvlText w:val="${'%1'.repeat(5_000)}"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;
    const listed = para(run('việc làm'), '<w:numPr><w:numId w:val="1"/></w:numPr>').repeat(1_000);
    expect((await extractText({ name: 'a.docx', bytes: wordFile(listed, { numbering }) })).text.length).toBeLessThan(2_000_000);
    const wide = `<w:tc><w:tcPr><w:gridSpan w:val="999999999"/></w:tcPr>${para(run('Kế hoạch'))}</w:tc>`;
    const spread = await extractText({ name: 'a.docx', bytes: wordFile(`<w:tbl><w:tr>${wide.repeat(100)}</w:tr></w:tbl>`) });
    expect(spread.text.match(/Kế hoạch/g)).toHaveLength(100);
    expect(spread.text.length).toBeLessThan(3_000);
  });

  it('whose part is one long run of spaces is refused before it is unpacked', async () => {
    const bytes = zipOf({ '[Content_Types].xml': '<Types/>', 'word/document.xml': new Uint8Array(FILE_LIMITS.part + 1_000_000).fill(0x20) });
    expect(bytes.length).toBeLessThan(200_000);
    expect(await codeOf('a.docx', bytes)).toBe('FILE_TOO_LARGE');
  });
});

describe('an old Word file', () => {
  const ole = (...rest: readonly Buffer[]): Buffer => {
    const head = Buffer.alloc(1_536);
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(head);
    head.writeUInt16LE(9, 30);
    return Buffer.concat([head, ...rest]);
  };
  const named = (name: string): Buffer => Buffer.concat([Buffer.from(name, 'utf16le'), Buffer.alloc(512)]);

  it('that is a table or slides is of no known type; broken or locked, it says so', async () => {
    expect(await codeOf('a.doc', ole(named('Workbook')))).toBe('FILE_TYPE_UNKNOWN');
    expect(await codeOf('a.doc', ole(named('WordDocument')))).toBe('FILE_DAMAGED');
    expect(await codeOf('a.docx', ole(named('EncryptedPackage')))).toBe('FILE_ENCRYPTED');
    const locked = ole(named('WordDocument'));
    locked.writeUInt16LE(0xa5ec, 512);
    locked.writeUInt16LE(0x0100, 522);
    expect(await codeOf('a.doc', locked)).toBe('FILE_ENCRYPTED');
  });
});

describe('a hostile picture', () => {
  const png = (width: number, height: number): Uint8Array => {
    const bytes = Buffer.alloc(64);
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]).copy(bytes);
    bytes.writeUInt32BE(width, 16);
    bytes.writeUInt32BE(height, 20);
    return new Uint8Array(bytes);
  };

  it('of more pixels than memory holds is refused by what it says of itself, a broken one is damaged', async () => {
    expect(await codeOf('a.png', png(100_000, 100_000))).toBe('FILE_TOO_LARGE');
    expect(await codeOf('a.png', png(100, 100))).toBe('FILE_DAMAGED');
    expect(await codeOf('a.png', png(100, 100).slice(0, 20))).toBe('FILE_DAMAGED');
    expect(await codeOf('a.jpg', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 4]))).toBe('FILE_DAMAGED');
  });
});

describe('a file of a kind that is not taken in', () => {
  const foreign: readonly (readonly [string, Uint8Array, RegExp])[] = [
    ['a.rtf', latin('{\\rtf1\\ansi ch}'), /RTF/],
    ['a.txt', latin('{\\rtf1\\ansi ch}'), /RTF/],
    ['a.xlsx', zipOf({ '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '<w/>' }), /Excel/],
    ['a.docx', zipOf({ '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '<w/>' }), /Excel/],
    ['a.odt', zipOf({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<a/>' }), /OpenDocument/],
    ['a.pptx', zipOf({ '[Content_Types].xml': '<Types/>', 'ppt/presentation.xml': '<p/>' }), /trình chiếu/],
    ['a.heic', latin('\0\0\0\x18ftypheic\0\0\0\0'), /HEIC/],
    ['a.jpg', latin('RIFF\0\0\0\0WEBPVP8 '), /WebP/],
    ['a.gif', latin('GIF89a'), /GIF/],
    ['a.bmp', latin('BM\x36\x10\0\0\0\0\0\0'), /BMP/],
    ['a.rar', latin('Rar!\x1a\x07\x01'), /RAR/],
    ['a.mht', latin('From: <Saved>\r\nSubject: x\r\nMIME-Version: 1.0\r\n'), /mht/],
  ];
  it.each(foreign)('%s says what it is and what to save it as', async (name, bytes, says) => {
    await expect(extractText({ name, bytes })).rejects.toMatchObject({ code: 'FILE_TYPE_UNKNOWN', message: expect.stringMatching(says) });
  });

  it('is none where Vietnamese text only bears another name, and is one where text without Vietnamese does', async () => {
    const text = new TextEncoder().encode('Kế hoạch triển khai nhiệm vụ năm của Ủy ban nhân dân tỉnh');
    expect(await codeOf('a.pdf', text)).toBe('none');
    expect(await codeOf('khong-duoi', text)).toBe('none');
    expect(await codeOf('a.pdf', latin('only some words'))).toBe('FILE_DAMAGED');
    expect(await codeOf('a.json', text)).toBe('FILE_TYPE_UNKNOWN');
  });
});

/** An archive whose directory names its only file so many times. */
function repeated(bytes: Uint8Array, times: number): Uint8Array {
  const whole = Buffer.from(bytes);
  const [from, to] = [whole.indexOf(latin('PK\x01\x02')), whole.indexOf(latin('PK\x05\x06'))];
  const end = Buffer.from(whole.subarray(to));
  end.writeUInt16LE(times, 8);
  end.writeUInt16LE(times, 10);
  return Buffer.concat([whole.subarray(0, from), ...Array.from({ length: times }, () => whole.subarray(from, to)), end]);
}

describe('an archive', () => {
  const text = new TextEncoder().encode('Số 12-KH/TU');

  it('gives its files by their place in it, archives inside it too, without what programs add', () => {
    const inner = zipOf({ 'ba.txt': text });
    const bytes = zipOf({ 'một/hai.txt': text, '__MACOSX/hai.txt': text, '.DS_Store': text, '~$hai.docx': text, 'trong.zip': inner });
    expect(isArchive(bytes)).toBe(true);
    expect(unpacked(bytes).map(({ name, error }) => [name, error])).toEqual([
      ['a.zip/một/hai.txt', null],
      ['a.zip/trong.zip/ba.txt', null],
    ]);
  });

  it('is told from a Word file, which is an archive inside', () => {
    expect(isArchive(wordFile(''))).toBe(false);
    expect(isArchive(zipOf({ 'kh.docx': wordFile('') }))).toBe(true);
  });

  it('says of each name that points out of its folder or shows another ending than it has that it is unsafe', () => {
    const bytes = zipOf({ '../../ngoai.txt': text, 'C:/may.txt': text, 'a\u202etxt.exe': text, 'lanh.txt': text });
    expect(codeOfArchive(bytes).split(' ').sort()).toEqual(['FILE_NAME_UNSAFE', 'FILE_NAME_UNSAFE', 'FILE_NAME_UNSAFE', 'ok']);
  });

  it('holds names in UTF-8, in the code page of Vietnamese Windows or of the first PCs, and says so or not', () => {
    const named = (name: Uint8Array): string => {
      const bytes = Buffer.from(zipOf({ [`${'x'.repeat(name.length - 4)}.txt`]: text }));
      for (let at = bytes.indexOf('xx'); at !== -1; at = bytes.indexOf('xx', at + name.length)) bytes.set(name, at);
      return unpacked(bytes)[0]?.name ?? '';
    };
    expect(named(Buffer.from('Kế hoạch.txt', 'utf8'))).toBe('a.zip/Kế hoạch.txt');
    expect(named(latin('K\xea\xec hoa\xf2ch cu\xd2a ti\xd2nh.txt'))).toBe('a.zip/Kế hoạch của tỉnh.txt');
    expect(named(latin('K\x82 ho\x85ch.txt'))).toBe('a.zip/Ké hoàch.txt');
  });

  it('refuses a file that is too large alone, not the small ones beside it', () => {
    const bytes = zipOf({ 'lon.txt': new Uint8Array(FILE_LIMITS.bytes + 1), 'nho.txt': text });
    expect(unpacked(bytes).map(({ name, error }) => [name, error?.code ?? null])).toEqual([
      ['a.zip/lon.txt', 'FILE_TOO_LARGE'],
      ['a.zip/nho.txt', null],
    ]);
  });

  it('that says a file is small which swells is refused as a whole', () => {
    const bytes = Buffer.from(zipOf({ 'lon.txt': new Uint8Array(FILE_LIMITS.bytes + 1), 'nho.txt': text }));
    bytes.writeUInt32LE(10, bytes.indexOf(latin('PK\x01\x02')) + 24);
    expect(codeOfArchive(bytes)).toBe('FILE_TOO_LARGE');
  });

  it('that swells, nests too deep, holds too much, is locked, cut off or empty is refused as a whole', () => {
    const swollen = repeated(zipOf({ 'a.txt': new Uint8Array(FILE_LIMITS.bytes) }), 9);
    const nested = [1, 2, 3].reduce((inside) => zipOf({ 'x.zip': inside }), zipOf({ 'a.txt': text }));
    const many = zipOf(Object.fromEntries(Array.from({ length: FILE_LIMITS.archiveFiles + 1 }, (_, index) => [`${index}.txt`, 'a'])));
    expect([swollen, nested, many].map(codeOfArchive)).toEqual(['FILE_TOO_LARGE', 'FILE_TOO_LARGE', 'FILE_TOO_LARGE']);
    const whole = zipOf({ 'a.txt': text });
    const locked = Buffer.from(whole);
    locked.writeUInt16LE(1, locked.indexOf(latin('PK\x01\x02')) + 8);
    expect(codeOfArchive(locked)).toBe('FILE_ENCRYPTED');
    expect(codeOfArchive(whole.slice(0, whole.length - 10))).toBe('FILE_DAMAGED');
    expect(codeOfArchive(zipOf({ '.an': text }))).toBe('FILE_NO_TEXT');
  });
});
