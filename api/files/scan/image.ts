import { createCanvas, loadImage } from '@napi-rs/canvas';
import { FileError } from '../../domain/errors.ts';
import { damaged } from '../failures.ts';
import { type Extraction, type ExtractOptions, type FileFormat, NeedsRecognition } from '../format.ts';
import { FILE_LIMITS } from '../limits.ts';
import type { Picture } from './picture.ts';
import { startRecogniser } from './recogniser.ts';
import { textOfScan } from './scan-text.ts';

const PNG = [0x89, 0x50, 0x4e, 0x47];
const JPEG = [0xff, 0xd8, 0xff];
/** Pixels a picture is drawn with: letters of a page stay as large as a scanner at 250 dots an inch has them. */
const WANTED = 6_000_000;
const MOST_GROWTH = 2.5;

const startsWith = (bytes: Uint8Array, mark: readonly number[]): boolean => mark.every((byte, index) => bytes[index] === byte);

/** Width and height a picture says it has, before anything of it is unpacked; null where it does not say. */
function sizeOf(bytes: Uint8Array): readonly [number, number] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (startsWith(bytes, PNG)) return bytes.length < 24 ? null : [view.getUint32(16), view.getUint32(20)];
  for (let at = 2; at + 9 < bytes.length; ) {
    if (bytes[at] !== 0xff) return null;
    const kind = bytes[at + 1] ?? 0;
    if (kind >= 0xc0 && kind <= 0xcf && kind !== 0xc4 && kind !== 0xc8 && kind !== 0xcc) return [view.getUint16(at + 7), view.getUint16(at + 5)];
    at += kind === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
  return null;
}

async function decode(bytes: Uint8Array): Promise<Picture> {
  const size = sizeOf(bytes);
  if (size === null || size[0] < 1 || size[1] < 1) throw damaged('tệp ảnh (.png, .jpg)');
  if (size[0] * size[1] > FILE_LIMITS.pixels) {
    throw new FileError('FILE_TOO_LARGE', `Ảnh lớn hơn ${FILE_LIMITS.pixels / 1_000_000} triệu điểm ảnh. Hãy giảm kích thước ảnh rồi nhập lại.`);
  }
  try {
    const image = await loadImage(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    const scale = Math.min(MOST_GROWTH, Math.sqrt(WANTED / (image.width * image.height)));
    const [width, height] = [Math.max(1, Math.round(image.width * scale)), Math.max(1, Math.round(image.height * scale))];
    const context = createCanvas(width, height).getContext('2d');
    context.fillStyle = '#fff';
    context.fillRect(0, 0, width, height);
    context.drawImage(image, 0, 0, width, height);
    return { width, height, pixels: context.getImageData(0, 0, width, height).data };
  } catch {
    throw damaged('tệp ảnh (.png, .jpg)');
  }
}

async function extractImage(bytes: Uint8Array, options: ExtractOptions): Promise<Extraction> {
  const picture = await decode(bytes);
  if (!options.recognise) throw new NeedsRecognition(1);
  const recogniser = await startRecogniser();
  try {
    const page = await recogniser.recognise(picture);
    options.onPage?.(1, 1);
    return textOfScan([page]);
  } finally {
    await recogniser.close();
  }
}

export const IMAGE: FileFormat = {
  id: 'image',
  extensions: ['.png', '.jpg', '.jpeg'],
  mediaTypes: ['image/png', 'image/jpeg'],
  mediaTypeOf: (bytes) => (startsWith(bytes, PNG) ? 'image/png' : 'image/jpeg'),
  label: 'ảnh chụp một trang (.png, .jpg)',
  version: 'image-1',
  sniff: (bytes) => startsWith(bytes, PNG) || startsWith(bytes, JPEG),
  extract: extractImage,
};
