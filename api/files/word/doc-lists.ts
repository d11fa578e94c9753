import type { ListPlace, Numbering } from './numbering.ts';

/** The lists of an old Word file ([MS-DOC] 2.9.131, 2.9.147, 2.9.150), in the shape that newer files have theirs. */

type Level = Numbering['lists'] extends ReadonlyMap<string, infer List> ? (List extends { levels: ReadonlyMap<number, infer Each> } ? Each : never) : never;

const FORMATS: Readonly<Record<number, string>> = {
  0: 'decimal',
  1: 'upperRoman',
  2: 'lowerRoman',
  3: 'upperLetter',
  4: 'lowerLetter',
  22: 'decimalZero',
  23: 'bullet',
  255: 'none',
};
const LEVELS = 9;
const NO_STYLE = 0x0fff;

/** One level, and where the next one begins. */
function readLevel(table: Buffer, at: number, style: string | null): { readonly level: Level; readonly next: number } {
  const text = at + 28 + (table[at + 24] ?? 0) + (table[at + 25] ?? 0);
  const length = table.readUInt16LE(text);
  const next = text + 2 + length * 2;
  const pattern = [...table.toString('utf16le', text + 2, next)].map((sign) => (sign.charCodeAt(0) < LEVELS ? `%${sign.charCodeAt(0) + 1}` : sign)).join('');
  return { level: { format: FORMATS[table[at + 4] ?? 0] ?? 'decimal', pattern, start: table.readInt32LE(at), style, restartAfter: null }, next };
}

type Abstract = { readonly id: string; readonly levels: ReadonlyMap<number, Level> };

function readAbstracts(table: Buffer, at: number, size: number): ReadonlyMap<number, Abstract> {
  const abstracts = new Map<number, Abstract>();
  let next = at + size;
  for (let index = 0; index < table.readUInt16LE(at); index += 1) {
    const entry = at + 2 + index * 28;
    const id = table.readInt32LE(entry);
    const levels = new Map<number, Level>();
    const count = ((table[entry + 26] ?? 0) & 1) === 1 ? 1 : LEVELS;
    for (let level = 0; level < count; level += 1) {
      const style = table.readUInt16LE(entry + 8 + level * 2);
      const read = readLevel(table, next, style === NO_STYLE ? null : String(style));
      levels.set(level, read.level);
      next = read.next;
    }
    abstracts.set(id, { id: String(id), levels });
  }
  return abstracts;
}

/** `main` and `table` are the parts WordDocument and 0Table or 1Table. Errors: RangeError where they are broken. */
export function readDocLists(main: Buffer, table: Buffer): Numbering {
  const [listsAt, listsSize, usesAt, usesSize] = [main.readUInt32LE(0x2e2), main.readUInt32LE(0x2e6), main.readUInt32LE(0x2ea), main.readUInt32LE(0x2ee)];
  const lists = new Map<string, Abstract & { readonly starts: Map<number, number> }>();
  const byStyle = new Map<string, ListPlace>();
  if (listsSize === 0 || usesSize === 0) return { lists, byStyle };
  const abstracts = readAbstracts(table, listsAt, listsSize);
  const count = table.readUInt32LE(usesAt);
  let overrides = usesAt + 4 + count * 16;
  for (let index = 0; index < count; index += 1) {
    const entry = usesAt + 4 + index * 16;
    const abstract = abstracts.get(table.readInt32LE(entry));
    const levels = new Map(abstract?.levels);
    const starts = new Map<number, number>();
    const own = table[entry + 12] ?? 0;
    overrides += 4;
    for (let each = 0; each < own; each += 1) {
      const flags = table.readUInt32LE(overrides + 4);
      if ((flags & 0x10) !== 0) starts.set(flags & 0xf, table.readInt32LE(overrides));
      overrides += 8;
      if ((flags & 0x20) === 0) continue;
      const read = readLevel(table, overrides, null);
      levels.set(flags & 0xf, read.level);
      overrides = read.next;
    }
    if (abstract === undefined) continue;
    const numId = String(index + 1);
    lists.set(numId, { id: abstract.id, levels, starts });
    for (const [level, { style }] of levels) if (style !== null && !byStyle.has(style)) byStyle.set(style, { numId, level });
  }
  return { lists, byStyle };
}
