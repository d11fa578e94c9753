import { FIELD_LINE } from '../layout/join.ts';
import type { Block, Page } from '../layout/page.ts';
import { type KindHeading, readKindHeading } from '../recognisers/kind-name.ts';
import { readLabel } from '../recognisers/label.ts';
import { readCaption } from './caption.ts';

/**
 * The parts of a document, as ranges of block numbers `[from, to)`: what a web site put around it is outside.
 * A decision with the plan it issues is one document: its second body stands in `body` too.
 */
export type Parts = {
  /** First block of the document itself. */
  readonly from: number;
  readonly to: number;
  /** The line with the kind ("KẾ HOẠCH"); null when none is printed. */
  readonly kind: { readonly block: number; readonly heading: KindHeading } | null;
  readonly title: readonly [number, number];
  readonly opening: readonly [number, number];
  readonly body: readonly [number, number];
};

export const MOTTO = /^(?:.{0,60}\s)?(?:CỘNG\s?H(?:ÒA|OÀ) XÃ|ĐẢNG CỘNG SẢN(?: VIỆT NAM)?$|ĐẢNG CỘNG SẢN VIỆT NAM)/u;
const WEB_WORDS = [
  'Văn bản này chưa cập nhật',
  'ThuVienPhapLuat',
  'Click vào',
  'Bạn vừa bị Đăng xuất',
  'Tài khoản hiện đã đủ',
  'bị lộ mật khẩu',
  'Bản quyền thuộc',
  'Đăng nhập vào thì',
];
const WEB_LINES =
  /^Văn bản liên quan$|^NỘI DUNG SỬA ĐỔI, HƯỚNG DẪN|^Văn bản bị thay thế|^(?:Bình luận|Ý kiến bạn đọc|(?:Các )?[Tt]in (?:khác|liên quan))\s*:?$|^Lưu trữ\s*$/u;
const WEB_END = new RegExp(`${WEB_WORDS.join('|')}|${WEB_LINES.source}`, 'u');
const WEB_LINE = /THƯ VIỆN PHÁP LUẬT|Đang tải văn bản|Các nội dung của VB này|CÁC NỘI DUNG ĐƯỢC SỬA ĐỔI|^# source/u;
const SECTION: ReadonlySet<string> = new Set(['roman', 'upper', 'number', 'article', 'part']);

/** Finds the parts of a document. */
export function findParts(page: Page): Parts {
  const { blocks } = page;
  const from = findStart(blocks);
  const to = findEnd(page, from);
  const kind = findKind(blocks, from, to) ?? (blocks.slice(0, 80).some((block) => MOTTO.test(block.text)) ? null : readCaption(blocks, from, to));
  const title = kind === null ? ([from, from] as const) : findTitle(blocks, kind.block, kind.heading, to);
  const openFrom = kind === null ? headEnd(blocks, from, to) : title[1];
  const bodyFrom = findBody(blocks, openFrom, to);
  return { from, to, kind, title, opening: [openFrom, bodyFrom], body: [bodyFrom, to] };
}

function findStart(blocks: readonly Block[]): number {
  const first = blocks.slice(0, 80).findIndex((block) => MOTTO.test(block.text));
  // A copy may have lost the upper line of the motto.
  const motto = first === -1 ? blocks.slice(0, 80).findIndex((block) => /^Độc [Ll]ập\s?[-–]\s?Tự [Dd]o/u.test(block.text)) : first;
  if (motto === -1) {
    let last = -1;
    for (const block of blocks.slice(0, 60)) if (WEB_LINE.test(block.text)) last = block.index;
    return last + 1;
  }
  let start = motto;
  while (start > 0) {
    const block = blocks[start - 1];
    const above = blocks[start - 2]?.text ?? '';
    // "V/v …" under the number, over two lines as well, before the other column.
    const about = block !== undefined && (ABOUT.test(block.text) || (ABOUT.test(above) && /^\p{Ll}/u.test(block.text))) && block.text.length < 250;
    // A page's heading above the letterhead is none of its lines.
    const under = about && isLetterheadLine(ABOUT.test(block?.text ?? '') ? above : (blocks[start - 3]?.text ?? ''));
    if (!block || !(under || isLetterheadLine(block.text))) break;
    start -= 1;
  }
  return start;
}

/** What a letter is about, under its organ or number. */
export const ABOUT = /^[("“]?(?:V\/[vV]|Về việc\s)/u;

const isLetterheadLine = (text: string): boolean =>
  (text === text.toUpperCase() && text.length < 160 && !WEB_LINE.test(text) && !/^[#X]$/.test(text)) || /^Số\s*:?\s*(?:[\d/.…_-]|$)/u.test(text);

function findEnd({ flow, blocks }: Page, from: number): number {
  // Words a site prints anywhere in a line are looked for in every line only where the text holds one.
  const ending = WEB_WORDS.some((words) => flow.includes(words)) ? WEB_END : WEB_LINES;
  for (const block of blocks) {
    if (block.index <= from + 3 || !ending.test(block.text)) continue;
    let end = block.index;
    while (
      end > from &&
      /^(?:[-–]\s*)?.{0,60}$/u.test(blocks[end - 1]?.text ?? '') &&
      /tài khoản|đăng nhập|hỗ trợ|thuvienphapluat|lawsoft/iu.test(blocks[end - 1]?.text ?? '')
    )
      end -= 1;
    return end;
  }
  return blocks.length;
}

function findKind(blocks: readonly Block[], from: number, to: number): Parts['kind'] {
  for (const block of blocks.slice(from, Math.min(to, from + 45))) {
    const heading = readKindHeading(block.text);
    if (heading) {
      const rest = block.text.slice(heading.length).trim();
      // "HƯỚNG DẪN: Công tác …" at the very head; elsewhere a colon opens what is decided.
      const coloned = block.index <= from + 2 && /^(?:HƯỚNG|KẾ|CHƯƠNG|THÔNG)/u.test(block.text) && /^:\s(?!Điều\s)\p{Lu}\p{Ll}*\s\S+\s\S+/u.test(rest);
      if ((coloned || !/^[:;.,]/.test(rest)) && !/^(?:số\s)?\d/u.test(rest)) return { block: block.index, heading };
    }
    const label = readLabel(block.text);
    if (label && (label.kind === 'roman' || label.kind === 'article') && block.index > from) break;
  }
  return null;
}

const OPENS =
  /^(?:[-–*]\s*)?(?:Căn cứ|Thực hiện|Triển khai|Để|Nhằm|Theo đề nghị|Xét|Quán triệt|Tiếp tục|Sau khi|Tại phiên|Tại Hội nghị|Trên cơ sở|Ngày|Trong|Thời gian qua|Kính gửi|Hội nghị|Thi hành|Hưởng ứng|Qua|Hiện nay|Những năm)(?=[\s:,])/u;
const ISSUER_LINE =
  /^(?:CHỦ TỊCH|THỦ TƯỚNG|BỘ TRƯỞNG|ỦY BAN|UỶ BAN|HỘI ĐỒNG|CHÍNH PHỦ|TRƯỞNG BAN|GIÁM ĐỐC|HIỆU TRƯỞNG|VIỆN TRƯỞNG|QUỐC HỘI|TỔNG|THỐNG ĐỐC|BAN (?:BÍ THƯ|CHẤP HÀNH|THƯỜNG VỤ))/u;
/** A telegram's subject with the line of its sender run into it: "VỀ VIỆC MỞ CỬA CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH X điện:". */
const SENT =
  /^\P{Ll}{8,}\s(?:CHỦ TỊCH|THỦ TƯỚNG|BỘ TRƯỞNG|ỦY BAN|UỶ BAN|HỘI ĐỒNG|GIÁM ĐỐC|THỐNG ĐỐC|BAN (?:BÍ THƯ|CHẤP HÀNH|THƯỜNG VỤ))\s\P{Ll}*(?:điện|ĐIỆN)\s*:$/u;

function findTitle(blocks: readonly Block[], kindBlock: number, heading: KindHeading, to: number): readonly [number, number] {
  const rest = blocks[kindBlock]?.text.slice(heading.length).trim() ?? '';
  let end = kindBlock + 1;
  let taken = rest === '' ? 0 : 1;
  let capitals = rest !== '' && rest === rest.toUpperCase();
  while (end < Math.min(to, kindBlock + 9)) {
    const block = blocks[end];
    if (!block || (block.rule && taken > 0)) break;
    const text = block.text;
    if (taken === 0 && heading.kind === 'telegram' && SENT.test(text) && !ISSUER_LINE.test(text)) return [kindBlock, end + 1];
    const isCapital = text === text.toUpperCase();
    const label = readLabel(text);
    if ((label && label.kind !== 'number') || (label && !isCapital) || /như sau\s*:$/u.test(text) || /[:;]$/u.test(text)) break;
    if (taken > 0) {
      if (ISSUER_LINE.test(text) && isCapital) break;
      const small = /^\p{Ll}/u.test(text);
      // The title goes on without a blank line until the opening begins.
      const runsOn = !block.gap && !block.tabular && text.length < 170 && !OPENS.test(text) && !/[.;:]$/u.test(blocks[end - 1]?.text ?? '') && !capitals;
      if (!(runsOn || small || (isCapital && capitals && /\p{L}/u.test(text)) || /^\(.*\)$/u.test(text))) break;
      if (small && text.length > 320) break;
      if (/^\((?:Kèm|Ban hành)/u.test(text)) break;
    } else if (text.length > 600 || (OPENS.test(text) && text.length > 330)) break;
    if (taken === 0) capitals = isCapital;
    taken += 1;
    end += 1;
  }
  return [kindBlock, end];
}

function headEnd(blocks: readonly Block[], from: number, to: number): number {
  let end = from;
  while (end < Math.min(to, from + 25)) {
    const text = blocks[end]?.text ?? '';
    const label = readLabel(text);
    // "UBND tỉnh có ý kiến như sau:" is short and opens all the same.
    if (text.length > 100 || /^(?:[-–]\s*)?Căn cứ\s|(?:như sau|sau đây)\s*:$/u.test(text) || (label && SECTION.has(label.kind))) break;
    end += 1;
  }
  if (end < Math.min(to, from + 25)) return end;
  // A short letter has no long line: its head ends with the address.
  const address = blocks.slice(from, end).findIndex(({ text }) => /^Kính g[ửở]i\s*:/u.test(text));
  return address === -1 ? from : from + address + 1;
}

/** "Thực hiện …, Sở A đề nghị các đơn vị nộp báo cáo trước ngày …." is the whole order: nothing of the opening follows. */
const ORDERS_WHOLE = /,\s(?!theo|xét)[^;:]{2,120}\s(?:yêu cầu|đề nghị|giao)\s(?:các|quý|Ban|Thủ trưởng|Sở|UBND|\p{Lu})[^;]{30,}[.…]$/u;

function findBody(blocks: readonly Block[], openFrom: number, to: number): number {
  for (const block of blocks.slice(openFrom, to)) {
    const label = readLabel(block.text);
    if (label && SECTION.has(label.kind) && !(label.kind === 'number' && /^\d+\s/.test(block.text))) return block.index;
    if (FIELD_LINE.test(block.text) && block.index > openFrom + 2) return block.index;
    if (block.index - openFrom > 60) break;
  }
  // No labels at all: what follows the first closing "như sau:" is the body.
  for (const block of blocks.slice(openFrom, Math.min(to, openFrom + 25))) if (/(?:như sau|sau đây|sau)\s*:$/u.test(block.text)) return block.index + 1;
  // Else the opening is its enumeration ("Căn cứ …; Xét …") and the sentence after it, behind the issuer's line or the addressees.
  const first = blocks.slice(openFrom, Math.min(to, openFrom + 14)).findIndex(({ text }) => OPENS.test(text) && !/^Kính gửi/u.test(text));
  let end = openFrom + Math.max(first, 0);
  // "…, UBND tỉnh yêu cầu:" is itself the sentence that closes the opening.
  let closed = false;
  while (!closed && end < to && (OPENS.test(blocks[end]?.text ?? '') || /^[-–*]\s*(?:Căn cứ|Xét|Thực hiện|Theo(?! dõi))/u.test(blocks[end]?.text ?? ''))) {
    const text = blocks[end]?.text ?? '';
    closed = /\s(?:yêu cầu|đề nghị|chỉ đạo|giao|nhiệm vụ|nội dung|việc)(?:\s[^:;.]{0,60})?:$/u.test(text) || ORDERS_WHOLE.test(text);
    end += 1;
  }
  return Math.min(to, Math.max(end, openFrom) + (closed ? 0 : 1));
}
