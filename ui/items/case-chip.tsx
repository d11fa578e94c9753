import { CheckCheck, CircleDashed, CircleDot, CircleSlash, type LucideIcon, RotateCcw, Send, UserCheck } from 'lucide-react';
import { lastStep, stepText } from '../components/case-words.ts';
import { useT } from '../i18n/use-t.ts';
import { formatInstant } from '../lib/format.ts';
import type { CaseStateName } from './item-lists.ts';
import type { ItemRow } from './items-query.ts';

const ICONS: Readonly<Record<CaseStateName, LucideIcon>> = {
  NOTED: CircleDot,
  ASSIGNED: UserCheck,
  URGED: Send,
  DONE: CheckCheck,
  ENDED_WITHOUT: CircleSlash,
  EXEMPT: CircleSlash,
};

/** How far the case of an item has come, by whom and when; that nobody has taken it up yet. */
export function CaseChip({ of }: { readonly of: ItemRow['case'] }) {
  const t = useT();
  const { state, reopened, steps } = of;
  if (state === null) {
    return (
      <span className="case-chip" data-state="none">
        <CircleDashed size={14} aria-hidden />
        {t('items.state.none')}
      </span>
    );
  }
  const Icon = reopened ? RotateCcw : ICONS[state];
  const last = lastStep(steps);
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
