import { describe, expect, it } from 'vitest';
import { fittingFact } from '../../../api/importing/fit-fact.ts';
import { wrongFact } from '../../../ui/directives/wrong-fact.ts';
import { translator } from '../../../ui/i18n/use-t.ts';
import { todayInVietNam } from '../../../ui/lib/format.ts';

const t = translator('vi');

/** What the server would say; null where it takes the value. */
function refusal(fact: Parameters<typeof fittingFact>[0], value: unknown): string | null {
  try {
    fittingFact(fact, value, todayInVietNam());
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

describe('what a correction is refused for before it is sent', () => {
  it.each(['70-KL/TW', '154/KH-UBND', 'Số: 13 – KH/TU.', '12', '!!', 'KH/TU', '241-KH', '09.2025/QĐ-UBND', '13-KH TU', '70-', '7-KL/TW)', '13-KH/?', ''])(
    'is what the server refuses of a symbol, in its words: %s',
    (symbol) => {
      expect(wrongFact('SYMBOL', symbol === '' ? [] : [symbol], t)).toBe(refusal('symbol', symbol === '' ? null : symbol));
    },
  );

  it.each([
    ['SUBJECT', 'subject'],
    ['SIGNER', 'signer'],
  ] as const)('is what the server refuses of words: %s', (fact, name) => {
    for (const text of ['!!', '12', 'a', 'Về thư viện', 'Lê Mẫu']) expect(wrongFact(fact, [text], t)).toBe(refusal(name, text));
  });

  it('is what the server refuses of organs and of a day', () => {
    for (const names of [['Tỉnh ủy Bắc Ninh'], ['Tỉnh ủy Bắc Ninh', '??'], []]) expect(wrongFact('ISSUER', names, t)).toBe(refusal('issuer', names));
    for (const day of ['2024-02-29', '2190-01-01', todayInVietNam()]) expect(wrongFact('ISSUED_ON', [day], t)).toBe(refusal('issued-on', day));
  });
});
