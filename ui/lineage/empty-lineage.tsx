import { ButtonLink } from '../components/button.tsx';
import { symbolText } from '../components/directive-name.ts';
import { useT } from '../i18n/use-t.ts';
import { formatDate } from '../lib/format.ts';
import { IMPORT_PATH } from '../lib/paths.ts';
import type { LineageState } from './lineage-params.ts';
import type { LineageAnswer } from './lineage-query.ts';

/** Nothing but the root: why, and what to do first. Stands over the picture, which still shows the root. */
export function EmptyLineage({ answer, direction }: { readonly answer: LineageAnswer; readonly direction: LineageState['dir'] }) {
  const t = useT();
  const symbol = symbolText(answer.root, t);
  return (
    <div className="lineage-empty" role="status">
      <h2>{t(direction === 'up' ? 'lineage.emptyUp' : 'lineage.empty', { symbol })}</h2>
      {answer.totals.laterThanAsOf > 0 ? <p>{t('lineage.emptyLater', { n: answer.totals.laterThanAsOf, date: formatDate(answer.asOf) })}</p> : null}
      <p className="soft">{t('lineage.emptyHint')}</p>
      <ButtonLink to={IMPORT_PATH} tone="primary">
        {t('lineage.import')}
      </ButtonLink>
    </div>
  );
}
