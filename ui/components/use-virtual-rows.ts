import { useVirtualizer } from '@tanstack/react-virtual';

/** Fewer rows are all drawn. */
const FROM = 120;
const USUAL_HEIGHT = 56;
const OVERSCAN = 14;

export type RowWindow = {
  /** Indexes of the rows that are drawn. */
  readonly indexes: readonly number[];
  /** Heights, in CSS pixels, that stand for the rows before and after. */
  readonly before: number;
  readonly after: number;
  /** Given to every drawn row, with its index as `data-index`. */
  readonly measure: (row: HTMLElement | null) => void;
  readonly show: (index: number) => void;
};

/** Of very many rows inside a scroller (null until it is there), those in and near its sight; null where all can be drawn. */
export function useVirtualRows(count: number, scroller: HTMLElement | null | undefined): RowWindow | null {
  const wanted = scroller !== undefined && count >= FROM;
  const rows = useVirtualizer({
    count: wanted ? count : 0,
    getScrollElement: () => scroller ?? null,
    estimateSize: () => USUAL_HEIGHT,
    overscan: OVERSCAN,
    initialRect: { width: 1000, height: 600 },
  });
  if (!wanted) return null;
  const items = rows.getVirtualItems();
  return {
    indexes: items.map((item) => item.index),
    before: items[0]?.start ?? 0,
    after: rows.getTotalSize() - (items.at(-1)?.end ?? 0),
    measure: rows.measureElement,
    show: (index) => rows.scrollToIndex(index),
  };
}
