import { fold, foldMarked } from '../domain/fold.ts';
import type { PlaceRow } from '../domain/rows.ts';

/** Other spellings that documents use, by the name of the register. */
const ALIASES: Readonly<Record<string, readonly string[]>> = {
  'Hồ Chí Minh': ['HCM', 'Sài Gòn'],
  'Thừa Thiên Huế': ['TT Huế', 'TT-Huế', 'Thừa Thiên-Huế'],
  'Bà Rịa - Vũng Tàu': ['BRVT', 'BR-VT'],
  'Đắk Lắk': ['Đắc Lắc', 'Đăk Lăk', 'Đắc Lắk', 'Daklak'],
  'Đắk Nông': ['Đắc Nông', 'Đăk Nông'],
  'Bắc Kạn': ['Bắc Cạn'],
  'Kon Tum': ['Kontum'],
};

/** The bare names of a place: the register's first, then other spellings of provinces and districts. */
export function namesOfPlace(row: PlaceRow): readonly string[] {
  return row.kind === 'commune' ? [row.name] : [row.name, ...(ALIASES[row.name] ?? [])];
}

export type FoldedName = { readonly marked: string; readonly plain: string };

/** Folds names both ways; a syllable is folded once, as most return in hundreds of names. */
export function nameFolder(): (name: string) => FoldedName {
  const known = new Map<string, FoldedName>();
  const syllable = (text: string): FoldedName => {
    const made = known.get(text) ?? { marked: foldMarked(text), plain: fold(text) };
    known.set(text, made);
    return made;
  };
  return (name) => {
    const parts = (name.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).map(syllable);
    return { marked: parts.map((part) => part.marked).join(' '), plain: parts.map((part) => part.plain).join(' ') };
  };
}

/** Places by name. `find` compares with tone marks and, where no place that fits is called so, without; `findMarked` never without. */
export type NameIndex = {
  find(name: string, fits: (row: PlaceRow) => boolean): readonly PlaceRow[];
  findMarked(name: string, fits: (row: PlaceRow) => boolean): readonly PlaceRow[];
};

/** The index of names over rows that are ordered by id. */
export function placeNameIndex(rows: readonly PlaceRow[]): NameIndex {
  const foldName = nameFolder();
  const marked = new Map<string, PlaceRow[]>();
  const plain = new Map<string, PlaceRow[]>();
  const add = (index: Map<string, PlaceRow[]>, key: string, row: PlaceRow): void => {
    const group = index.get(key);
    if (!group) index.set(key, [row]);
    else if (!group.includes(row)) group.push(row);
  };
  for (const row of rows) {
    for (const name of namesOfPlace(row)) {
      const folded = foldName(name);
      add(marked, folded.marked, row);
      add(plain, folded.plain, row);
    }
  }
  const findMarked: NameIndex['findMarked'] = (name, fits) => (marked.get(foldMarked(name)) ?? []).filter(fits);
  return {
    findMarked,
    find: (name, fits) => {
      const exact = findMarked(name, fits);
      return exact.length > 0 ? exact : (plain.get(fold(name)) ?? []).filter(fits);
    },
  };
}
