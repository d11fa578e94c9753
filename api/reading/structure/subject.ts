import type { Fact } from '../../domain/evidence.ts';
import { type Block, evidenceAt, type Page } from '../layout/page.ts';
import { DATE, readPlaceAndDate } from '../recognisers/date.ts';
import { issuerLine, organAtEnd } from './issuer-line.ts';
import type { Parts } from './parts.ts';

const LONGEST = 1200;

/** The trích yếu: the words under the kind, or after "V/v" in an official letter. */
export function readSubject(page: Page, parts: Parts): Fact<string> | null {
  if (parts.kind === null) return readAbout(page, parts);
  const first = page.blocks[parts.title[0]];
  const last = page.blocks[parts.title[1] - 1];
  if (!first || !last) return null;
  let from = first.start + parts.kind.heading.length;
  // The organ that decides, run into the subject, is no part of it.
  const line = issuerLine(page, parts);
  const to = line !== null && line.start > from && line.end <= last.end ? line.start : last.end;
  // "NGHỊ QUYẾT SỐ 5-NQ/TW NGÀY 26-8-1994": number and day stand in the heading.
  from += HEADING_NUMBER.exec(page.flow.slice(from, Math.min(to, from + 120)))?.[0].length ?? 0;
  // "HƯỚNG DẪN: Công tác …".
  from += /^:\s*/u.exec(page.flow.slice(from, to))?.[0].length ?? 0;
  const text = page.flow.slice(from, to);
  // "CỦA BỘ CHÍNH TRỊ, BAN BÍ THƯ" between kind and subject says who, not what.
  const issuer = /^\s*CỦA [^\n\p{Ll}]{4,120}\n(?=\s*(?:VỀ|Về|về)\s)/u.exec(text);
  const inline = issuer ? null : OF_ISSUER.exec(text);
  from += (issuer ?? inline ?? OF_CAPTION.exec(text))?.[0].length ?? 0;
  const value = page.flow
    .slice(from, to)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\s.]+$/u, '');
  // A whole text on one line has no line for its subject.
  return value === '' || value.length > LONGEST ? null : { value, source: 'read', evidence: [evidenceAt(page, from, page.flow.slice(0, to).trimEnd().length)] };
}

const HEADING_NUMBER = new RegExp(
  `^\\s*(?:CỦA\\s[^\\p{Ll}\\d]{4,80}\\s)?(?:SỐ|[Ss]ố)\\s*:?\\s*\\d{1,4}(?:\\s?[-/]\\s?|\\s)\\p{Lu}[^\\s,]*,?\\s*(?:(?:NGÀY|[Nn]gày)\\s*${DATE}\\s*)?`,
  'u',
);

/** The same on one line: "CỦA BỘ CHÍNH TRỊ, BAN BÍ THƯ VỀ …". */
const OF_ISSUER =
  /^\s*CỦA (?:BỘ CHÍNH TRỊ|BAN BÍ THƯ|BAN CHẤP HÀNH|BAN THƯỜNG VỤ|TỈNH [ỦU]|THÀNH [ỦU]|CHÍNH PHỦ|THỦ TƯỚNG|[ỦU][ỶY] BAN|HỘI ĐỒNG|QUỐC HỘI|BỘ TRƯỞNG)[^\n\p{Ll}]{0,90}?\s+(?=(?:VỀ|Về|về|QUY ĐỊNH|PHÊ CHUẨN|HƯỚNG DẪN|GIẢI THÍCH)\s|V\/[vV]\.?\s)/u;

/** The same behind the number in a page's caption: ", của Ban Thường vụ Tỉnh ủy về …". */
const OF_CAPTION = /^\s*,?\s*(?:của\s\p{Lu}[^,;\n]{3,90}?,?\s+)?(?=[Vv]ề\s)/u;

/** "V/v …", or with the kind, the number and the day on its line: "Công văn số 12/SVH-NV ngày … Về việc …". */
const ABOUT = new RegExp(
  `^(?:(?:S[ốÔỐ]\\s*:?\\s*\\S{4,40}\\s+)?V\\/[vV]\\.?:?\\s*|Công văn(?:\\s[Ss]ố\\s*:?\\s*\\S+)?(?:\\sngày\\s${DATE})?,?\\s(?:V\\/[vV]\\.?:?|[Vv]ề việc)\\s*)`,
  'u',
);

/** "VỀ VIỆC …", "QUY ĐỊNH …" in capitals between place and date and the opening: the subject of a text that lost the line of its kind. */
function underLostKind(page: Page, parts: Parts): Fact<string> | null {
  const head = page.blocks.slice(parts.from, Math.min(parts.to, parts.from + 12));
  const dated = head.findIndex(({ text }) => text.length < 80 && readPlaceAndDate(text)?.date != null);
  const block = dated === -1 ? undefined : head[dated + 1];
  if (!block || block.text !== block.text.toUpperCase() || !SUBJECT.test(block.text) || block.text.length > LONGEST) return null;
  const value = block.text.slice(0, organAtEnd(block.text) ?? block.text.length).trimEnd();
  return { value, source: 'read', evidence: [evidenceAt(page, block.start, block.start + value.length)] };
}
const SUBJECT = /^(?:VỀ|QUY ĐỊNH|BAN HÀNH|PHÊ DUYỆT|SỬA ĐỔI|BÃI BỎ|THÔNG QUA|THÀNH LẬP|CÔNG BỐ)\s(?:\P{Ll}+\s){3}/u;

const UNDER = /^Số\s*:?\s*\d|^\P{Ll}{6,90}$/u;

function readAbout(page: Page, parts: Parts): Fact<string> | null {
  const head = page.blocks.slice(parts.from, Math.min(parts.to, parts.from + 25));
  const about = head.findIndex((block) => ABOUT.test(block.text));
  // "Về việc …" right under the number or the organ, above "Kính gửi".
  const plain = head.findIndex((block, place) => /^Về\s/u.test(block.text) && UNDER.test(head[place - 1]?.text ?? ''));
  const at = about === -1 && head.some((block) => /^Kính gửi/u.test(block.text)) ? plain : about;
  if (at === -1) return underLostKind(page, parts);
  let last = parts.from + at;
  const first = page.blocks[last];
  const goesOn = (next: Block | undefined): boolean =>
    next !== undefined &&
    next.text.length < 120 &&
    (/^\p{Ll}/u.test(next.text) || (next.tabular && next.cell === first?.cell && /^\p{Lu}{2}/u.test(next.text)));
  while (goesOn(page.blocks[last + 1])) last += 1;
  const end = page.blocks[last];
  if (!first || !end) return null;
  const lead = ABOUT.exec(first.text)?.[0].length ?? 0;
  return {
    value: page.flow
      .slice(first.start + lead, end.end)
      .replace(/\s+/g, ' ')
      .trim(),
    source: 'read',
    evidence: [evidenceAt(page, first.start + lead, end.end)],
  };
}
