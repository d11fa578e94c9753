import { taskReasonText } from '../components/task-reason.ts';
import type { Translate } from '../i18n/use-t.ts';
import { formatDate, formatInstant } from '../lib/format.ts';
import type { ReviewEntry } from './review-query.ts';

const KINDS = ['SUSPECT', 'DUPLICATE', 'EDGE', 'ORGAN', 'CITATION', 'FACT', 'TASK_LINK'] as const;
const REASONS = [
  'words-changed',
  'task-lost',
  'based-on-party-committee',
  'based-on-higher-of-line',
  'based-on-centre',
  'same-symbol',
  'same-title',
  'same-text',
  'organ-unknown',
  'organ-ambiguous',
  'completed',
  'ambiguous',
  'two-dates',
] as const;
type LostSubject = Extract<ReviewEntry['subject'], { __typename: 'LostDecision' }>;

const SOURCES = ['own place', 'symbol'] as const;
const YES = ['CONFIRM_EDGE', 'CONFIRM_TASK_LINK', 'MERGE', 'CORRECT_FACT', 'MOVE_DECISION'] as const;
const NO = ['REJECT_EDGE', 'REJECT_TASK_LINK', 'KEEP_APART', 'CORRECT_FACT', 'TAKE_BACK'] as const;

/** A code that this version has words for, and the words for any other. */
function known<Code extends string>(codes: readonly Code[], code: string): Code | null {
  return codes.find((one) => one === code) ?? null;
}

/** What kind of thing waits, in words; its code where this version has none. */
export function kindText(kind: string, t: Translate): string {
  const code = known(KINDS, kind);
  return code === null ? kind : t(`review.kind.${code}`);
}

/** The question that is asked. */
export function askText(entry: ReviewEntry, t: Translate): string {
  if (entry.subject.__typename === 'LostDecision') return t(mayBeYes(entry) ? 'review.ask.lost' : 'review.ask.lostAlone');
  return t(`review.ask.${known(KINDS, entry.kind) ?? 'other'}`);
}

/** Whether yes says anything else than no: what was said of a task that is gone, with none near it, can only be taken back. */
export function mayBeYes({ subject, yes, no }: ReviewEntry): boolean {
  return subject.__typename !== 'LostDecision' || yes !== no;
}

/** What yes means here. */
export function yesText({ yes, subject, choices }: ReviewEntry, t: Translate): string {
  if (subject.__typename === 'DoubtfulFact' && choices.length === 0) return t('review.yes.asIs');
  return t(`review.yes.${known(YES, yes) ?? 'other'}`);
}

/** What no means here. */
export function noText({ no }: ReviewEntry, t: Translate): string {
  return t(`review.no.${known(NO, no) ?? 'other'}`);
}

/** Why it is suggested, as a sentence; codes that this version has no words for are shown as they are. */
export function reasonText({ kind, subject, reason, reasonWords, left, right }: ReviewEntry, t: Translate): string {
  const code = known(REASONS, reason);
  if (code === null && kind !== 'SUSPECT' && subject.__typename === 'TaskLink') {
    const above = right?.marks ?? [];
    const shared = left.marks.flatMap((lower, at) => (above[at] === undefined ? [] : [{ lower, upper: above[at] }]));
    return taskReasonText(reason, reasonWords, { lower: left.words, upper: right?.words ?? '', shared }, t);
  }
  if (code === 'completed') {
    const from = reasonWords.map((word) => {
      const source = known(SOURCES, word);
      return source === null ? word : t(source === 'symbol' ? 'review.from.symbol' : 'review.from.place');
    });
    return t('review.reason.completed', { from: from.join(', ') });
  }
  const said = code === null ? t('review.reason.other', { code: reason }) : t(`review.reason.${code}`);
  // What two titles share is marked in them; an organ's words stand on the card.
  const shown = kind === 'DUPLICATE' || kind === 'ORGAN' ? [] : reasonWords;
  return shown.length === 0 ? said : `${said} ${t('review.reasonWords', { words: shown.join('”, “') })}`;
}

function lostText({ corrected, otherWords, decision }: LostSubject, t: Translate): string {
  if (corrected === null) return t('review.lost.link', { other: otherWords ?? '' });
  const after = decision.correction?.after ?? [];
  const said = { by: decision.by, at: formatInstant(decision.at) };
  if (corrected === 'ORDERS') return t(after[0] === 'true' ? 'review.lost.task' : 'review.lost.noTask', said);
  const value = after.length === 0 ? t('review.fact.none') : after.map(formatValue).join('; ');
  return t('review.lost.fact', { fact: t(`review.fact.${corrected}`), value, ...said });
}

/** What a doubtful fact becomes by either answer, and what was said of a task that is gone; null for other kinds. */
export function outcomeText({ subject, choices }: ReviewEntry, t: Translate): string | null {
  if (subject.__typename === 'LostDecision') return lostText(subject, t);
  if (subject.__typename !== 'DoubtfulFact') return null;
  const said = (values: readonly string[]): string => (values.length === 0 ? t('review.fact.none') : values.map((value) => formatValue(value)).join('; '));
  const fact = t(`review.fact.${subject.fact}`);
  return choices.length === 0
    ? t('review.fact.outcome', { fact, yes: said(subject.yes), no: said(subject.no) })
    : t('review.fact.outcomeNo', { fact, no: said(subject.no) });
}

const formatValue = (value: string): string => (/^\d{4}(-\d{2}){0,2}$/.test(value) ? formatDate(value) : value);
