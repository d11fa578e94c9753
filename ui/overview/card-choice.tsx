import { LayoutGrid, Table2 } from 'lucide-react';
import { Segmented } from '../components/segmented.tsx';
import { SelectField } from '../components/select-field.tsx';
import { useT } from '../i18n/use-t.ts';
import { type Only, ORDERS, type Order, onlyChoices, type ShownAs, usualOnly } from './overview-params.ts';
import type { Around } from './standing-query.ts';
import { useCardCounts } from './use-chosen-cards.ts';

export type CardChoiceProps = {
  readonly only: Only;
  readonly order: Order;
  readonly view: ShownAs;
  /** How many cards there are of some kinds, where that is known at once. */
  readonly known: Partial<Readonly<Record<Only, number>>>;
  readonly around: Around;
  readonly onChange: (patch: { readonly only?: Only | null; readonly order?: Order; readonly view?: ShownAs }) => void;
};

/** Which of the cards, each kind with its number, and in which order. */
export function CardChoice({ only, order, view, known, around, onChange }: CardChoiceProps) {
  const t = useT();
  const counts = useCardCounts(around);
  const limited = around.scope !== null;
  const countOf = (kind: Only): number | null => known[kind] ?? counts?.[kind] ?? null;
  return (
    <div className="card-choice">
      {/* biome-ignore lint/a11y/useSemanticElements: buttons that are on or off, not fields of a form */}
      <div role="group" aria-label={t('overview.choice.label')} className="card-choice__kinds">
        {onlyChoices(limited).map((kind) => (
          <button
            key={kind}
            type="button"
            className="card-choice__kind"
            aria-pressed={kind === only}
            disabled={countOf(kind) === 0 && kind !== only}
            title={kind === 'within' || kind === 'beyond' ? t(`overview.choice.${kind}Hint`) : undefined}
            onClick={() => onChange({ only: kind === usualOnly(limited) ? null : kind })}
          >
            {t(`overview.choice.${kind}`)} {countOf(kind) === null ? null : <span className="numeric">{countOf(kind)}</span>}
          </button>
        ))}
      </div>
      <div className="card-choice__view">
        {/* A table is sorted by its heads. */}
        {view === 'table' ? null : (
          <SelectField
            label={t('overview.order.label')}
            value={order}
            choices={ORDERS.map((value) => ({ value, label: t(`overview.order.${value}`) }))}
            onChange={(value) => onChange({ order: value })}
          />
        )}
        <Segmented
          label={t('overview.view.label')}
          value={view}
          choices={[
            { value: 'cards', label: t('overview.view.cards'), icon: <LayoutGrid size={15} aria-hidden /> },
            { value: 'table', label: t('overview.view.table'), icon: <Table2 size={15} aria-hidden /> },
          ]}
          onChoose={(chosen) => onChange({ view: chosen })}
        />
      </div>
    </div>
  );
}
