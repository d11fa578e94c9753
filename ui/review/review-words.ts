import { taskReasonText } from '../components/task-reason.ts';
import type { Translate } from '../i18n/use-t.ts';
import type { ReviewEntry } from './review-query.ts';

const KINDS = ['SUSPECT', 'DUPLICATE', 'EDGE', 'ORGAN', 'CITATION', 'FACT', 'TASK_LINK'] as const;
const REASONS = ['words-changed', 'based-on-party-committee', 'based-on-higher-of-line', 'based-on-centre'] as const;
const YES = ['CONFIRM_EDGE', 'CONFIRM_TASK_LINK', 'MERGE', 'CORRECT_FACT'] as const;
const NO = ['REJECT_EDGE', 'REJECT_TASK_LINK', 'KEEP_APART', 'CORRECT_FACT'] as const;

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
export function askText(kind: string, t: Translate): string {
  return t(`review.ask.${known(KINDS, kind) ?? 'other'}`);
}

/** What yes means here. */
export function yesText({ yes }: ReviewEntry, t: Translate): string {
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
    return taskReasonText(reason, reasonWords, [left.words, right?.words ?? ''], t);
  }
  const said = code === null ? t('review.reason.other', { code: reason }) : t(`review.reason.${code}`);
  return reasonWords.length === 0 ? said : `${said} ${t('review.reasonWords', { words: reasonWords.join('”, “') })}`;
}
