/**
 * Texts for measuring the reader's speed: plans in our own words, each another; one long document of any size; texts
 * made to hurt. Seeded: the same number gives the same text.
 */
function numbers(seed: number): () => number {
  let state = (seed * 2654435761) >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const PLACES = ['Bắc Ninh', 'Lai Châu', 'Đắk Lắk', 'Nghệ An', 'Cà Mau', 'Lạng Sơn', 'Quảng Trị', 'Tây Ninh'];
const ORGANS = [
  'Sở Văn hóa, Thể thao và Du lịch',
  'Sở Tài chính',
  'Sở Y tế',
  'Sở Giáo dục và Đào tạo',
  'Công an tỉnh',
  'Ủy ban nhân dân các xã, phường',
  'Ban Tuyên giáo và Dân vận Tỉnh ủy',
  'Báo và Phát thanh, Truyền hình tỉnh',
];
const WORK = [
  'rà soát, sửa chữa nhà sinh hoạt cộng đồng ở các thôn xa trung tâm',
  'tổ chức lớp tập huấn cho cộng tác viên ở cơ sở',
  'lập danh sách các điểm trường còn thiếu nước sạch',
  'tuyên truyền về phòng cháy ở chợ và khu dân cư',
  'số hóa hồ sơ, cập nhật dữ liệu dùng chung của tỉnh',
  'phấn đấu đến năm 2030 có trên 85% thôn có sân chơi cho trẻ em',
  'mỗi năm mở ít nhất 12 lớp dạy bơi tại các xã ven sông',
];
const UPPER = [
  'Kết luận số {n}-KL/TW ngày {d} của Ban Bí thư',
  'Nghị quyết số {n}/NQ-CP ngày {d} của Chính phủ',
  'Kế hoạch số {n}-KH/TU ngày {d} của Ban Thường vụ Tỉnh ủy',
  'Quyết định số {n}/QĐ-TTg ngày {d} của Thủ tướng Chính phủ',
];

type Dice = { readonly whole: (below: number) => number; readonly one: (list: readonly string[]) => string };

function dice(seed: number): Dice {
  const next = numbers(seed);
  const whole = (below: number): number => Math.floor(next() * below);
  return { whole, one: (list) => list[whole(list.length)] ?? '' };
}

const cited = ({ whole, one }: Dice): string =>
  one(UPPER)
    .replace('{n}', String(1 + whole(400)))
    .replace('{d}', `${1 + whole(28)}/${1 + whole(12)}/${2019 + whole(7)}`);

function item(label: string, roll: Dice): string {
  const { whole, one } = roll;
  const due = one([`trước ngày ${1 + whole(28)}/${1 + whole(12)}/2026`, 'trong quý III/2026', 'trước ngày 15 tháng 11 hằng năm', '']);
  const tail = whole(4) === 0 ? ` theo ${cited(roll)}` : '';
  return `${label} ${one(ORGANS)} chủ trì, phối hợp với ${one(ORGANS)} và các đơn vị liên quan ${one(WORK)}${tail}${due === '' ? '' : `; hoàn thành ${due}`}.`;
}

/** A plan of some 4 to 20 kB; every other one prints its subject in capitals, which is spelled by the whole text. */
export function planText(seed: number): string {
  const roll = dice(seed + 1);
  const { whole, one } = roll;
  const place = one(PLACES);
  const subject = `Thực hiện ${cited(roll)} về chăm lo đời sống ở cơ sở trên địa bàn tỉnh ${place}`;
  const lines = [
    'ỦY BAN NHÂN DÂN',
    `TỈNH ${place.toUpperCase()}`,
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    `Số: ${1 + seed}/KH-UBND`,
    `${place}, ngày ${1 + whole(28)} tháng ${1 + whole(12)} năm 2026`,
    'KẾ HOẠCH',
    seed % 2 === 1 ? subject.toUpperCase() : subject,
    `Thực hiện ${cited(roll)} về chăm lo đời sống ở cơ sở; căn cứ ${cited(roll)}, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:`,
    'I. MỤC ĐÍCH, YÊU CẦU',
    `1. Cụ thể hóa các nhiệm vụ của ${cited(roll)}, phân công rõ việc, rõ người.`,
    'II. NHIỆM VỤ, GIẢI PHÁP',
  ];
  const sections = 3 + whole(8);
  for (let section = 1; section <= sections; section += 1) {
    lines.push(`${section}. ${one(['Về tuyên truyền', 'Về cơ sở vật chất', 'Về con người', 'Về kinh phí'])} ở cơ sở`);
    const letters = 1 + whole(8);
    for (let letter = 0; letter < letters; letter += 1) lines.push(item(`${'abcdeghi'.charAt(letter)})`, roll), ...(whole(3) === 0 ? [item('-', roll)] : []));
  }
  lines.push('III. TỔ CHỨC THỰC HIỆN');
  for (const [index, organ] of ORGANS.entries()) lines.push(`${index + 1}. ${organ}`, item('-', roll));
  lines.push(
    'Nơi nhận:',
    '- Bộ Nội vụ (b/c);',
    '- Thường trực Tỉnh ủy;',
    '- Lưu: VT.',
    'TM. ỦY BAN NHÂN DÂN',
    'KT. CHỦ TỊCH',
    'PHÓ CHỦ TỊCH',
    'Nguyễn Văn Mẫu',
  );
  return lines.join('\n\n');
}

/** One document of at least `bytes` bytes: a plan whose second part goes on and on. */
export function longText(bytes: number): string {
  const roll = dice(5);
  const parts = [planText(1).split('III. TỔ CHỨC')[0] ?? ''];
  let size = Buffer.byteLength(parts[0] ?? '');
  for (let number = 20; size < bytes; number += 1) {
    const line = number % 9 === 0 ? `${number % 60}. Việc thứ ${number} ở cơ sở` : item(number % 3 === 0 ? '-' : `${'abcdeghi'.charAt(number % 8)})`, roll);
    parts.push(line);
    size += Buffer.byteLength(line) + 2;
  }
  return parts.join('\n\n');
}

/** Texts made to hurt: one pattern, over and over, in one line and in many. */
export const HOSTILE: readonly (readonly [string, string])[] = [
  ['labels', 'I. 1. a) '],
  ['labels on lines', '1.\n'],
  ['roman lines', 'II. NHIỆM VỤ\n'],
  ['dashes', '-'],
  ['dash lines', '- \n'],
  ['digits', '1234567890'],
  ['dotted digits', '1.1.1.'],
  ['số số số', 'số '],
  ['unclosed brackets', '('],
  ['brackets after a number', 'Kế hoạch số 1/KH-UBND ('],
  ['bars', '|\n'],
  ['one letter', 'a'],
  ['capitals', 'KẾ HOẠCH '],
  ['của của của', 'của Ban '],
  ['commas', 'các sở, '],
  ['opening clauses', 'Căn cứ Luật '],
  ['organs', 'Sở Y tế, Ban Dân tộc và '],
  ['dates', 'ngày 1/1/2026 '],
  ['percents', 'trên 60% '],
  ['reviews', 'sơ kết năm 2028, tổng kết năm 2030, '],
  ['stars', '**'],
  ['form feeds', 'a\f'],
];

/** A pattern repeated to a size in bytes. */
export const repeated = (pattern: string, bytes: number): string => pattern.repeat(Math.ceil(bytes / Buffer.byteLength(pattern)));
