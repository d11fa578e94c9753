import { type DirectiveKind, KINDS } from '../domain/kinds.ts';
import type { OrganRow } from '../domain/rows.ts';
import { parseSymbol, symbolKey } from '../domain/symbols.ts';

/** Codes that bodies of the centre print behind the type, by their ids; those of others are not told by the body alone. */
const CENTRAL_CODES: Readonly<Record<string, { readonly code: string; readonly kinds: readonly DirectiveKind[] }>> = {
  'o:central:tw': { code: 'TW', kinds: ['resolution', 'directive', 'conclusion'] },
  'o:central:cp': { code: 'CP', kinds: ['resolution'] },
  'o:central:ttg': { code: 'TTG', kinds: ['directive', 'telegram'] },
};

/** Kinds that one body numbers in one way only. */
const LOCAL_KINDS: ReadonlySet<DirectiveKind> = new Set<DirectiveKind>(['resolution', 'directive', 'conclusion', 'programme', 'plan']);

const COMMITTEES: readonly (readonly [RegExp, string])[] = [
  [/^(?:Tỉnh|Thành|Thị) ủy\s/u, 'TU'],
  [/^Huyện ủy\s/u, 'HU'],
  [/^Quận ủy\s/u, 'QU'],
];

const typeOf = (kind: DirectiveKind): string => symbolKey(KINDS.find((entry) => entry.id === kind)?.abbreviations[0] ?? '');

/** What a body prints behind the type of a document of this kind; null where the two do not tell it. */
function codeOf(organ: OrganRow, kind: DirectiveKind): string | null {
  const central = CENTRAL_CODES[organ.id];
  if (central !== undefined) return central.kinds.includes(kind) ? central.code : null;
  if (!LOCAL_KINDS.has(kind) || organ.id.includes('/')) return null;
  if (organ.id.startsWith('o:state:')) return 'UBND';
  return organ.id.startsWith('o:party:') ? (COMMITTEES.find(([name]) => name.test(organ.name))?.[1] ?? null) : null;
}

/**
 * The key of a symbol beside the organ that is named with it, where the organ decides what the letters leave open:
 * "TƯ" and "TU" are the centre's or a province's, and a number alone ("Nghị quyết số 68 của Bộ Chính trị") is the body's
 * of that number and kind. `organ` null where none is named or it may be several: then what the symbol says by itself.
 */
export function settledKey(symbol: string, organ: OrganRow | null, kind: DirectiveKind | null): string {
  const key = symbolKey(symbol);
  if (organ === null || !organ.resolved) return key;
  const { number, type, organ: code, year } = parseSymbol(symbol);
  if (number !== null && code === null && year === null && kind !== null) {
    const told = codeOf(organ, kind);
    if (told !== null && (type === null || symbolKey(type) === typeOf(kind))) return symbolKey(`${number}-${typeOf(kind)}-${told}`);
  }
  if (organ.line !== 'party') return key;
  if (organ.level === 'central') return key.replace(/TU$/, 'TW');
  // A "W" is the centre's whoever is named beside it.
  return /Ư$/iu.test(symbol.normalize('NFC')) ? key.replace(/TW$/, 'TU') : key;
}
