import { type DirectiveKind, KINDS } from './kinds.ts';
import { remember } from './remember.ts';

/**
 * A number-and-symbol ("số, ký hiệu") as printed on a directive: `70-KL/TW`, `154/KH-UBND`,
 * `44/2025/QĐ-TTg`, `85/2015/QH13`, `474/KH-MTTQ-BTT`. It is not an identity: see identity keys.
 */
export type DirectiveSymbol = {
  /** Normalised text: NFC, no white space, ASCII hyphens, letters as printed. */
  readonly text: string;
  /** The number as printed, leading zeros kept; null where it is blank (`-KH/HU`). */
  readonly number: string | null;
  /** The year inside the symbol (`44/2025/QĐ-TTg`), else null. */
  readonly year: number | null;
  /** The type abbreviation ("KH"), else null. */
  readonly type: string | null;
  /** What remains: the organ code ("UBND", "MTTQ-BTT"), else null. */
  readonly organ: string | null;
};

/** NFC, no white space, one kind of hyphen, no leading "Số:". Letters and their marks stay as printed. */
export function normaliseSymbol(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u00ad\u200b-\u200d\ufeff]/g, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s+/g, '')
    .replace(/^số:?/i, '')
    .replace(/[.,;:]+$/, '');
}

/** Upper case without marks: as a key prints letters. */
function inCapitals(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[đĐ]/g, 'D')
    .toUpperCase();
}

/**
 * The key by which two spellings of one symbol are the same (241/KH-TU, 0241.KH/TU, 241KH-TU): no leading zeros, TƯ as TW,
 * upper case, no marks, one separator, also where it was left out behind the number.
 */
export const symbolKey: (text: string) => string = remember((text) => {
  const spelt = normaliseSymbol(text)
    .replace(/T\.(?=[UƯ](?!\p{L}))/giu, 'T')
    .replace(/TƯ/giu, 'TW');
  const key = inCapitals(spelt)
    .replace(/(?<=[A-Z\d])[._\\](?=[A-Z])/g, '-')
    .replace(/[-/]+/g, '-')
    .replace(/^0+(?=\d)/, '');
  const [, number, type] = /^(\d+)([A-Z]{2,4})-/.exec(key) ?? [];
  return number !== undefined && type !== undefined && TYPES.has(type) ? `${number}-${key.slice(number.length)}` : key;
});

/** Type abbreviations as keys print them. */
const TYPES: ReadonlySet<string> = new Set(KINDS.flatMap((kind) => kind.abbreviations.map(inCapitals)));

const ABBREVIATIONS: readonly { readonly abbreviation: string; readonly kind: DirectiveKind }[] = KINDS.flatMap((kind) =>
  kind.abbreviations.map((abbreviation) => ({ abbreviation, kind: kind.id })),
);
const byAbbreviation = new Map(ABBREVIATIONS.map((entry) => [entry.abbreviation, entry.kind]));
const byPlainAbbreviation = new Map(ABBREVIATIONS.map((entry) => [symbolKey(entry.abbreviation), entry.kind]));

/** The kind that a type abbreviation stands for; marks may be missing ("QD"). Null when it is none. */
export function kindOfAbbreviation(abbreviation: string): DirectiveKind | null {
  return byAbbreviation.get(abbreviation) ?? byPlainAbbreviation.get(symbolKey(abbreviation)) ?? null;
}

const SHAPE = /^(\d+(?:\.\d+)*[a-zđ]?)?[-/]?(?:(\d{4})[-/])?(.*)$/iu;

const PRINTED = /^\d+(?:\.\d+)*(?:[-/._\\:&,()]*[\p{L}\d])+\)?$/u;

/** Whether a person may have meant a symbol: a number first, then letters, nothing but what symbols are printed with. */
export function isLikeSymbol(text: string): boolean {
  const normal = normaliseSymbol(text);
  return PRINTED.test(normal) && /\p{L}{2}/u.test(normal);
}

/** Takes a symbol apart. Never fails: what cannot be placed stays in `organ`. */
export function parseSymbol(text: string): DirectiveSymbol {
  const normal = normaliseSymbol(text);
  const [, number = null, year = null, rest = ''] = SHAPE.exec(normal) ?? [];
  const parts = rest.split(/[-/]/).filter(Boolean);
  const typeAt = parts.findIndex((part) => kindOfAbbreviation(part) !== null);
  const type = typeAt === -1 ? null : (parts[typeAt] ?? null);
  const others = parts.filter((_, index) => index !== typeAt);
  return {
    text: normal,
    number,
    year: year === null ? null : Number(year),
    type,
    organ: others.length === 0 ? null : others.join('-'),
  };
}
