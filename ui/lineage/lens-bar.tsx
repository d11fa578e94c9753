import { Clock3, X } from 'lucide-react';
import { Button } from '../components/button.tsx';
import { SelectField } from '../components/select-field.tsx';
import { useT } from '../i18n/use-t.ts';
import { FilterMenu } from './filter-menu.tsx';
import { FILTER_IDS, type FilterId } from './filters.ts';
import { LENS_IDS } from './lens.ts';
import type { LineageState, SetLineage } from './lineage-params.ts';
import type { FilterChoices } from './use-filter-choices.ts';

export type LensBarProps = {
  readonly state: LineageState;
  readonly set: SetLineage;
  readonly choices: FilterChoices;
  readonly removed: number;
  readonly all: number;
};

/** What the cards are coloured by, which of them are let through (and how many are not), and whether there is a slider for the day. */
export function LensBar({ state, set, choices, removed, all }: LensBarProps) {
  const t = useT();
  const narrowed = FILTER_IDS.some((id) => state[id].length > 0);
  return (
    <div className="lineage-lensbar" role="toolbar" aria-label={t('lineage.lens.toolbar')}>
      <SelectField
        label={t('lineage.lens.label')}
        value={state.lens}
        choices={LENS_IDS.map((value) => ({ value, label: t(`lineage.lens.${value}`) }))}
        onChange={(lens) => set({ lens })}
      />
      <span className="lineage-lensbar__filters">
        {FILTER_IDS.map((id: FilterId) => (
          <FilterMenu key={id} label={t(`lineage.filter.${id}`)} choices={choices[id]} chosen={state[id]} onChoose={(chosen) => set({ [id]: chosen })} />
        ))}
      </span>
      {narrowed ? (
        <span className="lineage-lensbar__removed" role="status">
          {t('lineage.filter.removedOf', { n: removed, total: all })}
          <Button tone="quiet" icon={<X size={14} aria-hidden />} onClick={() => set({ level: [], line: [], place: [], state: [] })}>
            {t('lineage.filter.clear')}
          </Button>
        </span>
      ) : null}
      <span className="lineage-toolbar__gap" />
      <button
        type="button"
        className="lineage-filter"
        data-set={state.time}
        aria-pressed={state.time}
        title={t('lineage.time.hint')}
        onClick={() => set({ time: !state.time })}
      >
        <Clock3 size={15} aria-hidden />
        {t('lineage.time.label')}
      </button>
    </div>
  );
}
