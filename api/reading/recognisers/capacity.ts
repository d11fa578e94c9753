/**
 * The lines above a signature: in whose name ("TM.", "T/M"), in whose place ("KT.", "K/T"), by whose order ("TL.",
 * "T/L", "TUQ."), and the signer's own position: "TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH".
 */
const MARK = /(?:TM|KT|TL|TUQ|T\/M|K\/T|T\/L|T\.M|K\.T)(?:\s?[.](?!\p{Lu}\.)|(?=\s))\s*/gu;
const POSITIONS =
  /(?:QUYỀN\s)?(?:PHÓ\s)?(?:THỦ TƯỚNG(?: CHÍNH PHỦ)?|TỔNG BÍ THƯ|BÍ THƯ|CHỦ TỊCH NƯỚC|CHỦ TỊCH|BỘ TRƯỞNG|THỨ TRƯỞNG|TRƯỞNG BAN|TỔNG GIÁM ĐỐC|GIÁM ĐỐC|CHÁNH VĂN PHÒNG|HIỆU TRƯỞNG|TRƯỞNG PHÒNG|CHỦ NHIỆM|VIỆN TRƯỞNG|TỔNG THƯ KÝ|CỤC TRƯỞNG|TỔNG CỤC TRƯỞNG|VỤ TRƯỞNG|TRƯỞNG ĐOÀN|THƯỜNG TRỰC BAN BÍ THƯ|(?:Ủ|U)[ỶY] VIÊN(?: BỘ CHÍNH TRỊ| THƯỜNG TRỰC| THƯ KÝ| BAN THƯỜNG VỤ)?)(?:\s(?:THƯỜNG TRỰC|CHUYÊN TRÁCH|PHỤ TRÁCH))?/gu;

/** Takes the lines apart. Capitals in, `capacity` in sentence case out; `position` still in capitals. */
export function splitCapacity(text: string): { readonly capacity: string | null; readonly position: string | null } {
  const marks = [...text.matchAll(MARK)];
  if (marks.length === 0) {
    const plain = text.replace(/[\s,*]+$/u, '');
    return { capacity: null, position: plain === '' ? null : firstPosition(plain) };
  }
  const parts: string[] = [];
  let position: string | null = null;
  marks.forEach((mark, place) => {
    const start = mark.index + mark[0].length;
    const body = text.slice(start, marks[place + 1]?.index ?? text.length).trim();
    const sign = mark[0].trim();
    const printed = /[./]/.test(sign) ? sign : `${sign}.`;
    if (place < marks.length - 1) {
      parts.push(`${printed} ${spellCapacity(body)}`);
      return;
    }
    const [whom, own] = splitBody(body, /^K/u.test(sign));
    parts.push(`${printed} ${spellCapacity(whom)}`);
    position = own;
  });
  return { capacity: parts.join('; '), position };
}

/** "CHỦ TỊCH PHÓ CHỦ TỊCH" after KT.; "BAN THƯỜNG VỤ PHÓ BÍ THƯ" after TM.; "BAN BÍ THƯ" is no position. */
function splitBody(body: string, inPlace: boolean): readonly [string, string | null] {
  const found = positions(body);
  // The one in whose place it is signed may be an office without a mark of its own ("KT. TRƯỞNG BAN").
  const own = inPlace ? (found.find((match, place) => place > 0 && /^(?:PHÓ|THỨ)\s/u.test(match[0])) ?? found[1]) : found.find((match) => match.index > 0);
  return own ? [body.slice(0, own.index).trim(), own[0].trim()] : [body, null];
}

const positions = (text: string): RegExpExecArray[] =>
  [...text.matchAll(POSITIONS)].filter((match) => !(match[0].startsWith('BÍ THƯ') && /BAN\s$/u.test(text.slice(0, match.index))));

/** A second office under the first ("TRƯỞNG BAN", "PHÓ THỦ TƯỚNG") is not the one that signs. */
const firstPosition = (text: string): string => positions(text)[0]?.[0].trim() ?? text;

const NAMES = [
  'Ban Thường vụ',
  'Ban Thường trực',
  'Ban Bí thư',
  'Ban Chấp hành',
  'Bộ Chính trị',
  'Chính phủ',
  'Phó Chủ tịch',
  'Phó Bí thư',
  'Phó Trưởng ban',
  'Phó Thủ tướng',
  'Phó Giám đốc',
  'Phó Chủ nhiệm',
  'Phó Chánh Văn phòng',
  'Chánh Văn phòng',
  'Thường trực',
  'Ủy ban',
  'Tỉnh ủy',
  'Thành ủy',
  'Huyện ủy',
  'Đảng ủy',
  'Hội đồng',
  'Tổng Bí thư',
  'Chủ tịch',
  'Chủ nhiệm',
  'Bí thư',
];
// Longer names last would be undone by the shorter ones they hold.
const SPELT = NAMES.toReversed().map((name) => ({ name, small: name.toLowerCase(), pattern: new RegExp(`(?<!\\p{L}|Trưởng )${name}(?!\\p{L})`, 'giu') }));

/** "PHÓ BÍ THƯ THƯỜNG TRỰC" as "Phó Bí thư Thường trực". */
export function spellCapacity(capitals: string): string {
  const small = capitals
    .replace(/[\s,*]+$/u, '')
    .replace(/\s+/g, ' ')
    .toLowerCase()
    .replace(/uỷ/gu, 'ủy');
  let spelt = small.charAt(0).toUpperCase() + small.slice(1);
  for (const { name, small: holds, pattern } of SPELT) if (small.includes(holds)) spelt = spelt.replace(pattern, name);
  return spelt.replace(/nhân dân/giu, 'nhân dân');
}
