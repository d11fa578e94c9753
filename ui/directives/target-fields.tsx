import { useId } from 'react';
import { useT } from '../i18n/use-t.ts';
import { COMPARATORS, type TargetRow } from './task-form.ts';

export type TargetFieldsProps = {
  readonly row: TargetRow;
  /** Which of the targets, from 1. */
  readonly place: number;
  readonly wrong: boolean;
  readonly onChange: (row: TargetRow) => void;
};

/** One number to reach: how, how much (to how much), of what, by when. */
export function TargetFields({ row, place, wrong, onChange }: TargetFieldsProps) {
  const t = useT();
  const id = useId();
  const field = (name: 'low' | 'high' | 'unit' | 'of' | 'by') => (
    <input
      className="input"
      data-field={name}
      autoComplete="off"
      aria-label={t(`directives.mend.target.${name}`, { n: place })}
      placeholder={t(`directives.mend.target.${name}.short`)}
      aria-invalid={wrong}
      aria-describedby={wrong ? id : undefined}
      value={row[name]}
      onChange={(event) => onChange({ ...row, [name]: event.target.value })}
    />
  );
  return (
    <div className="mend__fields">
      <select
        className="input"
        aria-label={t('directives.mend.target.comparator', { n: place })}
        value={row.comparator}
        onChange={(event) => onChange({ ...row, comparator: COMPARATORS.find((one) => one === event.target.value) ?? row.comparator })}
      >
        {COMPARATORS.map((one) => (
          <option key={one} value={one}>
            {t(`directives.mend.comparator.${one}`)}
          </option>
        ))}
      </select>
      {field('low')}
      <span aria-hidden>–</span>
      {field('high')}
      {field('unit')}
      {field('of')}
      {field('by')}
      {wrong ? (
        <p id={id} className="field__error">
          {t('directives.mend.targetWrong')}
        </p>
      ) : null}
    </div>
  );
}
