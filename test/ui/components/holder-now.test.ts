import { describe, expect, it } from 'vitest';
import { holderText } from '../../../ui/components/holder-now.ts';
import { translator } from '../../../ui/i18n/use-t.ts';

const t = translator('vi');

describe('who holds the work of an organ today', () => {
  it('is told where it has ended, also that nobody is known to', () => {
    expect(holderText({ heirs: ['UBND phường Mới'], endedOn: '2025-06-30' }, t)).toBe('nay là UBND phường Mới');
    expect(holderText({ heirs: [], endedOn: '2025-06-30' }, t)).toBe('đã kết thúc hoạt động ngày 30/06/2025; chưa xác định cơ quan kế thừa');
  });

  it('is not told while the organ lives', () => {
    expect(holderText({ heirs: [], endedOn: null }, t)).toBeNull();
  });
});
