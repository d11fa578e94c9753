import type { CellMarks } from '../audit/coverage/cell-figures.ts';
import { comparedFirst, type LevelSums, levelSums } from '../audit/coverage/compared.ts';
import type { CoverageRow } from '../audit/coverage/coverage-of.ts';
import { builder } from './builder.ts';
import { hasHole } from './coverage-matrix.ts';
import { LevelRef } from './enums.ts';
import type { Audit } from './load-audit.ts';

/** As many names as one line has room for. */
const NAMES = 12;

export type RowChoice = { readonly onlyHoles?: boolean | null | undefined; readonly comparedFirst?: boolean | null | undefined };

/** The rows that a question leaves in, in the order that it asks for. */
export function rowsAsked({ coverage }: Audit, { onlyHoles, comparedFirst: first }: RowChoice): readonly CoverageRow[] {
  const rows = onlyHoles === true ? coverage.rows.filter(hasHole) : coverage.rows;
  return first === true ? comparedFirst(rows) : rows;
}

export const CellMarksRef = builder.objectRef<CellMarks>('CellMarks').implement({
  description: 'How many cells wait for a person’s word.',
  fields: (t) => ({
    unreviewed: t.exposeInt('unreviewed', { description: 'Cells of those expected that rest on a link nobody reviewed, whatever their state.' }),
    unsure: t.exposeInt('unsure', { description: 'Of those, cells that rest on suggestions of little proof alone.' }),
    linked: t.exposeInt('linked', { description: 'Cells outside the count that something answers all the same.' }),
  }),
});

export const CoverageLevelRef = builder.objectRef<LevelSums>('CoverageLevel').implement({
  description: 'The organs of one level, added up.',
  fields: (t) => ({
    level: t.expose('level', { type: LevelRef, nullable: true, description: 'The level. Null: organs whose level is not known.' }),
    organs: t.exposeInt('organs', { description: 'How many organs.' }),
    concrete: t.exposeInt('concrete', { description: 'Their cells made concrete, wholly or in part.' }),
    expected: t.exposeInt('expected', { description: 'Their cells that are expected.' }),
    uncompared: t.int({
      description: 'Organs of which there is nothing to compare: no text is held, and nothing answers by having been issued.',
      resolve: ({ uncompared }) => uncompared.length,
    }),
    uncomparedCells: t.exposeInt('uncomparedCells', { description: 'Expected cells of those organs.' }),
    uncomparedNames: t.stringList({
      description: `The first names of those organs, at most ${NAMES}. Empty when there are none.`,
      resolve: ({ uncompared }) => uncompared.slice(0, NAMES).map(({ organName }) => organName),
    }),
  }),
});

/** The levels of the rows that a question leaves in. */
export function levelsAsked(audit: Audit, choice: RowChoice): readonly LevelSums[] {
  return levelSums(rowsAsked(audit, choice));
}
