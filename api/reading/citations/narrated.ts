import { DATE, dateOf } from '../recognisers/date.ts';
import { issuerEnd } from '../recognisers/issuer-phrase.ts';
import { beginsOrgan } from '../recognisers/organ.ts';
import type { Ref } from './refs.ts';

/**
 * Documents that are told of: "Ngày 5/3/2024, Ủy ban nhân dân huyện đã ban hành Kế hoạch số …", "Thành ủy có Chỉ thị số …".
 * The issuer stands before the verb, and the day before the issuer.
 */
const ISSUED = /\s(?:(?:đã|vừa|cũng|mới|tiếp tục)\s){0,2}(?:ký(?:\sban hành)?|ban hành|có|ra)(?:\scác)?\s$/u;
/** Where a clause may begin that names the issuer as its subject. */
const BEGINS = /(?:^|[,;:(]\s*|[.]\s+|\s(?:và|mà|do|khi|của|tham mưu(?: cho)?|trình)\s|^\s+)(?=\p{Lu})/gu;
const DAY = new RegExp(`[Nn]gày\\s*(${DATE})\\s*,?\\s*$`, 'u');
/** The same said without the issuer: "…; và ngày 2/2/2009 ban hành Công văn số …". */
const DAY_ALONE = new RegExp(`[Nn]gày\\s*(${DATE})\\s*,?\\s*(?:đã\\s)?ban hành\\s$`, 'u');
const FAR = 210;

type Told = Pick<Ref, 'organ' | 'issuedOn'>;

/** Issuer and day in the words before a document that begins at `start`; nothing before `from` is looked at. */
export function toldBefore(text: string, start: number, from: number): Told {
  const begin = Math.max(from, start - FAR);
  const before = text.slice(begin, start);
  const verb = ISSUED.exec(before);
  if (!verb) return { organ: null, issuedOn: null };
  const subject = before.slice(0, verb.index);
  const alone = DAY_ALONE.exec(before);
  for (const found of [...subject.matchAll(BEGINS)].reverse()) {
    const at = found.index + found[0].length;
    const phrase = subject.slice(at);
    if (phrase.length < 4 || phrase.length > 110 || !beginsOrgan(phrase) || issuerEnd(phrase) < phrase.trimEnd().length) continue;
    return {
      organ: { text: phrase.trimEnd(), start: begin + at, end: begin + at + phrase.trimEnd().length },
      issuedOn: dayIn(DAY.exec(subject.slice(0, at)), begin),
    };
  }
  return { organ: null, issuedOn: dayIn(alone, begin) };
}

function dayIn(found: RegExpExecArray | null, begin: number): Ref['issuedOn'] {
  const value = found?.[1] === undefined ? null : dateOf(found[1]);
  if (found?.[1] === undefined || value === null) return null;
  const start = begin + found.index + found[0].indexOf(found[1]);
  return { value, start, end: start + found[1].length };
}
