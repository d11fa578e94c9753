import type { Translate } from '../i18n/use-t.ts';
import type { LetterSubject } from './letter.ts';
import { plain } from './sender-form.ts';

/** What stands short or in full in names of organs. */
const SHORT: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})ubnd(?!\p{L})/gu, 'ủy ban nhân dân'],
  [/(?<!\p{L})hđnd(?!\p{L})/gu, 'hội đồng nhân dân'],
  [/(?<!\p{L})(?:ubmttq|ủy ban mttq)(?!\p{L})/gu, 'ủy ban mặt trận tổ quốc'],
  [/(?<!\p{L})mttq(?!\p{L})/gu, 'mặt trận tổ quốc'],
];
const inFull = (name: string): string => SHORT.reduce((text, [short, long]) => text.replace(short, long), plain(name));

/** Receivers that are named one by one. */
const NAMED = 2;

/** That documents asked for go to another office than the one that writes, as the letter itself will say; nothing where all go to it. */
export function goesElsewhere(subjects: readonly LetterSubject[], own: string, t: Translate): readonly string[] {
  const elsewhere = subjects.flatMap(({ goesTo }) => (goesTo && inFull(goesTo) !== inFull(own) ? [goesTo] : []));
  const receivers = [...new Set(elsewhere)];
  const [only] = receivers;
  if (only === undefined) return [];
  const names = receivers.slice(0, NAMED).join('; ');
  const to =
    receivers.length === 1
      ? only
      : t('due.letter.elsewhereMany', { n: receivers.length, names: receivers.length > NAMED ? t('due.letter.elsewhereMore', { names }) : names });
  const n = elsewhere.length;
  return [own.trim() === '' ? t('due.letter.elsewhereUnknown', { n, to }) : t('due.letter.elsewhere', { n, to, own: own.trim() })];
}
