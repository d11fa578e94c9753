import { expect, it } from 'vitest';
import { type Branch, branchesOf, isFollowed, onWay, type Placed, stepsIn, wayOf } from '../../../ui/tasks/task-tree.ts';

/** A step under the first of these, with a link to each. */
const step = (id: string, ...uppers: readonly string[]): Placed => ({
  task: { id },
  under: { id: uppers[0] ?? '' },
  links: uppers.map((upper) => ({ upper: { id: upper } })),
});
const drawn = (branches: readonly Branch<Placed>[]): unknown[] => branches.map(({ step: { task }, lower }) => [task.id, ...drawn(lower)]);

const steps = [step('north', 'root'), step('south', 'root'), step('n1', 'north', 'root'), step('n2', 'north'), step('s1', 'south'), step('ward', 'n1')];

it('puts each step under the task it answers, in the order given', () => {
  expect(drawn(branchesOf(steps))).toEqual([
    ['north', ['n1', ['ward']], ['n2']],
    ['south', ['s1']],
  ]);
  expect(stepsIn(branchesOf(steps))).toBe(steps.length);
});

it('puts what is followed, and what leads to it, before what lies outside the scope', () => {
  const outside = new Set(['north', 'n1', 'n2', 'ward', 'south']);
  const marked = steps.map((one) => ({ ...one, inScope: !outside.has(one.task.id) }));
  expect(drawn(branchesOf(marked))).toEqual([
    ['south', ['s1']],
    ['north', ['n1', ['ward']], ['n2']],
  ]);
  expect(branchesOf(marked).map(isFollowed)).toEqual([true, false]);
});

it('lights all that leads up and all that leads down, and nothing beside', () => {
  const way = wayOf(steps, 'n1');
  expect(steps.map(({ task }) => onWay(way, 'n1', task.id))).toEqual(['up', 'off', 'self', 'off', 'off', 'down']);
  expect(wayOf(steps, 'gone')).toBeNull();
  expect(onWay(null, null, 'n1')).toBeNull();
});

it('comes to an end where links run in a ring', () => {
  const ring = [step('a', 'root', 'b'), step('b', 'a')];
  expect(onWay(wayOf(ring, 'b'), 'b', 'a')).toBe('up');
});
