import { describe, expect, it } from 'vitest';
import { legendRows } from '../../../ui/canvas/picture.ts';

const entry = (label: string) => ({ label, mark: null });
const widthOf = (label: string): number => label.length * 10;

describe('the legend of a saved picture', () => {
  it('goes on in a further row before an entry would reach out of the picture', () => {
    const rows = legendRows(['aaaaaaaaaa', 'bbbbbbbbbb', 'cccccccccc'].map(entry), 230, widthOf);
    expect(rows.map((row) => row.map(({ label }) => label[0]))).toEqual([['a', 'b'], ['c']]);
  });

  it('gives an entry wider than the picture a row of its own, and loses none', () => {
    const rows = legendRows([entry('a'), entry('b'.repeat(40)), entry('c')], 100, widthOf);
    expect(rows).toHaveLength(3);
  });
});
