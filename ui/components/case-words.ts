import type { Translate } from '../i18n/use-t.ts';
import { formatDate } from '../lib/format.ts';

export type CaseStepShown = {
  /** Id by which it is taken back. */
  readonly id: string;
  readonly step: 'NOTED' | 'ASSIGNED' | 'URGED' | 'DONE' | 'ENDED_WITHOUT' | 'EXEMPT' | 'CONFIRM' | 'UNCONFIRM' | 'TAKE_BACK';
  readonly to: string | null;
  readonly letter: { readonly number: string | null; readonly on: string } | null;
  /** Somebody undid it later. */
  readonly takenBack: boolean;
};

/** A step with whom it was given to, or with its letter. */
export function stepText({ step, to, letter }: Pick<CaseStepShown, 'step' | 'to' | 'letter'>, t: Translate): string {
  if (step === 'ASSIGNED' && to !== null) return t('items.told.assigned', { to });
  if (step === 'URGED' && letter !== null) {
    const on = formatDate(letter.on);
    return letter.number === null ? t('items.told.urged', { on }) : t('items.told.urgedBy', { number: letter.number, on });
  }
  return t(`items.step.${step}`);
}

/** A letter by its number and day: "12-CV/BTG, ngày 20/11/2026". */
export function letterText(letter: NonNullable<CaseStepShown['letter']>, t: Translate): string {
  const on = formatDate(letter.on);
  return letter.number === null ? t('items.told.letterOf', { on }) : t('items.told.letter', { number: letter.number, on });
}

type Holding = Pick<CaseStepShown, 'step' | 'takenBack'>;

/** The last step that moved a case and still holds; undefined where nobody has taken it up. */
export function lastStep<Step extends Holding>(steps: readonly Step[]): Step | undefined {
  return steps.findLast(({ step, takenBack }) => !takenBack && step !== 'CONFIRM' && step !== 'UNCONFIRM' && step !== 'TAKE_BACK');
}

/** The last step by which a letter went out and which still holds, whatever came after; undefined where none did. */
export function lastLetter<Step extends Holding>(steps: readonly Step[]): Step | undefined {
  return steps.findLast(({ step, takenBack }) => !takenBack && step === 'URGED');
}
