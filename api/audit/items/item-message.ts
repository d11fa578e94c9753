import type { Item } from '../../domain/coverage.ts';
import { ITEM_RULES } from './item-rules.ts';

const RULES = new Map(ITEM_RULES.map((rule) => [rule.id, rule]));
/** Facts in our own words and not in those of a text: places in a document, later turns. */
const OWN_WORDS: ReadonlySet<string> = new Set(['where', 'tasks', 'later']);
const ENGLISH: readonly (readonly [RegExp, string])[] = [
  [/(?<=^|[\s(])mục (?=\S)/gu, 'section '],
  [/gạch đầu dòng thứ (?=\d)/gu, 'dash '],
  [/dấu cộng thứ (?=\d)/gu, 'plus line '],
  [/đoạn thứ (?=\d)/gu, 'paragraph '],
  [/^văn bản$/u, 'the document'],
  [/^; các kỳ hạn (.+) cũng chưa nhận được$/u, '; nor those due $1'],
];

/** What an item says, as a sentence: its rule's message with the item's facts in it. A fact that is missing shows as “…”. */
export function itemMessage(item: Item, language: 'vi' | 'en'): string {
  const message = RULES.get(item.rule)?.message[language] ?? item.rule;
  const fact = (name: string): string => {
    const said = item.facts[name] ?? '…';
    return language === 'en' && OWN_WORDS.has(name) ? ENGLISH.reduce((text, [words, word]) => text.replace(words, word), said) : said;
  };
  return message.replace(/\{(\w+)\}/g, (_, name: string) => fact(name));
}
