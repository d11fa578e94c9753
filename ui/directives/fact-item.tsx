import type { ReactNode } from 'react';
import { classes } from '../lib/classes.ts';
import { useReaderLight } from './reader-light.tsx';

export type FactItemProps = {
  readonly factId: string;
  /** Facts below it that light it as well. */
  readonly withIds?: readonly string[];
  readonly children: ReactNode;
  readonly className?: string;
};

/**
 * A fact that can be pointed at: pointing or focus lights its words, a press keeps them lit in the URL.
 * A fact without words of this text is plain.
 */
export function FactItem({ factId, withIds = [], children, className }: FactItemProps) {
  const light = useReaderLight();
  const ranges = light.rangesOf([factId]);
  const lit = light.facts.has(factId) || withIds.some((id) => light.facts.has(id));
  const first = ranges[0];
  if (first === undefined) {
    return (
      <div className={classes('fact fact--plain', className)} data-fact={factId} data-lit={lit}>
        {children}
      </div>
    );
  }
  return (
    <button
      type="button"
      className={classes('fact', className)}
      data-fact={factId}
      data-lit={lit}
      onPointerEnter={(event) => (event.pointerType === 'mouse' ? light.pointAtFact([factId]) : undefined)}
      onPointerLeave={() => light.pointAtFact(null)}
      onFocus={() => light.pointAtFact([factId])}
      onBlur={() => light.pointAtFact(null)}
      onClick={() => light.pin(first)}
    >
      {children}
    </button>
  );
}
