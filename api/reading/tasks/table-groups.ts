import type { Cell, Table } from './table-cells.ts';

/** The label of a row that only heads a group: "II | heading", "A", "| I. heading |"; "" for every other row. */
function headOf(row: readonly Cell[]): string {
  const first = row[0]?.text ?? '';
  if (row.length <= 2 && GROUP.test(first)) return first.replace(/[.)\s]+$/u, '');
  return row.length === 1 ? (/^([IVX]{1,5}|[A-E])[.)]\s+\p{Lu}/u.exec(first)?.[1] ?? '') : '';
}

/**
 * The group a row opens among those of the table that tell its rows apart, after the group open so far; null for every
 * other row. "I", "V" and "X" are letters only behind the letter before them.
 */
export function groupOf(row: readonly Cell[], groups: RegExp, open: string): string | null {
  const head = headOf(row);
  if (head === '' || !groups.test(head)) return null;
  return groups === LETTERS && /^[IVX]$/u.test(head) && !BEFORE[head]?.includes(open) ? null : head;
}
const BEFORE: Readonly<Record<string, readonly string[]>> = { I: ['H'], V: ['U', 'T'], X: ['V'] };

/**
 * Where running numbers begin anew under each group, the groups that tell equal numbers apart: the narrowest kind that
 * does it (Roman numbers under letters: the letters, where the numbers go on below them). Null where no number comes twice.
 */
export function groupsOf(table: Table): RegExp | null {
  const twice = (groups: RegExp | null): boolean => {
    const seen = new Set<string>();
    let group = '';
    return table.rows.some((row) => {
      group = (groups === null ? null : groupOf(row, groups, group)) ?? group;
      const number = row.length > 2 ? (/^0*(\d{1,3}(?:\.\d{1,2})*)[.)]?$/u.exec(row[0]?.text ?? '')?.[1] ?? '') : '';
      const key = `${group}.${number}`;
      if (number === '' || !seen.has(key)) return void seen.add(key);
      return true;
    });
  };
  if (!twice(null)) return null;
  const kinds = [LETTERS, ROMANS, EITHER].filter((kind) => table.rows.some((row) => groupOf(row, kind, '') !== null));
  return kinds.find((kind) => !twice(kind)) ?? kinds[kinds.length - 1] ?? null;
}

const GROUP = /^(?:[IVX]{1,5}|[A-ZĐ])[.)]?$/u;
const LETTERS = /^[A-ZĐ]$/u;
const ROMANS = /^[IVX]{1,5}$/u;
const EITHER = /^(?:[A-ZĐ]|[IVX]{1,5})$/u;
