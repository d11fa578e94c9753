import type { TaskFactsOf, TaskGivenOf } from './task-query.ts';

export type Order = TaskFactsOf & TaskGivenOf & { readonly id: string; readonly path: string; readonly text: string };

/** More orders than these, or more words together, show only who leads each and by when. */
const MOST = 3;
const LONGEST = 1800;

/**
 * What stands at the head of a task: its own words, and the orders in it. Where its own words are those of
 * one of the orders they are said once, there, with the facts that were read of them.
 */
export function ordersOf(root: Order, leaves: readonly Order[]): { readonly head: Order | null; readonly orders: readonly Order[] } {
  const orders = leaves.filter(({ id }) => id !== root.id);
  const own = orders.findIndex(({ text }) => text === root.text);
  if (own < 0) return { head: root, orders };
  return { head: null, orders: orders.map((order, index) => (index === own ? withFactsOf(order, root) : order)) };
}

/** An order that stands in the very words of its task: what was read of those words is its own. */
function withFactsOf(order: Order, root: Order): Order {
  return {
    ...order,
    assignments: root.assignments.length > 0 ? root.assignments : order.assignments,
    deadlines: root.deadlines.length > 0 ? root.deadlines : order.deadlines,
    targets: root.targets.length > 0 ? root.targets : order.targets,
  };
}

/** True where the words of all orders would push the way down off the screen. */
export function tooLong(orders: readonly Order[]): boolean {
  return orders.length > MOST || orders.reduce((sum, { text }) => sum + text.length, 0) > LONGEST;
}
