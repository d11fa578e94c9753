import { useCallback, useMemo } from 'react';
import { Button } from '../components/button.tsx';
import { DirectiveLabel } from '../components/directive-label.tsx';
import { directiveText, shortName } from '../components/directive-name.ts';
import { TextMark } from '../components/marked-directive.tsx';
import { OutsideMark } from '../components/marks.tsx';
import { EmptyState } from '../components/states.tsx';
import { TaskDrifts } from '../components/task-drifts.tsx';
import { TaskLinkCard } from '../components/task-link-card.tsx';
import { useT } from '../i18n/use-t.ts';
import { placeText } from '../lib/path-text.ts';
import { directivePath } from '../lib/paths.ts';
import { byLevel } from './by-level.ts';
import { TaskFactsLine } from './task-facts-line.tsx';
import type { TaskLineageAnswer, TaskStep } from './task-query.ts';
import { type Branch, branchesOf, isFollowed, type OnWay, onWay, stepsIn, wayOf } from './task-tree.ts';
import { TaskBetween, TaskWayLine } from './task-way-line.tsx';
import { useWayEscape, wayKeys } from './use-way-keys.ts';
import './task-tree.css';

export type TaskTreeProps = {
  readonly answer: TaskLineageAnswer;
  /** Whether the words of the pairs are shown, or only the way with what changes on it. */
  readonly whole: boolean;
  /** The task whose way is lit; null for none. */
  readonly chosen: string | null;
  readonly onChoose: (id: string | null) => void;
  /** How many organs answer the task by the very document they issued. */
  readonly issued?: number;
};

type Shown = {
  readonly whole: boolean;
  readonly graphVersion: number;
  readonly chosen: string | null;
  readonly wayOf: (id: string) => OnWay | null;
  readonly light: (id: string) => void;
};

/** The way of a task down: what answers it directly, by level, and under each task those that answer it. */
export function TaskTree({ answer, whole, chosen, onChoose, issued = 0 }: TaskTreeProps) {
  const t = useT();
  const { steps, graphVersion } = answer;
  const tops = useMemo(() => branchesOf(steps), [steps]);
  const way = useMemo(() => (chosen === null ? null : wayOf(steps, chosen)), [steps, chosen]);
  const lit = steps.find(({ task }) => task.id === chosen);
  const out = useCallback(() => onChoose(null), [onChoose]);
  useWayEscape(way !== null, out);
  if (steps.length === 0) {
    if (issued > 0) return <EmptyState title={t('tasks.none.issuedTitle', { n: issued })} text={t('tasks.none.issuedText')} />;
    const text = answer.leaves.length === 0 ? t('tasks.none.notOrdering') : t('tasks.none.text');
    return <EmptyState title={t('tasks.none.title')} text={text} />;
  }
  const light = (id: string): void => onChoose(id === chosen ? null : id);
  const shown: Shown = { whole, graphVersion, chosen: way === null ? null : chosen, light, wayOf: (id) => onWay(way, chosen, id) };
  const groups = [true, false].flatMap((followed) =>
    byLevel(tops.filter((branch) => isFollowed(branch) === followed).map((branch) => ({ directive: branch.step.directive, branch }))).map((group) => ({
      ...group,
      followed,
    })),
  );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys act on the step that has the focus
    <div className="task-tree" onKeyDown={wayKeys(steps, light)}>
      <div className="task-tree__lit" aria-live="polite">
        {way === null || lit === undefined ? null : (
          <p>
            {t('tasks.way.lit', { name: nameOf(lit), up: steps.filter(({ task }) => way.up.has(task.id)).length, down: way.down.size })}{' '}
            <Button tone="quiet" onClick={out}>
              {t('tasks.way.out')} <kbd>Esc</kbd>
            </Button>
          </p>
        )}
      </div>
      {groups.map(({ level, steps: rows, followed }) => {
        const branches = rows.map(({ branch }) => branch);
        const below = stepsIn(branches) - branches.length;
        return (
          <section key={`${level ?? 'none'} ${followed}`} className="tasks__level" data-level={level ?? 'UNKNOWN'}>
            <h2>
              {t('tasks.level.count', { level: t(`common.level.${level ?? 'none'}`), n: branches.length })} {followed ? null : <OutsideMark />}
              <span className="tasks__level-way">
                {t('tasks.way.direct')}
                {below === 0 ? null : ` · ${t('tasks.way.below', { n: below })}`}
              </span>
            </h2>
            <Branches branches={branches} shown={shown} nested={false} />
          </section>
        );
      })}
    </div>
  );

  function nameOf({ directive, task }: TaskStep): string {
    return `${shortName(directive, t)} · ${placeText(task.path, t)}`;
  }
}

function Branches({ branches, shown, nested }: { readonly branches: readonly Branch<TaskStep>[]; readonly shown: Shown; readonly nested: boolean }) {
  return (
    <ul className="task-branches" data-nested={nested}>
      {branches.map(({ step, lower }, index) => {
        const before = branches[index - 1];
        // A document is named once above all of its tasks, with what stands between it and the one above, unless others come between.
        const named = before === undefined || before.lower.length > 0 || before.step.directive.id !== step.directive.id;
        return (
          <li key={step.task.id} className="task-branch" data-level={step.directive.level ?? 'UNKNOWN'}>
            <Step step={step} lower={lower.map((branch) => branch.step)} named={named} nested={nested} shown={shown} />
            {lower.length === 0 ? null : <Branches branches={lower} shown={shown} nested />}
          </li>
        );
      })}
    </ul>
  );
}

type StepProps = { readonly step: TaskStep; readonly lower: readonly TaskStep[]; readonly named: boolean; readonly nested: boolean; readonly shown: Shown };

/** One answering task: whose it is, under whom it stands, what it says against the task above. */
function Step({ step, lower, named, nested, shown }: StepProps) {
  const t = useT();
  const { directive, task, links, under, inScope } = step;
  const way = shown.wayOf(task.id);
  const above = `${shortName(under.directive, t)} ${placeText(under.path, t)}`;
  const level = t(`common.level.${directive.level ?? 'none'}`);
  const name = t('tasks.way.stepName', { document: directiveText(directive, t), place: placeText(task.path, t), level, above });
  return (
    <article
      className="task-step"
      tabIndex={shown.whole ? -1 : 0}
      aria-label={inScope ? name : `${name}; ${t('scope.outside')}`}
      data-outside={!inScope}
      data-step={task.id}
      data-way={way}
    >
      {named ? (
        <h3 className="task-step__head">
          <DirectiveLabel
            directive={directive}
            to={directivePath(directive.id)}
            marks={
              <>
                {nested ? (
                  <span className="task-step__level" data-level={directive.level ?? 'UNKNOWN'}>
                    {level}
                  </span>
                ) : null}
                {inScope ? null : <OutsideMark />}
                <TextMark directive={directive} />
              </>
            }
          />
        </h3>
      ) : null}
      <TaskWayLine step={step} lower={lower} lit={way === 'self'} onLight={() => shown.light(task.id)} />
      {way === 'up' || way === 'down' ? <p className="task-step__on">{t(way === 'up' ? 'tasks.way.onUp' : 'tasks.way.onDown')}</p> : null}
      {named ? <TaskBetween step={step} whole={shown.whole} /> : null}
      {shown.whole ? null : (
        <p className="task-step__words" title={task.text}>
          <strong>{placeText(task.path, t)}</strong> {task.text}
        </p>
      )}
      <TaskFactsLine task={task} />
      {links.map((link) =>
        shown.whole ? (
          <TaskLinkCard key={link.key} link={link} graphVersion={shown.graphVersion} />
        ) : (
          <Turn key={link.key} link={link} many={links.length > 1} />
        ),
      )}
    </article>
  );
}

/** What one pair changes, without its words: against which task above, how far, how sure. */
function Turn({ link, many }: { readonly link: TaskStep['links'][number]; readonly many: boolean }) {
  const t = useT();
  const above = link.upper === null ? '' : `${shortName(link.upper.directive, t)} · ${placeText(link.upper.path, t)}`;
  return (
    <div className="task-turn">
      {many || link.drift.length > 0 ? <span className="soft">{t('tasks.way.against', { above })}</span> : null}
      <TaskDrifts drifts={link.drift} />
      <span className="task-link__state" data-state={link.state} title={link.unsure ? t('tasks.link.unsure') : undefined}>
        {t(`tasks.link.state.${link.unsure ? 'unsure' : link.state}`)} · {t(`tasks.link.degree.${link.degree}`)}
      </span>
    </div>
  );
}
