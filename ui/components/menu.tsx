import { Menu as Base } from '@base-ui/react/menu';
import type { ReactElement, ReactNode } from 'react';
import './menu.css';

export type MenuItem = {
  readonly id: string;
  readonly label: string;
  readonly icon?: ReactNode;
  readonly danger?: boolean;
  readonly disabled?: boolean;
  readonly onSelect: () => void;
};

export type MenuProps = {
  readonly trigger: ReactElement;
  readonly items: readonly MenuItem[];
  /** What to know before choosing one of them. */
  readonly note?: string;
};

/** Commands behind one button. */
export function Menu({ trigger, items, note }: MenuProps) {
  return (
    <Base.Root>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner sideOffset={4} align="end" className="menu-positioner">
          <Base.Popup className="menu">
            <Base.Group>
              {note === undefined ? null : <Base.GroupLabel className="menu__note">{note}</Base.GroupLabel>}
              {items.map((item) => (
                <Base.Item key={item.id} className="menu__item" data-danger={item.danger === true} disabled={item.disabled === true} onClick={item.onSelect}>
                  {item.icon}
                  {item.label}
                </Base.Item>
              ))}
            </Base.Group>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

export type MenuChoice = { readonly value: string; readonly label: string };

/** One of a few settings behind one button. */
export function ChoiceMenu({
  trigger,
  value,
  choices,
  onChoose,
}: {
  readonly trigger: ReactElement;
  readonly value: string;
  readonly choices: readonly MenuChoice[];
  readonly onChoose: (value: string) => void;
}) {
  return (
    <Base.Root>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner sideOffset={4} align="end" className="menu-positioner">
          <Base.Popup className="menu">
            <Base.RadioGroup value={value} onValueChange={(next: string) => onChoose(next)}>
              {choices.map((choice) => (
                <Base.RadioItem key={choice.value} value={choice.value} className="menu__item" closeOnClick>
                  <span className="menu__tick">
                    <Base.RadioItemIndicator>✓</Base.RadioItemIndicator>
                  </span>
                  {choice.label}
                </Base.RadioItem>
              ))}
            </Base.RadioGroup>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
