import { useMemo } from 'react';
import { useT } from '../i18n/use-t.ts';
import type { ScopeGiven } from '../lib/scope.ts';
import { type Filtered, type Filters, filterPicture } from './filters.ts';
import { type Hole, type HolePicture, holesOf, isOpen, keepHoles } from './holes.ts';
import { type LaneId, laneOf } from './lanes.ts';
import { type LegendCounts, legendCounts } from './legend.tsx';
import { LENSES, type Lens } from './lens.ts';
import type { LineageState } from './lineage-params.ts';
import type { LineageAnswer } from './lineage-query.ts';
import { type Marks, NO_MARKS, useMarks } from './marks-query.ts';
import { drawnStacks } from './stacks.ts';
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
  /** Whether something that was not received lies in a pile that is shut. */
  readonly piled: boolean;
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

/** The server marks no more documents at once. */
const MOST_MARKED = 5_000;
const NO_HOLES: HolePicture = { holes: [], piles: [], drawn: new Map() };

/** From the answer to what is drawn, step by step: collapsed, with holes, filtered, as cards. `day`: of the slider; null without it. `levels`: counts as of that day. */
export function useDrawn(
  answer: LineageAnswer,
  state: LineageState,
  scope: ScopeGiven | null,
  day: string | null,
  levels: LineageAnswer['totals']['levels'],
): DrawnLineage {
  const t = useT();
  const closed = useMemo(() => new Set(state.closed), [state.closed]);
  const visible = useMemo(
    () => visibleLineage(answer.nodes, answer.edges, answer.root.id, new Set(state.shut), (node) => closed.has(laneOf(node.directive.level))),
    [answer, state.shut, closed],
  );
  const ids = useMemo(
    () =>
      answer.nodes
        .slice(0, MOST_MARKED)
        .map((node) => node.id)
        .sort(),
    [answer],
  );
  const { data, isFetching, error, refetch } = useMarks(answer.root.id, ids, state.asof, scope, answer.graphVersion);
  const marks = useMemo(() => withinLanes(data ?? NO_MARKS, answer.direction === 'DOWN', closed), [data, answer.direction, closed]);
  const holes = useMemo(() => {
    if (answer.direction === 'UP') return NO_HOLES;
    const open = new Set(state.open);
    const shut = new Set(state.shut);
    const found = holesOf(
      visible.nodes.filter((node) => isOpen(node, state.steps, open, shut)),
      marks,
      new Set(state.piles),
    );
    return keepHoles(found, (hole) => !closed.has(hole.lane));
  }, [answer.direction, visible, marks, state.open, state.shut, state.piles, state.steps, closed]);
  const groups = useMemo(
    () => (answer.direction === 'UP' ? [] : drawnStacks(marks.groups, visible, closed)),
    [answer.direction, marks.groups, visible, closed],
  );
  const filters: Filters = useMemo(
    () => ({ level: state.level, line: state.line, place: state.place, state: state.state }),
    [state.level, state.line, state.place, state.state],
  );
  const picture = useMemo(
    () => filterPicture(visible, holes, marks, answer.root.id, filters, groups),
    [visible, holes, marks, answer.root.id, filters, groups],
  );
  const lens = LENSES[state.lens];
  const lanes = useMemo(() => ({ whole: state.whole, closed: state.closed }), [state.whole, state.closed]);
  const cards = useMemo(() => cardsOf({ answer, picture, marks, lens, day, lanes, levels }, t), [answer, picture, marks, lens, day, lanes, levels, t]);
  const counts = useMemo(
    () => legendCounts(picture, marks, lens, answer.root.id, cards.edges, (node) => isLater(node, day)),
    [picture, marks, lens, answer.root.id, cards.edges, day],
  );
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
    piled: holes.piles.some((pile) => !pile.open),
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

/** The missing links of the way up stand only where that way is drawn, and not in a lane that is closed. */
function withinLanes(marks: Marks, onlyDown: boolean, closed: ReadonlySet<LaneId>): Marks {
  if (marks.missing.length === 0 || (!onlyDown && closed.size === 0)) return marks;
  return { ...marks, missing: onlyDown ? [] : marks.missing.filter((link) => !closed.has(laneOf(link.level))) };
}
