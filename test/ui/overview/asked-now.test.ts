import { expect, it } from 'vitest';
import { askedNow } from '../../../ui/overview/card-lines.ts';

const row = (key: string, holders: readonly string[] = [], heirs: readonly string[] = []) => ({
  key,
  organName: key,
  heirs: [...heirs],
  presentHolders: holders.map((id) => ({ id })),
});

it('counts organs to ask today once each, and groups that nobody can write to apart from them', () => {
  const rows = [row('a', ['h'], ['H']), row('b', ['h']), row('c'), row('group')];
  expect(askedNow(rows, 4, new Set(['group', 'other']))).toEqual({ former: 1, holders: 2, groups: 1 });
  expect(askedNow(rows, 4, new Set())).toEqual({ former: 1, holders: 3, groups: 0 });
  expect(askedNow(rows, 5, new Set())).toBeNull();
});
