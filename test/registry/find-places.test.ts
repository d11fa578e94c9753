import { describe, expect, it } from 'vitest';
import { findPlaces } from '../../api/registry/find-places.ts';
import { placeLabel } from '../../api/registry/units.ts';

const labels = (text: string, limit = 5): readonly string[] => findPlaces(text, limit).map(({ place }) => placeLabel(place));

describe('findPlaces', () => {
  it('finds by name without tone marks, the district before the communes', () => {
    expect(labels('tu son', 2)).toEqual(['thành phố Từ Sơn', 'phường Từ Sơn']);
  });

  it('leads a place of before to the places that hold it today', () => {
    const [found] = findPlaces('phường Đông Ngàn cũ', 1);
    expect(found?.place.until).toBe('2025-06-30');
    expect(found?.successors.map(placeLabel)).toEqual(['phường Từ Sơn']);
  });

  it('looks past the unit where no place of the name ever had it', () => {
    expect(labels('phường Từ Sơn cũ', 1)).toEqual(['thành phố Từ Sơn']);
  });

  it('leaves out places of today where one of before is asked for', () => {
    expect(findPlaces('Bắc Kạn (cũ)', 9).every(({ place }) => place.until !== null)).toBe(true);
  });

  it('narrows by what it lies within', () => {
    const named = findPlaces('huyện Châu Thành', 20).map(({ place }) => place.name);
    expect(named.filter((name) => name === 'Châu Thành')).toHaveLength(10);
    expect(named.indexOf('Châu Thành A')).toBe(10);
    expect(findPlaces('huyện Châu Thành, An Giang', 20)).toHaveLength(1);
  });

  it('finds by the beginning of a name, whole names first', () => {
    expect(labels('Bác Á')).toContain('huyện Bác Ái');
    expect(labels('Bác Ái', 9).slice(0, 2)).toEqual(['huyện Bác Ái', 'xã Bác Ái']);
  });

  it('knows short names of provinces', () => {
    expect(labels('TP HCM', 1)).toEqual(['thành phố Hồ Chí Minh']);
  });

  it('finds nothing for nothing and keeps to the limit', () => {
    expect(findPlaces('', 5)).toEqual([]);
    expect(findPlaces(' , ', 5)).toEqual([]);
    expect(findPlaces('an', 0)).toEqual([]);
    expect(findPlaces('an', 3)).toHaveLength(3);
  });
});
