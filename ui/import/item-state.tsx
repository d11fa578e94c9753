import { Ban, CircleAlert, CircleCheck, CircleDashed, CircleEqual, LoaderCircle, Undo2 } from 'lucide-react';
import { useT } from '../i18n/use-t.ts';
import type { ImportItem } from './import-query.ts';

const ICONS = {
  WAITING: CircleDashed,
  READING: LoaderCircle,
  LINKING: LoaderCircle,
  DONE: CircleCheck,
  FAILED: CircleAlert,
  CANCELLED: Ban,
  UNDONE: Undo2,
} as const;

/** How far one file is, by sign and words. */
export function ItemState({ item }: { readonly item: ImportItem }) {
  const t = useT();
  const unchanged = item.unchanged && item.state === 'DONE';
  const Icon = unchanged ? CircleEqual : ICONS[item.state];
  return (
    <span className="item-state" data-state={unchanged ? 'UNCHANGED' : item.state}>
      <Icon size={16} aria-hidden />
      {unchanged ? t('import.item.unchanged') : t(`import.item.state.${item.state}`)}
    </span>
  );
}
