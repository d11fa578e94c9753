import { type EnvironmentReader, fileText } from './environment.ts';

export type Neo4jSettings = {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  readonly database: string;
  /** Connections open at once, at most. */
  readonly poolSize: number;
  /** Milliseconds until a server that does not answer a new connection counts as not there. */
  readonly connectMs: number;
  /** Milliseconds a question may take on the server. */
  readonly queryMs: number;
  /** Milliseconds for which a question that failed in passing is asked again. */
  readonly retryMs: number;
};

const SCHEMES: ReadonlySet<string> = new Set(['neo4j:', 'neo4j+s:', 'neo4j+ssc:', 'bolt:', 'bolt+s:', 'bolt+ssc:']);
const DATABASE_NAME = /^[a-z][a-z0-9.-]{2,62}$/i;
const OWN = ['USER', 'PASSWORD', 'PASSWORD_FILE', 'DATABASE', 'POOL_SIZE', 'CONNECT_SECONDS', 'QUERY_SECONDS', 'RETRY_SECONDS'].map((name) => `NEO4J_${name}`);

/**
 * The Neo4j to keep the graph in; null where none is named. What is wrong is noted in `problems`, each by its variable;
 * a password is never repeated.
 */
export function readNeo4jSettings({ text, whole, problems }: EnvironmentReader, readFile: (path: string) => string): Neo4jSettings | null {
  const uri = text('NEO4J_URI');
  if (uri === null) {
    const [stray] = OWN.filter((name) => text(name) !== null);
    if (stray !== undefined)
      problems.push(`NEO4J_URI: is not set, but ${stray} is. Name the server, or leave out all NEO4J_ variables to use the file in DATA_DIR.`);
    return null;
  }
  const wrong = wrongWithUri(uri);
  if (wrong !== null) problems.push(`NEO4J_URI: ${wrong}.`);
  if (text('NEO4J_USERNAME') !== null) problems.push('NEO4J_USERNAME: is called NEO4J_USER here.');
  const database = text('NEO4J_DATABASE') ?? 'neo4j';
  if (!DATABASE_NAME.test(database) || database.toLowerCase() === 'system') {
    problems.push(`NEO4J_DATABASE: 3 to 63 letters, digits, dots and dashes, and not «system»; got «${database}». Leave it out for neo4j.`);
  }
  return {
    uri,
    user: text('NEO4J_USER') ?? 'neo4j',
    password: password(text('NEO4J_PASSWORD'), text('NEO4J_PASSWORD_FILE'), readFile, problems),
    database,
    poolSize: whole('NEO4J_POOL_SIZE', 50, 2, 1_000),
    connectMs: whole('NEO4J_CONNECT_SECONDS', 5, 1, 120) * 1_000,
    queryMs: whole('NEO4J_QUERY_SECONDS', 60, 1, 3_600) * 1_000,
    retryMs: whole('NEO4J_RETRY_SECONDS', 10, 1, 300) * 1_000,
  };
}

function wrongWithUri(uri: string): string | null {
  const form = 'neo4j://host:7687 or bolt://host:7687, with +s or +ssc after neo4j or bolt for an encrypted connection';
  // Whatever stands before an @ may be a password.
  const shown = uri.replace(/^.*@/, '…@');
  if (!URL.canParse(uri)) return `the address of a server, ${form}; got «${shown}»`;
  const { protocol, hostname, username, password, pathname, search } = new URL(uri);
  if (username !== '' || password !== '') return 'holds a user or password; give them in NEO4J_USER and NEO4J_PASSWORD';
  if (!SCHEMES.has(protocol) || hostname === '') return `the address of a server, ${form}; got «${shown}»`;
  if (pathname !== '' && pathname !== '/') return `names a path; the database is named in NEO4J_DATABASE; got «${shown}»`;
  if (search !== '' && !protocol.startsWith('neo4j')) return `only neo4j:// takes what follows a question mark; got «${shown}»`;
  return null;
}

function password(given: string | null, path: string | null, readFile: (path: string) => string, problems: string[]): string {
  if (given !== null && path !== null) problems.push('NEO4J_PASSWORD_FILE: set either this or NEO4J_PASSWORD, not both.');
  if (given !== null) return given;
  if (path === null) {
    problems.push('NEO4J_PASSWORD: is needed with NEO4J_URI; or name a file that holds it in NEO4J_PASSWORD_FILE.');
    return '';
  }
  const held = fileText(path, readFile)?.trim() ?? '';
  if (held === '') problems.push(`NEO4J_PASSWORD_FILE: «${path}» cannot be read, or is empty.`);
  return held;
}
