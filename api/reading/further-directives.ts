import { fold } from '../domain/fold.ts';

/**
 * Where further directives begin in a text. A file may hold several, one behind the other: each prints a whole
 * letterhead of its own (motto, number, day) and the name of its kind, behind the recipients or the signature of the one
 * before. What a decision issues ("kèm theo") and forms to fill in have no number of their own and stay where they are.
 */
const MOTTO = /^[|\s*]*(?:cong hoa xa hoi chu nghia viet nam|cong hoa xa hoi chu nghia|dang cong san viet nam)\b/;
const NUMBER = /^[|\s*\f]*Số\s*:?\s*(\d{1,5}(?:\/\d{4})?\s?[-–/]\s?[\p{Lu}Đ][\p{L}\d–/-]{1,40})/u;
const DAY = /ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}/iu;
const KIND =
  /^[|\s*]*(?:ke hoach|chuong trinh|quyet dinh|chi thi|nghi quyet|ket luan|huong dan|thong bao|thong tri|cong dien|bao cao|to trinh|quy dinh|quy che|de an|v v|ve viec|kinh gui)(?:[\s:*|]|$)/;
const RECIPIENTS = /^[|\s*]*(?:noi nhan|t m\b|tm\b|k t\b|kt\b|tl\b)/;
/** The first letters of a motto or of recipients: most lines are neither, and need not be folded. */
const MAY_TELL = /^[|\s*]*[CDĐÐNTK]/iu;
/** How far from the motto the other parts of a letterhead stand, in lines. */
const NEAR = 8;
/** How far behind it the kind stands at most. */
const KIND_WITHIN = 14;
/** Lines of a letterhead before its number or motto: the organ above, the organ, its place. */
const HEAD_LINES = 4;

const numberKey = (line: string): string | null => {
  const found = NUMBER.exec(line)?.[1];
  return found === undefined ? null : fold(found);
};

/** A star or a stroke under the organ. */
const ORNAMENT = /^\s*(?:[*_=–—-]\s*)+$/;
/** How the name of an organ begins: over a blank line nothing else belongs to a letterhead. */
const ORGAN =
  /^(?:uy ban|ubnd|hoi dong|tinh|thanh|huyen|quan|thi|xa|phuong|dac khu|so|ban|bo|dang|hoi|mat tran|cong an|lien doan|doan|van phong|phong|truong|chinh phu|thu tuong|quoc hoi|tong|trung uong|cuc|chi bo)\b/;

/** A line of a letterhead: capitals, and neither a label nor a sentence. */
const isHeadLine = (line: string): boolean => ORNAMENT.test(line) || isInCapitals(line);
const isInCapitals = (line: string): boolean => /\p{Lu}{2}/u.test(line) && line === line.toUpperCase() && !/[.;:]$|\d/u.test(line.trim()) && line.length < 80;

type Lines = readonly { readonly text: string; readonly at: number }[];

function linesOf(text: string): Lines {
  const lines: { text: string; at: number }[] = [];
  for (let at = 0; at <= text.length; ) {
    const end = text.indexOf('\n', at);
    const to = end === -1 ? text.length : end;
    lines.push({ text: text.slice(at, to), at });
    at = to + 1;
  }
  return lines;
}

/** The letterhead around a motto: its number and its first line; null where it is none of a directive of its own. */
function letterheadAt(lines: Lines, motto: number, from: number): { readonly number: string; readonly first: number } | null {
  const near = (test: (line: string) => boolean, before: number, behind: number): number => {
    for (let at = Math.max(from, motto - before); at <= Math.min(lines.length - 1, motto + behind); at += 1) if (test(lines[at]?.text ?? '')) return at;
    return -1;
  };
  const numberAt = near((line) => numberKey(line) !== null, NEAR, NEAR);
  const dayAt = near((line) => DAY.test(line), 0, NEAR);
  const kindAt = near((line) => KIND.test(fold(line)), 0, KIND_WITHIN);
  if (numberAt === -1 || dayAt === -1 || kindAt === -1) return null;
  let first = Math.min(motto, numberAt);
  for (let left = HEAD_LINES; left > 0 && first > from; ) {
    const above = lines[first - 1]?.text ?? '';
    const blank = above.trim() === '' && !above.includes('\f');
    const over = blank ? (lines[first - 2]?.text ?? '') : above;
    // The page before ends where its own page break stands.
    if (
      (lines[first]?.text ?? '').startsWith('\f') ||
      !isHeadLine(over) ||
      (blank && !ORGAN.test(fold(over))) ||
      MOTTO.test(fold(over)) ||
      RECIPIENTS.test(fold(over))
    )
      break;
    first -= blank ? 2 : 1;
    left -= 1;
  }
  return { number: numberKey(lines[numberAt]?.text ?? '') ?? '', first };
}

/** Offsets at which the second and every further directive of a text begin; none for a text of one. */
export function furtherDirectives(text: string): readonly number[] {
  const lines = linesOf(text);
  const starts: number[] = [];
  let own: string | null = null;
  let closed = false;
  let from = 0;
  for (const [at, { text: line }] of lines.entries()) {
    own ??= numberKey(line);
    if (!MAY_TELL.test(line)) continue;
    const folded = line.length < 90 ? fold(line) : '';
    if (own !== null && RECIPIENTS.test(folded)) closed = true;
    if (!closed || !MOTTO.test(folded)) continue;
    const found = letterheadAt(lines, at, from);
    if (found === null || found.number === own || found.first <= from) continue;
    starts.push(lines[found.first]?.at ?? 0);
    [own, closed, from] = [found.number, false, at + 1];
  }
  return starts;
}
