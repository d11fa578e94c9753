import { exit } from 'node:process';
import { finished, handOnSignals, runNode } from './run.ts';

/**
 * `npm run dev`: the API is compiled and started again at every change (port 4000), the pages are
 * served with hot reload (port 5173, which hands /graphql on to the API).
 */
process.env['NODE_ENV'] = 'development';
process.env['API_ORIGIN'] ??= `http://127.0.0.1:${process.env['PORT'] || 4000}`;
const built = await finished(runNode(['--import', 'tsx', 'scripts/build.ts', '--if-stale']));
if (built !== 0) exit(built);
const children = [
  runNode(['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json', '--watch', '--preserveWatchOutput']),
  runNode(['--watch-path=dist/api', '--watch-path=dist/seed', '--enable-source-maps', 'dist/api/main.js']),
  runNode(['node_modules/vite/bin/vite.js']),
];
handOnSignals(children);
exit(await Promise.race(children.map(finished)));
