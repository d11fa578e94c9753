import { describe, expect, it } from 'vitest';
import { type SortState, toggleSort } from '../../../ui/components/sort-rows.ts';

/** What three presses of a head ask for. */
function presses(column: { readonly id: string; readonly number?: boolean }): readonly (string | null)[] {
  let sort: SortState | null = { column: 'another', direction: 'up' };
  return [1, 2, 3].map(() => {
    sort = toggleSort(sort, column);
    return sort?.direction ?? null;
  });
}

describe('the head of a column', () => {
  it('sorts numbers of things most first, names from A, and a third press gives the own order back', () => {
    expect(presses({ id: 'tasks', number: true })).toEqual(['down', 'up', null]);
    expect(presses({ id: 'issuer' })).toEqual(['up', 'down', null]);
  });
});
