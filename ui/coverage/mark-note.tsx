import type { CellMark } from './coverage-params.ts';
import type { CoverageRow } from './coverage-query.ts';
import { statesText } from './state-words.ts';
import { countStates, isMarked } from './sums.ts';
import { useTableWords } from './table-words.ts';

export type MarkNoteProps = {
  readonly mark: CellMark;
  /** The organs of the table, all of them. */
  readonly rows: readonly CoverageRow[];
};

/** Where cells that wait for a review were chosen: of which states they are, how many of them are unsure, and what that means. */
export function MarkNote({ mark, rows }: MarkNoteProps) {
  const t = useTableWords();
  const cells = rows.flatMap((row) => row.cells.filter((cell) => isMarked(cell, mark)));
  const unsure = cells.filter((cell) => isMarked(cell, 'unsure')).length;
  const parts = [
    t(`coverage.mark.${mark}`, { n: cells.length, states: statesText(countStates(cells.map(({ state }) => state)), t) }),
    mark === 'unreviewed' && unsure > 0 ? t('coverage.mark.ofWhichUnsure', { n: unsure }) : '',
    mark === 'linked' ? t('coverage.state.linkedHint') : unsure > 0 ? t('coverage.state.unsureHint') : '',
  ];
  return <p className="coverage-note small soft">{parts.filter((part) => part !== '').join(' ')}</p>;
}
