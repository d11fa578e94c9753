import { Button } from '../components/button.tsx';
import { Dialog } from '../components/dialog.tsx';
import { symbolText } from '../components/directive-name.ts';
import { useT } from '../i18n/use-t.ts';
import { shortStanding } from './hole-cards.ts';
import { type Hole, type HolePicture, isOverdue } from './holes.ts';
import { LANE_IDS } from './lanes.ts';
import type { AwaitedList } from './lineage-params.ts';
import type { LineageNode } from './lineage-query.ts';

/** So many of one level are listed; the rest stands in the table. */
const MOST = 300;

export type AwaitedDialogProps = {
  readonly picture: HolePicture;
  readonly which: AwaitedList;
  readonly nodes: readonly LineageNode[];
  readonly root: string;
  readonly onChoose: (id: string) => void;
  readonly onTable: () => void;
  readonly onClose: () => void;
};

/** From whom nothing was received, by name and level: as many as the legend counts, those in piles too. */
export function AwaitedDialog({ picture, which, nodes, root, onChoose, onTable, onClose }: AwaitedDialogProps) {
  const t = useT();
  const all = awaitedOf(picture).filter(({ organ }) => which === 'all' || isOverdue(organ) === (which === 'overdue'));
  const symbolOf = new Map(nodes.map((node) => [node.id, symbolText(node.directive, t)]));
  return (
    <Dialog
      open
      onClose={onClose}
      title={t(which === 'overdue' ? 'lineage.awaited.overdue' : 'lineage.awaited.title', { n: all.length })}
      actions={<Button onClick={onTable}>{t('lineage.awaited.table')}</Button>}
    >
      <p className="small soft">{t('lineage.awaited.about')}</p>
      {LANE_IDS.map((lane) => {
        const own = all.filter((hole) => hole.lane === lane);
        if (own.length === 0) return null;
        return (
          <section key={lane} className="lineage-awaited-list">
            <h3>{t('lineage.awaited.lane', { lane: t(`lineage.lane.${lane}`), n: own.length })}</h3>
            <ul>
              {own.slice(0, MOST).map(({ id, under, organ }) => (
                <li key={id}>
                  <button type="button" onClick={() => onChoose(id)}>
                    {organ.organName}
                  </button>{' '}
                  <span className="small soft">
                    {[shortStanding(organ, t), under === root ? '' : t('lineage.awaited.under', { symbol: symbolOf.get(under) ?? '' })]
                      .filter((part) => part !== '')
                      .join(' · ')}
                  </span>
                </li>
              ))}
            </ul>
            {own.length > MOST ? <p className="small soft">{t('lineage.awaited.more', { n: own.length - MOST })}</p> : null}
          </section>
        );
      })}
    </Dialog>
  );
}

/** Each organ awaited under a document once, in the order of the picture. */
export function awaitedOf({ holes, piles }: HolePicture): readonly Hole[] {
  const byId = new Map([...holes, ...piles.flatMap((pile) => pile.holes)].map((hole) => [hole.id, hole]));
  return [...byId.values()].sort((a, b) => a.column - b.column || a.order - b.order);
}
