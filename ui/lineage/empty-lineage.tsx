import { Button, ButtonLink } from '../components/button.tsx';
import { useT } from '../i18n/use-t.ts';
import { formatDate } from '../lib/format.ts';
import { IMPORT_PATH } from '../lib/paths.ts';
import type { LineageState } from './lineage-params.ts';
import type { LineageAnswer } from './lineage-query.ts';

export type EmptyLineageProps = {
  readonly answer: LineageAnswer;
  readonly direction: LineageState['dir'];
  /** Looks the other way: what has nothing below it may well stand below something. */
  readonly onUp: () => void;
};

/** Nothing but the root: why, and what to do first. Stands below the root's card, which stays in sight. */
export function EmptyLineage({ answer, direction, onUp }: EmptyLineageProps) {
  const t = useT();
  return (
    <div className="lineage-empty" role="status">
      <div>
        <h2>{t(direction === 'up' ? 'lineage.emptyUp' : 'lineage.empty')}</h2>
        {answer.totals.laterThanAsOf > 0 ? <p>{t('lineage.emptyLater', { n: answer.totals.laterThanAsOf, date: formatDate(answer.asOf) })}</p> : null}
        <p className="soft">{t(direction === 'up' ? 'lineage.emptyHintUp' : 'lineage.emptyHint')}</p>
      </div>
      <ButtonLink to={IMPORT_PATH} tone="primary">
        {t('lineage.import')}
      </ButtonLink>
      {direction === 'down' ? <Button onClick={onUp}>{t('lineage.emptySeeUp')}</Button> : null}
    </div>
  );
}
