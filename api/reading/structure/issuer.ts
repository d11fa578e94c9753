import type { Block, Page } from '../layout/page.ts';
import { beginsOrgan, subjectEnd } from '../recognisers/organ.ts';
import { spellName } from './own-place.ts';
import type { Parts } from './parts.ts';

/** An organ's name with its place in the flow. */
export type OrganSpan = { readonly name: string; readonly start: number; readonly end: number };

const ENACTS =
  /^(?:ban hành|xây dựng|đề ra|hướng dẫn|yêu cầu|quy định|kết luận|có ý kiến|thông báo|đề nghị|chỉ thị|triển khai|tổ chức|cụ thể|phát động|lập|quyết định|thống nhất|thông tri|giao|báo cáo)(?=[\s,:])/u;
const OBJECT =
  /(?:[Kk]ế hoạch|[Cc]hương trình|[Hh]ướng dẫn|[Cc]hỉ thị|[Qq]uy chế|[Qq]uy định|[Đđ]ề án|[Nn]ghị quyết|[Pp]hương án|[Tt]hông tri|[Nn]ghị định|[Tt]hông tư|[Qq]uyết định|như sau|sau đây|^(?:yêu cầu|đề nghị|chỉ thị)\s*:|nội dung|nhiệm vụ[^.;]{0,60}\ssau\s*:)/u;

/**
 * The organ that enacts, from the last sentence of the opening: "…, Ban Thường vụ Huyện ủy X ban hành Kế hoạch … như sau:".
 * The last one wins; one whose sentence closes the opening beats the others.
 */
export function enactingOrgan(page: Page, parts: Parts): OrganSpan | null {
  let best: (OrganSpan & { readonly weight: number }) | null = null;
  const from = Math.max(parts.opening[0], parts.opening[1] - 8);
  for (let index = from; index < parts.opening[1]; index += 1) {
    const block = page.blocks[index];
    if (!block) continue;
    for (const candidate of enactingIn(block)) if (best === null || candidate.weight >= best.weight) best = candidate;
  }
  return best;
}

function* enactingIn(block: Block): Generator<OrganSpan & { readonly weight: number }> {
  const { text } = block;
  for (const match of text.matchAll(/(?:^[-\s]*|[,;.)”"*]\s*)(?=[\p{Lu}])/gu)) {
    const at = match.index + match[0].length;
    const rest = text.slice(at, at + 420);
    if (!beginsOrgan(rest)) continue;
    const end = subjectEnd(rest, 260);
    if (end === null || end < 4 || end > 230) continue;
    const after = rest.slice(end);
    if (!ENACTS.test(after) || !OBJECT.test(text.slice(at + end, at + end + 420))) continue;
    const own = rest
      .slice(0, end)
      .replace(/(?:\s(?:trân trọng|xin))?[\s,]*$/u, '')
      .replace(/\s[–-]\s[Cc]ơ quan [Tt]hường trực\s[\s\S]*$/u, '')
      .replace(/\s*\((?:sau đây|gọi|viết|[Kk]h(?:óa|oá))\s[^()]*\)$/u, '');
    if (/^(?:Các|Những)\s/u.test(own)) continue;
    // "…, Bộ Chính trị, Ban Bí thư kết luận …": both issue.
    const joint = own.startsWith('Ban Bí thư') ? (/Bộ Chính trị,?\s(?:và\s)?$/u.exec(text.slice(0, at))?.[0] ?? '') : '';
    const name = joint + own;
    yield {
      name,
      start: block.start + at,
      end: block.start + at + name.length,
      weight: /(?:như sau|sau đây|sau|nội dung|cụ thể)\s*:?\s*$/u.test(text) ? 2 : 1,
    };
  }
}

const TITLED =
  /(?:^|\s)CỦA ((?:[ỦU][ỶY] BAN THƯỜNG VỤ QUỐC HỘI|THỦ TƯỚNG CHÍNH PHỦ|CHÍNH PHỦ|BỘ CHÍNH TRỊ|BAN BÍ THƯ|BAN CHẤP HÀNH TRUNG ƯƠNG(?: ĐẢNG)?)(?:,? (?:VÀ )?BAN BÍ THƯ)?)(?=[\s,]|$)/u;
const CENTRAL: readonly (readonly [RegExp, string])[] = [
  [/[ỦU][ỶY] BAN THƯỜNG VỤ QUỐC HỘI/u, 'Ủy ban Thường vụ Quốc hội'],
  [/THỦ TƯỚNG/u, 'Thủ tướng'],
  [/CHÍNH PHỦ/u, 'Chính phủ'],
  [/BỘ CHÍNH TRỊ/u, 'Bộ Chính trị'],
  [/BAN BÍ THƯ/u, 'Ban Bí thư'],
  [/BAN CHẤP HÀNH TRUNG ƯƠNG/u, 'Ban Chấp hành Trung ương'],
  [/ ĐẢNG/u, ' Đảng'],
  [/ VÀ /u, ' và '],
];

/** "CHỈ THỊ CỦA BAN BÍ THƯ về …": under the letterhead of the Central Committee the title names the body that issues. */
export function titledIssuer(page: Page, parts: Parts): OrganSpan | null {
  const first = page.blocks[parts.title[0]];
  const last = page.blocks[parts.title[1] - 1];
  // The name may be broken over two lines of the title.
  const whole = first && last ? [{ start: first.start, text: page.flow.slice(first.start, last.end).replace(/\n/g, ' ') }] : [];
  for (const block of [...page.blocks.slice(...parts.title), ...whole]) {
    const found = TITLED.exec(block.text);
    // "Hướng dẫn thực hiện Quy định số … của Bộ Chính trị" names another document's issuer.
    const before = block.text.slice(0, found?.index ?? 0).replace(/\sSỐ\s*:?\s*\d.*$/u, '');
    if (!found?.[1] || !/^(?:[\p{Lu}\s]{5,30})?$/u.test(before) || before.trim().split(/\s/u).length > 4) continue;
    const start = block.start + found.index + found[0].length - found[1].length;
    const name = CENTRAL.reduce((text, [capitals, small]) => text.replace(capitals, small), found[1]);
    return { name, start, end: start + found[1].length };
  }
  return null;
}

const MOTTO = /CỘNG\s?H(?:ÒA|OÀ) XÃ[\s\S]*$|ĐẢNG CỘNG SẢN(?: VIỆT NAM)?$/u;
/** Both columns line by line: "ỦY BAN NHÂN DÂN CỘNG HÒA … VIỆT NAM / HUYỆN X Độc lập - Tự do - Hạnh phúc". */
const COLUMNS = /^(\P{Ll}{4,60}?)\sCỘNG\s?H(?:ÒA|OÀ) XÃ HỘI CHỦ NGHĨA VIỆT NAM\s(\P{Ll}{4,60}?)\sĐộc [Ll]ập\s?[-–]\s?Tự [Dd]o/u;
/** The other column on the line of the place: "HUYỆN X Độc lập - Tự do - Hạnh phúc". */
const SECOND_MOTTO = /\sĐộc [Ll]ập\s?[-–]\s?Tự [Dd]o[\s\S]*$/u;
/** "ĐẢNG ỦY PHƯỜNG X  X, ngày 12 tháng 9 năm 2025": place and date of the other column. */
const PLACED = /(?<=^\P{Ll}{6,90})\s\p{Lu}\p{Ll}+(?:[\s-]\p{Lu}\p{Ll}+){0,3},\s*ngày\s[\s\S]*$/u;
const SKIPPED = /^(?:\d|Số|SỐ|\*|V\/v|_|Độc [Ll]ập|HỘI CHỦ NGHĨA|CHỦ NGHĨA|VIỆT NAM$|[#X]$|\(?(?:DỰ THẢO|HỎA TỐC|(?:THƯỢNG )?KHẨN)(?!\p{L}))/u;

/** The lines of the letterhead that name organs, in order, in capitals as printed. */
export function letterheadLines(page: Page, parts: Parts): OrganSpan[] {
  const lines: OrganSpan[] = [];
  const until = parts.kind?.block ?? parts.opening[0];
  for (const block of page.blocks.slice(parts.from, until)) {
    const [, left, right] = COLUMNS.exec(block.text) ?? [];
    if (left !== undefined && right !== undefined) {
      const below = block.start + block.text.indexOf(right, left.length);
      lines.push({ name: left, start: block.start, end: block.start + left.length }, { name: right, start: below, end: below + right.length });
      continue;
    }
    const text = block.text
      .replace(MOTTO, '')
      .replace(SECOND_MOTTO, '')
      .replace(PLACED, '')
      .replace(/^[/\s•·●]+|[\s-]+$/gu, '');
    if (text === '' || SKIPPED.test(text) || text !== text.toUpperCase() || !/\p{Lu}{2}/u.test(text) || text.length > 150 || /[\d:]/.test(text)) continue;
    let start = block.start + block.text.indexOf(text);
    for (const name of text.split(UNDER)) {
      // A copy may have lost the first letter: "Y BAN NHÂN DÂN".
      lines.push({ name: name.replace(/^Y BAN (?=NHÂN DÂN)/u, 'ỦY BAN '), start, end: start + name.length });
      start += name.length + 1;
    }
  }
  return lines;
}

/** "UBND TỈNH X SỞ Y", "ĐẢNG BỘ TỈNH X ĐẢNG ỦY XÃ Y" on one line: the lower organ begins a line of its own. */
const UNDER =
  /(?<=^(?:[ỦU][ỶY] BAN (?:NHÂN DÂN|MTTQ|MẶT TRẬN TỔ QUỐC)|UBND|(?:TỈNH|THÀNH|HUYỆN|ĐẢNG) [ỦU][ỶY]|(?:BAN CHẤP HÀNH )?ĐẢNG BỘ)\s.{3,60})\s(?=(?:SỞ|CHI CỤC|VĂN PHÒNG|ĐẢNG [ỦU][ỶY]|[ỦU][ỶY] BAN KIỂM TRA|BAN (?:TUYÊN GIÁO|TỔ CHỨC|DÂN VẬN|NỘI CHÍNH|QUẢN LÝ|CHỈ ĐẠO))(?:\s|$))/u;

/** Words inside an organ's name that are written small. */
const SMALL = new Set(
  'ban nhân dân tỉnh thành phố huyện quận thị xã phường trấn trung ương đảng các cơ quan doanh nghiệp chấp hành thường trực vụ khối và về việc của nước nhà đạo đồng quốc phủ tướng đặc khu lý bộ động cấp huy sự'.split(
    ' ',
  ),
);
const NAMES = [
  'Ủy ban',
  'Hội đồng',
  'Mặt trận Tổ quốc',
  'Chính phủ',
  'Việt Nam',
  'Thường trực',
  'Chỉ đạo',
  'Quản lý',
  'Thường vụ',
  'Chấp hành',
  'Bí thư',
  'Lao động',
  'Liên đoàn',
  'Nhà nước',
  'Trung ương',
  'Dân vận',
  'Tuyên giáo',
  'Tổ chức',
  'Tỉnh ủy',
  'Thành ủy',
  'Huyện ủy',
  'Đảng ủy',
  ...'Giáo dục|Đào tạo|Văn hóa|Thể thao|Du lịch|Nông nghiệp|Môi trường|Tài nguyên|Công thương|Tài chính|Nội vụ|Tư pháp|Xây dựng|Khoa học|Công nghệ|Ngoại vụ'.split(
    '|',
  ),
  ...'Kế hoạch|Đầu tư|Giao thông|Thông tin|Truyền thông|Thương binh|Xã hội|Y tế|Dân tộc|Tôn giáo|Công an|Quân sự|Biên phòng|Kiểm tra|Nội chính|Nông dân|Phụ nữ'.split(
    '|',
  ),
  ...'Trung ương Đảng|Cựu chiến binh|Thanh niên|Cộng sản|Bảo hiểm xã hội|Tòa án|Viện kiểm sát|tối cao|Ngân hàng|Kho bạc'.split('|'),
];
const SPELT = NAMES.map((name) => [new RegExp(`(?<=^|\\s)${name}(?=[\\s,]|$)`, 'giu'), name] as const);

/**
 * "UỶ BAN NHÂN DÂN TỈNH BẮC NINH" as it is written in a sentence. The text's own spelling is taken where it prints the
 * name anywhere in small letters; else words of administration are set small and names large.
 */
export function spellOrgan(capitals: string, flow = ''): string {
  const text = capitals
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/(?<=\s)TP\.?\s(?=\p{Lu}{2})/u, 'THÀNH PHỐ ');
  if (text !== text.toUpperCase()) return text;
  const printed = printedIn(flow, text);
  if (printed !== null) return printed;
  const place =
    /^(.*?(?:^|\s)(?:TỈNH(?! [ỦU][ỶY]\s)|THÀNH PHỐ|HUYỆN(?! [ỦU][ỶY]\s)|QUẬN|THỊ XÃ|XÃ(?! HỘI)|PHƯỜNG|THỊ TRẤN|ĐẶC KHU|TỈNH [ỦU][ỶY]|THÀNH [ỦU][ỶY]|HUYỆN [ỦU][ỶY]))\s+(\S.*)$/u.exec(
      text,
    );
  const words = (place?.[1] ?? text).toLowerCase().split(' ');
  let out = words
    .map((word, index) =>
      /^(?:mttq|ubnd|hđnd|tncs|tw|thcs|thpt|lđlđ|lhpn)$/u.test(word)
        ? word.toUpperCase()
        : index === 0 || !SMALL.has(word)
          ? word.charAt(0).toUpperCase() + word.slice(1)
          : word,
    )
    .join(' ');
  out = out.replace(/Uỷ/gu, 'Ủy');
  for (const [pattern, name] of SPELT) out = out.replace(pattern, name);
  if (!place) return out;
  const rest = place[2] ?? '';
  const tail = /^(.*?)\s+(BAN THƯỜNG TRỰC|BAN CHẤP HÀNH|BAN THƯỜNG VỤ)$/u.exec(rest);
  return tail ? `${spellOrgan(tail[2] ?? '')} ${out} ${spellName(tail[1] ?? '')}` : `${out} ${spellName(rest)}`;
}

/** The name as running text prints it most: the same letters, not all of them capitals. */
function printedIn(flow: string, capitals: string): string | null {
  const small = flow.toLowerCase();
  if (small.length !== flow.length) return null;
  const wanted = capitals.toLowerCase();
  const counts = new Map<string, number>();
  for (let at = small.indexOf(wanted); at !== -1; at = small.indexOf(wanted, at + wanted.length)) {
    const found = flow.slice(at, at + capitals.length);
    if (/^\p{Lu}/u.test(found) && /\p{Ll}/u.test(found.split(' ')[0] ?? '')) counts.set(found, (counts.get(found) ?? 0) + 1);
  }
  let best: string | null = null;
  for (const [name, count] of counts) if (best === null || count > (counts.get(best) ?? 0)) best = name;
  return best;
}

/** "BAN CHẤP HÀNH TRUNG ƯƠNG" over "BAN TUYÊN GIÁO VÀ DÂN VẬN": the central committee's commission or office. */
export function centralOffice(lines: readonly string[]): string | null {
  const [first = '', second = ''] = lines;
  if (!/^BAN CHẤP HÀNH TRUNG ƯƠNG(?: ĐẢNG)?$/u.test(first) || second === '' || /^(?:ĐOÀN|HỘI)\s/u.test(second)) return null;
  return /^VĂN PHÒNG$/u.test(second) ? 'Văn phòng Trung ương Đảng' : `${spellOrgan(second)} Trung ương`;
}

const JOINED =
  /^([ỦU][ỶY] BAN NHÂN DÂN)\s((?:[ỦU][ỶY] BAN|ĐOÀN|HỘI|LIÊN ĐOÀN|CÔNG AN|BAN DÂN VẬN)\s.*?)\s((?:TỈNH|THÀNH PHỐ|HUYỆN|XÃ|PHƯỜNG|QUẬN|THỊ XÃ)\s.*)$/u;

/** "ỦY BAN NHÂN DÂN" beside "ỦY BAN MTTQ VIỆT NAM" over one place: two issuers. */
export function jointLines(lines: readonly OrganSpan[]): OrganSpan[] | null {
  const only = lines.length === 1 ? lines[0] : undefined;
  const both = only ? JOINED.exec(only.name) : null;
  if (only && both?.[1] && both[2] && both[3]) {
    const cut = only.start + both[1].length;
    return [
      { name: spellOrgan(`${both[1]} ${both[3]}`), start: only.start, end: cut },
      { name: spellOrgan(`${both[2]} ${both[3]}`), start: cut + 1, end: only.end },
    ];
  }
  const organs = lines.filter((line) => /^(?:[ỦU][ỶY] BAN|HỘI|ĐOÀN|LIÊN ĐOÀN|SỞ|CÔNG AN|BAN DÂN VẬN)/u.test(line.name));
  const place = lines.find((line) => /^(?:TỈNH|THÀNH PHỐ|HUYỆN|XÃ|PHƯỜNG|QUẬN|THỊ XÃ)\s/u.test(line.name));
  if (organs.length !== 2 || !place || !/NHÂN DÂN$/u.test(organs[0]?.name ?? '') || lines.length !== 3) return null;
  return organs.map((organ) => ({ name: spellOrgan(`${organ.name} ${place.name}`), start: organ.start, end: organ.end }));
}
