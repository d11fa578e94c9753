import { useSearch } from 'wouter';
import { AppLink } from '../components/app-link.tsx';
import { useT } from '../i18n/use-t.ts';
import { DUE_PATH } from '../lib/paths.ts';
import { writeParams } from '../lib/url-state.ts';
import { bandOf } from './bands.ts';
import { DUE_PARAMS, type OWNERS } from './due-params.ts';
import type { DueRow } from './due-query.ts';
import { canSelect } from './selecting.ts';

/** Of what is overdue, how much is of organs and how much of groups that nobody is named of, each a way to its rows; nothing where all of it is of one sort. */
export function OverdueSum({ rows, asOf }: { readonly rows: readonly DueRow[]; readonly asOf: string }) {
  const t = useT();
  const search = useSearch();
  const overdue = rows.filter((row) => bandOf(row, asOf) === 'overdue');
  const organs = overdue.filter(canSelect).length;
  const groups = overdue.length - organs;
  if (organs === 0 || groups === 0) return null;
  const way = (whose: (typeof OWNERS)[number], text: string) => (
    <AppLink to={`${DUE_PATH}?${writeParams(DUE_PARAMS, search, { show: 'overdue', whose })}`}>{text}</AppLink>
  );
  return (
    <>
      {t('due.sum.all', { n: overdue.length })} {way('organs', t('due.sum.organs', { n: organs }))} + {way('groups', t('due.sum.groups', { n: groups }))}.{' '}
    </>
  );
}
