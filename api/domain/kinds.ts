/** The closed list of document kinds, with the abbreviation each carries inside a symbol. */
export type DirectiveKind =
  | 'resolution'
  | 'directive'
  | 'conclusion'
  | 'programme'
  | 'plan'
  | 'guidance'
  | 'decision'
  | 'regulation'
  | 'statute'
  | 'notice'
  | 'communique'
  | 'report'
  | 'submission'
  | 'scheme'
  | 'project'
  | 'option'
  | 'minutes'
  | 'telegram'
  | 'official-letter'
  | 'circular'
  | 'party-circular'
  | 'decree'
  | 'ordinance'
  | 'law'
  | 'standard'
  | 'other';

export type KindEntry = {
  readonly id: DirectiveKind;
  /** Names as documents print them, the plain one first; matched longest first. */
  readonly names: readonly string[];
  readonly en: string;
  /** Type abbreviations inside a symbol ("KH" in 154/KH-UBND), exact letters with tone marks. */
  readonly abbreviations: readonly string[];
};

export const KINDS: readonly KindEntry[] = [
  { id: 'resolution', names: ['Nghị quyết', 'Nghị quyết liên tịch'], en: 'Resolution', abbreviations: ['NQ', 'NQLT'] },
  { id: 'directive', names: ['Chỉ thị'], en: 'Directive', abbreviations: ['CT'] },
  { id: 'conclusion', names: ['Kết luận'], en: 'Conclusion', abbreviations: ['KL'] },
  { id: 'programme', names: ['Chương trình', 'Chương trình hành động', 'Chương trình phối hợp'], en: 'Programme', abbreviations: ['CTr', 'CTPH', 'CTHĐ'] },
  { id: 'plan', names: ['Kế hoạch', 'Kế hoạch liên tịch', 'Kế hoạch phối hợp'], en: 'Plan', abbreviations: ['KH', 'KHLT', 'KHPH'] },
  { id: 'guidance', names: ['Hướng dẫn', 'Hướng dẫn liên tịch'], en: 'Guidance', abbreviations: ['HD', 'HDLT'] },
  { id: 'decision', names: ['Quyết định'], en: 'Decision', abbreviations: ['QĐ'] },
  { id: 'regulation', names: ['Quy định'], en: 'Regulation', abbreviations: ['QyĐ', 'QĐi'] },
  { id: 'statute', names: ['Quy chế', 'Quy chế phối hợp', 'Điều lệ'], en: 'Statute', abbreviations: ['QC', 'QCPH'] },
  { id: 'notice', names: ['Thông báo', 'Thông báo kết luận'], en: 'Notice', abbreviations: ['TB', 'TBKL'] },
  { id: 'communique', names: ['Thông cáo'], en: 'Communiqué', abbreviations: ['TC'] },
  { id: 'report', names: ['Báo cáo'], en: 'Report', abbreviations: ['BC'] },
  { id: 'submission', names: ['Tờ trình'], en: 'Submission', abbreviations: ['TTr'] },
  { id: 'scheme', names: ['Đề án'], en: 'Scheme', abbreviations: ['ĐA'] },
  { id: 'project', names: ['Dự án'], en: 'Project', abbreviations: ['DA'] },
  { id: 'option', names: ['Phương án'], en: 'Option', abbreviations: ['PA'] },
  { id: 'minutes', names: ['Biên bản'], en: 'Minutes', abbreviations: ['BB'] },
  { id: 'telegram', names: ['Công điện'], en: 'Telegram', abbreviations: ['CĐ'] },
  { id: 'official-letter', names: ['Công văn'], en: 'Official letter', abbreviations: ['CV'] },
  { id: 'circular', names: ['Thông tư', 'Thông tư liên tịch'], en: 'Circular', abbreviations: ['TT', 'TTLT'] },
  { id: 'party-circular', names: ['Thông tri'], en: 'Party circular', abbreviations: ['TTi'] },
  { id: 'decree', names: ['Nghị định'], en: 'Decree', abbreviations: ['NĐ'] },
  { id: 'ordinance', names: ['Pháp lệnh'], en: 'Ordinance', abbreviations: ['PL'] },
  { id: 'law', names: ['Luật', 'Bộ luật', 'Hiến pháp'], en: 'Law', abbreviations: ['L', 'QH'] },
  { id: 'standard', names: ['Tiêu chuẩn'], en: 'Standard', abbreviations: ['TCVN'] },
  { id: 'other', names: ['Văn bản'], en: 'Document', abbreviations: [] },
];

const byId = new Map(KINDS.map((kind) => [kind.id, kind]));

/** The kind's plain Vietnamese name ("Kế hoạch"). */
export function kindName(kind: DirectiveKind): string {
  return byId.get(kind)?.names[0] ?? 'Văn bản';
}
