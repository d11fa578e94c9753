import { readDocLists } from './doc-lists.ts';
import { type ListPlace, listLabels } from './numbering.ts';

/** The paragraphs of an old Word file with the labels of its lists, which its text does not hold ([MS-DOC]). */

type Place = { readonly numId: number | null; readonly level: number | null };
type Properties = Place & { readonly style: number };
type Stretch = { readonly from: number; readonly to: number; readonly properties: Properties };
type Piece = { readonly cp: number; readonly length: number; readonly at: number; readonly wide: boolean };

const LIST = 0x460b;
const LEVEL = 0x260a;
const OPERAND: Readonly<Record<number, number>> = { 0: 1, 1: 1, 2: 2, 3: 4, 4: 2, 5: 2, 7: 3 };
const MOST = 2_000_000;

/** Which list and level a run of property changes sets. */
function placeIn(changes: Buffer): Place {
  let [numId, level]: [number | null, number | null] = [null, null];
  for (let at = 0; at + 2 < changes.length; ) {
    const code = changes.readUInt16LE(at);
    const kind = code >> 13;
    if (code === LIST && at + 4 <= changes.length) numId = changes.readInt16LE(at + 2);
    if (code === LEVEL) level = changes[at + 2] ?? null;
    at += 2 + (kind === 6 ? (code === 0xd608 ? changes.readUInt16LE(at + 2) + 1 : (changes[at + 2] ?? 0) + 1) : (OPERAND[kind] ?? 1));
  }
  return { numId, level };
}

function paragraphStretches(main: Buffer, table: Buffer): Stretch[] {
  const [at, size] = [main.readUInt32LE(0x102), main.readUInt32LE(0x106)];
  const count = Math.floor((size - 4) / 8);
  const stretches: Stretch[] = [];
  for (let page = 0; page < count && stretches.length < MOST; page += 1) {
    const start = table.readUInt32LE(at + (count + 1) * 4 + page * 4) * 512;
    const block = main.subarray(start, start + 512);
    if (block.length < 512) continue;
    const runs = block[511] ?? 0;
    for (let run = 0; run < runs; run += 1) {
      const offset = (block[(runs + 1) * 4 + run * 13] ?? 0) * 2;
      const short = block[offset] ?? 0;
      const [from, length] = short === 0 ? [offset + 2, (block[offset + 1] ?? 0) * 2] : [offset + 1, short * 2 - 1];
      const data = offset === 0 ? Buffer.alloc(2) : block.subarray(from, from + length);
      stretches.push({
        from: block.readUInt32LE(run * 4),
        to: block.readUInt32LE(run * 4 + 4),
        properties: { style: data.length >= 2 ? data.readUInt16LE(0) : 0, ...placeIn(data.subarray(2)) },
      });
    }
  }
  return stretches.sort((a, b) => a.from - b.from);
}

function piecesOf(main: Buffer, table: Buffer): Piece[] {
  let at = main.readUInt32LE(0x1a2);
  while (table[at] === 1) at += 3 + table.readUInt16LE(at + 1);
  const count = Math.floor((table.readUInt32LE(at + 1) - 4) / 12);
  const from = at + 5;
  return Array.from({ length: Math.min(count, MOST) }, (_, index) => {
    const place = table.readUInt32LE(from + (count + 1) * 4 + index * 8 + 2);
    const wide = (place & 0x40000000) === 0;
    const [cp, end] = [table.readUInt32LE(from + index * 4), table.readUInt32LE(from + index * 4 + 4)];
    return { cp, length: end - cp, at: wide ? place : (place & 0x3fffffff) >> 1, wide };
  });
}

/** List places that styles give, their bases included. */
function stylePlaces(main: Buffer, table: Buffer): (style: number) => Place {
  const [at, size] = [main.readUInt32LE(0xa2), main.readUInt32LE(0xa6)];
  const styles: (Place & { readonly base: number })[] = [];
  const header = table.readUInt16LE(at);
  const fixed = table.readUInt16LE(at + 4);
  for (let next = at + 2 + header; next + 2 < at + size; ) {
    const length = table.readUInt16LE(next);
    const style = table.subarray(next + 2, next + 2 + length);
    next += 2 + length;
    if (style.length < fixed + 2) {
      styles.push({ base: NONE, numId: null, level: null });
      continue;
    }
    const kind = style.readUInt16LE(2);
    let changes = fixed + 2 + style.readUInt16LE(fixed) * 2 + 2;
    changes += changes & 1;
    const own =
      (kind & 0xf) === 1 && changes + 4 <= style.length
        ? placeIn(style.subarray(changes + 4, changes + 2 + style.readUInt16LE(changes)))
        : { numId: null, level: null };
    styles.push({ base: kind >> 4, ...own });
  }
  return (style) => {
    let [numId, level]: [number | null, number | null] = [null, null];
    for (let at = style, step = 0; step < 12; step += 1) {
      const known = styles[at];
      if (known === undefined) break;
      numId ??= known.numId;
      level ??= known.level;
      at = known.base;
    }
    return { numId, level };
  };
}
const NONE = 0x0fff;

/** A paragraph as it stands in the file, and the label Word prints before it; empty where it prints none. */
export type LabelledParagraph = { readonly text: string; readonly label: string };

/** Errors: RangeError where the parts are broken. */
export function labelledParagraphs(main: Buffer, table: Buffer): LabelledParagraph[] {
  const numbering = readDocLists(main, table);
  if (numbering.lists.size === 0) return [];
  const label = listLabels(numbering);
  const styled = stylePlaces(main, table);
  const stretches = paragraphStretches(main, table);
  let near = 0;
  const propertiesAt = (at: number): Properties | undefined => {
    const inside = (stretch: Stretch | undefined): boolean => stretch !== undefined && stretch.from <= at && at < stretch.to;
    if (!inside(stretches[near])) near = inside(stretches[near + 1]) ? near + 1 : stretches.findIndex(inside);
    return stretches[near]?.properties;
  };
  const end = main.readUInt32LE(0x4c);
  const paragraphs: LabelledParagraph[] = [];
  let text = '';
  for (const piece of piecesOf(main, table)) {
    const bytes = main.subarray(piece.at, piece.at + piece.length * (piece.wide ? 2 : 1));
    const words = piece.wide ? bytes.toString('utf16le') : new TextDecoder('windows-1252').decode(bytes);
    for (let index = 0; index < words.length && piece.cp + index < end; index += 1) {
      const sign = words.charAt(index);
      if (sign !== '\r' && sign !== '\u0007') {
        text += sign;
        continue;
      }
      const own = propertiesAt(piece.at + index * (piece.wide ? 2 : 1));
      const style = styled(own?.style ?? 0);
      const numId = own?.numId ?? style.numId ?? Number(numbering.byStyle.get(String(own?.style))?.numId ?? 0);
      const level = own?.level ?? style.level ?? numbering.byStyle.get(String(own?.style))?.level ?? 0;
      const place: ListPlace | null = numId > 0 && sign === '\r' ? { numId: String(numId), level } : null;
      paragraphs.push({ text, label: place === null ? '' : label(place) });
      text = '';
    }
  }
  return paragraphs;
}
