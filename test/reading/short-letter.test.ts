import { describe, expect, it } from 'vitest';
import { readDirective } from '../../api/reading/read-directive.ts';

type Form = { readonly number?: string; readonly about?: string; readonly day?: string; readonly end?: string };

const PARTY = ({ number = 'Số      -CV/BTGDVTU', about = 'V/v mở sân tập', day = 'ngày      tháng      năm 2026', end = '' }: Form): string =>
  `TỈNH ỦY BẮC NINH\nBAN TUYÊN GIÁO VÀ DÂN VẬN\n*\n${number}\n${about}\n\nĐẢNG CỘNG SẢN VIỆT NAM\n\nBắc Ninh, ${day}\n\nKính gửi: Đảng ủy các xã, phường\n\nBan đề nghị Đảng ủy các xã, phường cho mở sân tập và báo cáo trước ngày 20/12/2026.\n\n${end}`;
const STATE = ({ number = 'Số:      /UBND-KGVX', about = 'V/v mở sân tập', day = 'ngày      tháng      năm 2026', end = '' }: Form): string =>
  `ỦY BAN NHÂN DÂN\nTỈNH BẮC NINH\n${number}\n${about}\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nBắc Ninh, ${day}\n\nKính gửi: UBND các xã, phường.\n\nỦy ban nhân dân tỉnh yêu cầu UBND các xã, phường mở sân tập và báo cáo trước ngày 20/12/2026.\n\n${end}`;
const PARTY_END = 'Nơi nhận:\n- Như trên,\n- Lưu Ban.\n\nK/T TRƯỞNG BAN\nPHÓ TRƯỞNG BAN\n\nLê Văn Mẫu\n';
const STATE_END = 'Nơi nhận:\n- Như trên;\n- Lưu: VT.\n\nTM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nLê Văn Mẫu\n';

const read = (text: string) => {
  const { outcome, kind, issuers } = readDirective({ textId: 't', text });
  return [outcome, kind?.value, issuers.map(({ value }) => value).join()];
};
const PARTY_LETTER = ['directive', 'official-letter', 'Ban Tuyên giáo và Dân vận Tỉnh ủy Bắc Ninh'];
const STATE_LETTER = ['directive', 'official-letter', 'Ủy ban nhân dân tỉnh Bắc Ninh'];

describe('a short official letter', () => {
  it.each([
    ['with blanks of spaces', {}],
    ['with dots for its number', { number: 'Số: …… - CV/BTGDVTU' }],
    ['with full stops for its number and day', { number: 'Số ....-CV/BTGDVTU', day: 'ngày ... tháng ... năm ....' }],
    ['with lines for its number', { number: 'Số ___-CV/BTGDVTU' }],
    ['with its subject in quotes', { about: '“V/v mở sân tập”' }],
    ['without its number and subject', { number: '', about: '' }],
  ])('of a Party organ is one %s', (_, form) => {
    expect(read(PARTY({ ...form, end: PARTY_END }))).toEqual(PARTY_LETTER);
  });

  it.each([
    ['with blanks of spaces', {}],
    ['with dots for its number', { number: 'Số:……/UBND-KGVX', day: 'ngày … tháng … năm …' }],
    ['without its number', { number: 'Số:' }],
    ['without its subject', { about: '' }],
  ])('of a State organ is one %s', (_, form) => {
    expect(read(STATE({ ...form, end: STATE_END }))).toEqual(STATE_LETTER);
  });

  it('is one before a name stands under it, and an excerpt without an end', () => {
    expect(read(PARTY({ end: 'TRƯỞNG BAN\n' }))).toEqual(PARTY_LETTER);
    expect(read(STATE({ end: 'KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n' }))).toEqual(STATE_LETTER);
    expect(read(PARTY({}))[0]).toBe('excerpt');
  });
});
