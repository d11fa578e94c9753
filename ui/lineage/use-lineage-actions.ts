import { useMemo } from 'react';
import { LANE_IDS, type LaneId, laneOf } from './lanes.ts';
import { type LineageState, MOST_DRAWN, MOST_PER_PARENT, MOST_STEPS, type SetLineage, USUAL_PER_PARENT } from './lineage-params.ts';
import type { LineageAnswer } from './lineage-query.ts';
import { ALL_PILES, isPileOpen, type PileRef, setLanePiles, togglePile } from './open-piles.ts';

export type LineageActions = {
  readonly expand: (id: string) => void;
  readonly collapse: (id: string) => void;
  /** Opens or shuts a pile of what was not received. */
  readonly togglePile: (pile: PileRef) => void;
  /** Draws a whole level with what leads to it; brings it back where it was closed. */
  readonly growLane: (lane: LaneId) => void;
  /** Puts all cards of a level away, with what hangs only on them. */
  readonly shrinkLane: (lane: LaneId) => void;
  /** Draws all documents of a group. */
  readonly openGroup: (key: string) => void;
  /** All piles right under a document. */
  readonly openPiles: (piles: readonly PileRef[]) => void;
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
        const below = new Set(answer?.edges.flatMap((edge) => (edge.to.id === id ? [edge.from.id] : [])));
        const lanes = new Set(answer?.nodes.flatMap((node) => (below.has(node.id) ? [laneOf(node.directive.level)] : [])));
        set({
          closed: state.closed.filter((lane) => !lanes.has(lane)),
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
      togglePile: (pile) => set({ piles: togglePile(pile, state.piles) }),
      growLane: (lane) =>
        state.closed.includes(lane)
          ? set({ closed: state.closed.filter((other) => other !== lane) })
          : set({ whole: [...state.whole.filter((other) => other !== lane), lane], piles: setLanePiles(lane, true, state.piles) }),
      shrinkLane: (lane) =>
        set({
          closed: [...state.closed.filter((other) => other !== lane), lane],
          whole: state.whole.filter((other) => other !== lane),
          piles: setLanePiles(lane, false, state.piles),
        }),
      openGroup: (key) => set({ groups: [...state.groups.filter((other) => other !== key), key] }),
      openPiles: (piles) =>
        set({ piles: piles.reduce((opened, pile) => (isPileOpen(pile, new Set(opened)) ? opened : togglePile(pile, opened)), state.piles) }),
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
      expandAll: () => {
        const all = { open: [], shut: [], closed: [], piles: ALL_PILES };
        if ((answer?.totals.nodes ?? 0) > MOST_DRAWN) set({ ...all, whole: LANE_IDS });
        else set({ ...all, steps: MOST_STEPS, per: MOST_PER_PARENT });
      },
      collapseAll: () => set({ steps: 1, per: USUAL_PER_PARENT, open: [], shut: [], piles: [], groups: [], whole: [], closed: [] }),
    };
  }, [answer, set, state]);
}
