import { useQuery } from '@tanstack/react-query';
import { Button } from '../components/button.tsx';
import { shortName } from '../components/directive-name.ts';
import { SelectField } from '../components/select-field.tsx';
import { useLanguage } from '../i18n/language.ts';
import { useT } from '../i18n/use-t.ts';
import { formatNumber } from '../lib/format.ts';
import { request } from '../lib/request.ts';
import { GROUPINGS } from './group-items.ts';
import { HANDLED, type ItemsParams, isNarrowed, LEVELS, NO_FILTERS } from './items-params.ts';
import { ItemRootsQuery, type ItemsAnswer, RootNameQuery } from './items-query.ts';
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
  const roots = useQuery({ queryKey: ['item-roots'], queryFn: ({ signal }) => request(ItemRootsQuery, {}, signal) });
  const documents = roots.data?.overview.roots.map(({ directive }) => directive) ?? [];
  const outside = root.data?.directive && documents.every(({ id }) => id !== params.of) ? [root.data.directive] : [];
  const change = onChange;
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
      <SelectField
        label={t('items.filter.document')}
        value={params.of ?? ANY_RULE}
        choices={[{ value: ANY_RULE, label: t('items.filter.any') }, ...[...documents, ...outside].map((one) => ({ value: one.id, label: shortName(one, t) }))]}
        onChange={(of) => change({ of: of === ANY_RULE ? null : of })}
      />
      <SelectField
        label={t('items.filter.by')}
        value={params.by}
        choices={GROUPINGS.map((value) => ({ value, label: t(`items.by.${value}`) }))}
        onChange={(by) => change({ by })}
      />
      {isNarrowed(params) ? (
        <Button tone="quiet" onClick={() => onChange(NO_FILTERS)}>
          {t('items.filter.clear')}
        </Button>
      ) : null}
    </div>
  );
}
