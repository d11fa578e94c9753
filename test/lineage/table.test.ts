import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Table } from '../../api/lineage/table.ts';

const key = fc.integer({ min: 0, max: 30 }).map(String);
const changes = fc.array(fc.array(fc.tuple(key, fc.option(fc.integer(), { nil: undefined })), { maxLength: 6 }), { maxLength: 10 });

it('holds after any changes what a plain map would, and every table before stays as it was', () => {
  fc.assert(
    fc.property(changes, (steps) => {
      const plain = new Map([['0', 0]]);
      const tables = [new Table(new Map(plain))];
      const said = [new Map(plain)];
      for (const step of steps) {
        for (const [id, value] of step) {
          if (value === undefined) plain.delete(id);
          else plain.set(id, value);
        }
        tables.push((tables.at(-1) ?? new Table(new Map())).with(new Map(step)));
        said.push(new Map(plain));
      }
      for (const [at, table] of tables.entries()) {
        expect(new Map(table.entries())).toEqual(said[at]);
        for (const id of ['0', '1', '2', '3']) expect([table.get(id), table.has(id)]).toEqual([said[at]?.get(id), said[at]?.has(id)]);
      }
    }),
  );
});

it('takes in so many changes that it is copied with them', () => {
  let table = new Table(new Map(Array.from({ length: 10 }, (_, number) => [`k${number}`, number])));
  for (let number = 0; number < 2_500; number += 1) table = table.with(new Map([[`k${number}`, number % 7 === 0 ? undefined : number]]));
  expect(table.values()).toHaveLength(2_500 - Math.ceil(2_500 / 7));
  expect([table.get('k7'), table.get('k2499')]).toEqual([undefined, undefined]);
  expect(table.get('k2498')).toBe(2_498);
});
