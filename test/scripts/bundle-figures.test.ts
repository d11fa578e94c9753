import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleFigures, bundleText, FIRST_LOAD_LIMIT_KB } from '../../scripts/bundle-figures.ts';

const BUILT = fileURLToPath(new URL('../../dist/ui', import.meta.url));
const built = existsSync(join(BUILT, 'index.html'));
if (!built) console.warn('Skipped: the size of the built pages. `npm run build` makes them.');

describe('what a first visit loads', () => {
  let dir: string;
  /** Text that does not shrink by packing. */
  const noise = (kb: number): string =>
    Array.from({ length: kb * 100 }, (_, at) => ((at * 2_654_435_761) >>> 0).toString(36).padStart(10, 'x').slice(-10)).join('');

  beforeAll(() => {
    dir = mkdtempSync(join(tmpdir(), 'bundle-'));
    mkdirSync(join(dir, 'assets'));
    const files = {
      'index.html': '<script src="/assets/index-AAAAAAAA.js"></script><link href="/assets/index-BBBBBBBB.css">',
      'assets/index-AAAAAAAA.js': `import{a as b}from"./shared-CCCCCCCC.js";const later=()=>import("./heavy-DDDDDDDD.js");`,
      'assets/index-BBBBBBBB.css': 'p{}',
      'assets/shared-CCCCCCCC.js': `import"./deep-EEEEEEEE.js";`,
      'assets/deep-EEEEEEEE.js': noise(100),
      'assets/heavy-DDDDDDDD.js': noise(900),
      'assets/letters.woff2': 'x'.repeat(20_000),
    };
    for (const [name, text] of Object.entries(files)) writeFileSync(join(dir, name), text);
  });
  afterAll(() => rmSync(dir, { recursive: true, force: true }));

  it('is what the page names, what that imports, and the letters; not what waits until it is needed', () => {
    const { firstKb, later } = bundleFigures(dir);
    expect(later.map(({ name }) => name)).toEqual(['heavy']);
    expect(firstKb).toBeGreaterThan(20 + 30);
    expect(firstKb).toBeLessThan(20 + 110);
  });

  it('is printed with its limit and the heavy parts', () => {
    expect(
      bundleText({
        firstKb: 301.4,
        later: [
          { name: 'map', kb: 68 },
          { name: 'small', kb: 2 },
        ],
      }),
    ).toBe(`First load: 301 kB compressed (limit ${FIRST_LOAD_LIMIT_KB}). When needed: map 68, 1 smaller ones.`);
  });

  it.skipIf(!built)(
    `stays under ${FIRST_LOAD_LIMIT_KB} kB, the canvas, the charts and the map of provinces left for later${built ? '' : ' (skipped: nothing is built)'}`,
    () => {
      const { firstKb, later } = bundleFigures(BUILT);
      expect(firstKb).toBeLessThan(FIRST_LOAD_LIMIT_KB);
      expect(firstKb).toBeGreaterThan(100);
      expect(later.map(({ name }) => name)).toEqual(expect.arrayContaining(['lineage-screen']));
    },
  );
});
