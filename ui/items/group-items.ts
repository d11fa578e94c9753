import type { DirectiveName } from '../components/directive-name.ts';
import type { Language } from '../lib/format.ts';
import type { ItemRow } from './items-query.ts';

/** Stands for the organ's name in a sentence that many share. */
export const ORGAN_SLOT = '\u0000';

export const GROUPINGS = ['rule', 'organ', 'directive'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** Items that say the same, each of another organ; one item where nobody shares its sentence. */
export type ItemLine = { readonly key: string; readonly sentence: string; readonly items: readonly ItemRow[] };
/** Lines of one rule, organ or directive: whichever of the three is not null. All null: lines of nobody. */
export type ItemGroup = {
  readonly key: string;
  readonly rule: string | null;
  readonly organ: string | null;
  readonly directive: DirectiveName | null;
  readonly lines: readonly ItemLine[];
};

/** What an item says, in the person's language. */
export function messageOf(item: ItemRow, language: Language): string {
  return language === 'vi' ? item.message : item.messageEn;
}

function headOf(row: ItemRow, by: Grouping): Omit<ItemGroup, 'lines'> {
  const none = { rule: null, organ: null, directive: null };
  if (by === 'rule') return { ...none, key: row.rule, rule: row.rule };
  if (by === 'organ') return { ...none, key: row.organName ?? '', organ: row.organName };
  const directive = row.against ?? row.directive;
  return { ...none, key: directive?.id ?? '', directive };
}

/** What an item says, the organ's name left open where it has one. */
function openSentence(row: ItemRow, language: Language): string {
  const message = messageOf(row, language);
  return row.organName === null || row.organName === '' ? message : message.replaceAll(row.organName, ORGAN_SLOT);
}

/** Equal for rows that stand on one line: those that differ by nothing but the organ. Of every language the same. */
function lineKeyOf(row: ItemRow): string {
  if (row.organName === null) return row.key;
  const proofs = [...new Set(row.evidence.map((proof) => proof.directive?.id ?? ''))].join(' ');
  return JSON.stringify([row.rule, openSentence(row, 'vi'), row.directive?.id, row.against?.id, row.dueOn, proofs]);
}

/**
 * Of rows that are fetched in pages, those whose lines are whole: the server lists what stands on one line side by side, so only
 * the last line may go on in the next page, and until it is here nobody can say of how many organs it speaks.
 */
export function wholeLines(rows: readonly ItemRow[], more: boolean): readonly ItemRow[] {
  const last = rows.at(-1);
  if (!more || last === undefined) return rows;
  const cut = lineKeyOf(last);
  return rows.slice(0, rows.findLastIndex((row) => lineKeyOf(row) !== cut) + 1);
}

/** Rows by rule, organ or directive, in the order they come; within a rule or directive, those that differ by nothing but the organ stand on one line. */
export function groupItems(rows: readonly ItemRow[], language: Language, by: Grouping = 'rule'): readonly ItemGroup[] {
  const groups = new Map<string, { readonly head: Omit<ItemGroup, 'lines'>; readonly lines: Map<string, { sentence: string; items: ItemRow[] }> }>();
  for (const row of rows) {
    const head = headOf(row, by);
    const group = groups.get(head.key) ?? { head, lines: new Map<string, { sentence: string; items: ItemRow[] }>() };
    groups.set(head.key, group);
    const alone = row.organName === null || by === 'organ';
    const sentence = alone ? messageOf(row, language) : openSentence(row, language);
    const key = alone ? row.key : lineKeyOf(row);
    const line = group.lines.get(key);
    if (line) line.items.push(row);
    else group.lines.set(key, { sentence, items: [row] });
  }
  return [...groups.values()].map(({ head, lines }) => ({ ...head, lines: [...lines].map(([key, line]) => ({ key: `${head.key} ${key}`, ...line })) }));
}
