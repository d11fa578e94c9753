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
  /** True for heads that are common words: without a place said, they are not taken for a body of the document's own place. */
  readonly needsPlace?: boolean;
};

const of = (
  line: Line,
  level: Level | null,
  heads: readonly string[],
  more: Pick<DepartmentHead, 'unit' | 'ofCommittee' | 'needsPlace'> = {},
): readonly DepartmentHead[] => heads.map((head) => ({ head, line, level, ...more }));

const FORCE_UNITS = ['Đồn Biên phòng', 'Bộ Tư lệnh Quân khu', 'Quân khu', 'Bộ Tư lệnh Vùng', 'Trung đoàn', 'Sư đoàn'];
const PUBLIC_UNITS = ['Trường', 'Bệnh viện', 'Học viện', 'Viện', 'Đại học', 'Trạm Y tế', 'Nhà Văn hóa', 'Bảo tàng', 'Thư viện'];
const ENTERPRISES = ['Công ty', 'Tổng Công ty', 'Tập đoàn', 'Doanh nghiệp', 'Nhà máy', 'Hợp tác xã', 'Xí nghiệp'];
const ASSOCIATIONS = [
  'Chữ thập đỏ',
  'Khuyến học',
  'Người cao tuổi',
  'Luật gia',
  'Nhà báo',
  'Văn học nghệ thuật',
  'Liên hiệp Văn học nghệ thuật',
  'Sinh viên',
  'Liên hiệp Thanh niên',
  'Cựu thanh niên xung phong',
  'Đông y',
  'Người mù',
  'Nạn nhân chất độc da cam',
  'Người khuyết tật',
  'Làm vườn',
  'Sinh vật cảnh',
  'Kế hoạch hóa gia đình',
].map((field) => `Hội ${field}`);

/** Matched longest first. */
export const DEPARTMENT_HEADS: readonly DepartmentHead[] = [
  ...of('party', null, ['Ban Tuyên giáo và Dân vận', 'Ban Tuyên giáo', 'Ban Dân vận', 'Ban Tổ chức', 'Ban Nội chính', 'Ban Xây dựng Đảng', 'Ủy ban Kiểm tra'], {
    ofCommittee: true,
  }),
  ...of('party', null, ['Ban cán sự đảng', 'Đảng đoàn', 'Trung tâm Chính trị', 'Trung tâm Bồi dưỡng chính trị', 'Chi bộ']),
  ...of('party', 'province', ['Trường Chính trị']),
  ...of('party', 'central', ['Ban Chỉ đạo Trung ương']),
  ...of('state', 'province', ['Sở', 'Ban Quản lý các khu', 'Ban Quản lý khu', 'Ban Dân tộc']),
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
  ]),
  ...of('state', null, [
    'Ban Quản lý',
    'Đài Phát thanh',
    'Đài Phát thanh và Truyền hình',
    'Tòa án nhân dân',
    'Viện kiểm sát nhân dân',
    'Thống kê',
    'Hạt Kiểm lâm',
  ]),
  ...of('state', null, ['Thi hành án dân sự', 'Ban Chỉ huy Phòng thủ dân sự', 'Ban Chỉ huy Phòng chống thiên tai', 'Ban Tiếp công dân', 'Báo và Phát thanh']),
  ...of('state', null, ['Báo', 'Đài', 'Ngân hàng'], { needsPlace: true }),
  ...of('state', 'central', ['Ban Chỉ đạo quốc gia', 'Ban Chỉ đạo Nhà nước', 'Ủy ban Quốc gia', 'Cục', 'Tổng cục', 'Vụ']),
  ...of('state', null, PUBLIC_UNITS, { unit: true, needsPlace: true }),
  ...of('council', 'province', ['Đoàn đại biểu Quốc hội', 'Văn phòng Đoàn đại biểu Quốc hội']),
  ...of('council', null, ['Ủy ban bầu cử', 'Ban bầu cử']),
  ...of('front', null, ['Ban Công tác Mặt trận', 'Ban Thanh tra nhân dân']),
  ...of('association', null, [...ASSOCIATIONS, 'Liên hiệp các Hội', 'Liên minh Hợp tác xã']),
  ...of('association', null, ['Hội', 'Liên hiệp các', 'Câu lạc bộ', 'Hiệp hội'], { needsPlace: true }),
  ...of('forces', null, FORCE_UNITS, { unit: true, needsPlace: true }),
  ...of('other', null, ['Ban Chỉ đạo', 'Ban Tổ chức cuộc thi', 'Tổ công tác', 'Hội đồng'], { needsPlace: true }),
  ...of('other', null, ENTERPRISES, { unit: true, needsPlace: true }),
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
