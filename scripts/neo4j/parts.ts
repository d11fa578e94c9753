import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const POM = fileURLToPath(new URL('./pom.xml', import.meta.url));
const CACHE = fileURLToPath(new URL('../../.cache/neo4j', import.meta.url));
const HOW = 'Install Java 17 and Maven (Debian: apt-get install default-jdk-headless maven); tests also take a server named in NEO4J_TEST_URL.';

/** What is missing on this machine to run a Neo4j server without Docker. */
export class NoServerPartsError extends Error {}

/** The version of the server that `pom.xml` names. */
export function serverVersion(): string {
  const version = /<artifactId>neo4j<\/artifactId>\s*<version>([\d.]+)<\/version>/.exec(readFileSync(POM, 'utf8'))?.[1];
  if (version === undefined) throw new NoServerPartsError('scripts/neo4j/pom.xml names no version of org.neo4j:neo4j.');
  return version;
}

function mustRun(program: string): void {
  const { error, status } = spawnSync(program, ['-version'], { stdio: 'ignore' });
  if (error !== undefined || status !== 0) throw new NoServerPartsError(`A Neo4j server cannot be started here: «${program}» is not there. ${HOW}`);
}

/**
 * The folder of the server's Java archives; the first call fetches them from Maven Central (about 120 MB) into an
 * ignored folder. Errors: NoServerPartsError where Java or Maven is not there or nothing could be fetched.
 */
export function serverParts(): string {
  mustRun('java');
  const folder = join(CACHE, serverVersion());
  if (existsSync(folder)) return folder;
  mustRun('mvn');
  console.log(`Fetching the Neo4j ${serverVersion()} server from Maven Central, once …`);
  mkdirSync(CACHE, { recursive: true });
  // Put in place as a whole, so that a fetch that was cut short leaves nothing that looks complete.
  const arriving = mkdtempSync(join(CACHE, 'arriving-'));
  const fetched = spawnSync('mvn', ['-B', '-q', '-f', POM, 'dependency:copy-dependencies', '-DincludeScope=runtime', `-DoutputDirectory=${arriving}`], {
    encoding: 'utf8',
  });
  if (fetched.status !== 0) {
    rmSync(arriving, { recursive: true, force: true });
    throw new NoServerPartsError(`The Neo4j server could not be fetched from Maven Central:\n${fetched.stdout}${fetched.stderr}`);
  }
  if (existsSync(folder)) rmSync(arriving, { recursive: true, force: true });
  else renameSync(arriving, folder);
  return folder;
}
