import type { Edition, Outcome } from '../domain/lists.ts';

/** Which copy a text is when nobody says: a part where the reading says so, a Word file an original, plain text a copy. */
export function editionOf(stated: Edition | null, outcome: Outcome, format: string): Edition {
  if (stated !== null) return stated;
  if (outcome === 'excerpt') return 'excerpt';
  return format === 'docx' ? 'original' : 'copy';
}
