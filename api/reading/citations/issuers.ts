import type { Evidence, Fact } from '../../domain/evidence.ts';
import type { ReadMention } from '../../domain/read-directive.ts';
import { parseSymbol, symbolKey } from '../../domain/symbols.ts';
import { evidenceAt } from '../layout/page.ts';
import { completeOrgan } from '../structure/own-place.ts';
import type { CitationContext, Group, Mention } from './group.ts';

/** "Bộ chính trị (Khóa XII)": its name without the term in brackets, spelt as it is. */
const plainCentral = (phrase: string): string => phrase.replace(/\s*\([Kk]h(?:óa|oá) [XIV]+\)$/u, '').replace(/^Bộ chính trị/u, 'Bộ Chính trị');

/** The name of an organ as this document knows it, with the place it leaves out. */
export function issuerFact(phrase: string, evidence: ReadMention['evidence'], context: Pick<CitationContext, 'place' | 'issuers'>): Fact<string> {
  const completed = ofThisOne(completeOrgan(plainCentral(phrase), context.place), context.issuers);
  return completed === phrase || completed === plainCentral(phrase)
    ? { value: completed, source: 'read', evidence: [evidence] }
    : { value: completed, source: 'completed', from: 'own place', evidence: [evidence] };
}

const PLACED = /^\s(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu)\s\p{Lu}/u;

/**
 * "Sở Y tế đã ban hành …" in a letter of "Sở Y tế tỉnh X" is that department; "Ủy ban Kiểm tra Đảng ủy" in a paper of "Ban Thường
 * vụ Đảng ủy xã Y" or of "UBND xã Y" belongs to the committee of that commune.
 */
function ofThisOne(name: string, issuers: readonly string[]): string {
  for (const own of issuers) {
    if (own.startsWith(name) && PLACED.test(own.slice(name.length)) && !name.endsWith('Việt Nam')) return own;
    const committee = /Đảng [ủu][ỷy]$/u.test(name) ? (/Đảng [ủu][ỷy]\s(\p{L}.*)$/u.exec(own) ?? COMMUNE.exec(own))?.[1] : undefined;
    if (committee !== undefined) return `${name} ${committee}`;
  }
  return name;
}
const COMMUNE = /^(?:UBND|HĐND|[ỦU][ỷy] ban|Hội đồng nhân dân).*\s((?:xã|phường|thị trấn|đặc khu)\s\p{Lu}.*)$/u;

/** Codes that many organs share: a place decides, or a body beside them. */
const SHARED = /^(?:TW|TU|HU|QU|ĐU|CP|TTG|QH\d*|UBTVQH\d*|UBND.*|HĐND.*|MTTQ.*|BTT|BCĐ.*|ĐUK|CB|TƯ)$/iu;

/** "Tờ trình số 12/TTr-BTC" without an organ, in a text that names one organ for that code elsewhere: it is the same. */
export function sameCode(groups: readonly Group[], context: CitationContext): (symbol: string) => Fact<string> | null {
  const named = new Map<string, { readonly organ: string; readonly evidence: Evidence } | null>();
  for (const { symbol, mentions } of groups) {
    const code = organCode(symbol);
    for (const { ref, offset } of code === null ? [] : mentions) {
      if (code === null || ref.organ === null) continue;
      const organ = ref.organ.text.replace(/^(?:Bộ trưởng|Thống đốc|Giám đốc|Chánh(?: án)?|Viện trưởng|(?:Tổng )?[Cc]ục trưởng|Hiệu trưởng)\s/u, '');
      const before = named.get(code);
      const differs = before === null || (before !== undefined && before.organ !== organ);
      named.set(code, differs ? null : (before ?? { organ, evidence: evidenceAt(context.page, offset + ref.organ.start, offset + ref.organ.end) }));
    }
  }
  return (symbol) => {
    const found = named.get(organCode(symbol) ?? '');
    return found ? { value: completeOrgan(found.organ, context.place), source: 'completed', from: 'same code in this text', evidence: [found.evidence] } : null;
  };
}

function organCode(symbol: string): string | null {
  const { type, organ } = parseSymbol(symbol);
  // Joint numbers carry the codes of all their issuers.
  if (organ?.includes('-') && /LT$/u.test(type ?? '')) return symbolKey(organ);
  const code = (organ ?? '').split('-')[0] ?? '';
  return code.length < 3 || SHARED.test(code) ? null : symbolKey(code);
}

const CODES: readonly (readonly [RegExp, string])[] = [
  [/[-/]TTg$/iu, 'Thủ tướng Chính phủ'],
  [/[-/]CP$/u, 'Chính phủ'],
];

/** Two codes belong to one organ alone. */
export function issuerOfCode(group: Group, first: Mention | undefined): Fact<string> | null {
  const code = CODES.find(([pattern]) => pattern.test(group.symbol));
  return code && first ? { value: code[1], source: 'completed', from: 'code in the symbol', evidence: [first.evidence] } : null;
}
