import { useMemo } from 'react';
import { type LineageState, MOST_PER_PARENT, MOST_STEPS, type SetLineage, USUAL_PER_PARENT } from './lineage-params.ts';
import type { LineageAnswer } from './lineage-query.ts';

export type LineageActions = {
  readonly expand: (id: string) => void;
  readonly collapse: (id: string) => void;
  /** Opens or shuts a pile of what was not received. */
  readonly togglePile: (id: string) => void;
  /** Draws all documents of a group. */
  readonly openGroup: (key: string) => void;
  /** All piles right under a document. */
  readonly openPiles: (ids: readonly string[]) => void;
  /** Selects a document, and brings it into the picture first where it is not drawn. */
  readonly showUpper: (id: string) => void;
  readonly showLower: (id: string, under: string) => void;
  /** One step more or fewer from the root, without what was opened or shut by hand. */
  readonly moreSteps: () => void;
  readonly fewerSteps: () => void;
  readonly expandAll: () => void;
  readonly collapseAll: () => void;
};

/** What opens and shuts parts of the picture; all of it lives in the URL. */
export function useLineageActions(state: LineageState, set: SetLineage, answer: LineageAnswer | null): LineageActions {
  return useMemo(() => {
    const deepest = Math.max(1, ...(answer?.nodes ?? []).map((node) => Math.abs(node.depth)));
    const isDrawn = (id: string): boolean => answer?.nodes.some((node) => node.id === id) ?? false;
    return {
      expand: (id) => {
        // Server-side cut or shut by hand: opening must undo whichever it was.
        const cut = answer?.nodes.find((node) => node.id === id);
        const byHand = state.shut.includes(id);
        const needsMore = cut !== undefined && cut.lowerShown < cut.lowerTotal;
        set({
          shut: state.shut.filter((other) => other !== id),
          ...(needsMore || !byHand ? { open: [...state.open.filter((other) => other !== id), id] } : {}),
        });
      },
      collapse: (id) =>
        set({
          shut: [...state.shut.filter((other) => other !== id), id],
          open: state.open.filter((other) => other !== id),
          groups: state.groups.filter((key) => !key.startsWith(`${id}@`)),
        }),
      togglePile: (id) =>
        set({ piles: state.piles.includes(id) ? state.piles.filter((other) => other !== id && !other.startsWith(`${id}~`)) : [...state.piles, id] }),
      openGroup: (key) => set({ groups: [...state.groups.filter((other) => other !== key), key] }),
      openPiles: (ids) => set({ piles: [...state.piles, ...ids.filter((id) => !state.piles.includes(id))] }),
      showUpper: (id) => set({ sel: { kind: 'node', id }, ...(isDrawn(id) ? {} : { dir: 'both' }) }),
      showLower: (id, under) =>
        set({
          sel: { kind: 'node', id },
          ...(isDrawn(id)
            ? { shut: state.shut.filter((other) => other !== under) }
            : {
                open: [...state.open.filter((other) => other !== under), under],
                shut: state.shut.filter((other) => other !== under),
                ...(state.dir === 'up' ? { dir: 'both' } : {}),
              }),
        }),
      moreSteps: () => set({ steps: Math.min(MOST_STEPS, Math.min(state.steps, deepest) + 1), shut: [] }),
      fewerSteps: () => set({ steps: Math.max(1, Math.min(state.steps, deepest) - 1), shut: [], open: [] }),
      expandAll: () => set({ steps: MOST_STEPS, per: MOST_PER_PARENT, open: [], shut: [] }),
      collapseAll: () => set({ steps: 1, per: USUAL_PER_PARENT, open: [], shut: [], piles: [], groups: [] }),
    };
  }, [answer, set, state.dir, state.groups, state.open, state.piles, state.shut, state.steps]);
}
