import { describe, expect, it } from 'vitest';
import { matrixLines } from '../../../ui/coverage/matrix-lines.ts';
import { row } from './answers.ts';

const ALL = { folded: [], state: null, held: false } as const;
const keys = (lines: ReturnType<typeof matrixLines>): readonly string[] => lines.map((line) => line.key);

describe('the lines of the comparison', () => {
  const rows = [row('w', 'COMMUNE', ['NO_TEXT']), row('p', 'PROVINCE', ['COVERED']), row('q', 'PROVINCE', ['MISSING']), row('x', null, ['NO_TEXT'])];

  it('puts each level above its organs, unknown levels last', () => {
    expect(keys(matrixLines(rows, ALL, false))).toEqual(['PROVINCE', 'p', 'q', 'COMMUNE', 'w', 'NONE', 'x']);
  });

  it('keeps the head and the count of a level that is folded', () => {
    const lines = matrixLines(rows, { ...ALL, folded: ['PROVINCE'] }, false);
    expect(keys(lines)).toEqual(['PROVINCE', 'COMMUNE', 'w', 'NONE', 'x']);
    expect(lines[0]).toMatchObject({ count: 2, folded: true });
  });

  it('leaves out organs without a cell of the chosen state, and levels without organs', () => {
    expect(keys(matrixLines(rows, { ...ALL, state: 'MISSING' }, false))).toEqual(['PROVINCE', 'q']);
  });

  it('leaves out organs without a held document when only those are wanted', () => {
    expect(keys(matrixLines(rows, { ...ALL, held: true }, false))).toEqual(['PROVINCE', 'p', 'q']);
  });

  it('says of the last level only that it may not be complete while more rows are to come', () => {
    const lines = matrixLines([row('p', 'PROVINCE', ['COVERED']), row('w', 'COMMUNE', ['NO_TEXT'])], ALL, true);
    expect(lines.flatMap((line) => (line.kind === 'level' ? [[line.level, line.complete]] : []))).toEqual([
      ['PROVINCE', true],
      ['COMMUNE', false],
    ]);
  });
});
