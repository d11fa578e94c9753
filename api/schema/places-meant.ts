import { fold, foldMarked } from '../domain/fold.ts';
import type { PlaceRow } from '../domain/rows.ts';
import { writtenOut } from '../importing/ways-to-write.ts';
import { createRegister } from '../registry/register.ts';
import { largestFirst } from './largest-first.ts';

/** Names of bodies before the name of their place, folded, and the unit that they say; longest first. */
const BODIES: readonly (readonly [string, string])[] = (
  [
    ['ban thuong vu', ''],
    ['ban thuong truc', ''],
    ['ban tuyen giao va dan van', ''],
    ['ban tuyen giao', ''],
    ['van phong', ''],
    ['uy ban nhan dan', ''],
    ['ubnd', ''],
    ['hoi dong nhan dan', ''],
    ['hdnd', ''],
    ['uy ban mttq viet nam', ''],
    ['uy ban mttq', ''],
    ['mttq', ''],
    ['mat tran to quoc', ''],
    ['tinh uy', 'tỉnh'],
    ['thanh uy', 'thành phố'],
    ['huyen uy', 'huyện'],
    ['quan uy', 'quận'],
    ['thi uy', 'thị xã'],
    ['dang uy', ''],
  ] as const
).toSorted(([a], [b]) => b.length - a.length);
const MOST = 4;

/** The name of a place within the words: what is left when the bodies before it are taken off; the unit they say comes before it. */
function placeName(typed: string): string {
  const words = writtenOut(typed.normalize('NFC').trim()).split(/\s+/);
  let unit = '';
  let from = 0;
  for (;;) {
    const rest = `${fold(words.slice(from).join(' '))} `;
    const body = BODIES.find(([name]) => rest.startsWith(`${name} `));
    if (body === undefined) break;
    unit = body[1] === '' ? unit : body[1];
    from += body[0].split(' ').length;
  }
  const rest = words.slice(from).join(' ');
  // Without marks throughout, or with them: half and half reads as a name spelt so.
  const said = foldMarked(rest) === fold(rest) ? fold(unit) : unit;
  return [said, rest].filter((part) => part !== '').join(' ');
}

/**
 * Places that the words are the name of, whole, a body of theirs before it or not («tỉnh ủy Hà Giang», «tp hà nội»), whether
 * or not any document speaks of them: those on the map today; where none is, those that were. The larger first. Empty for
 * words that say anything else beside, and for names that more than four bear.
 */
export function placesMeant(typed: string): readonly PlaceRow[] {
  const name = placeName(typed);
  if (name === '') return [];
  // Words typed with their marks mean them: «thể thao» is no place called «Thê Thao».
  const bare = foldMarked(name) === fold(name);
  const fits = (place: PlaceRow): boolean => bare || ` ${foldMarked(name)} `.includes(` ${foldMarked(place.name)} `) || !fold(name).includes(fold(place.name));
  const found = createRegister().named(name).filter(fits);
  const present = found.filter(({ until }) => until === null);
  const [largest] = largestFirst(found);
  // Of those that were, the largest: a province that ended is not asked for by the communes it shared its name with.
  const meant = present.length > 0 ? present : found.filter(({ kind }) => kind === largest?.kind);
  const named = meant.length > MOST ? meant.filter(({ kind }) => kind !== 'commune') : meant;
  return named.length > MOST ? [] : largestFirst(named);
}
