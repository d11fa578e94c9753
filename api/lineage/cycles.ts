/**
 * Strongly connected components (Tarjan 1972, without recursion so that long chains do not overflow).
 * Gives each id the number of its component; ids of one cycle share it.
 */
export function components(ids: Iterable<string>, next: (id: string) => readonly string[]): ReadonlyMap<string, number> {
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const open: string[] = [];
  const isOpen = new Set<string>();
  const component = new Map<string, number>();
  let counter = 0;
  let components = 0;

  const enter = (id: string): { readonly id: string; readonly others: readonly string[]; at: number } => {
    index.set(id, counter);
    low.set(id, counter);
    counter += 1;
    open.push(id);
    isOpen.add(id);
    return { id, others: next(id), at: 0 };
  };
  const lower = (id: string, value: number): void => {
    low.set(id, Math.min(low.get(id) ?? value, value));
  };
  const close = (id: string): void => {
    if (low.get(id) !== index.get(id)) return;
    for (let member = open.pop(); member !== undefined; member = open.pop()) {
      isOpen.delete(member);
      component.set(member, components);
      if (member === id) break;
    }
    components += 1;
  };

  for (const start of ids) {
    if (index.has(start)) continue;
    const path = [enter(start)];
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const other = top.others[top.at];
      top.at += 1;
      if (other === undefined) {
        path.pop();
        close(top.id);
        const parent = path.at(-1);
        if (parent) lower(parent.id, low.get(top.id) ?? 0);
      } else if (!index.has(other)) {
        path.push(enter(other));
      } else if (isOpen.has(other)) {
        lower(top.id, index.get(other) ?? 0);
      }
    }
  }
  return component;
}
