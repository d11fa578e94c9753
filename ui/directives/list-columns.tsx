import { AppLink } from '../components/app-link.tsx';
import type { Column } from '../components/data-table.tsx';
import { dateText, issuersText, kindText, symbolText } from '../components/directive-name.ts';
import { EditionMark, HeldMark } from '../components/marks.tsx';
import type { Translate } from '../i18n/use-t.ts';
import { directivePath, lineagePath } from '../lib/paths.ts';
import { LEVELS } from './list-params.ts';
import { type DirectiveListRow, isCondensed } from './list-query.ts';

/** What the list tells of each document. */
export function listColumns(t: Translate): readonly Column<DirectiveListRow>[] {
  return [
    {
      id: 'symbol',
      head: t('directives.column.symbol'),
      rowHead: true,
      width: '10rem',
      sortValue: (row) => row.symbol,
      cell: (row) => (
        <span className="list__name">
          <AppLink to={directivePath(row.id)} className="list__symbol">
            {symbolText(row, t)}
          </AppLink>
          {row.symbol === null ? null : <span className="faint list__kind">{kindText(row, t)}</span>}
        </span>
      ),
    },
    {
      id: 'subject',
      head: t('directives.column.subject'),
      sortValue: (row) => row.subject,
      className: 'list__subject',
      cell: (row) => (
        <span className="list__clamp" title={row.subject ?? undefined}>
          {row.subject}
        </span>
      ),
    },
    { id: 'issuer', head: t('directives.column.issuer'), width: '11rem', sortValue: (row) => row.issuerNames[0] ?? null, cell: (row) => issuersText(row, t) },
    {
      id: 'level',
      head: t('directives.column.level'),
      width: '7rem',
      className: 'list__wide',
      sortValue: (row) => (row.level === null ? null : LEVELS.indexOf(row.level)),
      cell: (row) => t(row.level === null ? 'common.level.none' : `common.level.${row.level}`),
    },
    {
      id: 'date',
      head: t('directives.column.date'),
      width: '7.6rem',
      className: 'numeric',
      sortValue: (row) => row.issuedOn,
      cell: (row) => (row.issuedOn === null ? <span className="faint">{dateText(row, t)}</span> : dateText(row, t)),
    },
    {
      id: 'tasks',
      head: t('directives.column.tasks'),
      width: '6rem',
      number: true,
      className: 'list__wide',
      sortValue: (row) => row.taskCount,
      cell: (row) => (row.held ? row.taskCount : ''),
    },
    {
      id: 'lower',
      head: t('directives.column.lower'),
      hint: t('directives.column.lowerHint'),
      width: '7.4rem',
      number: true,
      sortValue: (row) => row.belowCount,
      cell: (row) => (row.belowCount === 0 ? 0 : <AppLink to={lineagePath(row.id)}>{row.belowCount}</AppLink>),
    },
    {
      id: 'held',
      head: t('directives.column.held'),
      width: '10.2rem',
      sortValue: (row) => Number(row.held),
      // Where a condensed text is all there is, it is no full text.
      cell: (row) => (isCondensed(row) ? <EditionMark edition="CONDENSED" /> : <HeldMark directive={row} short />),
    },
  ];
}
