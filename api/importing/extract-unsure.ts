import { evidenceOf } from '../domain/evidence.ts';
import type { ReadDirective } from '../domain/read-directive.ts';
import type { ExtractedText } from '../files/extract-text.ts';

/** Words told in one remark; a scan with more is doubtful as a whole. */
const MOST = 300;

/** What was read, with a remark that shows the words the recogniser of a scan was unsure of. */
export function withUnsureWords(read: ReadDirective, { text, unsure }: Pick<ExtractedText, 'text' | 'unsure'>): ReadDirective {
  if (unsure.length === 0) return read;
  const evidence = unsure.slice(0, MOST).map(([start, end]) => evidenceOf(read.textId, text, start, end));
  return { ...read, remarks: [...read.remarks, { code: 'unsure-words', evidence }] };
}
