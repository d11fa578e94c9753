import { useEffect, useRef } from 'react';
import { useT } from '../i18n/use-t.ts';
import { rowId } from './coming.ts';
import type { DueRow } from './due-query.ts';
import { canSelect, type Selecting } from './selecting.ts';

export type SelectAllProps = {
  readonly rows: readonly DueRow[];
  readonly label: string;
  readonly selecting: Selecting;
  /** More of these rows are on their way: all of them cannot be meant yet. */
  readonly waiting?: boolean;
};

/** One box for several rows: ticked for all, dashed for some. */
export function SelectAll({ rows, label, selecting: { selected, toggle }, waiting = false }: SelectAllProps) {
  const t = useT();
  const box = useRef<HTMLInputElement>(null);
  const able = rows.filter(canSelect);
  const count = able.filter((row) => selected.has(rowId(row))).length;
  const some = count > 0 && count < able.length;
  useEffect(() => {
    if (box.current !== null) box.current.indeterminate = some;
  }, [some]);
  return (
    <input
      ref={box}
      type="checkbox"
      className="due__tick"
      aria-label={label}
      title={waiting ? t('due.selectLater') : able.length === 0 ? t('due.selectNone') : label}
      disabled={waiting || able.length === 0}
      checked={able.length > 0 && count === able.length}
      onChange={() => toggle(rows)}
    />
  );
}
