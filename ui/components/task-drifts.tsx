import { ArrowRight, TrendingDown, TrendingUp, TriangleAlert } from 'lucide-react';
import { useLanguage } from '../i18n/language.ts';
import { useT } from '../i18n/use-t.ts';
import { termText } from '../lib/term-text.ts';
import type { TaskLink } from './task-link.ts';
import './task-link-card.css';

type TaskDrift = TaskLink['drift'][number];

const TURN_ICONS = { WEAKER: TrendingDown, STRONGER: TrendingUp, LATER: TriangleAlert, EARLIER: ArrowRight, MISSING: ArrowRight, OTHER: ArrowRight } as const;

/** Where target and deadline differ between two tasks: “60% → 45%”. */
export function TaskDrifts({ drifts }: { readonly drifts: readonly TaskDrift[] }) {
  const t = useT();
  const language = useLanguage();
  if (drifts.length === 0) return null;
  const said = (drift: TaskDrift, words: string | null): string =>
    words === null ? t('tasks.link.drift.none') : drift.about === 'deadline' ? termText(words, language) : words;
  return (
    <ul className="task-link__drifts">
      {drifts.map((drift) => {
        const Icon = TURN_ICONS[drift.turn];
        return (
          <li key={`${drift.about} ${drift.upper} ${drift.lower}`} className="task-link__drift" data-turn={drift.turn}>
            <Icon size={15} aria-hidden />
            <span>{t(drift.about === 'deadline' ? 'tasks.link.drift.deadline' : 'tasks.link.drift.target')}</span>
            <strong className="numeric">
              {said(drift, drift.upper)} → {said(drift, drift.lower)}
            </strong>
            <span className="soft">{t(`tasks.link.drift.${drift.turn}`)}</span>
          </li>
        );
      })}
    </ul>
  );
}
