import { todayIn } from '../access/clock.ts';
import { LIMITS, listWithinLimit } from '../access/limits.ts';
import type { PlaceRow } from '../domain/rows.ts';
import { createRegister } from '../registry/register.ts';
import { builder } from './builder.ts';
import { PlaceRef } from './refs.ts';

/** Communes of the largest province, and some more. */
const MOST = 200;

const byName = (a: PlaceRow, b: PlaceRow): number => a.name.localeCompare(b.name, 'vi', { numeric: true });

builder.queryField('places', (t) =>
  t.field({
    type: [PlaceRef],
    complexity: { field: 5, multiplier: MOST },
    description:
      'Địa bàn: places of the register, to choose what is followed. By id, in the order of the ids and without unknown ones; else all that lie directly within a place on a day, by name. Empty when nothing fits.',
    args: {
      ids: t.arg.idList({
        description: `Ids of places, at most ${LIMITS.filterValues}; when given, the other arguments are passed over. Null: by \`within\`.`,
      }),
      within: t.arg.id({ description: 'Id of the place they lie in. Null: the country, which gives the provinces.' }),
      asOf: t.arg({ type: 'PlainDate', description: 'The day whose map is meant. Null: today in Viet Nam.' }),
    },
    resolve: (_root, { ids, within, asOf }, { clock }) => {
      const register = createRegister();
      if (ids) return listWithinLimit('ids', ids, LIMITS.filterValues).flatMap((id) => register.place(id) ?? []);
      const day = asOf ?? todayIn(clock);
      return (within === null || within === undefined ? register.provinces(day) : register.children(within, day)).toSorted(byName);
    },
  }),
);
