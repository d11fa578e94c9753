import { env } from 'node:process';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import type { Measured } from './canvas-page.ts';

/**
 * Prints what the lineage canvas costs in Chromium: time of the layout, of the first picture, and of the frames while
 * it is dragged and zoomed, at 100, 300, 1,000 and 3,000 cards. Usage: npm run bench:canvas -- [zoom, 0.3]. The
 * browser is that of the tests (BROWSER_PATH names another). Nothing here passes or fails.
 */
const COUNTS = [100, 300, 1_000, 3_000];
const ZOOM = Number(process.argv[2] ?? 0.3);

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

const { code, css } = await script();
const browser = await chromium.launch({
  executablePath: env['BROWSER_PATH'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic'],
});
try {
  const page = await (await browser.newContext({ viewport: { width: 1366, height: 768 } })).newPage();
  await page.setContent(`<style>html,body{margin:0;height:100%}${css}</style><body></body>`);
  await page.addScriptTag({ content: code });
  console.log(`Chromium ${browser.version()}, software rendering, 1366×768, zoom ${ZOOM}; times in ms`);
  console.log('cards  in sight   layout   routes    shown | pan mean      p50      p95     fps | zoom mean     p50      p95     fps');
  for (const count of COUNTS) {
    const one = await page.evaluate(
      ([cards, zoom]) => (window as unknown as { measure: (cards: number, zoom: number) => Promise<Measured> }).measure(cards ?? 0, zoom ?? 1),
      [count, ZOOM],
    );
    const part = (times: readonly number[]): string =>
      `${column(mean(times))} ${column(middle(times, 0.5))} ${column(middle(times, 0.95))} ${column(1000 / mean(times), 0)}`;
    console.log(
      `${String(one.cards).padStart(5)} ${String(one.inSight).padStart(9)} ${column(one.layout)} ${column(one.routes)} ${column(one.shown)} | ${part(one.pan)} | ${part(one.zoom)}`,
    );
  }
} finally {
  await browser.close();
}
