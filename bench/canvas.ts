import { env } from 'node:process';
import { fileURLToPath } from 'node:url';
import { type CDPSession, chromium } from 'playwright-core';
import { build } from 'vite';
import type { CanvasBench } from './canvas-page.ts';

/**
 * Prints what the lineage canvas costs in Chromium: time of the layout, of the first picture, and of the frames while
 * it is dragged and zoomed, at 100, 300, 1,000 and 3,000 cards, and with some 1,000 cards in sight at once. The
 * frames of a busy machine tell of the machine: the processor's time for one frame tells of the canvas. Usage:
 * npm run bench:canvas -- [zoom of the first four, 0.3]. The browser is that of the tests (BROWSER_PATH names
 * another). Nothing here passes or fails.
 */
const LAPTOP = { width: 1366, height: 768 };
const DESK = { width: 1920, height: 1080 };
const ZOOM = Number(process.argv[2] ?? 0.3);
const CASES = [
  ...[100, 300, 1_000, 3_000].map((cards) => ({ cards, zoom: ZOOM, ...LAPTOP })),
  { cards: 1_300, zoom: 0.15, ...LAPTOP },
  { cards: 1_300, zoom: 0.19, ...DESK },
];

async function script(): Promise<{ readonly code: string; readonly css: string }> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    root: fileURLToPath(new URL('..', import.meta.url)),
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: fileURLToPath(new URL('canvas-page.ts', import.meta.url)), formats: ['iife'], name: 'bench' },
    },
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((one) => ('output' in one ? one.output : []));
  const code = outputs.flatMap((one) => (one.type === 'chunk' ? [one.code] : [])).join('\n');
  const css = outputs.flatMap((one) => (one.type === 'asset' && one.fileName.endsWith('.css') ? [String(one.source)] : [])).join('\n');
  return { code, css };
}

const middle = (times: readonly number[], share: number): number =>
  times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
const mean = (times: readonly number[]): number => times.reduce((sum, one) => sum + one, 0) / times.length;
const column = (value: number, digits = 1): string => value.toFixed(digits).padStart(8);

/** Processor seconds of all of the browser's processes until now. */
async function spent(session: CDPSession): Promise<number> {
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  return processInfo.reduce((sum, one) => sum + one.cpuTime, 0);
}

const { code, css } = await script();
const browser = await chromium.launch({
  executablePath: env['BROWSER_PATH'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic'],
});
try {
  const session = await browser.newBrowserCDPSession();
  console.log(`Chromium ${browser.version()}, software rendering; times in ms, cpu: of all the browser's processes for one frame`);
  console.log(
    'window     zoom  cards  in sight   layout   routes    shown | pan mean      p50      p95     fps     cpu | zoom mean     p50      p95     fps     cpu',
  );
  for (const { cards, zoom, width, height } of CASES) {
    const page = await (await browser.newContext({ viewport: { width, height } })).newPage();
    await page.setContent(`<style>html,body{margin:0;height:100%}${css}</style><body></body>`);
    await page.addScriptTag({ content: code });
    const one = await page.evaluate(([many, near]) => (window as unknown as { bench: CanvasBench }).bench.open(many ?? 0, near ?? 1), [cards, zoom]);
    const part = async (times: () => Promise<readonly number[]>): Promise<string> => {
      const before = await spent(session);
      const all = await times();
      const cpu = (1000 * ((await spent(session)) - before)) / all.length;
      return `${column(mean(all))} ${column(middle(all, 0.5))} ${column(middle(all, 0.95))} ${column(1000 / mean(all), 0)} ${column(cpu)}`;
    };
    const pan = await part(() => page.evaluate(() => (window as unknown as { bench: CanvasBench }).bench.pan()));
    const zoomed = await part(() => page.evaluate(() => (window as unknown as { bench: CanvasBench }).bench.zoom()));
    console.log(
      `${`${width}×${height}`.padEnd(10)} ${zoom.toFixed(2)} ${String(one.cards).padStart(6)} ${String(one.inSight).padStart(9)} ${column(one.layout)} ${column(one.routes)} ${column(one.shown)} | ${pan} | ${zoomed}`,
    );
    await page.context().close();
  }
} finally {
  await browser.close();
}
