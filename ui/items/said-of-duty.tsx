import { useT } from '../i18n/use-t.ts';
import { formatInstant } from '../lib/format.ts';
import type { ItemRow } from './items-query.ts';

type Duty = Pick<NonNullable<ItemRow['expectation']>, 'state' | 'decisions'>;

/** That a duty was extended, or that its organ said nothing was issued, by whom and when: the same as where it falls due. Nothing where nobody said so. */
export function SaidOfDuty({ duty: { state, decisions } }: { readonly duty: Duty }) {
  const t = useT();
  const last = decisions.at(-1);
  if ((state !== 'EXTENDED' && state !== 'CONFIRMED_NONE') || last === undefined) return null;
  return (
    <span className="small soft">
      {t(state === 'EXTENDED' ? 'due.extended' : 'due.confirmedNone')} · {t('due.decided', { by: last.by, at: formatInstant(last.at) })}
    </span>
  );
}
