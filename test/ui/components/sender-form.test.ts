import { describe, expect, it } from 'vitest';
import { familyOf, formFor } from '../../../ui/components/sender-form.ts';

describe('the form of a letter', () => {
  it.each([
    ['Ban Tuyên giáo và Dân vận Tỉnh uỷ Bắc Ninh', 'party'],
    ['Văn phòng Tỉnh ủy', 'party'],
    ['Đảng ủy UBND tỉnh', 'party'],
    ['Ủy ban Kiểm tra Thành ủy', 'party'],
    ['Ban Chỉ đạo 35 Tỉnh ủy', 'party'],
    ['BỘ CHÍNH TRỊ', 'party'],
    ['UBND phường Phù Khê', 'state'],
    ['Ủy ban nhân dân tỉnh', 'state'],
    ['Sở Văn hóa, Thể thao và Du lịch', 'state'],
    ['Bộ Tài chính', 'state'],
    ['Ban Dân tộc tỉnh', 'state'],
    ['Hội đồng nhân dân xã', 'state'],
    ['Ủy ban MTTQ Việt Nam tỉnh', 'mass'],
    ['Hội Nông dân tỉnh', 'mass'],
    ['Ban Chỉ đạo chuyển đổi số', null],
    ['Nhà máy Một', null],
    ['', null],
  ])('%s: %s', (name, family) => {
    expect(familyOf(name)).toBe(family);
  });

  const known = { sender: '', last: null, lines: [], receivers: ['UBND phường Một', 'UBND phường Hai'] } as const;

  it('is that of who sends it, whoever receives it', () => {
    expect(formFor({ ...known, sender: 'Ban Tuyên giáo Tỉnh ủy' })).toEqual({ form: 'PARTY', reason: 'sender.party' });
    expect(formFor({ ...known, sender: 'Sở Nội vụ', receivers: ['Đảng ủy phường Một'] })).toEqual({ form: 'STATE', reason: 'sender.state' });
  });

  it('is that of its last letter, and no other sender’s', () => {
    const last = { form: 'STATE', organ: 'Ban Chỉ đạo chuyển đổi số' } as const;
    expect(formFor({ ...known, last, sender: 'ban chỉ đạo chuyển đổi số ' })).toEqual({ form: 'STATE', reason: 'last' });
    expect(formFor({ ...known, last, sender: 'Văn phòng Tỉnh ủy' }).form).toBe('PARTY');
  });

  it('is offered by what is followed and who receives it while nobody has said who sends it', () => {
    expect(formFor(known)).toEqual({ form: 'STATE', reason: 'receivers.state' });
    expect(formFor({ ...known, lines: ['PARTY'] })).toEqual({ form: 'PARTY', reason: 'scope.party' });
    expect(formFor({ ...known, lines: ['STATE', 'COUNCIL'], receivers: ['Tỉnh ủy Một'] })).toEqual({ form: 'STATE', reason: 'scope.state' });
    expect(formFor({ ...known, receivers: ['UBND xã Một', 'Đảng ủy xã Một'] })).toEqual({ form: 'PARTY', reason: 'receivers.mixed' });
    expect(formFor({ ...known, receivers: ['Tỉnh ủy Một'] })).toEqual({ form: 'PARTY', reason: 'usual' });
  });
});
