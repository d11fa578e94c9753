import type { Item } from '../../domain/coverage.ts';
import { englishFact } from './english-facts.ts';
import { ITEM_RULES } from './item-rules.ts';

const RULES = new Map(ITEM_RULES.map((rule) => [rule.id, rule]));

/** What an item says, as a sentence: its rule's message with the item's facts in it; `{organ}` is whose it is where no fact says so. A fact that is missing shows as “…”. */
export function itemMessage(item: Item, language: 'vi' | 'en'): string {
  const message = RULES.get(item.rule)?.message[language] ?? item.rule;
  return message.replace(/\{(\w+)\}/g, (_, name: string) => {
    const said = item.facts[name] ?? (name === 'organ' ? item.organName : null);
    return said === null ? '…' : language === 'en' ? englishFact(name, said) : said;
  });
}
