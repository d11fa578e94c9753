import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { TokenHolder } from './access/asker.ts';
import { isLoopback } from './access/origin.ts';
import { readTokenList } from './access/token-list.ts';
import { type Environment, fileText, readEnvironment } from './environment.ts';
import { type Neo4jSettings, readNeo4jSettings } from './neo4j-settings.ts';

export type Settings = {
  /** Folder of everything that is kept, absolute. */
  readonly dataDir: string;
  /** The file of the embedded graph inside it. */
  readonly graphFile: string;
  /** The server that keeps the graph instead of the file; null for the file. */
  readonly neo4j: Neo4jSettings | null;
  /** Address to listen on. */
  readonly host: string;
  readonly port: number;
  /** Who may enter; empty only on loopback, where the name is asked. */
  readonly tokens: readonly TokenHolder[];
  /** Names under which the server is reached beside the loopback ones, `host` or `host:port`. */
  readonly allowedHosts: readonly string[];
  readonly environment: 'production' | 'development' | 'test';
  /** Bytes of one upload, all its files together. */
  readonly maxUploadBytes: number;
};

/** Everything that is wrong with the environment, one line for each variable. */
export class SettingsError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(`The settings are not right:\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
    this.name = 'SettingsError';
    this.problems = problems;
  }
}

const ENVIRONMENTS = ['production', 'development', 'test'] as const;
const HOST_NAME = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*|\[[0-9a-f:]+\])(?::\d{1,5})?$/i;

/**
 * The environment as settings; a variable that is empty counts as not set.
 * Errors: SettingsError with all problems at once.
 */
export function readSettings(env: Environment, readFile: (path: string) => string = (path) => readFileSync(path, 'utf8')): Settings {
  const reader = readEnvironment(env);
  const { problems, text, whole } = reader;

  const port = whole('PORT', 4000, 1, 65_535);
  const maxUploadBytes = whole('MAX_UPLOAD_MB', 200, 1, 2_000) * 1_000_000;
  const environment = ENVIRONMENTS.find((name) => name === (text('NODE_ENV') ?? 'production'));
  if (environment === undefined) problems.push(`NODE_ENV: one of ${ENVIRONMENTS.join(', ')}; got «${text('NODE_ENV')}». Leave it out for production.`);

  const allowedHosts = (text('ALLOWED_HOSTS') ?? '')
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
  for (const entry of allowedHosts.filter((name) => !HOST_NAME.test(name))) {
    problems.push(`ALLOWED_HOSTS: names parted by commas, each host or host:port without http://; got «${entry}».`);
  }

  const tokens = readTokens(text('ACCESS_TOKENS'), text('ACCESS_TOKENS_FILE'), readFile, problems);
  const host = text('HOST') ?? '127.0.0.1';
  if (!isLoopback(host) && tokens.length === 0) {
    problems.push(`HOST: «${host}» can be reached by other machines; set ACCESS_TOKENS or ACCESS_TOKENS_FILE as well, or leave HOST out for 127.0.0.1.`);
  }

  const neo4j = readNeo4jSettings(reader, readFile);

  if (problems.length > 0 || environment === undefined) throw new SettingsError(problems);
  const dataDir = resolve(text('DATA_DIR') ?? 'data');
  return { dataDir, graphFile: join(dataDir, 'graph.sqlite'), neo4j, host, port, tokens, allowedHosts, environment, maxUploadBytes };
}

function readTokens(list: string | null, path: string | null, readFile: (path: string) => string, problems: string[]): readonly TokenHolder[] {
  if (list !== null && path !== null) {
    problems.push('ACCESS_TOKENS_FILE: set either this or ACCESS_TOKENS, not both.');
    return [];
  }
  const variable = path === null ? 'ACCESS_TOKENS' : 'ACCESS_TOKENS_FILE';
  const json = path === null ? list : fileText(path, readFile);
  if (json === null) {
    if (path !== null) problems.push(`ACCESS_TOKENS_FILE: «${path}» cannot be read.`);
    return [];
  }
  const read = readTokenList(json);
  if (read.problems.length > 0) {
    problems.push(`${variable}: a JSON list of {"token", "id", "name", "role": "reader" | "editor" | "admin"}; ${read.problems.join('; ')}.`);
  }
  return read.holders;
}
