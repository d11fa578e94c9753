import { Menu as Base } from '@base-ui/react/menu';
import { ChevronDown } from 'lucide-react';
import { useT } from '../i18n/use-t.ts';

export type FilterChoice = { readonly value: string; readonly label: string; readonly count: number };

export type FilterMenuProps = {
  readonly label: string;
  readonly choices: readonly FilterChoice[];
  readonly chosen: readonly string[];
  readonly onChoose: (chosen: readonly string[]) => void;
};

/** Several values of one kind, each with how many cards have it; none chosen lets everything through. */
export function FilterMenu({ label, choices, chosen, onChoose }: FilterMenuProps) {
  const t = useT();
  const first = choices.find((choice) => choice.value === chosen[0])?.label ?? '';
  return (
    <Base.Root>
      <Base.Trigger className="lineage-filter" data-set={chosen.length > 0} disabled={choices.length < 2 && chosen.length === 0}>
        {label}
        {chosen.length === 0 ? null : <b>{chosen.length === 1 && first !== '' ? first : chosen.length}</b>}
        <ChevronDown size={14} aria-hidden />
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner sideOffset={4} align="start" className="menu-positioner">
          <Base.Popup className="menu lineage-filter-menu">
            {choices.map((choice) => (
              <Base.CheckboxItem
                key={choice.value}
                className="menu__item"
                checked={chosen.includes(choice.value)}
                onCheckedChange={(checked) => onChoose(checked ? [...chosen, choice.value] : chosen.filter((value) => value !== choice.value))}
              >
                <span className="menu__tick">
                  <Base.CheckboxItemIndicator>✓</Base.CheckboxItemIndicator>
                </span>
                <span className="lineage-filter-menu__label">{choice.label}</span>
                <span className="numeric faint">{choice.count}</span>
              </Base.CheckboxItem>
            ))}
            {chosen.length === 0 ? null : (
              <Base.Item className="menu__item" onClick={() => onChoose([])}>
                <span className="menu__tick" />
                {t('lineage.filter.any')}
              </Base.Item>
            )}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
