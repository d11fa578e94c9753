import { exit } from 'node:process';
import { finished, handOnSignals, runNode } from './run.ts';

/** `npm start`: builds what is missing or stale, then serves the product until it is told to stop. */
const built = await finished(runNode(['--import', 'tsx', 'scripts/build.ts', '--if-stale']));
if (built !== 0) exit(built);
const server = runNode(['--enable-source-maps', 'dist/api/main.js']);
handOnSignals([server]);
exit(await finished(server));
