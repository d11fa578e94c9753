import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../api/domain/evidence.ts';
import type { ReadTask } from '../../api/domain/read-directive.ts';
import { withMissedTasks } from '../../api/linking/missed-tasks.ts';

const words = (start: number, quote: string, textId = 't'): Evidence => ({ textId, start, end: start + quote.length, quote });
const task = (path: string, parent: number | null, start: number, more: Partial<ReadTask> = {}): ReadTask => ({
  path,
  unit: 'item',
  parent,
  text: path,
  ordering: true,
  numbered: true,
  assignments: [],
  deadlines: [],
  targets: [],
  duties: [],
  evidence: words(start, 'x'),
  ...more,
});
const READ = [task('I', null, 0, { ordering: false, numbered: false }), task('I.1', 0, 10), task('I.2', 0, 50), task('I.2.a', 2, 60, { numbered: false })];

describe('a task that a person found in the words', () => {
  it('stands beside the one before it, and those behind keep the head they had', () => {
    const tasks = withMissedTasks(READ, [words(30, 'mở  lớp\ntập huấn')], 't');
    expect(tasks.map(({ path, parent }) => [path, parent])).toEqual([
      ['I', null],
      ['I.1', 0],
      ['I.p1', 0],
      ['I.2', 0],
      ['I.2.a', 3],
    ]);
    expect(tasks[2]).toMatchObject({ text: 'mở lớp tập huấn', ordering: true, numbered: true });
  });

  it('stands under a heading that it follows, and counts with the numbered item it is part of', () => {
    expect(withMissedTasks(READ, [words(5, 'a')], 't')[1]).toMatchObject({ path: 'I.p1', parent: 0, numbered: true });
    expect(withMissedTasks(READ, [words(55, 'a')], 't')[3]).toMatchObject({ path: 'I.2.p1', parent: 2, numbered: false });
    expect(withMissedTasks([], [words(5, 'a')], 't')).toMatchObject([{ path: 'p1', parent: null, numbered: true }]);
  });

  it('is of one text alone, and several have paths of their own', () => {
    expect(withMissedTasks(READ, [words(30, 'a', 'other')], 't')).toBe(READ);
    const tasks = withMissedTasks(READ, [words(40, 'b'), words(30, 'a')], 't');
    expect(tasks.flatMap(({ path, text, unit }) => (unit === 'paragraph' ? [[path, text]] : []))).toEqual([
      ['I.p1', 'a'],
      ['I.p2', 'b'],
    ]);
  });
});
