import type { OrganSpan } from './issuer.ts';

/** Heads of organs that a letterhead prints, in capitals, and how far up they stand among those that may be printed over each other. */
const FAMILIES: readonly (readonly RegExp[])[] = [
  // Of one line: each may stand over the next.
  [/^(?:[ỦU][ỶY] BAN NHÂN DÂN|UBND)\s/u],
  [/^(?:TỈNH [ỦU][ỶY]|THÀNH [ỦU][ỶY]|HUYỆN [ỦU][ỶY]|QUẬN [ỦU][ỶY]|THỊ [ỦU][ỶY]|ĐẢNG [ỦU][ỶY]|ĐẢNG BỘ|CHI BỘ)(?:\s|$)/u],
  [/^[ỦU][ỶY] BAN (?:MTTQ|MẶT TRẬN TỔ QUỐC)\s/u],
  // Since 2025 the associations stand under the Front.
  [/^[ỦU][ỶY] BAN (?:MTTQ|MẶT TRẬN TỔ QUỐC)\s/u, /^(?:HỘI (?!ĐỒNG)|LIÊN ĐOÀN LAO ĐỘNG|CÔNG ĐOÀN|ĐOÀN (?:TNCS|THANH NIÊN)|TỈNH ĐOÀN|THÀNH ĐOÀN)/u],
  [/^(?:(?:TỔNG )?LIÊN ĐOÀN LAO ĐỘNG|CÔNG ĐOÀN)\s/u],
  [/^(?:TỈNH ĐOÀN|THÀNH ĐOÀN|HUYỆN ĐOÀN|ĐOÀN (?:TNCS|THANH NIÊN|XÃ|PHƯỜNG|TRƯỜNG))(?:\s|$)/u],
  [/^HỘI (?:LIÊN HIỆP PHỤ NỮ|LHPN)\s/u],
  [/^HỘI NÔNG DÂN\s/u],
  [/^HỘI CỰU CHIẾN BINH\s/u],
  [/^(?:TẬP ĐOÀN|TỔNG CÔNG TY|CÔNG TY)\s/u],
  [/^(?:BỘ CÔNG AN$|CÔNG AN\s)/u],
  [/^BẢO HIỂM XÃ HỘI\s/u],
  [/^TÒA ÁN NHÂN DÂN\s/u],
  [/^VIỆN KIỂM SÁT NHÂN DÂN\s/u],
  // Of two lines: the first over the second.
  [/^TỔNG CỤC\s/u, /^(?:CHI )?CỤC\s/u],
  [/^CỤC\s/u, /^CHI CỤC\s/u],
  [/^NGÂN HÀNG\s/u, /^(?:NGÂN HÀNG\s.*\s)?(?:CHI NHÁNH|PHÒNG GIAO DỊCH)\s/u],
  [/^(?:[ỦU][ỶY] BAN NHÂN DÂN|UBND|SỞ|PHÒNG|BỘ|ĐẠI HỌC)\s/u, /^(?:TRƯỜNG|BỆNH VIỆN|TRẠM Y TẾ|HỌC VIỆN|VIỆN|ĐẠI HỌC|CÔNG TY|TRUNG TÂM|CỤC|TỔNG CỤC|CHI CỤC)\s/u],
  [/^(?:QUÂN KHU|BỘ TƯ LỆNH|BỘ QUỐC PHÒNG)(?:\s|$)/u, /^(?:BỘ|BAN) CHỈ HUY\s/u],
  [/^(?:[ỦU][ỶY] BAN NHÂN DÂN|UBND)\s/u, /^(?:HỘI ĐỒNG|BAN CHỈ ĐẠO|TỔ CÔNG TÁC)\s/u],
];

const PLACE = /^(?:TỈNH|THÀNH PHỐ|TP\.?|HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG|THỊ TRẤN|ĐẶC KHU)\s(?![ỦU][ỶY](?:\s|$)|ĐOÀN(?:\s|$))/u;

/** Whether a letterhead prints the first organ as the one above the second. */
const isOver = (upper: string, lower: string): boolean =>
  FAMILIES.some(([above, below = above]) => above?.test(upper) === true && below?.test(lower) === true) && upper !== lower;

/**
 * The lines of the organ that issues, without those of the organ above it: "UBND THÀNH PHỐ X" over "UBND PHƯỜNG Y". An
 * organ's name may be printed in two lines, its place in the second. All lines where none stands over another.
 */
export function ownLines(lines: readonly OrganSpan[]): readonly OrganSpan[] {
  for (let at = lines.length - 1; at > 0; at -= 1) {
    const own = lines[at];
    if (own === undefined || PLACE.test(own.name)) continue;
    const lower = lines
      .slice(at)
      .map(({ name }) => name)
      .join(' ');
    const upper = lines
      .slice(0, at)
      .map(({ name }) => name)
      .join(' ');
    if (isOver(upper, lower)) return lines.slice(at);
  }
  return lines;
}
