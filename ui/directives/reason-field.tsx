import { useId } from 'react';
import { useT } from '../i18n/use-t.ts';

/** Why, in the person’s own words; may be left empty. */
export function ReasonField({ value, onChange }: { readonly value: string; readonly onChange: (reason: string) => void }) {
  const t = useT();
  const id = useId();
  return (
    <div className="field">
      <label className="field__label" htmlFor={id}>
        {t('directives.correct.reason')}
      </label>
      <input id={id} className="input" maxLength={500} autoComplete="off" value={value} onChange={(event) => onChange(event.target.value)} />
    </div>
  );
}
