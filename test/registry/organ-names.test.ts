import { describe, expect, it } from 'vitest';
import { organById } from '../../api/registry/organ-by-id.ts';
import { organSearchNames } from '../../api/registry/organ-names.ts';
import { createOrganRegister } from '../../api/registry/organ-register.ts';
import { createRegister } from '../../api/registry/register.ts';
import { resolveOrgan } from '../../api/registry/resolve-organ.ts';

const organ = (phrase: string) => resolveOrgan(phrase, { province: null, district: null, commune: null, line: null, level: null, asOf: null }).organ;

describe('organSearchNames', () => {
  it('writes a name out and abbreviates it, with and without the unit of its place', () => {
    expect(organSearchNames(organ('UBND tỉnh Bắc Ninh'))).toEqual([
      'UBND tỉnh Bắc Ninh',
      'UBND Bắc Ninh',
      'Ủy ban nhân dân tỉnh Bắc Ninh',
      'Ủy ban nhân dân Bắc Ninh',
    ]);
  });

  it('has the bodies that fold into a central one', () => {
    expect(organSearchNames(organ('Bộ Chính trị'))).toEqual(expect.arrayContaining(['Bộ Chính trị', 'Ban Bí thư', 'Ban Chấp hành Trung ương Đảng']));
  });

  it('has the board that signs for a committee', () => {
    expect(organSearchNames(organ('Tỉnh ủy Lai Châu'))).toContain('Ban Thường vụ Tỉnh ủy Lai Châu');
    expect(organSearchNames(organ('Ban Tuyên giáo Tỉnh ủy Lai Châu'))).not.toContain('Ban Thường vụ Ban Tuyên giáo Tỉnh ủy Lai Châu');
  });

  it('resolves each of its names to the same organ', () => {
    for (const phrase of [
      'UBND thành phố Từ Sơn',
      'Tỉnh ủy Lai Châu',
      'Ủy ban MTTQ Việt Nam tỉnh Nghệ An',
      'Bộ Văn hóa, Thể thao và Du lịch',
      'Hội LHPN tỉnh Nghệ An',
    ]) {
      const found = organ(phrase);
      expect(organSearchNames(found).map((name) => [name, organ(name).id])).toEqual(organSearchNames(found).map((name) => [name, found.id]));
    }
  });
});

describe('organById', () => {
  it('gives the row of every superior and successor of an organ', () => {
    const register = createRegister();
    const open = [organ('UBND phường Đông Ngàn'), organ('Tỉnh ủy Bắc Kạn'), organ('Sở Nội vụ tỉnh Nghệ An'), organ('Bộ Nông nghiệp và Phát triển nông thôn')];
    const seen = new Set<string>();
    for (let next = open.pop(); next; next = open.pop()) {
      for (const id of [...next.superiorIds, ...next.successorIds]) {
        const row = organById(register, id);
        expect(row?.id, `${next.id} → ${id}`).toBe(id);
        if (row && !seen.has(id)) open.push(row);
        seen.add(id);
      }
    }
    expect(seen.has('o:central:tw')).toBe(true);
  });

  it('gives the same row as the phrase does, and null for an id it did not make', () => {
    const { organ: byId, resolve, place } = createOrganRegister();
    const row = resolve('Thành ủy Bắc Kạn', { province: null, district: null, commune: null, line: null, level: null, asOf: null }).organ;
    expect(byId(row.id)).toEqual(row);
    expect(byId('o:words:ban-chi-dao')).toBeNull();
    expect(byId('o:party:nowhere')).toBeNull();
    expect(place('nowhere')).toBeNull();
  });
});
