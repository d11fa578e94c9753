import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { env, execPath } from 'node:process';
import { fileURLToPath } from 'node:url';
import { type Browser, type CDPSession, chromium, type Page } from 'playwright-core';
import { openSqliteStore } from '../api/store/sqlite/open-sqlite-store.ts';
import { startProduct } from '../test/e2e/product.ts';
import { generateCountry } from './coverage-country.ts';
import { fillCountry } from './coverage-store.ts';
import { longDocument } from './long-document.ts';

/**
 * Prints what the lists and the reader cost in Chromium over a generated country: from a click or an address to the first words
 * on the screen, the frames while it is scrolled, a filter, a selection of many. And a document of some 200 pages in the
 * reader: opened, scrolled, jumped in and left. Beside the time on the clock stands the processor time of the page's main
 * thread, which other work on the machine does not lengthen.
 * Usage: npm run bench:pages -- [documents, 10000] [tasks, 100000]. `BASE=http://…` looks at a server that runs, `ONLY=reader,items` at these screens.
 * Nothing here passes or fails.
 */
const NUMBERS = process.argv.slice(2).map(Number);
const DOCUMENTS = NUMBERS[0] ?? 10_000;
const TASKS = NUMBERS[1] ?? 100_000;
const root = fileURLToPath(new URL('..', import.meta.url));
const PATIENCE = 300_000;

/** A data folder with the country and the long document, imported as by a user. */
async function dataFolder(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'lineage-pages-'));
  const store = await openSqliteStore({ path: join(folder, 'graph.sqlite'), thread: false });
  await fillCountry(store, generateCountry(DOCUMENTS, TASKS));
  await store.close();
  const file = join(folder, 'long.txt');
  writeFileSync(file, longDocument(200));
  spawnSync(execPath, ['dist/api/cli.js', 'import', file], { cwd: root, env: { ...env, DATA_DIR: folder }, stdio: ['ignore', 'ignore', 'inherit'] });
  return folder;
}

const print = (what: string, told: string): void => console.log(`${what.padEnd(58)} ${told}`);
const ms = (time: number): string => `${Math.round(time)} ms`;

/** Milliseconds of processor time that the page's main thread has taken. */
async function taken(page: Page): Promise<number> {
  const session = sessions.get(page);
  if (session === undefined) throw new Error('The page is not measured.');
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
}

const sessions = new WeakMap<Page, CDPSession>();

/** A blank page whose processor time is counted. */
async function blankPage(browser: Browser): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width: 1366, height: 768 } })).newPage();
  page.setDefaultTimeout(PATIENCE);
  // Names that the TypeScript runner writes into functions which are sent to the page.
  await page.addInitScript({ content: 'globalThis.__name = (what) => what' });
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  sessions.set(page, session);
  return page;
}

/** The time from `act` until `sign` is in sight, on the clock and of the page's processor. */
async function until(page: Page, act: () => Promise<unknown>, sign: string): Promise<string> {
  const [from, before] = [performance.now(), await taken(page)];
  await act();
  await page.locator(sign).first().waitFor();
  return `${ms(performance.now() - from)}, processor ${ms((await taken(page)) - before)}`;
}

/** Frames of a stretch that is scrolled by so many pixels a frame, for so many frames. */
async function scrolled(page: Page, scroller: string, pixels: number, frames = 120): Promise<string> {
  const times = await page.evaluate(
    ([where, step, count]) =>
      new Promise<number[]>((resolve) => {
        const box = document.querySelector(String(where));
        const all: number[] = [];
        let last = performance.now();
        const frame = (): void => {
          const now = performance.now();
          all.push(now - last);
          last = now;
          box?.scrollBy(0, Number(step));
          if (all.length > Number(count)) resolve(all.slice(1));
          else requestAnimationFrame(frame);
        };
        requestAnimationFrame(frame);
      }),
    [scroller, pixels, frames] as const,
  );
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
  return `frames: middle ${ms(at(0.5))}, p95 ${ms(at(0.95))}, longest ${ms(at(1))}`;
}

async function reader(page: Page, base: string, id: string): Promise<void> {
  await page.goto(`${base}/directives?q=999-KH/TU`);
  await page.locator(`a[href*="${id}"]`).first().waitFor();
  // The code of the other screens is fetched when nothing else happens.
  await page.waitForTimeout(8_000);
  print('reader, 200 pages: click to first words', await until(page, () => page.locator(`a[href*="${id}"]`).first().click(), '.reader-text__paragraph'));
  print('  elements in the document', String(await page.evaluate(() => document.querySelectorAll('*').length)));
  await page.locator('.facts__item').first().waitFor();
  print('  scrolled', await scrolled(page, '.reader__text', 900));
  const from = performance.now();
  await page.locator('.outline button').last().click();
  await page.waitForFunction(() => {
    const top = [...document.querySelectorAll('.reader-text__paragraph--heading')].at(-1)?.getBoundingClientRect().top ?? -1;
    return top >= 0 && top < window.innerHeight;
  });
  print('  last section, from the outline', ms(performance.now() - from));
  print('  back to the list', await until(page, () => page.goBack(), '.data-table'));
}

async function list(page: Page, base: string): Promise<void> {
  print('documents: address to rows', await until(page, () => page.goto(`${base}/directives`), '.data-table tbody tr'));
  print('  a filter', await until(page, () => page.locator('.facet input').first().click(), '.chip'));
  print('  20 pages: address to rows', await until(page, () => page.goto(`${base}/directives?pages=20`), '.data-table tbody tr:nth-child(500)'));
  print('  scrolled', await scrolled(page, 'main', 400));
}

async function items(page: Page, base: string): Promise<void> {
  print('items: address to rows', await until(page, () => page.goto(`${base}/items`), '.worklist .item'));
  print('  scrolled', await scrolled(page, 'main', 300));
  print('  by organ: choice to first group of organs', await until(page, () => page.goto(`${base}/items?by=organ`), '.worklist .item'));
  print('  one ticked, bar in sight', await until(page, () => page.locator('.item__tick').first().click(), '.selection-bar'));
}

async function due(page: Page, base: string): Promise<void> {
  print('due: address to rows', await until(page, () => page.goto(`${base}/due`), '.duty'));
  print('  scrolled', await scrolled(page, 'main', 300));
  await page.locator('.band__head input:not([disabled])').first().waitFor();
  print('  all of a band selected', await until(page, () => page.locator('.band__head input:not([disabled])').first().click(), '.selection-bar'));
}

async function matrix(page: Page, base: string): Promise<void> {
  print('comparison: address to cells', await until(page, () => page.goto(`${base}/coverage`), '[role="gridcell"], td'));
  print('  scrolled', await scrolled(page, '.matrix, main', 400));
}

const PARTS = { reader, list, items, due, matrix };

async function measure(base: string, long: string): Promise<void> {
  const browser = await chromium.launch({
    executablePath: env['BROWSER_PATH'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic'],
    timeout: PATIENCE,
  });
  try {
    const only = env['ONLY']?.split(',');
    for (const [name, part] of Object.entries(PARTS).filter(([one]) => only?.includes(one) !== false)) {
      const page = await blankPage(browser);
      await part(page, base, long).catch((error: unknown) => print(name, `not measured: ${String(error).split('\n')[0]}`));
      await page.context().close();
    }
  } finally {
    await browser.close();
  }
}

/** Id of the long document on a server. */
async function longId(base: string): Promise<string> {
  const body = JSON.stringify({ query: '{ directives(filter: { text: "999-KH/TU" }, first: 1) { edges { node { id } } } }' });
  const answer = await fetch(`${base}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  const { data } = (await answer.json()) as {
    readonly data: { readonly directives: { readonly edges: readonly { readonly node: { readonly id: string } }[] } };
  };
  return data.directives.edges[0]?.node.id ?? '';
}

const running = env['BASE'];
if (running !== undefined) await measure(running, await longId(running));
else {
  const folder = await dataFolder();
  const product = await startProduct({ DATA_DIR: folder });
  try {
    await measure(product.url, await longId(product.url));
  } finally {
    await product.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
