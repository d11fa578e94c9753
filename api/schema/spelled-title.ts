import type { DirectiveRow } from '../domain/rows.ts';
import { sentenceCase } from '../exports/sentence-case.ts';
import { inCapitals } from '../exports/subject-in-sentence.ts';
import type { GraphContext } from './context.ts';

/** The same with a subject that is printed in capitals as its document spells it in running text; as it stands where that is not known. */
export async function withSpelledTitle({ loaders }: GraphContext, row: DirectiveRow): Promise<DirectiveRow> {
  const { subject, preferredSourceId } = row;
  if (subject === null || preferredSourceId === null || !inCapitals(subject)) return row;
  const source = await loaders.source.load(preferredSourceId);
  const text = source === null ? null : await loaders.text.load(source.textId);
  return { ...row, subject: (text === null ? null : sentenceCase(subject, text.text)) ?? subject };
}
