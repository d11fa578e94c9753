import { choiceParam, type Param, rangeParam, textParam } from '../lib/url-state.ts';
import { CORRECTED_FACTS, type CorrectedFact } from './correct-facts.ts';

const correctParam: Param<CorrectedFact | null> = {
  read: (text) => CORRECTED_FACTS.find((fact) => fact.toLowerCase() === text) ?? null,
  write: (fact) => (fact === null ? null : fact.toLowerCase()),
};

/** What of the reader stands in the URL: words lit, which text, a task to open at, a fact or a task to correct, words to be marked as a task (`text` asks for them), and on narrow screens the side shown. */
export const READER_PARAMS = {
  at: rangeParam,
  source: textParam,
  task: textParam,
  correct: correctParam,
  mend: textParam,
  missed: textParam,
  side: choiceParam(['text', 'facts'], 'text'),
};
