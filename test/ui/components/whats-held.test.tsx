// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { personText } from '../../../ui/components/person-text.ts';
import { WhatsHeld } from '../../../ui/components/whats-held.tsx';
import { loadDictionary } from '../../../ui/i18n/dictionaries.ts';
import { translator } from '../../../ui/i18n/use-t.ts';
import { blankPage, draw, serve } from '../screen.tsx';

await loadDictionary('en');

const counts = { held: 80, excerpts: 9, reports: 0, files: 90, texts: 90 };

it.each([
  ['/directives', 'Toàn bộ kho: 90 tệp đã nhập ='],
  ['/directives?asof=2025-01-01', 'Toàn bộ kho, không theo phạm vi và thời điểm đang chọn: 90 tệp đã nhập ='],
  ['/directives?scope=p34.24', 'Toàn bộ kho, không theo phạm vi và thời điểm đang chọn: 90 tệp đã nhập ='],
])('what was imported is of the whole collection, and says so at %s', async (path, words) => {
  blankPage(path);
  serve({ whatsHeld: () => ({ viewer: { counts }, directives: { totalCount: 1 } }) });
  draw(<WhatsHeld />);
  expect((await screen.findByText(/tệp đã nhập/)).textContent).toContain(words);
});

it('tells further texts from the documents they belong to, which their link opens', async () => {
  blankPage('/directives');
  serve({ whatsHeld: () => ({ viewer: { counts: { ...counts, texts: 92 } }, directives: { totalCount: 2 } }) });
  draw(<WhatsHeld />);
  expect((await screen.findByRole('link', { name: '3 bản nữa của 2 văn bản đã có' })).getAttribute('href')).toContain('several=1');
});

it('what the system did itself is said in the language of the screen, what a person did by their name', () => {
  expect(personText('Hệ thống', translator('en'))).toBe('the system');
  expect(personText('Hệ thống', translator('vi'))).toBe('Hệ thống');
  expect(personText('Nguyễn Thị Hòa', translator('en'))).toBe('Nguyễn Thị Hòa');
});
