import type { Line } from '../domain/lists.ts';
import { parseSymbol, symbolKey } from '../domain/symbols.ts';

/** A body of the whole country that its code in a symbol names without any other word. */
export type NationalBody = {
  /** The numbering body. */
  readonly numbering: string;
  readonly line: Line;
  /** Its name where the code says one body only; null where several bodies sign with it. */
  readonly name: string | null;
};

type Rule = { readonly code: RegExp; readonly line: Line; readonly name: string | null; readonly body?: string };

/** Codes as symbol keys print them: upper case, no marks. First match wins. */
const RULES: readonly Rule[] = [
  // Bộ Chính trị, Ban Bí thư and the Central Committee share one series.
  { code: /^TW$/, line: 'party', name: null },
  { code: /^(TWDTN|TWD)/, line: 'youth', name: 'Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh' },
  { code: /^HND(VN)?TW$|^HNDTW/, line: 'farmers', name: 'Trung ương Hội Nông dân Việt Nam' },
  { code: /^(HLHPN|DCT).*TW/, line: 'women', name: null },
  { code: /^(MTTW|MTTQTW)/, line: 'front', name: 'Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam' },
  { code: /^CCBTW|^HCCBTW/, line: 'veterans', name: null },
  { code: /^[A-Z]+TW(-[A-Z]+)?$/, line: 'party', name: null },
  { code: /^TLD$/, line: 'union', name: 'Tổng Liên đoàn Lao động Việt Nam' },
  { code: /^TTG$/, line: 'state', name: 'Thủ tướng Chính phủ' },
  { code: /^CP$/, line: 'state', name: 'Chính phủ' },
  { code: /^CTN$/, line: 'state', name: 'Chủ tịch nước' },
  { code: /^VPCP$/, line: 'state', name: 'Văn phòng Chính phủ' },
  { code: /^QH\d*$/, line: 'council', name: 'Quốc hội', body: 'QH' },
  { code: /^UBTVQH\d*$/, line: 'council', name: 'Ủy ban Thường vụ Quốc hội', body: 'UBTVQH' },
  { code: /^(DDQH|VPQH|BCTDB)\d*$/, line: 'council', name: null },
  { code: /^(TANDTC|VKSNDTC|KTNN|TTCP|NHNN|UBDT|BHXHVN|TTXVN)$/, line: 'state', name: null },
  { code: /^HDBCQG$/, line: 'council', name: 'Hội đồng bầu cử quốc gia' },
  {
    code: /^B(CA|QP|NG|NV|TP|KHDT|TC|CT|NN|NNPTNT|NNMT|GTVT|XD|TNMT|TTTT|LDTBXH|VHTTDL|VHTT|KHCN|GDDT|YT|DTTG|TM|CN|BCVT)$/,
    line: 'state',
    name: null,
  },
  { code: /^TCVN/, line: 'state', name: null, body: 'TCVN' },
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
  return rule ? { numbering: `nation:${rule.body ?? code}`, line: rule.line, name: rule.name } : null;
}

/** The national body a symbol names by its code alone, or null for codes that many places use (TU, UBND). */
export function nationalBody(symbol: string): NationalBody | null {
  if (/^TCVN/.test(symbolKey(symbol))) return bodyOfCode('TCVN');
  const { organ } = parseSymbol(symbol);
  if (organ === null) return null;
  const code = symbolKey(organ);
  const whole = bodyOfCode(code);
  if (whole) return whole;
  // Several ministries signing together: national when each of them is.
  const parts = code.split('-');
  const first = parts.length > 1 ? bodyOfCode(parts[0] ?? '') : null;
  return first !== null && parts.every((part) => bodyOfCode(part) !== null) ? { ...first, numbering: `nation:${code}`, name: null } : null;
}
