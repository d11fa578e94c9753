import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { VIETNAMESE_FIRST } from '../../ui/i18n/vietnamese.ts';
import { VIETNAMESE_LATER } from '../../ui/i18n/vietnamese-later.ts';

const UI = resolve(import.meta.dirname, '../../ui');

/** Every module that is loaded at once with `files`: what is fetched later by `import(…)` is not meant. */
function loadedWith(files: readonly string[]): readonly string[] {
  const seen = new Set<string>(files);
  for (const file of seen) {
    for (const [, from = ''] of readFileSync(file, 'utf8').matchAll(/^(?:import|export)\s(?!type\s)[^;]*?from '(\.[^']+)'/gms)) {
      const module = resolve(dirname(file), from);
      if (existsSync(module)) seen.add(module);
    }
  }
  return [...seen];
}

const first = loadedWith([`${UI}/main.tsx`, `${UI}/overview/overview-screen.tsx`]);
const later = Object.entries(VIETNAMESE_LATER).flatMap(([room, texts]) => Object.keys(texts).map((key) => `${room}.${key}`));

describe('the texts of the first page', () => {
  it('are looked for in all that it loads', () => {
    expect(first.map((file) => file.slice(UI.length + 1))).toEqual(
      expect.arrayContaining(['app/shell.tsx', 'app/keys-help.tsx', 'app/search-box.tsx', 'overview/root-card.tsx', 'components/button.tsx']),
    );
  });

  it('are all of rooms that come with it', () => {
    const strange = first
      .filter((file) => !file.startsWith(`${UI}/i18n/`))
      .flatMap((file) => {
        const said = [...readFileSync(file, 'utf8').matchAll(/['`]((?:\w+)\.[\w.]+)(\$?)/g)];
        return said.filter(([, key = '', more]) => later.some((one) => (more === '' ? one === key : one.startsWith(key)))).map(([text]) => `${file}: ${text}`);
      });
    expect(strange).toEqual([]);
    expect(later.length).toBeGreaterThan(500);
  });

  it('share no room with those that come later', () => {
    expect(Object.keys(VIETNAMESE_FIRST).filter((room) => room in VIETNAMESE_LATER)).toEqual([]);
  });
});
