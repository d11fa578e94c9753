import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { damaged, encrypted, tooManyPages } from '../failures.ts';
import { FILE_LIMITS } from '../limits.ts';
import { libraryFolder, pdfLibrary } from './library.ts';

/** How many pages the file says it has, where that stands uncompressed; 0 where it does not. */
function claimedPages(bytes: Uint8Array): number {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  let most = 0;
  for (const [, dictionary = ''] of text.matchAll(/\/Type\s*\/Pages\b([^>]{0,400})/g))
    most = Math.max(most, Number(/\/Count\s+(\d{1,9})/.exec(dictionary)?.[1] ?? 0));
  for (const [, count = '0'] of text.matchAll(/\/Count\s+(\d{1,9})[^>]{0,400}\/Type\s*\/Pages\b/g)) most = Math.max(most, Number(count));
  return most;
}

/** Opens a PDF for reading: nothing in it is run, nothing is fetched. Errors: FileError FILE_TOO_LARGE, FILE_ENCRYPTED, FILE_DAMAGED. */
export async function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  const claimed = claimedPages(bytes);
  if (claimed > FILE_LIMITS.pages) throw tooManyPages(claimed, FILE_LIMITS.pages);
  const { getDocument, VerbosityLevel } = await pdfLibrary();
  try {
    return await getDocument({
      // A copy: the library keeps what it is given.
      data: new Uint8Array(bytes),
      cMapUrl: libraryFolder('cmaps'),
      cMapPacked: true,
      standardFontDataUrl: libraryFolder('standard_fonts'),
      wasmUrl: libraryFolder('wasm'),
      isEvalSupported: false,
      enableXfa: false,
      disableFontFace: true,
      useSystemFonts: false,
      maxImageSize: FILE_LIMITS.pixels,
      verbosity: VerbosityLevel.ERRORS,
    }).promise;
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') throw encrypted('Tệp PDF');
    throw damaged('tệp PDF');
  }
}
