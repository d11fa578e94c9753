import type { Evidence } from '../domain/evidence.ts';
import type { ReadDirective } from '../domain/read-directive.ts';
import { layOut } from './layout/lay-out.ts';
import type { Block, Page } from './layout/page.ts';
import { findParts, type Parts } from './structure/parts.ts';

/** Where a document itself stands in its text, in UTF-16 units: what a web page prints around it is outside. */
export type OwnPart = { readonly start: number; readonly end: number };

type Read = Pick<ReadDirective, 'textId' | 'symbol' | 'partialSymbol' | 'issuedOn' | 'issuers' | 'signers' | 'recipients' | 'sections' | 'tasks'>;

/** Less than this before or behind a document is let stand. */
const FEW_LINES = 5;
const FEW_CHARACTERS = 300;
/** Blocks that a letterhead may take above the kind. */
const LETTERHEAD = 24;

const MOTTO = /CỘNG\s?H(?:ÒA|OÀ) XÃ|ĐẢNG CỘNG SẢN|^Độc [Ll]ập\s?[-–]/u;
const ORGAN =
  /^(?:TỈNH|THÀNH|HUYỆN|QUẬN|ĐẢNG|BAN|BỘ|SỞ|CỤC|VIỆN|ỦY BAN|UỶ BAN|UBND|HĐND|HỘI|ĐOÀN|MẶT TRẬN|MTTQ|LIÊN ĐOÀN|CHÍNH PHỦ|THỦ TƯỚNG|QUỐC HỘI|TRUNG ƯƠNG|VĂN PHÒNG|PHÒNG|TRƯỜNG|CÔNG AN)(?!\p{L})/u;
const NUMBER_OR_DAY = /^S[ốỐ]\s*:?\s*(?:[\d/.…_-]|$)|ngày.{0,14}tháng|^V\/v\s/iu;
const FURNITURE = /CỔNG THÔNG TIN|TRANG (?:CHỦ|THÔNG TIN)|ĐIỆN TỬ$|TÌM KIẾM|ĐĂNG (?:NHẬP|KÝ)|TIN TỨC|LIÊN HỆ|GIỚI THIỆU|MENU/iu;
const BEHIND =
  /^(?:Bình luận|Ý kiến bạn đọc|Gửi (?:bình luận|ý kiến)|Chia sẻ|In trang|In bài|Tải về|Lượt (?:xem|truy cập)|Thống kê truy cập|Đang (?:truy cập|trực tuyến|online)|Bản quyền (?:thuộc|©|\d)|Copyright|©|Liên kết(?: website| web)?\s*$|Trang chủ|Đăng nhập|Lên đầu trang|Quay lại|(?:Các )?(?:[Tt]in|[Bb]ài|[Vv]ăn bản) (?:khác|liên quan|mới|cùng)|(?:Các )?(?:TIN|BÀI|VĂN BẢN) (?:KHÁC|LIÊN QUAN|MỚI|CÙNG))/u;

/**
 * Where a document stands in a text that was copied with the web page around it: from its letterhead to the page's own words
 * behind it. The whole text where little stands around it, or where it cannot be told what does. What was read keeps its place.
 */
export function ownPart(text: string, read: Read): OwnPart {
  const page = layOut(read.textId, text);
  const parts = findParts(page);
  const proofs = [read.symbol, read.partialSymbol, read.issuedOn, ...read.issuers].flatMap((fact) =>
    fact?.source === 'read' ? fact.evidence.filter(({ quote }) => !quote.includes('\n\n')) : [],
  );
  const begins = lineOf(page, page.blocks[firstBlock(page, parts, proofs)]);
  const told = [...read.sections, ...read.tasks].map(({ evidence }) => evidence);
  const start = isMuch(text.slice(0, begins)) && told.every((one) => begins <= one.start) ? begins : 0;
  const inner = Math.max(start, ...[...told, ...tailProofs(read)].map((one) => one.end));
  const behind = page.blocks.find((block) => (block.index >= parts.to || (!block.tabular && BEHIND.test(block.text))) && placeOf(page, block) > inner);
  const ends = lineOf(page, behind);
  return { start, end: behind !== undefined && inner > start && isMuch(text.slice(ends)) ? ends : text.length };
}

const tailProofs = ({ signers, recipients }: Read): readonly Evidence[] =>
  [...signers.flatMap(({ name }) => name ?? []), ...(recipients ?? [])].flatMap(({ evidence }) => evidence);

const placeOf = ({ at }: Page, block: Block): number => at[block.start] ?? 0;

/** Where the line begins on which a block does. */
function lineOf(page: Page, block: Block | undefined): number {
  return block === undefined ? 0 : page.source.lastIndexOf('\n', placeOf(page, block)) + 1;
}

/** The block that a letterhead begins with: of what stands over the kind (without one, over the number) the highest that is sure to be of it. */
function firstBlock(page: Page, { from, kind }: Parts, proofs: readonly Evidence[]): number {
  const { blocks, at } = page;
  const proves = ({ start, end }: Block): boolean => proofs.some((proof) => proof.start < (at[end - 1] ?? 0) + 1 && (at[start] ?? 0) < proof.end);
  const anchor = kind?.block ?? blocks.findIndex((block) => block.index >= from && proves(block));
  if (anchor === -1 || blocks.slice(from, anchor + 1).some(({ text }) => MOTTO.test(text))) return from;
  let first = anchor;
  for (const block of blocks.slice(Math.max(from, anchor - LETTERHEAD), anchor).toReversed()) {
    if (!(mayHead(block.text) || proves(block))) break;
    if (heads(block.text) || proves(block)) first = block.index;
  }
  return first;
}

const isCapital = (words: string): boolean => words === words.toUpperCase() && words.length < 160;
const heads = (words: string): boolean => MOTTO.test(words) || NUMBER_OR_DAY.test(words) || (isCapital(words) && ORGAN.test(words) && !FURNITURE.test(words));
const mayHead = (words: string): boolean => heads(words) || (isCapital(words) && !FURNITURE.test(words));

function isMuch(around: string): boolean {
  const lines = around.split('\n').map((line) => line.replace(/[#|*\s]+/gu, ' ').trim());
  return lines.filter((line) => line !== '').length >= FEW_LINES || lines.join('').length >= FEW_CHARACTERS;
}
