import type { Translate } from '../i18n/use-t.ts';
import type { Cell } from '../lib/xlsx.ts';
import type { CoverageColumn, CoverageRow } from './coverage-query.ts';
import { type MatrixLine, provinceOf } from './matrix-lines.ts';
import { levelText } from './state-words.ts';

/**
 * The comparison as it stands on the screen, for a workbook: the same organs in the same order (those under a folded head
 * stay out, the head says how many they are), states in words, sums at the ends. The first row is the head.
 */
export function shownTable(lines: readonly MatrixLine[], columns: readonly CoverageColumn[], t: Translate): readonly (readonly Cell[])[] {
  const head = [t('coverage.file.level'), t('coverage.file.place'), t('coverage.matrix.organ'), ...columns.map(({ path, text }) => `${path} ${text}`)];
  const ends = [t('coverage.file.concrete'), t('coverage.file.of')];
  const sums = [t('coverage.file.sum'), '', '', ...columns.map(({ concrete }) => `${concrete.count}/${concrete.denominator}`), null, null];
  return [[...head, ...ends], ...lines.flatMap((line) => lineCells(line, columns, t)), sums];
}

function lineCells(line: MatrixLine, columns: readonly CoverageColumn[], t: Translate): readonly (readonly Cell[])[] {
  if (line.kind === 'row') return [organCells(line.row, t)];
  if (!line.folded) return [];
  const place = line.kind === 'place' ? (line.name ?? t('coverage.matrix.noPlace')) : '';
  return [
    [levelText(line.level, t), place, t('coverage.file.folded', { n: line.count }), ...columns.map((): Cell => null), line.sum.count, line.sum.denominator],
  ];
}

function organCells(row: CoverageRow, t: Translate): readonly Cell[] {
  return [
    levelText(row.level ?? 'NONE', t),
    provinceOf(row)?.name ?? '',
    row.organName,
    ...row.cells.map(
      ({ state, unreviewed }) =>
        `${t(`coverage.state.${state}`)}${unreviewed && state !== 'NOT_APPLICABLE' && state !== 'EXEMPT' ? ` (${t('coverage.file.unreviewed')})` : ''}`,
    ),
    row.concrete.count,
    row.concrete.denominator,
  ];
}
