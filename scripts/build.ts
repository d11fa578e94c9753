import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv, execPath, exit } from 'node:process';
import { fileURLToPath } from 'node:url';
import { HALVES, isStale } from './build/halves.ts';
import { bundleFigures, bundleText } from './bundle-figures.ts';

/**
 * Builds what the product runs from: `dist/api` and `dist/seed` (JavaScript) and `dist/ui` (the pages).
 * `--if-stale`: a half is built only when one of its sources is newer than its last build.
 * `--quiet`: says nothing unless something fails. Exit code 1 when a half could not be built.
 */

const root = fileURLToPath(new URL('..', import.meta.url));

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
  // What changed while it was being built is newer than the build.
  utimesSync(join(root, half.stamp), startedAt, startedAt);
  if (half.name === 'ui' && !argv.includes('--quiet')) console.log(bundleText(bundleFigures(join(root, 'dist/ui'))));
}
