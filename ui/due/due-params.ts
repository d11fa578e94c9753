import { choiceParam, type ParamValues, textParam } from '../lib/url-state.ts';
import { BANDS } from './bands.ts';

export const DUTY_KINDS = ['ISSUE', 'STUDY', 'REPORT', 'REVIEW', 'INSPECT', 'PRODUCT'] as const;
export const SHOWN = ['all', ...BANDS] as const;

/** Everything the screen shows, as it stands in the URL. */
export const DUE_PARAMS = { show: choiceParam(SHOWN, 'all'), organ: textParam, kind: choiceParam(['any', ...DUTY_KINDS], 'any') };

export type DueParams = ParamValues<typeof DUE_PARAMS>;

/** All filters off. */
export const NO_FILTERS = { show: 'all', organ: null, kind: 'any' } as const satisfies DueParams;
