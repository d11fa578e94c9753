import { placeText, usePlaces } from '../components/scope-query.ts';
import { useT } from '../i18n/use-t.ts';
import type { DirectiveListRow } from './list-query.ts';

/** From the largest on. */
const KINDS = ['province', 'district', 'commune'];
const rank = ({ kind }: { readonly kind: string }): number => KINDS.indexOf(kind);

/** Why the list of a place has documents of others: places that ended, which it was part of or took in. Nothing where there are none. */
export function FormerPlaces({ placeId, rows }: { readonly placeId: string; readonly rows: readonly DirectiveListRow[] }) {
  const t = useT();
  const chosen = usePlaces([placeId])?.find(({ id }) => id === placeId);
  if (chosen === undefined) return null;
  const others = rows.flatMap(({ place }) => (place !== null && place.id !== placeId && place.until !== null && rank(place) <= rank(chosen) ? [place] : []));
  const names = [...new Map(others.map((place) => [place.id, placeText(place)])).values()];
  if (names.length === 0) return null;
  return <p className="list__note">{t('directives.list.former', { place: placeText(chosen), former: names.join(', ') })}</p>;
}
