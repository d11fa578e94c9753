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
    ['Thống đốc Ngân hàng Nhà nước Việt Nam', 'Ngân hàng Nhà nước Việt Nam'],
    ['Thứ trưởng Bộ Y tế', 'Bộ Y tế'],
    ['Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ', 'Văn phòng Chính phủ'],
    ['Tổng Thanh tra Chính phủ', 'Thanh tra Chính phủ'],
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

  it.each(['UBND tỉnh Sửa đổi', 'UBND tỉnh Khẩn trương', 'UBND tỉnh kèm theo'])('does not take the verb in %s for the name of a place', (phrase) => {
    expect(resolve(phrase, { province: 'Bắc Ninh' })).toMatchObject({ source: 'completed', organ: { name: 'UBND tỉnh Bắc Ninh' } });
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

  it.each([
    ['Sở VHTTDL', 'Sở Văn hóa, Thể thao và Du lịch tỉnh Bắc Ninh', 'state', 'province'],
    ['Sở KH&CN Nghệ An', 'Sở Khoa học và Công nghệ tỉnh Nghệ An', 'state', 'province'],
    ['SỞ TƯ PHÁP', 'Sở Tư pháp tỉnh Bắc Ninh', 'state', 'province'],
    ['Ban Tuyên giáo Tỉnh ủy', 'Ban Tuyên giáo Tỉnh ủy Bắc Ninh', 'party', 'province'],
    ['Văn phòng Tỉnh ủy', 'Văn phòng Tỉnh ủy Bắc Ninh', 'party', 'province'],
    ['Văn phòng UBND tỉnh', 'Văn phòng UBND tỉnh Bắc Ninh', 'state', 'province'],
    ['Phòng Văn hóa và Thông tin thành phố', 'Phòng Văn hóa và Thông tin thành phố Từ Sơn', 'state', 'district'],
    ['Trung tâm Văn hóa - Thể thao thành phố', 'Trung tâm Văn hóa - Thể thao thành phố Từ Sơn', 'state', 'district'],
    ['Thường trực HĐND tỉnh', 'HĐND tỉnh Bắc Ninh', 'council', 'province'],
    ['Ủy ban MTTQ Việt Nam thành phố', 'Ủy ban MTTQ Việt Nam thành phố Từ Sơn', 'front', 'district'],
    ['LĐLĐ tỉnh', 'Liên đoàn Lao động tỉnh Bắc Ninh', 'union', 'province'],
    ['Đoàn TNCS Hồ Chí Minh thành phố', 'Thành đoàn Từ Sơn', 'youth', 'district'],
    ['Hội LHPN phường Đông Ngàn', 'Hội LHPN phường Đông Ngàn', 'women', 'commune'],
    ['Hội Nông dân Việt Nam tỉnh Bắc Ninh', 'Hội Nông dân tỉnh Bắc Ninh', 'farmers', 'province'],
    ['Hội CCB thành phố', 'Hội Cựu chiến binh thành phố Từ Sơn', 'veterans', 'district'],
    ['Hội Chữ thập đỏ tỉnh', 'Hội Chữ thập đỏ tỉnh Bắc Ninh', 'association', 'province'],
    ['Công an tỉnh', 'Công an tỉnh Bắc Ninh', 'forces', 'province'],
    ['Bộ CHQS tỉnh', 'Bộ Chỉ huy Quân sự tỉnh Bắc Ninh', 'forces', 'province'],
    ['Đảng ủy phường Đông Ngàn', 'Đảng ủy phường Đông Ngàn', 'party', 'commune'],
    ['Đảng ủy Khối các cơ quan tỉnh', 'Đảng ủy Khối các cơ quan tỉnh Bắc Ninh', 'party', 'bloc'],
    ['Đảng ủy Công an tỉnh', 'Đảng ủy Công an tỉnh Bắc Ninh', 'party', 'bloc'],
    ['Bệnh viện Đa khoa tỉnh', 'Bệnh viện Đa khoa tỉnh Bắc Ninh', 'state', 'unit'],
    ['Trường THPT Lý Thái Tổ thành phố Từ Sơn', 'Trường THPT Lý Thái Tổ thành phố Từ Sơn', 'state', 'unit'],
    ['Ban Thường vụ', 'Thành ủy Từ Sơn', 'party', 'district'],
  ])('reads %s in a document of Từ Sơn as %s', (phrase, name, line, level) => {
    const { organ } = resolve(phrase, { province: 'Bắc Ninh', district: 'Từ Sơn', line: 'party', level: 'district' });
    expect(organ).toMatchObject({ name, line, level, resolved: true });
  });

  it.each([
    ['Bộ NN&PTNT', 'Bộ Nông nghiệp và Phát triển nông thôn'],
    ['Bộ trưởng Bộ Y tế', 'Bộ Y tế'],
    ['Thủ tưởng Chính phủ', 'Thủ tướng Chính phủ'],
    ['Văn phòng TƯ Đảng', 'Văn phòng Trung ương Đảng'],
    ['Hội nghị lần thứ sáu Ban Chấp hành Trung ương', 'Ban Chấp hành Trung ương Đảng'],
    ['Ban cán sự đảng Bộ Tư pháp', 'Ban cán sự đảng Bộ Tư pháp'],
    ['Đảng ủy Bộ Y tế', 'Đảng ủy Bộ Y tế'],
  ])('reads %s as a body of the centre whatever the place of the document', (phrase, name) => {
    expect(resolve(phrase, { province: 'Bắc Ninh', level: 'province' })).toMatchObject({ source: 'read', organ: { name, level: 'central' } });
  });

  it('follows the map of the day it is asked for', () => {
    expect(resolve('UBND tỉnh', { province: 'Bắc Ninh', asOf: '2025-06-30' }).organ.until).toBe('2025-06-30');
    expect(resolve('UBND tỉnh', { province: 'Bắc Ninh', asOf: '2025-07-01' }).organ).toMatchObject({ from: '2025-07-01', until: null });
  });

  it('takes the new map for an undated document of a commune that only the new map has', () => {
    const context = { province: 'Bắc Ninh', commune: 'Từ Sơn', level: 'commune' } as const;
    expect(resolve('UBND phường', context).organ).toMatchObject({ name: 'UBND phường Từ Sơn', from: '2025-07-01' });
    expect(resolve('UBND tỉnh', context).organ.from).toBe('2025-07-01');
    expect(resolve('UBND tỉnh', { province: 'Bắc Ninh' }).organ.from).toBeNull();
  });

  it('still knows the organs of places that ended', () => {
    expect(resolve('UBND tỉnh Bắc Giang', { asOf: '2025-11-01' }).organ).toMatchObject({ name: 'UBND tỉnh Bắc Giang', until: '2025-06-30' });
    expect(resolve('Huyện ủy Bác Ái', { asOf: '2025-11-01' }).organ.successorIds).toEqual([]);
  });

  it('does not take the committee of a school or a bloc for that of the place it lies in', () => {
    expect(resolve('Đảng ủy', { province: 'Hà Nội', level: 'unit', line: 'party' }).organ.resolved).toBe(false);
    expect(resolve('Ban Thường vụ', { province: 'Lai Châu', level: 'bloc', line: 'party' }).organ.resolved).toBe(false);
  });

  it('does not settle on a commune of another province that the document does not name', () => {
    const answer = resolve('UBND xã Quảng Ninh', { province: 'Quảng Ninh', commune: 'Lương Minh' });
    expect(answer).toMatchObject({ source: 'ambiguous', organ: { resolved: false } });
    expect(resolve('UBND xã Quảng Ninh, tỉnh Thanh Hóa', { province: 'Quảng Ninh' }).source).toBe('read');
  });

  it('does not complete where a name follows that no place has', () => {
    expect(resolve('UBND tỉnh Bắc Sơn Đoài', { province: 'Bắc Ninh' })).toMatchObject({ source: 'unresolved', organ: { resolved: false, level: 'province' } });
  });

  it.each(['VNPT', 'Hội nghị', 'cơ quan báo chí', 'các sở, ban, ngành', 'UBND các phường', ''])('leaves “%s” unresolved', (phrase) => {
    expect(resolve(phrase, { province: 'Bắc Ninh', level: 'province' })).toMatchObject({ source: 'unresolved', place: null, organ: { resolved: false } });
  });

  it('puts an organ under the committee of its level and the higher organ of its line', () => {
    const ids = (phrase: string) => resolve(phrase).organ.id;
    expect(resolve('UBND thành phố Bắc Kạn').organ.superiorIds).toEqual([ids('Thành ủy Bắc Kạn'), ids('UBND tỉnh Bắc Kạn')]);
    expect(resolve('Ủy ban MTTQ Việt Nam tỉnh Bắc Kạn').organ.superiorIds).toEqual([ids('Tỉnh ủy Bắc Kạn'), ids('Ủy ban Trung ương MTTQ Việt Nam')]);
    expect(resolve('Sở Y tế tỉnh Bắc Kạn').organ.superiorIds).toEqual([ids('Tỉnh ủy Bắc Kạn'), ids('UBND tỉnh Bắc Kạn')]);
    expect(resolve('Tỉnh ủy Bắc Kạn').organ.superiorIds).toEqual([ids('Bộ Chính trị')]);
    expect(resolve('Bộ Y tế').organ.superiorIds).toEqual([ids('Bộ Chính trị'), ids('Chính phủ')]);
    expect(resolve('Bộ Chính trị').organ.superiorIds).toEqual([]);
  });
});
