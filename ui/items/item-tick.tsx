import { useEffect, useRef } from 'react';
import { useT } from '../i18n/use-t.ts';
import type { ItemRow } from './items-query.ts';
import type { SelectingItems } from './selecting-items.ts';

/** One box for an item or for several that say the same: ticked for all, dashed for some. */
export function ItemTick({ items, about, selecting }: { readonly items: readonly ItemRow[]; readonly about: string; readonly selecting: SelectingItems }) {
  const t = useT();
  const box = useRef<HTMLInputElement>(null);
  const count = items.filter(({ key }) => selecting.selected.has(key)).length;
  const some = count > 0 && count < items.length;
  useEffect(() => {
    if (box.current !== null) box.current.indeterminate = some;
  }, [some]);
  return (
    <input
      ref={box}
      type="checkbox"
      className="item__tick"
      aria-label={t('items.select', { what: about })}
      checked={count === items.length}
      onChange={() => selecting.toggle(items)}
    />
  );
}
