import { FileError } from '../domain/errors.ts';
import { extensionOf, type FileFormat, type InputFile } from './format.ts';
import { FORMATS } from './formats.ts';
import { normaliseText } from './normalise-text.ts';

/** Largest file taken in, in bytes. */
export const MAX_FILE_BYTES = 50_000_000;

export type ExtractedText = {
  /** NFC, `\n` line ends, form feeds as page breaks; see normaliseText. */
  readonly text: string;
  readonly extractorVersion: string;
  readonly format: string;
};

const PDF = [0x25, 0x50, 0x44, 0x46];

const unknownType = (file: InputFile): FileError =>
  new FileError(
    'FILE_TYPE_UNKNOWN',
    `Chưa nhận loại tệp này. Các loại được nhận: ${FORMATS.map((format) => format.label).join('; ')}. Hãy lưu lại thành một trong các loại đó.`,
    {
      extension: extensionOf(file.name),
    },
  );

/** The extension as a person chose it, overruled only where the bytes surely say otherwise. */
function formatOf(file: InputFile): FileFormat {
  const sniffed = FORMATS.find((format) => format.sniff(file.bytes));
  if (sniffed) return sniffed;
  if (PDF.every((byte, index) => file.bytes[index] === byte)) throw unknownType(file);
  const extension = extensionOf(file.name);
  const named = FORMATS.find((format) => format.extensions.includes(extension));
  const typed = extension === '' ? FORMATS.find((format) => file.mediaType !== undefined && format.mediaTypes.includes(file.mediaType)) : undefined;
  const format = named ?? typed;
  if (!format) throw unknownType(file);
  return format;
}

/**
 * Bytes to plain text. Errors: FileError with FILE_EMPTY, FILE_TOO_LARGE, FILE_TYPE_UNKNOWN, FILE_DAMAGED,
 * FILE_ENCRYPTED, FILE_ENCODING or FILE_NO_TEXT; each message tells the person what to do.
 */
export async function extractText(file: InputFile): Promise<ExtractedText> {
  if (file.bytes.length === 0) throw new FileError('FILE_EMPTY', 'Tệp rỗng. Hãy kiểm tra lại tệp gốc rồi nhập lại.');
  if (file.bytes.length > MAX_FILE_BYTES) {
    throw new FileError('FILE_TOO_LARGE', `Tệp lớn hơn ${MAX_FILE_BYTES / 1_000_000} MB. Hãy tách tệp hoặc bỏ bớt hình ảnh rồi nhập lại.`, {
      bytes: file.bytes.length,
    });
  }
  const format = formatOf(file);
  const text = normaliseText(await format.extract(file.bytes));
  if (!/\p{L}{2}/u.test(text)) {
    throw new FileError('FILE_NO_TEXT', 'Tệp không có chữ nào đọc được (có thể chỉ là ảnh chụp, bản scan). Hãy nhập bản có nội dung chữ.');
  }
  return { text, extractorVersion: format.version, format: format.id };
}
