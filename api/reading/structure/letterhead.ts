import { isPlainDate, type PlainDate, plainDate } from '../../domain/dates.ts';
import type { Evidence, Fact } from '../../domain/evidence.ts';
import { normaliseSymbol } from '../../domain/symbols.ts';
import { type Block, evidenceAt, type Page } from '../layout/page.ts';
import { DATE, dateOf, type PlaceAndDate, readPlaceAndDate } from '../recognisers/date.ts';
import { kindOfSymbol } from '../recognisers/kind-name.ts';
import { type OwnSymbol, readOwnSymbol } from '../recognisers/symbol.ts';
import { attachedTo } from './attached.ts';
import type { Parts } from './parts.ts';

/** Number, date and place of issue, from the letterhead; failing that, from the table a web site prints above. */
export type Letterhead = {
  readonly symbol: Fact<string> | null;
  readonly partialSymbol: Fact<string> | null;
  readonly issuedOn: Fact<PlainDate> | null;
  /** The place in "Hà Nội, ngày …": a hint only. */
  readonly placeOfIssue: string | null;
};

export function readLetterhead(page: Page, parts: Parts): Letterhead {
  let symbol: Fact<string> | null = null;
  let partial: Fact<string> | null = null;
  let issuedOn: Fact<PlainDate> | null = null;
  let placeOfIssue: string | null = null;
  const address = parts.kind === null ? page.blocks.slice(parts.from, parts.from + 25).findIndex((block) => /^Kính gửi/u.test(block.text)) : -1;
  const until = Math.max(parts.opening[0], parts.from + address, parts.kind === null ? parts.from : parts.kind.block + 1);
  for (const block of page.blocks.slice(parts.from, until)) {
    if (parts.kind !== null && block.index > parts.kind.block && block.text.length > 120 && !ISSUED_NUMBER.test(block.text)) break;
    const line = /(?:^|\s)S[ốÔỐ]\s*:?\s*[\d.…/_-]/u.exec(block.text);
    // "Nghị quyết số: 12/2020/QH14" on the line of the number.
    const captioned: boolean = block.index === parts.kind?.block && CAPTIONED.test(block.text);
    const said: RegExpExecArray | null = captioned ? CAPTIONED.exec(block.text) : line === null && block.text.length < 60 ? SAID_NUMBER.exec(block.text) : null;
    const numberAt = line ? line.index : (said?.[0].length ?? 0);
    const below: Block | undefined = symbol === null && partial === null && /^S[ốÔỐ]\s*:?$/u.test(block.text) ? page.blocks[block.index + 1] : undefined;
    // A web copy of a letter may print the number alone on its line.
    const alone: Block | undefined = symbol === null && partial === null && parts.kind === null && BARE_NUMBER.test(block.text) ? block : below;
    const apart: OwnSymbol | null = alone ? readOwnSymbol(`Số: ${alone.text}`) : null;
    // "Số:" in one column, "/TTr-SX" behind the other: the number is blank.
    const blank: OwnSymbol | null = symbol === null && partial === null && BLANK_NUMBER.test(block.text) ? readOwnSymbol(`Số: ${block.text}`) : null;
    if (blank?.partial) {
      partial = { value: blank.partial, source: 'read', evidence: [evidenceAt(page, block.start, block.end)] };
      continue;
    }
    if (alone && apart?.symbol) {
      symbol = { value: apart.symbol, source: 'read', evidence: [evidenceAt(page, alone.start, alone.start + apart.end - 'Số: '.length)] };
      continue;
    }
    // A number inside the title is another document's, but for the one right behind the kind.
    const titled = parts.kind !== null && block.index >= parts.kind.block && block.index < parts.title[1];
    const near =
      parts.kind !== null &&
      ((block.index === parts.kind.block ? numberAt <= parts.kind.heading.length + 1 : numberAt === 0) ||
        OF_ISSUER.test(page.flow.slice((page.blocks[parts.kind.block]?.start ?? 0) + parts.kind.heading.length, block.start + numberAt)));
    const own: OwnSymbol | null =
      symbol === null && partial === null && (line ?? said) && (titled ? near : numberAt === 0 || block.text.length < 130)
        ? readOwnSymbol(block.text.slice(numberAt).trimStart())
        : null;
    if (own) {
      const lead = block.text.slice(numberAt).length - block.text.slice(numberAt).trimStart().length;
      const evidence: Evidence[] = [evidenceAt(page, block.start + numberAt + lead + own.start, block.start + numberAt + lead + own.end)];
      if (own.symbol !== null) symbol = { value: own.symbol, source: 'read', evidence };
      else if (own.partial !== null) partial = { value: own.partial, source: 'read', evidence };
      // "NGHỊ QUYẾT SỐ 5-NQ/TW NGÀY 26-8-1994 CỦA …": number and day stand in the heading.
      const at = numberAt + lead + own.end;
      const heading: RegExpExecArray | null = titled && issuedOn === null ? HEADING_DAY.exec(page.flow.slice(block.start + at, block.start + at + 60)) : null;
      const day: PlainDate | null = heading?.[1] === undefined ? null : dateOf(heading[1]);
      if (heading?.[1] !== undefined && day !== null) {
        const start: number = block.start + at + heading[0].length - heading[1].length;
        issuedOn = { value: day, source: 'read', evidence: [evidenceAt(page, start, start + heading[1].length)] };
      }
    }
    const dated: PlaceAndDate | null =
      issuedOn === null && block.text.length < 170 ? readPlaceAndDate(own ? block.text.slice(numberAt + own.end) : block.text) : null;
    if (dated?.date) {
      const shift = own ? numberAt + own.end : 0;
      placeOfIssue = dated.place;
      issuedOn = { value: dated.date, source: 'read', evidence: [evidenceAt(page, block.start + shift + dated.start, block.start + shift + dated.end)] };
    }
  }
  const table = readSiteTable(page, parts);
  const told = symbol === null && partial === null ? (table.symbol ?? readCaption(page, parts)) : null;
  const attached = symbol === null && partial === null && told === null ? attachedTo(page, parts) : null;
  return {
    symbol: symbol ?? told ?? attached?.symbol ?? null,
    partialSymbol: partial,
    issuedOn: issuedOn ?? table.issuedOn ?? attached?.issuedOn ?? null,
    placeOfIssue,
  };
}

const SAID_NUMBER = /^(?:Luật|Pháp lệnh|Nghị quyết|Nghị định|Quyết định|Chỉ thị|Thông tư|Kế hoạch)\s+(?=số\s*:?\s*\d)/u;
/** The caption of a web page as the document's heading: kind and number in small letters. */
const CAPTIONED = /^\p{Lu}\p{Ll}+(?:\s\p{Ll}+){1,3}\s(?=số\s*:?\s*\d)/u;
const BARE_NUMBER = /^\d{1,5}\s?[-/]\s?\p{Lu}[\p{L}\d]+(?:\s?[-/]\s?\p{Lu}[\p{L}\d]*)+$/u;
const BLANK_NUMBER = /^[-/]\s?\p{Lu}\p{L}{0,4}\s?[-/]\s?\p{Lu}[\p{L}\d]+(?:-\p{Lu}[\p{L}\d]*)*$/u;
/** "CHỈ THỊ CỦA THỦ TƯỚNG CHÍNH PHỦ SỐ …": between kind and number only who issues. */
const OF_ISSUER = /^\s*CỦA\s[^\p{Ll}\d]{4,80}$/u;
const ISSUED_NUMBER = /^CỦA\s[^\p{Ll}\d]{4,80}\sSỐ\s*:?\s*\d/u;
const HEADING_DAY = new RegExp(`^\\s*,?\\s*(?:NGÀY|[Nn]gày)\\s*(${DATE})`, 'u');

/** "TOÀN VĂN: KẾT LUẬN 15-KL/TW CỦA …" above a document of that kind that prints no number of its own. */
function readCaption(page: Page, parts: Parts): Fact<string> | null {
  if (parts.kind === null) return null;
  for (const block of page.blocks.slice(0, parts.kind.block)) {
    const found = block.text.length < 200 ? (CAPTION.exec(block.text) ?? TOLD_NUMBER.exec(block.text) ?? NAMED_NUMBER.exec(block.text)) : null;
    if (!found?.[1] || kindOfSymbol(normaliseSymbol(found[1])) !== parts.kind.heading.kind) continue;
    const start = block.start + found.index + found[0].indexOf(found[1]);
    return { value: normaliseSymbol(found[1]), source: 'read', evidence: [evidenceAt(page, start, start + found[1].length)] };
  }
  return null;
}

/** A page's title that is kind and number alone: "Thông tư liên tịch 17/2003/TTLT/BTC-BNV", "Văn bản pháp luật: Chỉ thị 5/CT-UB". */
const NAMED_NUMBER =
  /^(?:[\p{L}\s]{4,30}:\s)?\p{Lu}\p{Ll}+(?:\s\p{Ll}+){1,3}\s(?:số\s*:?\s*)?(\d{1,5}(?:[-/]\d{4})?[-/]\p{Lu}\p{L}{0,4}[-/]\p{Lu}[\p{L}\d-]*)$/u;
/** "… đã ban hành Chương trình số 27-CTr/TU về …" above it. */
const TOLD_NUMBER = /\sban hành\s\p{Lu}[\p{L}\s]{5,40}?\ssố\s*:?\s*(\d{1,4}\s?[-/]\s?\p{Lu}\p{L}{0,4}\s?[-/]\s?\p{Lu}+)(?!\p{L})/u;
const CAPTION = /^(?:TOÀN VĂN|Toàn văn)\s*:?\s[\p{L}\s]{6,40}?\s(?:[Ss][ốỐ]\s)?(\d{1,4}\s?[-/]\s?\p{Lu}{1,4}\s?[-/]\s?\p{Lu}+)\s/u;

function readSiteTable(page: Page, parts: Parts): { readonly symbol: Fact<string> | null; readonly issuedOn: Fact<PlainDate> | null } {
  let symbol: Fact<string> | null = null;
  let issuedOn: Fact<PlainDate> | null = null;
  for (const block of page.blocks.slice(0, Math.max(parts.opening[1], 45))) {
    const next = page.blocks[block.index + 1];
    if (!next || next.text.length > 60) continue;
    if (/^Số hiệu:?$/u.test(block.text) && /^\d+\S*[-/]\S+$/u.test(next.text)) {
      symbol ??= { value: normaliseSymbol(next.text), source: 'read', evidence: [evidenceAt(page, next.start, next.end)] };
    }
    if (/^Ngày ban hành:?$/u.test(block.text)) {
      const found = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/u.exec(next.text);
      const date = found ? plainDate(Number(found[3]), Number(found[2]), Number(found[1])) : null;
      if (date !== null && isPlainDate(date)) issuedOn ??= { value: date, source: 'read', evidence: [evidenceAt(page, next.start, next.end)] };
    }
  }
  return { symbol, issuedOn };
}
