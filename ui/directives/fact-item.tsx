import type { ReactNode } from 'react';
import { classes } from '../lib/classes.ts';
import { useFactLit, useReaderLight } from './reader-light.tsx';

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
  const { store, pin } = useReaderLight();
  const lit = useFactLit(factId, withIds);
  const first = store.rangesOf(factId)[0];
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
      onPointerEnter={(event) => (event.pointerType === 'mouse' ? store.pointAtFact(factId) : undefined)}
      onPointerLeave={() => store.pointAtFact(null)}
      onFocus={() => store.pointAtFact(factId, true)}
      onBlur={() => store.pointAtFact(null)}
      onClick={() => pin(first)}
    >
      {children}
    </button>
  );
}
