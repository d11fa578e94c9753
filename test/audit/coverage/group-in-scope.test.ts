import { describe, expect, test } from 'vitest';
import { groupInScope } from '../../../api/audit/coverage/group-in-scope.ts';
import type { Level, Line } from '../../../api/domain/lists.ts';
import { createRegister } from '../../../api/registry/register.ts';

const register = createRegister();
const placeId = (name: string, kind: 'province' | 'district' | 'commune', asOf = '2025-12-01'): string => register.named(name, { kind, asOf })[0]?.id ?? '';
const BAC_NINH = placeId('Bắc Ninh', 'province');
const CAN_THO = placeId('Cần Thơ', 'province');
const TU_SON = placeId('Từ Sơn', 'commune');
const central: { placeId: string | null; level: Level } = { placeId: null, level: 'central' };
const ofProvince: { placeId: string | null; level: Level } = { placeId: BAC_NINH, level: 'province' };
const at = (ids: readonly string[], lines: readonly Line[] | null = null): { placeIds: readonly string[]; lines: readonly Line[] | null } => ({
  placeIds: ids,
  lines,
});

describe('Words for organs nobody can list, within what is followed', () => {
  test('what the centre asks of localities is asked of every locality', () => {
    for (const id of [BAC_NINH, CAN_THO, TU_SON]) expect(groupInScope(at([id]), 'Các bộ, ngành, địa phương', central)).toBe(true);
  });

  test('what it asks of ministries is asked of none', () => {
    expect(groupInScope(at([BAC_NINH]), 'Các bộ, cơ quan ngang bộ', central)).toBe(false);
    expect(groupInScope(null, 'Các bộ, cơ quan ngang bộ', central)).toBe(true);
  });

  test('what is asked of communes concerns a province that has such, what is asked of provinces no commune', () => {
    expect(groupInScope(at([BAC_NINH]), 'Trung tâm chính trị xã, phường', central)).toBe(true);
    expect(groupInScope(at([TU_SON]), 'Các tỉnh, thành phố trực thuộc Trung ương', central)).toBe(false);
  });

  test('what a province asks of its localities reaches its communes and no other province', () => {
    const words = 'Các cơ quan, đơn vị, địa phương thuộc tỉnh';
    expect(groupInScope(at([TU_SON]), words, ofProvince)).toBe(true);
    expect(groupInScope(at([BAC_NINH]), words, ofProvince)).toBe(true);
    expect(groupInScope(at([CAN_THO]), words, ofProvince)).toBe(false);
    expect(groupInScope(at([TU_SON]), 'Các sở, ban, ngành tỉnh', ofProvince)).toBe(false);
  });

  test('words that name places reach only these', () => {
    const words = 'Ủy ban nhân dân các tỉnh Bắc Ninh, Hưng Yên';
    expect(groupInScope(at([BAC_NINH]), words, central)).toBe(true);
    expect(groupInScope(at([CAN_THO]), words, central)).toBe(false);
  });

  test('a commune that is called like a province keeps what it asks of its own', () => {
    const commune = { placeId: TU_SON, level: 'commune' as const };
    expect(groupInScope(at([BAC_NINH]), 'Các tổ chức thành viên xã Quảng Ninh', commune)).toBe(true);
  });

  test('a followed system leaves out words of another, not words that tell of none', () => {
    expect(groupInScope(at([BAC_NINH], ['front']), 'Cấp ủy, chính quyền', central)).toBe(false);
    expect(groupInScope(at([BAC_NINH], ['party']), 'Cấp ủy, chính quyền', central)).toBe(true);
    expect(groupInScope({ placeIds: null, lines: ['front'] }, 'Các cơ quan, đơn vị', central)).toBe(true);
  });
});
