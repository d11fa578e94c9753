import { useQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { Button } from '../components/button.tsx';
import { shortName } from '../components/directive-name.ts';
import { SelectField } from '../components/select-field.tsx';
import { useLanguage } from '../i18n/language.ts';
import { useT } from '../i18n/use-t.ts';
import { formatNumber } from '../lib/format.ts';
import { request } from '../lib/request.ts';
import { HANDLED, type ItemsParams, isNarrowed, LEVELS, NO_FILTERS, PAGES_AT_ONCE } from './items-params.ts';
import { type ItemsAnswer, RootNameQuery } from './items-query.ts';
import { ruleName } from './rule-name.ts';

export type ItemsFiltersProps = {
  readonly params: ItemsParams;
  readonly counts: ItemsAnswer['counts'];
  readonly onChange: (patch: Partial<ItemsParams>) => void;
};

const ANY_RULE = '';

/** What narrows the list: its rules with their counts, the level, how far cases have come. */
export function ItemsFilters({ params, counts, onChange }: ItemsFiltersProps) {
  const t = useT();
  const language = useLanguage();
  const root = useQuery({
    queryKey: ['root-name', params.of],
    queryFn: ({ signal }) => request(RootNameQuery, { id: params.of ?? '' }, signal),
    enabled: params.of !== null,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const change = (patch: Partial<ItemsParams>): void => onChange({ ...patch, pages: PAGES_AT_ONCE });
  const found = counts.filter(({ list }) => list === params.list);
  const rules = [
    ...found.map(({ rule, count }) => ({ value: rule, label: `${ruleName(rule, t)} (${formatNumber(count, language)})` })),
    ...(params.rule === null || found.some(({ rule }) => rule === params.rule)
      ? []
      : [{ value: params.rule, label: `${ruleName(params.rule, t)} (${formatNumber(0, language)})` }]),
  ];
  return (
    <div className="items__filters">
      <SelectField
        label={t('items.filter.rule')}
        value={params.rule ?? ANY_RULE}
        choices={[{ value: ANY_RULE, label: t('items.filter.any') }, ...rules]}
        onChange={(rule) => change({ rule: rule === ANY_RULE ? null : rule })}
      />
      <SelectField
        label={t('items.filter.level')}
        value={params.level}
        choices={[{ value: 'any', label: t('items.filter.any') }, ...LEVELS.map((value) => ({ value, label: t(`common.level.${value}`) }))]}
        onChange={(level) => change({ level })}
      />
      {params.list === 'INFO' ? null : (
        <SelectField
          label={t('items.filter.state')}
          value={params.state}
          choices={HANDLED.map((value) => ({ value, label: value === 'any' ? t('items.filter.any') : t(`items.state.${value}`) }))}
          onChange={(state) => change({ state })}
        />
      )}
      {params.of === null ? null : (
        <button type="button" className="items__chip" onClick={() => change({ of: null })}>
          {t('items.filter.of', { document: root.data?.directive ? shortName(root.data.directive, t) : '…' })}
          <X size={14} aria-hidden />
          <span className="visually-hidden">{t('items.filter.remove')}</span>
        </button>
      )}
      {isNarrowed(params) ? (
        <Button tone="quiet" onClick={() => onChange(NO_FILTERS)}>
          {t('items.filter.clear')}
        </Button>
      ) : null}
    </div>
  );
}
