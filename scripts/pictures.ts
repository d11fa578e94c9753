import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { execPath, exit } from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { browserPath, openBrowser, startProduct } from '../test/e2e/product.ts';
import { SCREENS, type Screen } from './pictures/screens.ts';

/**
 * `npm run pictures`: a picture of every screen at 1366 and 1920 px (overview, lists, reader and search at 390 too), light and dark,
 * from the starting collection, on a server of its own that listens on loopback and ends with it. They go to
 * `test/e2e/pictures/`, which is not kept.
 *   --texts DIR     with these documents imported as well (pictures go into `…/texts/`)
 *   --only a,b      only these screens
 *   --language en   in English
 *   --out DIR       somewhere else
 * Exit code 1 when a screen could not be drawn; the others are still made.
 */
const { values } = parseArgs({
  options: {
    texts: { type: 'string' },
    only: { type: 'string' },
    language: { type: 'string', default: 'vi' },
    out: { type: 'string' },
    url: { type: 'string' },
  },
});
const root = fileURLToPath(new URL('..', import.meta.url));
const VIEWS = [
  { name: '1366', width: 1366, height: 768 },
  { name: '1920', width: 1920, height: 1080 },
  { name: '390', width: 390, height: 844 },
] as const;
const WAIT_MS = 180_000;
/** Most pixels of a picture from top to bottom. */
const TALLEST = 4_000;

const browser = browserPath();
if (browser === null) {
  console.error('No Chromium was found. Set BROWSER_PATH.');
  exit(1);
}
const out = resolve(values.out ?? join(root, 'test/e2e/pictures', values.texts === undefined ? 'starting' : 'texts'));
await mkdir(out, { recursive: true });
const dataDir = await mkdtemp(join(tmpdir(), 'lineage-pictures-'));
const product = values.url === undefined ? await startProduct({ DATA_DIR: dataDir }) : { url: values.url, stop: async () => true };
let failed = 0;
try {
  if (values.texts !== undefined) importTexts(resolve(values.texts));
  const open = await openBrowser(browser);
  try {
    failed = await drawAll(open, product.url, await places(product.url));
  } finally {
    await open.close();
  }
} finally {
  await product.stop();
  await rm(dataDir, { recursive: true, force: true });
}
exit(failed === 0 ? 0 : 1);

function importTexts(folder: string): void {
  if (!existsSync(folder)) throw new Error(`${folder} is not there.`);
  console.log(`Importing ${folder} …`);
  spawnSync(execPath, ['dist/api/cli.js', 'import', folder], { cwd: root, env: { ...process.env, DATA_DIR: dataDir }, stdio: ['ignore', 'ignore', 'inherit'] });
}

/** The directive most is below, the largest whose own tasks are known, and a held document that carries the first out. */
async function places(url: string): Promise<Readonly<Record<string, string>>> {
  const ask = async (query: string): Promise<unknown> => {
    const answer = await fetch(`${url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query }) });
    return ((await answer.json()) as { readonly data: unknown }).data;
  };
  type Id = { readonly id: string; readonly held: boolean };
  const { overview } = (await ask('{ overview(first: 50) { roots { directive { id held tasks(first: 1) { totalCount } } } } }')) as {
    readonly overview: { readonly roots: readonly { readonly directive: Id & { readonly tasks: { readonly totalCount: number } } }[] };
  };
  const roots = overview.roots.map(({ directive }) => directive);
  const rootId = roots[0]?.id ?? '';
  const audited = roots.find(({ held, tasks }) => held && tasks.totalCount > 0)?.id ?? rootId;
  const { issuedUnder } = (await ask(`{ issuedUnder(of: "${rootId}", first: 50) { edges { node { directive { id held } } } } }`)) as {
    readonly issuedUnder: { readonly edges: readonly { readonly node: { readonly directive: Id } }[] };
  };
  return { root: rootId, audited, reader: issuedUnder.edges.find(({ node }) => node.directive.held)?.node.directive.id ?? rootId };
}

async function drawAll(open: Browser, url: string, ids: Readonly<Record<string, string>>): Promise<number> {
  const wanted = values.only?.split(',');
  let wrong = 0;
  for (const screen of SCREENS.filter(({ name }) => wanted === undefined || wanted.includes(name))) {
    for (const view of VIEWS.filter(({ name }) => name !== '390' || screen.narrow === true)) {
      try {
        await drawScreen(open, url, ids, screen, view);
        console.log(`${screen.name} ${view.name}`);
      } catch (error) {
        wrong += 1;
        console.error(`${screen.name} ${view.name}: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`);
      }
    }
  }
  return wrong;
}

async function drawScreen(open: Browser, url: string, ids: Readonly<Record<string, string>>, screen: Screen, view: (typeof VIEWS)[number]): Promise<void> {
  const context = await open.newContext({ viewport: { width: view.width, height: view.height }, locale: 'vi-VN', reducedMotion: 'reduce' });
  try {
    await context.addInitScript((language) => localStorage.setItem('lineage.language', language), values.language);
    context.setDefaultTimeout(WAIT_MS);
    const page = await context.newPage();
    await page.goto(url + screen.path.replace(/\{(\w+)\}/g, (_whole, name: string) => encodeURIComponent(ids[name] ?? '')));
    await page.locator(screen.ready).first().waitFor();
    await screen.act?.(page);
    await showWhole(page, view);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.locator(`html[data-theme="${colorScheme}"]`).waitFor();
      await settled(page);
      await page.screenshot({ path: join(out, `${screen.name}-${view.name}-${colorScheme}.png`) });
    }
  } finally {
    await context.close();
  }
}

/** Makes the window as high as a page that scrolls, and again when what came into sight made it longer; screens that fill the window stay. */
async function showWhole(page: Page, { width, height }: { readonly width: number; readonly height: number }): Promise<void> {
  let shown = height;
  for (let look = 0; look < 4; look += 1) {
    await settled(page);
    const more = await page.evaluate(() => {
      const main = document.querySelector('main');
      // What opens over a page is as high as the window: it is shown in one as people have.
      return main?.querySelector('.page') === null || document.querySelector('.dialog') !== null
        ? 0
        : Math.max(0, (main?.scrollHeight ?? 0) - (main?.clientHeight ?? 0), document.documentElement.scrollHeight - window.innerHeight);
    });
    const wanted = Math.min(TALLEST, shown + more);
    if (wanted === shown) return;
    shown = wanted;
    await page.setViewportSize({ width, height: shown });
  }
}

/** Letters are there, nothing in sight loads and nothing moves. What is far off is asked for only when it comes near. */
async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.waitForFunction(() =>
    [...document.querySelectorAll('.skeleton')].every((one) => {
      const { top, bottom } = one.getBoundingClientRect();
      return bottom < 0 || top > window.innerHeight;
    }),
  );
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}
