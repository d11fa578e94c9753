import { choiceParam, rangeParam, textParam } from '../lib/url-state.ts';

/** What of the reader stands in the URL: words lit, which text, a task to open at, and on narrow screens the side shown. */
export const READER_PARAMS = { at: rangeParam, source: textParam, task: textParam, side: choiceParam(['text', 'facts'], 'text') };
