import { Link, useSearch } from 'wouter';
import { useT } from '../i18n/use-t.ts';
import { formatDate } from '../lib/format.ts';
import { DUE_PATH } from '../lib/paths.ts';
import { writeParams } from '../lib/url-state.ts';
import { bandOf } from './bands.ts';
import { rowId } from './coming.ts';
import { DUE_PARAMS, TURN_PARAMS } from './due-params.ts';
import type { DueRow } from './due-query.ts';

/** The way to the other row of what returns: where its open turn, or the one that comes, stands on this screen. */
export function TurnLink({ other, asOf }: { readonly other: DueRow; readonly asOf: string }) {
  const t = useT();
  const search = useSearch();
  if (other.dueOn === null) return null;
  const band = t(`due.band.${bandOf(other, asOf)}`);
  const query = writeParams(TURN_PARAMS, writeParams(DUE_PARAMS, search, { show: 'all' }), { turn: rowId(other) });
  return (
    <Link className="duty__turn" href={`${DUE_PATH}?${query}`} aria-label={t('due.toTurnOf', { day: formatDate(other.dueOn), band })}>
      {t('due.toTurn', { band })}
    </Link>
  );
}
