import { ArrowRight, TrendingDown, TrendingUp, TriangleAlert } from 'lucide-react';
import { useLanguage } from '../i18n/language.ts';
import { type Translate, useT } from '../i18n/use-t.ts';
import type { Language } from '../lib/format.ts';
import { termText } from '../lib/term-text.ts';
import type { TaskLink } from './task-link.ts';
import './task-link-card.css';

export type TaskDrift = TaskLink['drift'][number];

export const TURN_ICONS = {
  WEAKER: TrendingDown,
  STRONGER: TrendingUp,
  LATER: TriangleAlert,
  EARLIER: ArrowRight,
  MISSING: ArrowRight,
  OTHER: ArrowRight,
} as const;

/** One side of a drift in words; what that side does not state, as that. */
export function driftSide(drift: TaskDrift, words: string | null, language: Language, t: Translate): string {
  return words === null ? t('tasks.link.drift.none') : drift.about === 'deadline' ? termText(words, language) : words;
}

/** Where target and deadline differ between two tasks: “60% → 45%”. */
export function TaskDrifts({ drifts }: { readonly drifts: readonly TaskDrift[] }) {
  const t = useT();
  const language = useLanguage();
  if (drifts.length === 0) return null;
  return (
    <ul className="task-link__drifts">
      {drifts.map((drift) => {
        const Icon = TURN_ICONS[drift.turn];
        return (
          <li key={`${drift.about} ${drift.upper} ${drift.lower}`} className="task-link__drift" data-turn={drift.turn}>
            <Icon size={15} aria-hidden />
            <span>{t(drift.about === 'deadline' ? 'tasks.link.drift.deadline' : 'tasks.link.drift.target')}</span>
            <strong className="numeric">
              {driftSide(drift, drift.upper, language, t)} → {driftSide(drift, drift.lower, language, t)}
            </strong>
            <span className="soft">{t(`tasks.link.drift.${drift.turn}`)}</span>
          </li>
        );
      })}
    </ul>
  );
}
