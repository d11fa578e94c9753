import { targetText } from '../components/target-text.ts';
import { clauseAround } from '../lib/clause-around.ts';

export type TargetWordsProps = {
  readonly target: { readonly text: string; readonly of: string };
  /** The text that says it, and where; null where it is not known. */
  readonly text: string;
  readonly at: { readonly start: number; readonly end: number } | null;
};

/** A target as its clause says it, the number in bold; where the clause is the number alone, with what was read as its matter. */
export function TargetWords({ target, text, at }: TargetWordsProps) {
  const clause = at === null ? null : clauseAround(text, at);
  if (clause === null || `${clause.before}${clause.after}`.trim() === '') {
    return (
      <>
        <strong>{target.text}</strong>
        {targetText(target) === target.text ? null : ` ${target.of}`}
      </>
    );
  }
  return (
    <>
      {clause.before}
      <strong>{clause.words}</strong>
      {clause.after}
    </>
  );
}
