import { AppLink } from '../components/app-link.tsx';
import { useOverdueCount } from '../components/overdue-count.ts';
import { useT } from '../i18n/use-t.ts';
import { DUE_PATH, ITEMS_PATH } from '../lib/paths.ts';
import { scopeInput, useScope } from '../lib/scope.ts';
import { useAsOf } from '../lib/url-state.ts';
import type { SumAnswer } from './sum-query.ts';

/** What of all that is overdue the table counts, what stands beside it in no list, and both as Đến hạn adds them up; each a way to its rows. Nothing where the table counts all. */
export function SumOverdue({ answer, narrowed }: { readonly answer: SumAnswer; readonly narrowed: boolean }) {
  const t = useT();
  const [asOf] = useAsOf();
  const [scope] = useScope();
  const there = useOverdueCount({ asOf, scope: scopeInput(scope) }, answer.asOf);
  const named = answer.standing.reduce((sum, row) => sum + row.overdue, 0);
  const groups = answer.unnamedOverdue;
  if (groups === 0 || narrowed) return null;
  return (
    <>
      {t('items.sum.overdueAll')} <AppLink to={`${ITEMS_PATH}?list=A&term=OVERDUE&state=open`}>{t('due.sum.organs', { n: named })}</AppLink>
      {' + '}
      <AppLink to={`${DUE_PATH}?show=overdue&whose=groups`}>{t('due.sum.groups', { n: groups })}</AppLink>
      {there === null ? null : (
        <>
          {there === named + groups ? ' = ' : '; '}
          <AppLink to={`${DUE_PATH}?show=overdue`}>{t('items.note.overdueThere', { n: there })}</AppLink>
          {there > named + groups ? ` ${t('items.sum.overdueClosed', { n: there - named - groups })}` : ''}
        </>
      )}
      .{' '}
    </>
  );
}
