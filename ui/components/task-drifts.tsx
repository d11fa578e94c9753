import { ArrowRight, TrendingDown, TrendingUp, TriangleAlert } from 'lucide-react';
import { useT } from '../i18n/use-t.ts';
import { formatDate } from '../lib/format.ts';
import type { TaskLink } from './task-link.ts';
import './task-link-card.css';

type TaskDrift = TaskLink['drift'][number];

const TURN_ICONS = { WEAKER: TrendingDown, STRONGER: TrendingUp, LATER: TriangleAlert, EARLIER: ArrowRight, MISSING: ArrowRight, OTHER: ArrowRight } as const;

/** Where target and deadline differ between two tasks: “60% → 45%”. */
export function TaskDrifts({ drifts }: { readonly drifts: readonly TaskDrift[] }) {
  const t = useT();
  if (drifts.length === 0) return null;
  const said = (words: string | null): string =>
    words === null ? t('tasks.link.drift.none') : words.replace(/\b\d{4}-\d{2}(?:-\d{2})?\b/g, (iso) => formatDate(iso));
  return (
    <ul className="task-link__drifts">
      {drifts.map((drift) => {
        const Icon = TURN_ICONS[drift.turn];
        return (
          <li key={`${drift.about} ${drift.upper} ${drift.lower}`} className="task-link__drift" data-turn={drift.turn}>
            <Icon size={15} aria-hidden />
            <span>{t(drift.about === 'deadline' ? 'tasks.link.drift.deadline' : 'tasks.link.drift.target')}</span>
            <strong className="numeric">
              {said(drift.upper)} → {said(drift.lower)}
            </strong>
            <span className="soft">{t(`tasks.link.drift.${drift.turn}`)}</span>
          </li>
        );
      })}
    </ul>
  );
}
