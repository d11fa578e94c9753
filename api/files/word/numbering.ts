import { childAt, childrenOf, type XmlElement } from '../xml.ts';

/**
 * Labels of numbered paragraphs ("I.", "2.1.", "a)", "-"). Word keeps them apart from the words; a directive's
 * outline lives in them.
 */
type Level = { readonly format: string; readonly pattern: string; readonly start: number; readonly style: string | null; readonly restartAfter: number | null };
type List = { readonly id: string; readonly levels: ReadonlyMap<number, Level>; readonly starts: ReadonlyMap<number, number> };

/** Which list and level a paragraph is in. */
export type ListPlace = { readonly numId: string; readonly level: number };

export type Numbering = { readonly lists: ReadonlyMap<string, List>; readonly byStyle: ReadonlyMap<string, ListPlace> };

const value = (element: XmlElement | undefined): string | null => element?.attributes['w:val'] ?? null;

/** A label of nine levels with words around them is shorter. */
const LONGEST_PATTERN = 80;

function readLevel(element: XmlElement): readonly [number, Level] {
  const restart = value(childAt(element, 'w:lvlRestart'));
  return [
    Number(element.attributes['w:ilvl'] ?? '0'),
    {
      format: value(childAt(element, 'w:numFmt')) ?? value(childAt(element, 'mc:AlternateContent', 'mc:Fallback', 'w:numFmt')) ?? 'decimal',
      pattern: (value(childAt(element, 'w:lvlText')) ?? '').slice(0, LONGEST_PATTERN),
      start: Number(value(childAt(element, 'w:start')) ?? '1'),
      style: value(childAt(element, 'w:pStyle')),
      restartAfter: restart === null ? null : Number(restart),
    },
  ];
}

/** Number formats by list id, from the root of `word/numbering.xml`. */
export function readNumbering(root: XmlElement | undefined): Numbering {
  const abstracts = new Map(childrenOf(root, 'w:abstractNum').map((element) => [element.attributes['w:abstractNumId'] ?? '', element] as const));
  // A list that only names a list style has its levels where that style's own list stands.
  const styled = new Map(
    [...abstracts].flatMap(([id, element]) => (childAt(element, 'w:styleLink') ? [[value(childAt(element, 'w:styleLink')), id] as const] : [])),
  );
  const lists = new Map<string, List>();
  const byStyle = new Map<string, ListPlace>();
  for (const num of childrenOf(root, 'w:num')) {
    const numId = num.attributes['w:numId'] ?? '';
    const named = value(childAt(num, 'w:abstractNumId')) ?? '';
    const link = value(childAt(abstracts.get(named), 'w:numStyleLink'));
    const abstractId = (link === null ? undefined : styled.get(link)) ?? named;
    const levels = new Map(childrenOf(abstracts.get(abstractId), 'w:lvl').map(readLevel));
    const starts = new Map<number, number>();
    for (const override of childrenOf(num, 'w:lvlOverride')) {
      const at = Number(override.attributes['w:ilvl'] ?? '0');
      const own = childAt(override, 'w:lvl');
      if (own !== undefined) levels.set(at, readLevel(own)[1]);
      const start = value(childAt(override, 'w:startOverride'));
      if (start !== null) starts.set(at, Number(start));
    }
    lists.set(numId, { id: abstractId, levels, starts });
    for (const [level, { style }] of levels) if (style !== null && !byStyle.has(style)) byStyle.set(style, { numId, level });
  }
  return { lists, byStyle };
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];
const LARGEST = 4_999;

function roman(number: number): string {
  let rest = number;
  let text = '';
  for (const [amount, sign] of ROMAN) {
    while (rest >= amount) {
      text += sign;
      rest -= amount;
    }
  }
  return text;
}

const letter = (number: number): string => String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.min(9, Math.floor((number - 1) / 26) + 1));

function printNumber(given: number, format: string): string {
  const number = Math.min(LARGEST, Math.max(0, given));
  if (number === 0 || format === 'none') return format === 'none' ? '' : '0';
  if (format === 'upperRoman') return roman(number);
  if (format === 'lowerRoman') return roman(number).toLowerCase();
  if (format === 'upperLetter') return letter(number).toUpperCase();
  if (format === 'lowerLetter') return letter(number);
  return format === 'decimalZero' ? String(number).padStart(2, '0') : String(number);
}

/** A bullet of any shape is a dash, a hollow one and a plus sign of a symbol font a plus sign: so such documents are typed. */
const bullet = (pattern: string): string => (/^[+o○\uf02b]$/.test(pattern) ? '+' : /^\*$/.test(pattern) ? '*' : '-');

/** Gives list paragraphs their labels, in reading order: what counts goes on from paragraph to paragraph. */
export function listLabels(numbering: Numbering): (place: ListPlace) => string {
  const counters = new Map<string, Map<number, number>>();
  const begun = new Set<string>();
  return ({ numId, level: at }) => {
    const list = numbering.lists.get(numId);
    const level = list?.levels.get(at);
    if (list === undefined || level === undefined) return '';
    // Lists of one abstract list count on, unless one of them says that it starts anew.
    const counts = counters.get(list.id) ?? new Map<number, number>();
    counters.set(list.id, counts);
    const start = list.starts.get(at);
    if (start !== undefined && !begun.has(`${numId} ${at}`)) counts.set(at, start - 1);
    begun.add(`${numId} ${at}`);
    counts.set(at, (counts.get(at) ?? level.start - 1) + 1);
    for (const deeper of [...counts.keys()]) {
      const restart = list.levels.get(deeper)?.restartAfter ?? null;
      if (deeper > at && restart !== 0 && (restart === null || at < restart)) counts.delete(deeper);
    }
    if (level.format === 'bullet') return bullet(level.pattern);
    return level.pattern
      .replace(/%(\d)/g, (_, digit: string) => {
        const other = list.levels.get(Number(digit) - 1);
        return other ? printNumber(counts.get(Number(digit) - 1) ?? other.start, other.format) : '';
      })
      .trim();
  };
}
