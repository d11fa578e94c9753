import { inflateSync } from 'node:zlib';
import { damaged } from '../failures.ts';
import type { Picture } from './picture.ts';

/**
 * PNG, decoded here: the native decoder at hand ends the whole process on a broken file. All kinds of colour, one to
 * sixteen bits, not interlaced.
 */
const SAMPLES: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
const HEADER_AT = 8;

const broken = () => damaged('tệp ảnh (.png, .jpg)');

type Chunks = { readonly header: Buffer; readonly data: Buffer; readonly palette: Buffer | null; readonly opacity: Buffer | null };

function chunksOf(bytes: Buffer): Chunks {
  const data: Buffer[] = [];
  const named = new Map<string, Buffer>();
  for (let at = HEADER_AT; at + 12 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    const name = bytes.toString('latin1', at + 4, at + 8);
    if (at + 12 + length > bytes.length) throw broken();
    const body = bytes.subarray(at + 8, at + 8 + length);
    if (name === 'IDAT') data.push(body);
    else named.set(name, body);
    if (name === 'IEND') break;
    at += 12 + length;
  }
  const header = named.get('IHDR');
  if (header === undefined || header.length < 13 || data.length === 0) throw broken();
  return { header, data: Buffer.concat(data), palette: named.get('PLTE') ?? null, opacity: named.get('tRNS') ?? null };
}

const paeth = (a: number, b: number, c: number): number => {
  const [pa, pb, pc] = [Math.abs(b - c), Math.abs(a - c), Math.abs(a + b - 2 * c)];
  return pa <= pb && pa <= pc ? a : pb <= pc ? b : c;
};

/** Undoes the filters of the rows, in place; `step` bytes lie between a byte and its left neighbour. */
function unfilter(raw: Buffer, row: number, height: number, step: number): void {
  for (let y = 0; y < height; y += 1) {
    const from = y * (row + 1);
    const kind = raw[from] ?? 0;
    if (kind > 4) throw broken();
    for (let x = 0; x < row; x += 1) {
      const at = from + 1 + x;
      const left = x >= step ? (raw[at - step] ?? 0) : 0;
      const up = y > 0 ? (raw[at - row - 1] ?? 0) : 0;
      const corner = y > 0 && x >= step ? (raw[at - row - 1 - step] ?? 0) : 0;
      const guess = kind === 1 ? left : kind === 2 ? up : kind === 3 ? (left + up) >> 1 : kind === 4 ? paeth(left, up, corner) : 0;
      raw[at] = ((raw[at] ?? 0) + guess) & 0xff;
    }
  }
}

/** Errors: FileError FILE_DAMAGED, also for interlaced files. */
export function decodePng(bytes: Uint8Array): Picture {
  const { header, data, palette, opacity } = chunksOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const [depth = 8, colour = 0, interlaced = 0] = [header[8], header[9], header[12]];
  const samples = SAMPLES[colour];
  if (samples === undefined || interlaced !== 0 || ![1, 2, 4, 8, 16].includes(depth) || (colour === 3 && palette === null)) throw broken();
  const row = Math.ceil((width * samples * depth) / 8);
  const size = (row + 1) * height;
  let raw: Buffer;
  try {
    raw = inflateSync(data, { maxOutputLength: size + 1_024 });
  } catch {
    throw broken();
  }
  if (raw.length < size) throw broken();
  unfilter(raw, row, height, Math.max(1, (samples * depth) >> 3));
  const pixels = new Uint8ClampedArray(width * height * 4);
  const most = depth < 8 ? (1 << depth) - 1 : 255;
  const sample = (line: number, index: number): number => {
    if (depth === 8) return raw[line + index] ?? 0;
    if (depth === 16) return raw[line + index * 2] ?? 0;
    return ((raw[line + ((index * depth) >> 3)] ?? 0) >> (8 - depth - ((index * depth) & 7))) & most;
  };
  for (let y = 0; y < height; y += 1) {
    const line = y * (row + 1) + 1;
    for (let x = 0; x < width; x += 1) {
      const first = sample(line, x * samples);
      const to = (y * width + x) * 4;
      if (colour === 3) {
        for (let part = 0; part < 3; part += 1) pixels[to + part] = palette?.[first * 3 + part] ?? 0;
        pixels[to + 3] = opacity?.[first] ?? 255;
      } else if (samples >= 3) {
        pixels[to] = first;
        pixels[to + 1] = sample(line, x * samples + 1);
        pixels[to + 2] = sample(line, x * samples + 2);
        pixels[to + 3] = samples === 4 ? sample(line, x * samples + 3) : 255;
      } else {
        const grey = depth < 8 ? Math.round((first * 255) / most) : first;
        pixels.fill(grey, to, to + 3);
        pixels[to + 3] = samples === 2 ? sample(line, x * samples + 1) : 255;
      }
    }
  }
  return { width, height, pixels };
}
