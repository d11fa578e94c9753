import { createHash } from 'node:crypto';
import { FileError } from '../domain/errors.ts';
import type { ExtractedText } from '../files/extract-text.ts';
import { extractText } from '../files/extract-text.ts';
import { textIdOf } from '../linking/short-id.ts';
import { classificationMark } from '../reading/classification.ts';

export type HandedIn = { readonly name: string; readonly bytes: Uint8Array; readonly mediaType?: string };

/** A file as far as it may be kept: with its text, or with the reason why not. */
export type Screened = {
  readonly bytesHash: string;
  /** What may be stored of the name; a classified file's own name is not kept. */
  readonly fileName: string;
  readonly size: number;
  readonly extracted: ExtractedText | null;
  readonly error: { readonly code: string; readonly message: string } | null;
};

/** What is left of the name of a file that must not be known. */
export const CLASSIFIED_NAME = '(tệp có dấu chỉ độ mật)';

export const CLASSIFIED_MESSAGE = 'Văn bản có dấu chỉ độ mật: không nhập vào hệ thống này.';

/** SHA-256 of bytes, hex. */
export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

const baseName = (name: string): string => name.normalize('NFC').split(/[\\/]/).at(-1)?.slice(0, 200) || 'tệp không tên';

/**
 * Turns a file into text and looks for a mark of classification, before anything of it is stored. Never fails for
 * what is wrong with the file: that is in the answer. A classified file leaves neither name nor hash behind.
 */
export async function screenFile(file: HandedIn): Promise<Screened> {
  const kept = { bytesHash: hashOf(file.bytes), fileName: baseName(file.name), size: file.bytes.length };
  try {
    const extracted = await extractText(file);
    if (classificationMark(extracted.text, textIdOf(kept.bytesHash, extracted.extractorVersion)) === null) return { ...kept, extracted, error: null };
    return { bytesHash: '', fileName: CLASSIFIED_NAME, size: 0, extracted: null, error: { code: 'FILE_CLASSIFIED', message: CLASSIFIED_MESSAGE } };
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    return { ...kept, extracted: null, error: { code: error.code, message: error.message } };
  }
}
