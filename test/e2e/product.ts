import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { HALVES, isStale } from '../../scripts/build/halves.ts';
import { freePort } from '../support/free-port.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Where a browser is, or null; with REQUIRE_BROWSER=1 its absence is a failure. */
export function browserPath(): string | null {
  const found = process.env['BROWSER_PATH'] ?? BROWSERS.find((path) => existsSync(path)) ?? null;
  if (found === null && process.env['REQUIRE_BROWSER'] === '1') throw new Error('REQUIRE_BROWSER=1, but no Chromium was found. Set BROWSER_PATH.');
  return found;
}

export function openBrowser(executablePath: string): Promise<Browser> {
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** A busy machine is no failure: what fails is what does not come at all. */
const COMES_WITHIN_MS = 120_000;

/** One person at an office laptop; with a name, who has said who they are. */
export async function openSitting(browser: Browser, name: string | null = null, options: BrowserContextOptions = {}): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'vi-VN', ...options });
  context.setDefaultTimeout(COMES_WITHIN_MS);
  if (name !== null) await context.addInitScript((said) => localStorage.setItem('lineage.actor', said), name);
  return context;
}

/** Two keys as quick fingers press them: the second does not wait for what the first did. */
export async function pressInTurn(page: Page, first: string, second: string): Promise<void> {
  await Promise.all([page.keyboard.press(first), page.keyboard.press(second)]);
}

export type Product = {
  readonly url: string;
  readonly output: () => string;
  /** Ends it as a user does; true when the server has let go of its port. */
  stop(): Promise<boolean>;
};

/** What the person who runs the tests may have set for other purposes. */
const OTHER_STORE = Object.fromEntries(['URI', 'USER', 'PASSWORD', 'PASSWORD_FILE', 'DATABASE'].map((name) => [`NEO4J_${name}`, '']));

/** How long a start may take where everything else runs at the same time: it builds, opens the store and takes in the collection. */
const START_MS = 6 * 60_000;
/** For the hook that starts the product and a browser. */
export const START_HOOK_MS = START_MS + 120_000;
/** How long an end may take: what is being taken in is brought to its end first. */
const STOP_MS = 120_000;

export type Environment = Readonly<Record<string, string>>;

/** Starts the product as a user does (`npm start`), on a data folder of its own that goes away with it, or on the store that `environment` names. */
export const startAsUsersDo = (environment: Environment = {}): Promise<Product> => started('npm', ['start', '--silent'], environment);

/** The same where how it starts is not the question: without npm, where what is built is as new as its sources. */
export const startProduct = (environment: Environment = {}): Promise<Product> =>
  HALVES.some(isStale) ? startAsUsersDo(environment) : started(process.execPath, ['--enable-source-maps', 'dist/api/main.js'], environment);

async function started(program: string, given: readonly string[], environment: Environment): Promise<Product> {
  const port = await freePort();
  const dataDir = await mkdtemp(join(tmpdir(), 'lineage-e2e-'));
  const child = spawn(program, given, {
    cwd: root,
    env: { ...process.env, ...OTHER_STORE, PORT: String(port), DATA_DIR: dataDir, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let over = false;
  const ended = new Promise<void>((resolve) =>
    child.once('exit', () => {
      over = true;
      resolve();
    }),
  );
  child.stdout.on('data', (part: Buffer) => {
    output += part.toString();
  });
  child.stderr.on('data', (part: Buffer) => {
    output += part.toString();
  });
  const url = `http://127.0.0.1:${port}`;
  const answers = (path: string): Promise<boolean | null> =>
    fetch(`${url}${path}`).then(
      (answer) => answer.ok,
      () => null,
    );
  const stop = async (): Promise<boolean> => {
    child.kill('SIGTERM');
    const gone = await waitFor(STOP_MS, async () => over && (await answers('/health/live')) === null);
    await ended;
    await rm(dataDir, { recursive: true, force: true });
    return gone;
  };
  if (await waitFor(START_MS, async () => over || (await answers('/health/ready')) === true)) {
    if (!over) return { url, output: () => output, stop };
  }
  await stop();
  throw new Error(`The product did not start:\n${output}`);
}

async function waitFor(mostMs: number, holds: () => Promise<boolean>): Promise<boolean> {
  const until = Date.now() + mostMs;
  while (Date.now() < until) {
    if (await holds()) return true;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return false;
}
