import type { DecisionRow } from '../domain/rows.ts';
import { type CorrectedFact, correctFactValue } from '../linking/corrections.ts';

/** A correction in words for people. */
export type CorrectedValue = { readonly fact: CorrectedFact; readonly before: readonly string[]; readonly after: readonly string[]; readonly asRead: boolean };

const SIGNS: Readonly<Record<string, string>> = { '>': '> ', '>=': '≥ ', '<': '< ', '<=': '≤ ' };

function inWords(value: unknown): readonly string[] {
  if (value === null || value === undefined || value === '') return [];
  if (Array.isArray(value)) return value.flatMap(inWords);
  if (typeof value !== 'object') return [String(value)];
  if ('quote' in value) return inWords(value.quote);
  const { comparator, low, high, unit, of } = value as Readonly<Record<string, unknown>>;
  return [
    [`${SIGNS[String(comparator)] ?? ''}${high === null ? low : `${low}–${high}`}${unit === '%' ? '%' : ''}`.replaceAll('.', ','), unit === '%' ? '' : unit, of]
      .filter((part) => part !== '' && part !== undefined)
      .join(' '),
  ];
}

/** What a correction changed; null for any other decision. */
export function correctionShown(decision: DecisionRow): CorrectedValue | null {
  if (decision.type !== 'correct-fact') return null;
  const value = correctFactValue.safeParse(decision.value).data;
  if (value === undefined) return null;
  return { fact: value.fact, before: inWords(value.before), after: inWords(value.to), asRead: value.back === true };
}
