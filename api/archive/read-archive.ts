import { DUMP_PARTS, type DumpPart } from '../store/dump.ts';
import { ArchiveError } from './archive-error.ts';
import { ARCHIVE_FORMAT, ARCHIVE_NAME, type ArchiveEnd, type ArchiveHeader, type Manifest } from './archive-format.ts';
import { archiveLines, damaged, foreign, truncated } from './archive-lines.ts';
import { canonicalJson } from './canonical-json.ts';
import { fingerprint, sumKeeper } from './part-sums.ts';
import { rowFromJson } from './row-json.ts';

export type ArchiveRow = { readonly part: DumpPart; readonly row: unknown };

/** Every row of an archive as it was dumped, in order. Errors: ArchiveError; what was given before must not be trusted then. */
export async function* archiveRows(path: string): AsyncGenerator<ArchiveRow> {
  for await (const step of walk(path)) if (step.kind === 'row') yield { part: step.part, row: step.row };
}

/** Reads an archive from its start to its end and compares everything with its counts and sums. Errors: ArchiveError. */
export async function checkArchive(path: string): Promise<Manifest> {
  let header: ArchiveHeader | null = null;
  for await (const step of walk(path)) {
    if (step.kind === 'header') header = step.header;
    if (step.kind === 'end' && header !== null) return { ...header, ...step.end };
  }
  throw header === null ? foreign(path) : truncated(path);
}

type Step =
  | { readonly kind: 'header'; readonly header: ArchiveHeader }
  | ({ readonly kind: 'row' } & ArchiveRow)
  | { readonly kind: 'end'; readonly end: ArchiveEnd['end'] };

async function* walk(path: string): AsyncGenerator<Step> {
  const keeper = sumKeeper();
  let header: ArchiveHeader | null = null;
  let end: ArchiveEnd['end'] | null = null;
  for await (const line of archiveLines(path)) {
    const value = parsed(line);
    if (header === null) {
      header = headerOf(value, path);
      yield { kind: 'header', header };
    } else if (end !== null) {
      throw damaged(path);
    } else if (Array.isArray(value)) {
      const [name, row] = value as readonly unknown[];
      const part = DUMP_PARTS.find((known) => known === name);
      if (part === undefined || row === undefined) throw damaged(path);
      keeper.add(part, canonicalJson(row));
      yield { kind: 'row', part, row: rowFromJson(part, row) };
    } else {
      end = endOf(value);
      const sums = keeper.sums();
      if (end === null || canonicalJson(end.parts) !== canonicalJson(sums) || end.fingerprint !== fingerprint(sums)) throw damaged(path);
    }
  }
  if (end === null) throw header === null ? foreign(path) : truncated(path);
  yield { kind: 'end', end };
}

/** The value of a line; undefined for what is no JSON. */
function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);

function headerOf(value: unknown, path: string): ArchiveHeader {
  if (!isRecord(value) || value['archive'] !== ARCHIVE_NAME || typeof value['format'] !== 'number') throw foreign(path);
  const { format, product } = value;
  if (format > ARCHIVE_FORMAT) {
    const message = `«${path}» do phiên bản mới hơn (${String(product)}) lập, theo dạng ${format}; phiên bản này đọc được đến dạng ${ARCHIVE_FORMAT}. Cập nhật chương trình rồi nạp lại.`;
    throw new ArchiveError('ARCHIVE_NEWER', message, { path, format, known: ARCHIVE_FORMAT });
  }
  if (typeof product !== 'string' || typeof value['createdAt'] !== 'string' || !isRecord(value['settings'])) throw damaged(path);
  return value as ArchiveHeader;
}

function endOf(value: unknown): ArchiveEnd['end'] | null {
  const end = isRecord(value) ? value['end'] : undefined;
  return isRecord(end) && isRecord(end['parts']) && typeof end['fingerprint'] === 'string' ? (end as ArchiveEnd['end']) : null;
}
