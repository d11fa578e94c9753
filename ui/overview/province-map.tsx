import map from '@svg-maps/vietnam';
import { type KeyboardEvent, useId, useMemo, useRef, useState } from 'react';
import { useT } from '../i18n/use-t.ts';
import { classes } from '../lib/classes.ts';
import { type DrawnPlace, drawnPlaces, ISLAND_NAMES, isIslands, neighbour } from './shapes.ts';
import { type PlaceState, placeState } from './standing.ts';
import type { PlaceRow } from './standing-query.ts';

export type ProvinceMapProps = {
  readonly rows: readonly PlaceRow[];
  /** How a place stands, in words: for its name, and what is said below the map. */
  readonly describe: (row: PlaceRow) => string;
  /** Lit from outside (a row of the table); null: none. */
  readonly litId: string | null;
  readonly onLight: (placeId: string | null) => void;
  readonly onOpen: (row: PlaceRow) => void;
};

/** States that a pattern tells apart beside the colour. */
const PATTERNED: ReadonlySet<PlaceState> = new Set(['part', 'awaited', 'overdue']);

/** The provinces of a day by state. What was merged is drawn as one: the outline goes around all of its land. Arrows walk, Enter opens. */
export function ProvinceMap({ rows, describe, litId, onLight, onOpen }: ProvinceMapProps) {
  const t = useT();
  const id = useId();
  const { places } = useMemo(() => drawnPlaces(rows, map.locations), [rows]);
  const svg = useRef<SVGSVGElement>(null);
  const [walkedId, setWalkedId] = useState<string | null>(null);
  const entry = places.find(({ row }) => row.place.id === walkedId) ?? places[0];
  // What is lit is drawn last, so that its outline lies over its neighbours.
  const drawn = litId === null ? places : places.toSorted((a, b) => Number(a.row.place.id === litId) - Number(b.row.place.id === litId));

  const onKeyDown = (event: KeyboardEvent, place: DrawnPlace): void => {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      onOpen(place.row);
      return;
    }
    const next = neighbour(places, place, event.key);
    if (next === null) return;
    event.preventDefault();
    setWalkedId(next.row.place.id);
    svg.current?.querySelector<SVGGElement>(`[data-place="${CSS.escape(next.row.place.id)}"]`)?.focus();
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing is no fieldset.
    <svg ref={svg} className="province-map" viewBox={map.viewBox} role="group" aria-label={t('overview.map.label', { n: places.length })}>
      <defs>
        <pattern id={`${id}-part`} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line x1="0" y1="0" x2="0" y2="7" className="province-map__part-line" />
        </pattern>
        <pattern id={`${id}-awaited`} width="7" height="7" patternUnits="userSpaceOnUse">
          <circle cx="3.5" cy="3.5" r="1.1" className="province-map__awaited-dot" />
        </pattern>
        <pattern id={`${id}-overdue`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">
          <line x1="0" y1="0" x2="0" y2="6" className="province-map__overdue-line" />
        </pattern>
      </defs>
      {drawn.map((place) => {
        const { row } = place;
        const state = placeState(row.counts);
        return (
          // biome-ignore lint/a11y/useSemanticElements: a shape of a drawing cannot be a button element.
          <g
            key={row.place.id}
            role="button"
            tabIndex={place.row === entry?.row ? 0 : -1}
            aria-label={describe(row)}
            aria-haspopup="dialog"
            data-place={row.place.id}
            data-state={state}
            className={classes('province-map__place', row.place.id === litId && 'province-map__place--lit')}
            onClick={() => onOpen(row)}
            onKeyDown={(event) => onKeyDown(event, place)}
            onPointerEnter={() => onLight(row.place.id)}
            onPointerLeave={() => onLight(null)}
            onFocus={() => onLight(row.place.id)}
            onBlur={() => onLight(null)}
          >
            <title>{describe(row)}</title>
            {place.shapes.map((shape) => (
              <path key={shape.id} d={shape.path} className="province-map__outline" />
            ))}
            {place.shapes.map((shape) => (
              <path key={shape.id} d={shape.path} className={classes('province-map__land', isIslands(shape) && 'province-map__land--islands')} />
            ))}
            {PATTERNED.has(state) ? place.shapes.map((shape) => <path key={shape.id} d={shape.path} fill={`url(#${id}-${state})`} />) : null}
          </g>
        );
      })}
      {ISLAND_NAMES.map(({ name, at }) => (
        <text key={name} x={at.x} y={at.y} className="province-map__name" aria-hidden>
          {name}
        </text>
      ))}
    </svg>
  );
}
