import { toggled } from '../lib/toggled.ts';
import type { GroupHead } from './group-line.tsx';
import type { MatrixLine, MatrixView } from './matrix-lines.ts';

type Folds = Pick<MatrixView, 'folded' | 'foldedPlaces' | 'open'>;

/** What is folded after the head of a group was pressed. */
export function afterFold({ folded, foldedPlaces, open }: Folds, line: GroupHead): Partial<Folds> {
  if (line.kind === 'level') return { folded: toggled(folded, line.level) };
  if (line.kind === 'place') return { foldedPlaces: toggled(foldedPlaces, line.key) };
  return { open: toggled(open, line.group) };
}

/** A group stands in a group of its level or place at most, and that one in its level. */
const DEEPEST = 3;

/** What has to be unfolded so that an organ has its line; null where it has one, or where no fold hides it. */
export function unfoldedTo<View extends Folds>(linesOf: (view: View) => readonly MatrixLine[], view: View, organId: string): Partial<Folds> | null {
  let folds: Partial<Folds> = {};
  for (let depth = 0; depth <= DEEPEST; depth += 1) {
    const at = { ...view, ...folds };
    const lines = linesOf(at);
    if (lines.some((line) => line.kind === 'row' && line.row.organId === organId)) return depth === 0 ? null : folds;
    const head = lines.find((line): line is GroupHead => isFolded(line) && line.rows.some((row) => row.organId === organId));
    if (head === undefined) return null;
    folds = { ...folds, ...afterFold(at, head) };
  }
  return null;
}

const isFolded = (line: MatrixLine): line is GroupHead => line.kind !== 'row' && line.kind !== 'coming' && line.folded;
