import { describe, expect, it } from 'vitest';
import { findWords } from '../../../ui/lib/find-words.ts';

const shown = (text: string, typed: string): string =>
  findWords(text, typed)
    .map(({ words, found }) => (found ? `[${words}]` : words))
    .join('');

describe('findWords', () => {
  it('finds what was typed with or without tone marks, and keeps the text as it is', () => {
    expect(shown('Tỉnh ủy Bắc Kạn', 'bac kan')).toBe('Tỉnh ủy [Bắc Kạn]');
    expect(shown('Đảng ủy Khối', 'dang uy')).toBe('[Đảng ủy] Khối');
    expect(shown('70-KL/TW · Bộ Chính trị', '70-kl')).toBe('[70-KL]/TW · Bộ Chính trị');
  });

  it('falls back to the first word that occurs', () => {
    expect(shown('Mở lớp tập huấn', 'lop ngoai ngu')).toBe('Mở [lớp] tập huấn');
    expect(shown('Mở lớp tập huấn', 'xyz')).toBe('Mở lớp tập huấn');
  });

  it('prefers words that stand together to a lone one that comes before', () => {
    expect(shown('Tạo điều kiện cho người dân, nhất là người cao tuổi, tập luyện', 'nguoi cao tuoi khuyet tat')).toBe(
      'Tạo điều kiện cho người dân, nhất là [người cao tuổi], tập luyện',
    );
    expect(shown('Chăm lo người khuyết tật', 'nguoi cao tuoi khuyet tat')).toBe('Chăm lo [người khuyết tật]');
  });

  it('lights the other words as well, wherever they stand', () => {
    expect(shown('Hỗ trợ người khuyết tật, trẻ em và người cao tuổi', 'nguoi cao tuoi khuyet tat')).toBe(
      'Hỗ trợ người [khuyết tật], trẻ em và [người cao tuổi]',
    );
    expect(shown('Tất cả người cao tuổi, khuyết tật', 'người cao tuổi tật')).toBe('Tất cả [người cao tuổi], khuyết [tật]');
  });

  it('cuts a long text so that the words are in sight', () => {
    const long = `${'Các cơ quan phối hợp tuyên truyền sâu rộng. '.repeat(4)}Quan tâm người cao tuổi ở cơ sở.`;
    expect(shown(long, 'nguoi cao tuoi')).toMatch(/^….{10,60}\[người cao tuổi\] ở cơ sở\.$/);
  });

  it('understands decomposed text', () => {
    expect(shown('Tỉnh ủy Bắc Kạn'.normalize('NFD'), 'bắc')).toBe('Tỉnh ủy [Bắc] Kạn');
  });

  it('lights the beginning of a word, as it was typed before without marks', () => {
    const lit = (text: string, typed: string): readonly string[] => findWords(text, typed).flatMap(({ words, found }) => (found ? [words] : []));
    expect(lit('Mở lớp bồi dưỡng dạy bơi', 'bể bơi')).toEqual(['bơi']);
    expect(lit('Mở lớp bồi dưỡng dạy bơi', 'bơi')).toEqual(['bơi']);
    expect(lit('Thành phố Hà Nội, Thái Hà', 'ha')).toEqual(['Hà']);
    expect(lit('Nhà thi đấu', 'ha')).toEqual([]);
  });

  it('lights another way to write the words where more of it stands in the text, whatever stands between its words', () => {
    const written = (text: string, typed: string, ways: readonly string[]) =>
      findWords(text, typed, { ways })
        .map(({ words, found }) => (found ? `[${words}]` : words))
        .join('');
    expect(written('Ủy ban nhân dân xã An Bình', 'UBND xã', ['ủy ban nhân dân xã'])).toBe('[Ủy ban nhân dân xã] An Bình');
    expect(written('UBND xã An Bình', 'UBND xã', ['ủy ban nhân dân xã'])).toBe('[UBND xã] An Bình');
    expect(written('Phong trào thể dục, thể thao', 'TDTT', ['thể dục thể thao'])).toBe('Phong trào [thể dục, thể thao]');
    expect(written('Sở GD&ĐT chủ trì', 'sở giáo dục và đào tạo', ['sở gd đt'])).toBe('[Sở GD&ĐT] chủ trì');
  });

  it('keeps the beginning of a text that is not to be cut', () => {
    const far = `Ủy ban nhân dân tỉnh · ${'về việc chung, '.repeat(9)}khuyến học`;
    expect(findWords(far, 'khuyến học')[0]?.words.startsWith('…')).toBe(true);
    expect(findWords(far, 'khuyến học', { uncut: true })[0]?.words.startsWith('Ủy ban')).toBe(true);
  });
});
