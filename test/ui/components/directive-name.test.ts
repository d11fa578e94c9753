import { expect, it } from 'vitest';
import { type DirectiveName, printedKind, shortName, shortNames } from '../../../ui/components/directive-name.ts';
import { loadDictionary } from '../../../ui/i18n/dictionaries.ts';
import { translator } from '../../../ui/i18n/use-t.ts';
import { directiveName } from '../screen.tsx';

await loadDictionary('en');

it('says a kind as printed in Vietnamese, and as what it is known to be in English', () => {
  const known = { kind: 'PROGRAMME', kindName: 'Chương trình hành động' } as const;
  expect(printedKind('Chương trình hành động', known, 'vi', translator('vi'))).toBe('Chương trình hành động');
  expect(printedKind('Chương trình hành động', known, 'en', translator('en'))).toBe('Programme');
  expect(printedKind('Sổ tay', { kind: null, kindName: 'Sổ tay' }, 'en', translator('en'))).toBe('Sổ tay');
  expect(printedKind('Sổ tay', null, 'en', translator('en'))).toBe('Sổ tay');
});

const named = (id: string, patch: Readonly<Record<string, unknown>>) => directiveName(id, patch) as unknown as DirectiveName;
const plan = (id: string, patch: object) => named(id, { symbol: null, kind: 'PLAN', issuerNames: ['UBND xã An'], issuedOn: null, notBefore: null, ...patch });

it('tells two plans of one organ apart that have no number: by their day, else by what they are about', () => {
  const names = [
    plan('a', { issuedOn: '2026-01-12' }),
    plan('b', { issuedOn: '2025-12-10' }),
    plan('c', { notBefore: '2024-06-11', subject: 'Phát triển thể thao cho mọi người trên toàn địa bàn xã giai đoạn 2026 đến 2030' }),
    plan('d', { notBefore: '2024-06-11', subject: null }),
  ].map((one) => shortName(one, translator('vi')));
  expect(names).toEqual([
    'Kế hoạch (chưa có số) · UBND xã An · 12/01/2026',
    'Kế hoạch (chưa có số) · UBND xã An · 10/12/2025',
    'Kế hoạch (chưa có số) · UBND xã An · Phát triển thể thao cho mọi người trên toàn địa bàn xã giai…',
    'Kế hoạch (chưa có số) · UBND xã An · không trước ngày 11/06/2024',
  ]);
});

it('tells those that stand beside each other apart where one number is of two years or two organs, and leaves the others short', () => {
  const years = ['2014-05-26', '2019-05-30'].map((issuedOn) => named(issuedOn, { symbol: '35-CT/TW', issuerNames: ['Bộ Chính trị'], issuedOn }));
  const other = named('x', { symbol: '12-KH/TU' });
  const same = ['p', 'q'].map((id) => plan(id, { issuedOn: '2024-05', subject: `Về việc ${id}` }));
  expect([...shortNames([...years, other, ...same], translator('vi')).values()]).toEqual([
    '35-CT/TW · Bộ Chính trị · 26/05/2014',
    '35-CT/TW · Bộ Chính trị · 30/05/2019',
    '12-KH/TU',
    'Kế hoạch (chưa có số) · UBND xã An · 05/2024 · Về việc p',
    'Kế hoạch (chưa có số) · UBND xã An · 05/2024 · Về việc q',
  ]);
});
