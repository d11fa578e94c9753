import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { FileError } from '../../domain/errors.ts';
import { damaged, tooManyPages } from '../failures.ts';
import { type Extraction, type ExtractOptions, type FileFormat, NeedsRecognition } from '../format.ts';
import { tableOf } from '../legacy/recognise.ts';
import { markedWords } from '../legacy/syllable.ts';
import { FILE_LIMITS } from '../limits.ts';
import type { PageContent } from '../page/page.ts';
import { pagesText } from '../page/pages-text.ts';
import { type Recogniser, startRecogniser } from '../scan/recogniser.ts';
import { textOfScan } from '../scan/scan-text.ts';
import { drawPage } from './draw-page.ts';
import { isTorn, wordsOfLetters } from './drawn-letters.ts';
import { drawnRules, largestPicture, type Matrix } from './drawn-rules.ts';
import { pdfLibrary } from './library.ts';
import { openPdf } from './open-pdf.ts';
import { lettersOfFont, pageItems, type TextStretch, turnOf } from './page-items.ts';

const MARK = Buffer.from('%PDF-');
/** The mark may stand behind some bytes that do not belong to it. */
const MARK_WITHIN = 1_024;
/** Letters below which a page with a picture on it is a picture of a page. */
const FEW_LETTERS = 25;
/** Share of the page a picture covers when it is the page. */
const WHOLE_PAGE = 0.55;
/** Share of Vietnamese syllables with marks among the words of a page below which the text under its picture is not believed. */
const BELIEVED = 0.2;

type ReadPage = { readonly content: PageContent; readonly picture: boolean };

const viewOf = ({ transform: [a = 1, b = 0, c = 0, d = -1, e = 0, f = 0] }: { readonly transform: readonly number[] }): Matrix => [a, b, c, d, e, f];

/** Signs that Vietnamese documents do not print: many of them show letters that only their font knows. */
const FOREIGN = /[^\p{ASCII}\p{Script=Latin}\p{M}\s\u00a0-\u00ff\u2010-\u2044\u20ab\u20ac\u2190-\u22ff\u25a0-\u27bf]|(?![\t\n\f\r])\p{Cc}/gu;
/** Share of such signs, and of words that cannot be, from which the letters of a page are not believed. */
const MANY_FOREIGN = 0.03;
const MOSTLY_WRONG = 0.35;
const ENOUGH_WORDS = 12;

/** True where the letters under what is printed are not those that are seen: the file does not say what its fonts draw. */
function isGarbled(words: string): boolean {
  const { right, all } = markedWords(words);
  if (all < ENOUGH_WORDS || right / all > MOSTLY_WRONG || tableOf(words) !== null) return false;
  return (words.match(FOREIGN)?.length ?? 0) > MANY_FOREIGN * words.length;
}

async function readPage(page: PDFPageProxy): Promise<ReadPage> {
  const { OPS: codes } = await pdfLibrary();
  const { fnArray, argsArray } = await page.getOperatorList();
  const operators = { fnArray, argsArray, codes };
  const text = await page.getTextContent();
  const stretches = text.items.flatMap((item): TextStretch[] => ('str' in item ? [item] : []));
  const turn = turnOf(stretches, viewOf(page.getViewport({ scale: 1 })));
  const viewport = page.getViewport({ scale: 1, rotation: (page.rotate + turn) % 360 });
  const view = viewOf(viewport);
  const fontOf = (name: string): string => {
    const font: unknown = page.commonObjs.has(name) ? page.commonObjs.get(name) : null;
    return typeof font === 'object' && font !== null && 'name' in font && typeof font.name === 'string' ? font.name : '';
  };
  const size = { width: viewport.width, height: viewport.height };
  const isDrawing = (name: string): boolean => {
    const font: unknown = page.commonObjs.has(name) ? page.commonObjs.get(name) : null;
    return typeof font !== 'object' || font === null || ('isType3Font' in font && font.isType3Font === true);
  };
  const read = (word: string, name: string): string => lettersOfFont(word, fontOf(name));
  const items = (isTorn(stretches) ? wordsOfLetters(operators, view, size, read, isDrawing) : null) ?? pageItems(stretches, view, size, fontOf);
  const words = items.map((item) => item.text).join(' ');
  const letters = words.match(/\p{L}/gu)?.length ?? 0;
  const share = largestPicture(operators, view) / (size.width * size.height);
  const { right } = markedWords(words);
  const all = words.match(/\p{L}+/gu)?.length ?? 0;
  const picture = isGarbled(words) || (share > 0.05 && (letters < FEW_LETTERS || (share > WHOLE_PAGE && all > 20 && right / all < BELIEVED)));
  return { content: { ...size, items, rules: drawnRules(operators, view) }, picture };
}

async function extractPdf(bytes: Uint8Array, options: ExtractOptions): Promise<Extraction> {
  const document = await openPdf(bytes);
  let recogniser: Recogniser | null = null;
  try {
    const pages = document.numPages;
    if (pages > FILE_LIMITS.pages) throw tooManyPages(pages, FILE_LIMITS.pages);
    const read: ReadPage[] = [];
    for (let number = 1; number <= pages; number += 1) {
      const page = await document.getPage(number);
      read.push(await readPage(page));
      page.cleanup();
      // A long file of text is silent otherwise; pages that are recognised are told of below.
      if (!options.recognise) options.onPage?.(number, pages);
    }
    const pictures = read.filter((page) => page.picture).length;
    if (pictures === 0) return pagesText(read.map((page) => page.content));
    if (pictures > FILE_LIMITS.scannedPages) throw tooManyPages(pictures, FILE_LIMITS.scannedPages);
    if (!options.recognise) throw new NeedsRecognition(pictures);
    recogniser = await startRecogniser();
    const contents: PageContent[] = [];
    let done = 0;
    for (const [index, { content, picture }] of read.entries()) {
      if (!picture) {
        contents.push(content);
        continue;
      }
      const page = await document.getPage(index + 1);
      contents.push(await recogniser.recognise(await drawPage(page)));
      page.cleanup();
      done += 1;
      options.onPage?.(done, pictures);
    }
    return textOfScan(contents);
  } catch (error) {
    if (error instanceof FileError || error instanceof NeedsRecognition) throw error;
    throw damaged('tệp PDF');
  } finally {
    await recogniser?.close();
    await document.destroy();
  }
}

export const PDF: FileFormat = {
  id: 'pdf',
  extensions: ['.pdf'],
  mediaTypes: ['application/pdf'],
  label: 'PDF (.pdf, có chữ hoặc bản scan)',
  version: 'pdf-4',
  sniff: (bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, MARK_WITHIN)).includes(MARK),
  extract: extractPdf,
};
