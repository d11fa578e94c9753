import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useId, useState } from 'react';
import { useT } from '../i18n/use-t.ts';
import { formatDate } from '../lib/format.ts';
import { useDebounced } from '../lib/use-debounced.ts';
import { type PlaceName, placeText, useFoundPlaces, usePlacesWithin } from './scope-query.ts';
import { ErrorState, Skeleton } from './states.tsx';

/** Milliseconds of stillness before the register is searched. */
const STILL = 180;

/** Places that may be chosen at once, as the API takes them. */
const MOST = 200;

export type ScopePlacesProps = {
  readonly chosen: readonly string[];
  /** The day whose map is offered; null for today. */
  readonly asOf: string | null;
  /** `within`: the place that it lies in; null where none is known. */
  readonly onToggle: (placeId: string, within: string | null) => void;
};

/** The provinces, what lies within one of them, or what was found by name. */
export function ScopePlaces({ chosen, asOf, onToggle }: ScopePlacesProps) {
  const t = useT();
  const id = useId();
  const [typed, setTyped] = useState('');
  const [inside, setInside] = useState<PlaceName | null>(null);
  const text = useDebounced(typed.trim(), STILL);
  const finding = typed.trim().length > 1;
  const within = usePlacesWithin(inside?.id ?? null, asOf);
  const found = useFoundPlaces(finding ? text : '');
  const { data, error, refetch } = finding ? found : within;
  const row = (place: PlaceName, name: string) => {
    const full = chosen.length >= MOST && !chosen.includes(place.id);
    const facts = [
      finding && place.within !== null && place.kind !== 'province' ? t('scope.within', { place: placeText(place.within) }) : '',
      place.until === null ? '' : t('scope.until', { date: formatDate(place.until) }),
    ].filter((fact) => fact !== '');
    return (
      <li key={place.id} className="scope-dialog__place">
        <label className="scope-dialog__choice" title={full ? t('scope.tooMany', { n: MOST }) : undefined}>
          <input
            type="checkbox"
            checked={chosen.includes(place.id)}
            disabled={full}
            onChange={() => onToggle(place.id, place.within?.id ?? (place.id === inside?.id ? null : (inside?.id ?? null)))}
          />
          <span>
            {name} {facts.length === 0 ? null : <span className="small faint">{facts.join(', ')}</span>}
          </span>
        </label>
        {!finding && inside === null ? (
          <button type="button" className="scope-dialog__into" aria-label={t('scope.open', { place: placeText(place) })} onClick={() => setInside(place)}>
            <ChevronRight size={16} aria-hidden />
          </button>
        ) : null}
      </li>
    );
  };
  return (
    <div className="scope-dialog__places">
      <label className="scope-dialog__legend" htmlFor={id}>
        {t('scope.places')}
      </label>
      <input
        id={id}
        className="input"
        type="search"
        autoComplete="off"
        placeholder={t('scope.findHint')}
        aria-label={t('scope.find')}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      {finding || inside === null ? null : (
        <button type="button" className="scope-dialog__back" onClick={() => setInside(null)}>
          <ChevronLeft size={16} aria-hidden /> {t('scope.back')}
        </button>
      )}
      {data === undefined ? (
        error === null ? (
          <Skeleton height="12em" />
        ) : (
          <ErrorState error={error} title={t('scope.failed')} onRetry={() => void refetch()} />
        )
      ) : (
        <ul className="scope-dialog__list" aria-label={finding ? t('scope.found') : inside === null ? t('scope.places') : placeText(inside)}>
          {finding || inside === null ? null : row(inside, t('scope.whole', { place: placeText(inside) }))}
          {data.map((place) => row(place, placeText(place)))}
          {finding && data.length === 0 ? <li className="small soft">{t('scope.noneFound', { text })}</li> : null}
        </ul>
      )}
    </div>
  );
}
