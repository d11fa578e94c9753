import type { PlaceRow } from './standing-query.ts';

/** One drawn shape, as the package gives it. Names have no tone marks. */
export type Shape = { readonly id: string; readonly name: string; readonly path: string };

/** A place with the shapes of all land it holds; several where provinces were merged. */
export type DrawnPlace = { readonly row: PlaceRow; readonly shapes: readonly Shape[]; readonly at: Point };

export type Point = { readonly x: number; readonly y: number };

/** Groups of islands are shapes of their own and belong to a province. */
const ISLANDS: Readonly<Record<string, string>> = { hoangsa: 'danang', truongsa: 'khanhhoa' };

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
    return owners.get(ISLANDS[letters] ?? letters);
  };
  const places = rows.flatMap((row): readonly DrawnPlace[] => {
    const own = shapes.filter((shape) => ownerOf(shape) === row);
    const largest =
      own.filter(({ name }) => ISLANDS[lettersOf(name)] === undefined).toSorted((a, b) => extentOf(b.path).area - extentOf(a.path).area)[0] ?? own[0];
    return largest === undefined ? [] : [{ row, shapes: own, at: extentOf(largest.path).middle }];
  });
  return { places, left: shapes.filter((shape) => ownerOf(shape) === undefined) };
}

/** Middle and area of the box around the first stretch of a path of relative lines (`m x,y dx,dy … z`). */
function extentOf(path: string): { readonly middle: Point; readonly area: number } {
  const numbers = (/^[^z]*/i.exec(path)?.[0] ?? '').match(/-?\d+(?:\.\d+)?/g)?.map(Number) ?? [];
  const relative = path.startsWith('m');
  let [x, y] = [numbers[0] ?? 0, numbers[1] ?? 0];
  const box = { left: x, right: x, top: y, bottom: y };
  for (let at = 2; at + 1 < numbers.length; at += 2) {
    x = (relative ? x : 0) + (numbers[at] ?? 0);
    y = (relative ? y : 0) + (numbers[at + 1] ?? 0);
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x);
    box.top = Math.min(box.top, y);
    box.bottom = Math.max(box.bottom, y);
  }
  return { middle: { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 }, area: (box.right - box.left) * (box.bottom - box.top) };
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
