import { type ReactNode, useId, useRef } from 'react';
import { useLanguage } from '../i18n/language.ts';
import { useT } from '../i18n/use-t.ts';
import { formatDate, formatNumber } from '../lib/format.ts';
import { placeText } from '../lib/path-text.ts';
import { showWithin } from '../lib/show-within.ts';
import { CitationFacts } from './citation-facts.tsx';
import { factIds } from './fact-ids.ts';
import { FactItem } from './fact-item.tsx';
import { remarkText } from './fact-words.ts';
import { FormFacts } from './form-facts.tsx';
import { History } from './history.tsx';
import { MissedTaskButton } from './missed-task.tsx';
import { NearLineage } from './near-lineage.tsx';
import { useFollow, usePinnedFact } from './reader-light.tsx';
import type { ReaderDirective, SourceContent } from './reader-query.ts';
import { TargetWords } from './target-words.tsx';
import { isNone } from './task-corrections.ts';
import { TaskFacts } from './task-facts.tsx';
import type { TaskNode } from './task-tree.ts';

const GROUPS = ['form', 'citations', 'tasks', 'targets', 'remarks', 'lineage'] as const;
type Group = (typeof GROUPS)[number];

/** Milliseconds the mouse rests on words before the list moves to their facts. */
const REST = 600;

export type FactsPanelProps = {
  readonly directive: ReaderDirective;
  readonly source: SourceContent;
  readonly nodes: readonly TaskNode[];
  /** False while more tasks are on their way. */
  readonly tasksComplete: boolean;
};

/** What was read out of the text, in groups, each fact joined to its words. */
export function FactsPanel({ directive, source, nodes, tasksComplete }: FactsPanelProps) {
  const t = useT();
  const id = useId();
  const language = useLanguage();
  const box = useRef<HTMLElement>(null);
  const lit = (): Element | null => box.current?.querySelector('[data-fact][data-lit="true"]') ?? null;
  useFollow('words', REST, () => showWithin(lit(), true));
  usePinnedFact(() => {
    const fact = lit();
    showWithin(fact, false);
    return fact !== null;
  });

  const counts: Readonly<Record<Group, number | null>> = {
    form: null,
    citations: source.citations.length,
    tasks: nodes.filter(({ task }) => !isNone(task)).length,
    targets: source.targets.length,
    remarks: source.remarks.length,
    lineage: directive.upward.length + directive.downward.totalCount,
  };
  const bodies: Readonly<Record<Group, ReactNode>> = {
    form: <FormFacts facts={source.facts} directive={directive} />,
    citations: <CitationFacts citations={source.citations} />,
    tasks: (
      <>
        <TaskFacts nodes={nodes} directive={directive} />
        {directive.source?.id === source.id ? <MissedTaskButton /> : null}
        {tasksComplete ? null : <p className="faint small">{t('common.loading')}</p>}
      </>
    ),
    targets: (
      <ul className="facts__list">
        {source.targets.map((target, index) => (
          <li key={factIds.target(index)} className="facts__item">
            <FactItem factId={factIds.target(index)}>
              <span className="fact__value">
                <TargetWords target={target} text={source.text} at={target.evidence} />
              </span>
              <span className="fact__note">
                {[
                  target.section === '' ? null : placeText(target.section, t),
                  target.by === null ? null : t('directives.target.by', { year: formatDate(target.by) }),
                ]
                  .filter((part) => part !== null)
                  .join(' · ')}
              </span>
            </FactItem>
          </li>
        ))}
      </ul>
    ),
    remarks: (
      <ul className="facts__list">
        {source.remarks.map((remark, index) => (
          <li key={factIds.remark(index)} className="facts__item">
            <FactItem factId={factIds.remark(index)}>
              <span className="fact__value">{remarkText(remark.code, t)}</span>
            </FactItem>
          </li>
        ))}
      </ul>
    ),
    lineage: (
      <>
        <NearLineage directive={directive} />
        <History directiveId={directive.id} decisions={directive.decisions} />
      </>
    ),
  };
  return (
    <div className="facts">
      <nav className="facts__jump" aria-label={t('directives.reader.facts')}>
        {GROUPS.map((group) => (
          <button
            key={group}
            type="button"
            disabled={counts[group] === 0 && group !== 'lineage'}
            onClick={() => document.getElementById(`${id}-${group}`)?.scrollIntoView({ block: 'start' })}
          >
            {t(`directives.group.${group}`)}
            {counts[group] === null ? null : <span className="numeric"> {formatNumber(counts[group], language)}</span>}
          </button>
        ))}
      </nav>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keyboard */}
      <section className="facts__scroll" ref={box} tabIndex={0} aria-label={t('directives.reader.facts')}>
        {GROUPS.map((group) => (
          <section key={group} id={`${id}-${group}`} className="facts__group" aria-labelledby={`${id}-${group}-head`}>
            <h2 id={`${id}-${group}-head`}>
              {t(`directives.group.${group}`)}
              {counts[group] === null ? null : <span className="facts__count numeric">{formatNumber(counts[group], language)}</span>}
            </h2>
            {counts[group] === 0 && group !== 'lineage' && tasksComplete ? <p className="faint small">{t('directives.group.none')}</p> : null}
            {counts[group] === 0 && group !== 'tasks' && group !== 'lineage' && tasksComplete ? null : bodies[group]}
          </section>
        ))}
      </section>
    </div>
  );
}
