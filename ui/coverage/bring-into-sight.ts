/** What one thing takes of the window, from left to right. */
type Span = { readonly left: number; readonly right: number };

/** How far to scroll sideways, and no farther, so that `what` lies within `room`; its beginning first where it is wider. */
export function sidewaysBy(what: Span, room: Span): number {
  if (what.left < room.left || what.right - what.left > room.right - room.left) return what.left - room.left;
  return Math.max(0, what.right - room.right);
}

/** Brings the column of the opened cell into sight: beside the names of the organs, which stand still, and beside the panel where that lies over the table. */
export function bringColumnIntoSight(scroller: HTMLElement): void {
  const column = scroller.querySelector('.matrix__task[data-here="true"]');
  const names = scroller.querySelector('thead .matrix__organ');
  if (column === null || names === null) return;
  const frame = scroller.getBoundingClientRect();
  const left = frame.left + names.getBoundingClientRect().width;
  const panel = scroller.closest('.coverage-main')?.querySelector('.coverage-panel')?.getBoundingClientRect();
  // Below the table, or over all of it, there is nothing to make room beside.
  const beside = panel !== undefined && panel.left > left;
  const right = Math.min(frame.left + scroller.clientWidth, beside ? panel.left : Number.POSITIVE_INFINITY);
  scroller.scrollLeft += sidewaysBy(column.getBoundingClientRect(), { left, right });
}

/** Brings the line of the opened cell into sight, between the heads of the tasks and the lower end of the table. */
export function bringLineIntoSight(scroller: HTMLElement): void {
  const line = scroller.querySelector('tr[data-here="true"]')?.getBoundingClientRect();
  const heads = scroller.querySelector('thead')?.getBoundingClientRect();
  if (line === undefined || heads === undefined) return;
  const top = Math.max(scroller.getBoundingClientRect().top, heads.bottom);
  const bottom = Math.min(scroller.getBoundingClientRect().top + scroller.clientHeight, window.innerHeight);
  if (line.top >= top && line.bottom <= bottom) return;
  scroller.scrollTop += (line.top + line.bottom) / 2 - (top + bottom) / 2;
}
