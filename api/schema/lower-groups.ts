import { groupBy } from '../domain/group-by.ts';
import type { Level, Line } from '../domain/lists.ts';
import type { DirectiveRow } from '../domain/rows.ts';
import { laneOf } from '../lineage/arrange.ts';
import { createRegister } from '../registry/register.ts';

/** Lower documents of one document that are alike: a pile of the picture where they are too many to draw. */
export type LowerGroup = {
  readonly key: string;
  readonly underId: string;
  readonly placeId: string | null;
  readonly line: Line | null;
  readonly level: Level | null;
  readonly column: number;
  readonly order: number;
  readonly ids: readonly string[];
  readonly held: number;
  readonly hidden: number;
  /** How many of the hidden ones lie within the scope. */
  readonly hiddenInScope: number;
};

type Row = Pick<DirectiveRow, 'id' | 'held' | 'level' | 'line' | 'placeId'>;
type Place = { readonly column: number; readonly order: number };
type By = 'province' | 'district' | 'line';

/** Fewer lower documents than this are never grouped. */
const MANY = 30;
/** A way of grouping is good when it gives no more piles than these, and more than one. */
const PILES = 40;

const groupValue: Readonly<Record<By, (row: Row) => string>> = {
  province: (row) => ancestor(row.placeId, 'province') ?? '',
  district: (row) => ancestor(row.placeId, 'district') ?? '',
  line: (row) => row.line ?? '',
};

function ancestor(placeId: string | null, kind: 'province' | 'district'): string | null {
  if (placeId === null) return null;
  const place = createRegister().place(placeId);
  if (place?.kind === kind) return place.id;
  return (
    createRegister()
      .ancestors(placeId)
      .find((one) => one.kind === kind)?.id ?? null
  );
}

const keyOf = (underId: string, by: By, row: Row): string => `${underId}@${by}.${laneOf(row.level)}.${groupValue[by](row)}`;

/**
 * Groups of the lower documents of one document by province, else by district, else by line, and by lane; only those
 * with documents that are not drawn. How they are grouped depends on all of them, never on what is drawn.
 */
export function lowerGroups(
  underId: string,
  lower: readonly Row[],
  placeOf: (id: string) => Place,
  isDrawn: (id: string) => boolean,
  isInScope: (row: Row) => boolean = () => true,
): readonly LowerGroup[] {
  if (lower.length < MANY) return [];
  const by = (['province', 'district'] as const).find((one) => {
    const values = new Set(lower.map(groupValue[one])).size;
    return values > 1 && values <= PILES;
  });
  return [...groupBy(lower, (row) => keyOf(underId, by ?? 'line', row))].flatMap(([key, rows]): readonly LowerGroup[] => {
    const hidden = rows.filter((row) => !isDrawn(row.id));
    const places = rows.map((row) => placeOf(row.id)).sort((a, b) => a.column - b.column || a.order - b.order);
    const [first] = places;
    const [row] = rows;
    if (hidden.length === 0 || !first || !row) return [];
    return [
      {
        key,
        underId,
        placeId: by === undefined ? null : groupValue[by](row) || null,
        line: by === undefined ? row.line : null,
        level: row.level,
        column: first.column,
        order: first.order - 0.4,
        ids: rows.map((one) => one.id),
        held: rows.filter((one) => one.held).length,
        hidden: hidden.length,
        hiddenInScope: hidden.filter(isInScope).length,
      },
    ];
  });
}
