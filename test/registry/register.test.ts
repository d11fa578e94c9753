import { describe, expect, it } from 'vitest';
import { createRegister } from '../../api/registry/register.ts';

const register = createRegister();
const names = (rows: readonly { readonly name: string }[]): readonly string[] => rows.map((row) => row.name);

describe('the register of places', () => {
  it('is made once', () => {
    expect(createRegister()).toBe(register);
  });

  it.each([
    ['2024-02-01', 63],
    ['2025-06-30', 63],
    ['2025-07-01', 34],
    ['2026-01-01', 34],
  ])('has the provinces of %s: %i', (asOf, count) => {
    expect(register.provinces(asOf)).toHaveLength(count);
  });

  it('holds every district and commune of the old map and every commune of the new one', () => {
    const rows = [...register.places.values()];
    const count = (kind: string, ended: boolean): number => rows.filter((row) => row.kind === kind && (row.until !== null) === ended).length;
    expect([count('district', true), count('commune', true), count('district', false), count('commune', false)]).toEqual([705, 10_599, 0, 3_321]);
  });

  it('keeps a province that neither merged nor changed its name as one place on both maps', () => {
    const [before] = register.named('Nghệ An', { kind: 'province', asOf: '2024-01-01' });
    const [after] = register.named('Nghệ An', { kind: 'province', asOf: '2026-01-01' });
    expect(before).toBe(after);
    expect(before).toMatchObject({ from: null, until: null, successorIds: [] });
  });

  it('makes a province that kept its name but merged a new place that both of its predecessors lead to', () => {
    const [old] = register.named('tỉnh Bắc Ninh', { asOf: '2025-06-30' });
    const [merged] = register.named('tỉnh Bắc Ninh', { asOf: '2025-07-01' });
    expect(old?.id).not.toBe(merged?.id);
    expect(old?.successorIds).toEqual([merged?.id]);
    expect(names(register.predecessors(merged?.id ?? ''))).toEqual(['Bắc Giang', 'Bắc Ninh']);
  });

  it('leads every province and district of the old map to places of today', () => {
    const old = [...register.places.values()].filter((row) => row.kind === 'province' || row.kind === 'district');
    const lost = old.filter((row) => register.presentHolder(row.id).length === 0);
    expect(names(lost)).toEqual([]);
    expect(old.flatMap((row) => register.presentHolder(row.id)).filter((row) => row.until !== null)).toEqual([]);
  });

  it('names successors that exist, are of the province that holds it now, and begin when it ends', () => {
    for (const row of register.places.values()) {
      for (const id of row.successorIds) {
        const next = register.place(id);
        expect(next, `${row.id} → ${id}`).toBeDefined();
        const province = row.kind === 'province' ? row : register.ancestors(row.id).find((place) => place.kind === 'province');
        const holders = register.presentHolder(province?.id ?? '').map((place) => place.id);
        expect(holders, `${row.id} → ${id}`).toContain(next?.kind === 'province' ? next.id : next?.withinId);
      }
    }
  });

  it('says for few communes only that it does not know where they went', () => {
    const lost = [...register.places.values()].filter((row) => row.kind === 'commune' && row.until !== null && row.successorIds.length === 0);
    expect(lost.length).toBeLessThan(10_599 * 0.02);
    for (const row of lost) expect(register.presentHolder(row.id)).toEqual([]);
  });

  it('gives Từ Sơn its twelve wards and Bác Ái its nine communes', () => {
    const [city] = register.named('thành phố Từ Sơn');
    const [district] = register.named('huyện Bác Ái');
    expect(register.children(city?.id ?? '', '2024-05-01')).toHaveLength(12);
    expect(register.children(district?.id ?? '', '2024-05-01')).toHaveLength(9);
    expect(register.children(city?.id ?? '', '2025-07-01')).toEqual([]);
  });

  it('keeps the districts of a province that changed its name half a year before the districts ended', () => {
    const [renamed] = register.named('thành phố Huế', { asOf: '2025-03-01' });
    expect(renamed?.kind).toBe('province');
    expect(register.children(renamed?.id ?? '', '2025-03-01').every((row) => row.kind === 'district')).toBe(true);
    expect(register.children(renamed?.id ?? '', '2025-03-01').length).toBeGreaterThan(5);
  });

  it('knows what a place lies within', () => {
    const [ward] = register.named('phường Đông Ngàn');
    expect(names(register.ancestors(ward?.id ?? ''))).toEqual(['Từ Sơn', 'Bắc Ninh', 'Việt Nam']);
  });
});

describe('named', () => {
  it.each(['Từ Sơn', 'thành phố Từ Sơn', 'TP. Từ Sơn', 'TỪ SƠN', 'Tu Son', 'Từ Sơn'.normalize('NFD')])('finds the city of %s', (name) => {
    expect(register.named(name, { kind: 'district' }).map((row) => row.name)).toEqual(['Từ Sơn']);
  });

  it('takes both spellings of a tone mark for one', () => {
    expect(register.named('tỉnh Hoà Bình')).toEqual(register.named('tỉnh Hòa Bình'));
    expect(register.named('tỉnh Hòa Bình')).toHaveLength(1);
  });

  it('counts tone marks before it leaves them out', () => {
    expect(names(register.named('xã Tú Sơn'))).toEqual(['Tú Sơn', 'Tú Sơn']);
    expect(new Set(names(register.named('tu son')))).toEqual(new Set(['Từ Sơn', 'Tú Sơn']));
  });

  it('tells a province from its city by the unit', () => {
    expect(register.named('tỉnh Bắc Kạn').map((row) => row.kind)).toEqual(['province']);
    expect(register.named('thành phố Bắc Kạn').map((row) => row.kind)).toEqual(['district']);
    expect(register.named('thành phố Hà Nội').map((row) => row.kind)).toEqual(['province']);
  });

  it('takes a place of the same kind where none has the unit that is said', () => {
    expect(register.named('thị xã Từ Sơn').map((row) => row.unit)).toEqual(['thành phố']);
    expect(register.named('tỉnh Từ Sơn')).toEqual([]);
  });

  it('looks within a place and on a day', () => {
    const [province] = register.named('An Giang', { kind: 'province', asOf: '2024-01-01' });
    expect(register.named('Châu Thành', { kind: 'district' })).toHaveLength(10);
    expect(register.named('Châu Thành', { kind: 'district', withinId: province?.id ?? '' })).toHaveLength(1);
    expect(register.named('Bắc Giang', { kind: 'province', asOf: '2026-01-01' })).toEqual(register.named('Bắc Giang', { kind: 'province' }));
  });
});
