import { createContext, useContext, useMemo } from 'react';
import type { MessageKey } from '../i18n/messages.ts';
import { type Translate, useT } from '../i18n/use-t.ts';

/** Whether the table counts confirmed links only. */
export const ConfirmedOnlyContext = createContext(false);

/** What is said otherwise where confirmed links alone count: that none is there does not mean that nothing was found. */
const CONFIRMED_ONLY: Partial<Record<MessageKey, MessageKey>> = {
  'coverage.state.MISSING': 'coverage.state.UNCONFIRMED',
  'coverage.cell.linksNone': 'coverage.confirmedNote',
};

/** The printer of the table, whose states mean something else where confirmed links alone count. */
export function useTableWords(): Translate {
  const t = useT();
  const confirmedOnly = useContext(ConfirmedOnlyContext);
  return useMemo(() => (confirmedOnly ? confirmedWords(t) : t), [t, confirmedOnly]);
}

function confirmedWords(t: Translate): Translate {
  return (key, ...params) => t((CONFIRMED_ONLY[key] as typeof key | undefined) ?? key, ...params);
}
