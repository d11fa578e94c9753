import type { Expectation } from '../../domain/coverage.ts';
import { OF_EXPECTATION, OF_PERIOD } from '../../domain/item-expectation.ts';

/**
 * Key of the item that a dated expectation is once its term has passed, and of its case before that: what was sent while the
 * term ran is known when it is over. The same keys as the rules of items make.
 */
export function caseKeyOf({ kind, key, dueOn }: Pick<Expectation, 'kind' | 'key' | 'dueOn'>): string {
  switch (kind) {
    case 'report':
      return `item|report-overdue|${key}|${dueOn ?? ''}`;
    case 'review':
      return `item|review-due|${key}|${dueOn ?? ''}`;
    case 'product':
      return `item|product-due|${key}`;
    default:
      return `item|overdue|${key}`;
  }
}

/** All keys under which something may have been recorded about an expectation: as long as its term runs, and by whatever rule it is listed later. */
export function caseKeysOf({ key, dueOn }: Pick<Expectation, 'key' | 'dueOn'>): readonly string[] {
  return [...OF_EXPECTATION.map((rule) => `item|${rule}|${key}`), ...OF_PERIOD.map((rule) => `item|${rule}|${key}|${dueOn ?? ''}`)];
}
