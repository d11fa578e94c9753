/** Words for the levels of an outline, the outermost first. */
const RANKS: Readonly<Record<string, number>> = { phần: 1, chương: 1, mục: 2, khoản: 2, 'tiểu mục': 2, điểm: 3 };
const VALUE = String.raw`\(?(?:[IVX]+(?:\.\d+)*|\d+(?:\.\d+)*|[a-zđ](?![\p{L}.]))\)?`;
const GROUP = new RegExp(String.raw`(?<!\p{L})(phần|chương|tiểu mục|mục|khoản|điểm)\s+(${VALUE}(?:(?:\s*[,;]\s*|\s+và\s+|\s*)${VALUE}(?!\p{L}))*)`, 'giu');
const EACH = new RegExp(VALUE, 'gu');
/** Another document whose outline is meant. */
const OF_ANOTHER = /^[^.;]{0,40}?(?:Luật|Bộ luật|Nghị định|Thông tư|Pháp lệnh|Hiến pháp|Điều lệ|(?:số\s+)?\d+[/-]\p{L})/u;
const ROMAN = /^[IVX]+(?:\.|$)/u;
const LETTER = /^[a-zđ]$/u;

/** Where the first of the places begins; the end of the text where it names none. */
export function citedFrom(text: string): number {
  return [...text.matchAll(GROUP)].find(({ index, 0: words }) => !OF_ANOTHER.test(text.slice(index + words.length)))?.index ?? text.length;
}

type Group = { readonly rank: number; readonly values: readonly string[] };

/**
 * The places of its own outline that a sentence names, as paths: "điểm a, b mục 7 Phần III" → III.7.a, III.7.b;
 * "mục (IV) (4.1) (4.2)" → IV.4.1, IV.4.2. A whole part ("Phần III") says nothing of one task and is left out, as is
 * what is named without its part, and what stands in another document.
 */
export function citedPlaces(text: string): readonly string[] {
  const groups: Group[] = [];
  for (const found of text.matchAll(GROUP)) {
    if (OF_ANOTHER.test(text.slice(found.index + found[0].length))) continue;
    const values = [...(found[2] ?? '').matchAll(EACH)].map(([value]) => value.replace(/[()]/g, ''));
    const word = (found[1] ?? '').toLowerCase();
    groups.push({ rank: values.some((value) => ROMAN.test(value)) ? 1 : (RANKS[word] ?? 2), values });
  }
  return placesOf(groups);
}

/** Inner levels come first in Vietnamese and wait for the outer ones that follow. */
function placesOf(groups: readonly Group[]): readonly string[] {
  const places: string[] = [];
  let open: readonly string[] = [];
  let last = 0;
  let waiting: readonly string[] = [];
  for (const { rank, values } of groups) {
    if (rank === 1) {
      const [part, inside] = partAndInside(values);
      const inner = [...waiting, ...open];
      places.push(...inside, ...inner.map((path) => `${part}.${path}`));
      [open, waiting, last] = [[], [], 0];
    } else if (last === 0 || rank >= last) {
      [waiting, open, last] = [[...waiting, ...open], values, rank];
    } else {
      open = values.flatMap((value) => open.map((path) => `${value}.${path}`));
      last = rank;
    }
  }
  return [...new Set(places)];
}

/** "IV", "4.1", "4.2" → IV with IV.4.1 and IV.4.2; "IV", "3.4", "a" → IV.3.4.a; "IV.2" → itself. */
function partAndInside(values: readonly string[]): readonly [part: string, inside: readonly string[]] {
  let part = '';
  const inside: string[] = [];
  for (const value of values) {
    if (ROMAN.test(value)) {
      part = value;
      if (value.includes('.')) inside.push(value);
    } else if (LETTER.test(value) && inside.length > 0) inside[inside.length - 1] = `${inside.at(-1)}.${value}`;
    else inside.push(`${part}.${value}`);
  }
  return [part, inside];
}
