import { drawPage } from '../pdf/draw-page.ts';
import { openPdf } from '../pdf/open-pdf.ts';
import { type Picture, pageWidth } from './picture.ts';

/** Where a JPEG says how large it is and of how many colours; null where it does not. */
export function jpegFrame(bytes: Uint8Array): { readonly width: number; readonly height: number; readonly colours: number } | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 2; at + 10 < bytes.length; ) {
    if (bytes[at] !== 0xff) return null;
    const kind = bytes[at + 1] ?? 0;
    if (kind >= 0xc0 && kind <= 0xcf && kind !== 0xc4 && kind !== 0xc8 && kind !== 0xcc)
      return { width: view.getUint16(at + 7), height: view.getUint16(at + 5), colours: bytes[at + 9] ?? 0 };
    at += kind === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
  return null;
}

const POINTS_OF_A4 = 595;

/**
 * A JPEG drawn as the page of a PDF: the decoder of the PDF library stands broken files, which the native one at hand
 * does not. Errors: FileError FILE_DAMAGED.
 */
export async function decodeJpeg(bytes: Uint8Array, frame: { readonly width: number; readonly height: number; readonly colours: number }): Promise<Picture> {
  const { width, height, colours } = frame;
  const space = colours === 1 ? 'DeviceGray' : colours === 4 ? 'DeviceCMYK' : 'DeviceRGB';
  const scale = POINTS_OF_A4 / pageWidth(frame);
  const box = `${(width * scale).toFixed(2)} ${(height * scale).toFixed(2)}`;
  const draw = `q ${box.replace(' ', ' 0 0 ')} 0 0 cm /I Do Q`;
  const objects = [
    Buffer.from('<< /Type /Catalog /Pages 2 0 R >>'),
    Buffer.from('<< /Type /Pages /Count 1 /Kids [3 0 R] >>'),
    Buffer.from(`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${box}] /Resources << /XObject << /I 5 0 R >> >> /Contents 4 0 R >>`),
    Buffer.from(`<< /Length ${draw.length} >>\nstream\n${draw}\nendstream`),
    Buffer.concat([
      Buffer.from(
        `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /${space} /BitsPerComponent 8 /Filter /DCTDecode /Length ${bytes.length} >>\nstream\n`,
      ),
      bytes,
      Buffer.from('\nendstream'),
    ]),
  ];
  const parts = [Buffer.from('%PDF-1.4\n')];
  const offsets: number[] = [];
  for (const [index, body] of objects.entries()) {
    offsets.push(parts.reduce((sum, part) => sum + part.length, 0));
    parts.push(Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), body, Buffer.from('\nendobj\n')]));
  }
  const start = parts.reduce((sum, part) => sum + part.length, 0);
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  parts.push(Buffer.from(`xref\n0 6\n0000000000 65535 f \n${table}trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`));
  const document = await openPdf(Buffer.concat(parts));
  try {
    return await drawPage(await document.getPage(1));
  } finally {
    await document.destroy();
  }
}
