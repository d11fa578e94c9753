import type { AssignmentRole } from '../../domain/lists.ts';
import { findOrgans, OUTRIGHT, VERB_AHEAD } from './assignment.ts';
import { beginsOrgan, subjectEnd } from './organ.ts';
import { addNames, EXPLAINED, type FoundOrgan } from './organ-names.ts';

const FIELD_STOP =
  /\s(?<!đầu tư\s)(?:chủ trì|chủ động|có trách nhiệm|chịu trách nhiệm|tiến hành|rà soát|thúc đẩy|theo dõi|hướng dẫn|tổng hợp|tổ chức (?:triển|thực)|thực hiện|xây dựng|căn cứ|tham mưu(?: (?:UBND|[ỦU][ỷy] ban|cho)|$))(?=[\s,;]|$)/u;
const PARTNERS = /^(?:(?:đơn vị|cơ quan)\s)?phối hợp(?: với| thực hiện)?\s*:?\s+/iu;
const ASIDE = /\s(?:trong phạm vi|theo)\s(?:chức năng|nhiệm vụ)[^;.]*?(?=\svà\s(?:các|[\p{Lu}])|[;.]|$)/gu;

/** Organs of a field or a table cell ("Sở Nội vụ; các cơ quan, đơn vị liên quan."). */
export function fieldOrgans(value: string, role: AssignmentRole): FoundOrgan[] {
  const found: FoundOrgan[] = [];
  let at = 0;
  let helpers = false;
  for (const clause of value.split(/(?<=[;.])\s+/u)) {
    const from = value.indexOf(clause, at);
    at = from + clause.length;
    const text = clause.replace(/[\s.;]+$/u, '');
    if (text === '') continue;
    // "Chủ trì: Văn phòng; phối hợp: các chi bộ": both on one line.
    const partners = role === 'lead' ? PARTNERS.exec(text) : null;
    if (partners || (helpers && beginsOrgan(text))) {
      helpers = true;
      const skipped = partners?.[0].length ?? 0;
      addNames(text.slice(skipped), from + skipped, 'coordinate', true, found);
      continue;
    }
    const masked = text.replace(ASIDE, (aside) => ' '.repeat(aside.length));
    const isOrgan = beginsOrgan(masked);
    // A field that is a sentence ("Sở X đăng tải … trên …"): its subject.
    const end = isOrgan
      ? (FIELD_STOP.exec(masked)?.index ?? (role === 'lead' && masked.length > 110 ? (subjectEnd(masked) ?? masked.length) : masked.length))
      : masked.length;
    const named: FoundOrgan[] = [];
    addNames(masked.slice(0, end < 3 ? masked.length : end), from, role, true, named);
    found.push(...named.filter((organ) => isOrganLike(organ.organ)));
    // "Sở Y tế chủ trì, phối hợp với các sở …" in one field: the partners are told apart.
    if (role === 'lead' && end < masked.length)
      for (const organ of findOrgans(masked))
        if (organ.role === 'coordinate') found.push({ ...organ, start: organ.start + from, end: organ.end + from, outright: true });
  }
  return found;
}

/** A cell may hold work in the column of doers, where rows were merged: only an organ, or a short name, is a doer. */
const isOrganLike = (name: string): boolean => beginsOrgan(name) || (name.split(' ').length <= 5 && !VERB_AHEAD.test(` ${name.toLowerCase()}`));

const SOFT =
  /(?<=\s)(?:đang|đăng ký|xây dựng và|(?<=đầu tư )xây dựng|đầu tư|quản lý|(?<=(?:cơ quan|đơn vị|[Bb]an|phòng|bộ phận|chuyên môn,?) )tham mưu,?|giúp việc|được giao|tham gia|sử dụng|khai thác|cung cấp|phát triển|có liên quan)(?=\s|$)/gu;

/** Whether a heading is an organ's name and nothing else ("1. Phòng Văn hóa và Thông tin thành phố"). */
export function headingOrgans(heading: string): FoundOrgan[] {
  const lead = OUTRIGHT.exec(heading) ?? /^(?:Đối với|(?:Trách nhiệm|Nhiệm vụ|Phần việc) (?:của|cho|đối với))\s+/u.exec(heading);
  const from = lead?.[0].length ?? 0;
  const text = heading.slice(from).replace(/[\s:.;]+$/u, '');
  // "Cấp tỉnh" over the organs of a province: a level, no doer.
  if (!beginsOrgan(text) || /^Cấp (?:Trung ương|trung ương|tỉnh|huyện|xã|cơ sở|thành phố|phường)$/u.test(text)) return [];
  const named = text.replace(/,\s(?:nhất là|đặc biệt là|trong đó)\s.*$/u, '');
  const bare = /(?:chỉ đạo|thực hiện|có trách nhiệm|chủ trì)$/u.test(named.slice(-16))
    ? named.replace(/(?:\s+lãnh đạo,)?\s+(?:chỉ đạo|thực hiện|có trách nhiệm|chủ trì)$/u, '')
    : named;
  // Inside a heading such words only tell which organs: "Các chủ đầu tư xây dựng và kinh doanh hạ tầng …".
  const plain = bare.replace(SOFT, (word) => word.replace(/\p{L}/gu, 'x'));
  const outer = bare.replace(EXPLAINED, '');
  if (outer.length < 4 || outer.length > 230 || !beginsOrgan(bare) || /[.]\s/u.test(outer)) return [];
  if (outer.split(/;\s+(?:và\s)?/u).some((part) => !beginsOrgan(part))) return [];
  const end = subjectEnd(plain, 400);
  if (end === null || end < plain.length - 1) return [];
  const found: FoundOrgan[] = [];
  addNames(bare, from, 'lead', true, found);
  return found;
}
