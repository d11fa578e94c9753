import map from '@svg-maps/vietnam';
import { describe, expect, it } from 'vitest';
import { createRegister } from '../../../api/registry/register.ts';
import { drawnPlaces, neighbour } from '../../../ui/overview/shapes.ts';
import { placeRow } from './rows.ts';

/** Rows as the API gives them for a day: each province with the provinces of the earlier map whose land it holds. */
function rowsOn(day: string) {
  const register = createRegister();
  return register.provinces(day).map((place) => {
    const former = register.predecessors(place.id).filter(({ kind }) => kind === 'province');
    return placeRow(place.name, { id: place.id, areas: day > '2025-06-30' && former.length > 0 ? former.map(({ name }) => name) : [place.name] });
  });
}

describe('the shapes of the provinces', () => {
  it('all find their province, whatever the tone marks, before and after the mergers', () => {
    for (const [day, count] of [
      ['2024-12-31', 63],
      ['2026-01-01', 34],
    ] as const) {
      const { places, left } = drawnPlaces(rowsOn(day), map.locations);
      expect(left.map(({ name }) => name)).toEqual([]);
      expect(places).toHaveLength(count);
      expect(places.reduce((sum, { shapes }) => sum + shapes.length, 0)).toBe(65);
    }
  });

  it('put the islands with the province they belong to', () => {
    const { places } = drawnPlaces(rowsOn('2026-01-01'), map.locations);
    const shapesOf = (name: string) =>
      places
        .find(({ row }) => row.place.name === name)
        ?.shapes.map((shape) => shape.name)
        .toSorted();
    expect(shapesOf('Đà Nẵng')).toEqual(['Da Nang', 'Hoang Sa', 'Quang Nam']);
    expect(shapesOf('Khánh Hòa')).toEqual(['Khanh Hoa', 'Ninh Thuan', 'Truong Sa']);
  });

  it('leave no place that the arrow keys cannot reach', () => {
    const { places } = drawnPlaces(rowsOn('2024-12-31'), map.locations);
    const reached = new Set(places.slice(0, 1));
    for (const place of reached) {
      for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']) {
        const next = neighbour(places, place, key);
        if (next !== null) reached.add(next);
      }
    }
    expect(places.filter((place) => !reached.has(place)).map(({ row }) => row.place.name)).toEqual([]);
  });

  it('go north from the south, and nowhere by other keys', () => {
    const { places } = drawnPlaces(rowsOn('2024-12-31'), map.locations);
    const from = places.find(({ row }) => row.place.name === 'Cà Mau');
    if (from === undefined) throw new Error('no Cà Mau');
    expect(neighbour(places, from, 'ArrowUp')?.at.y).toBeLessThan(from.at.y);
    expect(neighbour(places, from, 'ArrowLeft')?.at.x ?? 0).toBeLessThan(from.at.x);
    expect(neighbour(places, from, 'a')).toBeNull();
  });
});
