import { describe, expect, it } from 'vitest';
import { loadDictionary } from '../../../ui/i18n/dictionaries.ts';
import { ENGLISH } from '../../../ui/i18n/english.ts';
import { interpolate } from '../../../ui/i18n/interpolate.ts';
import { translator } from '../../../ui/i18n/use-t.ts';
import { VIETNAMESE_FIRST } from '../../../ui/i18n/vietnamese.ts';
import { VIETNAMESE_LATER } from '../../../ui/i18n/vietnamese-later.ts';

const VIETNAMESE = { ...VIETNAMESE_FIRST, ...VIETNAMESE_LATER };
const names = (text: string): readonly string[] => [...new Set([...text.matchAll(/\{(\w+)/g)].map((found) => found[1] ?? ''))].sort();
const entries = Object.entries(VIETNAMESE).flatMap(([room, texts]) => Object.entries<string>(texts).map(([key, text]) => ({ room, key, text })));
const english = (room: string, key: string): string | undefined =>
  (ENGLISH as unknown as Readonly<Record<string, Readonly<Record<string, string>>>>)[room]?.[key];

describe('dictionaries', () => {
  it('hold texts', () => {
    expect(entries.length).toBeGreaterThan(300);
  });

  it.each(Object.keys(VIETNAMESE))('have the same keys in both languages: %s', (room) => {
    const keys = (rooms: object): readonly string[] => Object.keys((rooms as Readonly<Record<string, object>>)[room] ?? {});
    expect(keys(ENGLISH).toSorted()).toEqual(keys(VIETNAMESE).toSorted());
    expect(keys(VIETNAMESE)).not.toEqual([]);
  });

  it('ask for no value in English that Vietnamese does not give', () => {
    const wrong = entries.filter(({ room, key, text }) => names(english(room, key) ?? '').some((name) => !names(text).includes(name)));
    expect(wrong).toEqual([]);
  });

  it('leave no text blank and write Vietnamese in one Unicode form', () => {
    expect(entries.filter(({ room, key, text }) => text.trim() === '' || (english(room, key) ?? '').trim() === '')).toEqual([]);
    expect(entries.filter(({ text }) => text !== text.normalize('NFC'))).toEqual([]);
  });

  it('avoid the words the domain rules out', () => {
    const banned = /(?<!\p{L})(văn bản cha|văn bản con|sao chép|nghi ngờ|im lặng|miễn trừ|lỗ hổng|chưa thực hiện văn bản)(?!\p{L})/iu;
    expect(entries.filter(({ text }) => banned.test(text))).toEqual([]);
  });
});

describe('interpolate', () => {
  it('writes numbers as the language does', () => {
    expect(interpolate('{n} văn bản', { n: 1234.5 }, 'vi')).toBe('1.234,5 văn bản');
    expect(interpolate('{n} documents', { n: 1234.5 }, 'en')).toBe('1,234.5 documents');
  });

  it('chooses one or many by the number', () => {
    expect(interpolate('{n} {n|document|documents}', { n: 1 }, 'en')).toBe('1 document');
    expect(interpolate('{n} {n|document|documents}', { n: 2 }, 'en')).toBe('2 documents');
  });

  it('leaves what is missing to be seen', () => {
    expect(interpolate('{a} {b}', { a: 'x' }, 'vi')).toBe('x {b}');
  });
});

describe('translator', () => {
  it('prints a message in either language', async () => {
    await loadDictionary('en');
    expect(translator('vi')('common.list.total', { n: 2000 })).toBe('2.000 văn bản');
    expect(translator('en')('common.list.total', { n: 1 })).toBe('1 document');
  });

  it('does not compile with a wrong key or a missing value', () => {
    const t = translator('vi');
    // @ts-expect-error: no such key
    expect(t('common.nothing')).toBe('common.nothing');
    // @ts-expect-error: the number is missing
    expect(t('common.list.total')).toContain('{n}');
  });
});
