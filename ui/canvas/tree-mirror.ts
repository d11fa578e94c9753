import type { CanvasNode } from './model.ts';

/** The same cards as a tree for screen readers, outside the painted picture. */
export type TreeMirror = {
  readonly update: (nodes: readonly CanvasNode[], name: string) => void;
  /** Marks the focused and the selected card. */
  readonly mark: (focused: string | null, selected: string | null) => void;
  readonly destroy: () => void;
};

let count = 0;

/**
 * `host` becomes the tree (one stop for the Tab key, `aria-activedescendant` says where the focus is);
 * its items lie in a list that cannot be seen.
 */
export function createTreeMirror(host: HTMLElement): TreeMirror {
  const document = host.ownerDocument;
  count += 1;
  const prefix = `lineage-${count}-`;
  const list = document.createElement('div');
  list.className = 'lineage-mirror';
  list.setAttribute('role', 'presentation');
  host.append(list);
  host.tabIndex = 0;
  host.setAttribute('role', 'tree');
  const items = new Map<string, HTMLElement>();

  return {
    update(nodes, name) {
      host.setAttribute('aria-label', name);
      const there = new Set(nodes.map((node) => node.id));
      for (const [id, item] of items) {
        if (there.has(id)) continue;
        item.remove();
        items.delete(id);
      }
      for (const node of nodes) {
        const item = items.get(node.id) ?? document.createElement('div');
        items.set(node.id, item);
        item.id = prefix + node.id;
        item.setAttribute('role', 'treeitem');
        item.setAttribute('data-form', node.form);
        item.setAttribute('aria-level', String(node.treeLevel));
        if (node.nearTotal > 0) item.setAttribute('aria-expanded', String(node.nearShown > 0));
        else item.removeAttribute('aria-expanded');
        if (item.textContent !== node.name) item.textContent = node.name;
        list.append(item);
      }
    },
    mark(focused, selected) {
      if (focused !== null && items.has(focused)) host.setAttribute('aria-activedescendant', prefix + focused);
      else host.removeAttribute('aria-activedescendant');
      for (const [id, item] of items) item.setAttribute('aria-selected', String(id === selected));
    },
    destroy() {
      list.remove();
      items.clear();
      for (const name of ['role', 'aria-label', 'aria-activedescendant', 'tabindex']) host.removeAttribute(name);
    },
  };
}
