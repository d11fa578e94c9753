import { readKindHeading } from '../recognisers/kind-name.ts';
import { provinceNamed } from '../recognisers/places.ts';
import { readOwnSymbol } from '../recognisers/symbol.ts';
import type { Piece } from './pieces.ts';
import { splitPiece } from './split-piece.ts';

/**
 * A document that a web page or a copy has flattened onto one line, or a few: its head is known by its fixed parts (the
 * motto, "Số:", place and date, the kind in capitals, "Kính gửi"), its closing by "Nơi nhận:" and the marks of a
 * signature. The line is cut there, so that all that follows meets the lines it knows.
 *
 *     UBND TỈNH X SỞ Y CỘNG HÒA XÃ HỘI … Độc lập - Tự do - Hạnh phúc Số: 5/KH-SY X, ngày 3 tháng 4 năm 2024 KẾ HOẠCH VỀ … Căn cứ …
 */
export function unflatten(pieces: readonly Piece[]): readonly Piece[] {
  let flat = false;
  let changed = false;
  const out: Piece[] = [];
  for (const [place, piece] of pieces.entries()) {
    const head = headCuts(piece.text);
    if (head.length > 0) flat = true;
    const title = head.length === 0 && (flat || (place < FIRST && runsOn(piece.text))) ? titleCuts(piece.text, 0) : [];
    if (title.length > 1) flat = true;
    const tail = tailCuts(piece.text, flat);
    if (head.length + title.length + tail.length === 0) out.push(piece);
    else {
      changed = true;
      out.push(...splitPiece(piece, [...head, ...title, ...tail]));
    }
  }
  return changed ? out : pieces;
}

/** Shorter lines hold no head and a text behind it. */
const SHORTEST = 160;
/** The names of organs before the motto are no longer than this. */
const LETTERHEAD = 300;
/** How far the parts of a head reach. */
const HEAD = 700;
/** Pieces among which a document's title stands. */
const FIRST = 40;
const MOTTO = /CỘNG\s?H(?:ÒA|OÀ)\s?XÃ HỘI\s?CHỦ NGHĨA VIỆT NAM|ĐẢNG CỘNG SẢN VIỆT NAM|ĐOÀN TNCS HỒ CHÍ MINH(?=\s\p{Lu}\p{Ll})/u;
const SLOGAN = /Độc [Ll]ập\s?[-–]?\s{1,2}Tự [Dd]o\s?[-–]?\s{1,2}Hạnh [Pp]húc/u;
/**
 * "KẾ HOẠCH THỰC HIỆN … Căn cứ …" on one line, in a text that has lost its head: subject in capitals or in small letters, then
 * sentences; "như sau:" on the same line shows that it is the whole text.
 */
function runsOn(text: string): boolean {
  if (text.length <= SHORTEST || !(CAPITAL_START.test(text) || SMALL_START.test(text))) return false;
  return OPENER.test(text.slice(SUBJECT, 1500)) && FOLLOWS.test(text.slice(0, 4000));
}
const CAPITAL_START = /^\p{Lu}{2,}(?:[\s,]+(?=[^\p{Ll}\s]*\p{Lu}{2})\S+){4}/u;
const SMALL_START =
  /^(?:KẾ HOẠCH|CHƯƠNG TRÌNH|HƯỚNG DẪN|CHỈ THỊ|NGHỊ QUYẾT|KẾT LUẬN|QUYẾT ĐỊNH|THÔNG TRI|THÔNG BÁO)(?: HÀNH ĐỘNG)?\s?(?:#{2,}\s?)?(?:Về|về|Thực|thực|Triển|triển|Tổ|tổ|V\/v)\s/u;
const OPENER = /\s(?:Căn cứ|Thực hiện|Để|Triển khai|Nhằm)\s/u;
const FOLLOWS = /(?:như|dung|vụ|vấn đề|pháp) sau\s?:|;\s*Căn cứ\s/u;
const NUMBER = /(?<![\p{L}])S[ốÔỐ]\s*:?\s*(?=[\d…._]|[-/]\s?\p{Lu})/u;
const PLACE_DATE =
  /(?:(?<!\p{L})(?:T[Pp]\.?\s?|Thành phố\s|Tỉnh\s)?\p{Lu}\p{Ll}+(?:[\s-]{1,3}\p{Lu}\p{Ll}+){0,5}(?:\s\d{1,2})?\s?,\s?)?ngày\s*[\d.…_]{0,4}\s*tháng\s*[\d.…_]{0,4}\s*năm\s*\d{4}/u;
const ABOUT = /(?<!\p{L})V\/[vV]\.?:?\s/u;
const ADDRESS = /(?<!\p{L})Kính g[ửở]i\s?:?/u;
const RULE = /[-_=*]{4,}|#{2,}/gu;

/** Where a flattened head falls apart; empty where none stands in the line. */
function headCuts(text: string): number[] {
  if (text.length < SHORTEST) return [];
  const motto = MOTTO.exec(text) ?? SLOGAN.exec(text);
  if (motto === null) return bareHead(text);
  const start = headStart(text, motto.index);
  const region = text.slice(start, start + HEAD);
  const parts = [NUMBER, PLACE_DATE].map((part) => part.exec(region));
  const [number, dated] = parts;
  const about = ABOUT.exec(region);
  const address = ADDRESS.exec(region);
  const slogan = SLOGAN.exec(region);
  if (!number && !dated) return [];
  const cuts = [start, motto.index, motto.index + motto[0].length];
  const at = (place: number): number => start + place;
  if (slogan) cuts.push(at(slogan.index), at(slogan.index + slogan[0].length));
  let end = Math.max(...cuts);
  if (dated) {
    cuts.push(at(dated.index + beforePlace(dated[0])), at(dated.index + dated[0].length));
    end = Math.max(end, at(dated.index + dated[0].length));
  }
  if (number) {
    const from = at(number.index);
    const next = cuts.filter((cut) => cut > from).sort((a, b) => a - b)[0] ?? text.length;
    const own = readOwnSymbol(text.slice(from, next));
    const to = own === null ? from + number[0].length : from + own.end;
    // The first number of a text that tells of others may be one of theirs.
    if (dated === null && from > at(400)) return [];
    cuts.push(from, to);
    end = Math.max(end, to);
  }
  // What stands behind the head is the rest of the document: without it the line is whole as it is.
  if (text.length - end < 40) return number && dated && text.length > end ? cuts : [];
  if (about) cuts.push(at(about.index));
  if (address && (about || at(address.index) - end < 60)) {
    cuts.push(at(address.index));
    const rest = /\.\s+(?=\p{Lu})/u.exec(text.slice(at(address.index), at(address.index) + 1200));
    if (rest) cuts.push(at(address.index) + rest.index + 1, ...openingCuts(text, at(address.index) + rest.index + 1));
  }
  return [...cuts, ...titleCuts(text, end), ...ruleCuts(text.slice(0, end + HEAD))];
}

/** "Số 12-KH/HU X, ngày … KẾ HOẠCH …" in a copy that has lost organ and motto. */
function bareHead(text: string): number[] {
  if (!BARE.test(text.slice(0, 80))) return [];
  const own = readOwnSymbol(text);
  if (own === null) return [];
  const dated = PLACE_DATE.exec(text.slice(own.end, own.end + 90));
  const end = own.end + (dated ? dated.index + dated[0].length : 0);
  const title = titleCuts(text, end);
  return title.length < 2 ? [] : [own.end, end, ...title, ...ruleCuts(text.slice(0, end + HEAD))];
}
const BARE = /^\W{0,3}S[ốÔỐ]\s*:?\s*[\d.…_]{0,6}\s*[-/]/u;

/** Where the organ's name begins, in capitals before the number or the motto; a page's own words before it are cut off. */
function headStart(text: string, motto: number): number {
  const from = Math.max(0, motto - 420);
  const number = NUMBER_FIRST.exec(text.slice(from, motto));
  const first = number === null ? motto : from + number.index;
  const capitals = /[^\p{Ll}]*$/u.exec(text.slice(Math.max(0, first - LETTERHEAD), first))?.[0] ?? '';
  return first - capitals.replace(/^(?:[^\p{L}]+|\p{Lu}(?=\s)|\d+[.)])*\s*/u, '').length;
}

/** The left column first: "BỘ X Số: 12/BX-VP V/v … CỘNG HÒA …". */
const NUMBER_FIRST = /(?<!\p{L})S[ốÔỐ]\s*:?(?:\s*[\d….]*\s*[-/]\s?\S+(?:\s?[-–/]\s?\p{Lu}\S*)?)?(?:[\s*_=-]*|\s+V\/[vV][^;]{5,330})$/u;

/** "… Việt Nam Hà Nội, ngày …": what stands before a province's name is not the place. */
function beforePlace(dated: string): number {
  const place = /^(?!T[Pp]|Thành phố|Tỉnh)[^,]*(?=\s?,)/u.exec(dated)?.[0] ?? '';
  const words = [...place.matchAll(/\S+/gu)];
  const known = words.find((word, index) => index > 0 && provinceNamed(place.slice(word.index)) !== null && provinceNamed(place) === null);
  return known?.index ?? 0;
}

const ruleCuts = (text: string): number[] => [...text.matchAll(RULE)].flatMap((rule) => [rule.index, rule.index + rule[0].length]);

const OPENS =
  /\s(?:[-–*]\s?)?(?=(?:Căn cứ|Thực hiện|Triển khai|Để|Nhằm|Theo|Xét|Quán triệt|Tiếp tục|Sau khi|Trên cơ sở|Ngày|Trong|Thời gian qua|Kính gửi|Thi hành|Hưởng ứng|Hiện nay|Những năm|Năm|Qua)(?=[\s:,]))/u;
const ISSUER =
  /\s(?=(?:CHỦ TỊCH|THỦ TƯỚNG|BỘ TRƯỞNG|[ỦU][ỶY] BAN|HỘI ĐỒNG|CHÍNH PHỦ|TRƯỞNG BAN|GIÁM ĐỐC|QUỐC HỘI|TỔNG|THỐNG ĐỐC|BAN (?:BÍ THƯ|CHẤP HÀNH|THƯỜNG VỤ|THƯỜNG TRỰC))[\s,]\P{Ll}*(?:[-–*]\s?)?\p{Lu}\p{Ll})/u;
const ENACTS = /\s(?:QUYẾT ĐỊNH|QUYẾT NGHỊ)\s?:?\s+(?=Điều 1(?!\d))/u;
const CLAUSE = /[;.]\s+(?=(?:[-–*]\s?)?(?:Căn cứ|Xét|Theo đề nghị)\s)/gu;
const AS_FOLLOWS = /(?:như|nội dung|nhiệm vụ|vấn đề|giải pháp) sau\s?:\s/u;

/** Kind, subject, the organ that decides and the opening, run together from `from` on. */
function titleCuts(text: string, from: number): number[] {
  const lead = /^[\s*_=#-]*(?:DỰ THẢO\s+)?/u.exec(text.slice(from))?.[0].length ?? 0;
  const at = from + lead;
  const heading = readKindHeading(text.slice(at, at + 80));
  if (heading === null || text.length - at < SHORTEST) return [];
  const after = at + heading.length;
  const title = text.slice(after, after + 1500);
  // A subject has more than one word before the opening begins.
  const capitals = /^[\s*(#-]*(?:\p{Lu}{2,}|V\/V)/u.test(title);
  const stop = capitals ? /\s(?:[-–*]\s?)?(?=\p{Lu}\p{Ll})/u.exec(title) : (firstBehind(OPENS, title) ?? ISSUER.exec(title));
  if (stop === null) return [at];
  const cuts = [at, after, after + stop.index];
  // An issuer's line in capitals behind capitals is found where the subject is read.
  const issuer = capitals ? null : ISSUER.exec(title.slice(0, stop.index + 12));
  if (issuer && !/(?:của|và|do|tại|cho|với)$/u.test(title.slice(0, issuer.index))) cuts.push(after + issuer.index);
  return [...cuts, ...openingCuts(text, after + stop.index)];
}

function firstBehind(pattern: RegExp, title: string): { readonly index: number } | null {
  const found = pattern.exec(title.slice(SUBJECT));
  return found === null ? null : { index: found.index + SUBJECT };
}
const SUBJECT = 24;

/** Clauses of the opening, up to the words that enact. */
function openingCuts(text: string, opening: number): number[] {
  const cuts: number[] = [];
  const rest = text.slice(opening, opening + 6000);
  const enacts = ENACTS.exec(rest);
  const follows = enacts ?? AS_FOLLOWS.exec(rest);
  const until = follows?.index ?? 0;
  if (follows) cuts.push(opening + follows.index + follows[0].length);
  if (enacts) cuts.push(opening + enacts.index);
  for (const clause of rest.slice(0, until + 1).matchAll(CLAUSE)) cuts.push(opening + clause.index + 1);
  return cuts;
}

const RECIPIENTS = /(?<![\p{L}])N[ơƠ][iI] nh[ậẬ][nN]\s?:(?=\s?[-–\p{Lu}])/u;
const MARK = /\s(?=(?:TM|KT|TL|TUQ)\s?[./]\s?\p{Lu}{2}|(?:T\/M|K\/T|T\/L)[.:]?\s\p{Lu}{2})/gu;
const OFFICE = /\s(?=(?:PHÓ )?(?:CHỦ TỊCH|BÍ THƯ|TRƯỞNG BAN|GIÁM ĐỐC|BỘ TRƯỞNG|THỨ TRƯỞNG|HIỆU TRƯỞNG|CHÁNH VĂN PHÒNG|TRƯỞNG PHÒNG|THỦ TƯỚNG)\s)/gu;
const ITEM = /[;,.:]\s*(?=[-–]\s?\p{L})|\s(?=[-–]\s?Lưu)/gu;
const NAME = /\s(?=\p{Lu}\p{Ll}+\s\p{Lu}\p{Ll}*)/u;

/** "…./. Nơi nhận: - Như trên; - Lưu: VT. TM. ỦY BAN NHÂN DÂN CHỦ TỊCH (đã ký) Đào Văn An" in the middle or at the head of a line. */
function tailCuts(text: string, flat: boolean): number[] {
  if (text.length < 40) return [];
  const heading = /N[ơƠ]/u.test(text) ? RECIPIENTS.exec(text) : null;
  if (heading === null) return flat ? bareSignature(text) : [];
  const from = heading.index;
  const rest = text.slice(from, from + 4000);
  const signed = MARK.exec(rest);
  MARK.lastIndex = 0;
  const filed = /\sLưu(?!\p{L})/u.exec(rest)?.index ?? rest.length;
  const office = signed ? null : [...rest.matchAll(OFFICE)].find((found) => found.index > filed);
  const signature = signed?.index ?? office?.index ?? null;
  if (from === 0 && signature === null) return [];
  const cuts = [from];
  for (const item of rest.slice(0, signature ?? rest.length).matchAll(ITEM)) cuts.push(from + item.index + 1);
  if (signature !== null) cuts.push(from + signature, ...signatureCuts(rest.slice(signature + 1), from + signature + 1));
  return cuts;
}

/** A signature without recipients behind the last sentence: "…./. TM. ỦY BAN NHÂN DÂN CHỦ TỊCH Đào Văn An", "… Chủ tịch (Đã ký) Đào Văn An". */
function bareSignature(text: string): number[] {
  const found = SIGNED.exec(text);
  if (found === null) return [];
  const at = found.index + (/^\S?\s*/u.exec(found[0])?.[0].length ?? 0);
  return [at, ...signatureCuts(text.slice(at), at)];
}
const SIGNED =
  /[./;)]\s+(?=(?:(?:TM|KT|TL|TUQ)\s?[./]\s?|(?:T\/M|K\/T|T\/L)[.:]?\s)\p{Lu}{2}|(?:Phó |Quyền )?(?:Chủ tịch|Bí thư|Bộ trưởng|Thủ tướng(?: Chính phủ)?|Giám đốc|Trưởng ban)\s\((?:[Đđ]ã )?[Kk]ý)/u;

/** Office, "(đã ký)" and name, and what an attached document begins with behind the name. */
function signatureCuts(text: string, at: number): number[] {
  const signed = /\s?\((?:[Đđ]ã )?[Kk]ý[^)]{0,30}\)\s?/u.exec(text.slice(0, 300));
  const cuts = signed ? [at + signed.index, at + signed.index + signed[0].length] : [];
  const from = signed ? signed.index + signed[0].length : (NAME.exec(text.slice(0, 300))?.index ?? null);
  if (from === null) return cuts;
  if (!signed) cuts.push(at + from);
  const name = /^\s?\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}*){1,4}(?=\s|$)/u.exec(text.slice(from));
  const end = name === null ? null : from + name[0].replace(/\s\p{Lu}$/u, '').length;
  return end === null || end >= text.length ? cuts : [...cuts, at + end];
}
