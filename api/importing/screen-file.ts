import { createHash } from 'node:crypto';
import { FileError } from '../domain/errors.ts';
import type { ExtractedText } from '../files/extract-text.ts';
import { NeedsRecognition } from '../files/format.ts';
import { textIdOf } from '../linking/short-id.ts';
import { classificationMark } from '../reading/classification.ts';
import type { Extractor, OnPage } from './extractor.ts';
import { partTexts } from './part-texts.ts';

export type HandedIn = {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly mediaType?: string;
  /** The archive it was taken from and the folders there, with `/` between; absent for a file given by itself. */
  readonly archive?: string;
};

/** A file as far as it may be kept: with its text, or with the reason why not, or still to be recognised. */
export type Screened = {
  readonly bytesHash: string;
  /** What may be stored of the name; a classified file's own name is not kept. */
  readonly fileName: string;
  readonly size: number;
  readonly extracted: ExtractedText | null;
  readonly error: { readonly code: string; readonly message: string } | null;
  /** Pictures of pages that have to be recognised before anything of the file may be stored; null where none. */
  readonly pictures: number | null;
  /** Texts of further directives that stand behind the first in the same file; absent where there are none. */
  readonly further?: readonly string[];
};

/** What is left of the name of a file that must not be known. */
export const CLASSIFIED_NAME = '(tệp có dấu chỉ độ mật)';

export const CLASSIFIED = 'FILE_CLASSIFIED';
export const CLASSIFIED_MESSAGE = 'Văn bản có dấu chỉ độ mật: không nhập vào hệ thống này.';

/** SHA-256 of bytes, hex. */
export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The last part of a path, without signs that show a name otherwise than it is. */
export const baseName = (name: string): string =>
  name
    .normalize('NFC')
    .split(/[\\/]/)
    .at(-1)
    ?.replace(/[\p{Cc}\p{Cf}]/gu, '')
    .trim()
    .slice(0, 200) || 'tệp không tên';

/**
 * Turns a file into text and looks for a mark of classification, before anything of it is stored. Never fails for
 * what is wrong with the file: that is in the answer. A classified file leaves neither name nor hash behind.
 * Pictures of pages are recognised only where `recognise` says so; else the answer says how many there are.
 */
export async function screenFile(extractor: Extractor, file: HandedIn, recognise: boolean, onPage?: OnPage): Promise<Screened> {
  const kept = { bytesHash: hashOf(file.bytes), fileName: baseName(file.name), size: file.bytes.length, pictures: null };
  try {
    const extracted = await extractor.extract(file, recognise, onPage);
    const textId = textIdOf(kept.bytesHash, extracted.extractorVersion);
    const { first, further } = partTexts(extracted);
    const isMarked = (text: string): boolean => classificationMark(text, textId) !== null;
    // One marked directive among several: their bytes are one file.
    if (![extracted.text, extracted.apart, ...further].some(isMarked))
      return { ...kept, extracted: first, error: null, ...(further.length === 0 ? {} : { further }) };
    return { ...kept, bytesHash: '', fileName: CLASSIFIED_NAME, size: 0, extracted: null, error: { code: CLASSIFIED, message: CLASSIFIED_MESSAGE } };
  } catch (error) {
    if (error instanceof NeedsRecognition) return { ...kept, extracted: null, error: null, pictures: error.pages };
    if (!(error instanceof FileError)) throw error;
    return { ...kept, extracted: null, error: { code: error.code, message: error.message } };
  }
}
