import { holderText } from '../components/holder-now.ts';
import type { Translate } from '../i18n/use-t.ts';
import type { ItemRow } from './items-query.ts';

/** Who holds the work of an item's organ today, beside its name; null where it lives, and where the item says itself that nobody does. */
export function organNow(item: Pick<ItemRow, 'rule' | 'list' | 'heirs' | 'endedOn'>, t: Translate): string | null {
  const saysItself = item.rule === 'organ-ended' || (item.list === 'B' && item.heirs.length === 0);
  return saysItself ? null : holderText(item, t);
}
