import { BookOpen, History, TableProperties } from 'lucide-react';
import type { ReactNode } from 'react';
import { useMemo } from 'react';
import { AppLink } from '../components/app-link.tsx';
import { ButtonLink } from '../components/button.tsx';
import { dateText, issuersText, symbolText } from '../components/directive-name.ts';
import { FiguresLine } from '../components/figures-line.tsx';
import { EditionMark } from '../components/marks.tsx';
import { usePairsAmong } from '../components/may-be-one.tsx';
import { ScopeBar } from '../components/scope-bar.tsx';
import { useT } from '../i18n/use-t.ts';
import { coveragePath, decidedPath, directivePath, lineagePath } from '../lib/paths.ts';
import type { BesideProps } from './beside.tsx';
import { DriftsHere } from './drifts-here.tsx';
import { TaskAnswer } from './task-answer.tsx';
import { TaskOrders } from './task-orders.tsx';
import type { TaskLineageAnswer } from './task-query.ts';
import { TaskTitle } from './task-title.tsx';

export type TaskHeadProps = {
  readonly answer: TaskLineageAnswer;
  readonly beside: Omit<BesideProps, 'steps'>;
  readonly refreshing: boolean;
  /** What is to be known of the documents behind the figures. */
  readonly notice: ReactNode;
};

/** The task with its words, and how much was found below it: as of when, how sure, what is left out. */
export function TaskHead({ answer, beside, refreshing, notice }: TaskHeadProps) {
  const t = useT();
  const { root, steps, leaves } = answer;
  const { directive } = root;
  const documents = useMemo(() => new Set(steps.map((step) => step.directive.id)), [steps]);
  const twice = usePairsAmong(documents);
  const inTwice = steps.filter((step) => twice.some((pair) => pair.includes(step.directive.id))).length;
  const more = [
    t('tasks.head.links', { n: answer.links }),
    t('tasks.head.unreviewed', { n: answer.unreviewed }),
    answer.laterThanAsOf === 0 ? '' : t('tasks.head.later', { n: answer.laterThanAsOf }),
  ].filter((part) => part !== '');
  return (
    <header className="task-head">
      <div className="task-head__name">
        <div>
          <p className="task-head__from">
            {t('tasks.title')} · <AppLink to={lineagePath(directive.id)}>{symbolText(directive, t)}</AppLink> · {issuersText(directive, t)} ·{' '}
            {dateText(directive, t)}
          </p>
          <div className="task-head__title">
            <TaskTitle>{t('tasks.titleOf', { path: root.path, symbol: symbolText(directive, t) })}</TaskTitle>
            {directive.source === null ? null : <EditionMark edition={directive.source.edition} />}
          </div>
        </div>
        <nav className="task-head__links" aria-label={t('tasks.title')}>
          <ButtonLink to={directivePath(directive.id, { at: root.evidence })} icon={<BookOpen size={16} aria-hidden />}>
            {t('common.action.openText')}
          </ButtonLink>
          <ButtonLink to={coveragePath(directive.id)} icon={<TableProperties size={16} aria-hidden />}>
            {t('coverage.open')}
          </ButtonLink>
          <ButtonLink to={decidedPath(directive.id)} icon={<History size={16} aria-hidden />}>
            {t('decided.ofDocument')}
          </ButtonLink>
        </nav>
      </div>
      <div className="task-head__figures">
        <ScopeBar asOf={answer.asOf} note={t('tasks.head.scopeNote')}>
          {notice}
        </ScopeBar>
        <TaskAnswer {...beside} />
      </div>
      <TaskOrders root={root} leaves={leaves} />
      <DriftsHere answer={answer} />
      <FiguresLine
        head={t('tasks.head.steps', { n: steps.length, documents: documents.size })}
        opens={twice.length === 0 ? null : t('tasks.head.twice', { n: inTwice, pairs: twice.length })}
        more={more}
        how={t('tasks.head.how', { version: answer.graphVersion })}
        howLabel={t('tasks.head.howLabel')}
        refreshing={refreshing ? t('tasks.refreshing') : null}
      />
    </header>
  );
}
