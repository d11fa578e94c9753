import { describe, expect, it } from 'vitest';
import { expandCollective, isCollective } from '../../api/registry/collective.ts';
import type { OrganContext } from '../../api/registry/resolve-organ.ts';

const NOWHERE: OrganContext = { province: null, district: null, commune: null, line: null, level: null, asOf: null };
const expand = (phrase: string, context: Partial<OrganContext> = {}) => expandCollective(phrase, { ...NOWHERE, ...context });
const TU_SON = { province: 'Bắc Ninh', district: 'Từ Sơn', level: 'district' } as const;

describe('isCollective', () => {
  it.each([
    'UBND các phường',
    'UBND cấp xã',
    'UBND xã, phường',
    'Các sở, ban, ngành',
    'các tỉnh ủy, thành ủy',
    'Ủy ban MTTQ Việt Nam các cấp',
    'Ban công tác Mặt trận các thôn',
  ])('takes %s for many', (phrase) => expect(isCollective(phrase)).toBe(true));
  it.each([
    'UBND xã',
    'Tỉnh ủy Bắc Ninh',
    'Đảng ủy Khối các cơ quan tỉnh',
    'Ban Quản lý các khu công nghiệp',
    'Bảo hiểm xã hội tỉnh',
    'Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh',
  ])('takes %s for one', (phrase) => expect(isCollective(phrase)).toBe(false));
});

describe('expandCollective', () => {
  it('lists the wards of the document’s own city', () => {
    const organs = expand('UBND các phường', TU_SON);
    expect(organs).toHaveLength(12);
    expect(organs?.every((organ) => organ.line === 'state' && organ.level === 'commune' && organ.superiorIds.length === 2)).toBe(true);
  });

  it.each([
    ['2024-02-01', 63],
    ['2025-07-01', 34],
  ])('lists the provincial committees of %s: %i', (asOf, count) => {
    expect(expand('các tỉnh ủy, thành ủy', { asOf })).toHaveLength(count);
    expect(expand('Ban Thường vụ các tỉnh ủy, thành ủy trực thuộc Trung ương', { asOf })).toHaveLength(count);
  });

  it('adds the party committees directly under the centre where they are named', () => {
    expect(expand('Các tỉnh ủy, thành ủy, đảng ủy trực thuộc Trung ương', { asOf: '2024-02-01' })).toHaveLength(67);
    expect(expand('Các tỉnh ủy, thành ủy, đảng ủy trực thuộc Trung ương', { asOf: '2025-11-01' })).toHaveLength(40);
    expect(
      expand('Ban tuyên giáo và dân vận các tỉnh ủy, thành ủy, đảng ủy trực thuộc Trung ương', { asOf: '2025-11-01' })?.map((organ) => organ.name),
    ).toContain('Ban Tuyên giáo và Dân vận Đảng ủy Chính phủ');
  });

  it('lists the communes of a province on the new map, and only those of the units named', () => {
    const there = { province: 'Hồ Chí Minh', level: 'province', asOf: '2025-11-01' } as const;
    expect(expand('UBND các xã, phường, đặc khu', there)).toHaveLength(168);
    expect(expand('UBND cấp xã', there)).toHaveLength(168);
    expect(expand('UBND các đặc khu', there)?.map((organ) => organ.name)).toEqual(['UBND đặc khu Côn Đảo']);
  });

  it('lists within the place that is named', () => {
    expect(expand('UBND các xã thuộc huyện Bác Ái')).toHaveLength(9);
    expect(expand('UBND các phường trên địa bàn thành phố', TU_SON)).toHaveLength(12);
  });

  it('tells the cities of a province from the provinces by what stands beside them', () => {
    expect(expand('UBND các huyện, thị xã, thành phố', { province: 'Bắc Ninh', asOf: '2024-01-01' })).toHaveLength(8);
    expect(expand('UBND các tỉnh, thành phố', { province: 'Bắc Ninh', asOf: '2024-01-01' })).toHaveLength(63);
  });

  it('lists a department of each place where the list itself says so', () => {
    expect(expand('Sở Nội vụ các tỉnh, thành phố', { asOf: '2025-11-01' })).toHaveLength(34);
  });

  it.each([
    'các phòng, ban, ngành, đoàn thể, doanh nghiệp',
    'Các phòng, ban, ngành, đoàn thể, doanh nghiệp trong thành phố',
    'Các sở, ban, ngành cấp tỉnh',
    'Ủy ban MTTQ Việt Nam các cấp',
    'các huyện ủy, thành ủy, đảng ủy trực thuộc',
    'Ban công tác Mặt trận các thôn trên địa bàn xã',
    'các trường trung học phổ thông trong huyện',
    'UBND phường Đông Ngàn',
  ])('does not list %s', (phrase) => {
    expect(expand(phrase, TU_SON)).toBeNull();
  });

  it('does not list what has no place, or none on that day', () => {
    expect(expand('UBND các phường')).toBeNull();
    expect(expand('UBND các phường', { district: 'Châu Thành' })).toBeNull();
    expect(expand('UBND cấp huyện', { province: 'Bắc Ninh', asOf: '2025-11-01' })).toBeNull();
  });
});
