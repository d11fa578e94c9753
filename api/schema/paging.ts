import { LIMITS, withinLimit } from '../access/limits.ts';
import { BadInputError } from '../domain/errors.ts';
import type { Page, Paged } from '../store/port.ts';

export type PageArgs = { readonly first?: number | null | undefined; readonly after?: string | null | undefined };

/** One page of a list: its rows, where they start and how many there are in all. */
export type Slice<T> = { readonly rows: readonly T[]; readonly offset: number; readonly total: number };

const CURSOR = /^after:(\d{1,9})$/;

/** The cursor of the row at this place of the whole list, from 0. */
export function cursorAt(index: number): string {
  return Buffer.from(`after:${index}`).toString('base64url');
}

/** The page that is asked for. Errors: LimitError for its size, BadInputError for a cursor that is not ours. */
export function pageOf(args: PageArgs, usual: number): Page {
  const limit = withinLimit('first', args.first ?? usual, LIMITS.page);
  if (args.after === null || args.after === undefined) return { offset: 0, limit };
  const place = CURSOR.exec(Buffer.from(args.after, 'base64url').toString())?.[1];
  if (place === undefined) throw new BadInputError('«after» phải là con trỏ do danh sách này đưa ra.', { argument: 'after' });
  return { offset: Number(place) + 1, limit };
}

/** How many times the usual number of rows a list below is asked for, for the cost of a request; at least once. */
export const timesUsual = (first: number | null | undefined, usual: number): number => Math.max(1, Math.ceil((first ?? usual) / usual));

/** A page that the store cut. */
export function sliceOf<T>(page: Page, paged: Paged<T>): Slice<T> {
  return { rows: paged.rows, offset: page.offset, total: paged.total };
}

/** A page cut from a list that is wholly at hand. */
export function cut<T>(page: Page, rows: readonly T[]): Slice<T> {
  return { rows: rows.slice(page.offset, page.offset + page.limit), offset: page.offset, total: rows.length };
}
