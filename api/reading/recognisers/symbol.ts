import { kindOfAbbreviation, normaliseSymbol } from '../../domain/symbols.ts';

/**
 * Numbers-and-symbols in running text, spaces and all: `70-KL/TW`, `70- KL/TW`, `474 /KH-MTTQ-BTT`, `71/NQ -CP`,
 * `298 KH/TWĐTN`, `44/2025/QĐ-TTg`, `85/2015/QH13`, `102/2025/NQLT-UBTVQH15-CP-ĐCTUBTWMTTQVN`, `TCVN 14423:2025`.
 */
export type FoundSymbol = {
  readonly start: number;
  readonly end: number;
  /** As printed, spaces collapsed. */
  readonly raw: string;
  readonly symbol: string;
};

const LETTERS = 'A-ZĐƯƠÁÀẢÃẠÂĂÊÔÉÈÍÌÓÒÚÙÝ';
/** The provincial committee's and the centre's code may bear a full stop ("241-KH/T.U"). */
const CODE = `(?:T[.][UƯW](?![\\p{L}\\d])|[${LETTERS}][${LETTERS}a-zđươăâêôểế]{0,24}\\d{0,3})`;
/** An old hand parts type and organ by a full stop ("15/1999/QĐ.UB"); a copy that lost its hyphens, by a blank ("86/QĐ UBND ngày"). */
const LOST = `\\s(?=[${LETTERS}]{1,6}g?\\d{0,2}(?:\\s[${LETTERS}]\\d{1,2})?(?:\\s+ngày\\s|\\s*$))`;
const JOINT = `(?:\\s?[-–—‑/&_\\\\]\\s?|[.](?=U[BU]|HĐ|TW|TU|Q\\d)|${LOST})`;
/** Words a copy has run into the code before them: "12/KH-UBNDngày …". */
const GLUED = 'ngày|của|về|và';
/** Before a well-known type a full stop stands for the hyphen, or nothing ("241.KH/TU", "241KH/TU"). */
const LEFT_OUT = '[.]?(?=(?:NQ|CT|KL|CTr|KH|HD|QĐ|TB|BC|TTr)[-–/])';
const SYMBOL = new RegExp(
  `(\\d{1,5}(?:\\.\\d{1,3})?[a-zđ]?)(?:${JOINT}|\\s|${LEFT_OUT})((?:(?:19|20)\\d{2})\\s?[-–/]\\s?)?(${CODE}(?:${JOINT}${CODE}){0,5})(?:(?![\\p{L}\\d])|(?=(?:${GLUED})(?!\\p{L})))`,
  'gu',
);
const INSIDE = /[\d/.,\p{L}-]/u;
const STANDARD = /(?<!\p{L})((?:TCVN|QCVN)\s?\d{1,6}(?:-\d{1,3})?:\d{4}(?:\/\p{Lu}{2,12})?)/gu;

/** Where "của" and the like were swallowed or a code is no document's: QH needs its term, others a type abbreviation. */
const PARTED = /\s?[-–—‑/&_\\]\s?|(?<!(?<!\p{L})T)[.]/u;
function codeParts(code: string): readonly string[] {
  return code.split(PARTED);
}

function isDocumentCode(code: string, year: string | undefined, spaced: boolean, said: boolean): boolean {
  const parts = codeParts(code);
  const first = parts[0] ?? '';
  if (/^(?:QH|UBTVQH)\d{1,2}$/u.test(first)) return year !== undefined;
  if (MELTED.test(code)) return said || year !== undefined;
  if (parts.length < 2) return said && !spaced && first.length > 1 && (first === first.toUpperCase() || first === 'TTg');
  if (parts.some((part) => kindOfAbbreviation(part) !== null && part.length > 1)) return true;
  // "668/X02-P3": a department and its room, by letter and number.
  if (parts.every((part) => DESK.test(part))) return said && !spaced;
  return said && !spaced && first.replace(/[^\p{Lu}]/gu, '').length >= Math.min(2, first.length);
}

/** A blank between two parts of a code stands for the hyphen. */
const hyphened = (code: string): string => code.replace(/(?<=[\p{L}\d])\s(?=\p{Lu})/gu, '-');

/** A PDF may lose the hyphen between type and organ ("61/2018/NĐCP"): well-known types before well-known organs. */
const MELTED = /^(NQ|NĐ|QĐ|CT|TB|TT|HD|CV|KH|BC|CĐ|KL|CTr|TTr|TTLT)(CP|TTg|UBND|HĐND|TW|TU|VPCP|VPTW|B[A-ZĐ]{2,8})$/u;
const rejoined = (code: string): string => code.replace(MELTED, '$1-$2');

/** Every document symbol of a text, in order. */
export function findSymbols(text: string): FoundSymbol[] {
  const found: FoundSymbol[] = [];
  SYMBOL.lastIndex = 0;
  for (let match = SYMBOL.exec(text); match !== null; match = SYMBOL.exec(text)) {
    // Inside a longer number or word no number begins; looking behind here is cheaper than in the pattern.
    if (INSIDE.test(text.charAt(match.index - 1))) {
      SYMBOL.lastIndex = match.index + 1;
      continue;
    }
    const [printed, number = '', year, spacedCode = ''] = match;
    const code = hyphened(spacedCode);
    const whole = printed.slice(0, printed.length - code.length) + code;
    const between = whole.slice(number.length, whole.length - code.length);
    const spaced = /^\s$/.test(between);
    const before = text.slice(Math.max(0, match.index - 80), match.index);
    const said = /số\s?:?\s?$/iu.test(before);
    if (/(?:[Mm]ẫu|[Bb]iểu|[Pp]hụ lục|[Pp]hiếu[^.;,]{0,60})\s(?:số\s?:?\s?)?$/u.test(before)) continue;
    if (spaced && !said) continue;
    const kept = trimCode(code);
    if (kept === '') continue;
    // "số 12/VPCP-CN ngày …, 9/VPCP-CN ngày …": "số" is said once for letters of one desk.
    const listed =
      !spaced && found.length > 0 && /[,;]\s(?:và\s)?$|\svà\s$/u.test(before) && found[found.length - 1]?.raw.endsWith(`${between.trim()}${kept}`) === true;
    if (!isDocumentCode(kept, year, spaced, said || listed) && !(!spaced && OLD.test(before) && kindOfAbbreviation(kept) !== null)) continue;
    const raw = whole.slice(0, whole.length - (code.length - kept.length));
    found.push({ start: match.index, end: match.index + raw.length, raw, symbol: settle(number, year, kept, raw, spaced) });
  }
  for (const match of /CVN/.test(text) ? text.matchAll(STANDARD) : []) {
    const raw = match[1] ?? '';
    found.push({ start: match.index, end: match.index + raw.length, raw, symbol: raw.replace(/\s+/g, ' ') });
  }
  return found.sort((a, b) => a.start - b.start);
}

/** "Chỉ thị 166-CT ngày …": an old number has its type alone. */
const OLD = /(?:Chỉ thị|Quyết định|Nghị quyết|Nghị định|Thông tư|Công văn)\s(?:số\s*:?\s*)?$/u;

const PARTS_AND_JOINTS = new RegExp(`(${PARTED.source})`, 'u');

/** A word that only follows the code ("… /KH-UBND - Sở Tư pháp") is not part of it. */
function trimCode(code: string): string {
  const pieces = code.split(PARTS_AND_JOINTS);
  let kept = pieces[0] ?? '';
  for (let i = 1; i + 1 < pieces.length; i += 2) {
    const joint = pieces[i] ?? '';
    const part = pieces[i + 1] ?? '';
    const capitals = part.replace(/[^\p{Lu}]/gu, '').length;
    if (capitals < 2 && !/^(?:TTg|CP|CB)/u.test(part) && !(joint.length === 1 && DESK.test(part))) break;
    if (/^\s.*\s$/u.test(joint) && part.length < 2) break;
    kept += joint + part;
  }
  return kept;
}

/** A desk by letter and number ("4060/QĐ-BCA-C41"). */
const DESK = /^\p{Lu}\d{1,3}$/u;

function settle(number: string, year: string | undefined, code: string, raw: string, spaced: boolean): string {
  if (!spaced) return normaliseSymbol(MELTED.test(code) ? raw.slice(0, raw.length - code.length) + rejoined(code) : raw);
  return normaliseSymbol(`${number}-${year ?? ''}${code}`);
}

/** The document's own number on its "Số" line. */
export type OwnSymbol = { readonly symbol: string | null; readonly partial: string | null; readonly start: number; readonly end: number };

const OWN = new RegExp(
  `^\\W{0,3}[Ss][ốÔỐ]\\s*:?\\s*([\\d.…_]{0,8}[a-zđ]?)\\s*((?:[-–—/]\\s*|(?<=\\d\\s)(?=\\p{Lu}{2,}[-–/]\\p{Lu}))(?:(?:19|20)\\d{2}\\s*[-–/]\\s*)?${CODE}(?:${JOINT}${CODE}){0,5}|/(?:19|20)\\d{2}/QH\\d+)`,
  'u',
);

/** Reads "Số 128-KH/ĐUK", "Số: 141/KH-UBND", "Số:    /KH-MTTQ-BTT TP. Bắc Kạn, …". */
export function readOwnSymbol(line: string): OwnSymbol | null {
  const found = OWN.exec(line.slice(0, 120));
  if (!found) return null;
  const number = (found[1] ?? '').replace(/[.…_]+/gu, '');
  const code = hyphened(trimOwn(found[2] ?? ''));
  const start = found[0].indexOf(found[1] || code, 1);
  const end = found[0].length - ((found[2] ?? '').length - code.length);
  // "Số 947 QĐ/UB": a blank stands for the hyphen.
  const whole = code.replace(/[^-–—/\s]+$/u, rejoined);
  const text = normaliseSymbol(/^\p{L}/u.test(whole) ? `${number}-${whole}` : number + whole);
  return /\d/.test(number) ? { symbol: text, partial: null, start, end } : { symbol: null, partial: text, start, end };
}

function trimOwn(code: string): string {
  return code.replace(/\s+(?:TP|Tp)$/u, '').trimEnd();
}
