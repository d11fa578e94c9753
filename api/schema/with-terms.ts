import type { Expectation } from '../domain/coverage.ts';
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

builder.objectField(ExpectationRef, 'quoted', (t) =>
  t.field({
    type: [EvidenceRef],
    description: 'What a letter about it quotes: the words that say so (`evidence`) and with them those of its term. Empty for rules and persons.',
    resolve: async (row, _args, context) => (await withTerms(context, [row])).flatMap(({ evidence }) => evidence),
  }),
);
