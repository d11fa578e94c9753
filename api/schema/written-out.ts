import { fold } from '../domain/fold.ts';

/** Short forms that people type and texts write out, folded. What the index knows by both names is not among them. */
const SHORT: readonly (readonly [string, string])[] = [
  ['tphcm', 'thành phố Hồ Chí Minh'],
  ['hcm', 'Hồ Chí Minh'],
  ['tp', 'thành phố'],
  ['tx', 'thị xã'],
  ['tdtt', 'thể dục thể thao'],
  ['vhttdl', 'Văn hóa Thể thao và Du lịch'],
  ['gddt', 'Giáo dục và Đào tạo'],
  ['ldtbxh', 'Lao động Thương binh và Xã hội'],
  ['cntt', 'công nghệ thông tin'],
  ['cds', 'chuyển đổi số'],
  ['bct', 'Bộ Chính trị'],
  ['btg', 'Ban Tuyên giáo'],
];
const LONG = new Map(SHORT);

/** A word as texts write it out; itself where it is no short form. */
export function writtenOut(word: string): string {
  return LONG.get(fold(word)) ?? word;
}
