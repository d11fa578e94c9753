import { useState } from 'react';
import { useLanguage } from '../i18n/language.ts';
import { useT } from '../i18n/use-t.ts';
import { formatNumber } from '../lib/format.ts';

const FOLDED = 7;

export type FacetListProps<Value extends string> = {
  readonly title: string;
  readonly counts: readonly { readonly value: string; readonly count: number }[];
  readonly known: readonly Value[];
  readonly chosen: readonly Value[];
  /** Values that are a part of the one before them. */
  readonly within?: readonly Value[];
  readonly name: (value: Value) => string;
  readonly onChange: (chosen: readonly Value[]) => void;
};

/** One filter with its values and how many documents each would leave; the longest lists fold. */
export function FacetList<Value extends string>({ title, counts, known, chosen, within = [], name, onChange }: FacetListProps<Value>) {
  const t = useT();
  const language = useLanguage();
  const [unfolded, setUnfolded] = useState(false);
  const byValue = new Map(counts.map(({ value, count }) => [value, count]));
  const values = known
    .filter((value) => byValue.has(value) || chosen.includes(value))
    .toSorted((left, right) => (known.length > FOLDED ? (byValue.get(right) ?? 0) - (byValue.get(left) ?? 0) : 0));
  if (values.length === 0) return null;
  const shown = unfolded ? values : values.filter((value, index) => index < FOLDED || chosen.includes(value));
  return (
    <fieldset className="facet">
      <legend>{title}</legend>
      {shown.map((value) => (
        <label key={value} className="facet__value" data-within={within.includes(value)}>
          <input
            type="checkbox"
            checked={chosen.includes(value)}
            onChange={(event) => onChange(event.target.checked ? [...chosen, value] : chosen.filter((other) => other !== value))}
          />
          <span>{name(value)}</span>
          <span className="facet__count numeric">{formatNumber(byValue.get(value) ?? 0, language)}</span>
        </label>
      ))}
      {values.length > shown.length ? (
        <button type="button" className="facet__more" onClick={() => setUnfolded(true)}>
          {t('directives.filter.moreValues', { n: values.length - shown.length })}
        </button>
      ) : null}
    </fieldset>
  );
}
