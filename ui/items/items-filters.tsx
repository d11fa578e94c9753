import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button } from '../components/button.tsx';
import { shortNames } from '../components/directive-name.ts';
import { type FindChoice, FindField } from '../components/find-field.tsx';
import { namedText, useNamedDirective } from '../components/named-directive.ts';
import { SelectField } from '../components/select-field.tsx';
import { useLanguage } from '../i18n/language.ts';
import { type Translate, useT } from '../i18n/use-t.ts';
import { formatNumber, type Language } from '../lib/format.ts';
import type { ResultOf } from '../lib/graphql.ts';
import { request } from '../lib/request.ts';
import { GROUPINGS } from './group-items.ts';
import { HANDLED, type ItemsParams, isNarrowed, LEVELS, NO_FILTERS, NO_ORGAN, TERMS } from './items-params.ts';
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
  const named = onCard ?? params.of ?? params.doc ?? params.under;
  const name = namedText(useNamedDirective(named), t);
  const documents = documentChoices(params, facets, name, t, language);
  const organs = organChoices(facets, t, language);
  const change = onChange;
  // What is counted or closed goes over all lists: what belongs to one of them alone does not narrow it.
  const listed = params.view === 'list';
  const found = counts.filter(({ list }) => list === params.list);
  const rules = [
    ...found.map(({ rule, count }) => ({ value: rule, label: `${ruleName(rule, t)} (${formatNumber(count, language)})` })),
    ...(params.rule === null || found.some(({ rule }) => rule === params.rule)
      ? []
      : [{ value: params.rule, label: `${ruleName(params.rule, t)} (${formatNumber(0, language)})` }]),
  ];
  return (
    <div className="items__filters">
      {listed ? (
        <SelectField
          label={t('items.filter.rule')}
          value={params.rule ?? ANY}
          choices={[{ value: ANY, label: t('items.filter.any') }, ...rules]}
          onChange={(rule) => change({ rule: rule === ANY ? null : rule })}
        />
      ) : null}
      <SelectField
        label={t('items.filter.level')}
        value={params.level}
        choices={[{ value: 'any', label: t('items.filter.any') }, ...LEVELS.map((value) => ({ value, label: t(`common.level.${value}`) }))]}
        onChange={(level) => change({ level })}
      />
      {listed && params.list === 'A' ? (
        <SelectField
          label={t('items.filter.term')}
          value={params.term}
          choices={[{ value: 'any', label: t('items.filter.any') }, ...TERMS.map((value) => ({ value, label: t(`items.term.${value}`) }))]}
          onChange={(term) => change({ term })}
        />
      ) : null}
      {!listed || params.list === 'INFO' ? null : (
        <SelectField
          label={t('items.filter.state')}
          value={params.state}
          choices={HANDLED.map((value) => ({ value, label: value === 'any' ? t('items.filter.any') : t(`items.state.${value}`) }))}
          onChange={(state) => change({ state })}
        />
      )}
      <FindField
        label={t('items.filter.document')}
        value={documentChoice(card, params) ?? ANY}
        choices={[{ value: ANY, label: t('items.filter.any') }, ...documents]}
        onChange={(value) =>
          value.startsWith('card:') || value.startsWith('under:')
            ? undefined
            : change({ of: value.startsWith('of:') ? value.slice(3) : null, doc: value.startsWith('doc:') ? value.slice(4) : null, under: null, card: null })
        }
      />
      <FindField
        label={t('items.filter.organ')}
        value={params.organ ?? ANY}
        choices={[
          { value: ANY, label: t('items.filter.any') },
          ...organs,
          ...(params.organ === null || organs.some(({ value }) => value === params.organ)
            ? []
            : [{ value: params.organ, label: t(params.organ === NO_ORGAN ? 'items.sum.noOrgan' : 'items.filter.organNow') }]),
        ]}
        onChange={(organ) => change({ organ: organ === ANY ? null : organ })}
      />
      {params.view === 'settled' ? null : (
        <SelectField
          label={t('items.filter.by')}
          value={listed || params.by !== 'rule' ? params.by : 'organ'}
          choices={GROUPINGS.filter((value) => listed || value !== 'rule').map((value) => ({ value, label: t(`items.by.${value}`) }))}
          onChange={(by) => change({ by })}
        />
      )}
      {isNarrowed(params) ? (
        <Button tone="quiet" onClick={() => onChange(NO_FILTERS)}>
          {t('items.filter.clear')}
        </Button>
      ) : null}
    </div>
  );
}

type Facets = ResultOf<typeof ItemFacetsQuery>;

/** Organs by name with how many items each has; words that name none of the register stand last. */
function organChoices(facets: Facets | undefined, t: Translate, language: Language): readonly FindChoice[] {
  const organs = (facets?.items?.organs ?? []).map(({ id, name, count, resolved }) => ({
    value: id,
    label: `${name} (${formatNumber(count, language)})`,
    closed: name,
    group: resolved ? undefined : t('items.filter.organUnknown'),
  }));
  return [...organs.filter(({ group }) => group === undefined), ...organs.filter(({ group }) => group !== undefined)];
}

/** The choice of the filter of documents that the address names: a card of the overview, a document with what stands under it, one alone; null: any. */
function documentChoice(card: string | null, { of, doc, under }: ItemsParams): string | null {
  const chosen = Object.entries({ card, of, doc, under }).find(([, id]) => id !== null);
  return chosen === undefined ? null : chosen.join(':');
}

/** Whole lineages first, then single documents with how many items each has; the chosen one always among them. */
function documentChoices(
  { of, under, doc, card }: ItemsParams,
  facets: Facets | undefined,
  /** What is chosen, by its name. */
  label: string,
  t: Translate,
  language: Language,
): readonly FindChoice[] {
  const below = t('items.filter.documentBelow');
  const alone = t('items.filter.documentAlone');
  // Closed, the field says which of the two is chosen: a document stands under both heads.
  const whole = (name: string): Pick<FindChoice, 'closed' | 'group'> => ({ closed: t('items.filter.below', { name }), group: below });
  const onlyOne = (name: string): Pick<FindChoice, 'closed' | 'group'> => ({ closed: t('items.filter.alone', { name }), group: alone });
  const all = [...(facets?.overview.roots ?? []), ...(facets?.items?.documents ?? [])].flatMap(({ directive }) => directive ?? []);
  const names = shortNames(all, t);
  const roots = (facets?.overview.roots ?? []).map(({ directive }) => {
    const name = names.get(directive.id) ?? '';
    return { value: `of:${directive.id}`, label: name, ...whole(name) };
  });
  const single = (facets?.items?.documents ?? []).flatMap(({ directive, count }) => {
    if (directive === null) return [];
    const name = names.get(directive.id) ?? '';
    return [{ value: `doc:${directive.id}`, label: `${name} (${formatNumber(count, language)})`, ...onlyOne(name) }];
  });
  const outside = (value: string, known: readonly FindChoice[]): boolean => known.every((one) => one.value !== value);
  return [
    ...(of !== null && card !== null ? [{ value: `card:${card}`, label: t('items.filter.card', { name: label }), group: alone }] : []),
    ...(under !== null && of === null && doc === null ? [{ value: `under:${under}`, label: t('items.filter.under', { name: label }), group: alone }] : []),
    ...(of !== null && card === null && outside(`of:${of}`, roots) ? [{ value: `of:${of}`, label, ...whole(label) }] : []),
    ...roots,
    ...(doc !== null && outside(`doc:${doc}`, single) ? [{ value: `doc:${doc}`, label, ...onlyOne(label) }] : []),
    ...single,
  ];
}
