import { expect, it } from 'vitest';
import { printedKind } from '../../../ui/components/directive-name.ts';
import { loadDictionary } from '../../../ui/i18n/dictionaries.ts';
import { translator } from '../../../ui/i18n/use-t.ts';

await loadDictionary('en');

it('says a kind as printed in Vietnamese, and as what it is known to be in English', () => {
  const known = { kind: 'PROGRAMME', kindName: 'Chương trình hành động' } as const;
  expect(printedKind('Chương trình hành động', known, 'vi', translator('vi'))).toBe('Chương trình hành động');
  expect(printedKind('Chương trình hành động', known, 'en', translator('en'))).toBe('Programme');
  expect(printedKind('Sổ tay', { kind: null, kindName: 'Sổ tay' }, 'en', translator('en'))).toBe('Sổ tay');
  expect(printedKind('Sổ tay', null, 'en', translator('en'))).toBe('Sổ tay');
});
