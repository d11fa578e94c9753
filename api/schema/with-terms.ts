import { dutiesOfItems } from '../audit/items/duty-of-item.ts';
import { ofExpectation } from '../audit/items/make-item.ts';
import type { Expectation, Item } from '../domain/coverage.ts';
import { expectationKeyOf } from '../domain/item-expectation.ts';
import { withTermWords } from '../exports/letter/term-quote.ts';
import { builder } from './builder.ts';
import type { GraphContext } from './context.ts';
import { ExpectationRef } from './expectation.ts';
import { EvidenceRef } from './refs.ts';

/** The same with the words of their terms among those that are quoted, from the texts they stand in. */
export async function withTerms({ loaders }: GraphContext, rows: readonly Expectation[]): Promise<readonly Expectation[]> {
  const ids = [...new Set(rows.flatMap(({ term }) => term.evidence?.textId ?? []))];
  const texts = (await Promise.all(ids.map((id) => loaders.text.load(id)))).flatMap((row) => (row === null ? [] : [[row.id, row.text] as const]));
  const byId = new Map(texts);
  return rows.map((row) => withTermWords(row, byId));
}

/** `duty`: the expectation that the item is; left out where it is none, and where nobody looked. */
export type ItemWithDuty = Item & { readonly duty?: Expectation | undefined };

/**
 * Items with the expectation that each is. About a duty they quote what a letter about it quotes: the words that ask for it
 * and those of its term. `owed`: the expectations they may be about.
 */
export async function itemsWithTerms(context: GraphContext, items: readonly Item[], owed: readonly Expectation[]): Promise<readonly ItemWithDuty[]> {
  const duties = dutiesOfItems(items, owed);
  const quoted = await withTerms(context, [...new Set(duties.values())]);
  const byKey = new Map(quoted.map((row) => [row.key, row] as const));
  return items.map((item) => {
    const duty = duties.get(item.key);
    const row = byKey.get(duty?.key ?? '');
    const evidence = row === undefined || item.evidence.length === 0 ? item.evidence : ofExpectation(row).evidence;
    return { ...item, evidence, duty: expectationKeyOf(item.key) === null ? undefined : duty };
  });
}

builder.objectField(ExpectationRef, 'quoted', (t) =>
  t.field({
    type: [EvidenceRef],
    description: 'What a letter about it quotes: the words that say so (`evidence`) and with them those of its term. Empty for rules and persons.',
    resolve: async (row, _args, context) => (await withTerms(context, [row])).flatMap(({ evidence }) => evidence),
  }),
);
