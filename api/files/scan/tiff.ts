import { FileError } from '../../domain/errors.ts';
import { damaged, tooManyPages } from '../failures.ts';
import { type Extraction, type ExtractOptions, type FileFormat, NeedsRecognition } from '../format.ts';
import { FILE_LIMITS } from '../limits.ts';
import type { PageContent } from '../page/page.ts';
import { drawPage } from '../pdf/draw-page.ts';
import { openPdf } from '../pdf/open-pdf.ts';
import { checkPixels } from './image-size.ts';
import { fittingScale } from './picture.ts';
import { startRecogniser } from './recogniser.ts';
import { textOfScan } from './scan-text.ts';
import { isTiff, tiffPages } from './tiff-pages.ts';
import { tiffAsPdf } from './tiff-pdf.ts';

/** A pixel of the picture is a point of its PDF. */
const POINTS_AN_INCH = 72;

async function extractTiff(bytes: Uint8Array, options: ExtractOptions): Promise<Extraction> {
  const pages = tiffPages(bytes);
  if (pages.length > FILE_LIMITS.scannedPages) throw tooManyPages(pages.length, FILE_LIMITS.scannedPages);
  for (const { width, height, aspect } of pages) checkPixels(width, Math.max(height, height / aspect));
  const pdf = tiffAsPdf(pages);
  if (!options.recognise) throw new NeedsRecognition(pages.length);
  const document = await openPdf(pdf);
  const recogniser = await startRecogniser();
  try {
    const contents: PageContent[] = [];
    for (let number = 1; number <= pages.length; number += 1) {
      const page = await document.getPage(number);
      const scale = fittingScale(page.getViewport({ scale: 1 }));
      contents.push(await recogniser.recognise(await drawPage(page, POINTS_AN_INCH * scale)));
      page.cleanup();
      options.onPage?.(number, pages.length);
    }
    return textOfScan(contents);
  } catch (error) {
    if (error instanceof FileError) throw error;
    throw damaged('tệp ảnh TIFF (.tif, .tiff)');
  } finally {
    await recogniser.close();
    await document.destroy();
  }
}

/** Scans of several pages, as scanners and fax machines in offices make them. */
export const TIFF: FileFormat = {
  id: 'tiff',
  extensions: ['.tif', '.tiff'],
  mediaTypes: ['image/tiff'],
  label: 'ảnh quét TIFF nhiều trang (.tif, .tiff)',
  version: 'tiff-1',
  sniff: isTiff,
  extract: extractTiff,
};
