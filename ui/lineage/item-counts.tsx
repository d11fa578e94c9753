import type { CardBadge } from '../canvas/model.ts';
import { AppLink } from '../components/app-link.tsx';
import { useT } from '../i18n/use-t.ts';
import { ITEMS_PATH } from '../lib/paths.ts';

/** The worklist of one directive and what is below it, at one of its lists; of one organ where it is named. */
export function itemsPath(root: string, list: CardBadge['list'], organId: string | null = null): string {
  const organ = organId === null ? '' : `&organ=${encodeURIComponent(organId)}`;
  return `${ITEMS_PATH}?of=${encodeURIComponent(root)}&list=${list}${organ}`;
}

/** The very items that a card of the picture counts, at one of its lists. */
export function cardItemsPath(root: string, list: CardBadge['list'], cardId: string): string {
  return `${itemsPath(root, list)}&card=${encodeURIComponent(cardId)}`;
}

/** How many open items of each list stand on a card; each a way to those very items. */
export function ItemCounts({ badges, root, cardId }: { readonly badges: readonly CardBadge[]; readonly root: string; readonly cardId: string }) {
  const t = useT();
  if (badges.length === 0) return null;
  return (
    <ul className="lineage-items">
      {badges.map(({ list, count }) => (
        <li key={list}>
          <AppLink to={cardItemsPath(root, list, cardId)}>
            <span className="lineage-badge" data-list={list}>
              {list} {count}
            </span>
            {t(`items.list.${list}`)}
          </AppLink>
        </li>
      ))}
    </ul>
  );
}
