import { type CardScene, createTextCache, paintCards } from './card-layer.ts';
import type { CanvasLane, CanvasTheme, EdgeStyle } from './model.ts';

/** The look of a card in a legend: of its form, or only a colour. */
export type LegendMark = { readonly form: 'held' | 'partial' | 'cited' | 'expected' | 'tone' | 'outside'; readonly color: string };

/** What is written around an exported picture. */
export type PictureWords = {
  readonly title: string;
  readonly subtitle: string;
  /** "As of" and when it was made. */
  readonly note: string;
  readonly legend: readonly { readonly label: string; readonly mark: LegendMark | EdgeStyle | null }[];
};

const MARGIN = 40;
const HEADER = 96;
const LANES = 56;
const FOOTER = 40;
/** One row of the legend, and what its signs and gaps take. */
const LEGEND_ROW = 24;
const SIGN_ROOM = 42;
const LEGEND_GAP = 28;
/** Browsers refuse canvases beyond this many pixels. */
const MOST_PIXELS = 60_000_000;
const MOST_SIDE = 14_000;

/** The whole picture, not only what is in sight, with title, lane heads and legend, as a PNG. */
export async function paintPicture(document: Document, scene: CardScene, lanes: readonly CanvasLane[], words: PictureWords): Promise<Blob> {
  const { bounds } = scene.layout;
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser cannot paint pictures.');
  context.font = `400 13px ${scene.theme.font}`;
  const room = Math.max(bounds.width, 900, context.measureText(words.note).width);
  const width = room + 2 * MARGIN;
  const rows = legendRows(words.legend, room, (label) => context.measureText(label).width);
  const footer = FOOTER + rows.length * LEGEND_ROW;
  const height = bounds.height + HEADER + LANES + footer + 3 * MARGIN;
  const scale = Math.min(2, Math.sqrt(MOST_PIXELS / (width * height)), MOST_SIDE / Math.max(width, height));
  canvas.width = Math.ceil(width * scale);
  canvas.height = Math.ceil(height * scale);
  context.scale(scale, scale);
  context.fillStyle = scene.theme.paper;
  context.fillRect(0, 0, width, height);
  paintHeader(context, scene, words);
  context.translate(MARGIN - bounds.x, 0);
  paintLanes(context, scene, lanes, height - footer);
  context.translate(0, HEADER + LANES + MARGIN - bounds.y);
  scene.lines.paint(context, scene.theme, scene.lineLook, bounds, 1);
  paintCards(context, scene, 1, createTextCache(context), bounds);
  context.setTransform(scale, 0, 0, scale, 0, 0);
  rows.forEach((row, at) => {
    paintLegend(context, scene, row, height - footer + 12 + at * LEGEND_ROW);
  });
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The picture is too large for this browser.'))), 'image/png');
  });
}

function paintHeader(context: CanvasRenderingContext2D, scene: CardScene, words: PictureWords): void {
  const { theme } = scene;
  context.textBaseline = 'alphabetic';
  context.fillStyle = theme.text;
  context.font = `600 24px ${theme.font}`;
  context.fillText(words.title, MARGIN, 46);
  context.font = `400 15px ${theme.font}`;
  context.fillText(words.subtitle, MARGIN, 70);
  context.fillStyle = theme.muted;
  context.font = `400 13px ${theme.font}`;
  context.fillText(words.note, MARGIN, 91);
}

function paintLanes(context: CanvasRenderingContext2D, scene: CardScene, lanes: readonly CanvasLane[], bottom: number): void {
  const { theme, layout } = scene;
  layout.lanes.forEach((band, index) => {
    const lane = lanes.find((one) => one.id === band.id);
    context.fillStyle = index % 2 === 0 ? theme.band : theme.paper;
    context.fillRect(band.x, HEADER + 8, band.width, bottom - HEADER - 8);
    context.fillStyle = theme.text;
    context.font = `600 15px ${theme.font}`;
    const head = [lane?.label ?? '', lane?.received ?? ''].filter((part) => part !== '').join(' · ');
    context.fillText(head, band.x + 16, HEADER + 32);
    context.fillStyle = theme.muted;
    context.font = `400 12px ${theme.font}`;
    context.fillText(lane?.note ?? '', band.x + 16, HEADER + 51);
  });
}

type LegendEntry = PictureWords['legend'][number];

function roomFor({ label, mark }: LegendEntry, widthOf: (label: string) => number): number {
  return (mark === null ? 0 : SIGN_ROOM) + widthOf(label);
}

/** The entries in rows that none of them reaches out of. */
export function legendRows(legend: readonly LegendEntry[], room: number, widthOf: (label: string) => number): readonly (readonly LegendEntry[])[] {
  const rows: LegendEntry[][] = [];
  let taken = room;
  for (const entry of legend) {
    const wanted = roomFor(entry, widthOf);
    const last = rows.at(-1);
    if (last !== undefined && taken + LEGEND_GAP + wanted <= room) {
      last.push(entry);
      taken += LEGEND_GAP + wanted;
    } else {
      rows.push([entry]);
      taken = wanted;
    }
  }
  return rows;
}

function paintLegend(context: CanvasRenderingContext2D, scene: CardScene, row: readonly LegendEntry[], y: number): void {
  const { theme } = scene;
  let x = MARGIN;
  context.font = `400 13px ${theme.font}`;
  for (const entry of row) {
    const { label, mark } = entry;
    context.setLineDash([]);
    if (mark !== null && 'form' in mark) paintForm(context, x, y, mark, theme);
    else if (mark !== null) {
      context.strokeStyle = mark.color;
      context.lineWidth = Math.max(2, mark.width);
      context.setLineDash([...mark.dash]);
      context.beginPath();
      context.moveTo(x + 8, y + 7);
      context.lineTo(x + 34, y + 7);
      context.stroke();
      context.setLineDash([]);
      paintArrow(context, x, y + 7, mark);
      if (mark.sign !== undefined) {
        context.fillStyle = theme.paper;
        context.fillRect(x + 11, y - 2, 12, 18);
        context.fillStyle = mark.color;
        context.fillText(mark.sign, x + 13, y + 12);
      }
    }
    context.setLineDash([]);
    context.fillStyle = theme.text;
    context.fillText(label, x + (mark === null ? 0 : SIGN_ROOM), y + 12);
    x += roomFor(entry, (words) => context.measureText(words).width) + LEGEND_GAP;
  }
}

function paintForm(context: CanvasRenderingContext2D, x: number, y: number, { form, color }: LegendMark, theme: CanvasTheme): void {
  const cited = form === 'cited';
  context.fillStyle =
    form === 'tone' ? color : cited ? theme.hole : form === 'partial' ? theme.tag : form === 'expected' || form === 'outside' ? theme.paper : theme.card;
  context.strokeStyle = form === 'expected' ? color : cited ? theme.holeLine : theme.cardLine;
  context.lineWidth = 1.4;
  context.setLineDash(cited ? [4, 3] : form === 'expected' ? [2, 3] : []);
  context.beginPath();
  context.roundRect(x, y - 2, 30, 18, cited || form === 'expected' ? 1 : 4);
  context.fill();
  context.stroke();
  context.setLineDash([]);
  context.fillStyle = color;
  if (form === 'outside') {
    context.strokeStyle = color;
    context.strokeRect(x + 2, y + 1, 4, 12);
  } else if (form !== 'tone')
    context.fillRect(x + (form === 'expected' ? 4 : 1), y + (form === 'expected' ? 1 : -1), form === 'expected' ? 2 : 4, form === 'expected' ? 12 : 16);
}

/** The head that lines have at their upper end. */
function paintArrow(context: CanvasRenderingContext2D, x: number, y: number, { color, hollowArrow }: EdgeStyle): void {
  context.beginPath();
  context.moveTo(x, y);
  context.lineTo(x + 9, y - 4.5);
  context.lineTo(x + 9, y + 4.5);
  context.closePath();
  context.lineWidth = 1.3;
  context.fillStyle = color;
  if (hollowArrow) context.stroke();
  else context.fill();
}
