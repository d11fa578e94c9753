/** Space kept between what is shown and the edge of its scroller, in pixels. */
const MARGIN = 24;

function scrollerOf(element: Element): Element {
  for (let parent = element.parentElement; parent !== null; parent = parent.parentElement) {
    if (/(auto|scroll)/.test(getComputedStyle(parent).overflowY) && parent.scrollHeight > parent.clientHeight) return parent;
  }
  return document.documentElement;
}

/** Scrolls an element to the middle of its scroller, but only when it is not in sight already. */
export function showWithin(element: Element | null, smooth: boolean): void {
  if (element === null) return;
  const scroller = scrollerOf(element);
  const own = element.getBoundingClientRect();
  const around = scroller === document.documentElement ? { top: 0, bottom: window.innerHeight } : scroller.getBoundingClientRect();
  if (own.top >= around.top + MARGIN && own.bottom <= around.bottom - MARGIN) return;
  const still = !smooth || window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  element.scrollIntoView({ block: 'center', behavior: still ? 'auto' : 'smooth' });
}
