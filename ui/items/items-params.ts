import type { VariablesOf } from '../lib/graphql.ts';
import { choiceParam, type ParamValues, textParam } from '../lib/url-state.ts';
import { GROUPINGS } from './group-items.ts';
import { CASE_STATES, ITEM_LISTS } from './item-lists.ts';
import type { ItemsQuery } from './items-query.ts';

export const LEVELS = ['CENTRAL', 'PROVINCE', 'DISTRICT', 'BLOC', 'COMMUNE', 'UNIT'] as const;

/** How a case stands, `none`: nobody has taken it up. */
export const HANDLED = ['any', 'open', 'none', ...CASE_STATES] as const;

/** How what list A awaits stands to its term. */
export const TERMS = ['OVERDUE', 'IN_TERM', 'NO_DAY', 'OTHER'] as const;

/** `sum`: all lists at a look, counted; `settled`: what people closed or took off. */
export const VIEWS = ['list', 'sum', 'settled'] as const;

/** In the address: that no organ is known. */
export const NO_ORGAN = 'none';

/** Everything the screen shows, as it stands in the URL. */
export const ITEMS_PARAMS = {
  view: choiceParam(VIEWS, 'list'),
  list: choiceParam(ITEM_LISTS, 'A'),
  rule: textParam,
  level: choiceParam(['any', ...LEVELS], 'any'),
  state: choiceParam(HANDLED, 'any'),
  term: choiceParam(['any', ...TERMS], 'any'),
  of: textParam,
  /** Counted under this document. */
  under: textParam,
  doc: textParam,
  /** A card of the lineage of `of`. */
  card: textParam,
  organ: textParam,
  by: choiceParam(GROUPINGS, 'rule'),
};

export type ItemsParams = ParamValues<typeof ITEMS_PARAMS>;
export type ItemsFilter = NonNullable<VariablesOf<typeof ItemsQuery>['filter']>;

/** The server's filter for what the URL says. */
export function itemsFilter({ view, list, rule, level, state, term, of, under, doc, card, organ }: ItemsParams): ItemsFilter {
  const around = {
    directiveIds: doc === null ? [] : [doc],
    underIds: under === null ? [] : [under],
    cardId: of === null ? null : card,
    organIds: organ === null || organ === NO_ORGAN ? [] : [organ],
    withoutOrgan: organ === NO_ORGAN,
    levels: level === 'any' ? [] : [level],
  };
  if (view !== 'list') return around;
  return {
    ...around,
    lists: [list],
    rules: rule === null ? [] : [rule],
    terms: list === 'A' && term !== 'any' ? [term] : [],
    caseStates: state === 'any' || state === 'none' || state === 'open' ? [] : [state],
    withoutCase: state === 'none',
    closed: state === 'open' ? false : null,
  };
}

/** A filter with one more organ, document or both in it. */
export function narrowed(filter: ItemsFilter, { organ = null, under = null }: Partial<ItemsParams>): ItemsFilter {
  return {
    ...filter,
    ...(organ === null ? {} : { organIds: organ === NO_ORGAN ? [] : [organ], withoutOrgan: organ === NO_ORGAN }),
    ...(under === null ? {} : { underIds: [under] }),
  };
}

/** All filters off; the list stays. */
export const NO_FILTERS = {
  rule: null,
  level: 'any',
  state: 'any',
  term: 'any',
  of: null,
  under: null,
  doc: null,
  card: null,
  organ: null,
} as const satisfies Partial<ItemsParams>;

/** Whether anything but the list narrows what is shown. */
export function isNarrowed(params: ItemsParams): boolean {
  return Object.entries(NO_FILTERS).some(([name, value]) => Reflect.get(params, name) !== value);
}
