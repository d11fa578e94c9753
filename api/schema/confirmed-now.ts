import { isConfirmed } from '../audit/cases/case-of.ts';
import type { Item } from '../domain/coverage.ts';
import type { DecisionRow } from '../domain/rows.ts';
import { type Steps, withSteps } from '../domain/steps.ts';
import { inSlices } from './breathe.ts';

const made = new WeakMap<readonly Item[], { readonly decisions: readonly DecisionRow[]; readonly items: readonly Item[] }>();

/** Whether somebody stands up for an item of list B is what a step of its case says: the items with what the log says now. */
export async function confirmedNow(items: readonly Item[], decisions: readonly DecisionRow[]): Promise<readonly Item[]> {
  const known = made.get(items);
  if (known?.decisions === decisions) return known.items;
  const found = await inSlices(confirmed(items, decisions));
  // What says the same stays the same list, for what was made of it.
  const shown = known !== undefined && isSame(known.items, found) ? known.items : found;
  made.set(items, { decisions, items: shown });
  return shown;
}

function* confirmed(items: readonly Item[], decisions: readonly DecisionRow[]): Steps<readonly Item[]> {
  const steps = new Map<string, DecisionRow[]>();
  yield* withSteps(decisions, (row) => {
    if (row.type !== 'case') return;
    const there = steps.get(row.subjectKey);
    if (there) there.push(row);
    else steps.set(row.subjectKey, [row]);
  });
  const all: Item[] = [];
  let changed = false;
  yield* withSteps(items, (item) => {
    const own = item.list === 'B' ? steps.get(item.key) : undefined;
    const now = own !== undefined && isConfirmed(item, own);
    if (item.list !== 'B' || now === item.confirmed) all.push(item);
    else {
      changed = true;
      all.push({ ...item, confirmed: now });
    }
  });
  return changed ? all : items;
}

const isSame = (a: readonly Item[], b: readonly Item[]): boolean => a.length === b.length && a.every((item, at) => item.confirmed === b[at]?.confirmed);
