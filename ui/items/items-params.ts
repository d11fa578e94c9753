import type { VariablesOf } from '../lib/graphql.ts';
import { choiceParam, type ParamValues, textParam } from '../lib/url-state.ts';
import { GROUPINGS } from './group-items.ts';
import { CASE_STATES, ITEM_LISTS } from './item-lists.ts';
import type { ItemsQuery } from './items-query.ts';

export const LEVELS = ['CENTRAL', 'PROVINCE', 'DISTRICT', 'BLOC', 'COMMUNE', 'UNIT'] as const;

/** How a case stands, `none`: nobody has taken it up. */
export const HANDLED = ['any', 'none', ...CASE_STATES] as const;

/** Everything the screen shows, as it stands in the URL. */
export const ITEMS_PARAMS = {
  list: choiceParam(ITEM_LISTS, 'A'),
  rule: textParam,
  level: choiceParam(['any', ...LEVELS], 'any'),
  state: choiceParam(HANDLED, 'any'),
  of: textParam,
  doc: textParam,
  /** A card of the lineage of `of`. */
  card: textParam,
  organ: textParam,
  by: choiceParam(GROUPINGS, 'rule'),
};

export type ItemsParams = ParamValues<typeof ITEMS_PARAMS>;
export type ItemsFilter = NonNullable<VariablesOf<typeof ItemsQuery>['filter']>;

/** The server's filter for what the URL says. */
export function itemsFilter({ list, rule, level, state, of, doc, card, organ }: ItemsParams): ItemsFilter {
  return {
    lists: [list],
    rules: rule === null ? [] : [rule],
    directiveIds: doc === null ? [] : [doc],
    cardId: of === null ? null : card,
    organIds: organ === null ? [] : [organ],
    levels: level === 'any' ? [] : [level],
    caseStates: state === 'any' || state === 'none' ? [] : [state],
    withoutCase: state === 'none',
  };
}

/** Whether anything but the list narrows what is shown. */
export function isNarrowed({ rule, level, state, of, doc, card, organ }: ItemsParams): boolean {
  return rule !== null || level !== 'any' || state !== 'any' || of !== null || doc !== null || card !== null || organ !== null;
}

/** All filters off; the list stays. */
export const NO_FILTERS = { rule: null, level: 'any', state: 'any', of: null, doc: null, card: null, organ: null } as const satisfies Partial<ItemsParams>;
