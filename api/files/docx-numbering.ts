/**
 * Labels of numbered paragraphs ("I.", "2.1.", "a)", "-"). Word keeps them apart from the words and
 * the converter drops them; a directive's outline lives in them.
 */

type Level = { readonly format: string; readonly pattern: string; readonly start: number; readonly style: string | null };
type Numbering = {
  readonly levels: ReadonlyMap<string, ReadonlyMap<number, Level>>;
  readonly byStyle: ReadonlyMap<string, { readonly numId: string; readonly level: number }>;
};

const attribute = (xml: string, element: string): string | null => new RegExp(`<w:${element}\\b[^>]*?w:val="([^"]*)"`).exec(xml)?.[1] ?? null;

const unescapeXml = (text: string): string =>
  text.replace(/&(lt|gt|amp|quot|apos);/g, (_, name: string) => ({ lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" })[name] ?? '');

function readLevels(abstract: string): ReadonlyMap<number, Level> {
  const levels = new Map<number, Level>();
  for (const [xml, index] of abstract.matchAll(/<w:lvl\b[^>]*?w:ilvl="(\d+)"[\s\S]*?<\/w:lvl>/g)) {
    levels.set(Number(index), {
      format: attribute(xml, 'numFmt') ?? 'decimal',
      pattern: unescapeXml(attribute(xml, 'lvlText') ?? ''),
      start: Number(attribute(xml, 'start') ?? '1'),
      style: attribute(xml, 'pStyle'),
    });
  }
  return levels;
}

/** Number formats by list id, from `word/numbering.xml`. */
export function readNumbering(xml: string): Numbering {
  const abstracts = new Map<string, ReadonlyMap<number, Level>>();
  for (const [abstract, id = ''] of xml.matchAll(/<w:abstractNum\b[^>]*?w:abstractNumId="(\d+)"[\s\S]*?<\/w:abstractNum>/g))
    abstracts.set(id, readLevels(abstract));
  const levels = new Map<string, ReadonlyMap<number, Level>>();
  const byStyle = new Map<string, { numId: string; level: number }>();
  for (const [num, numId = ''] of xml.matchAll(/<w:num\b[^>]*?w:numId="(\d+)"[\s\S]*?<\/w:num>/g)) {
    const found = abstracts.get(attribute(num, 'abstractNumId') ?? '');
    if (!found) continue;
    levels.set(numId, found);
    for (const [level, { style }] of found) if (style !== null && !byStyle.has(style)) byStyle.set(style, { numId, level });
  }
  return { levels, byStyle };
}

/** List and level that paragraph styles give, from `word/styles.xml`. */
export function readStyleLists(xml: string): ReadonlyMap<string, { readonly numId: string; readonly level: number }> {
  const lists = new Map<string, { numId: string; level: number }>();
  for (const [style, id = ''] of xml.matchAll(/<w:style\b[^>]*?w:styleId="([^"]*)"[\s\S]*?<\/w:style>/g)) {
    const numbering = /<w:numPr>[\s\S]*?<\/w:numPr>/.exec(style)?.[0];
    const numId = numbering === undefined ? null : attribute(numbering, 'numId');
    if (numbering !== undefined && numId !== null) lists.set(id, { numId, level: Number(attribute(numbering, 'ilvl') ?? '0') });
  }
  return lists;
}

const ROMAN: readonly (readonly [number, string])[] = [
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

function roman(value: number): string {
  let rest = value;
  let text = '';
  for (const [amount, sign] of ROMAN) {
    while (rest >= amount) {
      text += sign;
      rest -= amount;
    }
  }
  return text;
}

const letter = (value: number): string => String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.floor((value - 1) / 26) + 1);

function printNumber(value: number, format: string): string {
  if (format === 'upperRoman') return roman(value);
  if (format === 'lowerRoman') return roman(value).toLowerCase();
  if (format === 'upperLetter') return letter(value).toUpperCase();
  if (format === 'lowerLetter') return letter(value);
  return format === 'decimalZero' ? String(value).padStart(2, '0') : String(value);
}

/** A bullet of any shape is a dash, a hollow one a plus sign: so such documents are typed. */
const bullet = (pattern: string): string => (/^[+o○]$/.test(pattern) ? '+' : '-');

/**
 * The labels of a document's list paragraphs in reading order, one per paragraph that is in a list.
 * `document`, `numbering` and `styles` are the XML parts of those names.
 */
export function listLabels(document: string, numbering: string, styles: string): readonly string[] {
  const { levels, byStyle } = readNumbering(numbering);
  const styleLists = readStyleLists(styles);
  const counters = new Map<ReadonlyMap<number, Level>, Map<number, number>>();
  const labels: string[] = [];
  for (const [paragraph] of document.matchAll(/<w:pPr>[\s\S]*?<\/w:pPr>/g)) {
    const own = /<w:numPr>[\s\S]*?<\/w:numPr>/.exec(paragraph)?.[0];
    const style = attribute(paragraph, 'pStyle');
    const fallback = style === null ? undefined : (styleLists.get(style) ?? byStyle.get(style));
    const numId = (own === undefined ? null : attribute(own, 'numId')) ?? fallback?.numId;
    const list = numId === undefined ? undefined : levels.get(numId);
    if (!list) continue;
    const at = Number((own === undefined ? null : attribute(own, 'ilvl')) ?? fallback?.level ?? 0);
    const level = list.get(at);
    if (!level) continue;
    const counts = counters.get(list) ?? new Map<number, number>();
    counters.set(list, counts);
    counts.set(at, (counts.get(at) ?? level.start - 1) + 1);
    for (const deeper of [...counts.keys()]) if (deeper > at) counts.delete(deeper);
    labels.push(
      level.format === 'bullet'
        ? bullet(level.pattern)
        : level.pattern.replace(/%(\d)/g, (_, digit: string) => {
            const other = list.get(Number(digit) - 1);
            return other ? printNumber(counts.get(Number(digit) - 1) ?? other.start, other.format) : '';
          }),
    );
  }
  return labels;
}
