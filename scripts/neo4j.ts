import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv, env, exit } from 'node:process';
import { fileURLToPath } from 'node:url';
import { NoServerPartsError } from './neo4j/parts.ts';
import { startServer } from './neo4j/start-server.ts';

/**
 * `npm run neo4j -- [PORT]`: a Neo4j to try the product on where there is no Docker, on this machine's loopback alone
 * (port 7687). Needs Java 17 and, the first time, Maven. Its data stay in `data/neo4j`; Ctrl+C stops it.
 */
const home = fileURLToPath(new URL('../data/neo4j', import.meta.url));
const USUAL_PORT = 7687;

/** The first password counts for good: it is kept beside the data. */
function keptPassword(): string {
  const path = join(home, 'password');
  if (existsSync(path)) return readFileSync(path, 'utf8').trim();
  const password = env['NEO4J_PASSWORD'] ?? randomBytes(12).toString('hex');
  mkdirSync(home, { recursive: true });
  writeFileSync(path, `${password}\n`, { mode: 0o600 });
  return password;
}

try {
  const { uri, password, stop } = await startServer({ home, port: Number(argv[2] ?? USUAL_PORT), password: keptPassword() });
  console.log(`Neo4j answers. In another terminal:\n\n  NEO4J_URI=${uri} NEO4J_PASSWORD=${password} npm start\n\nCtrl+C stops.`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop().then(() => exit(0)));
} catch (error) {
  if (!(error instanceof NoServerPartsError)) throw error;
  console.error(error.message);
  exit(1);
}
