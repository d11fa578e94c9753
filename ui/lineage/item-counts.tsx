import type { CardBadge } from '../canvas/model.ts';
import { AppLink } from '../components/app-link.tsx';
import { useT } from '../i18n/use-t.ts';
import { ITEMS_PATH } from '../lib/paths.ts';

/** The worklist of one directive and what is below it, at one of its lists. */
export function itemsPath(root: string, list: CardBadge['list']): string {
  return `${ITEMS_PATH}?of=${encodeURIComponent(root)}&list=${list}`;
}

/** How many open items of each list; each a way to the worklist. */
export function ItemCounts({ badges, root }: { readonly badges: readonly CardBadge[]; readonly root: string }) {
  const t = useT();
  if (badges.length === 0) return null;
  return (
    <ul className="lineage-items">
      {badges.map(({ list, count }) => (
        <li key={list}>
          <AppLink to={itemsPath(root, list)}>
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
