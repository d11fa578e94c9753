import { parseSymbol } from '../../domain/symbols.ts';
import { issuerEnd } from '../recognisers/issuer-phrase.ts';
import { beginsOrgan } from '../recognisers/organ.ts';
import type { Ref } from './refs.ts';

/**
 * The issuer behind the subject: "Kế hoạch số 4/KH-UBND về mua sách năm 2024 của UBND xã", "(Kế hoạch số A ngày … về …; Quyết
 * định số B ngày … về … của Ủy ban MTTQ xã X)". Words between may have an owner of their own, so the organ must end the
 * phrase and be one that the number's code speaks of; then it holds for all numbers before it that carry the code.
 */
const CODES: readonly (readonly [RegExp, RegExp])[] = [
  [/^UBND|^UB$/u, /^(?:UBND|[ỦU][ỷy] ban nhân dân|Chủ tịch (?:UBND|[ỦU][ỷy] ban))/u],
  [/^HĐND|^HDND/u, /^(?:HĐND|Hội đồng nhân dân|Thường trực (?:HĐND|Hội đồng))/u],
  [/^MTTQ|^UBMTTQ|^MT/u, /MTTQ|Mặt trận/u],
  [/^TU$|^TƯ$/u, /(?:Tỉnh|Thành) [ủu][ỷy]|Đảng bộ (?:tỉnh|thành phố)/u],
  [/^HU$|^QU$|^ThU$/u, /(?:Huyện|Quận|Thị) [ủu][ỷy]/u],
  [/^ĐU/u, /Đảng [ủu][ỷy]/u],
  [/^LĐLĐ/u, /LĐLĐ|Liên đoàn Lao động/u],
  [/^CP$/u, /^Chính phủ$/u],
];
const OWNER = /\scủa\s(?=\p{Lu})/gu;
const FAR = 330;

/** The refs of a block, those without an issuer given the one that stands behind their subject. */
export function issuedBehind(text: string, refs: readonly Ref[]): Ref[] {
  const out = [...refs];
  for (let index = out.length - 1; index >= 0; index -= 1) {
    const ref = out[index];
    if (!ref || ref.organ !== null || ref.symbol === null) continue;
    const code = codeOf(ref.symbol);
    const next = out[index + 1];
    const organ = ownerBehind(text, ref.end, Math.min(next?.start ?? text.length, ref.end + FAR), code) ?? listOwner(text, ref, next, code);
    if (organ !== null) out[index] = { ...ref, organ };
  }
  return out;
}

function ownerBehind(text: string, from: number, until: number, code: string): Ref['organ'] {
  const wanted = CODES.find(([pattern]) => pattern.test(code))?.[1];
  const phrase = text.slice(from, until);
  if (wanted === undefined || !/^\s*,?\s*(?:[Vv]ề|[Bb]an hành|[Pp]hê duyệt)\s/u.test(phrase)) return null;
  const stop = /[;()“”"]|[.](?:\s|$)|\/\.|,\s/u.exec(phrase);
  const part = phrase.slice(0, stop ? stop.index : phrase.length);
  const owner = [...part.matchAll(OWNER)].pop();
  if (!owner || (stop === null && until < text.length)) return null;
  const start = owner.index + owner[0].length;
  const organ = part.slice(start).trimEnd();
  if (organ.length < 4 || !wanted.test(organ) || !beginsOrgan(organ) || issuerEnd(organ) < organ.length) return null;
  return { text: organ, start: from + start, end: from + start + organ.length };
}

/** "A về …; B về … của X": the issuer of the last holds for those before it in one bracket or list. */
function listOwner(text: string, ref: Ref, next: Ref | undefined, code: string): Ref['organ'] {
  if (!next?.organ || next.symbol === null || next.organ.start < next.end || codeOf(next.symbol) !== code) return null;
  return /^[^().]*;\s*$/u.test(text.slice(ref.end, next.start)) ? next.organ : null;
}

const codeOf = (symbol: string): string => (parseSymbol(symbol).organ ?? '').split('-')[0] ?? '';
