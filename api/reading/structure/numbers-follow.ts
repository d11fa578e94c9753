import type { Block } from '../layout/page.ts';
import { readLabel } from '../recognisers/label.ts';

/** For each block, whether a numbered item follows before the next section. */
export function followedByNumber(blocks: readonly Block[], from: number, to: number, skipped: (index: number) => boolean): boolean[] {
  const follows: boolean[] = [];
  let next = false;
  for (let index = to - 1; index >= from; index -= 1) {
    follows[index] = next;
    const block = blocks[index];
    const kind = block === undefined || skipped(index) ? undefined : readLabel(block.text)?.kind;
    if (block === undefined || skipped(index) || (kind !== undefined && /^(?:roman|article|upper|annex|part)$/.test(kind))) next = false;
    else if (kind === 'number') next = true;
  }
  return follows;
}
