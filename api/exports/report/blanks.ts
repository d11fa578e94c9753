import type { FileChild } from 'docx';
import { dottedLines, partHead } from './text.ts';

/** IV and V: what only people can say; lines to write on. */
export function partsToWrite(): readonly FileChild[] {
  return [partHead('IV. KHÓ KHĂN, VƯỚNG MẮC VÀ NGUYÊN NHÂN'), ...dottedLines(4), partHead('V. ĐỀ XUẤT, KIẾN NGHỊ'), ...dottedLines(4)];
}
