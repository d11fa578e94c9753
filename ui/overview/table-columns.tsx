import { ChevronRight } from 'lucide-react';
import { AppLink } from '../components/app-link.tsx';
import type { Column } from '../components/data-table.tsx';
import { dateText, issuersText, kindText, shortName, symbolText } from '../components/directive-name.ts';
import { TextMark } from '../components/marked-directive.tsx';
import { useLanguage } from '../i18n/language.ts';
import { type Translate, useT } from '../i18n/use-t.ts';
import { formatNumber, type Language } from '../lib/format.ts';
import { lineagePath } from '../lib/paths.ts';
import { type IssuedAsked, type RowsAsked, TASK_DEPTHS, type TasksAsked } from './overview-params.ts';
import { timeText } from './standing-words.ts';
import { ALL_OWED, AWAITED_OWED, countOwed, ISSUED_OWED, type Owed, REST_OWED, shownOwed, type TableLine, type TableRow } from './table-rows.ts';
import type { RootSums } from './table-sums.ts';

/** What a press on a number opens. */
export type NumberOpened = { readonly rows: RowsAsked } | { readonly issued: IssuedAsked } | { readonly tasks: TasksAsked };

export type TableColumns = {
  /** All documents of the table, whether in sight or not. */
  readonly rows: readonly TableRow[];
  readonly named: ReadonlySet<string>;
  /** Some comparisons are still on their way. */
  readonly waiting: boolean;
  readonly onOpen: (opened: NumberOpened) => void;
  readonly onNames: (rootId: string) => void;
};

/** What a number counts, in words: its head below that of its group. */
export function owedText(owed: Owed, t: Translate): { readonly group: string | undefined; readonly head: string } {
  if (owed.state === 'ISSUED' || owed.state === 'AWAITED') {
    const head = owed.time === null ? t('overview.table.all') : timeText({ state: owed.state, time: owed.time }, t);
    return { group: t(`common.expectState.${owed.state}`), head: head.slice(0, 1).toUpperCase() + head.slice(1) };
  }
  return { group: undefined, head: t(owed.state === null ? 'overview.table.owed' : 'overview.places.other') };
}

/** The columns: the document, who owes one under it and what has come, what is known to carry it out, how far its tasks have come. */
export function useTableColumns({ rows, named, waiting, onOpen, onNames }: TableColumns): readonly Column<TableLine>[] {
  const t = useT();
  const language = useLanguage();
  const ofRow = <Value,>(line: TableLine, value: (row: TableRow) => Value): Value | null => (line.kind === 'document' ? value(line.row) : null);
  const owed = (one: Owed): Column<TableLine> => {
    const { group, head } = owedText(one, t);
    const name = group === undefined ? head : `${group}, ${head.toLowerCase()}`;
    return {
      id: one.id,
      head,
      number: true,
      width: one.id === 'owed' ? '5.2rem' : '4.7rem',
      ...(group === undefined ? {} : { group, name }),
      ...(one.time === null ? { className: 'roots-table__first' } : {}),
      sortValue: (line) => ofRow(line, ({ owed: { counts } }) => countOwed(counts, one)),
      cell: (line) => {
        if (line.kind === 'group') return <Sum n={line.rows.reduce((sum, row) => sum + countOwed(row.owed.counts, one), 0)} language={language} />;
        const { directive, owed: own } = line.row;
        return (
          <NumberButton
            n={countOwed(own.counts, one)}
            language={language}
            overdue={one.time === 'OVERDUE'}
            label={t('overview.places.open', { place: shortName(directive, t), what: name, n: countOwed(own.counts, one) })}
            onClick={() => onOpen({ rows: { rootId: directive.id, state: one.state, time: one.time, placeId: null } })}
          />
        );
      },
    };
  };
  return [
    {
      id: 'document',
      head: t('overview.table.document'),
      rowHead: true,
      className: 'roots-table__name',
      sortValue: (line) => ofRow(line, ({ directive }) => shortName(directive, t)),
      cell: (line) =>
        line.kind === 'group' ? <GroupName line={line} /> : <DocumentName row={line.row} open={named.has(line.row.directive.id)} onNames={onNames} />,
    },
    {
      id: 'issuer',
      head: t('overview.table.issuer'),
      width: '8.5rem',
      className: 'roots-table__issuer',
      sortValue: (line) => ofRow(line, ({ directive }) => issuersText(directive, t) || null),
      cell: (line) => ofRow(line, ({ directive }) => <span title={issuersText(directive, t)}>{issuersText(directive, t)}</span>),
    },
    {
      id: 'date',
      head: t('overview.table.date'),
      width: '6.4rem',
      className: 'roots-table__date',
      sortValue: (line) => ofRow(line, ({ directive }) => directive.issuedOn),
      cell: (line) => ofRow(line, ({ directive }) => <span className={directive.issuedOn === null ? 'soft' : 'numeric'}>{dateText(directive, t)}</span>),
    },
    ...[ALL_OWED, ...shownOwed(ISSUED_OWED, rows), ...shownOwed(AWAITED_OWED, rows)].map(owed),
    ...(rows.some((row) => countOwed(row.owed.counts, REST_OWED) > 0) ? [owed(REST_OWED)] : []),
    {
      id: 'issued',
      head: t('overview.table.issued'),
      hint: t('overview.table.issuedHint'),
      number: true,
      width: '6.2rem',
      className: 'roots-table__first',
      sortValue: (line) => ofRow(line, ({ sums }) => sums?.issued ?? null),
      cell: (line) =>
        ofRow(line, ({ directive, sums }) =>
          sums === null ? (
            <Waiting waiting={waiting} />
          ) : (
            <NumberButton
              n={sums.issued}
              language={language}
              label={t('overview.places.open', { place: shortName(directive, t), what: t('overview.table.issued'), n: sums.issued })}
              onClick={() => onOpen({ issued: { rootId: directive.id, which: 'all' } })}
            />
          ),
        ),
    },
    ...TASK_DEPTHS.map(
      (depth): Column<TableLine> => ({
        id: depth,
        group: t('overview.table.tasks'),
        head: t(`overview.table.${depth}`),
        name: `${t('overview.table.tasks')}, ${t(`overview.table.${depth}`).toLowerCase()}`,
        hint: t(`overview.table.${depth}Hint`),
        number: true,
        width: '5.4rem',
        ...(depth === 'shallow' ? { className: 'roots-table__first' } : {}),
        sortValue: (line) => ofRow(line, ({ sums }) => (sums === null || sums[depth].denominator === 0 ? null : sums[depth].count / sums[depth].denominator)),
        cell: (line) => ofRow(line, (row) => <TaskNumber row={row} depth={depth} waiting={waiting} onOpen={onOpen} />),
      }),
    ),
  ];
}

function Sum({ n, language }: { readonly n: number; readonly language: Language }) {
  return <strong className={n === 0 ? 'faint' : undefined}>{formatNumber(n, language)}</strong>;
}

/** Stands for a number that is not worked out yet, or that could not be. */
function Waiting({ waiting }: { readonly waiting: boolean }) {
  const t = useT();
  return (
    <span className="faint">
      <span aria-hidden>{waiting ? '…' : '–'}</span>
      <span className="visually-hidden">{t(waiting ? 'overview.table.waiting' : 'overview.table.unknown')}</span>
    </span>
  );
}

type NumberButtonProps = {
  readonly n: number;
  readonly language: Language;
  readonly overdue?: boolean;
  readonly label: string;
  readonly onClick: () => void;
};

function NumberButton({ n, language, overdue = false, label, onClick }: NumberButtonProps) {
  if (n === 0) return <span className="faint">0</span>;
  return (
    <button
      type="button"
      className={overdue ? 'standing__number standing__number--overdue' : 'standing__number'}
      aria-haspopup="dialog"
      aria-label={label}
      onClick={onClick}
    >
      {formatNumber(n, language)}
    </button>
  );
}

type TaskNumberProps = Pick<TableColumns, 'waiting' | 'onOpen'> & { readonly row: TableRow; readonly depth: TasksAsked['depth'] };

/** «25 / 29»: the tasks of one depth open the tasks they count. */
function TaskNumber({ row: { directive, sums, ...below }, depth, waiting, onOpen }: TaskNumberProps) {
  const t = useT();
  const language = useLanguage();
  if (sums === null) return <Waiting waiting={waiting} />;
  const { count, denominator } = sums[depth];
  // Where nobody has answered there is nothing to hold its tasks against, as its card says.
  const answered = below.held + below.citedNotHeld > 0;
  if (denominator === 0 || !answered) {
    const why = notComparedText(sums, answered, t);
    return (
      <span className="faint" title={why}>
        <span aria-hidden>–</span>
        <span className="visually-hidden">{why}</span>
      </span>
    );
  }
  const what = `${t('overview.table.tasks')}, ${t(`overview.table.${depth}`).toLowerCase()}`;
  return (
    <span className="roots-table__of">
      <NumberButton
        n={count}
        language={language}
        label={t('overview.places.open', { place: shortName(directive, t), what, n: count })}
        onClick={() => onOpen({ tasks: { rootId: directive.id, depth } })}
      />{' '}
      <span className="soft">/ {formatNumber(denominator, language)}</span>
    </span>
  );
}

/** Why the tasks of a document have no figure. */
function notComparedText({ compared, tasks }: RootSums, answered: boolean, t: Translate): string {
  if (!compared) return t('overview.card.noText');
  if (tasks === 0) return t('overview.card.noTasks');
  return answered ? t('overview.table.notCompared') : t('overview.card.notAnswered', { n: tasks });
}

function GroupName({ line }: { readonly line: Extract<TableLine, { kind: 'group' }> }) {
  const t = useT();
  return (
    <>
      <strong>{t(`overview.${line.group}`)}</strong>
      <span className="roots-table__about" title={t('overview.table.sumHint')}>
        {t('overview.table.sum', { n: line.rows.length })}
      </span>
    </>
  );
}

type DocumentNameProps = { readonly row: TableRow; readonly open: boolean; readonly onNames: (rootId: string) => void };

function DocumentName({ row: { directive }, open, onNames }: DocumentNameProps) {
  const t = useT();
  const name = directive.symbol === null ? symbolText(directive, t) : `${kindText(directive, t)} ${directive.symbol}`;
  return (
    <div className="roots-table__document">
      <button
        type="button"
        className="roots-table__open"
        aria-expanded={open}
        aria-label={t('overview.table.names', { document: shortName(directive, t) })}
        title={t('overview.table.namesHint')}
        onClick={() => onNames(directive.id)}
      >
        <ChevronRight size={16} aria-hidden />
      </button>
      <div>
        <AppLink to={lineagePath(directive.id)} className="roots-table__symbol">
          {name}
        </AppLink>{' '}
        <TextMark directive={directive} />
        <span className="roots-table__meta">{[issuersText(directive, t), dateText(directive, t)].filter((part) => part !== '').join(' · ')}</span>
        {directive.subject === null ? null : (
          <span className="roots-table__subject" title={directive.subject}>
            {directive.subject}
          </span>
        )}
      </div>
    </div>
  );
}
