import { useEffect, useId, useState } from 'react';
import { useT } from '../i18n/use-t.ts';
import { formatDate, parseDate } from '../lib/format.ts';
import '../components/select-field.css';

const ISO_DAY = 10;

/** The last day that is looked at, typed as people write dates; empty: the usual days ahead. */
export function UntilField({ value, onChange }: { readonly value: string | null; readonly onChange: (until: string | null) => void }) {
  const t = useT();
  const id = useId();
  const shown = value === null ? '' : formatDate(value);
  const [typed, setTyped] = useState(shown);
  const [wrong, setWrong] = useState(false);
  useEffect(() => {
    setTyped(shown);
    setWrong(false);
  }, [shown]);
  const take = (): void => {
    const day = typed.trim() === '' ? null : parseDate(typed);
    const readable = typed.trim() === '' || day?.length === ISO_DAY;
    setWrong(!readable);
    if (readable) onChange(day);
  };
  return (
    <form
      className="select-field due__until"
      data-set={value !== null}
      onSubmit={(event) => {
        event.preventDefault();
        take();
      }}
    >
      <label className="select-field__label" htmlFor={id}>
        {t('due.filter.until')}
      </label>
      <input
        id={id}
        inputMode="numeric"
        autoComplete="off"
        size={10}
        maxLength={10}
        placeholder={t('due.filter.untilUsual')}
        value={typed}
        aria-invalid={wrong}
        aria-describedby={wrong ? `${id}-wrong` : undefined}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={() => (typed === shown ? undefined : take())}
      />
      {wrong ? (
        <span id={`${id}-wrong`} className="due__wrong" role="alert">
          {t('app.ask.day')}
        </span>
      ) : null}
    </form>
  );
}
