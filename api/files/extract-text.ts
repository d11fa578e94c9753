import { FileError } from '../domain/errors.ts';
import { damaged, fileTooLarge, noText, tooLong, unreadable } from './failures.ts';
import { type Extraction, type ExtractOptions, extensionOf, type FileFormat, type InputFile, NeedsRecognition } from './format.ts';
import { FORMATS } from './formats.ts';
import { mendLegacyLines } from './legacy/recognise.ts';
import { FILE_LIMITS } from './limits.ts';
import { normaliseText } from './normalise-text.ts';
import { otherKindOf } from './other-kinds.ts';
import { isPlainText, PLAIN_TEXT } from './plain-text.ts';
import { ARCHIVE } from './zip-archive.ts';

/** Largest file taken in, in bytes. */
export const MAX_FILE_BYTES: number = FILE_LIMITS.bytes;

/** The endings of everything that is taken in, archives included. */
export const ENDINGS: readonly string[] = [...FORMATS, ARCHIVE].flatMap((format) => format.extensions);

export type ExtractedText = {
  /** NFC, `\n` line ends, form feeds as page breaks; see normaliseText. */
  readonly text: string;
  readonly extractorVersion: string;
  readonly format: string;
  /** What the bytes are, whatever the file was called. */
  readonly mediaType: string;
  /** Running heads and feet, kept out of the text; empty when there are none. */
  readonly apart: string;
  /** True where letters were recognised in pictures. */
  readonly scanned: boolean;
  /** Places of words in the text that the recogniser was unsure of. */
  readonly unsure: readonly (readonly [number, number])[];
};

/** Which recogniser made a text, beside the format it was in. */
const RECOGNISER = 'vie-1';

const unknownType = (file: InputFile): FileError =>
  new FileError(
    'FILE_TYPE_UNKNOWN',
    `Chưa nhận loại tệp này. Các loại được nhận: ${[...FORMATS, ARCHIVE].map((format) => format.label).join('; ')}. Hãy lưu lại thành một trong các loại đó.`,
    {
      extension: extensionOf(file.name),
    },
  );

/** A kind that is not taken in; where the name promises one that is, that is said first. */
function otherKind({ name }: InputFile, kind: { readonly name: string; readonly advice: string }): FileError {
  const extension = extensionOf(name);
  const named = ENDINGS.includes(extension) ? `Tên tệp có đuôi ${extension}, nội dung là ${kind.name}. ` : '';
  return new FileError('FILE_TYPE_UNKNOWN', `${named}Chưa nhận ${kind.name}. ${kind.advice}`, { extension, kind: kind.name });
}

/** What the bytes surely are; only plain text, which has no mark of its own, also goes by the name. */
function formatOf(file: InputFile): FileFormat {
  const sniffed = FORMATS.find((format) => format.sniff(file.bytes));
  if (sniffed) return sniffed;
  const extension = extensionOf(file.name);
  const other = otherKindOf(file.bytes);
  if (other !== null) throw otherKind(file, other);
  const named = FORMATS.find((format) => format.extensions.includes(extension));
  if ((named !== undefined || extension === '') && isPlainText(file.bytes)) return named?.id === 'html' ? named : PLAIN_TEXT;
  // A whole archive is opened before it comes here.
  if (ARCHIVE.extensions.some((ending) => ending === extension)) throw damaged('tệp nén (.zip) nguyên vẹn');
  const typed = extension === '' ? FORMATS.find((format) => file.mediaType !== undefined && format.mediaTypes.includes(file.mediaType)) : undefined;
  const format = named ?? typed;
  if (!format) throw unknownType(file);
  return format;
}

/** What a format gives. Whatever else goes wrong inside is the file's fault, and must not take other files along. */
async function extractBy(format: FileFormat, file: InputFile, options: ExtractOptions): Promise<Extraction> {
  try {
    return await format.extract(file.bytes, options);
  } catch (error) {
    if (error instanceof FileError || error instanceof NeedsRecognition) throw error;
    // Too long a string, too deep a nesting.
    if (error instanceof RangeError) throw tooLong();
    throw unreadable();
  }
}

/**
 * Bytes to plain text. Errors: FileError with FILE_EMPTY, FILE_TOO_LARGE, FILE_TYPE_UNKNOWN, FILE_DAMAGED,
 * FILE_ENCRYPTED, FILE_ENCODING, FILE_UNREADABLE or FILE_NO_TEXT, each message telling the person what to do; NeedsRecognition where
 * the file is pictures of pages and `options` does not allow to recognise them (by default they are).
 */
export async function extractText(file: InputFile, options: ExtractOptions = { recognise: true }): Promise<ExtractedText> {
  if (file.bytes.length === 0) throw new FileError('FILE_EMPTY', 'Tệp rỗng. Hãy kiểm tra lại tệp gốc rồi nhập lại.');
  if (file.bytes.length > MAX_FILE_BYTES) throw fileTooLarge(file.bytes.length);
  const format = formatOf(file);
  const extraction = await extractBy(format, file, options);
  if (extraction.text.length > FILE_LIMITS.characters) throw tooLong();
  const scanned = extraction.scanned ?? false;
  const text = scanned ? extraction.text : normaliseText(mendLegacyLines(extraction.text));
  if (!/\p{L}{2}/u.test(text)) throw noText();
  return {
    text,
    extractorVersion: scanned ? `${format.version}+${RECOGNISER}` : format.version,
    format: format.id,
    mediaType: format.mediaTypeOf?.(file.bytes) ?? format.mediaTypes[0] ?? 'application/octet-stream',
    apart: normaliseText(mendLegacyLines(extraction.apart ?? '')),
    scanned,
    unsure: extraction.unsure ?? [],
  };
}
