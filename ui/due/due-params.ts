import { choiceParam, dateParam, type ParamValues, textParam } from '../lib/url-state.ts';
import type { BANDS } from './bands.ts';

export const DUTY_KINDS = ['ISSUE', 'STUDY', 'REPORT', 'REVIEW', 'INSPECT', 'PRODUCT'] as const;
export const SHOWN = ['all', 'overdue', 'week', 'fortnight', 'month'] as const satisfies readonly ('all' | (typeof BANDS)[number])[];
/** Whether a letter was sent about it. */
export const LETTERS = ['any', 'none', 'sent'] as const;
/** Of organs that can be written to, or of groups that a document names no member of. */
export const OWNERS = ['organs', 'groups'] as const;
/** Levels of who asks, the highest first. */
export const ASKER_LEVELS = ['CENTRAL', 'PROVINCE', 'DISTRICT', 'BLOC', 'COMMUNE', 'UNIT'] as const;

/** Everything the screen shows, as it stands in the URL. `until`: a whole day, the last that is looked at; null for 30 days. */
export const DUE_PARAMS = {
  show: choiceParam(SHOWN, 'all'),
  until: dateParam,
  organ: textParam,
  whose: choiceParam(['any', ...OWNERS], 'any'),
  kind: choiceParam(['any', ...DUTY_KINDS], 'any'),
  doc: textParam,
  /** Who asks: a level, or the name of one that issued the document. */
  asker: textParam,
  letter: choiceParam(LETTERS, 'any'),
};

/** The row a link points to, by its `rowId`. */
export const TURN_PARAMS = { turn: textParam };

export type DueParams = ParamValues<typeof DUE_PARAMS>;

/** All filters off. */
export const NO_FILTERS = {
  show: 'all',
  until: null,
  organ: null,
  whose: 'any',
  kind: 'any',
  doc: null,
  asker: null,
  letter: 'any',
} as const satisfies DueParams;

/** Whether anything narrows or widens what is shown. */
export function isFiltered(params: DueParams): boolean {
  return Object.entries(NO_FILTERS).some(([name, value]) => Reflect.get(params, name) !== value);
}

/** Whether anything but days narrows what is shown. */
export function isNarrowed(params: DueParams): boolean {
  return isFiltered({ ...params, show: 'all', until: null });
}

/** How many filters beside the period are set. */
export function narrowedBy(params: DueParams): number {
  return Object.entries(NO_FILTERS).filter(([name, value]) => name !== 'show' && Reflect.get(params, name) !== value).length;
}
