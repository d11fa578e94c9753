import type { AssignmentRole } from '../../domain/lists.ts';
import { remember } from '../../domain/remember.ts';
import { OFFICES } from './organ.ts';
import { splitOrgans } from './organ-list.ts';

/** An organ named in a stretch of text; offsets are into the text. */
export type FoundOrgan = {
  readonly organ: string;
  readonly role: AssignmentRole;
  readonly start: number;
  readonly end: number;
  /** "Giao X", "Đề nghị X": said outright. */
  readonly outright: boolean;
};

/** What only says which of them, or how they are called from here on. */
export const EXPLAINED =
  /,\s(?:nhất là|đặc biệt là|trước hết là|trong đó)\s[^;]*$|\s\((?:(?:sau đây|gọi|viết|có|nếu|gồm|bao gồm|không (?:bao )?gồm|ngoại trừ|trừ|trong đó|kể cả|đã|được|chuẩn bị|phụ trách|tham mưu|chịu trách nhiệm|làm|giúp)\s[^()]*|[^()]*\s(?:tham mưu|phụ trách|thực hiện|làm đầu mối|tổng hợp)|(?:[Ll]à )?(?:[Cc]ơ quan|[Đđ]ơn vị|[Bb]ộ phận) (?:thường trực|chủ trì|đầu mối|tham mưu)[^()]*|[^()]{90,})\)/gu;

/** Adds the organs of a list that stands at `at`. */
export function addNames(list: string, at: number, role: AssignmentRole, outright: boolean, found: FoundOrgan[]): void {
  for (const { name, start, end } of namesIn(list)) found.push({ organ: name, role, start: at + start, end: at + end, outright });
}

/** The organs of a list, by their places in it: the same lists stand all over a document. */
const namesIn = remember((list: string): readonly { readonly name: string; readonly start: number; readonly end: number }[] => {
  const names: { name: string; start: number; end: number }[] = [];
  for (const part of splitOrgans(list.replace(EXPLAINED, (aside) => ' '.repeat(aside.length)))) {
    const listed = part.name.replace(/^(?:[-–+•]\s*|với\s+|cùng\s+|và\s+)+/u, '');
    // "các cơ quan chức năng: Sở A": the members are named, one by one.
    const colon = listed.indexOf(': ');
    const head = colon !== -1 && OFFICES.test(listed.slice(0, colon)) ? listed.slice(colon + 2) : listed;
    const said = endAtRank(
      head.replace(
        /,\s(?:nhất là|đặc biệt là|trước hết là|trong đó)\s.*$|(?<=liên quan)\s(?!(?:trên|trong|của|ở|tại|thuộc|và|cấp|khác|theo|trực|tỉnh|thành|xã|từ)(?=\s|$))\p{Ll}.*$|\s+(?:và|trong|với|để|tại)$/u,
        '',
      ),
    );
    // The end of a bracket that opened before the name.
    const name = said.endsWith(')') && !said.includes('(') ? said.slice(0, -1).trimEnd() : said;
    if (name.length < 2 || name.length > 200) continue;
    names.push({ name, start: part.end - head.length, end: part.end - head.length + name.length });
  }
  return names;
});

/** "Công an tỉnh phân luồng …": behind a rank stands a place's name, or what ties on; any other small word begins the work. */
function endAtRank(name: string): string {
  return /^(?:[Cc]ác|[Nn]hững|[Mm]ỗi|[Tt]ừng)\s/u.test(name) ? name : name.replace(BEHIND_RANK, '');
}
const BEHIND_RANK =
  /(?<=\s(?:tỉnh|thành phố|xã|phường|huyện))\s(?!(?:và|của|thuộc|trên|tại|có|liên|khác|[ủu][ỷy]|đoàn|hoặc|nơi|vùng|miền|biên|ven|đảo|trực|trong|từ|đặc|lân|giáp|được|bị|mới|nông|cấp|này|về|cùng|với|theo|hội|trọng|khu|điểm|xã|phường|thị|tỉnh|thành|ngoài|phụ|tham)(?=[\s,;.]|$))\p{Ll}.*$/u;
