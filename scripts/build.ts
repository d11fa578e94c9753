import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv, execPath, exit } from 'node:process';
import { fileURLToPath } from 'node:url';
import { bundleFigures, bundleText } from './bundle-figures.ts';

/**
 * Builds what the product runs from: `dist/api` and `dist/seed` (JavaScript) and `dist/ui` (the pages).
 * `--if-stale`: a half is built only when one of its sources is newer than its last build.
 * `--quiet`: says nothing unless something fails. Exit code 1 when a half could not be built.
 */
type Half = {
  readonly name: string;
  /** Written when the half was built; its age is the age of the build. */
  readonly stamp: string;
  readonly sources: readonly string[];
  readonly command: readonly string[];
};

const root = fileURLToPath(new URL('..', import.meta.url));
const shared = ['package.json', 'package-lock.json', 'tsconfig.base.json'];
const HALVES: readonly Half[] = [
  {
    name: 'api',
    stamp: 'dist/.built-api',
    sources: ['api', 'seed', 'tsconfig.build.json', ...shared],
    command: ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'],
  },
  {
    name: 'ui',
    stamp: 'dist/.built-ui',
    sources: ['ui', 'schema.graphql', 'vite.config.ts', ...shared],
    command: ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'],
  },
];

/** Newest change below a file or folder, in milliseconds; 0 where there is none. */
function newest(path: string): number {
  if (!existsSync(path)) return 0;
  const own = statSync(path);
  if (!own.isDirectory()) return own.mtimeMs;
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), own.mtimeMs);
}

const isStale = (half: Half): boolean =>
  newest(join(root, half.stamp)) === 0 || half.sources.some((source) => newest(join(root, source)) > newest(join(root, half.stamp)));

for (const half of HALVES) {
  if (argv.includes('--if-stale') && !isStale(half)) continue;
  if (!argv.includes('--quiet')) console.log(`Building ${half.name} …`);
  mkdirSync(join(root, 'dist'), { recursive: true });
  rmSync(join(root, half.stamp), { force: true });
  const startedAt = new Date();
  const { status } = spawnSync(execPath, [...half.command], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) {
    console.error(`The ${half.name} half could not be built: see the messages above.`);
    exit(1);
  }
  writeFileSync(join(root, half.stamp), startedAt.toISOString());
  if (half.name === 'ui' && !argv.includes('--quiet')) console.log(bundleText(bundleFigures(join(root, 'dist/ui'))));
}
