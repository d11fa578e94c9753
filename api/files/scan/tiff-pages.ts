import { damaged } from '../failures.ts';
import { FILE_LIMITS } from '../limits.ts';

/** One page of a TIFF as its directory describes it; the strips are still compressed. */
export type TiffPage = {
  readonly width: number;
  readonly height: number;
  /** Width of a pixel divided by its height: faxes have flat ones. */
  readonly aspect: number;
  readonly rowsPerStrip: number;
  readonly strips: readonly Uint8Array[];
  readonly bits: number;
  readonly samples: number;
  readonly compression: number;
  readonly photometric: number;
  readonly orientation: number;
  readonly predictor: number;
  readonly faxOptions: number;
  /** The bits of each byte stand the other way round. */
  readonly turnedBits: boolean;
  /** Red, green and blue of a palette, a byte each; empty without one. */
  readonly palette: Uint8Array;
  /** Tables that the strips of a JPEG share; empty without any. */
  readonly jpegTables: Uint8Array;
  readonly tiled: boolean;
  readonly planes: number;
};

const TAG = {
  subfile: 254,
  width: 256,
  height: 257,
  bits: 258,
  compression: 259,
  photometric: 262,
  fillOrder: 266,
  offsets: 273,
  orientation: 274,
  samples: 277,
  rowsPerStrip: 278,
  counts: 279,
  across: 282,
  down: 283,
  planes: 284,
  fax: 292,
  predictor: 317,
  palette: 320,
  tile: 322,
  jpegTables: 347,
} as const;

/** Bytes of one value, by the number of its type. */
const SIZE: Readonly<Record<number, number>> = { 1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8 };
const MOST_ENTRIES = 500;
const MOST_STRIPS = 20_000;

const broken = () => damaged('tệp ảnh TIFF (.tif, .tiff)');

type Fields = (tag: number) => readonly number[];

function fieldsAt(view: DataView, small: boolean, at: number): { readonly fields: Fields; readonly next: number } {
  if (at + 2 > view.byteLength) throw broken();
  const entries = view.getUint16(at, small);
  const end = at + 2 + entries * 12;
  if (entries > MOST_ENTRIES || end + 4 > view.byteLength) throw broken();
  const places = new Map<number, { readonly type: number; readonly count: number; readonly from: number }>();
  for (let entry = at + 2; entry < end; entry += 12) {
    const [type, count] = [view.getUint16(entry + 2, small), view.getUint32(entry + 4, small)];
    const bytes = (SIZE[type] ?? 0) * count;
    const from = bytes > 4 ? view.getUint32(entry + 8, small) : entry + 8;
    if (bytes > 0 && from + bytes <= view.byteLength) places.set(view.getUint16(entry, small), { type, count, from });
  }
  const valueAt = (type: number, from: number): number => {
    if (type === 3 || type === 8) return view.getUint16(from, small);
    if (type === 4 || type === 9) return view.getUint32(from, small);
    if (type === 5) return view.getUint32(from, small) / Math.max(1, view.getUint32(from + 4, small));
    return view.getUint8(from);
  };
  const fields: Fields = (tag) => {
    const place = places.get(tag);
    if (place === undefined) return [];
    return Array.from({ length: Math.min(place.count, 4 * MOST_STRIPS) }, (_, index) => valueAt(place.type, place.from + index * (SIZE[place.type] ?? 1)));
  };
  return { fields, next: view.getUint32(end, small) };
}

function pageOf(bytes: Uint8Array, fields: Fields): TiffPage {
  const one = (tag: number, otherwise: number): number => fields(tag)[0] ?? otherwise;
  const [width, height] = [one(TAG.width, 0), one(TAG.height, 0)];
  const [offsets, counts] = [fields(TAG.offsets), fields(TAG.counts)];
  const tiled = fields(TAG.tile).length > 0;
  if (width < 1 || height < 1 || offsets.length > MOST_STRIPS || (!tiled && offsets.length === 0)) throw broken();
  const [across, down] = [one(TAG.across, 1), one(TAG.down, 1)];
  const aspect = across > 0 && down > 0 ? down / across : 1;
  return {
    width,
    height,
    aspect: aspect > 0.2 && aspect < 5 ? aspect : 1,
    rowsPerStrip: Math.max(1, Math.min(height, one(TAG.rowsPerStrip, height))),
    strips: offsets.map((offset, index) => bytes.subarray(offset, offset + (counts[index] ?? bytes.length - offset))),
    bits: one(TAG.bits, 1),
    samples: one(TAG.samples, 1),
    compression: one(TAG.compression, 1),
    photometric: one(TAG.photometric, 0),
    orientation: one(TAG.orientation, 1),
    predictor: one(TAG.predictor, 1),
    faxOptions: one(TAG.fax, 0),
    turnedBits: one(TAG.fillOrder, 1) === 2,
    palette: paletteOf(fields(TAG.palette)),
    jpegTables: Uint8Array.from(fields(TAG.jpegTables)),
    tiled,
    planes: one(TAG.planes, 1),
  };
}

/** First all reds, then all greens and all blues, in two bytes each: of the upper one of each, colour by colour. */
function paletteOf(shades: readonly number[]): Uint8Array {
  const colours = Math.floor(shades.length / 3);
  return Uint8Array.from({ length: colours * 3 }, (_, at) => (shades[(at % 3) * colours + Math.floor(at / 3)] ?? 0) >> 8);
}

/** Whether bytes are a TIFF of the usual kind (not a "big" one). */
export function isTiff(bytes: Uint8Array): boolean {
  const [a, b, c, d] = bytes;
  return (a === 0x49 && b === 0x49 && c === 42 && d === 0) || (a === 0x4d && b === 0x4d && c === 0 && d === 42);
}

/** The pages of a TIFF, previews left out. Errors: FileError FILE_DAMAGED. */
export function tiffPages(bytes: Uint8Array): readonly TiffPage[] {
  if (bytes.length < 14) throw broken();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const small = bytes[0] === 0x49;
  const pages: TiffPage[] = [];
  const seen = new Set<number>();
  for (let at = view.getUint32(4, small); at !== 0 && pages.length <= FILE_LIMITS.scannedPages; ) {
    if (seen.has(at)) throw broken();
    seen.add(at);
    const { fields, next } = fieldsAt(view, small, at);
    const preview = ((fields(TAG.subfile)[0] ?? 0) & 1) === 1;
    if (!preview) pages.push(pageOf(bytes, fields));
    at = next;
  }
  if (pages.length === 0) throw broken();
  return pages;
}
