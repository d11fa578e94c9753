import type { Page } from '../layout/page.ts';
import { type OrganSpan, spellOrgan } from './issuer.ts';
import type { Parts } from './parts.ts';

const HEADS =
  '(?:(?:PHÓ )?CHỦ TỊCH )?(?:[ỦU][ỶY] BAN NHÂN DÂN|UBND)|BỘ TRƯỞNG BỘ|THỐNG ĐỐC NGÂN HÀNG|HIỆU TRƯỞNG TRƯỜNG|GIÁM ĐỐC (?:ĐẠI HỌC|HỌC VIỆN)|THỦ TƯỚNG CHÍNH PHỦ|[ỦU][ỶY] BAN THƯỜNG VỤ QUỐC HỘI|QUỐC HỘI NƯỚC|(?:THƯỜNG TRỰC )?HỘI ĐỒNG NHÂN DÂN|GIÁM ĐỐC SỞ|BAN (?:BÍ THƯ|THƯỜNG VỤ|CHẤP HÀNH|THƯỜNG TRỰC)|ĐOÀN CHỦ TỊCH';
const HEAD = new RegExp(`(?:^|\\s)(?=(?:${HEADS})(?:\\s|$))`, 'gu');
const RUN_IN = new RegExp(`(?<=\\p{Ll}|\\d)\\s((?:${HEADS})\\s\\P{Ll}{4,110})$`, 'u');
/** Words that tie an organ's name to what stands before it. */
const TIED = /(?:^|[\s,;(])(?:CỦA|VÀ|GIỮA|THUỘC|CHO|VỚI|DO|TẠI|CẤP|GIÚP|CÙNG|TỪ|ĐẾN|VỀ|TỚI|CHỦ TỊCH|BỞI|THEO|TRỰC|–|-)$|[,;(“"]$/u;
const NEXT = /^(?:[-–*]\s*)?(?:Căn cứ|Thực hiện|Theo|Xét|Để|Sau khi|Trên cơ sở)(?=[\s:,])/u;
const LONGEST = 110;

/**
 * "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH X" between subject and opening: the organ that decides, on a line of its own, or run into
 * the subject where a copy has lost the line end. Null where none stands there. A subject may itself end in an organ
 * ("… CỦA ỦY BAN NHÂN DÂN TỈNH X"); that is no issuer's line.
 */
export function issuerLine(page: Page, parts: Parts): OrganSpan | null {
  if (parts.kind === null) return null;
  const decided = decidingLine(page, parts);
  if (decided !== null) return decided;
  const first = page.blocks[parts.opening[0]];
  const own = first !== undefined && first.text === first.text.toUpperCase() && HEAD.test(first.text) && first.text.length <= LONGEST ? first : undefined;
  HEAD.lastIndex = 0;
  if (own && /^\S/u.test(own.text) && new RegExp(`^(?:${HEADS})`, 'u').test(own.text)) return span(page, own.start, own.text);
  const last = page.blocks[parts.title[1] - 1];
  if (!last || last.index === parts.kind.block || first === undefined || !NEXT.test(first.text)) return null;
  // A subject in small letters with the organ's line run into it.
  const mixed = last.text === last.text.toUpperCase() ? null : RUN_IN.exec(last.text);
  if (mixed?.[1]) return span(page, last.end - mixed[1].length, mixed[1]);
  if (last.text !== last.text.toUpperCase()) return null;
  const at = organAtEnd(last.text);
  return at === null ? null : span(page, last.start + at, last.text.slice(at));
}

/** Where in a subject printed in capitals the organ begins that was run into its end; null where none was. */
export function organAtEnd(text: string): number | null {
  for (const found of [...text.matchAll(HEAD)].reverse()) {
    const at = found.index + found[0].length;
    if (at === 0 || text.length - at > LONGEST) return null;
    if (!TIED.test(text.slice(0, found.index))) return at;
  }
  return null;
}

/** "BAN THƯỜNG VỤ ĐẢNG ỦY QUYẾT ĐỊNH", "THỦ TƯỚNG CHÍNH PHỦ điện:" at the end of the opening: who decides, who sends the telegram. */
function decidingLine(page: Page, parts: Parts): OrganSpan | null {
  const telegram = parts.kind?.heading.kind === 'telegram';
  for (const { text, start } of page.blocks.slice(parts.opening[0], Math.min(parts.opening[1] + 1, parts.opening[0] + 25))) {
    const found = telegram ? SENDS.exec(text.slice(0, LONGEST)) : DECIDES.exec(text.slice(-LONGEST - 20));
    if (found?.[1]) return span(page, start + text.indexOf(found[1]), found[1]);
  }
  return telegram ? sendingWords(page, parts) : null;
}

/** "… NĂM 2025 THỦ TƯỚNG CHÍNH PHỦ điện:": the line of who sends a telegram, run into its subject. */
function sendingWords(page: Page, parts: Parts): OrganSpan | null {
  for (const { text, start } of page.blocks.slice(parts.title[0], parts.title[1])) {
    const subject = RUN_SENDS.exec(text)?.[1];
    const at = subject === undefined ? null : organAtEnd(subject);
    if (subject !== undefined && at !== null) return span(page, start + at, subject.slice(at));
  }
  return null;
}
const DECIDES = /(?:^|[,;.]\s)(BAN (?:THƯỜNG VỤ|CHẤP HÀNH|THƯỜNG TRỰC)\s\P{Ll}{4,80}?)\s(?:QUYẾT ĐỊNH|QUYẾT NGHỊ)\s*:?$/u;
const SENDS = /^(\P{Ll}{6,80}?)\s(?:điện|ĐIỆN)\s*:/u;
const RUN_SENDS = /^([^:]*?)\s(?:điện|ĐIỆN)\s*:/u;

function span(page: Page, start: number, printed: string): OrganSpan {
  const text = printed.replace(/\s(?:KH[ÓO][AÁ]|KỲ HỌP|NHIỆM KỲ|NƯỚC CỘNG H|\()[\s\S]*$/u, '').replace(/[\s,.–-]+$/u, '');
  return { name: spellOrgan(text.replace(/^(?:PHÓ )?CHỦ TỊCH (?=[ỦU][ỶY] BAN|UBND)/u, ''), page.flow), start, end: start + text.length };
}
