import { Combobox } from '@base-ui/react/combobox';
import { Check, ChevronDown } from 'lucide-react';
import { useId, useMemo } from 'react';
import { useLanguage } from '../i18n/language.ts';
import { useT } from '../i18n/use-t.ts';
import { formatNumber } from '../lib/format.ts';
import './menu.css';
import './select-field.css';
import './find-field.css';

/** Choices that are listed at once; the rest is found by typing. */
const LISTED = 200;

export type FindChoice = {
  readonly value: string;
  readonly label: string;
  /** What the closed field says; `label` where it is not told. */
  readonly closed?: string | undefined;
  /** Neighbours of one group stand under its name. */
  readonly group?: string | undefined;
};

export type FindFieldProps = {
  readonly label: string;
  readonly value: string;
  /** The first one means that nothing is chosen; the field is lit while another is. */
  readonly choices: readonly FindChoice[];
  readonly onChange: (value: string) => void;
};

type Group = { readonly group: string; readonly items: FindChoice[] };

/** One of very many values, found by typing with or without tone marks: a list behind a field that says what is chosen. */
export function FindField({ label, value, choices, onChange }: FindFieldProps) {
  const t = useT();
  const language = useLanguage();
  const id = useId();
  const groups = useMemo(() => grouped(choices), [choices]);
  const chosen = choices.find((choice) => choice.value === value) ?? null;
  const closed = chosen === null ? '…' : (chosen.closed ?? chosen.label);
  return (
    <Combobox.Root
      items={groups}
      value={chosen}
      onValueChange={(next: FindChoice | null) => {
        if (next !== null) onChange(next.value);
      }}
      filter={(choice: FindChoice, typed: string) => holds(choice, typed)}
      isItemEqualToValue={(one: FindChoice, other: FindChoice) => one.value === other.value}
      itemToStringLabel={(choice: FindChoice) => choice.label}
      limit={LISTED}
      autoHighlight
    >
      <Combobox.Trigger className="select-field find-field" data-set={value !== choices[0]?.value} aria-label={`${label}: ${closed}`} title={closed}>
        <span className="select-field__label">{label}</span>
        <span className="find-field__value">{closed}</span>
        <ChevronDown size={14} aria-hidden />
      </Combobox.Trigger>
      <Combobox.Portal>
        <Combobox.Positioner sideOffset={4} align="start" className="menu-positioner">
          <Combobox.Popup className="menu find-field__popup" aria-label={label}>
            <Combobox.Input id={id} className="input" aria-label={t('items.find.label', { what: label })} placeholder={t('items.find.hint')} />
            <Combobox.Empty className="find-field__none">{t('items.find.none')}</Combobox.Empty>
            <Combobox.List className="find-field__list">
              {({ group, items }: Group) => (
                <Combobox.Group key={group} items={items}>
                  {group === '' ? null : <Combobox.GroupLabel className="find-field__group">{group}</Combobox.GroupLabel>}
                  <Combobox.Collection>
                    {(choice: FindChoice) => (
                      <Combobox.Item key={choice.value} value={choice} className="menu__item">
                        <span className="menu__tick">
                          <Combobox.ItemIndicator>
                            <Check size={14} aria-hidden />
                          </Combobox.ItemIndicator>
                        </span>
                        {choice.label}
                      </Combobox.Item>
                    )}
                  </Combobox.Collection>
                </Combobox.Group>
              )}
            </Combobox.List>
            {choices.length > LISTED ? <p className="find-field__more">{t('items.find.more', { n: formatNumber(choices.length - 1, language) })}</p> : null}
          </Combobox.Popup>
        </Combobox.Positioner>
      </Combobox.Portal>
    </Combobox.Root>
  );
}

const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd');

/**
 * Whether what was typed stands in a choice or in the name of its group: as a piece, or word for word in any order, of which the
 * last may be begun only. Without tone marks it fits all, with them those that bear them.
 */
export function holds({ label, group = '' }: Pick<FindChoice, 'label' | 'group'>, typed: string): boolean {
  const plain = `${label} ${group}`.normalize('NFC').toLowerCase();
  const bare = folded(plain);
  const wanted = typed.normalize('NFC').toLowerCase().trim();
  const textFor = (part: string): string => (folded(part) === part ? bare : plain);
  if (textFor(wanted).includes(wanted)) return true;
  const words = wanted.split(/\s+/u);
  return words.every((word, at) => {
    const there = textFor(word).split(/[\s,;:()]+/u);
    return at < words.length - 1 ? there.includes(word) : there.some((one) => one.startsWith(word));
  });
}

function grouped(choices: readonly FindChoice[]): readonly Group[] {
  const groups: Group[] = [];
  for (const choice of choices) {
    const last = groups.at(-1);
    if (last !== undefined && last.group === (choice.group ?? '')) last.items.push(choice);
    else groups.push({ group: choice.group ?? '', items: [choice] });
  }
  return groups;
}
