/** Rules of list A whose items are an expectation itself; those of a period name its day as well. */
export const OF_EXPECTATION = ['no-plan', 'assignee-silent', 'overdue', 'late-plan', 'product-due'] as const;
export const OF_PERIOD = ['report-overdue', 'review-due'] as const;

/** What somebody who takes an item off takes off: the expectation that the item is. Null for items of other rules, and for what came late. */
export function expectationKeyOf(itemKey: string): string | null {
  const [, rule = '', subject = ''] = /^item\|([^|]+)\|(expect\|.+)$/.exec(itemKey) ?? [];
  if (OF_PERIOD.some((one) => one === rule)) return subject.slice(0, subject.lastIndexOf('|'));
  return rule !== 'late-plan' && OF_EXPECTATION.some((one) => one === rule) ? subject : null;
}
