import { LIMITS } from '../access/limits.ts';
import type { Actor } from '../domain/actor.ts';
import { LimitError } from '../domain/errors.ts';
import { byText } from '../domain/order.ts';
import type { DirectiveRow } from '../domain/rows.ts';
import type { DirectiveFilter, GraphStore, Page, Paged } from '../store/port.ts';
import { Recent } from './recent.ts';
import { steadily } from './steady.ts';

/** By what a list of directives is ordered, and which way. */
export type DirectiveOrder = { readonly by: 'date' | 'symbol' | 'issuer' | 'subject'; readonly direction: 'ascending' | 'descending' };

/** Lists in an order of their own, of one version of the graph, as ids: pages of one list are cut from one sorting. */
export type OrderCache = Recent<readonly string[]>;

const LISTS = 20;
const ROWS_PER_CALL = 5_000;
/** Numbers inside words by their value, letters as a Vietnamese dictionary has them. */
const COLLATOR = new Intl.Collator('vi', { numeric: true, sensitivity: 'variant' });

export const createOrderCache = (): OrderCache => new Recent(LISTS);

/**
 * One page of the directives under a filter in the asked order: unknown values last either way, equal ones by id.
 * The store's own order costs nothing; any other sorts the whole list once for each version of the graph.
 * Errors: LimitError for a list that is too long to be sorted.
 */
export async function orderedDirectives(
  { store, actor, orders }: { readonly store: GraphStore; readonly actor: Actor; readonly orders: OrderCache },
  filter: DirectiveFilter,
  order: DirectiveOrder,
  page: Page,
): Promise<Paged<DirectiveRow>> {
  if (order.by === 'date' && order.direction === 'descending') return store.listDirectives(actor, filter, page);
  return steadily(store, actor, async (graphVersion) => {
    const ids = await orders.of(JSON.stringify([graphVersion, order.by, order.direction, filter]), async () => {
      const rows = await wholeList(store, actor, filter);
      return sorted(rows, order).map((row) => row.id);
    });
    const shown = ids.slice(page.offset, page.offset + page.limit);
    const rows = new Map((await store.directives(actor, shown)).map((row) => [row.id, row]));
    return { rows: shown.flatMap((id) => rows.get(id) ?? []), total: ids.length };
  });
}

async function wholeList(store: GraphStore, actor: Actor, filter: DirectiveFilter): Promise<readonly DirectiveRow[]> {
  const rows: DirectiveRow[] = [];
  for (let total = 1; rows.length < total; ) {
    const page = await store.listDirectives(actor, filter, { offset: rows.length, limit: ROWS_PER_CALL });
    if (page.total > LIMITS.sortedRows) throw tooLong(page.total);
    if (page.rows.length === 0) break;
    rows.push(...page.rows);
    total = page.total;
  }
  return rows;
}

const tooLong = (total: number): LimitError =>
  new LimitError(`Danh sách có ${total} văn bản; chỉ sắp xếp được nhiều nhất ${LIMITS.sortedRows}. Thêm điều kiện lọc, hoặc để thứ tự mới nhất trước.`, {
    argument: 'orderBy',
    value: total,
    limit: LIMITS.sortedRows,
  });

function sorted(rows: readonly DirectiveRow[], { by, direction }: DirectiveOrder): readonly DirectiveRow[] {
  const sign = direction === 'ascending' ? 1 : -1;
  const compare = by === 'date' ? byText : COLLATOR.compare;
  return rows
    .map((row) => ({ row, value: valueBy(row, by) }))
    .sort((a, b) => {
      if (a.value === null || b.value === null) return Number(a.value === null) - Number(b.value === null) || byText(a.row.id, b.row.id);
      return sign * compare(a.value, b.value) || byText(a.row.id, b.row.id);
    })
    .map(({ row }) => row);
}

function valueBy(row: DirectiveRow, by: DirectiveOrder['by']): string | null {
  if (by === 'date') return row.issuedOn;
  if (by === 'issuer') return row.issuerNames[0] ?? null;
  return by === 'symbol' ? row.symbol : row.subject;
}
