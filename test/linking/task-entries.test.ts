import { describe, expect, it } from 'vitest';
import { taskEntry } from '../../api/linking/search-entries.ts';
import { searchTerms, searchTier } from '../../api/store/search-tier.ts';
import { directiveRow, placeRow, taskRow } from '../contract/fixtures.ts';

const PLACES = [placeRow({ id: 'p', name: 'Từ Sơn', unit: 'thành phố', kind: 'district' }), placeRow({ id: 'q', name: 'Bắc Ninh' })];
const PLAN = directiveRow({ id: 'd', symbol: '15/KH-UBND', issuerNames: ['UBND thành phố Từ Sơn'] });
const headed = taskRow({ directiveId: 'd', path: 'IV.4', text: 'Phòng Giáo dục và Đào tạo', leads: ['Phòng Giáo dục và Đào tạo'] });
const below = taskRow({
  directiveId: 'd',
  path: 'IV.1.-1',
  text: 'Lập đội bóng của các trường',
  leads: ['Phòng Văn hóa'],
  coordinates: ['Ủy ban nhân dân các phường'],
});

const tierOf = (text: string, entry: ReturnType<typeof taskEntry>) => searchTier(searchTerms(text), entry);

describe('how a task is found', () => {
  const whole = taskEntry(headed, PLAN, 'Phòng Giáo dục và Đào tạo\nMở lớp bơi ở mỗi trường.', PLACES);
  const dash = taskEntry(below, PLAN, below.text, PLACES);

  it('by its heading and the paragraph under it, shown as one', () => {
    expect(whole.label).toBe('Phòng Giáo dục và Đào tạo: Mở lớp bơi ở mỗi trường.');
    expect(tierOf('lớp bơi', whole)).toBe(1);
    expect(tierOf('Phòng Giáo dục lớp bơi', whole)).not.toBeNull();
  });

  it.each([
    'Từ Sơn đội bóng',
    'Bắc Ninh đội bóng',
    'UBND thành phố Từ Sơn đội bóng',
    'Ủy ban nhân dân thành phố Từ Sơn đội bóng',
    '15/KH-UBND đội bóng',
    'kế hoạch 15 đội bóng',
    'đội bóng Phòng Văn hóa',
    'UBND các phường đội bóng',
  ])('by words of its own with who issued its document, its place, its symbol, who is to do it: “%s”', (text) => {
    expect(tierOf(text, dash)).toBe(2);
  });

  it.each(['Từ Sơn', 'UBND thành phố Từ Sơn', '15/KH-UBND', 'Phòng Văn hóa', 'Từ Sơn Phòng Văn hóa'])('not by such names alone: “%s”', (text) => {
    expect(tierOf(text, dash)).toBeNull();
  });

  it('says who is to do it where its own words do not', () => {
    expect(dash.detail).toBe('IV.1.-1 · 15/KH-UBND · UBND thành phố Từ Sơn · Phòng Văn hóa');
    expect(whole.detail).toBe('IV.4 · 15/KH-UBND · UBND thành phố Từ Sơn');
  });
});
