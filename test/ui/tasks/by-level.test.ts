import { expect, it } from 'vitest';
import { byLevel, type Level } from '../../../ui/tasks/by-level.ts';

const step = (id: string, level: Level) => ({ id, directive: { level } });

it('puts higher levels first and unknown ones last, and keeps the order within', () => {
  const groups = byLevel([step('a', null), step('b', 'COMMUNE'), step('c', 'PROVINCE'), step('d', 'COMMUNE')]);
  expect(groups.map(({ level, steps }) => [level, steps.map(({ id }) => id)])).toEqual([
    ['PROVINCE', ['c']],
    ['COMMUNE', ['b', 'd']],
    [null, ['a']],
  ]);
});
