import { FileError } from '../domain/errors.ts';
import type { InputFile } from '../files/format.ts';
import { isArchive, isUnsafeName } from '../files/zip-archive.ts';
import type { Extractor } from './extractor.ts';
import { baseName, type HandedIn, hashOf, type Screened } from './screen-file.ts';

/** A file as it is to be screened; `refused` says why it is not even opened. */
export type Member<File extends HandedIn> = { readonly file: File; readonly refused: FileError | null };

const TURNED_NAME = 'Tên tệp có dấu đảo chiều chữ, nên hiện ra khác với tên thật. Hãy đổi tên tệp rồi nhập lại.';
/** Characters that are kept of the way to a file in an archive. */
const MOST_FOLDERS = 400;
const TURNING = /[\u202a-\u202e\u2066-\u2069]/;

/**
 * Files with archives replaced by what is in them, each member with what the archive was given with. An archive that
 * cannot be opened stays one file, with the reason.
 */
export async function withMembers<File extends InputFile>(extractor: Extractor, files: readonly File[]): Promise<readonly Member<File>[]> {
  const members: Member<File>[] = [];
  for (const file of files) {
    if (TURNING.test(file.name)) {
      members.push({ file, refused: new FileError('FILE_NAME_UNSAFE', TURNED_NAME) });
      continue;
    }
    if (!isArchive(file.bytes)) {
      members.push({ file, refused: null });
      continue;
    }
    try {
      for (const { name, bytes, error } of await extractor.unpack({ name: file.name, bytes: file.bytes })) {
        const { mediaType: _, ...given } = file;
        const isUnsafe = isUnsafeName(name.slice(file.name.length + 1));
        const from = isUnsafe ? {} : { archive: foldersOf(file.name, name) };
        members.push({ file: { ...given, name: isUnsafe ? file.name : name, bytes, ...from } as File, refused: error });
      }
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      members.push({ file, refused: error });
    }
  }
  return members;
}

/** An archive with the folders of it, and the archives in it, that lead to a member; `member` begins with the archive's name. */
function foldersOf(archive: string, member: string): string {
  const folders = member
    .slice(archive.length + 1)
    .split(/[\\/]/)
    .slice(0, -1);
  return [archive, ...folders.filter((folder) => folder !== '')].map(baseName).join('/').slice(0, MOST_FOLDERS);
}

/** The answer for a file that was not opened. */
export function refusedFile(file: HandedIn, error: FileError): Screened {
  return {
    bytesHash: hashOf(file.bytes),
    fileName: baseName(file.name),
    size: file.bytes.length,
    extracted: null,
    error: { code: error.code, message: error.message },
    pictures: null,
  };
}
