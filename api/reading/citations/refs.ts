import type { PlainDate } from '../../domain/dates.ts';
import { parseSymbol, symbolKey } from '../../domain/symbols.ts';
import type { Block } from '../layout/page.ts';
import { allMatches } from '../recognisers/all-matches.ts';
import { CAPITAL_OWNER } from '../recognisers/capital-owner.ts';
import { DATE, dateOf } from '../recognisers/date.ts';
import { issuerEnd } from '../recognisers/issuer-phrase.ts';
import { KIND_NAME, kindOfName, kindOfSymbol, kindPrinted } from '../recognisers/kind-name.ts';
import { beginsOrgan } from '../recognisers/organ.ts';
import { type FoundSymbol, findSymbols } from '../recognisers/symbol.ts';
import { spellOrgan } from '../structure/issuer.ts';
import { issuedBehind } from './issued-behind.ts';
import { isJointName, jointEnd } from './joint-end.ts';
import { toldBefore } from './narrated.ts';

/** One mention of another document inside a block; offsets into the block's text. */
export type Ref = {
  /** From the kind's name to the end of date and organ. */
  readonly start: number;
  readonly end: number;
  /** Null for a document cited by name only. */
  readonly symbol: string | null;
  readonly raw: string;
  readonly kindName: string | null;
  readonly issuedOn: { readonly value: PlainDate; readonly start: number; readonly end: number } | null;
  readonly organ: { readonly text: string; readonly start: number; readonly end: number } | null;
  /** For a named document: its name. */
  readonly name: string | null;
};

const BEFORE = new RegExp(
  `(?:(${KIND_NAME})(?:\\s*:)?|(?:(?:[Bb]ộ l|[Ll])uật|LUẬT|[Nn]ghị định)(?=\\s\\p{L}[^.;:()]{3,130}\\s(?:số|SỐ|s)\\s*$)[^.;:()]{3,140}?)\\s*[“"]?(?:(?:số|SỐ|Số|s)\\s*:?\\s*)?$`,
  'u',
);
/** A copy may have lost the vowel: "Luật X s 46/2010/QH12". */
const DIRECT = new RegExp(`(${KIND_NAME})(?:\\s*:)?\\s*[“"]?(?:(?:số|SỐ|Số|(?<=\\s)s(?=\\s))\\s*:?\\s*)?$`, 'u');
/** Only laws and decrees print their name between kind and number. */
const LAWFUL = /QH\d|NĐ-CP|PL-/u;
const CAPITAL_KIND = new RegExp(`(${KIND_NAME.replace(/\\s/gu, ' ')})\\s*(?:số|SỐ)?\\s*:?\\s*$`, 'iu');
const ONLY_NUMBER = /(?:^|[(;,:]|\svà)\s*(?:số|Số)\s*:?\s*$/u;
/** "Kế hoạch thanh tra số …": what sort of plan it is stands between kind and number. */
const DESCRIBED = new RegExp(`(${KIND_NAME})(?:\\s\\p{Ll}+){1,4}\\s(?:số|SỐ)\\s*:?\\s*$`, 'u');
const BARE = /(\d{1,4})(?![\d%]|\s?[-–/.]\s?[\p{Lu}\d])(?=\s*[,)]?\s*(?:ngày|của|$)|\s*[),;.])/gu;
const KIND_BEFORE = new RegExp(`(?<!\\p{L})(${KIND_NAME})\\s$`, 'u');
const DATED = new RegExp(`^\\s*,?\\s*(?:(?:ký|ban hành|đề)\\s+)?(?:ngày|NGÀY)\\s*(${DATE})`, 'u');
const OPEN_DAY = /^\s*,?\s*ngày\s*[\d.…_]{0,4}\s*tháng\s*[\d.…_]{0,4}\s*năm\s*(?:20\d{2}|19\d{2})(?=[\s,])/u;
/** "của X", "giữa X và Y", "(tại) Hội nghị lần thứ tám (của) Ban Chấp hành Trung ương": a conference is no issuer, its committee is. */
const CONFERENCE = 'Hội nghị (?:Trung ương )?(?:lần(?: thứ)?\\s)?(?:\\d{1,2}|\\p{L}+(?:\\s\\p{L}+)?),?\\s';
const OWNED = new RegExp(`^\\s*,?\\s*(?:(?:tại\\s)?${CONFERENCE}của\\s*|(?:của\\s|tại\\s)?${CONFERENCE}(?=(?:Ban [Cc]hấp hành|BCH)\\s)|(?:của|giữa)\\s*)`, 'u');
const TOLD_AT = new RegExp(`^\\s*tại\\s(?:các\\s)?${KIND_NAME}\\s(?:số|:)`, 'u');
const ASIDE = /^\s*,?\s*(?:[“"][^”"]{3,260}[”"]|\([^)]{1,80}\))/u;

/** All numbered mentions of a block, in order. */
export function findRefs(block: Block): Ref[] {
  const { text } = block;
  if (!/\d/.test(text)) return [];
  const symbols = findSymbols(text);
  const refs = symbols.map((found, index) => numbered(text, found, symbols[index - 1], symbols[index + 1]?.start ?? text.length));
  for (const bare of bareNumbers(text, symbols)) refs.push(bare);
  if (refs.length === 0) return refs;
  refs.sort((a, b) => a.start - b.start);
  return issuedBehind(text, shareForwards(text, shareBackwards(text, inheritKinds(text, refs))));
}

function numbered(text: string, found: FoundSymbol, previous: FoundSymbol | undefined, until: number): Ref {
  const from = Math.max(previous?.end ?? 0, found.start - 170);
  const before = text.slice(from, found.start);
  const direct = kindBefore(before, found.symbol);
  const plural =
    direct === null && previous === undefined ? pluralBefore(text, found.start) : direct === null ? pluralBefore(text, found.start, previous?.end) : null;
  const kind = direct ?? plural;
  const start = kind === null ? found.start : plural === null ? from + kind.at : plural.at;
  const after = readAfter(text, found.end, until, JOINT_KIND.test(kind?.name ?? ''));
  const told = after.organ === null || after.issuedOn === null ? toldBefore(text, start, previous?.end ?? 0) : null;
  const organ = plural?.organ ?? after.organ ?? organBefore(text, start, previous?.end ?? 0) ?? told?.organ ?? organOfSame(text, start, kind?.name ?? null);
  const issuedOn = after.issuedOn ?? told?.issuedOn ?? null;
  return { start, symbol: found.symbol, raw: found.raw, kindName: kind?.name ?? null, name: null, end: after.end, issuedOn, organ };
}

/** "các Nghị định của X quy định … (số A ngày …, số B ngày …)": what the numbers in the bracket are, and whose. */
function pluralBefore(text: string, at: number, since = 0): { readonly name: string; readonly at: number; readonly organ: Ref['organ'] } | null {
  const begin = Math.max(since, at - 330);
  const before = text.slice(begin, at);
  if (!/\((?:[Ss]ố|gồm:? số)\s*:?\s*$/u.test(before)) return null;
  const said = [...before.matchAll(PLURAL)].pop();
  if (said?.[1] === undefined || /[;.]\s/u.test(before.slice(said.index))) return null;
  const kindAt = begin + said.index + said[0].length - said[1].length;
  const from = kindAt + said[1].length;
  const owned = /^\scủa\s/u.exec(text.slice(from, from + 8));
  const rest = owned ? text.slice(from + owned[0].length, at) : '';
  const length = owned && beginsOrgan(rest) ? issuerEnd(rest) : 0;
  const organAt = from + (owned?.[0].length ?? 0);
  return {
    name: kindPrinted(said[1]),
    at: kindAt,
    organ:
      length < 4
        ? null
        : { text: text.slice(organAt, organAt + length).trimEnd(), start: organAt, end: organAt + text.slice(organAt, organAt + length).trimEnd().length },
  };
}
const PLURAL = new RegExp(`[Cc]ác\\s(${KIND_NAME})(?=\\s)`, 'gu');

/** "… của Ban Bí thư tại Thông báo số …", "Theo đề nghị của Giám đốc Sở X tại Tờ trình số …": the issuer stands before. */
function organBefore(text: string, start: number, from: number): Ref['organ'] {
  const begin = Math.max(from, start - 190);
  const before = text.slice(begin, start);
  const said = /\s\(?tại\s(?:các\s)?$/u.exec(before);
  const bracketed = said === null && PROPOSED.test(before);
  const tail = bracketed ? /\s\($/u.exec(before) : said;
  if (!tail) return null;
  for (const lead of [...before.slice(0, tail.index).matchAll(BY)].reverse()) {
    const at = lead.index + lead[0].length;
    const whole = before.slice(at, tail.index);
    // What was proposed may stand between the organ and the bracket.
    const named = bracketed ? whole.slice(0, issuerEnd(whole)) : whole;
    const phrase = named.replace(/\s*\([^()]*\)\s*$/u, '').trimEnd();
    // "của Trung ương, Bộ Chính trị, Ban Bí thư tại các Kết luận …": all of them together say nothing of one.
    if (phrase.includes('(') || phrase.startsWith('Trung ương,')) return null;
    if (/[.;:]/.test(phrase)) return null;
    if (phrase.length < 4 || phrase.length > 150 || !beginsOrgan(phrase)) continue;
    return { text: phrase, start: begin + at, end: begin + at + phrase.length };
  }
  return null;
}
/** "Xét đề nghị của Trưởng phòng X (Tờ trình số …)", "Xét báo cáo của Phòng X (Công văn số …)". */
const PROPOSED = /(?:đề nghị|báo cáo|kiến nghị|phản ánh)(?: của)?\s\p{Lu}[^.;:()]{4,150}\s\($/u;
const BY = /(?:của|(?<=^|\s)và|đề nghị(?: của)?|ý kiến(?: của)?|báo cáo|kiến nghị|phản ánh)\s(?=\p{Lu})/gu;

/** "… Tờ trình của Đảng ủy X về … (Tờ trình số …)": the bracket only gives the number of what was named. */
function organOfSame(text: string, start: number, kindName: string | null): Ref['organ'] {
  const before = text.slice(Math.max(0, start - 260), start);
  if (kindName === null || !before.endsWith('(')) return null;
  const said = `${kindName} của `.toLowerCase();
  const at = before.toLowerCase().lastIndexOf(said);
  if (at === -1 || /[.;]\s/u.test(before.slice(at))) return null;
  const from = start - before.length + at + said.length;
  const rest = text.slice(from, start - 1);
  if (!beginsOrgan(rest)) return null;
  const phrase = rest.slice(0, issuerEnd(rest)).trimEnd();
  return phrase.length < 4 ? null : { text: phrase, start: from, end: from + phrase.length };
}

const codeOf = (symbol: string): string => symbolKey(parseSymbol(symbol).organ ?? '').split('-')[0] ?? '';

const OWNED_BEFORE = new RegExp(`(${KIND_NAME})\\scủa\\s[^,;.()]{3,90}\\ssố\\s*:?\\s*$`, 'u');

function kindBefore(before: string, symbol: string): { readonly name: string; readonly at: number } | null {
  const direct = DIRECT.exec(before);
  // "Luật Ban hành văn bản quy phạm pháp luật số …": the last word of the name is not the kind.
  if (direct?.[1] && !/pháp $/u.test(before.slice(0, direct.index))) return { name: kindPrinted(direct[1]), at: direct.index };
  const found = LAWFUL.test(symbol) ? BEFORE.exec(before) : null;
  if (found) {
    const lead = /^(?:(?:[Bb]ộ l|[Ll])uật|LUẬT|[Nn]ghị định)/u.exec(found[0]);
    const printed = found[1] ?? lead?.[0] ?? '';
    return printed === '' ? null : { name: kindPrinted(printed), at: found.index };
  }
  const capital = CAPITAL_KIND.exec(before);
  if (capital?.[1] && capital[1] === capital[1].toUpperCase()) return { name: kindPrinted(capital[1]), at: capital.index };
  const owned = OWNED_BEFORE.exec(before);
  const own = kindOfSymbol(symbol);
  if (owned?.[1] && (own === null || kindOfName(owned[1]) === own)) return { name: kindPrinted(owned[1]), at: owned.index };
  const described = DESCRIBED.exec(before);
  // A code of its own ("BCTĐ") says no kind; the words before "số" do.
  const plain = own === null && described !== null && /^\p{Lu}/u.test(described[0]) && !/\s(?:của|tại|theo|và|trong|này|trên)\s/u.test(described[0]);
  return described?.[1] && (plain || (own !== null && kindOfName(described[1]) === own)) ? { name: kindPrinted(described[1]), at: described.index } : null;
}

/** Kinds that two organs issue together. */
const JOINT_KIND = /liên tịch|phối hợp/u;
const TERM = /\sKHÓA [XVI]+$/u;
function readAfter(text: string, from: number, until: number, joint = false): Pick<Ref, 'end' | 'issuedOn' | 'organ'> {
  let end = from;
  let issuedOn: Ref['issuedOn'] = null;
  let organ: Ref['organ'] = null;
  for (let round = 0; round < 3; round += 1) {
    const rest = text.slice(end, until);
    const dated: RegExpExecArray | null = issuedOn === null ? DATED.exec(rest) : null;
    const value: PlainDate | null = dated?.[1] === undefined ? null : dateOf(dated[1]);
    if (dated && value !== null) {
      const stop: number = end + dated[0].length;
      issuedOn = { value, start: stop - (dated[1]?.length ?? 0), end: stop };
      end = stop;
      continue;
    }
    // "ngày 18 tháng  năm 2024": a day left open for the pen, or torn, says none; what follows still says whose it is.
    const open: RegExpExecArray | null = dated === null && issuedOn === null && organ === null ? OPEN_DAY.exec(rest) : null;
    if (open) {
      end += open[0].length;
      continue;
    }
    const owned: RegExpExecArray | null = organ === null ? OWNED.exec(rest) : null;
    if (owned && (beginsOrgan(rest.slice(owned[0].length)) || isJointName(rest.slice(owned[0].length)))) {
      const one = issuerEnd(rest.slice(owned[0].length));
      const length = joint || /giữa\s*$/u.test(owned[0]) ? jointEnd(rest.slice(owned[0].length), one) : one;
      const start: number = end + owned[0].length;
      const phrase: string = text.slice(start, start + length).replace(/[\s,]+$/u, '');
      // "… số A ngày …, của X tại Thông báo số B": the issuer of the next.
      if (TOLD_AT.test(text.slice(start + phrase.length, start + phrase.length + 60))) break;
      organ = { text: phrase, start, end: start + phrase.length };
      end = start + phrase.length;
      continue;
    }
    const capitals: RegExpExecArray | null = organ === null ? CAPITAL_OWNER.exec(rest) : null;
    if (capitals?.[1]) {
      const start: number = end + capitals[0].length - capitals[1].length;
      organ = {
        text: spellOrgan(capitals[1].replace(TERM, '')) + (TERM.exec(capitals[1])?.[0] ?? '').replace('KHÓA', 'khóa'),
        start,
        end: start + capitals[1].length,
      };
      end = start + capitals[1].length;
      continue;
    }
    const aside = ASIDE.exec(rest);
    // A title in quotation marks between number and date.
    if (aside && (issuedOn === null || organ === null) && (DATED.test(rest.slice(aside[0].length)) || OWNED.test(rest.slice(aside[0].length)))) {
      end += aside[0].length;
      continue;
    }
    break;
  }
  return { end, issuedOn, organ };
}

function* bareNumbers(text: string, symbols: readonly FoundSymbol[]): Generator<Ref> {
  for (const match of allMatches(BARE, text)) {
    const number = match[0];
    if (!/\s/.test(text.charAt(match.index - 1))) continue;
    const said = /\ssố\s$/u.test(text.slice(Math.max(0, match.index - 4), match.index)) ? 'số' : undefined;
    const at = match.index - (said === undefined ? 0 : 3);
    const kind = KIND_BEFORE.exec(text.slice(Math.max(0, at - 45), at))?.[1];
    if (kind === undefined) continue;
    const start = at - kind.length - 1;
    const end = match.index + number.length;
    if (symbols.some((symbol) => symbol.start < end + 1 && symbol.end > start)) continue;
    const tail = text.slice(end, end + 60);
    const name = kindPrinted(kind);
    if (said === undefined && (/^(?:Đề án|Chương trình|Dự án|Phương án|Luật|Văn bản|Tiêu chuẩn|Báo cáo)/u.test(name) || !/^\s*,?\s*(?:của|ngày)\s/u.test(tail)))
      continue;
    if (/^(?:Hiến pháp|Tiêu chuẩn|Văn bản)/u.test(name)) continue;
    const after = readAfter(text, end, text.length);
    yield { start, symbol: number, raw: number, kindName: name, name: null, ...after };
  }
}

/** "tại các Quyết định: số A …; số B …": the kind is said once. */
function inheritKinds(text: string, refs: readonly Ref[]): Ref[] {
  let last: Ref | null = null;
  return refs.map((ref) => {
    const before = text.slice(Math.max(0, ref.start - 14), ref.start);
    const listed = last !== null && (ONLY_NUMBER.test(before) || /^\s*(?:,|;|và|,\s*và)\s*$/u.test(text.slice(last.end, ref.start)));
    const kindName: string | null = ref.kindName ?? (last !== null && listed ? last.kindName : null);
    const settled = { ...ref, kindName };
    if (kindName !== null) last = settled;
    return settled;
  });
}

/** "X tại các văn bản số A ngày …, số B ngày …": the issuer that stands before a list holds for all of it. */
function shareForwards(text: string, refs: readonly Ref[]): Ref[] {
  const out: Ref[] = [];
  for (const ref of refs) {
    const last = out[out.length - 1];
    const shared =
      last?.organ &&
      (last.organ.end <= last.start || text.slice(last.organ.end, last.end).includes(last.raw)) &&
      ref.organ === null &&
      LISTED.test(text.slice(last.end, ref.start))
        ? last.organ
        : null;
    out.push(shared === null || last === undefined || !sameDesk(last, ref) ? ref : { ...ref, organ: shared });
  }
  return out;
}
/** Both numbers carry the code of one organ, and one that is no other's. */
function sameDesk(a: Ref, b: Ref): boolean {
  const code = a.symbol === null ? '' : codeOf(a.symbol);
  return code.length > 2 && !/^(?:TTG|UBND|HDND|MTTQ|UBTVQH|BCD)/u.test(code) && b.symbol !== null && codeOf(b.symbol) === code;
}
const LISTED = /^\s*(?:,|;|và|,\s*và)\s*(?:số\s*)?$/u;

/** "A và B ngày … của X": what follows the last of a joined pair holds for both. */
function shareBackwards(text: string, refs: readonly Ref[]): Ref[] {
  const out = [...refs];
  for (let i = out.length - 2; i >= 0; i -= 1) {
    const ref = out[i];
    const next = out[i + 1];
    if (!ref || !next) continue;
    const between = text.slice(ref.end, next.start);
    const loose = /^\s*;\s*(?:các\s\p{Ll}+\s\p{Ll}+\s)?(?:số\s*:?\s*)?$/u.test(between) && sameDesk(ref, next);
    if (!loose && (!/^\s*(?:,|và|,\s*và)?\s*(?:số\s*)?$/u.test(between) || between.trim() === '')) continue;
    const sameKind = ref.kindName === next.kindName;
    // A Party number and the Government's behind it have not one issuer.
    const oneCode = ref.symbol === null || next.symbol === null || codeOf(ref.symbol) === codeOf(next.symbol);
    out[i] = { ...ref, organ: ref.organ ?? (oneCode ? next.organ : null), issuedOn: ref.issuedOn ?? (sameKind && ref.organ === null ? next.issuedOn : null) };
  }
  return out;
}
