import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { HALVES, isStale } from '../../scripts/build/halves.ts';
import { freePort } from '../support/free-port.ts';
import type { PlanFile } from './plans.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

export type Environment = Readonly<Record<string, string>>;

export type Run = { readonly child: ChildProcess; readonly output: () => string; readonly ended: Promise<number | null> };

type Program = 'api/main.ts' | 'api/cli.ts';

const stale = HALVES.some((half) => half.name === 'api' && isStale(half));

/** A program as users run it, built; from its source, which starts more slowly, where the build is older than that. */
const started = (program: Program): readonly string[] => (stale ? ['--import', 'tsx', program] : [`dist/${program.replace(/ts$/, 'js')}`]);

/** One of the product's programs as a process of its own, with nothing in its environment but what is given. */
export function run(program: Program, given: readonly string[], environment: Environment): Run {
  const child = spawn(process.execPath, [...started(program), ...given], { cwd: root, env: { PATH: process.env['PATH'], ...environment } });
  let output = '';
  const take = (part: Buffer): void => {
    output += part.toString();
  };
  child.stdout.on('data', take);
  child.stderr.on('data', take);
  return { child, output: () => output, ended: new Promise((resolve) => child.once('close', resolve)) };
}

export type Health = { readonly ready: boolean; readonly problem: { readonly code: string; readonly message: string } | null };

export type ServerRun = Run & {
  readonly url: string;
  readonly health: () => Promise<Health>;
  readonly ask: <T>(query: string) => Promise<{ readonly data: T | null; readonly errors?: readonly { readonly extensions: { readonly code: string } }[] }>;
  /** Hands files over as the page does; the id of the import. */
  readonly bring: (files: readonly PlanFile[]) => Promise<string>;
  readonly stop: () => Promise<number | null>;
};

const HEADERS = { 'x-requested-with': 'directive-lineage' };

/** Starts the server process; it listens when this resolves, whether or not its store is there. */
export async function startServerProcess(environment: Environment): Promise<ServerRun> {
  const port = await freePort();
  const started = run('api/main.ts', [], { PORT: String(port), ...environment });
  const url = `http://127.0.0.1:${port}`;
  await until(async () => (started.child.exitCode === null ? (await fetch(`${url}/health/live`).catch(() => null))?.ok === true : ended(started)));
  const post = async (body: FormData | string): Promise<Response> =>
    fetch(`${url}/graphql`, { method: 'POST', headers: typeof body === 'string' ? { ...HEADERS, 'content-type': 'application/json' } : HEADERS, body });
  return {
    ...started,
    url,
    health: async () => (await (await fetch(`${url}/health/ready`)).json()) as Health,
    ask: async <T>(query: string) => (await (await post(JSON.stringify({ query }))).json()) as { data: T | null },
    bring: async (files) => {
      const answer = (await (await post(form(files))).json()) as { data: { importFiles: { id: string } } | null };
      if (answer.data === null) throw new Error(`The import was refused: ${JSON.stringify(answer)}`);
      return answer.data.importFiles.id;
    },
    stop: async () => {
      started.child.kill('SIGTERM');
      return started.ended;
    },
  };
}

function ended({ output }: Run): never {
  throw new Error(`The server ended:\n${output()}`);
}

function form(files: readonly PlanFile[]): FormData {
  const query = 'mutation ($files: [File!]!) { importFiles(files: $files) { id } }';
  const body = new FormData();
  body.append('operations', JSON.stringify({ query, variables: { files: files.map(() => null) } }));
  body.append('map', JSON.stringify(Object.fromEntries(files.map((_, index) => [String(index), [`variables.files.${index}`]]))));
  for (const [index, { name, bytes }] of files.entries()) body.append(String(index), new Blob([new Uint8Array(bytes)]), name);
  return body;
}

/** The command line import of files and folders. */
export const startImport = (environment: Environment, ...paths: readonly string[]): Run => run('api/cli.ts', ['import', ...paths], environment);

/** Waits for something that takes its time on a busy machine. */
export async function until(holds: () => Promise<boolean> | boolean, mostMs = 8 * 60_000): Promise<void> {
  const end = Date.now() + mostMs;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error('What was waited for did not come.');
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
}
