import type { Translate } from '../i18n/use-t.ts';
import type { CoverageRow } from './coverage-query.ts';
import { isNarrowed, type MatrixView, rowsShown } from './matrix-lines.ts';

export type Shown = {
  /** Organs of the table as it is seen, of those that the legend counts, and of the whole table. */
  readonly organs: number;
  readonly counted: number;
  readonly total: number;
  readonly rows: readonly CoverageRow[];
  readonly view: MatrixView;
  readonly onlyHoles: boolean;
};

/** Which organs the table shows, and of which the legend speaks; of those left out, who is known to have issued a document. */
export function shownText({ organs, counted, total, rows, view, onlyHoles }: Shown, t: Translate): string {
  const { held } = view;
  const without = held ? rowsShown(rows, { ...view, held: false }).filter(({ documents, cited }) => documents.length === 0 && cited.length > 0).length : 0;
  const switches = [...(onlyHoles ? [t('coverage.onlyHoles')] : []), ...(held ? [t('coverage.onlyHeld')] : [])].map((name) => `“${name}”`).join(', ');
  const chosen = isNarrowed({ ...view, held: false });
  const shown =
    chosen && switches !== ''
      ? t('coverage.narrowedBoth', { n: organs, total, counted, switches })
      : t(chosen ? 'coverage.narrowedTable' : 'coverage.narrowed', { n: organs, total });
  return [shown, ...(without === 0 ? [] : [t('coverage.heldWithout', { n: without })])].join(' ');
}
