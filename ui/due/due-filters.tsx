import { SlidersHorizontal } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../components/button.tsx';
import { shortName } from '../components/directive-name.ts';
import { type FindChoice, FindField } from '../components/find-field.tsx';
import { namedText, useNamedDirective } from '../components/named-directive.ts';
import { SelectField } from '../components/select-field.tsx';
import { useLanguage } from '../i18n/language.ts';
import { useT } from '../i18n/use-t.ts';
import { formatDate, formatNumber } from '../lib/format.ts';
import { bandOf, bandsOf, lastOf } from './bands.ts';
import { DUTY_KINDS, type DueParams, isFiltered, LETTERS, NO_FILTERS, narrowedBy, SHOWN } from './due-params.ts';
import type { DueRow } from './due-query.ts';
import { canSelect } from './selecting.ts';
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

/** The periods with their counts, and what narrows them: organ, kind of duty, document, letter, last day. */
export function DueFilters({ params, all, fitting, asOf, waiting, onChange }: DueFiltersProps) {
  const t = useT();
  const language = useLanguage();
  const organs = organChoices(all, params.organ, t('due.nobody'));
  const documents = new Map(all.flatMap(({ directive }) => (directive === null ? [] : [[directive.id, directive] as const])));
  const documentChoices = [...documents.values()]
    .map((one) => ({ value: one.id, label: shortName(one, t) }))
    .toSorted((a, b) => a.label.localeCompare(b.label, 'vi'));
  const [open, setOpen] = useState(false);
  const narrowed = narrowedBy(params);
  const named = useNamedDirective(params.doc === null || documents.has(params.doc) ? null : params.doc);
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
          value={params.organ ?? ANY}
          choices={[{ value: ANY, label: t('due.filter.any') }, ...organs]}
          onChange={(organ) => onChange({ organ: organ === ANY ? null : organ })}
        />
        <SelectField
          label={t('due.filter.kind')}
          value={params.kind}
          choices={[{ value: 'any', label: t('due.filter.any') }, ...DUTY_KINDS.map((value) => ({ value, label: t(`due.kind.${value}`) }))]}
          onChange={(kind) => onChange({ kind })}
        />
        <FindField
          label={t('due.filter.document')}
          value={params.doc ?? ANY}
          choices={[
            { value: ANY, label: t('due.filter.any') },
            ...documentChoices,
            ...(params.doc === null || documents.has(params.doc) ? [] : [{ value: params.doc, label: namedText(named, t) }]),
          ]}
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

/** Every organ by name, the chosen one always among them; words that name no body stand last, under a head of their own. */
function organChoices(rows: readonly DueRow[], chosen: string | null, unknown: string): readonly FindChoice[] {
  const known = new Set(rows.filter(canSelect).map(({ organName }) => organName));
  const words = new Set(rows.map(({ organName }) => organName).filter((name) => !known.has(name)));
  if (chosen !== null && !words.has(chosen)) known.add(chosen);
  const sorted = (names: ReadonlySet<string>): readonly string[] => [...names].toSorted((a, b) => a.localeCompare(b, 'vi'));
  return [...sorted(known).map((name) => ({ value: name, label: name })), ...sorted(words).map((name) => ({ value: name, label: name, group: unknown }))];
}
