import { FileError } from '../domain/errors.ts';
import { damaged, encrypted, fileTooLarge, unpacksTooLarge } from './failures.ts';
import type { InputFile } from './format.ts';
import { FILE_LIMITS } from './limits.ts';
import { looksLikeZip, unzipEntry, type ZipEntry, zipEntries } from './zip.ts';

/** A member of an archive: its bytes, or why it is not taken. */
export type ArchiveMember = { readonly name: string; readonly bytes: Uint8Array; readonly error: FileError | null };

/** What programs put into archives beside what a person meant. */
const FURNITURE = /(?:^|\/)(?:__MACOSX\/|\.(?!\.)|~\$|Thumbs\.db$|desktop\.ini$)/i;
/** Signs that turn the direction of writing, so that a name shows another ending than it has. */
const TURNING = /[\u202a-\u202e\u2066-\u2069]/;
/** Parts by which files that are archives inside are known: Word, Excel, PowerPoint, OpenDocument. */
const OWN_FORMATS = /^(?:word\/document\.xml|xl\/workbook\.xml|ppt\/presentation\.xml|mimetype|\[Content_Types\]\.xml)$/;

const unsafeName = (): FileError =>
  new FileError('FILE_NAME_UNSAFE', 'Tên tệp có ký hiệu không an toàn (../ hoặc dấu đảo chiều chữ). Hãy đổi tên tệp rồi nhập lại.');

/** Whether a name says something else than it shows, or points out of its folder. */
export const isUnsafeName = (name: string): boolean => TURNING.test(name) || /(?:^|[\\/])\.\.(?:[\\/]|$)/.test(name) || /^(?:[A-Za-z]:|[\\/])/.test(name);

/** True where bytes are an archive of files, not one of the formats that are archives inside. */
export function isArchive(bytes: Uint8Array): boolean {
  if (!looksLikeZip(bytes)) return false;
  try {
    return !zipEntries(bytes).some((entry) => OWN_FORMATS.test(entry.name));
  } catch {
    return false;
  }
}

function listed(bytes: Uint8Array): readonly ZipEntry[] {
  try {
    return zipEntries(bytes);
  } catch {
    throw damaged('tệp nén (.zip)');
  }
}

/**
 * The files of an archive, archives inside it opened as well, by their place in it. What is wrong with one file is said
 * of that file. Errors: FileError FILE_DAMAGED, FILE_ENCRYPTED, FILE_TOO_LARGE for the archive as a whole.
 */
export function unpackArchive(file: InputFile): readonly ArchiveMember[] {
  const members: ArchiveMember[] = [];
  let unpacked = 0;
  const open = (name: string, bytes: Uint8Array, depth: number): void => {
    const entries = listed(bytes).filter((entry) => !entry.name.endsWith('/') && !FURNITURE.test(entry.name));
    if (entries.length + members.length > FILE_LIMITS.archiveFiles) {
      throw new FileError('FILE_TOO_LARGE', `Tệp nén chứa hơn ${FILE_LIMITS.archiveFiles} tệp. Hãy chia thành nhiều tệp nén rồi nhập lại.`);
    }
    if (entries.some((entry) => entry.encrypted)) throw encrypted('Tệp nén');
    for (const entry of entries) {
      const path = `${name}/${entry.name}`;
      if (isUnsafeName(entry.name)) {
        members.push({ name: path, bytes: new Uint8Array(), error: unsafeName() });
        continue;
      }
      // Told by the directory, so nothing of it is unpacked: the file alone is too large, as it would be without the archive.
      if (entry.unpacked > FILE_LIMITS.bytes) {
        members.push({ name: path, bytes: new Uint8Array(), error: fileTooLarge(entry.unpacked) });
        continue;
      }
      try {
        const inside = unzipEntry(bytes, entry, Math.min(FILE_LIMITS.bytes, FILE_LIMITS.archiveUnpacked - unpacked));
        unpacked += inside.length;
        if (isArchive(inside)) {
          if (depth >= FILE_LIMITS.archiveDepth) throw unpacksTooLarge();
          open(path, inside, depth + 1);
        } else members.push({ name: path, bytes: inside, error: null });
      } catch (error) {
        if (!(error instanceof FileError)) throw error;
        // An archive that swells is refused as a whole; any other fault is that file's own.
        if (error.code === 'FILE_TOO_LARGE' || error.code === 'FILE_ENCRYPTED') throw error;
        members.push({ name: path, bytes: new Uint8Array(), error });
      }
    }
  };
  open(file.name, file.bytes, 1);
  if (members.length === 0) throw new FileError('FILE_NO_TEXT', 'Tệp nén không chứa tệp nào để đọc.');
  return members;
}

/** How archives are told to people and to file dialogs, as the formats are. */
export const ARCHIVE = { id: 'zip', extensions: ['.zip'], mediaTypes: ['application/zip', 'application/x-zip-compressed'], label: 'tệp nén (.zip)' } as const;
