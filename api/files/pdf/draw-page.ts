import { createCanvas } from '@napi-rs/canvas';
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Picture } from '../scan/picture.ts';

type RenderParameters = Parameters<PDFPageProxy['render']>[0];

/** Pixels an inch of paper is drawn with: more only takes longer, less loses marks. A poster gets fewer. */
const PER_INCH = 250;
const POINTS = 72;
const MOST_PIXELS = 16_000_000;

/** A page drawn as a picture, with so many pixels an inch. */
export async function drawPage(page: PDFPageProxy, perInch: number = PER_INCH): Promise<Picture> {
  const plain = page.getViewport({ scale: 1 });
  const scale = Math.min(perInch / POINTS, Math.sqrt(MOST_PIXELS / (plain.width * plain.height)));
  const viewport = page.getViewport({ scale });
  const [width, height] = [Math.max(1, Math.round(viewport.width)), Math.max(1, Math.round(viewport.height))];
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  // The library's types name the browser's canvas; this one has all of it that is used.
  const surface = { canvas, canvasContext: context } as unknown as Pick<RenderParameters, 'canvas' | 'canvasContext'>;
  await page.render({ ...surface, viewport }).promise;
  return { width, height, pixels: context.getImageData(0, 0, width, height).data };
}
