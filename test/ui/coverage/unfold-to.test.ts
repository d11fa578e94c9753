import { describe, expect, it } from 'vitest';
import { matrixLines } from '../../../ui/coverage/matrix-lines.ts';
import { unfoldedTo } from '../../../ui/coverage/unfold-to.ts';
import { row } from './answers.ts';

const ALL = { folded: [], state: null, drift: false, mark: null, held: false, byPlace: false, foldedPlaces: [], open: [] } as const;
const rows = [row('p', 'PROVINCE', ['COVERED']), row('q', 'PROVINCE', ['NO_TEXT']), row('w', 'COMMUNE', ['NO_TEXT'])];
const linesOf = (view: Parameters<typeof matrixLines>[1]) => matrixLines(rows, view, null, false);

describe('unfolding to the organ of a cell', () => {
  it('changes nothing where its line is there, and where no fold hides it', () => {
    expect(unfoldedTo(linesOf, ALL, 'p')).toBeNull();
    expect(unfoldedTo(linesOf, ALL, 'unknown')).toBeNull();
  });

  it('opens the line of organs with nothing to compare', () => {
    expect(unfoldedTo(linesOf, ALL, 'w')).toEqual({ open: ['COMMUNE'] });
  });

  it('opens a level that is folded, and the group within it', () => {
    expect(unfoldedTo(linesOf, { ...ALL, folded: ['PROVINCE'] }, 'q')).toEqual({ folded: [], open: ['PROVINCE'] });
  });

  it('leaves what was opened by hand', () => {
    expect(unfoldedTo(linesOf, { ...ALL, open: ['COMMUNE'] }, 'q')).toEqual({ open: ['COMMUNE', 'PROVINCE'] });
  });
});
