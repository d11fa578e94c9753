import { Button, ButtonLink } from '../components/button.tsx';
import { Dialog } from '../components/dialog.tsx';
import { EndedNote } from '../components/ended-note.tsx';
import { ExpectationProof } from '../components/expectation-proof.tsx';
import { holderText } from '../components/holder-now.ts';
import { MayBeOneWith } from '../components/may-be-one.tsx';
import { RuleBasis } from '../components/rule-basis.tsx';
import { exemptBy, Said } from '../components/said.tsx';
import { type SharedAnswer, SharedAnswers, sharedWith } from '../components/shared-answers.tsx';
import { useLanguage } from '../i18n/language.ts';
import { useT } from '../i18n/use-t.ts';
import { formatDate } from '../lib/format.ts';
import { coveragePath } from '../lib/paths.ts';
import { termText } from '../lib/term-text.ts';
import type { RowsAsked } from './overview-params.ts';
import { RowsComing } from './rows-coming.tsx';
import { REST } from './standing.ts';
import { type Around, groupsOf, useStanding } from './standing-query.ts';
import { type StandingRow, useStandingRows } from './standing-rows-query.ts';
import { standingText, timeText } from './standing-words.ts';

export type RowsDialogProps = {
  readonly asked: RowsAsked;
  readonly around: Around;
  /** What the rows are about: the directive, and the place where there is one. */
  readonly about: string;
  readonly today: string;
  /** The province of the scope, within which documents below the directive count too; null: the whole country. */
  readonly within: string | null;
  readonly onClose: () => void;
};

/** Cách tính: the organs behind one number, with the words or the rule that make them owe, and what has come. */
export function RowsDialog({ asked, around, about, today, within, onClose }: RowsDialogProps) {
  const t = useT();
  const deep = within !== null && asked.placeId !== null;
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = useStandingRows(asked, around, within);
  const rows = data?.pages.flatMap((page) => page?.rows.edges.map((edge) => edge.node) ?? []) ?? [];
  const total = data?.pages[0]?.rows.totalCount ?? 0;
  const shared = data?.pages[0]?.shared ?? [];
  const title =
    asked.state === null
      ? t(deep ? 'overview.card.expected' : 'overview.card.expectedDirect')
      : asked.state === REST
        ? t('overview.places.other')
        : standingText({ state: asked.state, time: asked.time }, t);
  return (
    <Dialog
      open
      onClose={onClose}
      title={data === undefined ? title : t('overview.rows.title', { state: title, n: total })}
      actions={<ButtonLink to={coveragePath(asked.rootId)}>{t('overview.rows.coverage')}</ButtonLink>}
    >
      <p className="small soft">{t('overview.rows.about', { about, date: formatDate(around.asOf ?? today) })}</p>
      {asked.state === null && asked.placeId === null ? <Whole rootId={asked.rootId} around={around} total={total} /> : null}
      {shared.length === 0 ? null : (
        <p className="small soft">
          <SharedAnswers shared={shared} issued={asked.state === 'ISSUED' ? total : null} />
        </p>
      )}
      {asked.state === 'ENDED' ? <EndedNote rootId={asked.rootId} {...around} /> : null}
      {data === undefined ? <RowsComing error={error} onRetry={() => void refetch()} /> : null}
      <RuleBasis rows={rows} />
      <ul className="standing-rows">
        {rows.map((row) => (
          <Row key={row.key} row={row} shared={shared} rootId={asked.rootId} withState={asked.state === null || asked.state === REST} />
        ))}
      </ul>
      {hasNextPage ? (
        <p>
          <Button disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {t('overview.rows.more', { shown: rows.length, n: total })}
          </Button>
        </p>
      ) : null}
    </Dialog>
  );
}

/** Of what all rows are made up, and why the comparison has more organs. */
function Whole({ rootId, around, total }: { readonly rootId: string; readonly around: Around; readonly total: number }) {
  const t = useT();
  const coverage = useStanding(rootId, around, true).data?.coverage;
  if (!coverage || total === 0) return null;
  const groups = groupsOf(coverage, rootId).length;
  const { organs, organsFurther: further } = coverage;
  const [owed, own] = [total - groups, organs - further];
  const merged = own === owed ? 'overview.rows.further' : 'overview.rows.furtherMerged';
  const parts = [
    groups === 0 ? '' : t('overview.rows.groups', { n: owed, groups }),
    coverage.compared && (further > 0 || own !== owed) ? t(merged, { organs, further, own, owed }) : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? null : <p className="small soft">{parts.join(' ')}</p>;
}

type RowProps = { readonly row: StandingRow; readonly shared: readonly SharedAnswer[]; readonly rootId: string; readonly withState: boolean };

function Row({ row, shared, rootId, withState }: RowProps) {
  const t = useT();
  const language = useLanguage();
  const decision = row.state === 'EXEMPT' ? exemptBy(row.decisions) : undefined;
  const facts = [
    row.organ === null ? t('overview.rows.group') : '',
    row.heirs.length === 0 ? '' : (holderText(row, t) ?? ''),
    sharedWith(row.key, shared, t) ?? '',
    withState ? standingText(row, t) : timeText(row, t),
    row.daysLate === null ? '' : t('coverage.expect.late', { n: row.daysLate }),
    row.dueOn === null ? '' : t('coverage.expect.due', { date: termText(row.dueOn, language) }),
    row.where === null ? '' : t('coverage.expect.where', { where: row.where }),
    row.origin === 'RULE' ? '' : t(`coverage.expect.by.${row.origin}`),
    decision === undefined ? (row.note ?? '') : '',
  ].filter((part) => part !== '');
  return (
    <li>
      <p className="standing-rows__organ">{row.organName}</p>
      {facts.length === 0 ? null : <p className="small soft">{facts.join(' · ')}</p>}
      <ExpectationProof rootId={rootId} directive={row.directive} evidence={row.evidence} metBy={row.metBy} />
      {row.metBy.slice(1).map((directive) => (
        <MayBeOneWith key={directive.id} directive={directive} among={row.metBy} />
      ))}
      {decision === undefined ? null : <Said decision={decision} />}
    </li>
  );
}
