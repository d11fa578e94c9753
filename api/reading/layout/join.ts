import { readKindHeading } from '../recognisers/kind-name.ts';
import { type Label, readLabel } from '../recognisers/label.ts';
import { namesMembers } from '../recognisers/organ.ts';
import type { Piece } from './pieces.ts';

/**
 * Which lines belong to one paragraph. Four habits are told apart:
 * one line per paragraph; lines cut at a column; lines cut at a column with blank lines between (from a PDF);
 * and, in all of them, a page break inside a sentence.
 */
type Habit = {
  /** The column lines are cut at; null when a line is a paragraph. */
  readonly width: number | null;
  /** Blank lines stand between the lines of one paragraph. */
  readonly spaced: boolean;
  /** Paragraphs begin with an indent. */
  readonly indented: boolean;
  /** Blank lines set paragraphs apart: what follows a line without one goes on with it. */
  readonly parted: boolean;
};

const WIDEST = 125;
const ENDS = /[.:;!?…”"]$/u;
const SMALL = /^[\p{Ll}]/u;

/** Lines that stand alone wherever they occur: parts of a letterhead, of a signature, of the recipients. */
const ALONE = new RegExp(
  [
    /^CỘNG H(?:ÒA|OÀ) XÃ HỘI/u,
    /^ĐẢNG CỘNG SẢN VIỆT NAM$/u,
    /^Độc lập\s?[-–]/u,
    /^Số\s*:?\s*\d{0,5}\s?[-/]/u,
    /^[*_\s]*[Nn][Ơơ][Ii] [Nn][Hh][Ậậ][Nn]/u,
    /^[Kk][Íí][Nn][Hh] [Gg][Ửử][Ii]/u,
    /^V\/[vV]\b/u,
    /^(?:TM|KT|TL|TUQ|T\/M|K\/T|T\/L)[./ ]/u,
    /^(?:PHÓ )?(?:CHỦ TỊCH|BÍ THƯ|TRƯỞNG BAN|GIÁM ĐỐC|THỦ TƯỚNG|BỘ TRƯỞNG)(?: THƯỜNG TRỰC)?$/u,
    /^(?:QUYẾT ĐỊNH|QUYẾT NGHỊ)\s*:$/u,
    /^Văn bản này chưa cập nhật/u,
  ]
    .map(({ source }) => source)
    .join('|'),
  'u',
);
const PLACE_AND_DATE = /^\p{Lu}[\p{L}\s.-]{1,40},\s*ngày\s.{0,8}tháng\s.{0,4}năm\s*\d{4}$/u;
const CAPTION = /^\p{Lu}[\p{L}\s]{3,30}\s\d{1,5}[-/]\S+\s.*\sdo\s.{4,160}\s(?:ban hành|điện|gửi|ký)$/u;

const LABEL_ONLY = /^(?:[-–—•+]|(?:Điều \d{1,3}|[IVX]{1,5}|\d{1,2}(?:\.\d{1,2}){0,2}|[a-zđ])\s?[.)/-])$/u;
/** The issuer in capitals between title and opening. */
const ISSUER =
  /^(?:[\p{Lu}\s]+ điện\s*:?|THỦ TƯỚNG CHÍNH PHỦ|CHÍNH PHỦ|CHỦ TỊCH [ỦU][ỶY] BAN NHÂN DÂN\s.*|BỘ TRƯỞNG BỘ\s.*|[ỦU][ỶY] BAN NHÂN DÂN (?:TỈNH|THÀNH PHỐ)\s[^,]{3,30}|QUỐC HỘI|HỘI ĐỒNG NHÂN DÂN\s.*)$/u;

/** A letterhead's own organ on the line under the one above it: "UBND TỈNH X" over "SỞ Y", "HUYỆN ỦY X" over "ĐẢNG ỦY XÃ Y". */
const UPPER_ORGAN =
  /^(?:(?:[ỦU][ỶY] BAN NHÂN DÂN|UBND|HĐND|ĐẢNG [ỦU][ỶY]|ĐẢNG BỘ|BỘ|[ỦU][ỶY] BAN (?:MTTQ|MẶT TRẬN TỔ QUỐC)|(?:TỔNG )?LIÊN ĐOÀN LAO ĐỘNG|HỘI|SỞ|PHÒNG|QUÂN KHU|(?:TỔNG )?CỤC|BẢO HIỂM XÃ HỘI|NGÂN HÀNG|TẬP ĐOÀN|TỔNG CÔNG TY|ĐẠI HỌC)\s\S|(?:TỈNH|THÀNH|HUYỆN|QUẬN|THỊ) (?:[ỦU][ỶY]|ĐOÀN)(?:\s|$))/u;
const UPPER_HEAD = /^(?:[ỦU][ỶY] BAN NHÂN DÂN|UBND|ĐẢNG [ỦU][ỶY]|ĐẢNG BỘ|[ỦU][ỶY] BAN (?:MTTQ|MẶT TRẬN TỔ QUỐC)(?: VIỆT NAM)?|LIÊN ĐOÀN LAO ĐỘNG)$/u;
const PLACE_LINE = /^(?:TỈNH|THÀNH PHỐ|TP\.?|HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG|THỊ TRẤN|ĐẶC KHU)\s\S/u;
const OWN_ORGAN =
  /^(?:(?:UBND|[ỦU][ỶY] BAN NHÂN DÂN|SỞ|(?:CHI |TỔNG )?CỤC|PHÒNG|BAN(?! CHẤP HÀNH| THƯỜNG)|TRUNG TÂM|TRƯỜNG|BỆNH VIỆN|TRẠM Y TẾ|ĐẢNG [ỦU][ỶY]|CHI BỘ|CÔNG AN|(?:BỘ|BAN) CHỈ HUY|LIÊN ĐOÀN LAO ĐỘNG|CÔNG ĐOÀN|[ỦU][ỶY] BAN (?:MTTQ|MẶT TRẬN)|(?:TỔNG )?CÔNG TY|HỌC VIỆN|VIỆN|ĐẠI HỌC|ĐOÀN|HỘI|BẢO HIỂM XÃ HỘI|CHI NHÁNH)\s\S|VĂN PHÒNG(?:\s|$)|[ỦU][ỶY] BAN KIỂM TRA|(?:THÀNH|HUYỆN|QUẬN|THỊ) (?:[ỦU][ỶY]|ĐOÀN)\s\S)/u;

/** Whether a line of capitals ends an organ's whole name and the next one begins another's. */
function beginsOwnOrgan(first: Piece, before: Piece, piece: Piece): boolean {
  const whole = before === first ? UPPER_ORGAN.test(first.text) && !UPPER_HEAD.test(first.text) : UPPER_HEAD.test(first.text) && PLACE_LINE.test(before.text);
  return whole && OWN_ORGAN.test(piece.text) && !/(?:\s(?:CỦA|VÀ|CÁC|VIỆT)|[,-])$/u.test(before.text);
}

const SENDER = /^(?:THỦ TƯỚNG|CHÍNH PHỦ|CHỦ TỊCH|BỘ|ỦY BAN|UỶ BAN|BAN|TRƯỞNG BAN|TỔNG|GIÁM ĐỐC)\s[\p{Lu}\s]{0,60}\sđiện\s*:?$/u;

/** A note at the foot of the page. */
const FOOTNOTE = /^\[\d{1,3}\]\s?\S/u;

/** A line of a task's fields: "Đơn vị chủ trì: …". */
export const FIELD_LINE =
  /^(?:[-–+*]\s*)?(?:Đơn vị|Cơ quan|Thời gian|Thời hạn|Tiến độ|Kết quả|Sản phẩm|Nội dung|Phân công|Chủ trì|Phối hợp|Địa điểm|Kinh phí)[^:.;]{0,45}:/u;

function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

const FEWEST = 6;

/**
 * The column lines are cut at: the length of the lines whose sentence plainly goes on in the next one. Long lines of a
 * web page around the document say nothing about it. Null where a line is a paragraph.
 */
function columnOf(pieces: readonly Piece[]): number | null {
  const all: number[] = [];
  const cut: number[] = [];
  for (const [index, piece] of pieces.entries()) {
    const next = pieces[index + 1];
    if (piece.text.length > 20) all.push(piece.text.length);
    if (next && !next.apart && !next.gap && SMALL.test(next.text) && !ENDS.test(piece.text) && piece.cell === next.cell) cut.push(piece.text.length);
  }
  const wide = percentile(all, 0.9);
  if (cut.length >= FEWEST && cut.length > pieces.length * 0.04) {
    const column = percentile(cut, 0.9);
    if (column <= WIDEST) return Math.max(column, Math.min(wide, WIDEST) === wide ? wide : 0);
  }
  return all.length < 8 || wide > WIDEST ? null : wide;
}

/** Finds out how the lines of a text are cut. */
export function habitOf(pieces: readonly Piece[]): Habit {
  const parted = isParted(pieces);
  const wide = columnOf(pieces);
  if (wide === null) return { width: null, spaced: false, indented: false, parted };
  let gaps = 0;
  let broken = 0;
  let indents = 0;
  for (let i = 1; i < pieces.length; i += 1) {
    const before = pieces[i - 1];
    const piece = pieces[i];
    if (!before || !piece || piece.apart) continue;
    if (piece.indent > 0 && readLabel(piece.text)) indents += 1;
    if (!piece.gap) continue;
    gaps += 1;
    if (SMALL.test(piece.text) && !ENDS.test(before.text)) broken += 1;
  }
  return { width: wide, spaced: gaps > 10 && broken / gaps > 0.25, indented: indents > 3, parted: parted && !(gaps > 10 && broken / gaps > 0.25) };
}

/**
 * Whether every labelled line but a few has a blank line (or a bar) before it; in a text without labels, whether nearly
 * every line behind a full stop has one.
 */
function isParted(pieces: readonly Piece[]): boolean {
  const labels = { apart: 0, close: 0 };
  const sentences = { apart: 0, close: 0 };
  for (const [index, piece] of pieces.entries()) {
    // Recipients are printed close in any text.
    if (/^Nơi nhận/iu.test(piece.text)) break;
    const apart = piece.gap || piece.apart;
    if (readLabel(piece.text)) labels[apart ? 'apart' : 'close'] += 1;
    else if (apart || (ENDS.test(pieces[index - 1]?.text ?? '') && /^\p{Lu}/u.test(piece.text))) sentences[apart ? 'apart' : 'close'] += 1;
  }
  if (labels.apart + labels.close >= 3) return labels.close * 20 <= labels.apart;
  return sentences.apart >= 2 && sentences.close * 3 <= sentences.apart;
}

/** A label that may as well be the rest of the line before ("… kinh tế\n- xã hội", "… tại khoản\n2. …"). */
function mayContinue(before: Piece, piece: Piece, label: Label, habit: Habit): boolean {
  if (habit.width === null || ENDS.test(before.text)) return false;
  if (piece.gap && !habit.spaced) return false;
  // A dash before a number goes on only behind one ("giai đoạn 2026", "- 2030").
  if (label.kind === 'dash')
    return (
      /^\W\s?\p{Ll}/u.test(piece.text) ||
      (/^\W\s?\d/u.test(piece.text) && (/(?<!\d)20\d{2}$/u.test(before.text) ? /^\W\s?20\d{2}(?!\d)/u.test(piece.text) : /[\d%]$/u.test(before.text)))
    );
  if (label.kind === 'plus' || label.kind === 'star') return false;
  if (label.kind === 'paren') return !piece.gap;
  return /(?:khoản|[Đđ]iều|(?<!(?:địa|thời|quan|trọng|đặc|ưu|khuyết|cao)\s)điểm|mục|số|(?<!(?:[Hh]ằng|[Hh]àng|mỗi|trong|cuối|đầu|giữa)\s)(?:tháng|quý)|khóa|khoá|thứ|và|đến)$/u.test(
    before.text,
  );
}

/** Whether a line stands alone wherever it occurs. */
export function standsAlone(text: string): boolean {
  if (ALONE.test(text) || (text.includes('ngày') && PLACE_AND_DATE.test(text))) return true;
  // What a web site prints under the text: the document's name in one line.
  return text.includes(' do ') && CAPTION.test(text);
}

/** The printed line each of the two belongs to, wrapped or not: its words so far, its length from here on. */
type Runs = { readonly before: string; readonly after: number };

/** Whether `piece` goes on where `before` stopped; neither stands alone, `first` opens their block. */
export function joins(
  before: Piece,
  piece: Piece,
  habit: Habit,
  first: Piece = before,
  runs: Runs = { before: before.text, after: piece.text.length },
): boolean {
  if (piece.apart || piece.rule || piece.cell !== before.cell) return false;
  const capitals = isCapitals(before.text);
  if (capitals && !piece.tabular && ISSUER.test(piece.text) && !/(?:CỦA|VÀ|CHO|VỚI|DO|,)$/u.test(before.text)) return false;
  if (capitals && !piece.tabular && isCapitals(piece.text) && beginsOwnOrgan(first, before, piece)) return false;
  // How often a page was looked at stands above its letterhead.
  if (before === first && /^\d{1,6}$/u.test(before.text) && isCapitals(piece.text)) return false;
  // Between title and addressees, also inside a cell: "THỦ TƯỚNG CHÍNH PHỦ điện:".
  if (capitals && SENDER.test(piece.text)) return false;
  // "VII. CHẾ ĐỘ / BÁO CÁO": the rest of a section's heading, no new document.
  const headed = capitals && !piece.gap && isCapitals(piece.text) && readLabel(first.text)?.kind === 'roman';
  if (!headed && (isKindLine(before.text) || (isKindLine(piece.text) && piece.text.length < 40))) return false;
  // "I." on a line of its own, its heading on the next.
  if (LABEL_ONLY.test(before.text) && !piece.gap && before === first) return true;
  const label = readLabel(piece.text);
  if (label) return mayContinue(before, piece, label, habit);
  if (FIELD_LINE.test(piece.text) || FOOTNOTE.test(piece.text)) return false;
  // "Bộ trưởng các Bộ:" with the names on the next line.
  if (before.text.endsWith(':') && !piece.gap && namesMembers(`${before.text} ${piece.text}`, before.text.length - 1)) return true;
  if (habit.parted && !piece.gap && !piece.tabular) return joinsParted(before, piece, first, habit.width);
  if (habit.width !== null && !piece.gap) return joinsWrapped(before, piece, habit.width, first);
  if (habit.width !== null && habit.spaced) return joinsSpaced(before, piece, habit.width, habit.indented);
  // A bold heading broken in two.
  if (before.allBold && piece.allBold && readLabel(first.text) && !ENDS.test(before.text) && !isCapitals(before.text) && !isCapitals(piece.text)) return true;
  return joinsOverPage(runs.before, piece, runs.after);
}

function isKindLine(text: string): boolean {
  const heading = readKindHeading(text);
  return heading !== null && text.slice(heading.length).trim().replace(/:$/, '') === '';
}

/** No letter that has a capital form is small: as good as comparing with the text in capitals, and over at the first small letter. */
const isCapitals = (text: string): boolean => !/\p{Changes_When_Uppercased}/u.test(text) && /\p{Lu}{2}/u.test(text);

/** Capitals that run into a sentence are two blocks all the same. */
function joinsParted(before: Piece, piece: Piece, first: Piece, width: number | null): boolean {
  if (piece.indent > 3 || (OPENS_CLAUSE.test(piece.text) && !ENDS_MIDWAY.test(before.text))) return false;
  if ((FIELD_LINE.test(before.text) || /^[-–]?\s*Lưu\s*:$/u.test(before.text)) && before.text.endsWith(':')) return true;
  // A short line with a colon was not cut by the column.
  if (width !== null && before.text.length < width * 0.6 && before.text.endsWith(':') && /^[\p{Lu}“"]/u.test(piece.text)) return false;
  return !(isCapitals(before.text) && isCapitals(first.text) && /\p{Lu}\s\p{Lu}/u.test(before.text) && /^\p{Lu}\p{Ll}/u.test(piece.text));
}

function joinsWrapped(before: Piece, piece: Piece, width: number, first: Piece): boolean {
  const small = SMALL.test(piece.text);
  if (small || before.text.endsWith(',')) return true;
  // A list of cited documents, broken behind one of them.
  if (before.text.endsWith(';') && CITED.test(piece.text) && !CITED.test(first.text) && before.text.length > width * 0.3) return true;
  if (OPENS_CLAUSE.test(piece.text) && !ENDS_MIDWAY.test(before.text)) return false;
  // A short heading was not cut by the column: "2. Đầu tư cơ sở vật chất" over "Giao Sở A …".
  if (before === first && before.text.length < width * 0.5 && !ENDS_MIDWAY.test(before.text) && SENTENCE.test(piece.text) && readLabel(before.text))
    return false;
  const wholeBold = before.allBold;
  if (wholeBold !== piece.allBold && (wholeBold ? piece.runs[0]?.bold === false : piece.allBold) && !ENDS_MIDWAY.test(before.text)) {
    return !/^\p{Lu}/u.test(piece.text);
  }
  const capitals = isCapitals(before.text) || (!/\p{L}/u.test(before.text) && isCapitals(first.text));
  if (capitals && /^\p{Lu}\p{Ll}/u.test(piece.text) && !isCapitals(piece.text)) return false;
  if (!isCapitals(before.text) && isCapitals(piece.text) && piece.text.length > 12 && ENDS.test(before.text)) return false;
  return !(ENDS.test(before.text) && before.text.length < width * 0.8 && /^[\p{Lu}"“]/u.test(piece.text));
}
/** A line that plainly begins a sentence of its own. */
const SENTENCE =
  /^(?:Giao|Yêu cầu|Đề nghị|Chủ trì|Phối hợp|Tham mưu|Xây dựng|Tổ chức|Triển khai|Chỉ đạo|Căn cứ|Tiếp tục|Tăng cường|Đẩy mạnh|Rà soát|Thực hiện|Hướng dẫn|Kiểm tra|Chủ động|Thường xuyên|Các|Trên cơ sở|Phấn đấu)\s\p{Ll}/u;
const CITED =
  /^(?:Nghị (?:quyết|định)|Quyết định|Chỉ thị|Kết luận|Kế hoạch|Thông (?:tư|báo)|Công (?:điện|văn)|Chương trình|Hướng dẫn|Luật)\s(?:\p{Ll}+\s){0,3}số\s*:?\s*\d/u;
/** A capital letter in the middle of no sentence: the opening clause behind a line of addressees. */
const OPENS_CLAUSE =
  /^(?:(?:Thực hiện|Triển khai|Thi hành)\s(?=(?:Nghị|Quyết|Chỉ|Kết|Kế|Chương|Hướng|Công|Luật|Thông|Quy)\s?\p{L})|(?:Căn cứ|Xét đề nghị|Theo đề nghị)\s)/u;
const ENDS_MIDWAY = /(?:,|\s(?:Luật|và|của|các|trong|với|về|tại|cho|theo|số))$/u;

function joinsSpaced(before: Piece, piece: Piece, width: number, indented: boolean): boolean {
  if (/^[\p{Ll}\d]/u.test(piece.text) && !/[.:!?]$/u.test(before.text)) return true;
  const full = before.text.length >= width * 0.78;
  if (!ENDS.test(before.text)) return full && !isCapitals(before.text);
  return before.text.length >= width * 0.88 && indented && piece.indent === 0 && !before.text.endsWith(':');
}

function joinsOverPage(before: string, piece: Piece, length: number): boolean {
  if (isCapitals(before)) return isCapitals(piece.text) && !piece.gap && !ENDS.test(before);
  if (ENDS_MIDWAY.test(before)) return true;
  if (SMALL.test(piece.text)) return !/[.:!?]$/u.test(before);
  if (/^\p{Lu}/u.test(piece.text) && before.endsWith(',')) return /^[-–]/u.test(before);
  // A sentence that goes on with the name of a cited document on the next page.
  return (
    before.endsWith(';') &&
    before.length > 200 &&
    length > 200 &&
    /^(?:Kết luận|Nghị quyết|Chỉ thị|Chương trình|Kế hoạch|Quyết định)\s(?:hành động\s)?số\s/u.test(piece.text) &&
    !/^(?:Căn cứ|Thực hiện|Triển khai)/u.test(before)
  );
}
