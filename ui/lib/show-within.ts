/** Space kept between what is shown and the edge of its scroller, in pixels. */
const MARGIN = 24;

function scrollerOf(element: Element): Element {
  for (let parent = element.parentElement; parent !== null; parent = parent.parentElement) {
    if (/(auto|scroll)/.test(getComputedStyle(parent).overflowY) && parent.scrollHeight > parent.clientHeight) return parent;
  }
  return document.documentElement;
}

type Reach = { readonly top: number; readonly bottom: number };

/** What of a scroller is seen. */
function reachOf(scroller: Element): Reach {
  return scroller === document.documentElement ? { top: 0, bottom: window.innerHeight } : scroller.getBoundingClientRect();
}

/** True where a part of one of these elements, all in one scroller, is seen. */
export function someInSight(elements: Iterable<Element>): boolean {
  const [first, ...others] = elements;
  if (first === undefined) return false;
  const reach = reachOf(scrollerOf(first));
  return [first, ...others].some((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return bottom >= reach.top + MARGIN && top <= reach.bottom - MARGIN;
  });
}

/** Scrolls an element to the middle of its scroller, but only when it is not in sight already; from afar without a ride through all between. */
export function showWithin(element: Element | null, smooth: boolean): void {
  if (element === null) return;
  const own = element.getBoundingClientRect();
  const reach = reachOf(scrollerOf(element));
  if (own.top >= reach.top + MARGIN && own.bottom <= reach.bottom - MARGIN) return;
  const height = reach.bottom - reach.top;
  const far = own.top > reach.bottom + height || own.bottom < reach.top - height;
  const still = !smooth || far || window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  element.scrollIntoView({ block: 'center', behavior: still ? 'auto' : 'smooth' });
}
