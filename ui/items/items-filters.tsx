import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button } from '../components/button.tsx';
import { shortName } from '../components/directive-name.ts';
import { namedText, useNamedDirective } from '../components/named-directive.ts';
import { type SelectChoice, SelectField } from '../components/select-field.tsx';
import { useLanguage } from '../i18n/language.ts';
import { type Translate, useT } from '../i18n/use-t.ts';
import { formatNumber, type Language } from '../lib/format.ts';
import type { ResultOf } from '../lib/graphql.ts';
import { request } from '../lib/request.ts';
import { GROUPINGS } from './group-items.ts';
import { HANDLED, type ItemsParams, isNarrowed, LEVELS, NO_FILTERS } from './items-params.ts';
import { ItemFacetsQuery, type ItemsAnswer } from './items-query.ts';
import { ruleName } from './rule-name.ts';
import { ITEMS_QUERY, type ItemsAsked } from './use-items.ts';

export type ItemsFiltersProps = {
  readonly params: ItemsParams;
  readonly counts: ItemsAnswer['counts'];
  /** What the rows were asked with. */
  readonly asked: ItemsAsked;
  readonly onChange: (patch: Partial<ItemsParams>) => void;
};

const ANY = '';

/** What narrows the list: its rules with their counts, level, how far cases have come, document and organ; and how it is grouped. */
export function ItemsFilters({ params, counts, asked, onChange }: ItemsFiltersProps) {
  const t = useT();
  const language = useLanguage();
  const { data: facets } = useQuery({
    queryKey: [ITEMS_QUERY, 'facets', asked],
    queryFn: ({ signal }) => request(ItemFacetsQuery, asked, signal),
    placeholderData: keepPreviousData,
  });
  const card = params.of === null ? null : params.card;
  const [onCard] = card?.split('~') ?? [];
  const named = onCard ?? params.of ?? params.doc;
  const name = namedText(useNamedDirective(named), t);
  const documents = documentChoices(params, facets, name, t, language);
  const organs = (facets?.items?.organs ?? []).map(({ id, name: organ, count }) => ({ value: id, label: `${organ} (${formatNumber(count, language)})` }));
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
        value={params.rule ?? ANY}
        choices={[{ value: ANY, label: t('items.filter.any') }, ...rules]}
        onChange={(rule) => change({ rule: rule === ANY ? null : rule })}
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
        value={card !== null ? `card:${card}` : params.of !== null ? `of:${params.of}` : params.doc !== null ? `doc:${params.doc}` : ANY}
        choices={[{ value: ANY, label: t('items.filter.any') }, ...documents]}
        onChange={(value) =>
          value.startsWith('card:')
            ? undefined
            : change({ of: value.startsWith('of:') ? value.slice(3) : null, doc: value.startsWith('doc:') ? value.slice(4) : null, card: null })
        }
      />
      <SelectField
        label={t('items.filter.organ')}
        value={params.organ ?? ANY}
        choices={[
          { value: ANY, label: t('items.filter.any') },
          ...organs,
          ...(params.organ === null || organs.some(({ value }) => value === params.organ) ? [] : [{ value: params.organ, label: t('items.filter.organNow') }]),
        ]}
        onChange={(organ) => change({ organ: organ === ANY ? null : organ })}
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

type Facets = ResultOf<typeof ItemFacetsQuery>;

/** Whole lineages first, then single documents with how many items each has; the chosen one always among them. */
function documentChoices(
  { of, doc, card }: ItemsParams,
  facets: Facets | undefined,
  /** What is chosen, by its name. */
  label: string,
  t: Translate,
  language: Language,
): readonly SelectChoice<string>[] {
  const below = t('items.filter.documentBelow');
  const alone = t('items.filter.documentAlone');
  const roots = (facets?.overview.roots ?? []).map(({ directive }) => ({ value: `of:${directive.id}`, label: shortName(directive, t), group: below }));
  const single = (facets?.items?.documents ?? []).flatMap(({ directive, count }) =>
    directive === null ? [] : [{ value: `doc:${directive.id}`, label: `${shortName(directive, t)} (${formatNumber(count, language)})`, group: alone }],
  );
  const outside = <Choice extends { readonly value: string }>(value: string, known: readonly Choice[]): boolean => known.every((one) => one.value !== value);
  return [
    ...(of !== null && card !== null ? [{ value: `card:${card}`, label: t('items.filter.card', { name: label }), group: alone }] : []),
    ...(of !== null && card === null && outside(`of:${of}`, roots) ? [{ value: `of:${of}`, label, group: below }] : []),
    ...roots,
    ...(doc !== null && outside(`doc:${doc}`, single) ? [{ value: `doc:${doc}`, label, group: alone }] : []),
    ...single,
  ];
}
