import { fold, foldMarked } from '../domain/fold.ts';
import type { PlaceRow } from '../domain/rows.ts';

/** The words that say what kind of place a name is. */
export type Unit = 'tỉnh' | 'thành phố' | 'huyện' | 'quận' | 'thị xã' | 'xã' | 'phường' | 'thị trấn' | 'đặc khu';

export type UnitEntry = { readonly unit: Unit; readonly kinds: readonly PlaceRow['kind'][]; readonly words: readonly string[] };

/** Units, the kinds of place each may be, and how it is written (longest first). */
export const UNITS: readonly UnitEntry[] = [
  { unit: 'thành phố', kinds: ['province', 'district'], words: ['thành phố', 'tp', 't p'] },
  { unit: 'thị trấn', kinds: ['commune'], words: ['thị trấn'] },
  { unit: 'đặc khu', kinds: ['commune'], words: ['đặc khu'] },
  { unit: 'thị xã', kinds: ['district'], words: ['thị xã', 'tx'] },
  { unit: 'tỉnh', kinds: ['province'], words: ['tỉnh'] },
  { unit: 'huyện', kinds: ['district'], words: ['huyện'] },
  { unit: 'quận', kinds: ['district'], words: ['quận'] },
  { unit: 'xã', kinds: ['commune'], words: ['xã'] },
  { unit: 'phường', kinds: ['commune'], words: ['phường'] },
];

const byFolded = UNITS.flatMap((entry) => entry.words.map((word) => ({ entry, marked: foldMarked(word), plain: fold(word) })));

/** Splits "TP. Từ Sơn" into its unit and what follows, both folded with marks; no unit gives null. */
export function splitUnit(name: string): { readonly entry: UnitEntry | null; readonly rest: string } {
  const folded = foldMarked(name);
  const bare = fold(name) === folded;
  for (const { entry, marked, plain } of byFolded) {
    const word = bare ? plain : marked;
    if (folded.startsWith(`${word} `)) return { entry, rest: folded.slice(word.length + 1) };
  }
  return { entry: null, rest: folded };
}

/** The kinds of place a unit may name. */
export function kindsOfUnit(unit: Unit): readonly PlaceRow['kind'][] {
  return UNITS.find((entry) => entry.unit === unit)?.kinds ?? [];
}

/** "tỉnh Bắc Ninh", "phường Từ Sơn"; the country stands without unit. */
export function placeLabel(place: PlaceRow): string {
  return place.unit === '' ? place.name : `${place.unit} ${place.name}`;
}
