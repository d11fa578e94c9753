import { holderText } from '../components/holder-now.ts';
import { useT } from '../i18n/use-t.ts';
import { formatDate } from '../lib/format.ts';
import type { DueRow } from './due-query.ts';

/** Who holds the work of an organ that has ended: whom a letter about it goes to. */
export function OrganNow({ row }: { readonly row: DueRow | undefined }) {
  const t = useT();
  const now = row === undefined ? null : holderText(row, t);
  if (row === undefined || now === null) return null;
  const { endedOn, heirs } = row;
  return <p className="band__now">{endedOn === null || heirs.length === 0 ? now : t('due.nowSince', { now, until: formatDate(endedOn) })}</p>;
}
