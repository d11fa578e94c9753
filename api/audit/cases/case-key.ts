import type { Expectation } from '../../domain/coverage.ts';

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

/** Rules of list A whose items are an expectation itself; those of a period name its day as well. */
const OF_EXPECTATION = ['no-plan', 'assignee-silent', 'overdue', 'late-plan', 'product-due'] as const;
const OF_PERIOD = ['report-overdue', 'review-due'] as const;

/** What somebody who takes an item off takes off: the expectation that the item is. Null for items of other rules, and for what came late. */
export function expectationKeyOf(itemKey: string): string | null {
  const [, rule = '', subject = ''] = /^item\|([^|]+)\|(expect\|.+)$/.exec(itemKey) ?? [];
  if (OF_PERIOD.some((one) => one === rule)) return subject.slice(0, subject.lastIndexOf('|'));
  return rule !== 'late-plan' && OF_EXPECTATION.some((one) => one === rule) ? subject : null;
}

/** All keys under which something may have been recorded about an expectation: as long as its term runs, and by whatever rule it is listed later. */
export function caseKeysOf({ key, dueOn }: Pick<Expectation, 'key' | 'dueOn'>): readonly string[] {
  return [...OF_EXPECTATION.map((rule) => `item|${rule}|${key}`), ...OF_PERIOD.map((rule) => `item|${rule}|${key}|${dueOn ?? ''}`)];
}
