import { describe, expect, it } from 'vitest';
import { presentHoldersOf } from '../../../api/audit/coverage/present-holders.ts';
import { endedSince, heirNames, heldNow } from '../../../api/audit/expectations/held-now.ts';

const held = (organId: string | null, organName: string, presentHolderIds = organId === null ? [] : presentHoldersOf(organId)) => ({
  organId,
  organName,
  presentHolderIds,
});

describe('who holds the work of an organ now', () => {
  it('is nobody else while it lives, also under the name of the committee it leads, nor where only words are known', () => {
    for (const one of [held('o:party:p34:19', 'Ban Thường vụ Tỉnh ủy Thái Nguyên'), held(null, 'các cơ quan, đơn vị')]) {
      expect(heldNow(one)).toBeNull();
      expect(heirNames(one)).toEqual([]);
      expect(endedSince(one)).toBeNull();
    }
  });

  it('is whom the register names where it has ended', () => {
    const one = held('o:party:p63:06', 'Tỉnh ủy Bắc Kạn');
    expect(heirNames(one)).toEqual(['Tỉnh ủy Thái Nguyên']);
    expect(endedSince(one)).toBe('2025-06-30');
  });

  it('is not told where it goes on under its own name', () => {
    const one = held('o:party:p63:19', 'Tỉnh ủy Thái Nguyên');
    expect(heirNames(one)).toEqual([]);
    expect(endedSince(one)).toBeNull();
    expect(heldNow(one)?.holders.map(({ name }) => name)).toEqual(['Tỉnh ủy Thái Nguyên']);
  });

  it('is the namesake of a department in the province that its own went into', () => {
    expect(heirNames(held('o:state:p63:06/so-mau', 'Sở Mẫu tỉnh Bắc Kạn'))).toEqual(['Sở Mẫu tỉnh Thái Nguyên']);
    expect(heirNames(held('o:state:p63:06/so-mau', 'Sở Mẫu'))).toEqual(['Sở Mẫu, nay thuộc tỉnh Thái Nguyên']);
  });

  it('is not known of a district, and its end is', () => {
    const one = held('o:state:d63:261', 'UBND thành phố Từ Sơn');
    expect(heirNames(one)).toEqual([]);
    expect(endedSince(one)).toBe('2025-06-30');
  });
});
