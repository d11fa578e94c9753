import type { Line } from '../../domain/lists.ts';

/**
 * Whose work a kind of task is where the task names nobody. Editable: each row is one kind of task, told by general
 * words; all rows that fit count together, and where none fits the last one does.
 */
export type SubjectRow = {
  readonly id: string;
  /** For the screen that explains a cell. */
  readonly vi: string;
  readonly en: string;
  /** Any of these words; empty only in the row for all else. */
  readonly words: readonly string[];
  /** Lines whose local bodies it is expected of, besides the party committee of each place. */
  readonly lines: readonly Line[];
  /** Also of party committees that have no place of their own: blocs, agencies, units. */
  readonly ownHouse: boolean;
};

const MASS: readonly Line[] = ['front', 'union', 'youth', 'women', 'farmers', 'veterans'];

export const SUBJECT_ROWS: readonly SubjectRow[] = [
  {
    id: 'study',
    vi: 'Quán triệt, lập chương trình, kế hoạch thực hiện',
    en: 'Studying the directive, making a plan for it',
    words: ['quán triệt', 'kế hoạch thực hiện', 'chương trình hành động', 'kế hoạch triển khai'],
    lines: ['state', ...MASS, 'forces'],
    ownHouse: true,
  },
  {
    id: 'awareness',
    vi: 'Tuyên truyền, nâng cao nhận thức',
    en: 'Information and awareness',
    words: ['tuyên truyền', 'truyền thông', 'phổ biến, giáo dục', 'nâng cao nhận thức', 'chuyển biến về nhận thức', 'chuyển biến nhận thức'],
    lines: ['state', ...MASS],
    ownHouse: true,
  },
  {
    id: 'mobilise',
    vi: 'Vận động Nhân dân, đoàn viên, hội viên',
    en: 'Mobilising people and members',
    words: [
      'vận động nhân dân',
      'vận động người dân',
      'vận động quần chúng',
      'vận động đoàn viên',
      'vận động hội viên',
      'phong trào thi đua',
      'đoàn viên, hội viên',
    ],
    lines: MASS,
    ownHouse: true,
  },
  {
    id: 'social-supervision',
    vi: 'Giám sát, phản biện xã hội',
    en: 'Supervision and criticism by society',
    words: ['phản biện xã hội', 'giám sát xã hội', 'giám sát của nhân dân'],
    lines: MASS,
    ownHouse: false,
  },
  {
    id: 'leadership',
    vi: 'Lãnh đạo, chỉ đạo, trách nhiệm người đứng đầu',
    en: 'Leadership and responsibility',
    words: ['sự lãnh đạo', 'lãnh đạo, chỉ đạo', 'người đứng đầu', 'chương trình công tác', 'công tác lãnh đạo'],
    lines: ['state'],
    ownHouse: true,
  },
  {
    id: 'party-building',
    vi: 'Xây dựng Đảng, cán bộ, đảng viên',
    en: 'Party building, cadres, members',
    words: ['xây dựng đảng', 'xây dựng, chỉnh đốn đảng', 'sinh hoạt chi bộ', 'cán bộ, đảng viên', 'kỷ luật đảng', 'tổ chức cơ sở đảng', 'điều lệ đảng'],
    lines: [],
    ownHouse: true,
  },
  {
    id: 'law',
    vi: 'Chính sách, pháp luật, nghị quyết của cơ quan dân cử',
    en: 'Policy, law, resolutions of councils',
    words: ['nghị quyết của hội đồng nhân dân', 'hoàn thiện pháp luật', 'hoàn thiện chính sách', 'chính sách, pháp luật', 'thể chế, chính sách'],
    lines: ['state', 'council'],
    ownHouse: false,
  },
  {
    id: 'security',
    vi: 'Quốc phòng, an ninh, lực lượng vũ trang',
    en: 'Defence, security, armed forces',
    words: ['quốc phòng', 'an ninh', 'lực lượng vũ trang', 'bộ đội', 'công an', 'quân đội', 'phòng, chống tội phạm', 'trật tự, an toàn xã hội'],
    lines: ['state', 'forces'],
    ownHouse: false,
  },
  {
    id: 'state-work',
    vi: 'Quản lý nhà nước, đầu tư, dịch vụ công',
    en: 'Public administration, investment, services',
    words: [
      'quản lý nhà nước',
      'quy hoạch',
      'đầu tư',
      'ngân sách',
      'nguồn lực',
      'kinh phí',
      'công trình',
      'cơ sở vật chất',
      'đất đai',
      'đơn vị sự nghiệp',
      'thanh tra',
      'thị trường',
      'doanh nghiệp',
      'hạ tầng',
      'nhà trường',
      'khoa học',
      'công nghệ',
      'dịch vụ',
      'cơ chế',
      'chế độ',
      'chính sách',
    ],
    lines: ['state'],
    ownHouse: false,
  },
  { id: 'general', vi: 'Việc chung, không nêu cơ quan', en: 'General work without a named organ', words: [], lines: ['state'], ownHouse: false },
];

/** What holds whoever the task names; each can be taken out by an office that counts otherwise. */
export const STANDING_ROWS = {
  /** A party committee leads all lines of its place: what is given to one of them is expected in its document as well. */
  partyLeadsPlace: 'party-leads-place',
  /** A department is expected to take up what speaks of its own field. */
  ownField: 'own-field',
} as const;
