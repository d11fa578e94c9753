import { describe, expect, test } from 'vitest';
import { reachOf } from '../../api/registry/collective-reach.ts';
import { createRegister } from '../../api/registry/register.ts';

const register = createRegister();
const kindsIn = (phrase: string): readonly string[] | 'all' => {
  const { kinds } = reachOf(register, phrase);
  return kinds === 'all' ? kinds : [...kinds].sort();
};

describe('How far words for many organs reach', () => {
  test.each([
    ['Các bộ, ngành, địa phương', 'all'],
    ['Mặt trận Tổ quốc, đoàn thể các cấp', 'all'],
    ['Cấp ủy, chính quyền', 'all'],
    ['Trung tâm chính trị xã, phường, đặc khu', ['commune']],
    ['Ban Chỉ huy Phòng thủ dân sự cấp tỉnh, cấp xã', ['commune', 'province']],
    ['Ban Tuyên giáo tỉnh ủy, thành ủy', ['province']],
    ['các huyện, thành phố', ['district']],
    ['Các bộ, cơ quan ngang bộ, cơ quan thuộc Chính phủ', []],
    ['Các sở, ban, ngành, đoàn thể tỉnh', []],
    ['các tổ chức chính trị - xã hội', []],
    ['các cơ sở, cán bộ', []],
  ])('%s names %j', (phrase, kinds) => expect(kindsIn(phrase)).toEqual(kinds));

  test('places called by name are told apart from kinds of place', () => {
    const { placeIds } = reachOf(register, 'Chủ tịch Ủy ban nhân dân các tỉnh từ Hà Tĩnh đến Lâm Đồng');
    const names = placeIds.map((id) => register.place(id)?.name);
    expect(new Set(names)).toEqual(new Set(['Hà Tĩnh', 'Lâm Đồng']));
  });

  test('systems are told where the words tell them, and left open else', () => {
    expect([...(reachOf(register, 'Cấp ủy, chính quyền').lines ?? [])].sort()).toEqual(['party', 'state']);
    expect(reachOf(register, 'các cơ sở, cán bộ').lines).toBeNull();
  });
});
