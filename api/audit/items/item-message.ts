import type { Item } from '../../domain/coverage.ts';
import { endedSince } from '../expectations/held-now.ts';
import { englishFact } from './english-facts.ts';
import { ITEM_RULES } from './item-rules.ts';
import { dateWords } from './make-item.ts';

const RULES = new Map(ITEM_RULES.map((rule) => [rule.id, rule]));

/** What an item says, as a sentence: its rule's message with the item's facts in it; `{organ}` is whose it is where no fact says so. A fact that is missing shows as “…”. */
export function itemMessage(item: Item, language: 'vi' | 'en'): string {
  const message = RULES.get(item.rule)?.message[language] ?? item.rule;
  const says = message.replace(/\{(\w+)\}/g, (_, name: string) => {
    const said = item.facts[name] ?? (name === 'organ' ? item.organName : null);
    return said === null ? '…' : language === 'en' ? englishFact(name, said) : said;
  });
  return `${says}${nobodyLeft(item, language)}`;
}

/** Of what is to be talked over with an organ that has ended: that nobody is known to talk to. Empty else. */
function nobodyLeft(item: Item, language: 'vi' | 'en'): string {
  const ended = item.list === 'B' && item.organId !== null && item.presentHolderIds.length === 0 ? endedSince(item) : null;
  if (ended === null) return '';
  if (language === 'en')
    return ` The organ ended ${englishFact('ended', dateWords(ended))}; who took its work over is not known, so that there is nobody to talk to.`;
  return ` Cơ quan này đã kết thúc hoạt động ${dateWords(ended)}; chưa xác định cơ quan kế thừa nên chưa có nơi để trao đổi.`;
}
