import { foldMarked } from '../../domain/fold.ts';
import type { Level, Line } from '../../domain/lists.ts';

/** Words by which a task names a whole line of organs. Compared folded with marks, word by word, longest first. */
export type LineWords = { readonly words: string; readonly lines: readonly Line[] };

const MASS: readonly Line[] = ['union', 'youth', 'women', 'farmers', 'veterans'];
export const ALL_LINES: readonly Line[] = ['party', 'state', 'council', 'front', ...MASS, 'forces', 'association'];

const rows = (lines: readonly Line[], words: readonly string[]): readonly LineWords[] => words.map((word) => ({ words: foldMarked(word), lines }));

/** The table of names of lines. To teach a name, add it to its line. */
export const LINE_WORDS: readonly LineWords[] = [
  ...rows(
    ['party'],
    ['cấp ủy', 'tổ chức đảng', 'tổ chức cơ sở đảng', 'đảng bộ', 'chi bộ', 'chi, đảng bộ', 'đảng ủy', 'tỉnh ủy', 'thành ủy', 'huyện ủy', 'quận ủy', 'thị ủy'],
  ),
  ...rows(
    ['party'],
    ['ban tuyên giáo', 'ban tuyên giáo và dân vận', 'ban dân vận', 'ban tổ chức', 'ban nội chính', 'ủy ban kiểm tra', 'ban thường vụ', 'ban xây dựng đảng'],
  ),
  ...rows(
    ['state'],
    ['chính quyền', 'ủy ban nhân dân', 'ubnd', 'cơ quan hành chính nhà nước', 'cơ quan hành chính', 'cơ quan quản lý nhà nước', 'cơ quan nhà nước'],
  ),
  ...rows(
    ['state'],
    ['ban cán sự đảng ủy ban nhân dân', 'ban cán sự đảng ubnd', 'đảng ủy ủy ban nhân dân', 'đảng ủy ubnd', 'các sở', 'các bộ, ngành', 'các ngành chức năng'],
  ),
  ...rows(
    ['council'],
    ['hội đồng nhân dân', 'hđnd', 'cơ quan dân cử', 'đảng đoàn hội đồng nhân dân', 'đảng đoàn hđnd', 'đảng ủy hội đồng nhân dân', 'quốc hội'],
  ),
  ...rows(['front'], ['mặt trận', 'mặt trận tổ quốc', 'ủy ban mặt trận tổ quốc', 'ubmttq', 'mttq', 'ủy ban mttq']),
  ...rows(MASS, ['đoàn thể', 'tổ chức chính trị - xã hội', 'đoàn thể chính trị - xã hội', 'đoàn thể nhân dân', 'đoàn thể quần chúng']),
  ...rows(['union'], ['công đoàn', 'liên đoàn lao động']),
  ...rows(['youth'], ['đoàn thanh niên', 'đoàn tncs', 'tỉnh đoàn', 'thành đoàn', 'huyện đoàn']),
  ...rows(['women'], ['hội liên hiệp phụ nữ', 'hội lhpn', 'hội phụ nữ']),
  ...rows(['farmers'], ['hội nông dân']),
  ...rows(['veterans'], ['hội cựu chiến binh']),
  ...rows(['forces'], ['lực lượng vũ trang', 'quân đội', 'công an', 'bộ đội biên phòng', 'ban chỉ huy quân sự', 'bộ chỉ huy quân sự']),
  ...rows(['association'], ['hội quần chúng', 'tổ chức xã hội', 'tổ chức xã hội nghề nghiệp', 'hội văn học nghệ thuật']),
  ...rows(ALL_LINES, ['hệ thống chính trị', 'các cấp, các ngành', 'các cấp các ngành']),
];

/** Words that limit a naming to a level ("chính quyền cấp xã"). "Các cấp" limits nothing. */
export const LEVEL_WORDS: readonly { readonly words: string; readonly levels: readonly Level[] }[] = [
  { words: foldMarked('trung ương'), levels: ['central'] },
  { words: foldMarked('cấp tỉnh'), levels: ['province'] },
  { words: foldMarked('cấp huyện'), levels: ['district'] },
  { words: foldMarked('cấp xã'), levels: ['commune'] },
  { words: foldMarked('cấp cơ sở'), levels: ['commune', 'unit'] },
];
