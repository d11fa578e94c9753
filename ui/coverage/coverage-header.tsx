import { BookOpen, Workflow } from 'lucide-react';
import type { ReactNode } from 'react';
import { ButtonLink } from '../components/button.tsx';
import { dateText, issuersText, symbolText } from '../components/directive-name.ts';
import { FiguresLine } from '../components/figures-line.tsx';
import { TextMark } from '../components/marked-directive.tsx';
import { RootChooser } from '../components/root-chooser.tsx';
import { ScopeBar } from '../components/scope-bar.tsx';
import { useT } from '../i18n/use-t.ts';
import { coveragePath, directivePath, lineagePath } from '../lib/paths.ts';
import type { CoverageAnswer } from './coverage-query.ts';
import { withoutText } from './sums.ts';

export type CoverageHeaderProps = {
  readonly answer: CoverageAnswer;
  readonly refreshing: boolean;
  /** What is to be known of the documents behind the figures. */
  readonly notice: ReactNode;
  /** The files that can be taken away. */
  readonly files: ReactNode;
};

/** What is compared, how it adds up, as of when, and what is left out. */
export function CoverageHeader({ answer, refreshing, notice, files }: CoverageHeaderProps) {
  const t = useT();
  const { root, concrete, marks, shallow, deep } = answer;
  const about =
    root === null ? '' : [t('coverage.title'), root.subject ?? '', issuersText(root, t), dateText(root, t)].filter((part) => part !== '').join(' · ');
  const direct = shallow.denominator === 0 ? t('coverage.head.shallowNone') : t('coverage.head.shallow', { n: shallow.count, total: shallow.denominator });
  const compared = concrete.denominator - withoutText(answer.states);
  const more = [
    answer.compared && compared < concrete.denominator ? t('coverage.head.without', { n: concrete.denominator - compared, total: concrete.denominator }) : '',
    // Which links wait is not known of a table that leaves them out.
    answer.confirmedOnly ? t('coverage.head.confirmedOnly') : answer.compared ? t('coverage.head.unreviewed', { n: marks.unreviewed }) : '',
    answer.columns.length > 0 ? direct : '',
    answer.compared && deep.denominator > 0 && shallow.denominator + deep.count > 0 ? t('coverage.head.deep', { n: deep.count, total: deep.denominator }) : '',
  ].filter((part) => part !== '');
  const waiting = answer.confirmedOnly ? t('coverage.confirmedNote') : t('coverage.head.howWaiting', { unreviewed: concrete.unreviewed });
  return (
    <header className="coverage-header">
      <div className="coverage-header__name">
        <h1>
          <span className="visually-hidden">{t('coverage.title')} </span>
          {root === null ? t('coverage.title') : symbolText(root, t)}
        </h1>
        {root === null ? null : <RootChooser current={root.id} pathOf={coveragePath} />}
        {root === null ? null : (
          <p className="coverage-header__subject" title={about}>
            {about}
          </p>
        )}
        {root === null ? null : <TextMark directive={root} />}
        {notice}
        {root === null ? null : (
          <nav className="coverage-header__links" aria-label={symbolText(root, t)}>
            <ButtonLink tone="quiet" to={lineagePath(root.id)} icon={<Workflow size={16} aria-hidden />}>
              {t('common.action.openLineage')}
            </ButtonLink>
            <ButtonLink tone="quiet" to={directivePath(root.id)} icon={<BookOpen size={16} aria-hidden />}>
              {t('common.action.openReader')}
            </ButtonLink>
            {files}
          </nav>
        )}
      </div>
      {/* That newer ones come is shown without a word more in the line: the table below must not move. */}
      <div className="coverage-header__figures" data-refreshing={refreshing}>
        <ScopeBar asOf={answer.asOf} />
        <FiguresLine
          head={
            answer.compared ? (compared === 0 ? t('coverage.head.concreteNone') : t('coverage.head.concrete', { n: concrete.count, total: compared })) : null
          }
          more={more}
          how={answer.compared ? t('coverage.head.how', { excluded: concrete.excluded, waiting, version: answer.graphVersion }) : null}
          howLabel={t('coverage.head.howLabel')}
          refreshing={null}
        />
        <span className="visually-hidden" role="status">
          {refreshing ? t('coverage.refreshing') : ''}
        </span>
      </div>
    </header>
  );
}
