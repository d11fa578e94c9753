import { useId } from 'react';
import { useT } from '../i18n/use-t.ts';
import { useDayField } from '../lib/use-day-field.ts';
import '../components/select-field.css';

/** The last day that is looked at, typed as people write dates; empty: the usual days ahead. */
export function UntilField({ value, onChange }: { readonly value: string | null; readonly onChange: (until: string | null) => void }) {
  const t = useT();
  const id = useId();
  const { wrong, input, onSubmit } = useDayField(value, onChange);
  return (
    <form className="select-field due__until" data-set={value !== null} onSubmit={onSubmit}>
      <label className="select-field__label" htmlFor={id}>
        {t('due.filter.until')}
      </label>
      <input id={id} autoComplete="off" placeholder={t('due.filter.untilUsual')} aria-describedby={wrong ? `${id}-wrong` : undefined} {...input} />
      {wrong ? (
        <span id={`${id}-wrong`} className="due__wrong" role="alert">
          {t('app.ask.day')}
        </span>
      ) : null}
    </form>
  );
}
