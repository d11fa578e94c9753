import { describe, expect, it } from 'vitest';
import { fromText } from '../../../ui/directives/fact-words.ts';
import { translator } from '../../../ui/i18n/use-t.ts';

describe('where a completed fact came from', () => {
  const t = translator('vi');

  it.each([
    'own place',
    'places named in the text',
    'register of places',
    'code in the symbol',
    'same code in this text',
    'name of the issuer',
    'enacting words',
  ])('“%s” has words of its own', (from) => {
    expect(fromText(from, t)).not.toBe(t('directives.from.other'));
  });

  it('is said to be elsewhere where the code is not known', () => {
    expect(fromText('something new', t)).toBe(t('directives.from.other'));
    expect(fromText(null, t)).toBe(t('directives.from.other'));
  });
});
