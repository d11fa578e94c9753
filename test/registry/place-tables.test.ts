import { describe, expect, it } from 'vitest';
import { readPlaceTables } from '../../api/registry/place-tables.ts';

describe('the tables of places', () => {
  const tables = readPlaceTables();
  const names = [...tables.oldProvinces, ...tables.oldDistricts, ...tables.oldCommunes, ...tables.newProvinces, ...tables.newCommunes].map(({ name }) => name);

  it('print every tone where official papers do, and leave what begins with qu', () => {
    expect(names).toEqual(expect.arrayContaining(['Hòa Bình', 'Khánh Hòa', 'Thanh Hóa', 'Thủy Nguyên', 'Quỳ Châu', 'Hòa Quý']));
    expect(names.filter((name) => /(?:o[àáảãạ]|o[èéẻẽẹ]|(?<!q)u[ỳýỷỹỵ])(?!\p{L})/iu.test(name))).toEqual([]);
  });
});
