import type { DutyKind } from '../../domain/lists.ts';
import type { ReadAssignment } from '../../domain/read-directive.ts';
import { findOrgans } from '../recognisers/assignment.ts';
import { beginsOrgan, subjectEnd } from '../recognisers/organ.ts';
import { splitOrgans } from '../recognisers/organ-list.ts';
import { clauseAt, sentenceAt } from './duty-clause.ts';
import type { FoundForm } from './duty-words.ts';

/** Who owes what a form of words says; no organs where nobody is named, with `advised` where an office advises somebody unnamed. */
export type Owner = { readonly organs: readonly string[]; readonly advised: boolean };

const ADVISING =
  /(?:tham mưu|(?<=[\s,;])giúp(?=\s(?:Ban|Bộ|UBND|Ủy|Uỷ|Thường|Tỉnh|Thành|Huyện|Đảng|Chính|Thủ|Chủ|Hội|Lãnh|lãnh)))(?:,? (?:giúp|cho|với|đề xuất|trình|để|kịp thời|tổ chức))*\s?/giu;
const TELLING = /(?:^|[\s,;])(?:chỉ đạo|yêu cầu|đề nghị|giao(?: cho| nhiệm vụ cho)?|phân công|đôn đốc)\s+(?=\p{L})/giu;
const OPENING = /^(?:Căn cứ|Trên cơ sở|Để|Trong|Hằng|Hàng|Định kỳ|Sau khi|Khi|Theo(?!\sdõi)|Với|Trước|Từ|Đồng thời|Ngoài ra)\s/u;
const PARTY_GROUP = /^(?:Ban cán sự đảng|Đảng đoàn)\s+(?=\p{Lu}|ủy ban|hội đồng)(.+)$/iu;
/** Persons at work inside the issuing body; heads of bodies ("Chủ tịch UBND", "Thủ trưởng các sở") stand for these. */
const PERSON = /^(?:(?:các|những)\s)?(?:đồng chí|đ\/c|cán bộ|chuyên viên|kế toán|[uủ][ỷy] viên|thành viên|phó\s|văn thư)/iu;
const NEAR = 45;

/** The organs of a list that begins at an offset and ends before its verb; none where no organ begins there. */
function listAt(text: string, at: number): { readonly organs: readonly string[]; readonly end: number } | null {
  const rest = text.slice(at);
  if (!beginsOrgan(rest)) return null;
  const end = subjectEnd(rest);
  if (end === null || end < 3) return null;
  const organs = splitOrgans(rest.slice(0, end)).map(({ name }) => name.replace(/\s+(?:và|trong|với|để|tại)$/u, ''));
  return organs.length === 0 ? null : { organs, end: at + end };
}

const lastOf = (text: string, pattern: RegExp): RegExpMatchArray | null => [...text.matchAll(pattern)].at(-1) ?? null;

/** "Tham mưu UBND tỉnh ban hành …": the one that is advised; null where nobody advises. */
function advisedIn(text: string, form: FoundForm): Owner | null {
  // "… tham mưu kế hoạch": advice on the plan itself.
  if (/^tham mưu\s/iu.test(text.slice(form.start))) return { organs: [], advised: true };
  const { start } = clauseAt(text, form.start);
  const found = lastOf(text.slice(start, form.start), ADVISING);
  if (found?.index === undefined) return null;
  const at = start + found.index + found[0].length;
  // "Tham mưu, hướng dẫn, kiểm tra": advice is one of several works, not what the others are done for.
  if (text.charAt(at) === ',') return null;
  const list = listAt(text, at);
  const gap = text.slice(list ? list.end : at, form.start);
  // "… tham mưu sơ kết, tổng kết và định kỳ báo cáo UBND tỉnh": the office itself reports.
  if (form.kind === 'report' && (gap.length > 12 || /,|\svà\s|;/u.test(gap))) return null;
  if (gap.length > 160) return null;
  return { organs: list?.organs ?? [], advised: true };
}

/** "… chỉ đạo các phòng, ban xây dựng kế hoạch": those that are told, where the words follow at once. */
function toldIn(text: string, form: FoundForm): readonly string[] | null {
  const { start } = clauseAt(text, form.start);
  const found = lastOf(text.slice(start, form.start), TELLING);
  if (found?.index === undefined) return null;
  const list = listAt(text, start + found.index + found[0].length);
  if (!list || list.end > form.start || form.start - list.end > NEAR) return null;
  return /,\s|\svà\s/u.test(text.slice(list.end, form.start)) ? null : list.organs;
}

/** The subject of the sentence, or of the nearest sentence before that has one. */
function subjectOf(text: string, form: FoundForm): readonly string[] | null {
  const leads = findOrgans(text).filter((organ) => organ.role === 'lead' && organ.start <= form.start);
  const last = leads.at(-1);
  const sentence = sentenceAt(text, form.start);
  const behind = OPENING.test(text.slice(sentence.start).trimStart()) ? behindOpening(text, sentence.start, form.start) : null;
  if (behind) return behind;
  if (!last) return null;
  const own = sentenceAt(text, last.start).start;
  return leads.filter((organ) => sentenceAt(text, organ.start).start === own).map(({ organ }) => organ);
}

/** "Căn cứ Kế hoạch này, các sở, ngành xây dựng …": the organs behind the opening words. */
function behindOpening(text: string, from: number, to: number): readonly string[] | null {
  for (const comma of text.slice(from, Math.min(to, from + 260)).matchAll(/,\s+(?=\p{Lu}|các\s|những\s|từng\s|mỗi\s)/gu)) {
    if (/phối hợp/iu.test(text.slice(from, from + comma.index))) return null;
    const list = listAt(text, from + comma.index + comma[0].length);
    if (list && list.end <= to && list.end - from < 400) return list.organs;
  }
  return null;
}

/** A party group leads; the body it sits in makes the paper. */
const ofGroup = (organ: string, kind: DutyKind): string => (kind === 'issue' || kind === 'product' ? (PARTY_GROUP.exec(organ)?.[1] ?? organ) : organ);

/** Who owes it: the advised, the told, the subject of the sentence, else those the task is given to. Null where only persons are named. */
export function ownerOf(text: string, form: FoundForm, assignments: readonly ReadAssignment[]): Owner | null {
  const advised = advisedIn(text, form);
  if (advised) return advised;
  const leads = assignments.filter((assignment) => assignment.role === 'lead').map((assignment) => assignment.organ);
  const organs = toldIn(text, form) ?? subjectOf(text, form) ?? leads;
  const bodies = organs.filter((organ) => !PERSON.test(organ));
  if (bodies.length === 0 && organs.length > 0) return null;
  return { organs: [...new Set(bodies.map((organ) => ofGroup(organ, form.kind)))], advised: false };
}
