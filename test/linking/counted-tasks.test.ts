import { describe, expect, it } from 'vitest';
import { countedTasks, countTasks } from '../../api/linking/counted-tasks.ts';

const task = (parent: number | null, ordering: boolean, numbered: boolean) => ({ parent, ordering, numbered });

describe('the tasks that are counted', () => {
  it('are numbered items with what stands in them, and orders outside of any', () => {
    const tasks = [task(null, false, false), task(0, false, true), task(1, true, false), task(1, true, false), task(0, true, false)];
    expect(countedTasks(tasks)).toEqual([false, true, false, false, true]);
    expect(countTasks(tasks)).toBe(2);
  });

  it('leave out an item in which nothing orders, which stays an item', () => {
    const tasks = [task(null, false, true), task(null, true, true)];
    expect(countedTasks(tasks)).toEqual([true, true]);
    expect(countTasks(tasks)).toBe(1);
  });
});
