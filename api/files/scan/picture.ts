import { createCanvas, ImageData } from '@napi-rs/canvas';

/** A picture as rows of red, green, blue and opacity, a byte each. */
export type Picture = { readonly width: number; readonly height: number; readonly pixels: Uint8ClampedArray };

/** A picture in shades of grey, a byte each, 0 is black. */
export type Grey = { readonly width: number; readonly height: number; readonly shades: Uint8Array };

/** Width of the page a picture is of, in its pixels: of a strip of a page, the width the whole would have. */
export const pageWidth = ({ width, height }: { readonly width: number; readonly height: number }): number =>
  Math.max(Math.min(width, height), Math.max(width, height) / 1.5);

/** The shades of a picture; what is see-through is white. */
export function greyOf({ width, height, pixels }: Picture): Grey {
  const shades = new Uint8Array(width * height);
  for (let at = 0, from = 0; at < shades.length; at += 1, from += 4) {
    const shade = ((pixels[from] ?? 0) * 77 + (pixels[from + 1] ?? 0) * 150 + (pixels[from + 2] ?? 0) * 29) >> 8;
    const cover = pixels[from + 3] ?? 255;
    shades[at] = cover === 255 ? shade : 255 - (((255 - shade) * cover) >> 8);
  }
  return { width, height, shades };
}

/** The shade that parts ink from paper best (Otsu's method: the two groups differ most). */
export function inkShade({ shades }: Grey): number {
  const counts = new Float64Array(256);
  for (const shade of shades) counts[shade] = (counts[shade] ?? 0) + 1;
  let all = 0;
  for (let shade = 0; shade < 256; shade += 1) all += shade * (counts[shade] ?? 0);
  let [best, limit, dark, darkSum] = [-1, 128, 0, 0];
  for (let shade = 0; shade < 256; shade += 1) {
    dark += counts[shade] ?? 0;
    darkSum += shade * (counts[shade] ?? 0);
    const light = shades.length - dark;
    if (dark === 0 || light === 0) continue;
    const between = dark * light * (darkSum / dark - (all - darkSum) / light) ** 2;
    if (between > best) [best, limit] = [between, shade];
  }
  return limit;
}

const COARSE = 0.2;
const FINE = 0.04;
const STEEPEST = 4;
const SAMPLE_WIDTH = 700;

/** How far the lines of a page slope, in degrees, clockwise positive: the slope under which ink gathers most in rows. */
export function slopeOf(grey: Grey): number {
  const step = Math.max(1, Math.floor(grey.width / SAMPLE_WIDTH));
  const limit = inkShade(grey);
  const xs: number[] = [];
  const ys: number[] = [];
  // The outermost strip may hold the shadow of the paper's edge.
  const [marginX, marginY] = [grey.width * 0.04, grey.height * 0.04];
  for (let y = Math.ceil(marginY); y < grey.height - marginY; y += step) {
    for (let x = Math.ceil(marginX); x < grey.width - marginX; x += step) {
      if ((grey.shades[y * grey.width + x] ?? 255) > limit) continue;
      xs.push(x / step);
      ys.push(y / step);
    }
  }
  const rows = new Int32Array(Math.ceil((grey.height + grey.width) / step) + 4);
  const gathered = (degrees: number): number => {
    rows.fill(0);
    const slope = Math.tan((degrees * Math.PI) / 180);
    const shift = Math.ceil((Math.abs(slope) * grey.width) / step);
    for (let at = 0; at < xs.length; at += 1) {
      const row = Math.round((ys[at] ?? 0) - (xs[at] ?? 0) * slope) + shift;
      rows[row] = (rows[row] ?? 0) + 1;
    }
    let sum = 0;
    for (const count of rows) sum += count * count;
    return sum;
  };
  const search = (from: number, to: number, by: number): number => {
    let best = 0;
    let most = -1;
    for (let degrees = from; degrees <= to; degrees += by) {
      const sum = gathered(degrees);
      if (sum > most) [most, best] = [sum, degrees];
    }
    return best;
  };
  const near = search(-STEEPEST, STEEPEST, COARSE);
  return search(near - COARSE, near + COARSE, FINE);
}

/** A picture turned by degrees, clockwise, on white; quarter turns change its sides. */
export function turned(picture: Picture, degrees: number): Picture {
  const source = createCanvas(picture.width, picture.height);
  source.getContext('2d').putImageData(new ImageData(picture.pixels, picture.width, picture.height), 0, 0);
  const across = Math.abs(degrees % 180) === 90;
  const [width, height] = across ? [picture.height, picture.width] : [picture.width, picture.height];
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.translate(width / 2, height / 2);
  context.rotate((degrees * Math.PI) / 180);
  context.drawImage(source, -picture.width / 2, -picture.height / 2);
  return { width, height, pixels: context.getImageData(0, 0, width, height).data };
}

/** A grey picture as a file of the plainest kind (PGM). */
export function pgmOf({ width, height, shades }: Grey): Buffer {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`, 'latin1'), shades]);
}

/** The longer side, in pixels, that a page is best recognised with: A4 at 250 dots an inch. */
const WANTED = 2_923;
const MOST_GROWTH = 2.5;
const NEAR_ENOUGH = 0.15;

/** By how much a picture grows to the size that a page is best recognised with; 1 where it is near enough. */
export function fittingScale({ width, height }: { readonly width: number; readonly height: number }): number {
  const scale = Math.min(MOST_GROWTH, WANTED / Math.max(width, height));
  return Math.abs(scale - 1) < NEAR_ENOUGH ? 1 : scale;
}

/** A picture in the size that a page is best recognised with. */
export function fitted(picture: Picture): Picture {
  const scale = fittingScale(picture);
  if (scale === 1) return picture;
  const source = createCanvas(picture.width, picture.height);
  source.getContext('2d').putImageData(new ImageData(picture.pixels, picture.width, picture.height), 0, 0);
  const [width, height] = [Math.max(1, Math.round(picture.width * scale)), Math.max(1, Math.round(picture.height * scale))];
  const context = createCanvas(width, height).getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(source, 0, 0, width, height);
  return { width, height, pixels: context.getImageData(0, 0, width, height).data };
}
