import { AppLink } from '../components/app-link.tsx';
import { useT } from '../i18n/use-t.ts';
import { ITEMS_PATH } from '../lib/paths.ts';
import { bandOf } from './bands.ts';
import type { DueRow } from './due-query.ts';
import { canSelect } from './selecting.ts';

/** The groups of list A at Nội dung cần xử lý, each with the kinds of duty it takes in. */
const GROUPS = [
  { rule: 'overdue', kinds: ['ISSUE', 'STUDY', 'INSPECT'] },
  { rule: 'report-overdue', kinds: ['REPORT'] },
  { rule: 'review-due', kinds: ['REVIEW'] },
  { rule: 'product-due', kinds: ['PRODUCT'] },
] as const satisfies readonly { readonly rule: string; readonly kinds: readonly DueRow['kind'][] }[];

export type OverduePartsProps = {
  readonly rows: readonly DueRow[];
  readonly asOf: string;
  /** Whether the rows are all there are: only then a group opens with what is counted here. */
  readonly whole: boolean;
};

/** How all that is overdue adds up of the groups another screen keeps apart, and of what nobody can be urged about. */
export function OverdueParts({ rows, asOf, whole }: OverduePartsProps) {
  const t = useT();
  const overdue = rows.filter((row) => bandOf(row, asOf) === 'overdue');
  if (overdue.length === 0) return null;
  const known = overdue.filter(canSelect);
  const nobody = overdue.length - known.length;
  const parts = GROUPS.map(({ rule, kinds }) => ({ rule, n: known.filter((row) => kinds.some((kind) => kind === row.kind)).length })).filter(({ n }) => n > 0);
  return (
    <p>
      {t('due.parts', { n: overdue.length })}{' '}
      {parts.map(({ rule, n }, at) => {
        const text = t(`due.parts.${rule}`, { n });
        return (
          <span key={rule}>
            {at === 0 ? '' : ' + '}
            {whole ? <AppLink to={`${ITEMS_PATH}?list=A&rule=${rule}`}>{text}</AppLink> : text}
          </span>
        );
      })}
      {nobody === 0 ? '' : `${parts.length === 0 ? '' : ' + '}${t('due.parts.nobody', { n: nobody })}`}. {t('due.partsWhere')}
    </p>
  );
}
