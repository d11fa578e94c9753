import type { Language } from '../lib/format.ts';
import type { ItemRow } from './items-query.ts';

/** Stands for the organ's name in a sentence that many share. */
export const ORGAN_SLOT = '\u0000';

/** Items that say the same, each of another organ; one item where nobody shares its sentence. */
export type ItemLine = { readonly key: string; readonly sentence: string; readonly items: readonly ItemRow[] };
export type RuleItems = { readonly rule: string; readonly lines: readonly ItemLine[] };

/** What an item says, in the person's language. */
export function messageOf(item: ItemRow, language: Language): string {
  return language === 'vi' ? item.message : item.messageEn;
}

/** Rows by rule, in the order they come; within a rule, those that differ by nothing but the organ stand on one line. */
export function groupItems(rows: readonly ItemRow[], language: Language): readonly RuleItems[] {
  const rules = new Map<string, Map<string, { sentence: string; items: ItemRow[] }>>();
  for (const row of rows) {
    const lines = rules.get(row.rule) ?? new Map<string, { sentence: string; items: ItemRow[] }>();
    rules.set(row.rule, lines);
    const { organName } = row;
    const message = messageOf(row, language);
    const sentence = organName === null || organName === '' ? message : message.replaceAll(organName, ORGAN_SLOT);
    const proofs = [...new Set(row.evidence.map((proof) => proof.directive?.id ?? ''))].join(' ');
    const key = organName === null ? row.key : JSON.stringify([sentence, row.directive?.id, row.against?.id, row.dueOn, proofs]);
    const line = lines.get(key);
    if (line) line.items.push(row);
    else lines.set(key, { sentence, items: [row] });
  }
  return [...rules].map(([rule, lines]) => ({ rule, lines: [...lines].map(([key, line]) => ({ key: `${rule} ${key}`, ...line })) }));
}
