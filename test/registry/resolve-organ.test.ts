import { describe, expect, it } from 'vitest';
import { type OrganContext, resolveOrgan } from '../../api/registry/resolve-organ.ts';

const NOWHERE: OrganContext = { province: null, district: null, commune: null, line: null, level: null, asOf: null };
const resolve = (phrase: string, context: Partial<OrganContext> = {}) => resolveOrgan(phrase, { ...NOWHERE, ...context });

describe('resolveOrgan', () => {
  it('tells the committee of a province from that of the city of the same name', () => {
    const province = resolve('Tỉnh ủy Bắc Kạn').organ;
    const city = resolve('Thành ủy Bắc Kạn').organ;
    expect(province).toMatchObject({ name: 'Tỉnh ủy Bắc Kạn', line: 'party', level: 'province', resolved: true });
    expect(city).toMatchObject({ name: 'Thành ủy Bắc Kạn', line: 'party', level: 'district', until: '2025-06-30' });
    expect(city.superiorIds).toEqual([province.id]);
  });

  it.each(['Hà Nội', 'Hải Phòng', 'Đà Nẵng', 'Hồ Chí Minh', 'Cần Thơ'])('reads Thành ủy %s as a committee of the province level', (city) => {
    expect(resolve(`Thành ủy ${city}`).organ).toMatchObject({ name: `Thành ủy ${city}`, level: 'province' });
  });

  it('knows Huế as a city of a province until the end of 2024 and as a province after', () => {
    expect(resolve('Thành ủy Huế', { asOf: '2024-05-01' }).organ.level).toBe('district');
    expect(resolve('Thành ủy Huế', { asOf: '2025-01-01' }).organ.level).toBe('province');
    expect(resolve('Thành ủy Huế', { asOf: '2025-11-01' }).organ.level).toBe('province');
  });

  it.each([
    ['Ban Thường vụ Tỉnh ủy Lai Châu', 'Tỉnh ủy Lai Châu'],
    ['Ban Chấp hành Đảng bộ tỉnh Nghệ An', 'Tỉnh ủy Nghệ An'],
    ['Thường trực Huyện ủy Bác Ái', 'Huyện ủy Bác Ái'],
    ['Chủ tịch UBND tỉnh Nghệ An', 'UBND tỉnh Nghệ An'],
    ['Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh Bắc Kạn', 'Ủy ban MTTQ Việt Nam tỉnh Bắc Kạn'],
    ['Bộ Chính trị', 'Ban Chấp hành Trung ương Đảng'],
    ['Ban Bí thư Trung ương Đảng', 'Ban Chấp hành Trung ương Đảng'],
    ['Ban Chấp hành Trung ương Đảng khóa XIII', 'Ban Chấp hành Trung ương Đảng'],
    ['Ban Bí thư Trung ương Đoàn', 'Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh'],
    ['Đoàn Chủ tịch Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam', 'Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam'],
  ])('folds %s into the body that numbers', (phrase, name) => {
    expect(resolve(phrase)).toMatchObject({ source: 'read', organ: { name, resolved: true } });
  });

  it('keeps the Prime Minister and the Government two bodies', () => {
    expect(resolve('Thủ tướng Chính phủ').numberingId).not.toBe(resolve('Chính phủ').numberingId);
  });

  it('completes a relative name from the place of the issuer and says so', () => {
    expect(resolve('UBND tỉnh', { province: 'Bắc Ninh' })).toMatchObject({
      source: 'completed',
      from: 'place of the issuer',
      organ: { name: 'UBND tỉnh Bắc Ninh' },
    });
    expect(resolve('UBND thành phố', { province: 'Bắc Ninh', district: 'Từ Sơn', level: 'district' }).organ.name).toBe('UBND thành phố Từ Sơn');
    expect(resolve('Thành ủy', { province: 'Bắc Kạn', district: 'Bắc Kạn', level: 'district' }).organ.name).toBe('Thành ủy Bắc Kạn');
  });

  it('takes the province of a district from the register', () => {
    expect(resolve('Ban Thường vụ Tỉnh ủy', { district: 'Bác Ái' })).toMatchObject({
      source: 'completed',
      from: 'register of places',
      organ: { name: 'Tỉnh ủy Ninh Thuận', resolved: true },
    });
  });

  it('decides for none where a district name stands in several provinces', () => {
    const open = resolve('Huyện ủy Châu Thành');
    expect(open).toMatchObject({ source: 'ambiguous', place: null, organ: { resolved: false, line: 'party', level: 'district' } });
    expect(open.candidates).toHaveLength(10);
    expect(resolve('Huyện ủy Châu Thành', { province: 'An Giang' })).toMatchObject({ source: 'completed', organ: { resolved: true } });
  });

  it('keeps what it cannot resolve apart by the place it was said in', () => {
    const here = resolve('Ban Chỉ đạo phong trào làng xanh', { province: 'Bắc Ninh' });
    const there = resolve('Ban Chỉ đạo phong trào làng xanh', { province: 'Nghệ An' });
    expect(here).toMatchObject({ source: 'unresolved', place: null, organ: { resolved: false, name: 'Ban Chỉ đạo phong trào làng xanh' } });
    expect(here.organ.id).not.toBe(there.organ.id);
  });

  it('links the organs of a province to those of the province it merged into', () => {
    const old = resolve('Tỉnh ủy Bắc Kạn').organ;
    expect(old.successorIds).toEqual([resolve('Tỉnh ủy Thái Nguyên', { asOf: '2025-07-01' }).organ.id]);
  });
});
