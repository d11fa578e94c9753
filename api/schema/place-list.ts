import { todayIn } from '../access/clock.ts';
import { LIMITS, listWithinLimit, textWithinLimit } from '../access/limits.ts';
import { fold } from '../domain/fold.ts';
import { byText } from '../domain/order.ts';
import type { PlaceRow } from '../domain/rows.ts';
import { createRegister } from '../registry/register.ts';
import { builder } from './builder.ts';
import { PlaceRef } from './refs.ts';

/** Communes of the largest province, and some more. */
const MOST = 200;

const byName = (a: PlaceRow, b: PlaceRow): number => a.name.localeCompare(b.name, 'vi', { numeric: true });

/** Places shown for words that were typed. */
const FOUND = 40;
const KINDS: readonly PlaceRow['kind'][] = ['province', 'district', 'commune'];

let folded: ReadonlyMap<PlaceRow, string> | null = null;

/** Places of both maps whose name, with its unit, holds the words, with or without tone marks: those on the map first, then the larger, then by name. */
function placesCalled(text: string): readonly PlaceRow[] {
  const register = createRegister();
  folded ??= new Map([...register.places.values()].filter(({ kind }) => kind !== 'country').map((row) => [row, fold(`${row.unit} ${row.name}`)]));
  const words = fold(text);
  if (words === '') return [];
  const begins = (row: PlaceRow): number => Number(!fold(row.name).startsWith(words));
  return [...folded]
    .filter(([, name]) => name.includes(words))
    .map(([row]) => row)
    .toSorted(
      (a, b) =>
        begins(a) - begins(b) ||
        Number(a.until !== null) - Number(b.until !== null) ||
        KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) ||
        byName(a, b) ||
        byText(a.id, b.id),
    )
    .slice(0, FOUND);
}

builder.queryField('places', (t) =>
  t.field({
    type: [PlaceRef],
    complexity: { field: 5, multiplier: MOST },
    description:
      'Địa bàn: places of the register, to choose what is followed. By id, in the order of the ids and without unknown ones; by words of the name; else all that lie directly within a place on a day, by name. Empty when nothing fits.',
    args: {
      ids: t.arg.idList({
        description: `Ids of places, at most ${LIMITS.filterValues}; when given, the other arguments are passed over. Null: by \`within\`.`,
      }),
      within: t.arg.id({ description: 'Id of the place they lie in. Null: the country, which gives the provinces.' }),
      text: t.arg.string({
        description: `Words of the name, with or without tone marks and the unit; former names too, the nearest ${FOUND}. When given, \`within\` and \`asOf\` are passed over. Null: by \`within\`.`,
      }),
      asOf: t.arg({ type: 'PlainDate', description: 'The day whose map is meant. Null: today in Viet Nam.' }),
    },
    resolve: (_root, { ids, within, text, asOf }, { clock }) => {
      const register = createRegister();
      if (ids) return listWithinLimit('ids', ids, LIMITS.filterValues).flatMap((id) => register.place(id) ?? []);
      if (text !== null && text !== undefined) return placesCalled(textWithinLimit('text', text));
      const day = asOf ?? todayIn(clock);
      return (within === null || within === undefined ? register.provinces(day) : register.children(within, day)).toSorted(byName);
    },
  }),
);
