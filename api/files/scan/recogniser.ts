import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createWorker, OEM, PSM } from 'tesseract.js';
import type { PageContent, PageItem } from '../page/page.ts';
import { dropDoubled, mendCase, partSyllables } from './mend-words.ts';
import { greyOf, type Picture, pageWidth, pgmOf, slopeOf, turned } from './picture.ts';
import { ruledLines } from './ruled-lines.ts';
import { mendPhrases } from './set-phrases.ts';
import { carriesTwoTones, markUnsure } from './unsure.ts';

/** Reads letters out of pictures of pages. */
export type Recogniser = {
  /** What stands on a page, in points of a page of usual width. */
  recognise(picture: Picture): Promise<PageContent>;
  close(): Promise<void>;
};

const A4_POINTS = 595;
/** Slopes below this, in degrees, change nothing for the eye that reads. */
const LEVEL_ENOUGH = 0.15;
/** Mean confidence, of 100, below which a page may stand on its head or on its side. */
const DOUBTFUL = 50;
/** Confidence below which a word is marked as unsure. */
const UNSURE = 65;
/** Signs without letters that recognisers see in dirt; a dash at the beginning of a line is one that was printed. */
const DIRT = /^[^\p{L}\p{N}]{1,3}$/u;
const DIRT_BELOW = 80;
/** Dots that no line begins with. */
const SPECKS = /^[.,'’`·_~]{1,3}$/u;
const DASH = /^[-–+*•]$/;

type Found = {
  readonly items: readonly PageItem[];
  /** Mean confidence, of 100. */
  readonly confidence: number;
  /** Most words stand on their side: their boxes are higher than wide. */
  readonly lying: boolean;
};

const languageFolder = join(dirname(createRequire(import.meta.url).resolve('@tesseract.js-data/vie/package.json')), '4.0.0_best_int');

/** Starts the recogniser with its data from this machine; nothing is ever fetched. */
export async function startRecogniser(): Promise<Recogniser> {
  let broken: (error: Error) => void = () => undefined;
  const failed = new Promise<never>((_, reject) => {
    broken = reject;
  });
  failed.catch(() => undefined);
  const worker = await createWorker('vie', OEM.LSTM_ONLY, {
    langPath: languageFolder,
    cacheMethod: 'none',
    gzip: true,
    errorHandler: (error: unknown) => broken(new Error(String(error))),
  });
  await worker.setParameters({ tessedit_pageseg_mode: PSM.AUTO, user_defined_dpi: '250' });

  const read = async (unit: number, cleaned: ReturnType<typeof ruledLines>): Promise<Found> => {
    const { data } = await Promise.race([worker.recognize(pgmOf(cleaned.without), {}, { text: false, blocks: true }), failed]);
    const items: PageItem[] = [];
    let [sum, count, long, high] = [0, 0, 0, 0];
    for (const block of data.blocks ?? []) {
      for (const line of block.paragraphs.flatMap((paragraph) => paragraph.lines)) {
        const { x0, x1, y0, y1 } = line.baseline;
        const size = line.rowAttributes.rowHeight * unit;
        const mended = mendPhrases(mendCase(line.words.map((word) => dropDoubled(word.text.trim()))));
        for (const [index, word] of line.words.entries()) {
          const text = partSyllables(mended[index] ?? '');
          if (text === '' || (index === 0 && SPECKS.test(text)) || (DIRT.test(text) && word.confidence < DIRT_BELOW && !(index === 0 && DASH.test(text))))
            continue;
          sum += word.confidence;
          count += 1;
          if (text.length >= 4) {
            long += 1;
            if (word.bbox.y1 - word.bbox.y0 > 1.4 * (word.bbox.x1 - word.bbox.x0)) high += 1;
          }
          const middle = (word.bbox.x0 + word.bbox.x1) / 2;
          const base = x1 === x0 ? y0 : y0 + ((y1 - y0) * (middle - x0)) / (x1 - x0);
          items.push({
            text: `${text
              .split(' ')
              .map((part) => (word.confidence < UNSURE || carriesTwoTones(part) ? markUnsure(part) : part))
              .join(' ')} `,
            left: word.bbox.x0 * unit,
            right: word.bbox.x1 * unit,
            base: base * unit,
            size,
          });
        }
      }
    }
    return { items, confidence: count === 0 ? 0 : sum / count, lying: high > long / 2 };
  };

  const readUpright = async (picture: Picture): Promise<Omit<Found, 'items'> & { readonly page: PageContent }> => {
    const slope = slopeOf(greyOf(picture));
    const level = Math.abs(slope) > LEVEL_ENOUGH ? turned(picture, -slope) : picture;
    const unit = A4_POINTS / pageWidth(level);
    const cleaned = ruledLines(greyOf(level));
    const { items, ...found } = await read(unit, cleaned);
    const rules = cleaned.rules.map((rule) => ({ x1: rule.x1 * unit, y1: rule.y1 * unit, x2: rule.x2 * unit, y2: rule.y2 * unit }));
    return { page: { width: level.width * unit, height: level.height * unit, items, rules }, ...found };
  };

  return {
    recognise: async (picture) => {
      let best = await readUpright(picture);
      if (best.confidence >= DOUBTFUL && !best.lying) return best.page;
      // Two quarter turns are tried where words lie; all three where nothing can be read.
      for (const quarter of best.lying ? [90, 270] : [90, 270, 180]) {
        const other = await readUpright(turned(picture, quarter));
        if (!other.lying && (best.lying || other.confidence > best.confidence)) best = other;
      }
      return best.page;
    },
    close: async () => {
      await worker.terminate();
    },
  };
}
