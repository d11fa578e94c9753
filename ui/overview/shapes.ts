import type { PlaceRow } from './standing-query.ts';

/** One drawn shape, as the package gives it. Names have no tone marks. */
export type Shape = { readonly id: string; readonly name: string; readonly path: string };

/** A place with the shapes of all land it holds; several where provinces were merged. */
export type DrawnPlace = { readonly row: PlaceRow; readonly shapes: readonly Shape[]; readonly at: Point };

export type Point = { readonly x: number; readonly y: number };

/** Groups of islands are shapes of their own and belong to a province. */
const ISLANDS: Readonly<Record<string, { readonly of: string; readonly name: string; readonly nameAt: Point }>> = {
  hoangsa: { of: 'danang', name: 'Hoàng Sa', nameAt: { x: 596, y: 358 } },
  truongsa: { of: 'khanhhoa', name: 'Trường Sa', nameAt: { x: 690, y: 628 } },
};

/** The groups of islands with their names and where these are written, above them and free of them, in units of the map. */
export const ISLAND_NAMES = Object.values(ISLANDS).map(({ name, nameAt }) => ({ name, at: nameAt }));

/** Whether a shape is a group of islands: too small to be seen without a bolder line. */
export function isIslands({ name }: Pick<Shape, 'name'>): boolean {
  return ISLANDS[lettersOf(name)] !== undefined;
}

/** Letters alone, without tone marks: «Bà Rịa - Vũng Tàu» and «Ba Ria–Vung Tau» are the same. */
function lettersOf(name: string): string {
  return name
    .normalize('NFD')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replace(/[^a-z]/g, '');
}

/** The places with their shapes, the land of each by the names of the provinces it holds. Shapes of none are in `left`. */
export function drawnPlaces(rows: readonly PlaceRow[], shapes: readonly Shape[]): { readonly places: readonly DrawnPlace[]; readonly left: readonly Shape[] } {
  const owners = new Map(rows.flatMap((row) => row.areas.map((area) => [lettersOf(area.name), row] as const)));
  const ownerOf = (shape: Shape): PlaceRow | undefined => {
    const letters = lettersOf(shape.name);
    return owners.get(ISLANDS[letters]?.of ?? letters);
  };
  const places = rows.flatMap((row): readonly DrawnPlace[] => {
    const own = shapes.filter((shape) => ownerOf(shape) === row);
    const largest = own.filter((shape) => !isIslands(shape)).toSorted((a, b) => extentOf(b.path).area - extentOf(a.path).area)[0] ?? own[0];
    return largest === undefined ? [] : [{ row, shapes: own, at: extentOf(largest.path).middle }];
  });
  return { places, left: shapes.filter((shape) => ownerOf(shape) === undefined) };
}

type Extent = { readonly middle: Point; readonly area: number };

/** Middle and area of the box around the largest stretch of a path of relative lines (`m x,y dx,dy … z m …`). */
function extentOf(path: string): Extent {
  let start: Point = { x: 0, y: 0 };
  let largest: Extent = { middle: start, area: -1 };
  for (const stretch of path.split(/z/i)) {
    const numbers = stretch.match(/-?\d+(?:\.\d+)?/g)?.map(Number) ?? [];
    if (numbers.length < 2) continue;
    const relative = stretch.trimStart().startsWith('m');
    let [x, y] = [relative ? start.x : 0, relative ? start.y : 0];
    const box = { left: Number.POSITIVE_INFINITY, right: Number.NEGATIVE_INFINITY, top: Number.POSITIVE_INFINITY, bottom: Number.NEGATIVE_INFINITY };
    for (let at = 0; at + 1 < numbers.length; at += 2) {
      x = (relative ? x : 0) + (numbers[at] ?? 0);
      y = (relative ? y : 0) + (numbers[at + 1] ?? 0);
      // After its end a stretch's pen is back where it began.
      if (at === 0) start = { x, y };
      box.left = Math.min(box.left, x);
      box.right = Math.max(box.right, x);
      box.top = Math.min(box.top, y);
      box.bottom = Math.max(box.bottom, y);
    }
    const area = (box.right - box.left) * (box.bottom - box.top);
    if (area > largest.area) largest = { middle: { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 }, area };
  }
  return largest;
}

const ARROWS: Readonly<Record<string, Point>> = { ArrowLeft: { x: -1, y: 0 }, ArrowRight: { x: 1, y: 0 }, ArrowUp: { x: 0, y: -1 }, ArrowDown: { x: 0, y: 1 } };

/** Where an arrow key leads on a map: the nearest place that way, sideways distance counting double. Null for other keys and at the edge. */
export function neighbour<Place extends { readonly at: Point }>(places: readonly Place[], from: Place, key: string): Place | null {
  const way = ARROWS[key];
  if (way === undefined) return null;
  const cost = ({ at }: Place): number => {
    const [dx, dy] = [at.x - from.at.x, at.y - from.at.y];
    const ahead = dx * way.x + dy * way.y;
    const aside = Math.abs(dx * way.y) + Math.abs(dy * way.x);
    return ahead <= 0 ? Number.POSITIVE_INFINITY : ahead + 2 * aside;
  };
  const best = places.filter((place) => place !== from).toSorted((a, b) => cost(a) - cost(b))[0];
  return best !== undefined && Number.isFinite(cost(best)) ? best : null;
}
