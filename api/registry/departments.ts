import type { Level, Line } from '../domain/lists.ts';

/**
 * Bodies that belong to a committee or to a place: departments, offices, centres, associations, units.
 * `level` is fixed where the head alone says it ("Sở" is the province's); null means: of the place it names.
 */
export type DepartmentHead = {
  readonly head: string;
  readonly line: Line;
  readonly level: Level | null;
  /** True for one school, hospital or enterprise: level `unit`. */
  readonly unit?: boolean;
  /** True for the offices of a party committee, which carry its name ("Ban Tổ chức Tỉnh ủy"). */
  readonly ofCommittee?: boolean;
};

const of = (line: Line, level: Level | null, heads: readonly string[], more: Pick<DepartmentHead, 'unit' | 'ofCommittee'> = {}): readonly DepartmentHead[] =>
  heads.map((head) => ({ head, line, level, ...more }));

/** Matched longest first. */
export const DEPARTMENT_HEADS: readonly DepartmentHead[] = [
  ...of('party', null, ['Ban Tuyên giáo và Dân vận', 'Ban Tuyên giáo', 'Ban Dân vận', 'Ban Tổ chức', 'Ban Nội chính', 'Ban Xây dựng Đảng', 'Ủy ban Kiểm tra'], {
    ofCommittee: true,
  }),
  ...of('party', null, ['Ban cán sự đảng', 'Đảng đoàn', 'Trung tâm Chính trị', 'Trung tâm Bồi dưỡng chính trị', 'Chi bộ']),
  ...of('party', 'province', ['Trường Chính trị']),
  ...of('state', 'province', ['Sở', 'Thanh tra tỉnh', 'Thanh tra thành phố', 'Ban Quản lý các khu', 'Ban Quản lý khu', 'Ban Dân tộc']),
  ...of('council', 'province', ['Đoàn đại biểu Quốc hội', 'Văn phòng Đoàn đại biểu Quốc hội']),
  ...of('council', null, ['Ủy ban bầu cử', 'Ban bầu cử']),
  ...of('state', null, [
    'Phòng',
    'Trung tâm',
    'Chi cục',
    'Chi nhánh',
    'Thuế',
    'Cục Thuế',
    'Hải quan',
    'Văn phòng',
    'Thanh tra',
    'Kho bạc Nhà nước',
    'Bảo hiểm xã hội',
    'Ban Quản lý',
    'Đài Phát thanh',
    'Đài Phát thanh và Truyền hình',
    'Đài',
    'Báo',
    'Tòa án nhân dân',
    'Viện kiểm sát nhân dân',
    'Ngân hàng',
    'Thống kê',
    'Hạt Kiểm lâm',
    'Thi hành án dân sự',
    'Ban Chỉ huy Phòng thủ dân sự',
    'Ban Chỉ huy Phòng chống thiên tai',
    'Ban Tiếp công dân',
  ]),
  ...of('state', 'central', ['Ban Chỉ đạo quốc gia', 'Ban Chỉ đạo Nhà nước', 'Ủy ban Quốc gia', 'Cục', 'Tổng cục', 'Vụ']),
  ...of('party', 'central', ['Ban Chỉ đạo Trung ương']),
  ...of('other', null, ['Ban Chỉ đạo', 'Ban Tổ chức cuộc thi', 'Tổ công tác', 'Hội đồng']),
  ...of('front', null, ['Ban Công tác Mặt trận', 'Ban Thanh tra nhân dân']),
  ...of('association', null, ['Hội', 'Liên hiệp các', 'Liên minh Hợp tác xã', 'Liên hiệp các Hội', 'Câu lạc bộ', 'Hiệp hội']),
  ...of('forces', null, ['Đồn Biên phòng', 'Bộ Tư lệnh Quân khu', 'Quân khu', 'Bộ Tư lệnh Vùng', 'Trung đoàn', 'Sư đoàn', 'Ban Chỉ huy quân sự'], {
    unit: true,
  }),
  ...of('state', null, ['Trường', 'Bệnh viện', 'Học viện', 'Viện', 'Đại học', 'Trạm Y tế', 'Nhà Văn hóa', 'Bảo tàng', 'Thư viện'], { unit: true }),
  ...of('other', null, ['Công ty', 'Tổng Công ty', 'Tập đoàn', 'Doanh nghiệp', 'Nhà máy', 'Hợp tác xã', 'Xí nghiệp'], { unit: true }),
];

/** What a party committee directly under a provincial one may belong to that is no place: level `bloc`. */
export const PARTY_BLOC_WORDS: readonly string[] = [
  'Khối',
  'các cơ quan',
  'Ủy ban nhân dân',
  'Hội đồng nhân dân',
  'Mặt trận Tổ quốc',
  'Công an',
  'Quân sự',
  'Bộ Chỉ huy',
  'Bộ đội Biên phòng',
  'Biên phòng',
  'Khu kinh tế',
  'các khu',
  'Dân chính đảng',
  'Bộ',
  'trực thuộc',
];

/** Printed names of departments that documents write in many ways; the rest of a name is kept as printed. */
export const DEPARTMENT_NAMES: readonly string[] = [
  ...[
    'Nội vụ',
    'Tài chính',
    'Tư pháp',
    'Công Thương',
    'Xây dựng',
    'Y tế',
    'Ngoại vụ',
    'Du lịch',
    'Quy hoạch - Kiến trúc',
    'Dân tộc và Tôn giáo',
    'Giáo dục và Đào tạo',
    'Khoa học và Công nghệ',
    'Kế hoạch và Đầu tư',
    'Giao thông vận tải',
    'Nông nghiệp và Môi trường',
    'Nông nghiệp và Phát triển nông thôn',
    'Tài nguyên và Môi trường',
    'Thông tin và Truyền thông',
    'Lao động - Thương binh và Xã hội',
    'Văn hóa và Thể thao',
    'Văn hóa, Thể thao và Du lịch',
    'Văn hóa, Thông tin, Thể thao và Du lịch',
  ].map((field) => `Sở ${field}`),
  ...[
    'Nội vụ',
    'Tư pháp',
    'Y tế',
    'Giáo dục và Đào tạo',
    'Văn hóa và Thông tin',
    'Văn hóa - Xã hội',
    'Kinh tế',
    'Tài chính - Kế hoạch',
    'Lao động - Thương binh và Xã hội',
  ].map((field) => `Phòng ${field}`),
  ...['Tuyên giáo', 'Tuyên giáo và Dân vận', 'Dân vận', 'Tổ chức', 'Nội chính', 'Xây dựng Đảng', 'cán sự đảng'].map((field) => `Ban ${field}`),
  'Ủy ban Kiểm tra',
  'Văn phòng UBND',
  'Bảo hiểm xã hội',
  'Trường Chính trị',
];

/** Words before an organ's name that do not change who numbers: its boards, standing bodies and offices of persons. */
export const BOARD_WORDS: readonly string[] = [
  'Ban Thường vụ',
  'Ban Chấp hành',
  'Ban Thường trực',
  'Thường trực',
  'Thường vụ',
  'Đoàn Chủ tịch',
  'Phó Chủ tịch Thường trực',
  'Phó Chủ tịch',
  'Chủ tịch',
  'Phó Bí thư Thường trực',
  'Phó Bí thư',
  'Bí thư',
  'Giám đốc',
  'Phó Giám đốc',
  'Bộ trưởng',
  'Lãnh đạo',
  'Tập thể lãnh đạo',
  'đồng chí',
  'Thủ trưởng',
  'Cơ quan',
];
