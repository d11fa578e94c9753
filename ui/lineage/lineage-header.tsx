import { TableProperties } from 'lucide-react';
import type { ReactNode } from 'react';
import { ButtonLink } from '../components/button.tsx';
import { dateText, issuersText, symbolText } from '../components/directive-name.ts';
import { FiguresLine } from '../components/figures-line.tsx';
import { HeldMark } from '../components/marks.tsx';
import { RootChooser } from '../components/root-chooser.tsx';
import { ScopeBar } from '../components/scope-bar.tsx';
import { useT } from '../i18n/use-t.ts';
import { formatDate } from '../lib/format.ts';
import { coveragePath, lineagePath } from '../lib/paths.ts';
import { scopeInput, useScope } from '../lib/scope.ts';
import { useAsOf } from '../lib/url-state.ts';
import { countsText } from './counts-text.ts';
import { DriftLine } from './drift-line.tsx';
import type { LineageAnswer, LineageTotals } from './lineage-query.ts';

export type LineageHeaderProps = {
  readonly answer: LineageAnswer;
  /** As of the day that is shown. */
  readonly totals: LineageTotals;
  readonly shown: number;
  readonly day: string;
  readonly refreshing: boolean;
  /** What the cards say beyond their documents is not there yet. */
  readonly counting: boolean;
  /** Organs of which nothing was received: all in the picture, those in piles too; all below the root, folded and filtered away too; those right under the root; and groups there that have no card. */
  readonly awaited: { readonly all: number; readonly whole: number; readonly underRoot: number; readonly groups: number };
  /** Lists those of which nothing was received. */
  readonly onAwaited: () => void;
  /** What is to be known of the documents behind the figures. */
  readonly notice: ReactNode;
};

/** What the picture is of, and how much there is: every number as of which day, and what is left out. */
export function LineageHeader({ answer, totals, shown, day, refreshing, counting, awaited, onAwaited, notice }: LineageHeaderProps) {
  const t = useT();
  const [asOf] = useAsOf();
  const [scope] = useScope();
  const { root } = answer;
  const counts = countsText(totals.held - (root.held ? 1 : 0), totals.citedNotHeld - (root.held ? 0 : 1), symbolText(root, t), t);
  const about = [root.subject ?? '', issuersText(root, t), dateText(root, t)].filter((part) => part !== '').join(' · ');
  const more = [
    t('lineage.counts.asOf', { date: formatDate(day) }),
    totals.undated > 0 ? t('lineage.counts.undated', { n: totals.undated }) : '',
    totals.laterThanAsOf > 0 ? t('lineage.counts.later', { n: totals.laterThanAsOf }) : '',
    totals.suggestedEdges > 0 ? t('lineage.counts.unreviewed', { n: totals.suggestedEdges }) : '',
    shown < totals.nodes ? t('lineage.counts.shown', { shown, total: totals.nodes }) : '',
  ].filter((part) => part !== '');
  const groups = awaited.groups === 0 ? '' : t('lineage.counts.andGroups', { n: awaited.groups });
  const how = [
    t('lineage.counts.how', { version: answer.graphVersion }),
    awaited.whole > 0
      ? t('lineage.counts.howAwaited', { n: awaited.all, whole: awaited.whole, under: awaited.underRoot, groups, symbol: symbolText(root, t) })
      : '',
  ]
    .filter((part) => part !== '')
    .join('\n');
  const opens =
    awaited.all === 0 ? null : (
      <button type="button" className="lineage-awaited" aria-haspopup="dialog" onClick={onAwaited}>
        {t(awaited.all < awaited.whole ? 'lineage.counts.awaitedPart' : 'lineage.counts.awaited', { n: awaited.all, whole: awaited.whole })}
      </button>
    );
  const lower = awaited.whole - awaited.underRoot;
  const beside = { under: awaited.underRoot, groups: awaited.groups, direct: awaited.underRoot + awaited.groups };
  const besideWords = awaited.groups === 0 ? '' : ` ${t('lineage.counts.awaitedGroups', beside)}`;
  const unseen = awaited.all === 0 && awaited.whole > 0 ? [t('lineage.counts.awaitedUnseen', { whole: awaited.whole })] : [];
  const split = lower <= 0 ? [] : [`${t('lineage.counts.awaitedOf', { under: awaited.underRoot, lower, symbol: symbolText(root, t) })}${besideWords}`];
  return (
    <header className="lineage-header">
      <div className="lineage-header__name">
        <h1>
          <span className="visually-hidden">{t('lineage.title')} </span>
          {symbolText(root, t)}
        </h1>
        <RootChooser current={root.id} pathOf={lineagePath} />
        <p className="lineage-header__subject" title={about}>
          {about}
        </p>
        {root.held ? null : <HeldMark directive={root} />}
        {notice}
        <span className="lineage-header__scope">
          <ScopeBar note={t('lineage.scopeNote')} />
        </span>
        <ButtonLink tone="quiet" className="lineage-header__coverage" to={coveragePath(root.id)} icon={<TableProperties size={16} aria-hidden />}>
          {t('coverage.open')}
        </ButtonLink>
      </div>
      <div className="lineage-header__figures">
        <FiguresLine
          head={counts}
          opens={opens}
          more={[...unseen, ...split, ...more]}
          how={how}
          howLabel={t('lineage.counts.howLabel')}
          refreshing={counting ? t('lineage.counting') : refreshing ? t('lineage.refreshing') : null}
        />
        <DriftLine root={root.id} asOf={asOf} scope={scopeInput(scope)} graphVersion={answer.graphVersion} />
      </div>
      {totals.truncated ? <p className="lineage-header__warn">{t('lineage.counts.truncated')}</p> : null}
    </header>
  );
}
