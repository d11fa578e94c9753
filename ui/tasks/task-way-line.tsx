import { CornerDownRight, CornerLeftUp, Waypoints } from 'lucide-react';
import { AppLink } from '../components/app-link.tsx';
import { Button } from '../components/button.tsx';
import { directiveText, shortName } from '../components/directive-name.ts';
import { useT } from '../i18n/use-t.ts';
import { placeText } from '../lib/path-text.ts';
import { directivePath } from '../lib/paths.ts';
import { goToStep } from './go-to-step.ts';
import type { TaskStep } from './task-query.ts';

type End = Pick<TaskStep['under'], 'id' | 'path' | 'directive'>;

export type TaskWayLineProps = {
  readonly step: TaskStep;
  /** Those that stand under it directly. */
  readonly lower: readonly TaskStep[];
  readonly lit: boolean;
  readonly onLight: () => void;
};

/** Under whom a task stands and who stands under it, each a way to go; and the light on its whole way. */
export function TaskWayLine({ step, lower, lit, onLight }: TaskWayLineProps) {
  const t = useT();
  const { under } = step;
  const also = [...new Map(step.links.flatMap(({ upper }) => (upper === null || upper.id === under.id ? [] : [[upper.id, upper] as const]))).values()];
  const documents = new Set(lower.map(({ directive }) => directive.id)).size;
  return (
    <div className="task-way">
      <p className="task-way__up">
        <CornerLeftUp size={15} aria-hidden /> {t('tasks.way.under')} <Up end={under} />
        {also.map((end) => (
          <span key={end.id}>
            ; {t('tasks.way.also')} <Up end={end} />
          </span>
        ))}
      </p>
      {lower.length === 0 ? null : (
        <button type="button" className="task-way__go" onClick={() => goToStep(lower[0]?.task.id ?? '')}>
          <CornerDownRight size={15} aria-hidden /> {t('tasks.way.lower', { n: lower.length, documents })}
        </button>
      )}
      <Button tone="quiet" className="task-way__light" icon={<Waypoints size={15} aria-hidden />} aria-pressed={lit} onClick={onLight}>
        {t('tasks.way.light')}
      </Button>
    </div>
  );
}

function Up({ end }: { readonly end: End }) {
  const t = useT();
  const name = `${shortName(end.directive, t)} · ${placeText(end.path, t)}`;
  return (
    <button type="button" className="task-way__go" title={`${t('tasks.way.goUp')}: ${directiveText(end.directive, t)}`} onClick={() => goToStep(end.id)}>
      {name}
    </button>
  );
}

/** What the way passes over: documents the texts put in between, and levels of which none is known. */
export function TaskBetween({ step, whole }: { readonly step: TaskStep; readonly whole: boolean }) {
  const t = useT();
  // A pair says itself what it bridges.
  const said = new Set(whole ? step.links.flatMap(({ bridged }) => bridged.map(({ id }) => id)) : []);
  const documents = step.between.filter(({ id }) => !said.has(id));
  const upper = shortName(step.under.directive, t);
  const lists = [
    { key: 'tasks.way.betweenHeld', rows: documents.filter(({ held }) => held) },
    { key: 'tasks.way.betweenNotHeld', rows: documents.filter(({ held }) => !held) },
  ] as const;
  return (
    <>
      {lists.map(({ key, rows }) =>
        rows.length === 0 ? null : (
          <p key={key} className="task-between">
            {t(key)}{' '}
            {rows.map((row, at) => (
              <span key={row.id}>
                {at === 0 ? null : '; '}
                <AppLink to={directivePath(row.id)}>{directiveText(row, t)}</AppLink>
              </span>
            ))}
          </p>
        ),
      )}
      {step.unknownLevels.map((level) => (
        <p key={level} className="task-between">
          {t('tasks.way.unknown', { level: t(`tasks.way.level.${level}`), upper })}
        </p>
      ))}
    </>
  );
}
