import type { Block, Page } from '../layout/page.ts';
import { beginsOrgan, subjectEnd } from '../recognisers/organ.ts';
import { spellName } from './own-place.ts';
import type { Parts } from './parts.ts';

/** An organ's name with its place in the flow. */
export type OrganSpan = { readonly name: string; readonly start: number; readonly end: number };

const ENACTS =
  /^(?:ban hành|xây dựng|đề ra|hướng dẫn|yêu cầu|quy định|kết luận|có ý kiến|thông báo|đề nghị|chỉ thị|triển khai|tổ chức|cụ thể|phát động|lập|quyết định|thống nhất|thông tri|giao)(?=[\s,:])/u;
const OBJECT =
  /(?:[Kk]ế hoạch|[Cc]hương trình|[Hh]ướng dẫn|[Cc]hỉ thị|[Qq]uy chế|[Qq]uy định|[Đđ]ề án|[Nn]ghị quyết|[Pp]hương án|[Tt]hông tri|như sau|sau đây|nội dung)/u;

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
    const name = rest.slice(0, end).replace(/[\s,]+$/u, '');
    if (/^(?:Các|Những)\s/u.test(name)) continue;
    yield {
      name,
      start: block.start + at,
      end: block.start + at + name.length,
      weight: /(?:như sau|sau đây|sau|nội dung|cụ thể)\s*:?\s*$/u.test(text) ? 2 : 1,
    };
  }
}

const MOTTO = /CỘNG\s?H(?:ÒA|OÀ) XÃ[\s\S]*$|ĐẢNG CỘNG SẢN(?: VIỆT NAM)?$/u;
const SKIPPED = /^(?:\d|Số|SỐ|\*|V\/v|_|Độc lập|HỘI CHỦ NGHĨA|CHỦ NGHĨA|VIỆT NAM$|[#X]$)/u;

/** The lines of the letterhead that name organs, in order, in capitals as printed. */
export function letterheadLines(page: Page, parts: Parts): OrganSpan[] {
  const lines: OrganSpan[] = [];
  const until = parts.kind?.block ?? parts.opening[0];
  for (const block of page.blocks.slice(parts.from, until)) {
    const text = block.text.replace(MOTTO, '').replace(/^[/\s]+|\s+$/gu, '');
    if (text === '' || SKIPPED.test(text) || text !== text.toUpperCase() || !/\p{Lu}{2}/u.test(text) || text.length > 150) continue;
    const start = block.start + block.text.indexOf(text);
    lines.push({ name: text, start, end: start + text.length });
  }
  return lines;
}

const SMALL = new Set(
  'ban nhân dân tỉnh thành phố huyện quận thị xã phường trấn trung ương đảng các cơ quan doanh nghiệp chấp hành thường trực vụ khối và về việc của nước nhà đạo hội đồng tổ quốc chính phủ tướng đặc khu quản lý bộ đoàn lao động cấp chỉ huy quân sự sở'.split(
    ' ',
  ),
);
const PROPER_START = [
  'Ủy ban',
  'Ban',
  'Hội',
  'Hội đồng',
  'Mặt trận',
  'Tổ quốc',
  'Đoàn',
  'Liên đoàn',
  'Bộ',
  'Sở',
  'Thủ tướng',
  'Chính phủ',
  'Việt Nam',
  'Đảng',
  'Thường trực',
  'Phòng',
  'Văn phòng',
  'Chỉ đạo',
  'Quản lý',
];

/** "UỶ BAN NHÂN DÂN TỈNH BẮC NINH" as it is written in a sentence: "Ủy ban nhân dân tỉnh Bắc Ninh". */
export function spellOrgan(capitals: string): string {
  const text = capitals.replace(/\s+/g, ' ').trim();
  if (text !== text.toUpperCase()) return text;
  const place = /^(.*?(?:^|\s)(?:TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG|THỊ TRẤN|ĐẶC KHU|TỈNH [ỦU][ỶY]|THÀNH [ỦU][ỶY]|HUYỆN [ỦU][ỶY]))\s+(\S.*)$/u.exec(
    text,
  );
  const organ = place?.[1] ?? text;
  const words = organ.toLowerCase().split(' ');
  const spelt = words
    .map((word, index) =>
      /^(?:mttq|ubnd|hđnd|tncs|tw)$/u.test(word) ? word.toUpperCase() : index === 0 || !SMALL.has(word) ? word.charAt(0).toUpperCase() + word.slice(1) : word,
    )
    .join(' ');
  let out = spelt.replace(/Uỷ/gu, 'Ủy').replace(/Ủy Ban/gu, 'Ủy ban');
  for (const phrase of PROPER_START) {
    const capital = phrase.split(' ');
    if (capital.length > 1) out = out.replace(new RegExp(`(?<=^|\\s)${phrase}(?=\\s|$)`, 'giu'), phrase);
  }
  if (!place) return out;
  const rest = place[2] ?? '';
  const tail = /^(.*?)\s+(BAN THƯỜNG TRỰC|BAN CHẤP HÀNH|BAN THƯỜNG VỤ)$/u.exec(rest);
  return tail ? `${spellOrgan(tail[2] ?? '')} ${out} ${spellName(tail[1] ?? '')}` : `${out} ${spellName(rest)}`;
}
