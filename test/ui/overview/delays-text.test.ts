import { describe, expect, it } from 'vitest';
import { loadDictionary } from '../../../ui/i18n/dictionaries.ts';
import { translator } from '../../../ui/i18n/use-t.ts';
import { delaysText } from '../../../ui/overview/delays-text.ts';

await loadDictionary('en');

describe('how long after the document above, in words', () => {
  it('says the middle value of several, and of one only its own days', () => {
    const vi = translator('vi');
    expect(delaysText('Huyện', 4, 70.5, vi)).toBe('Huyện: 4 văn bản, một nửa trong vòng 70,5 ngày');
    expect(delaysText('Huyện', 1, 72, vi)).toBe('Huyện: 1 văn bản, sau 72 ngày');
    expect(delaysText('District', 1, 1, translator('en'))).toBe('District: 1 document, after 1 day');
  });
});
