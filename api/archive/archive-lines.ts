import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { ArchiveError } from './archive-error.ts';

/** Bytes of the first line and of any other: beyond them it is no line of ours. */
const HEADER_BYTES = 65_536;
const LINE_BYTES = 400_000_000;
const NEW_LINE = 10;

export const foreign = (path: string): ArchiveError =>
  new ArchiveError('ARCHIVE_FOREIGN', `«${path}» không phải bản lưu của chương trình này. Bản lưu được lập bằng: npm run export -- --archive TỆP`, { path });

export const truncated = (path: string): ArchiveError =>
  new ArchiveError('ARCHIVE_TRUNCATED', `«${path}» bị cụt: thiếu phần cuối. Chép lại cho đủ từ nơi đã lập bản lưu.`, { path });

export const damaged = (path: string): ArchiveError =>
  new ArchiveError('ARCHIVE_DAMAGED', `«${path}» bị hỏng: nội dung không còn đúng như khi lập. Chép lại, hoặc dùng bản lưu khác.`, { path });

/**
 * The lines of an archive, unpacked as they are needed. Errors: ArchiveError for what is no gzip, is damaged or cut off;
 * those of the file system.
 */
export async function* archiveLines(path: string): AsyncGenerator<string> {
  let lines = 0;
  let parts: Buffer[] = [];
  let size = 0;
  const file = createReadStream(path);
  const unpacked = createGunzip();
  file.on('error', (error) => unpacked.destroy(error));
  file.pipe(unpacked);
  try {
    for await (const chunk of unpacked as AsyncIterable<Buffer>) {
      let from = 0;
      for (let end = chunk.indexOf(NEW_LINE); end !== -1; end = chunk.indexOf(NEW_LINE, from)) {
        parts.push(chunk.subarray(from, end));
        const line = Buffer.concat(parts).toString('utf8');
        parts = [];
        size = 0;
        lines += 1;
        from = end + 1;
        yield line;
      }
      parts.push(chunk.subarray(from));
      size += chunk.length - from;
      if (size > (lines === 0 ? HEADER_BYTES : LINE_BYTES)) throw lines === 0 ? foreign(path) : damaged(path);
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (!code.startsWith('Z_')) throw error;
    if (lines === 0) throw foreign(path);
    throw code === 'Z_BUF_ERROR' ? truncated(path) : damaged(path);
  } finally {
    file.destroy();
    unpacked.destroy();
  }
  if (size > 0) throw lines === 0 ? foreign(path) : truncated(path);
}
