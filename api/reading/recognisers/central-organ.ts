/**
 * Central organs by name, a closed list: an issuer that runs on into its sentence, or stops inside a ministry's name,
 * would become one more organ nobody knows.
 */
const MINISTRIES = [
  'Quốc phòng',
  'Công an',
  'Ngoại giao',
  'Nội vụ',
  'Tư pháp',
  'Tài chính',
  'Công [Tt]hương',
  'Xây dựng',
  'Văn h(?:óa|oá)\\s?[-–,]\\s?Thông tin',
  'Văn h(?:óa|oá)(?:,? (?:Thể thao|TT)\\s?(?:và|&)\\s?(?:Du lịch|DL))?',
  'Khoa học và Công nghệ',
  'Giáo dục và Đào tạo',
  'Y tế',
  'Nông nghiệp và (?:Môi trường|PTNT|Phát triển [Nn]ông thôn)',
  'Dân tộc và Tôn giáo',
  'Kế hoạch và Đầu tư',
  'Giao thông [Vv]ận tải',
  'Thông tin và Truyền thông',
  'Lao động\\s?[-–,]\\s?Thương binh và Xã hội',
  'Tài nguyên và Môi trường',
  'Thủy sản',
  'Thương mại',
];
/** Hands differ on the capitals inside a ministry's name ("Bộ Văn hóa, thể thao và du lịch"); its first word has one. */
const NAMED = MINISTRIES.join('|').replace(/(?<=[\s(:])\p{Lu}(?=\p{Ll})/gu, (letter) => `[${letter}${letter.toLowerCase()}]`);
/** "Bộ GD&ĐT", "Bộ LĐTBXH", "Bộ NN&PTNT": a ministry by the letters of its name. */
const LETTERS = '\\p{Lu}{2,}(?:\\s?&\\s?\\p{Lu}{1,8}){0,2}';
const MINISTRY = `Bộ (?:${NAMED}|${LETTERS}(?!\\p{L}))`;
const TERM = '(?:,?\\s\\(?[Kk]h(?:óa|oá) [XIV]+(?!\\p{L})\\)?)?';
const COMMISSION = 'Ban (?:Tuyên giáo và Dân vận|Tuyên giáo|Dân vận|Tổ chức|Nội chính|Kinh tế|Đối ngoại|Chính sách,? [Cc]hiến lược)';

/** The central bodies of the youth league and of the associations. */
const LEAGUE =
  '(?:Đoàn(?: (?:TNCS|Thanh niên Cộng sản|Thanh niên cộng sản) Hồ Chí Minh)?|Hội(?: (?:Nông dân|Cựu chiến binh|Chữ thập đỏ|LHPN|Liên hiệp [Pp]hụ nữ|LHTN|Liên hiệp [Tt]hanh niên) Việt Nam)?)';

const NAMES = [
  `Bộ [Cc]hính trị${TERM}`,
  `Ban (?:Bí thư|[Tt]hường vụ|[Cc]hấp hành) Trung ương ${LEAGUE}`,
  `Ban Bí thư(?: Trung ương(?: Đảng)?)?${TERM}`,
  `(?:Ban [Cc]hấp hành|BCH) (?:Trung ương|TW|T.Ư)(?: [Đđ]ảng)?${TERM}`,
  `${COMMISSION} Trung ương(?: Đảng)?`,
  '[ỦU][ỷy] ban Kiểm tra Trung ương',
  'Văn phòng Trung ương(?: Đảng)?',
  'Văn phòng (?:Chính phủ|Quốc hội|Chủ tịch nước)',
  `(?:Ban [Cc]án sự [Đđ]ảng|Đảng [ủu][ỷy]) (?:${MINISTRY}|Chính phủ|Quốc hội)`,
  'Quân [ủu][ỷy] Trung ương',
  `(?:Bộ [Tt]rưởng )?${MINISTRY}`,
  'Bộ trưởng,? [Cc]hủ nhiệm (?:Văn phòng Chính phủ|[ỦU][ỷy] ban Dân tộc)',
  '(?:Phó )?Thủ tướng(?: Chính phủ)?',
  'Chính phủ',
  '[ỦU][ỷy] ban [Tt]hường vụ Quốc hội',
  `Quốc hội${TERM}`,
  '[ỦU][ỷy] ban (?:Pháp luật và Tư pháp|Kinh tế và Tài chính|Văn h(?:óa|oá) và Xã hội|Văn h(?:óa|oá), Giáo dục|Quốc phòng, An ninh và Đối ngoại|Khoa học, Công nghệ và Môi trường|Công tác đại biểu|Dân nguyện và Giám sát)(?: của Quốc hội)?',
  'Đảng [ủu][ỷy] (?:(?:Mặt trận Tổ quốc|MTTQ)(?: Việt Nam)?,? (?:và )?các đoàn thể|các cơ quan [Đđ]ảng) Trung ương',
  'Chủ tịch nước',
  'Thanh tra Chính phủ',
  '(?:Thống đốc )?Ngân hàng Nhà nước(?: Việt Nam)?',
  'Tòa án nhân dân tối cao',
  'Viện [Kk]iểm sát nhân dân tối cao',
  '(?:Đoàn Chủ tịch )?[ỦU][ỷy] ban Trung ương (?:Mặt trận Tổ quốc|MTTQ) Việt Nam',
];
/** "Liên Bộ A, Bộ B và Bộ C", "liên Bộ Tài chính - Nội vụ": joint issuers under one word. */
const MEMBER = `(?:Bộ )?(?:${NAMED}|${LETTERS}(?!\\p{L})|Ngân hàng Nhà nước(?: Việt Nam)?|Ban Tổ chức - Cán bộ Chính phủ|Tổng Liên đoàn Lao động Việt Nam)`;
const LEAGUED = new RegExp(
  `^[Ll]iên (?:[Bb]ộ|tịch|ngành)\\s?:?\\s(?:các Bộ:?\\s)?${MEMBER}(?:(?:,\\s(?:và\\s)?|\\s(?:và|[-–])\\s|[-–])${MEMBER})*(?!\\p{L})`,
  'u',
);
const ONE = new RegExp(`^(?:${NAMES.join('|')})(?!\\p{L})`, 'u');
/** Organs that issue together. */
const JOINT = /^(?:Bộ Chính trị|Ban Bí thư|Chính phủ|[ỦU][ỷy] ban Thường vụ Quốc hội|Đoàn Chủ tịch|[ỦU][ỷy] ban Trung ương|Ban [Cc]án sự|Ban Tuyên giáo)/u;
const AND = /^(?:,\s+và|,|\s+và)\s+/u;

/** Length of the central organ, or of several that issue together, at the head of `text`; 0 where none stands there. */
export function centralOrganEnd(text: string): number {
  if (/^[Ll]iên /u.test(text)) return LEAGUED.exec(text.slice(0, 240))?.[0].length ?? 0;
  let end = 0;
  let at = 0;
  for (;;) {
    const found = ONE.exec(text.slice(at, at + 120));
    if (!found || (at > 0 && !(JOINT.test(text) && JOINT.test(found[0])))) return end;
    end = at + found[0].length;
    const and = AND.exec(text.slice(end, end + 12));
    if (!and) return end;
    at = end + and[0].length;
  }
}
