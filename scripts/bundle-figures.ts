import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Most kilobytes (1000 bytes), compressed, that the first page may load before it can be used: scripts, styles and letters. */
export const FIRST_LOAD_LIMIT_KB = 350;
/** Scripts from this size are named apart. */
const HEAVY_KB = 40;

export type BundleFigures = {
  /** What a visit loads first: what the page names, its first screen, whatever these import at once, and the letters. */
  readonly firstKb: number;
  /** Scripts loaded when a screen needs them, the heaviest first. */
  readonly later: readonly { readonly name: string; readonly kb: number }[];
};

/** A script that another one imports before it runs; `import(…)`, which waits until it is needed, is not meant. */
const IMPORTED = /(?:import|export)(?:[\w*{}\s,$]+from)?["']\.\/([^"']+\.js)["']/g;

/** How much a built page loads, compressed as it is sent. `dir`: the folder of the built pages. */
export function bundleFigures(dir: string): BundleFigures {
  const assets = readdirSync(join(dir, 'assets'));
  const page = readFileSync(join(dir, 'index.html'), 'utf8');
  const first = new Set([...page.matchAll(/(?:src|href)="\/?(assets\/[^"]+)"/g)].map((found) => String(found[1]).slice('assets/'.length)));
  // The screen that a visit begins with, and the letters, which are on every screen.
  for (const name of assets) if (/^overview-screen-.*\.(?:js|css)$|\.woff2$/.test(name)) first.add(name);
  for (const name of first) {
    if (!name.endsWith('.js')) continue;
    const text = readFileSync(join(dir, 'assets', name), 'utf8');
    for (const found of text.matchAll(IMPORTED)) first.add(String(found[1]));
  }
  const kb = (name: string): number => {
    const bytes = readFileSync(join(dir, 'assets', name));
    return (/\.(?:js|css|svg)$/.test(name) ? gzipSync(bytes).length : bytes.length) / 1000;
  };
  const own = gzipSync(page).length / 1000;
  return {
    firstKb: [...first].reduce((sum, name) => sum + kb(name), own),
    later: assets
      .filter((name) => name.endsWith('.js') && !first.has(name))
      .map((name) => ({ name: name.replace(/-[\w-]{8}\.js$/, ''), kb: kb(name) }))
      .toSorted((a, b) => b.kb - a.kb),
  };
}

/** The figures as the build prints them, in kilobytes. */
export function bundleText({ firstKb, later }: BundleFigures): string {
  const heavy = later.filter(({ kb }) => kb >= HEAVY_KB).map(({ name, kb }) => `${name} ${Math.round(kb)}`);
  const rest = later.length - heavy.length;
  return `First load: ${Math.round(firstKb)} kB compressed (limit ${FIRST_LOAD_LIMIT_KB}). When needed: ${heavy.join(', ')}${rest === 0 ? '' : `, ${rest} smaller ones`}.`;
}
