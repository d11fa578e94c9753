import { SlidersHorizontal } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../components/button.tsx';
import { FindField } from '../components/find-field.tsx';
import { namedText, useNamedDirective } from '../components/named-directive.ts';
import { SelectField } from '../components/select-field.tsx';
import { useLanguage } from '../i18n/language.ts';
import { useT } from '../i18n/use-t.ts';
import { formatDate, formatNumber } from '../lib/format.ts';
import { bandOf, bandsOf, lastOf } from './bands.ts';
import { askerChoices, type Counted, documentChoices, organChoices, WHOSE } from './due-choices.ts';
import { DUTY_KINDS, type DueParams, isFiltered, LETTERS, NO_FILTERS, narrowedBy, OWNERS, SHOWN } from './due-params.ts';
import type { DueRow } from './due-query.ts';
import { type DueAsked, fits } from './fits.ts';
import { UntilField } from './until-field.tsx';

export type DueFiltersProps = {
  readonly params: DueParams;
  /** All rows, and those that pass the filters below: the periods are counted in these. */
  readonly all: readonly DueRow[];
  readonly fitting: readonly DueRow[];
  readonly asOf: string;
  /** Rows are still on their way: what they count is not known yet. */
  readonly waiting: boolean;
  readonly onChange: (patch: Partial<DueParams>) => void;
};

const ANY = '';

/** The periods with their counts, and what narrows them: organ, kind of duty, who asks, document, letter, last day. */
export function DueFilters({ params, all, fitting, asOf, waiting, onChange }: DueFiltersProps) {
  const t = useT();
  const language = useLanguage();
  const bands = bandsOf(params.show);
  const inPeriod = all.filter((row) => bands.includes(bandOf(row, asOf)));
  // What a choice would leave: its own field alone is left aside.
  const without = (but: Partial<DueAsked>): readonly DueRow[] => inPeriod.filter((row) => fits(row, { ...params, ...but }));
  const counted: Counted = (name, n) => (waiting ? name : `${name} (${formatNumber(n, language)})`);
  const organs = organChoices(without({ organ: null, whose: 'any' }), params.organ, counted, t);
  const documents = documentChoices(without({ doc: null }), counted, t);
  const askers = askerChoices(without({ asker: null }), params.asker, counted, t);
  const ofKind = without({ kind: 'any' });
  const known = params.doc === null || documents.some(({ value }) => value === params.doc);
  const [open, setOpen] = useState(false);
  const narrowed = narrowedBy(params);
  const named = useNamedDirective(known ? null : params.doc);
  return (
    <>
      <fieldset className="due__periods">
        <legend className="visually-hidden">{t('due.show')}</legend>
        {SHOWN.map((show) => {
          const bands = bandsOf(show);
          const count = fitting.filter((row) => bands.includes(bandOf(row, asOf))).length;
          const last = show === 'all' ? params.until : lastOf(show, asOf);
          return (
            <button
              key={show}
              type="button"
              className="due__period"
              data-late={!waiting && show === 'overdue' && count > 0}
              aria-pressed={params.show === show}
              title={t(`due.show.${show}.why`)}
              onClick={() => onChange({ show })}
            >
              <span className="due__figure numeric">{waiting ? '…' : formatNumber(count, language)}</span>
              <span>{t(`due.show.${show}`)}</span>
              <span className="due__span">{t(`due.show.${show === 'all' && last !== null ? 'allUntil' : show}.until`, { day: formatDate(last ?? asOf) })}</span>
            </button>
          );
        })}
      </fieldset>
      <Button
        className="due__narrow"
        icon={<SlidersHorizontal size={16} aria-hidden />}
        aria-expanded={open}
        aria-controls="due-filters"
        onClick={() => setOpen(!open)}
      >
        {narrowed === 0 ? t('due.filter.open') : t('due.filter.openSet', { n: narrowed })}
      </Button>
      <div id="due-filters" className="due__filters" data-open={open}>
        <FindField
          label={t('due.filter.organ')}
          value={params.organ ?? (params.whose === 'any' ? ANY : `${WHOSE}${params.whose}`)}
          choices={[{ value: ANY, label: t('due.filter.any') }, ...organs]}
          onChange={(value) => {
            const whose = OWNERS.find((one) => `${WHOSE}${one}` === value);
            onChange({ organ: value === ANY || whose !== undefined ? null : value, whose: whose ?? 'any' });
          }}
        />
        <SelectField
          label={t('due.filter.kind')}
          value={params.kind}
          choices={[
            { value: 'any', label: t('due.filter.any') },
            ...DUTY_KINDS.map((value) => ({ value, label: counted(t(`due.kind.${value}`), ofKind.filter(({ kind }) => kind === value).length) })),
          ]}
          onChange={(kind) => onChange({ kind })}
        />
        <FindField
          label={t('due.filter.asker')}
          value={params.asker ?? ANY}
          choices={[{ value: ANY, label: t('due.filter.any') }, ...askers]}
          onChange={(asker) => onChange({ asker: asker === ANY ? null : asker })}
        />
        <FindField
          label={t('due.filter.document')}
          value={params.doc ?? ANY}
          choices={[{ value: ANY, label: t('due.filter.any') }, ...documents, ...(known ? [] : [{ value: params.doc ?? ANY, label: namedText(named, t) }])]}
          onChange={(doc) => onChange({ doc: doc === ANY ? null : doc })}
        />
        <SelectField
          label={t('due.filter.letter')}
          value={params.letter}
          choices={LETTERS.map((value) => ({ value, label: t(`due.filter.letter.${value}`) }))}
          onChange={(letter) => onChange({ letter })}
        />
        <UntilField value={params.until} onChange={(until) => onChange({ until })} />
        {isFiltered(params) ? (
          <Button tone="quiet" onClick={() => onChange(NO_FILTERS)}>
            {t('due.filter.clear')}
          </Button>
        ) : null}
      </div>
    </>
  );
}
