import { FileError, type FileErrorCode } from '../domain/errors.ts';
import type { ReadDirective } from '../domain/read-directive.ts';
import type { ExtractedText } from '../files/extract-text.ts';
import { type InputFile, NeedsRecognition } from '../files/format.ts';
import type { ArchiveMember } from '../files/zip-archive.ts';

/** What goes between a thread that reads files and the rest. */

/** A member of an archive as it crosses the border. */
export type MemberSent = Omit<ArchiveMember, 'error'> & { readonly failure: Failure | null };

/** What a thread can be asked for, and what it gives. */
export type Work = {
  readonly extract: { readonly asked: { readonly file: InputFile; readonly recognise: boolean }; readonly given: ExtractedText };
  readonly unpack: { readonly asked: InputFile; readonly given: readonly MemberSent[] };
  readonly read: { readonly asked: { readonly textId: string; readonly text: string }; readonly given: ReadDirective };
};

export type WorkName = keyof Work;

/** One piece of work as it is sent. */
export type Ask = { readonly [Name in WorkName]: { readonly name: Name; readonly asked: Work[Name]['asked'] } }[WorkName];

export type Answer = { readonly value: Work[WorkName]['given'] } | { readonly failure: Failure } | { readonly page: number; readonly pages: number };

/** An error as it crosses the border: of the file, a wish for recognising, or one that nobody expects. */
export type Failure =
  | { readonly kind: 'file'; readonly code: FileErrorCode; readonly message: string; readonly details: FileError['details'] }
  | { readonly kind: 'recognise'; readonly pages: number }
  | { readonly kind: 'other'; readonly message: string; readonly stack: string | null };

export function failureOf(error: unknown): Failure {
  if (error instanceof FileError) return { kind: 'file', code: error.code, message: error.message, details: error.details };
  if (error instanceof NeedsRecognition) return { kind: 'recognise', pages: error.pages };
  return error instanceof Error
    ? { kind: 'other', message: error.message, stack: error.stack ?? null }
    : { kind: 'other', message: String(error), stack: null };
}

/** The error again, of its class. */
export function errorOf(failure: Failure): Error {
  if (failure.kind === 'file') return new FileError(failure.code, failure.message, failure.details);
  if (failure.kind === 'recognise') return new NeedsRecognition(failure.pages);
  const error = new Error(failure.message);
  if (failure.stack !== null) error.stack = failure.stack;
  return error;
}
