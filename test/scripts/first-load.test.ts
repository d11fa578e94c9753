import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const UI = fileURLToPath(new URL('../../ui', import.meta.url));

describe('the first load', () => {
  it('leaves English out: nothing but `import()` names its texts', () => {
    const sources = readdirSync(UI, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name));
    const naming = sources
      .filter((name) => !name.startsWith(join('i18n', 'en')))
      .filter((name) => /from '[^']*\/(?:en\/[\w-]+|english)\.ts'/.test(readFileSync(join(UI, name), 'utf8')));
    expect(naming).toEqual([]);
    expect(readFileSync(join(UI, 'i18n/dictionaries.ts'), 'utf8')).toContain("import('./english.ts')");
  });
});
