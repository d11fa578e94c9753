import { describe, expect, it } from 'vitest';
import { inScope } from '../../../api/audit/coverage/in-scope.ts';
import { placesTakenIn } from '../../../api/audit/coverage/places-taken-in.ts';
import { createRegister } from '../../../api/registry/register.ts';

const register = createRegister();
const placeOf = (name: string, options: Parameters<typeof register.named>[1]): string => register.named(name, options)[0]?.id ?? '';

describe('places with all they take in', () => {
  it('are those that a scope of them holds, on the map of today and on the one before', () => {
    const province = placeOf('Thái Nguyên', { kind: 'province', asOf: '2026-01-01' });
    const commune = register.children(province, '2026-01-01')[0]?.id ?? '';
    const district = placeOf('Từ Sơn', { kind: 'district', asOf: '2025-01-01' });
    const ended = placeOf('Bắc Kạn', { kind: 'province', asOf: '2025-01-01' });
    const [ward = ''] = register.presentHolder(district).map((place) => place.id);
    for (const placeIds of [[province], [commune], [district], [ended], [commune, district], [ward], [ward, district]]) {
      const scope = { placeIds, lines: null };
      const held = [...register.places.keys()].filter((placeId) => inScope(scope, { placeId, line: null }));
      expect(placesTakenIn(placeIds).toSorted()).toEqual(held.toSorted());
      expect(held.length).toBeGreaterThan(0);
    }
  });

  it('take the communes of a province that was merged into another, and not the other way round', () => {
    const province = placeOf('Thái Nguyên', { kind: 'province', asOf: '2026-01-01' });
    const ended = placeOf('Bắc Kạn', { kind: 'province', asOf: '2025-01-01' });
    expect(placesTakenIn([province])).toContain(ended);
    expect(placesTakenIn([ended])).not.toContain(province);
  });

  it('are of a ward on the ground of a former town that town and its own former wards, not those of its neighbours', () => {
    const town = placeOf('Từ Sơn', { kind: 'district', asOf: '2025-01-01' });
    const wards = register.presentHolder(town);
    expect(wards.length).toBeGreaterThan(1);
    const former = register.children(town, '2025-01-01').map((place) => place.id);
    const shares = wards.map((ward) => {
      const taken = placesTakenIn([ward.id]);
      expect(taken).toContain(town);
      return taken.filter((id) => former.includes(id));
    });
    expect(shares.flat().toSorted()).toEqual(former.toSorted());
  });

  it('keep an id that no place has by itself, and are none for none', () => {
    expect(placesTakenIn(['nowhere'])).toEqual(['nowhere']);
    expect(placesTakenIn([])).toEqual([]);
  });
});
