import type { Extraction } from '../format.ts';
import { normaliseText } from '../normalise-text.ts';
import type { PageContent } from '../page/page.ts';
import { pagesText } from '../page/pages-text.ts';
import { mendSequence } from './mend-sequence.ts';
import { takeUnsure } from './unsure.ts';

/** The text of recognised pages with the places of doubtful words. */
export function textOfScan(pages: readonly PageContent[]): Extraction {
  const { text, apart } = pagesText(pages);
  const taken = takeUnsure(mendSequence(normaliseText(text)));
  return { ...taken, apart: takeUnsure(apart).text, scanned: true };
}
