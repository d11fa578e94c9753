import type { Line } from '../domain/lists.ts';
import { parseSymbol, symbolKey } from '../domain/symbols.ts';

/** A body of the whole country that its code in a symbol names without any other word. */
export type NationalBody = {
  /** The numbering body. */
  readonly numbering: string;
  readonly line: Line;
  /** Its organ in the register where the code says one body only; null where several bodies sign with it. */
  readonly organId: string | null;
};

/** `slug`: the central body's in the register; `=`: the code itself in small letters; left out where the code says no single body. */
type Rule = { readonly code: RegExp; readonly line: Line; readonly slug?: string; readonly body?: string };

/** Codes as symbol keys print them: upper case, no marks. First match wins. */
const RULES: readonly Rule[] = [
  // Bộ Chính trị, Ban Bí thư and the Central Committee share one series.
  { code: /^TW$/, line: 'party', slug: 'tw' },
  { code: /^(TWDTN|TWD)/, line: 'youth', slug: 'twd', body: 'TWD' },
  { code: /^HND(VN)?TW/, line: 'farmers', slug: 'hndvn', body: 'HNDTW' },
  { code: /^(DCT(TW)?|HLHPN(VN)?TW|HLHPNVN)$/, line: 'women', slug: 'hlhpnvn' },
  { code: /^(MTTW|MTTQTW|(DCT)?UBT[UW]MTTQ)/, line: 'front', slug: 'mttw', body: 'MTTW' },
  { code: /^H?CCB(VN)?TW$/, line: 'veterans', slug: 'hccbvn' },
  { code: /^(VPTW|BTCTW|BTGTW|BDVTW|BTGDVTW|UBKTTW|BNCTW|BKTTW|BCSCLTW|BDNTW)$/, line: 'party', slug: '=' },
  { code: /^[A-Z]+TW$/, line: 'party' },
  { code: /^TLD$/, line: 'union', slug: '=' },
  { code: /^(TTG|CP|CTN|VPCP|TANDTC|VKSNDTC|KTNN|TTCP|NHNN|UBDT|BHXHVN|TTXVN)$/, line: 'state', slug: '=' },
  { code: /^QH\d*$/, line: 'council', slug: 'qh', body: 'QH' },
  { code: /^UBTVQH\d*$/, line: 'council', slug: 'ubtvqh', body: 'UBTVQH' },
  { code: /^(VPQH|HDBCQG)$/, line: 'council', slug: '=' },
  { code: /^(DDQH|BCTDB)\d*$/, line: 'council' },
  { code: /^(BCA|BQP)$/, line: 'forces', slug: '=' },
  { code: /^BNN$/, line: 'state', slug: 'bnnptnt' },
  {
    code: /^B(NG|NV|TP|KHDT|TC|CT|NNPTNT|NNMT|GTVT|XD|TNMT|TTTT|LDTBXH|VHTTDL|KHCN|GDDT|YT|DTTG)$/,
    line: 'state',
    slug: '=',
  },
  { code: /^B(VHTT|TM|CN|BCVT)$/, line: 'state' },
  { code: /^TCVN/, line: 'state', body: 'TCVN' },
];

/** Codes that every place has: they tell the line and nothing more. First match wins. */
const LINES_OF_CODES: readonly (readonly [RegExp, Line])[] = [
  [/^(TU|HU|QU|DU|DUK|DUB|CB|VPTU|VPDU|BTGTU|BTGDVTU|BTCTU|BDVTU|UBKTTU)(-|$)/, 'party'],
  [/^UBND/, 'state'],
  [/^(TT)?HDND/, 'council'],
  [/^(UB)?MTTQ/, 'front'],
  [/^(LDLD|CD)/, 'union'],
  [/^(TDTN|DTN)/, 'youth'],
  [/^(HLHPN|HPN|BTVHPN)/, 'women'],
  [/^HND/, 'farmers'],
  [/^(HCCB|CCB)/, 'veterans'],
];

/** The line a local symbol's organ code tells ("…/UBND"); null where it tells none. */
export function lineOfSymbol(symbol: string): Line | null {
  const { organ } = parseSymbol(symbol);
  if (organ === null) return null;
  const code = symbolKey(organ);
  return LINES_OF_CODES.find(([pattern]) => pattern.test(code))?.[1] ?? null;
}

function bodyOfCode(code: string): NationalBody | null {
  const rule = RULES.find((candidate) => candidate.code.test(code));
  if (rule === undefined) return null;
  const slug = rule.slug === '=' ? code.toLowerCase() : rule.slug;
  return { numbering: `nation:${rule.body ?? code}`, line: rule.line, organId: slug === undefined ? null : `o:central:${slug}` };
}

/** Codes of bodies that every place has. */
const LOCAL = /^(TU|HU|QU|DU|DUK|UBND|(TT)?HDND|(UB)?MTTQ|LDLD|HLHPN|HND|H?CCB)$/;

/** Several parts: bodies signing together, a body with its department ("BNV-CCVC"), or with a type that is no kind ("GP-BTNMT"). */
function bodyOfParts(code: string): NationalBody | null {
  const parts = code.split('-');
  const bodies = parts.map(bodyOfCode);
  const [first, last] = [bodies[0] ?? null, bodies.at(-1) ?? null];
  if (first !== null && bodies.every((body) => body !== null)) return { ...first, numbering: `nation:${code}`, organId: null };
  // A body that signs with one of a place is not the only one to number.
  if (parts.some((part) => LOCAL.test(part)) || bodies.filter((body) => body !== null).length !== 1) return null;
  return first ?? last;
}

/** The national body a symbol names by its code alone, or null for codes that many places use (TU, UBND). */
export function nationalBody(symbol: string): NationalBody | null {
  if (/^TCVN/.test(symbolKey(symbol))) return bodyOfCode('TCVN');
  const { organ, type } = parseSymbol(symbol);
  // Decrees are the Government's alone.
  if (organ === null) return type !== null && symbolKey(type) === 'ND' ? bodyOfCode('CP') : null;
  const code = symbolKey(organ);
  return bodyOfCode(code) ?? (code.includes('-') ? bodyOfParts(code) : null);
}
