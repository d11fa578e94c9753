/** Names of which only the first syllable is capital: they keep it within a sentence. */
const NAMES =
  /^(?:Đảng|Nhà nước|Quốc (?:hội|khánh)|Chính (?:phủ|quyền)|Trung ương|Mặt trận|Tết|Đoàn(?! kết)|Đội(?! ngũ)|Hội(?! nghị| thảo| thi| chợ| nhập)|Liên (?:hiệp|đoàn|hợp)|Ủy ban|Ban(?! hành)|Bộ(?! máy| tiêu| chỉ)|(?:Tỉnh|Thành|Huyện|Quận|Thị|Đảng) ủy|Nghị (?:quyết|định)|Luật|Chỉ thị|Kết luận|Quyết định|Kế hoạch|Chương trình|Hiến pháp|Đề án)(?!\p{L})/u;

/** Whether words begin with a name that keeps its capital within a sentence. */
export const beginsName = (words: string): boolean => NAMES.test(words);

/** How a title begins that says what it is about. */
export const ABOUT = /^(?:về(?: việc)?|v\/v)\s+/iu;

/** A word that begins a title in capital for that reason alone: another follows it in small letters. */
const FIRST_WORD = /^\p{Lu}\p{Ll}*(?=[\s,]+\p{Ll})/u;

/** A subject as it stands within a sentence: "V/v" and the capital that begins a title belong to the title alone. */
export function subjectInSentence(subject: string): string {
  const about = ABOUT.exec(subject)?.[0] ?? '';
  const rest = subject.slice(about.length);
  const small = FIRST_WORD.test(rest) && !NAMES.test(rest) ? rest.charAt(0).toLocaleLowerCase('vi') + rest.slice(1) : rest;
  // "Kết luận của đồng chí …" says whose it is before what it is about.
  if (about === '' && /^của\s/iu.test(small)) return small;
  return `về ${/việc\s$/iu.test(about) ? 'việc ' : ''}${small}`;
}

/** Whether a subject is printed in capitals throughout: how its names are spelled is not known then. */
export function inCapitals(subject: string): boolean {
  return /\p{Lu}{2}/u.test(subject) && subject === subject.toLocaleUpperCase('vi');
}
