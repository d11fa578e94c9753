import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { FileError } from '../../api/domain/errors.ts';
import { extractText } from '../../api/files/extract-text.ts';
import { NeedsRecognition } from '../../api/files/format.ts';
import { drawPage } from '../../api/files/pdf/draw-page.ts';
import { openPdf } from '../../api/files/pdf/open-pdf.ts';
import { tiffPages } from '../../api/files/scan/tiff-pages.ts';
import { tiffAsPdf } from '../../api/files/scan/tiff-pdf.ts';

type Tags = Readonly<Record<number, readonly number[]>>;
type Made = { readonly tags: Tags; readonly strips: readonly Uint8Array[] };

/** A TIFF of these pages; all values are written in four bytes. `small`: the lesser byte first. */
function tiffOf(pages: readonly Made[], small = true): Uint8Array {
  const number = (value: number, bytes: 2 | 4): Buffer => {
    const out = Buffer.alloc(bytes);
    if (bytes === 2) small ? out.writeUInt16LE(value) : out.writeUInt16BE(value);
    else small ? out.writeUInt32LE(value) : out.writeUInt32BE(value);
    return out;
  };
  const head = [Buffer.from(small ? 'II' : 'MM'), number(42, 2), number(8, 4)];
  let at = 8;
  const body: Buffer[] = [];
  for (const [index, { tags, strips }] of pages.entries()) {
    const entries = Object.entries({ ...tags, 273: strips.map(() => 0), 279: strips.map((strip) => strip.length) }).map(
      ([tag, values]) => [Number(tag), values] as const,
    );
    let free = at + 2 + entries.length * 12 + 4;
    const after: Buffer[] = [];
    const keep = (bytes: Buffer): number => {
      after.push(bytes);
      free += bytes.length;
      return free - bytes.length;
    };
    const offsets = strips.map((strip) => keep(Buffer.from(strip)));
    const listed = entries.map(([tag, values]) => {
      const said = tag === 273 ? offsets : values;
      const value = said.length === 1 ? (said[0] ?? 0) : keep(Buffer.concat(said.map((each) => number(each, 4))));
      return Buffer.concat([number(tag, 2), number(4, 2), number(said.length, 4), number(value, 4)]);
    });
    body.push(number(entries.length, 2), ...listed, number(index === pages.length - 1 ? 0 : free, 4), ...after);
    at = free;
  }
  return new Uint8Array(Buffer.concat([...head, ...body]));
}

/** Rows of a drawing as one shade a pixel, `#` dark: first of its colours. */
async function drawn(bytes: Uint8Array): Promise<readonly string[]> {
  const document = await openPdf(tiffAsPdf(tiffPages(bytes)));
  const pages: string[] = [];
  for (let page = 1; page <= document.numPages; page += 1) {
    const { width, height, pixels } = await drawPage(await document.getPage(page), 72);
    const row = (y: number): string => Array.from({ length: width }, (_, x) => ((pixels[(y * width + x) * 4] ?? 255) < 128 ? '#' : '.')).join('');
    pages.push(Array.from({ length: height }, (_, y) => row(y)).join('\n'));
  }
  await document.destroy();
  return pages;
}

const DRAWING = ['........', '.##.....', '.##..###', '........'];
const shades = DRAWING.map((row) => Uint8Array.from(row, (sign) => (sign === '#' ? 0 : 255)));
const joined = Buffer.concat(shades);
const GREY: Tags = { 256: [8], 257: [4], 258: [8], 262: [1], 277: [1] };
const codeOf = async (bytes: Uint8Array): Promise<string> => {
  try {
    await extractText({ name: 'quét.tif', bytes }, { recognise: false });
    return 'none';
  } catch (error) {
    if (error instanceof FileError) return error.code;
    if (error instanceof NeedsRecognition) return `${error.pages} pages`;
    throw error;
  }
};

/** Two pages of 64 by 40, a box on each and a line below, in fax group 4, as libtiff writes them. */
const GROUP_4 =
  'SUkqACQAAAAmoHhv///ItX/////+P//8qgITUDw3//8AEAEADAAAAQMAAQAAAEAAAAABAQMAAQAAACgAAAACAQMAAQAAAAEAAAADAQMAAQAAAAQAAAAGAQMAAQAAAAEAAAARAQQAAQAAAAgAAAAWAQMAAQAAACgAAAAXAQQAAQAAABsAAAAaAQUAAQAAALoAAAAbAQUAAQAAAMIAAAAcAQMAAQAAAAEAAAAoAQMAAQAAAAIAAAD0AAAAyAAAAAEAAADIAAAAAQAAAAAAAAAAAElJKgAkAAAAJqB4b///yDZV//////j///KoCE1A8N///ABABAwAAAEDAAEAAABAAAAAAQEDAAEAAAAoAAAAAgEDAAEAAAABAAAAAwEDAAEAAAAEAAAABgEDAAEAAAABAAAAEQEEAAEAAADYAAAAFgEDAAEAAAAoAAAAFwEEAAEAAAAcAAAAGgEFAAEAAACKAQAAGwEFAAEAAACSAQAAHAEDAAEAAAABAAAAKAEDAAEAAAACAAAAAAAAAMgAAAABAAAAyAAAAAEAAAAAAAAAAAA=';

describe('a TIFF of a scanner', () => {
  it('is drawn page by page from fax group 4', async () => {
    const [first = '', second = ''] = await drawn(new Uint8Array(Buffer.from(GROUP_4, 'base64')));
    const box = (page: string): readonly number[] => {
      const rows = page.split('\n');
      const inside = rows.flatMap((row, y) => (row.includes('#') && row.includes('.') ? [[y, row.indexOf('#'), row.lastIndexOf('#')]] : []));
      return [rows.length, inside.length, ...(inside[0] ?? [])];
    };
    expect(box(first)).toEqual([40, 11, 10, 8, 23]);
    expect(box(second)).toEqual([40, 11, 10, 40, 55]);
    expect(first.split('\n')[30]).toBe(`${'#'.repeat(51)}${'.'.repeat(13)}`);
  });

  it.each([
    ['as it is, in two strips', { ...GREY, 259: [1], 278: [2] }, [joined.subarray(0, 16), joined.subarray(16)]],
    ['deflated', { ...GREY, 259: [8] }, [deflateSync(joined)]],
    ['in strips of a row, deflated', { ...GREY, 259: [8], 278: [1] }, shades.map((row) => deflateSync(row))],
    ['packed, white as 0', { ...GREY, 262: [0], 259: [32773] }, [Buffer.concat([Buffer.from([31]), joined.map((shade) => 255 - shade)])]],
    ['in colour', { ...GREY, 262: [2], 277: [3], 259: [1] }, [Uint8Array.from([...joined].flatMap((shade) => [shade, shade, shade]))]],
    ['a bit a pixel', { ...GREY, 258: [1], 259: [1] }, [Uint8Array.from([0b11111111, 0b10011111, 0b10011000, 0b11111111])]],
    ['a bit a pixel, from the right', { ...GREY, 258: [1], 259: [1], 266: [2] }, [Uint8Array.from([0b11111111, 0b11111001, 0b00011001, 0b11111111])]],
    [
      'with a palette',
      { ...GREY, 258: [1], 259: [1], 262: [3], 320: [0, 65535, 0, 65535, 0, 65535] },
      [Uint8Array.from([0b11111111, 0b10011111, 0b10011000, 0b11111111])],
    ],
  ] as const)('is drawn to the pixel: %s', async (_, tags, strips) => {
    for (const small of [true, false]) expect(await drawn(tiffOf([{ tags, strips }], small))).toEqual([DRAWING.join('\n')]);
  });

  it('stands upright when it was scanned on its side, and leaves previews out', async () => {
    const side = { tags: { ...GREY, 259: [1], 274: [6] }, strips: [joined] };
    const preview = { tags: { ...GREY, 259: [1], 254: [1] }, strips: [joined] };
    const [upright = '', ...others] = await drawn(tiffOf([preview, side]));
    expect(others).toEqual([]);
    expect(upright.split('\n').map((row) => row.length)).toEqual(Array(8).fill(4));
    expect(upright.split('\n')[1]).toBe('.##.');
  });

  it('tells how many pages have to be recognised before it is', async () => {
    const page = { tags: { ...GREY, 259: [1] }, strips: [joined] };
    expect(await codeOf(tiffOf([page, page, page]))).toBe('3 pages');
  });

  it('of a kind that is not read says what to save it as', async () => {
    const tiled = tiffOf([{ tags: { ...GREY, 259: [1], 322: [16] }, strips: [joined] }]);
    expect(await codeOf(tiled)).toBe('FILE_UNREADABLE');
    await expect(extractText({ name: 'a.tif', bytes: tiled })).rejects.toThrow(/PDF hoặc JPEG/);
    expect(await codeOf(tiffOf([{ tags: { ...GREY, 259: [6] }, strips: [joined] }]))).toBe('FILE_UNREADABLE');
  });

  it('that is cut off, turns in a circle or claims a poster of a picture is refused', async () => {
    const whole = tiffOf([{ tags: { ...GREY, 259: [1] }, strips: [joined] }]);
    expect(await codeOf(whole.subarray(0, 40))).toBe('FILE_DAMAGED');
    const circle = Buffer.from(whole);
    circle.writeUInt32LE(8, 8 + 2 + 12 * circle.readUInt16LE(8));
    expect(await codeOf(new Uint8Array(circle))).toBe('FILE_DAMAGED');
    expect(await codeOf(tiffOf([{ tags: { ...GREY, 256: [60_000], 257: [60_000], 259: [4] }, strips: [joined] }]))).toBe('FILE_TOO_LARGE');
  });

  it('is recognised', async () => {
    const pdf = readFileSync(fileURLToPath(new URL('../fixtures/files/chi-thi-chu-tich-ubnd.scan.pdf', import.meta.url)));
    const last = pdf.lastIndexOf('/DCTDecode');
    const from = pdf.indexOf('stream\n', last) + 'stream\n'.length;
    const jpeg = pdf.subarray(from, pdf.indexOf('\nendstream', from));
    const bytes = tiffOf([{ tags: { 256: [1653], 257: [2339], 258: [8, 8, 8], 277: [3], 262: [6], 259: [7] }, strips: [jpeg] }]);
    const { text, scanned, mediaType } = await extractText({ name: 'quét.tiff', bytes });
    expect([scanned, mediaType]).toEqual([true, 'image/tiff']);
    expect(text).toContain('Thường trực Tỉnh ủy (b/c)');
  }, 240_000);
});
