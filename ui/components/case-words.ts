import type { Translate } from '../i18n/use-t.ts';
import { formatDate } from '../lib/format.ts';

export type CaseStepShown = {
  readonly step: 'NOTED' | 'ASSIGNED' | 'URGED' | 'DONE' | 'ENDED_WITHOUT' | 'EXEMPT' | 'CONFIRM' | 'UNCONFIRM';
  readonly to: string | null;
  readonly letter: { readonly number: string | null; readonly on: string } | null;
};

/** A step with whom it was given to, or with its letter. */
export function stepText({ step, to, letter }: CaseStepShown, t: Translate): string {
  if (step === 'ASSIGNED' && to !== null) return t('items.told.assigned', { to });
  if (step === 'URGED' && letter !== null) {
    const on = formatDate(letter.on);
    return letter.number === null ? t('items.told.urged', { on }) : t('items.told.urgedBy', { number: letter.number, on });
  }
  return t(`items.step.${step}`);
}

/** The last step that moved a case; undefined where nobody has taken it up. */
export function lastStep<Step extends { readonly step: string }>(steps: readonly Step[]): Step | undefined {
  return steps.findLast(({ step }) => step !== 'CONFIRM' && step !== 'UNCONFIRM');
}
