import { CheckCheck, CircleDashed, CircleDot, CircleSlash, type LucideIcon, RotateCcw, Send, UserCheck } from 'lucide-react';
import { type Translate, useT } from '../i18n/use-t.ts';
import { formatDate, formatInstant } from '../lib/format.ts';
import type { CaseStateName } from './item-lists.ts';
import type { CaseStep, ItemRow } from './items-query.ts';

const ICONS: Readonly<Record<CaseStateName, LucideIcon>> = {
  NOTED: CircleDot,
  ASSIGNED: UserCheck,
  URGED: Send,
  DONE: CheckCheck,
  ENDED_WITHOUT: CircleSlash,
  EXEMPT: CircleSlash,
};

/** How far the case of an item has come, by whom and when; that nobody has taken it up yet. */
export function CaseChip({ item }: { readonly item: ItemRow }) {
  const t = useT();
  const { state, reopened, steps } = item.case;
  if (state === null) {
    return (
      <span className="case-chip" data-state="none">
        <CircleDashed size={14} aria-hidden />
        {t('items.state.none')}
      </span>
    );
  }
  const Icon = reopened ? RotateCcw : ICONS[state];
  const last = steps.findLast(({ step }) => step !== 'CONFIRM' && step !== 'UNCONFIRM');
  return (
    <span className="case-chip" data-state={state}>
      <Icon size={14} aria-hidden />
      <span>
        <strong>{reopened ? t('items.state.reopened') : last === undefined ? t(`items.state.${state}`) : stepText(last, t)}</strong>
        {last === undefined ? null : <span className="case-chip__who"> {t('items.byAt', { by: last.by, at: formatInstant(last.at) })}</span>}
      </span>
    </span>
  );
}

/** A step with whom it was given to, or with its letter. */
export function stepText({ step, to, letter }: CaseStep, t: Translate): string {
  if (step === 'ASSIGNED' && to !== null) return t('items.told.assigned', { to });
  if (step === 'URGED' && letter !== null) {
    const on = formatDate(letter.on);
    return letter.number === null ? t('items.told.urged', { on }) : t('items.told.urgedBy', { number: letter.number, on });
  }
  return t(`items.step.${step}`);
}
