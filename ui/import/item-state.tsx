import { Ban, CircleAlert, CircleCheck, CircleDashed, CircleEqual, LoaderCircle, Undo2 } from 'lucide-react';
import { type Translate, useT } from '../i18n/use-t.ts';
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

function stateText(item: ImportItem, unchanged: boolean, t: Translate): string {
  if (unchanged) return t('import.item.unchanged');
  const { pagesRecognised, pagesToRecognise } = item;
  if (item.state === 'READING' && typeof pagesRecognised === 'number' && typeof pagesToRecognise === 'number') {
    return t('import.item.recognising', { n: Math.min(pagesRecognised + 1, pagesToRecognise), of: pagesToRecognise });
  }
  return t(`import.item.state.${item.state}`);
}

/** How far one file is, by sign and words. */
export function ItemState({ item }: { readonly item: ImportItem }) {
  const t = useT();
  const unchanged = item.unchanged && item.state === 'DONE';
  const Icon = unchanged ? CircleEqual : ICONS[item.state];
  return (
    <span className="item-state" data-state={unchanged ? 'UNCHANGED' : item.state}>
      <Icon size={16} aria-hidden />
      {stateText(item, unchanged, t)}
    </span>
  );
}
