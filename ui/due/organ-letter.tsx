import { lastStep, stepText } from '../components/case-words.ts';
import { sentBefore } from '../components/sent-before.tsx';
import { useT } from '../i18n/use-t.ts';
import { groupBy } from '../lib/group-by.ts';
import type { DueRow } from './due-query.ts';

export type Letters = ReadonlyMap<string, NonNullable<ReturnType<typeof sentBefore>>>;

/** The newest letter to each organ about anything that is due here, in whatever period. */
export function lettersByOrgan(rows: readonly DueRow[]): Letters {
  return new Map(
    [...groupBy(rows, ({ organName }) => organName)].flatMap(([organ, duties]) => {
      const before = sentBefore(duties.map((row) => ({ organName: organ, steps: row.case.steps })));
      return before === null ? [] : [[organ, before] as const];
    }),
  );
}

type OrganLetterProps = { readonly before: ReturnType<Letters['get']>; readonly duties: readonly DueRow[] };

/** That an organ was asked already, and by which letter: said where the next one would be written, unless the rows below say just that. */
export function OrganLetter({ before, duties }: OrganLetterProps) {
  const t = useT();
  if (before === undefined || duties.every((row) => lastStep(row.case.steps) === before.newest)) return null;
  return <p className="band__letter">{stepText(before.newest, t)}</p>;
}
