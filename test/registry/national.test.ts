import { describe, expect, it } from 'vitest';
import { type OrganContext, resolveOrgan } from '../../api/registry/resolve-organ.ts';

/** A plan of a province names the organ. */
const IN_PROVINCE: OrganContext = { province: 'Bắc Ninh', district: null, commune: null, line: 'state', level: 'province', asOf: '2024-05-01' };
const organ = (phrase: string) => resolveOrgan(phrase, IN_PROVINCE).organ;

describe('a body whose name ends in that of the country', () => {
  it.each([
    ['Hội Khuyến học Việt Nam', 'association', 'central'],
    ['Hội Nhà báo Việt Nam', 'association', 'central'],
    ['Liên minh Hợp tác xã Việt Nam', 'association', 'central'],
    ['Công đoàn Y tế Việt Nam', 'union', 'central'],
    ['Tập đoàn Điện lực Việt Nam', 'other', 'unit'],
  ])('%s is the country’s, and never the province’s whose document names it', (name, line, level) => {
    expect(organ(name)).toMatchObject({ name, line, level, placeId: 'p:vn', resolved: true });
  });

  it('is one with its central committee, and for every document that names it', () => {
    const id = organ('Hội Chữ thập đỏ Việt Nam').id;
    expect(organ('Trung ương Hội Chữ thập đỏ Việt Nam').id).toBe(id);
    expect(resolveOrgan('Hội Chữ thập đỏ Việt Nam', { ...IN_PROVINCE, province: 'Nghệ An' }).organ.id).toBe(id);
  });

  it('is a place’s where a place stands behind it', () => {
    expect(organ('Hội Chữ thập đỏ Việt Nam tỉnh Bắc Ninh').id).toBe(organ('Hội Chữ thập đỏ tỉnh').id);
    expect(organ('Ủy ban MTTQ Việt Nam tỉnh')).toMatchObject({ name: 'Ủy ban MTTQ Việt Nam tỉnh Bắc Ninh', level: 'province' });
    expect(organ('Ngân hàng Nhà nước Việt Nam chi nhánh tỉnh Bắc Ninh')).toMatchObject({ level: 'province' });
    expect(organ('Ngân hàng Nhà nước Việt Nam').id).toBe('o:central:nhnn');
  });
});
