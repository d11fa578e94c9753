import { createCanvas } from '@napi-rs/canvas';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

const PER_INCH = 200;
const QUALITY = 45;

/** Numbers that look random and are the same each time. */
function* noise(seed: number): Generator<number> {
  let state = seed;
  for (;;) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    yield state / 2 ** 32;
  }
}

/** A page of a PDF as a scanner would take it: a little askew, grey paper, dirt. */
async function scannedPage(
  pdf: Uint8Array,
  number: number,
  random: Generator<number>,
): Promise<{ readonly jpeg: Buffer; readonly width: number; readonly height: number }> {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const page = await document.getPage(number);
  const viewport = page.getViewport({ scale: PER_INCH / 72 });
  const [width, height] = [Math.round(viewport.width), Math.round(viewport.height)];
  const clean = createCanvas(width, height);
  const ink = clean.getContext('2d');
  ink.fillStyle = '#fff';
  ink.fillRect(0, 0, width, height);
  const surface = { canvas: clean, canvasContext: ink } as unknown as Pick<Parameters<typeof page.render>[0], 'canvas' | 'canvasContext'>;
  await page.render({ ...surface, viewport }).promise;
  await document.destroy();
  const canvas = createCanvas(width, height);
  const paper = canvas.getContext('2d');
  paper.fillStyle = '#f4f4f2';
  paper.fillRect(0, 0, width, height);
  paper.translate(width / 2, height / 2);
  paper.rotate((((random.next().value ?? 0) - 0.5) * 2.4 * Math.PI) / 180);
  paper.globalAlpha = 0.9;
  paper.drawImage(clean, -width / 2, -height / 2);
  paper.resetTransform();
  for (let speck = 0; speck < 140; speck += 1) {
    const next = (): number => random.next().value ?? 0;
    paper.globalAlpha = 0.25 + next() * 0.5;
    paper.fillStyle = '#333';
    paper.fillRect(next() * width, next() * height, 1 + next() * 1.6, 1 + next() * 1.6);
  }
  const image = paper.getImageData(0, 0, width, height);
  for (let at = 0; at < image.data.length; at += 4) {
    const grey = Math.min(255, Math.max(0, 0.3 * (image.data[at] ?? 0) + 0.59 * (image.data[at + 1] ?? 0) + 0.11 * (image.data[at + 2] ?? 0)));
    image.data[at] = grey;
    image.data[at + 1] = grey;
    image.data[at + 2] = grey;
  }
  paper.putImageData(image, 0, 0);
  return { jpeg: canvas.toBuffer('image/jpeg', QUALITY), width, height };
}

/** A PDF that holds nothing but pictures of another PDF's pages. */
export async function scanPdf(pdf: Uint8Array, seed: number): Promise<Buffer> {
  const random = noise(seed);
  const source = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const count = source.numPages;
  await source.destroy();
  const objects: Buffer[] = [];
  const put = (body: string | Buffer): number => objects.push(Buffer.isBuffer(body) ? body : Buffer.from(body, 'latin1'));
  put('<< /Type /Catalog /Pages 2 0 R >>');
  put('');
  const kids: number[] = [];
  for (let number = 1; number <= count; number += 1) {
    const { jpeg, width, height } = await scannedPage(pdf, number, random);
    const image = put(
      Buffer.concat([
        Buffer.from(
          `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode /Length ${jpeg.length} >>\nstream\n`,
          'latin1',
        ),
        jpeg,
        Buffer.from('\nendstream', 'latin1'),
      ]),
    );
    const [pageWidth, pageHeight] = [((width * 72) / PER_INCH).toFixed(2), ((height * 72) / PER_INCH).toFixed(2)];
    const draw = `q ${pageWidth} 0 0 ${pageHeight} 0 0 cm /I Do Q`;
    const content = put(`<< /Length ${draw.length} >>\nstream\n${draw}\nendstream`);
    kids.push(
      put(
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${pageWidth} ${pageHeight}] /Resources << /XObject << /I ${image} 0 R >> >> /Contents ${content} 0 R >>`,
      ),
    );
  }
  objects[1] = Buffer.from(`<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] >>`, 'latin1');
  return pdfOf(objects);
}

/** Objects, numbered from 1, as a PDF whose first object is its catalogue. */
export function pdfOf(objects: readonly Buffer[]): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.4\n', 'latin1')];
  const offsets: number[] = [];
  let at = parts[0]?.length ?? 0;
  const write = (part: Buffer): void => {
    parts.push(part);
    at += part.length;
  };
  for (const [index, body] of objects.entries()) {
    offsets.push(at);
    write(Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`, 'latin1'), body, Buffer.from('\nendobj\n', 'latin1')]));
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const start = at;
  write(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`,
      'latin1',
    ),
  );
  return Buffer.concat(parts);
}
