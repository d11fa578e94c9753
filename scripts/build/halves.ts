import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What is built apart, each from sources of its own. */
export type Half = {
  readonly name: 'api' | 'ui';
  /** Written when the half was built; its age is the age of the build. */
  readonly stamp: string;
  readonly sources: readonly string[];
  /** What Node.js is given to build it. */
  readonly command: readonly string[];
};

const root = fileURLToPath(new URL('../..', import.meta.url));
const shared = ['package.json', 'package-lock.json', 'tsconfig.base.json'];

export const HALVES: readonly Half[] = [
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

/** Whether a half was never built, or one of its sources is newer than its last build. */
export function isStale({ stamp, sources }: Half): boolean {
  const built = newest(join(root, stamp));
  return built === 0 || sources.some((source) => newest(join(root, source)) > built);
}
