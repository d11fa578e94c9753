import type { Translate } from '../i18n/use-t.ts';
import { ITEM_RULES } from './item-lists.ts';

/** What a rule looks for, in words; its code where this version has none. */
export function ruleName(rule: string, t: Translate): string {
  const known = ITEM_RULES.find((name) => name === rule);
  return known === undefined ? rule : t(`items.rule.${known}`);
}
