import type { ReactNode } from 'react';
import './segmented.css';

export type SegmentedProps<Value extends string> = {
  readonly label: string;
  readonly value: Value;
  readonly choices: readonly { readonly value: Value; readonly label: string; readonly hint?: string; readonly icon?: ReactNode }[];
  readonly onChoose: (value: Value) => void;
};

/** One of a few, all in sight. */
export function Segmented<Value extends string>({ label, value, choices, onChoose }: SegmentedProps<Value>) {
  return (
    <fieldset className="segmented">
      <legend className="visually-hidden">{label}</legend>
      {choices.map((choice) => (
        <button key={choice.value} type="button" aria-pressed={choice.value === value} title={choice.hint} onClick={() => onChoose(choice.value)}>
          {choice.icon}
          {choice.label}
        </button>
      ))}
    </fieldset>
  );
}
