import { useEffect, useRef } from 'react';
import { showWithin } from '../lib/show-within.ts';
import { useUrlState } from '../lib/url-state.ts';
import { rowId } from './coming.ts';
import { TURN_PARAMS } from './due-params.ts';
import type { DueRow } from './due-query.ts';

/** The row the address points to: brought into sight and focused once it is there. Gives its `rowId`; null where none is named. */
export function useTurn(rows: readonly DueRow[]): string | null {
  const [{ turn }] = useUrlState(TURN_PARAMS);
  const shown = useRef<string | null>(null);
  const here = turn !== null && rows.some((row) => rowId(row) === turn);
  useEffect(() => {
    if (turn === null) shown.current = null;
    if (!here || shown.current === turn) return;
    shown.current = turn;
    const row = document.querySelector<HTMLElement>(`[data-row="${CSS.escape(turn)}"]`);
    showWithin(row, true);
    row?.focus({ preventScroll: true });
  }, [turn, here]);
  return turn;
}
