import type { FileError } from '../../domain/errors.ts';
import { damaged } from '../failures.ts';
import { type Extraction, type ExtractOptions, type FileFormat, NeedsRecognition } from '../format.ts';
import { checkPixels } from './image-size.ts';
import { decodeJpeg, jpegFrame } from './jpeg.ts';
import { fitted, type Picture } from './picture.ts';
import { decodePng } from './png.ts';
import { startRecogniser } from './recogniser.ts';
import { textOfScan } from './scan-text.ts';

const PNG = [0x89, 0x50, 0x4e, 0x47];
const JPEG = [0xff, 0xd8, 0xff];
const PNG_HEADER = 33;
const startsWith = (bytes: Uint8Array, mark: readonly number[]): boolean => mark.every((byte, index) => bytes[index] === byte);

const broken = (): FileError => damaged('tệp ảnh (.png, .jpg)');

/** Refuses a picture by the size it says it has, before anything of it is unpacked. */
function checkSize(width: number, height: number): void {
  if (width < 1 || height < 1) throw broken();
  checkPixels(width, height);
}

async function decode(bytes: Uint8Array): Promise<Picture> {
  if (startsWith(bytes, PNG)) {
    if (bytes.length < PNG_HEADER) throw broken();
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    checkSize(view.getUint32(16), view.getUint32(20));
    return fitted(decodePng(bytes));
  }
  const frame = jpegFrame(bytes);
  if (frame === null) throw broken();
  checkSize(frame.width, frame.height);
  return decodeJpeg(bytes, frame);
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
  version: 'image-2',
  sniff: (bytes) => startsWith(bytes, PNG) || startsWith(bytes, JPEG),
  extract: extractImage,
};
