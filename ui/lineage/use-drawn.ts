import { useMemo } from 'react';
import { useT } from '../i18n/use-t.ts';
import type { ScopeGiven } from '../lib/scope.ts';
import { type Filtered, type Filters, filterPicture } from './filters.ts';
import { type Hole, type HolePicture, holesOf, isOpen } from './holes.ts';
import { type LegendCounts, legendCounts } from './legend.tsx';
import { LENSES, type Lens } from './lens.ts';
import type { LineageState } from './lineage-params.ts';
import type { LineageAnswer } from './lineage-query.ts';
import { type Marks, NO_MARKS, useMarks } from './marks-query.ts';
import { cardsOf, isLater } from './to-model.ts';
import { type FilterChoices, useFilterChoices } from './use-filter-choices.ts';
import { type VisibleLineage, visibleLineage } from './visible.ts';

export type DrawnLineage = {
  /** Documents that are open, before filters. */
  readonly visible: VisibleLineage;
  /** What is drawn. */
  readonly picture: Filtered;
  readonly marks: Marks;
  /** Whether the marks have come. */
  readonly marked: boolean;
  readonly refreshing: boolean;
  /** Why the marks did not come; null where they did. */
  readonly error: unknown;
  readonly retry: () => void;
  readonly lens: Lens;
  readonly cards: ReturnType<typeof cardsOf>;
  readonly counts: LegendCounts;
  readonly choices: FilterChoices;
  readonly holeOf: (id: string) => Hole | undefined;
};

const NO_HOLES: HolePicture = { holes: [], piles: [], drawn: new Map() };

/** From the answer to what is drawn, step by step: collapsed, with holes, filtered, as cards. `day`: of the slider; null without it. */
export function useDrawn(answer: LineageAnswer, state: LineageState, scope: ScopeGiven | null, day: string | null): DrawnLineage {
  const t = useT();
  const visible = useMemo(() => visibleLineage(answer.nodes, answer.edges, answer.root.id, new Set(state.shut)), [answer, state.shut]);
  const ids = useMemo(() => answer.nodes.map((node) => node.id).sort(), [answer]);
  const { data, isFetching, error, refetch } = useMarks(answer.root.id, ids, state.asof, scope, answer.graphVersion);
  const marks = data ?? NO_MARKS;
  const holes = useMemo(() => {
    if (answer.direction === 'UP') return NO_HOLES;
    const open = new Set(state.open);
    const shut = new Set(state.shut);
    // Whose document is drawn grey has no hole beside it.
    const coming = new Set(visible.nodes.filter((node) => isLater(node, day)).flatMap((node) => node.directive.issuerNames));
    const found = holesOf(
      visible.nodes.filter((node) => isOpen(node, state.steps, open, shut)),
      marks,
      new Set(state.piles),
    );
    return coming.size === 0 ? found : withoutOrgans(found, coming);
  }, [answer.direction, visible, marks, state.open, state.shut, state.piles, state.steps, day]);
  const filters: Filters = useMemo(
    () => ({ level: state.level, line: state.line, place: state.place, state: state.state }),
    [state.level, state.line, state.place, state.state],
  );
  const picture = useMemo(() => filterPicture(visible, holes, marks, answer.root.id, filters), [visible, holes, marks, answer.root.id, filters]);
  const lens = LENSES[state.lens];
  const cards = useMemo(() => cardsOf({ answer, picture, marks, lens, day }, t), [answer, picture, marks, lens, day, t]);
  const counts = useMemo(() => legendCounts(picture, marks, lens, answer.root.id, cards.edges), [picture, marks, lens, answer.root.id, cards.edges]);
  const choices = useFilterChoices(visible, holes, marks, t);
  const holeById = useMemo(
    () => new Map([...picture.holes.piles.flatMap((pile) => pile.holes), ...picture.holes.holes].map((hole) => [hole.id, hole])),
    [picture],
  );
  return {
    visible,
    picture,
    marks,
    marked: data !== undefined,
    refreshing: isFetching && data !== undefined,
    error: error ?? null,
    retry: () => void refetch(),
    lens,
    cards,
    counts,
    choices,
    holeOf: (id) => holeById.get(id),
  };
}

function withoutOrgans({ holes, piles }: HolePicture, names: ReadonlySet<string>): HolePicture {
  const stays = (hole: Hole): boolean => !names.has(hole.organ.organName);
  const kept = holes.filter(stays);
  const drawn = new Map<string, number>();
  for (const hole of kept) drawn.set(hole.under, (drawn.get(hole.under) ?? 0) + 1);
  return { holes: kept, piles: piles.map((pile) => ({ ...pile, holes: pile.holes.filter(stays) })).filter((pile) => pile.holes.length > 0), drawn };
}
