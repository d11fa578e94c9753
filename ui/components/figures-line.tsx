import type { ReactNode } from 'react';
import { HowButton } from './how-button.tsx';
import './figures-line.css';

export type FiguresLineProps = {
  /** The first of them; null where there is none. */
  readonly head: string | null;
  /** One of them that opens its rows, right behind the first. */
  readonly opens?: ReactNode;
  readonly more: readonly string[];
  /** How they are counted, in whole sentences; null where there is nothing to explain. */
  readonly how: string | null;
  readonly howLabel: string;
  /** That newer ones are on their way; null where they are not. */
  readonly refreshing: string | null;
};

/** The figures at the head of a screen in one line, with the way they are counted. */
export function FiguresLine({ head, opens, more, how, howLabel, refreshing }: FiguresLineProps) {
  const explained = how === null ? null : <HowButton how={how} label={howLabel} />;
  return (
    <p className="figures-line" aria-live="polite">
      {head === null ? null : <strong>{head}</strong>}
      {opens === undefined || opens === null ? null : <span className="figures-line__part">{opens}</span>}
      {more.map((part, index) => (
        <span key={part} className="figures-line__part">
          {part}
          {index === more.length - 1 ? explained : null}
        </span>
      ))}
      {more.length === 0 ? explained : null}
      {refreshing === null ? null : <span className="figures-line__part">{refreshing}</span>}
    </p>
  );
}
