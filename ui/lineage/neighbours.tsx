import { Quote } from 'lucide-react';
import { type DirectiveName, dateText, issuersText, symbolText } from '../components/directive-name.ts';
import { IconButton } from '../components/icon-button.tsx';
import { useT } from '../i18n/use-t.ts';
import type { LineageSelection } from './lineage-params.ts';

export type Neighbour = { readonly key: string; readonly state: string; readonly directive: DirectiveName };

export type NeighboursProps = {
  readonly title: string;
  readonly none: string;
  /** Why the number is another one than on the picture; null where it is not. */
  readonly note?: string | null;
  readonly items: readonly Neighbour[];
  readonly onShow: (id: string) => void;
  readonly onSelect: (selection: LineageSelection) => void;
};

/** Documents directly above or below: choose one on the map, or see the words that tie it. */
export function Neighbours({ title, none, note = null, items, onShow, onSelect }: NeighboursProps) {
  const t = useT();
  return (
    <section className="lineage-panel__section">
      <h3>{title}</h3>
      {note === null ? null : <p className="small soft">{note}</p>}
      {items.length === 0 ? <p className="small soft">{none}</p> : null}
      <ul className="lineage-neighbours">
        {items.map(({ key, state, directive }) => (
          <li key={key} data-held={directive.held} data-state={state}>
            <button type="button" title={t('lineage.panel.show')} onClick={() => onShow(directive.id)}>
              <strong>{symbolText(directive, t)}</strong>
              <span>{[issuersText(directive, t), dateText(directive, t)].filter((part) => part !== '').join(' · ')}</span>
              <span className="faint">
                {[directive.held ? '' : t('common.held.no'), state === 'SUGGESTED' ? t('common.edgeState.SUGGESTED') : '']
                  .filter((part) => part !== '')
                  .join(' · ')}
              </span>
            </button>
            <IconButton label={t('lineage.panel.evidence')} onClick={() => onSelect({ kind: 'edge', id: key })}>
              <Quote size={16} aria-hidden />
            </IconButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
