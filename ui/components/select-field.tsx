import { useId } from 'react';
import './select-field.css';

export type SelectChoice<Value extends string> = { readonly value: Value; readonly label: string; readonly group?: string };

export type SelectFieldProps<Value extends string> = {
  readonly label: string;
  readonly value: Value;
  /** Neighbours of one `group` stand under its name. */
  readonly choices: readonly SelectChoice<Value>[];
  readonly onChange: (value: Value) => void;
};

/** One of a few values, named beside it; lit while it is not the first. */
export function SelectField<Value extends string>({ label, value, choices, onChange }: SelectFieldProps<Value>) {
  const id = useId();
  return (
    <div className="select-field" data-set={value !== choices[0]?.value}>
      <label className="select-field__label" htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        value={value}
        onChange={(event) => {
          const chosen = choices.find((choice) => choice.value === event.target.value);
          if (chosen) onChange(chosen.value);
        }}
      >
        {grouped(choices).map(({ group, members }) =>
          group === undefined ? (
            members.map(option)
          ) : (
            <optgroup key={group} label={group}>
              {members.map(option)}
            </optgroup>
          ),
        )}
      </select>
    </div>
  );
}

function option({ value, label }: SelectChoice<string>) {
  return (
    <option key={value} value={value}>
      {label}
    </option>
  );
}

type Group<Value extends string> = { readonly group: string | undefined; readonly members: SelectChoice<Value>[] };

function grouped<Value extends string>(choices: readonly SelectChoice<Value>[]): readonly Group<Value>[] {
  const groups: Group<Value>[] = [];
  for (const choice of choices) {
    const last = groups.at(-1);
    if (last !== undefined && last.group === choice.group) last.members.push(choice);
    else groups.push({ group: choice.group, members: [choice] });
  }
  return groups;
}
