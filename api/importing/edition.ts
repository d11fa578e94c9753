import type { Edition, Outcome } from '../domain/lists.ts';
import type { ExtractedText } from '../files/extract-text.ts';

/**
 * Which copy a text is when nobody says: a part where the reading says so, a scan where letters were recognised in
 * pictures, a Word file an original, anything else a copy.
 */
export function editionOf(stated: Edition | null, outcome: Outcome, { format, scanned }: Pick<ExtractedText, 'format' | 'scanned'>): Edition {
  if (stated !== null) return stated;
  if (outcome === 'excerpt') return 'excerpt';
  if (scanned) return 'scan';
  return format === 'docx' || format === 'doc' ? 'original' : 'copy';
}
