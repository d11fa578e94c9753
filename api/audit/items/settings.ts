import { z } from 'zod';
import type { AuditIndex } from '../coverage/audit-index.ts';
import type { ItemRule } from './rule.ts';

/** What a decision on a rule names. */
export function ruleKey(id: string): string {
  return `rule|${id}`;
}

/**
 * Value of `set-rule` on `rule|<id>`: `{ "on": false }` switches a rule off, `{ "on": true, "thresholds": { "days": 30 } }`
 * sets its numbers. The last decision counts; thresholds it does not name keep their defaults.
 */
export const setRuleValue = z.object({ on: z.boolean(), thresholds: z.record(z.string(), z.number().min(0)).optional() });

export type RuleSetting = { readonly on: boolean; readonly thresholds: Readonly<Record<string, number>> };

/** How a rule is set: on with its defaults until somebody decides otherwise. Numbers it does not know are passed over. */
export function settingOf(index: AuditIndex, rule: ItemRule): RuleSetting {
  const last = index.decisions(ruleKey(rule.id)).findLast((row) => row.type === 'set-rule');
  const value = setRuleValue.safeParse(last?.value);
  if (!value.success) return { on: true, thresholds: rule.thresholds };
  const set = value.data.thresholds ?? {};
  return { on: value.data.on, thresholds: Object.fromEntries(Object.entries(rule.thresholds).map(([name, number]) => [name, set[name] ?? number])) };
}
