import { createHash } from 'node:crypto';
import type { DumpPart } from '../store/dump.ts';
import { ArchiveError } from './archive-error.ts';
import { canonicalJson } from './canonical-json.ts';

type Original = { readonly bytesHash: string; readonly bytes: Uint8Array };

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const damaged = (bytesHash: string): ArchiveError =>
  new ArchiveError('ARCHIVE_DAMAGED', `Tệp gốc ${bytesHash} không còn đúng từng byte như khi nhập.`, { bytesHash });

/** A row of a dump as canonical JSON. Errors: ArchiveError for an original whose bytes are not those of its hash. */
export function rowToJson(part: DumpPart, row: unknown): string {
  if (part !== 'originals') return canonicalJson(row);
  const { bytesHash, bytes } = row as Original;
  if (hashOf(bytes) !== bytesHash) throw damaged(bytesHash);
  return canonicalJson({ bytesHash, bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64') });
}

/** The row again. Errors: as `rowToJson`. */
export function rowFromJson(part: DumpPart, row: unknown): unknown {
  if (part !== 'originals') return row;
  const { bytesHash, bytes } = row as { readonly bytesHash: string; readonly bytes: string };
  const found: Original = { bytesHash, bytes: new Uint8Array(Buffer.from(bytes, 'base64')) };
  if (hashOf(found.bytes) !== bytesHash) throw damaged(bytesHash);
  return found;
}
