import { Button } from '../components/button.tsx';
import { symbolText } from '../components/directive-name.ts';
import { useT } from '../i18n/use-t.ts';
import type { LineageNode } from './lineage-query.ts';
import { LostHole, type LostHoleProps } from './lost-hole.tsx';

export type LostSelectionProps = {
  /** The selected document, where only something collapsed hides it; null where it is not in the answer at all. */
  readonly node: LineageNode | null;
  /** What was selected is the card of an organ of which nothing was received; null where it is not. */
  readonly hole: LostHoleProps | null;
  readonly onShow: () => void;
  readonly onClear: () => void;
};

/** What is selected is no longer drawn: says so, in the place where the status of the picture stands. */
export function LostSelection({ node, hole, onShow, onClear }: LostSelectionProps) {
  const t = useT();
  return (
    <div className="stale stale--calm" role="status">
      {hole === null ? (
        <p>{node === null ? t('lineage.lost.unnamed') : t('lineage.lost.named', { symbol: symbolText(node.directive, t) })}</p>
      ) : (
        <LostHole key={hole.id} {...hole} />
      )}
      <span className="stale__actions">
        {node === null ? null : <Button onClick={onShow}>{t('lineage.lost.show')}</Button>}
        <Button tone="quiet" onClick={onClear}>
          {t('lineage.lost.clear')}
        </Button>
      </span>
    </div>
  );
}
