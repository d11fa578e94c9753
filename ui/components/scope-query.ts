import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query';
import { type Translate, useT } from '../i18n/use-t.ts';
import { graphql, type ResultOf } from '../lib/graphql.ts';
import { request } from '../lib/request.ts';
import type { Scope } from '../lib/scope.ts';

const placePartsFragment = graphql(`
  fragment PlaceParts on Place @_unmask {
    id
    name
    unit
    kind
    until
    within {
      id
      name
      unit
    }
  }
`);

export type PlaceName = ResultOf<typeof placePartsFragment>;

const placesQuery = graphql(
  `
    query Places($ids: [ID!], $within: ID, $asOf: PlainDate) {
      places(ids: $ids, within: $within, asOf: $asOf) {
        ...PlaceParts
      }
    }
  `,
  [placePartsFragment],
);

const findPlacesQuery = graphql(
  `
    query FindPlaces($text: String!) {
      places(text: $text) {
        ...PlaceParts
      }
    }
  `,
  [placePartsFragment],
);

/** The register changes with a new version of the product only. */
const LONG = Number.POSITIVE_INFINITY;

/** A place by its full name: “tỉnh Bắc Ninh”. */
export function placeText({ unit, name }: { readonly unit: string; readonly name: string }): string {
  return unit === '' ? name : `${unit} ${name}`;
}

/** What lies directly within a place on a day; null gives the provinces. */
export function usePlacesWithin(within: string | null, asOf: string | null): UseQueryResult<readonly PlaceName[]> {
  return useQuery({
    queryKey: ['places', within, asOf],
    queryFn: async ({ signal }) => (await request(placesQuery, { within, asOf }, signal)).places,
    staleTime: LONG,
  });
}

/** Places found by words, with or without tone marks; not asked for fewer than two letters. */
export function useFoundPlaces(text: string): UseQueryResult<readonly PlaceName[]> {
  return useQuery({
    queryKey: ['find-places', text],
    queryFn: async ({ signal }) => (await request(findPlacesQuery, { text }, signal)).places,
    enabled: text.length > 1,
    placeholderData: keepPreviousData,
  });
}

/** Places by id; undefined until they are known. Ids that are not in the register are left out. */
export function usePlaces(ids: readonly string[]): readonly PlaceName[] | undefined {
  const { data } = useQuery({
    queryKey: ['places-by-id', ids],
    queryFn: async ({ signal }) => (await request(placesQuery, { ids: [...ids] }, signal)).places,
    enabled: ids.length > 0,
    staleTime: LONG,
    placeholderData: keepPreviousData,
  });
  return ids.length === 0 ? [] : data;
}

/** Names that fit on a line before the rest is counted. */
const NAMED = 2;

/** A scope in words: its places, then its lines; «Toàn bộ» where nothing limits it. */
function scopeText(scope: Scope, places: readonly PlaceName[], t: Translate): string {
  const names = scope.placeIds.map((id) => {
    const place = places.find((one) => one.id === id);
    return place === undefined ? t('scope.unknown', { code: id }) : placeText(place);
  });
  const lines = scope.lines.map((line) => t(`common.line.${line}`));
  const parts = [
    names.slice(0, NAMED).join(', ') + (names.length > NAMED ? ` ${t('scope.more', { n: names.length - NAMED })}` : ''),
    lines.length > NAMED + 1 ? t('scope.moreLines', { n: lines.length }) : lines.join(', '),
  ].filter((part) => part !== '');
  return parts.length === 0 ? t('scope.everything') : parts.join(' · ');
}

/** The words of a scope, and the ids in it that no place has; null until the places are known. */
export function useScopeWords(scope: Scope): { readonly text: string; readonly unknown: readonly string[] } | null {
  const t = useT();
  const places = usePlaces(scope.placeIds);
  if (places === undefined) return null;
  return { text: scopeText(scope, places, t), unknown: scope.placeIds.filter((id) => places.every((place) => place.id !== id)) };
}
