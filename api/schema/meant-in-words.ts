import { fold, foldMarked } from '../domain/fold.ts';
import { KINDS } from '../domain/kinds.ts';
import type { PlaceRow } from '../domain/rows.ts';
import { kindOfAbbreviation, symbolKey } from '../domain/symbols.ts';
import { createRegister } from '../registry/register.ts';
import { largestFirst } from './largest-first.ts';

/** «kết luận (số) 70», «kl70», «70-kl»: names and abbreviations of kinds, folded, each with its usual abbreviation. */
const SHORT = new Map(
  KINDS.flatMap(({ names, abbreviations }) => {
    const [usual] = abbreviations;
    return usual === undefined ? [] : [...names, ...abbreviations].map((name) => [fold(name), usual] as const);
  }),
);
const LONGEST_NAME = 4;

/**
 * The symbols that typed words may name, one spelling each: whole ones as they stand, and a kind with a number, as people
 * say it of documents of the centre («kết luận 70», «KL70»), completed with the code of the Party's centre.
 */
export function symbolsMeant(typed: string): readonly string[] {
  const parts = typed.trim().split(/\s+/);
  const whole = parts.filter((part) => /\d/.test(part) && /\p{L}/u.test(part) && /[-/].*[-/]/.test(part)).map(symbolKey);
  const words = fold(
    typed
      .replace(/(\p{L})(\d)/gu, '$1 $2')
      .replace(/(\d)(\p{L})/gu, '$1 $2')
      .replace(/[-/.]/g, ' '),
  )
    .split(' ')
    .filter((word) => word !== '' && word !== 'so');
  const short = words.flatMap((word, at) => {
    if (!/^\d{1,4}$/.test(word)) return [];
    const before = Array.from({ length: LONGEST_NAME }, (_, length) => words.slice(at - 1 - length, at).join(' ')).filter((_, length) => at - 1 - length >= 0);
    const kind = before.reverse().find((name) => SHORT.has(name)) ?? words[at + 1];
    const abbreviation = kind === undefined ? undefined : SHORT.get(kind);
    return abbreviation === undefined || kindOfAbbreviation(abbreviation) === null ? [] : [symbolKey(`${word}-${abbreviation}/TW`)];
  });
  return [...new Set([...whole, ...short])];
}

/** A place that typed words name, and who holds its land today: itself while it is on the map. */
export type PlaceMeant = { readonly place: PlaceRow; readonly today: readonly PlaceRow[] };

/** «cũ», «trước đây», and questions after what became of it: «nay thuộc tỉnh nào», «sáp nhập vào đâu». */
const FORMER =
  /(?<!\p{L})(?:cũ|trước đây|trước sáp nhập|trước khi sáp nhập|cu|truoc day|truoc sap nhap|(?:(?:nay|hiện nay|bây giờ|hien nay|bay gio)\s+)?(?:thuộc|thuoc|là|la|về|ve|ở|o|(?:sáp\s+|sap\s+)?(?:nhập|nhap)\s+(?:vào|vao|về|ve|với|voi))\s+(?:(?:tỉnh|tinh|thành phố|thanh pho|xã|xa|phường|phuong|đơn vị|don vi)\s+)?(?:nào|nao|đâu|dau|gì|gi))(?!\p{L})/giu;
const MOST = 4;

/** The name within words that ask for a former place, and the places of the register that bear it, of any day; empty where they do not ask so. */
export function formerNameIn(typed: string): { readonly name: string; readonly places: readonly PlaceRow[] } {
  const text = typed.normalize('NFC');
  const name = text.replace(FORMER, ' ').replace(/[()]/g, ' ').replace(/\s+/g, ' ').trim();
  if (name === '' || name === text.trim()) return { name: '', places: [] };
  // Words typed with their marks mean them: «văn bản» is no Văn Bàn.
  const marked = foldMarked(name);
  const asTyped = (place: PlaceRow): boolean => marked === fold(name) || ` ${marked} `.includes(` ${foldMarked(place.name)} `);
  return { name, places: createRegister().named(name).filter(asTyped) };
}

/**
 * Places of the register that the words name when they ask for a former one («phường Từ Sơn cũ»): those of that name that
 * are no longer on the map, of that unit where there are any, else of any; and what a present one of that name took over. Empty for words that do not ask so.
 */
export function formerPlacesMeant(typed: string): readonly PlaceMeant[] {
  const register = createRegister();
  const { places: withUnit } = formerNameIn(typed);
  const bare = withUnit.flatMap((place) => register.named(place.name));
  const gone = (places: readonly PlaceRow[]): readonly PlaceRow[] => places.filter((place) => place.until !== null);
  const own = gone(withUnit).length > 0 ? gone(withUnit) : gone(bare);
  const took = withUnit.filter((place) => place.until === null).flatMap((place) => register.predecessors(place.id));
  const found = [...new Map([...largestFirst(own), ...took].map((place) => [place.id, place])).values()];
  // The one that kept the name is the one most people mean.
  const namesake = (heir: PlaceRow, place: PlaceRow): number => Number(fold(heir.name) === fold(place.name));
  return found.slice(0, MOST).map((place) => ({ place, today: register.presentHolder(place.id).toSorted((a, b) => namesake(b, place) - namesake(a, place)) }));
}
