import { describe, expect, it } from 'vitest';
import { heirsOf } from '../../../ui/components/holder-now.ts';

const holder = (id: string, name: string) => ({ id, name });

describe('who holds the work of an organ today', () => {
  it('is nobody else while the organ lives, also under the name of the committee it leads', () => {
    const committee = holder('o:party:p1', 'Tỉnh ủy Mẫu');
    expect(heirsOf({ organName: 'Ban Thường vụ Tỉnh ủy Mẫu', organId: 'o:party:p1', presentHolders: [committee] })).toEqual([]);
    expect(heirsOf({ organName: 'Ban Thường vụ Tỉnh ủy Mẫu', organ: { id: 'o:party:p1' }, presentHolders: [committee] })).toEqual([]);
    expect(heirsOf({ organName: 'Tỉnh ủy Mẫu', organId: null, presentHolders: [committee] })).toEqual([]);
  });

  it('is told where it has ended', () => {
    const now = holder('o:state:w2', 'UBND phường Mới');
    expect(heirsOf({ organName: 'UBND phường Cũ', organId: 'o:state:w1', presentHolders: [now] })).toEqual(['UBND phường Mới']);
    expect(heirsOf({ organName: 'UBND phường Cũ', organId: 'o:state:w1', presentHolders: [] })).toEqual([]);
  });
});
