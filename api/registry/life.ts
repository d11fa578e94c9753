import { isOnOrBefore, type PlainDate } from '../domain/dates.ts';

/** Whether something was there on a day; a partial date counts by its last day. */
export function isAlive(life: { readonly from: PlainDate | null; readonly until: PlainDate | null }, asOf: PlainDate): boolean {
  return (life.from === null || isOnOrBefore(life.from, asOf)) && (life.until === null || isOnOrBefore(asOf, life.until));
}
