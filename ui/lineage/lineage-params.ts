import type { Place } from '../canvas/place.ts';
import { choiceParam, choicesParam, flagParam, idsParam, numberParam, type Param, type ParamValues, SHARED_PARAMS, textParam } from '../lib/url-state.ts';
import { LANE_IDS } from './lanes.ts';
import { LENS_IDS } from './lens.ts';

/** What is selected: a document by its id or a link by its key. */
export type LineageSelection = { readonly kind: 'node' | 'edge'; readonly id: string };

const selectionParam: Param<LineageSelection | null> = {
  read: (text) => {
    if (text?.startsWith('n:')) return { kind: 'node', id: text.slice(2) };
    if (text?.startsWith('e:')) return { kind: 'edge', id: text.slice(2) };
    return null;
  },
  write: (selection) => (selection === null ? null : `${selection.kind === 'node' ? 'n' : 'e'}:${selection.id}`),
};

/** As it stands in the address: per cent, way from the card to the middle of the screen, the card. */
export const placeText = (place: Place | null): string | null =>
  place === null ? null : [Math.round(place.zoom * 100), place.dx, place.dy, place.card].join('_');

const placeParam: Param<Place | null> = {
  read: (text) => {
    const [, zoom, dx, dy, card] = /^(\d{2,3})_(-?\d{1,6})_(-?\d{1,6})_(.+)$/.exec(text ?? '') ?? [];
    return card === undefined ? null : { zoom: Number(zoom) / 100, dx: Number(dx), dy: Number(dy), card };
  },
  write: placeText,
};

export const USUAL_STEPS = 3;
export const MOST_STEPS = 60;
export const USUAL_PER_PARENT = 25;
/** The server draws no more than this below one document. */
export const MOST_PER_PARENT = 200;

/** Documents up to which the server draws whole levels; a larger lineage is opened level by level, not all at once. */
export const MOST_DRAWN = 2_000;

export const AWAITED_LISTS = ['none', 'all', 'overdue', 'rest'] as const;
export type AwaitedList = Exclude<(typeof AWAITED_LISTS)[number], 'none'>;

/** The state of the screen that a link carries to a colleague. */
export const LINEAGE_PARAMS = {
  ...SHARED_PARAMS,
  dir: choiceParam(['down', 'up', 'both'], 'down'),
  steps: numberParam(USUAL_STEPS, 1, MOST_STEPS),
  per: numberParam(USUAL_PER_PARENT, 1, MOST_PER_PARENT),
  open: idsParam,
  shut: idsParam,
  sel: selectionParam,
  cuts: flagParam(false),
  sug: flagParam(true),
  view: choiceParam(['picture', 'table'], 'picture'),
  sort: textParam,
  /** Piles of what was not received that are open. */
  piles: idsParam,
  /** Lanes whose documents are all drawn, and lanes of which none is. */
  whole: choicesParam(LANE_IDS),
  closed: choicesParam(LANE_IDS),
  /** Groups of lower documents that are all drawn. */
  groups: idsParam,
  lens: choiceParam(LENS_IDS, 'state'),
  level: idsParam,
  line: idsParam,
  place: idsParam,
  state: idsParam,
  /** Which organs are listed of which nothing was received: all, those whose term is over, or the others. */
  awaited: choiceParam(AWAITED_LISTS, 'none'),
  /** The slider: everything is drawn, and what is not there yet on its day is grey. */
  time: flagParam(false),
  /** Where the picture was put by hand. */
  at: placeParam,
};

export type LineageState = ParamValues<typeof LINEAGE_PARAMS>;
export type LineagePatch = Partial<LineageState>;
export type SetLineage = (patch: LineagePatch, mode?: 'push' | 'replace') => void;
