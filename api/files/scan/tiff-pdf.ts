import { FileError } from '../../domain/errors.ts';
import type { TiffPage } from './tiff-pages.ts';

/**
 * A TIFF in the clothes of a PDF. Its strips are compressed in ways that PDF knows as well (fax groups 3 and 4, LZW,
 * Deflate, PackBits, JPEG), so they are handed over as they are, and the library that draws PDF unpacks them.
 */
const FAX = new Set([2, 3, 4]);
const DEFLATE = new Set([8, 32946]);
const [PLAIN, LZW, JPEG, PACK_BITS] = [1, 5, 7, 32773];

const unusual = (what: string): FileError =>
  new FileError('FILE_UNREADABLE', `Ảnh TIFF này có kiểu lưu ít gặp (${what}). Hãy lưu lại thành PDF hoặc JPEG (ở máy quét chọn PDF) rồi nhập lại.`);

/** Refuses what PDF has no word for. */
function checkKind(page: TiffPage): void {
  if (page.tiled) throw unusual('chia ô');
  if (page.planes === 2 && page.samples > 1) throw unusual('tách lớp màu');
  if (!FAX.has(page.compression) && !DEFLATE.has(page.compression) && ![PLAIN, LZW, JPEG, PACK_BITS].includes(page.compression))
    throw unusual(`kiểu nén ${page.compression}`);
  if (![1, 2, 4, 8].includes(page.bits)) throw unusual(`${page.bits} bit`);
  if (page.predictor > 2) throw unusual(`phép dự đoán ${page.predictor}`);
  if (spaceOf(page) === null) throw unusual(`hệ màu ${page.photometric}/${page.samples}`);
}

const hex = (bytes: Uint8Array): string => `<${Buffer.from(bytes).toString('hex')}>`;

/** The colours of a picture in the words of PDF; null where it has none for them. */
function spaceOf({ photometric, samples, palette, bits }: TiffPage): string | null {
  if (photometric === 3) return samples === 1 && palette.length >= 3 * 2 ** bits ? `[/Indexed /DeviceRGB ${2 ** bits - 1} ${hex(palette)}]` : null;
  if (photometric === 0 || photometric === 1) return samples === 1 ? '/DeviceGray' : null;
  if (photometric === 2 || photometric === 6) return samples === 3 ? '/DeviceRGB' : null;
  return photometric === 5 && samples === 4 ? '/DeviceCMYK' : null;
}

function filterOf({ compression, faxOptions, photometric, predictor, width, samples, bits }: TiffPage, rows: number): string {
  if (FAX.has(compression)) {
    const k = compression === 4 ? -1 : compression === 3 && (faxOptions & 1) === 1 ? 1 : 0;
    const aligned = compression === 2 || (compression === 3 && (faxOptions & 4) === 4);
    return `/Filter /CCITTFaxDecode /DecodeParms << /K ${k} /Columns ${width} /Rows ${rows} /EndOfBlock false /EncodedByteAlign ${aligned} /BlackIs1 ${photometric === 1} >>`;
  }
  const said = predictor === 2 ? ` /DecodeParms << /Predictor 2 /Colors ${samples} /BitsPerComponent ${bits} /Columns ${width} >>` : '';
  if (compression === LZW) return `/Filter /LZWDecode${said}`;
  if (DEFLATE.has(compression)) return `/Filter /FlateDecode${said}`;
  if (compression === PACK_BITS) return '/Filter /RunLengthDecode';
  if (compression === JPEG) return `/Filter /DCTDecode${photometric === 2 ? ' /DecodeParms << /ColorTransform 0 >>' : ''}`;
  return '';
}

const TURNED = Uint8Array.from({ length: 256 }, (_, byte) => Number.parseInt(byte.toString(2).padStart(8, '0').split('').reverse().join(''), 2));

/** The bytes of a strip as PDF wants them: bits from the left, the tables of a JPEG inside it. */
function stripBytes(page: TiffPage, strip: Uint8Array): Uint8Array {
  if (page.compression === JPEG && page.jpegTables.length > 4) return Buffer.concat([page.jpegTables.subarray(0, -2), strip.subarray(2)]);
  return page.turnedBits && page.compression !== JPEG ? strip.map((byte) => TURNED[byte] ?? 0) : strip;
}

type Strip = { readonly bytes: Uint8Array; readonly top: number; readonly rows: number };

/** The strips from the top; those that are not compressed are one. */
function stripsOf(page: TiffPage): readonly Strip[] {
  const { height, rowsPerStrip, strips } = page;
  if (page.compression === PLAIN) return [{ bytes: stripBytes(page, Buffer.concat(strips)), top: 0, rows: height }];
  return strips.flatMap((strip, index): Strip[] => {
    const top = index * rowsPerStrip;
    return top >= height ? [] : [{ bytes: stripBytes(page, strip), top, rows: Math.min(rowsPerStrip, height - top) }];
  });
}

const ROTATE: Readonly<Record<number, number>> = { 3: 180, 6: 90, 8: 270 };

/** These pages as a PDF, a pixel a point. Errors: FileError FILE_UNREADABLE for kinds of TIFF that PDF cannot hold. */
export function tiffAsPdf(pages: readonly TiffPage[]): Uint8Array {
  const parts: Uint8Array[] = [];
  const places: number[] = [];
  let length = 0;
  const write = (piece: string | Uint8Array): void => {
    const bytes = typeof piece === 'string' ? Buffer.from(piece, 'latin1') : piece;
    parts.push(bytes);
    length += bytes.length;
  };
  const put = (number: number, head: string, stream: Uint8Array | null = null): void => {
    places[number] = length;
    write(stream === null ? `${number} 0 obj\n<< ${head} >>\nendobj\n` : `${number} 0 obj\n<< ${head} /Length ${stream.length} >>\nstream\n`);
    if (stream === null) return;
    write(stream);
    write('\nendstream\nendobj\n');
  };
  write('%PDF-1.7\n');
  const kids: number[] = [];
  let free = 3;
  for (const page of pages) {
    checkKind(page);
    const tall = Math.max(1, Math.round(page.height / page.aspect));
    const strips = stripsOf(page);
    const [own, content, first] = [free, free + 1, free + 2];
    free += 2 + strips.length;
    kids.push(own);
    const named = strips.map((_, index) => `/I${index} ${first + index} 0 R`).join(' ');
    const drawn = strips.map(({ top, rows }, index) => {
      const [high, below] = [(rows * tall) / page.height, tall - ((top + rows) * tall) / page.height];
      return `q ${page.width} 0 0 ${high} 0 ${below} cm /I${index} Do Q`;
    });
    const turn = ROTATE[page.orientation];
    put(
      own,
      `/Type /Page /Parent 2 0 R /MediaBox [0 0 ${page.width} ${tall}]${turn === undefined ? '' : ` /Rotate ${turn}`} /Contents ${content} 0 R /Resources << /XObject << ${named} >> >>`,
    );
    put(content, '', Buffer.from(drawn.join('\n'), 'latin1'));
    const inverted = page.photometric === 0 && !FAX.has(page.compression) ? ' /Decode [1 0]' : '';
    const shape = `/Type /XObject /Subtype /Image /Width ${page.width} /BitsPerComponent ${page.bits} /ColorSpace ${spaceOf(page)}${inverted}`;
    for (const [index, { bytes, rows }] of strips.entries()) put(first + index, `${shape} /Height ${rows} ${filterOf(page, rows)}`, bytes);
  }
  put(1, '/Type /Catalog /Pages 2 0 R');
  put(2, `/Type /Pages /Count ${kids.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}]`);
  const table = Array.from({ length: free - 1 }, (_, index) => `${String(places[index + 1] ?? 0).padStart(10, '0')} 00000 n \n`);
  const start = length;
  write(`xref\n0 ${free}\n0000000000 65535 f \n${table.join('')}trailer\n<< /Size ${free} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`);
  return Buffer.concat(parts);
}
