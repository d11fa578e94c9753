import { type ChangeEvent, type SubmitEvent, useEffect, useState } from 'react';
import { formatDate, parseDate } from './format.ts';

/** Characters of a whole day: only that says unmistakably what is counted. */
const ISO_DAY = 10;

export type DayField = {
  /** True after something was typed that is no whole day; what was taken before holds. */
  readonly wrong: boolean;
  /** Goes onto the input. */
  readonly input: {
    readonly inputMode: 'numeric';
    readonly size: number;
    readonly maxLength: number;
    readonly value: string;
    readonly 'aria-invalid': boolean;
    readonly onChange: (event: ChangeEvent<HTMLInputElement>) => void;
    readonly onBlur: () => void;
  };
  /** Goes onto the form around it. */
  readonly onSubmit: (event: SubmitEvent) => void;
};

/** A day typed as people write dates, taken on leaving the field or by Enter; empty is null. */
export function useDayField(value: string | null, onChange: (day: string | null) => void): DayField {
  const shown = value === null ? '' : formatDate(value);
  const [typed, setTyped] = useState(shown);
  const [wrong, setWrong] = useState(false);
  useEffect(() => {
    setTyped(shown);
    setWrong(false);
  }, [shown]);
  const take = (): void => {
    const blank = typed.trim() === '';
    const day = blank ? null : parseDate(typed);
    const readable = blank || day?.length === ISO_DAY;
    setWrong(!readable);
    if (readable) onChange(day);
  };
  return {
    wrong,
    input: {
      inputMode: 'numeric',
      size: ISO_DAY,
      maxLength: ISO_DAY,
      value: typed,
      'aria-invalid': wrong,
      onChange: (event) => setTyped(event.target.value),
      onBlur: () => (typed === shown ? undefined : take()),
    },
    onSubmit: (event) => {
      event.preventDefault();
      take();
    },
  };
}
