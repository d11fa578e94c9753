import type { Translate } from '../i18n/use-t.ts';
import type { Cell } from '../lib/xlsx.ts';
import { aloneText } from './bare-line.tsx';
import type { CoverageCell, CoverageColumn, CoverageRow } from './coverage-query.ts';
import { type BareHead, type MatrixLine, provinceOf } from './matrix-lines.ts';
import { levelText, statesText } from './state-words.ts';
import { isMarked, type Sum, sumsOf } from './sums.ts';

export type ShownTable = {
  readonly rows: readonly (readonly Cell[])[];
  /** How many of the last rows are sums and words, not organs. */
  readonly foot: number;
};

/**
 * The comparison as it stands on the screen, for a workbook: the same organs in the same order (those under a folded head
 * stay out, the head says how many they are and what they add up to), states in words. Below them the sums of just these
 * organs; `whole`, where conditions left organs out, is the sum of the table without them, named as such. `about`: as of
 * when, within which scope, under which conditions. The first row is the head.
 */
export function shownTable(lines: readonly MatrixLine[], columns: readonly CoverageColumn[], whole: Sum | null, about: string, t: Translate): ShownTable {
  const head = [t('coverage.file.level'), t('coverage.file.place'), t('coverage.matrix.organ'), ...columns.map(({ path, text }) => `${path} ${text}`)];
  const ends = [t('coverage.file.concrete'), t('coverage.file.of')];
  const organs = lines.flatMap((line) => (line.kind === 'row' ? [line.row] : line.kind !== 'coming' && line.folded ? line.rows : []));
  const sums: (readonly Cell[])[] = [['', '', t('coverage.file.sumShown', { n: organs.length }), ...sumCells(organs, columns)]];
  if (whole !== null) {
    const all = columns.map(({ concrete }) => sumText(concrete));
    sums.push(['', '', t('coverage.file.sum'), ...all, whole.count, whole.denominator]);
  }
  return { rows: [[...head, ...ends], ...lines.flatMap((line) => lineCells(line, columns, t)), ...sums, ['', '', about]], foot: sums.length + 1 };
}

const sumText = ({ count, denominator }: Sum): string => `${count} / ${denominator}`;

/** What some organs add up to: each task, then the two figures at the end. */
function sumCells(rows: readonly CoverageRow[], columns: readonly CoverageColumn[]): readonly Cell[] {
  const sums = sumsOf(rows, columns.length);
  return [...sums.columns.map(({ concrete }) => sumText(concrete)), sums.all.count, sums.all.denominator];
}

function lineCells(line: MatrixLine, columns: readonly CoverageColumn[], t: Translate): readonly (readonly Cell[])[] {
  if (line.kind === 'row') return [organCells(line.row, t)];
  if (line.kind === 'coming' || !line.folded) return [];
  if (line.kind === 'bare') return [bareCells(line, columns, t)];
  const place = line.kind === 'place' ? (line.name ?? t('coverage.matrix.noPlace')) : '';
  return [[levelText(line.level, t), place, t('coverage.file.folded', { n: line.count }), ...sumCells(line.rows, columns)]];
}

/** Organs with nothing to compare are no nought: what stands in their cells is told in words. */
function bareCells({ level, alone, count, names, rows, sum }: BareHead, columns: readonly CoverageColumn[], t: Translate): readonly Cell[] {
  const words = `${t('coverage.matrix.bare', { n: count })}: ${names.join(', ')}`;
  return [
    levelText(level, t),
    alone === null || alone === 'level' ? '' : aloneText({ alone, level }, t),
    words,
    ...sumsOf(rows, columns.length).columns.map(({ states }) => statesText(states, t)),
    null,
    sum.denominator,
  ];
}

function organCells(row: CoverageRow, t: Translate): readonly Cell[] {
  return [
    levelText(row.level ?? 'NONE', t),
    provinceOf(row)?.name ?? '',
    row.organName,
    ...row.cells.map((cell) => cellText(cell, t)),
    row.compared ? row.concrete.count : null,
    row.concrete.denominator,
  ];
}

function cellText(cell: CoverageCell, t: Translate): string {
  const { state, drift } = cell;
  const words = isMarked(cell, 'linked') ? t('coverage.file.linked', { state: t(`coverage.state.${state}`) }) : t(`coverage.state.${state}`);
  const unsure = isMarked(cell, 'unreviewed') ? ` (${t(isMarked(cell, 'unsure') ? 'coverage.file.unsure' : 'coverage.file.unreviewed')})` : '';
  return `${words}${unsure}${drift === null ? '' : `; ${t(`coverage.drift.${drift}`)}`}`;
}
