import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { request } from '../lib/request.ts';
import { type Only, type Order, usualOnly } from './overview-params.ts';
import { CardCountsQuery, ChosenCardsQuery, type OverviewRoot } from './overview-query.ts';
import type { Around } from './standing-query.ts';

export const ONLY_NAMES = { all: null, within: 'WITHIN', beyond: 'BEYOND', owed: 'OWED', overdue: 'OVERDUE', drifts: 'DRIFTS', held: 'HELD' } as const;
const ORDER_NAMES = { below: 'BELOW', newest: 'NEWEST', overdue: 'OVERDUE' } as const;

export type ListedCards = { readonly roots: readonly OverviewRoot[]; readonly totalRoots: number; readonly loaded: number };
type Asked = { readonly cards: number; readonly only: Only; readonly order: Order };

/** The cards of one kind, or in another order than the usual one; null while they are not there. Nothing is asked for where neither was chosen, or no cards are shown. */
export function useChosenCards({ cards, only, order }: Asked, around: Around, shown: boolean) {
  const wanted = shown && (only !== usualOnly(around.scope !== null) || order !== 'below');
  const { data, error, refetch } = useQuery({
    queryKey: ['overview', 'chosen', cards, only, order, around],
    queryFn: async ({ signal }) =>
      (await request(ChosenCardsQuery, { first: cards, only: ONLY_NAMES[only], order: ORDER_NAMES[order], ...around }, signal)).overview,
    enabled: wanted,
    placeholderData: keepPreviousData,
  });
  const listed: ListedCards | null = !wanted || data === undefined ? null : { ...data, loaded: data.roots.length };
  return { listed, error, retry: () => void refetch() };
}

/** How many cards there are of each kind; null while that is not known. */
export function useCardCounts(around: Around): Readonly<Record<Only, number>> | null {
  const { data } = useQuery({
    queryKey: ['overview', 'card-counts', around],
    queryFn: async ({ signal }) => (await request(CardCountsQuery, around, signal)).overview.counts,
    placeholderData: keepPreviousData,
    // Numbers beside names of choices: the choices are there without them.
    retry: false,
  });
  return data ?? null;
}
