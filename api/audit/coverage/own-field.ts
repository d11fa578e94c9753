/** Syllables of names of departments that say nothing about their field. */
const COMMON: ReadonlySet<string> = new Set(
  'va so phong ban chi cuc tinh thanh pho huyen quan xa phuong trung tam van uy dang hoi doan nhan dan ban thuong vu truc cac cua cap co dai'.split(' '),
);

/**
 * Whether two neighbouring syllables of a department's name ("văn hóa", "giáo dục") stand in a text. Both folded; the
 * text with spaces around. `isCommon` leaves out what the whole document is about.
 */
export function speaksOfField(departmentName: string, text: string, isCommon: (words: string) => boolean = () => false): boolean {
  const words = departmentName.split(' ');
  return words.some((word, at) => {
    const next = words[at + 1];
    return next !== undefined && !COMMON.has(word) && !COMMON.has(next) && !isCommon(`${word} ${next}`) && text.includes(` ${word} ${next} `);
  });
}
