import type { ObjectRef } from '@pothos/core';
import { builder } from './builder.ts';
import { cursorAt, type Slice } from './paging.ts';

export type PageInfoShown = { readonly offset: number; readonly count: number; readonly total: number };

export const PageInfoRef = builder.objectRef<PageInfoShown>('PageInfo').implement({
  description: 'Where a page stands in its list.',
  fields: (t) => ({
    hasNextPage: t.boolean({
      description: 'True when rows follow this page: ask again with `after` set to `endCursor`.',
      resolve: (page) => page.offset + page.count < page.total,
    }),
    hasPreviousPage: t.boolean({ description: 'True when rows stand before this page.', resolve: (page) => page.offset > 0 && page.total > 0 }),
    startCursor: t.string({
      nullable: true,
      description: 'Cursor of the first row of this page. Null when the page is empty.',
      resolve: (page) => (page.count === 0 ? null : cursorAt(page.offset)),
    }),
    endCursor: t.string({
      nullable: true,
      description: 'Cursor of the last row of this page, for `after`. Null when the page is empty.',
      resolve: (page) => (page.count === 0 ? null : cursorAt(page.offset + page.count - 1)),
    }),
  }),
});

type EdgeOfPage = { readonly cursor: string; readonly node: object };
type RowRef<T> = ObjectRef<(typeof builder)['$inferSchemaTypes'], T, T>;
type Names = { readonly connection: string; readonly edge: string; readonly row: string; readonly rows: string };

/** A paged list of rows of one type. `names` gives the types' names and the words for one row and for all. */
export function defineConnection<T extends object, S extends Slice<T> = Slice<T>>(names: Names, row: RowRef<T>): RowRef<S> {
  const edge = builder.objectRef<EdgeOfPage>(names.edge).implement({
    description: `One row of a page of ${names.rows}.`,
    fields: (t) => ({
      cursor: t.exposeString('cursor', { description: 'Place of the row in the list, for `after`. Holds as long as the list does not change.' }),
      node: t.field({ type: row as RowRef<object>, description: `The ${names.row} of this row.`, resolve: (shown) => shown.node }),
    }),
  });
  return builder.objectRef<S>(names.connection).implement({
    description: `A page of ${names.rows}, with how many there are in all.`,
    fields: (t) => ({
      totalCount: t.int({
        description: `How many ${names.rows} there are in all, on every page together. 0 when there are none.`,
        resolve: (slice) => slice.total,
      }),
      edges: t.field({
        type: [edge],
        complexity: { field: 0, multiplier: 1 },
        description: 'The rows of this page, in the order of the list. Empty when there are none, or when `after` stands at the end.',
        resolve: (slice) => slice.rows.map((node, index): EdgeOfPage => ({ cursor: cursorAt(slice.offset + index), node })),
      }),
      pageInfo: t.field({
        type: PageInfoRef,
        complexity: { field: 0, multiplier: 0 },
        description: 'Whether more rows stand before or after this page.',
        resolve: (slice) => ({ offset: slice.offset, count: slice.rows.length, total: slice.total }),
      }),
    }),
  });
}
