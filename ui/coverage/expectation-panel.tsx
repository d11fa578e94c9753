import { Button } from '../components/button.tsx';
import { decisionText } from '../components/decision.ts';
import { EndedNote } from '../components/ended-note.tsx';
import { Exempt } from '../components/exempt.tsx';
import { ExpectationProof } from '../components/expectation-proof.tsx';
import { handledText } from '../components/handled.ts';
import { holderText } from '../components/holder-now.ts';
import { Panel } from '../components/panel.tsx';
import { RuleBasis } from '../components/rule-basis.tsx';
import { type SharedAnswer, SharedAnswers, sharedWith } from '../components/shared-answers.tsx';
import { EmptyState, ErrorState, Loading, Skeleton } from '../components/states.tsx';
import { TakeBack } from '../components/take-back.tsx';
import { useLanguage } from '../i18n/language.ts';
import { useT } from '../i18n/use-t.ts';
import { formatInstant } from '../lib/format.ts';
import { termText } from '../lib/term-text.ts';
import type { ExpectationState } from './coverage-params.ts';
import type { CoverageOptions } from './coverage-query.ts';
import { type ExpectationRow, useExpectations } from './expectation-query.ts';
import { timeText } from './expectation-strip.tsx';

export type ExpectationPanelProps = {
  readonly options: CoverageOptions;
  /** The directive that says what is owed: its words open there. */
  readonly rootId: string;
  readonly state: ExpectationState;
  readonly onClose: () => void;
};

/** The organs behind one number: what they owe by which words or rule, and what was received. */
export function ExpectationPanel({ options, rootId, state, onClose }: ExpectationPanelProps) {
  const t = useT();
  const { data, error, isPending, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = useExpectations(options, state);
  const rows = data?.pages.flatMap((page) => page?.rows.edges.map((edge) => edge.node) ?? []) ?? [];
  const total = data?.pages[0]?.rows.totalCount ?? 0;
  const graphVersion = data?.pages[0]?.graphVersion ?? 0;
  const shared = data?.pages[0]?.shared ?? [];
  return (
    <Panel className="side-panel coverage-panel" title={t('coverage.expect.panel', { state: t(`common.expectState.${state}`), n: total })} onClose={onClose}>
      {isPending ? (
        <Loading>
          <Skeleton height="12em" />
        </Loading>
      ) : null}
      {error !== null && data === undefined ? <ErrorState error={error} title={t('coverage.expect.loadFailed')} onRetry={() => void refetch()} /> : null}
      {data !== undefined && rows.length === 0 ? <EmptyState title={t('coverage.noHoles.title')} /> : null}
      {state === 'ENDED' ? <EndedNote rootId={rootId} asOf={options.asOf} scope={options.scope} /> : null}
      {shared.length === 0 ? null : (
        <p className="small soft">
          <SharedAnswers shared={shared} issued={state === 'ISSUED' ? total : null} />
        </p>
      )}
      <RuleBasis rows={rows} />
      <ul className="expectation-list">
        {rows.map((row) => (
          <Entry key={row.key} row={row} shared={shared} rootId={rootId} graphVersion={graphVersion} />
        ))}
      </ul>
      {rows.length < total ? <p className="small soft">{t('coverage.expect.shown', { shown: rows.length, n: total })}</p> : null}
      {hasNextPage ? (
        <Button disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('coverage.expect.more')}
        </Button>
      ) : null}
    </Panel>
  );
}

type EntryProps = { readonly row: ExpectationRow; readonly shared: readonly SharedAnswer[]; readonly rootId: string; readonly graphVersion: number };

function Entry({ row, shared, rootId, graphVersion }: EntryProps) {
  const t = useT();
  const language = useLanguage();
  const facts = [
    row.organ === null ? t('coverage.expect.group') : '',
    holderText(row, t) ?? '',
    sharedWith(row.key, shared, t) ?? '',
    row.time === null ? '' : timeText(row.state, row.time, t),
    row.daysLate === null ? '' : t('coverage.expect.late', { n: row.daysLate }),
    row.dueOn === null ? '' : t('coverage.expect.due', { date: termText(row.dueOn, language) }),
    row.where === null ? '' : t('coverage.expect.where', { where: row.where }),
    row.origin === 'RULE' ? '' : t(`coverage.expect.by.${row.origin}`),
    row.note ?? '',
  ].filter((part) => part !== '');
  const owed = { organName: row.organName, what: row.what ?? t('due.kind.ISSUE'), documents: row.directive ? [row.directive] : [] };
  return (
    <li>
      <p className="expectation-list__organ">{row.organName}</p>
      <p className="small soft">{facts.join(' · ')}</p>
      <ExpectationProof rootId={rootId} evidence={row.evidence} metBy={row.metBy} />
      <Stated row={row} />
      {row.state === 'AWAITED' || row.state === 'EXEMPT' ? (
        <Exempt subject={row.key} what={row.organName} asked={handledText([owed], t)} exempted={row.state === 'EXEMPT'} graphVersion={graphVersion} />
      ) : null}
    </li>
  );
}

/** What a person may have said of it; that it is not to be fulfilled has its own button. */
const STATED: readonly (string | null)[] = ['other-form', 'extended', 'outside', 'confirmed-none', 'issued', 'expected', 'exempt'];

/** What people said of it that stands: who, when, and the way back at any time. */
function Stated({ row }: { readonly row: ExpectationRow }) {
  const t = useT();
  return row.decisions
    .filter(({ said, mayTakeBack }) => mayTakeBack && STATED.includes(said))
    .map((decision) => (
      <div key={decision.id} className="expectation-list__said small">
        <p>
          {decisionText(decision, t)} <span className="faint">{t('decided.who', { by: decision.by, at: formatInstant(decision.at) })}</span>
        </p>
        {decision.said === 'exempt' ? null : <TakeBack decision={decision} label={t('decided.back.stated')} />}
      </div>
    ));
}
