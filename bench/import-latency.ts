import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { plainText } from '../scripts/make-fixtures/paper.ts';
import { paperDocx } from '../scripts/make-fixtures/paper-docx.ts';
import { PAPERS } from '../scripts/make-fixtures/papers.ts';

/**
 * Starts the built product on a data folder of its own, sends it many files at once (Word files and texts by turns, and
 * PDF files) and asks a GraphQL question again and again until they are in. Prints how long the answers took.
 * Usage: npm run bench:latency [-- --files 500] [-- --port 4810]. Nothing here passes or fails.
 */
const { values } = parseArgs({ options: { files: { type: 'string', default: '500' }, port: { type: 'string', default: '4810' } } });
const root = fileURLToPath(new URL('..', import.meta.url));
const data = mkdtempSync(join(tmpdir(), 'import-latency-'));
const url = `http://127.0.0.1:${values.port}`;
const server = spawn(process.execPath, ['dist/api/main.js'], { cwd: root, env: { ...process.env, PORT: values.port, DATA_DIR: data }, stdio: 'inherit' });
const headers = { 'x-requested-with': 'directive-lineage', 'x-actor-name': encodeURIComponent('bench') };

async function ask<T>(query: string): Promise<T> {
  const answer = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const { data: given, errors } = (await answer.json()) as { data: T; errors?: readonly { message: string }[] };
  if (errors !== undefined) throw new Error(errors.map((error) => error.message).join('; '));
  return given;
}

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const part = (sorted: readonly number[], share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
const QUESTION = '{ directives(first: 20) { totalCount edges { node { id symbol subject } } } }';

async function measure(while_: () => Promise<boolean>): Promise<number[]> {
  const times: number[] = [];
  while (await while_()) {
    const started = performance.now();
    await ask(QUESTION);
    times.push(performance.now() - started);
    await wait(20);
  }
  return times.sort((a, b) => a - b);
}

const line = (name: string, times: readonly number[]): string =>
  `${name.padEnd(16)} ${String(times.length).padStart(6)} answers   median ${part(times, 0.5).toFixed(1)} ms   p95 ${part(times, 0.95).toFixed(1)} ms   longest ${(times[times.length - 1] ?? 0).toFixed(0)} ms`;

/** The paper as another document of its kind: its number told apart, so that each file is a document of its own. */
const renumbered = (text: string, number: number): string => text.replace(/(Số:? )\d+/, `$1${number}`);

async function files(count: number): Promise<FormData> {
  const form = new FormData();
  form.append(
    'operations',
    JSON.stringify({
      query: 'mutation ($files: [File!]!) { importFiles(files: $files) { id } }',
      variables: { files: Array.from({ length: count }, () => null) },
    }),
  );
  form.append('map', JSON.stringify(Object.fromEntries(Array.from({ length: count }, (_, index) => [index, [`variables.files.${index}`]]))));
  for (let index = 0; index < count; index += 1) {
    const paper = PAPERS[index % PAPERS.length];
    if (paper === undefined) continue;
    if (index % 20 === 19) {
      const pdf = Buffer.concat([readFileSync(join(root, 'test/fixtures/files', `${paper.name}.pdf`)), Buffer.from(`\n% ${index}\n`)]);
      form.append(String(index), new File([new Uint8Array(pdf)], `${index}.pdf`));
    } else if (index % 2 === 0) form.append(String(index), new File([renumbered(plainText(paper), 1000 + index)], `${index}.txt`));
    else {
      const parts = paper.parts.map((each) => (each.kind === 'letterhead' ? { ...each, left: each.left.map((text) => renumbered(text, 1000 + index)) } : each));
      form.append(String(index), new File([new Uint8Array(await paperDocx({ ...paper, parts }))], `${index}.docx`));
    }
  }
  return form;
}

try {
  for (let tries = 0; tries < 600; tries += 1) {
    const ready = await fetch(`${url}/health/ready`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (ready) break;
    await wait(200);
  }
  const form = await files(Number(values.files));
  let quiet = 100;
  console.log(line('before', await measure(async () => quiet-- > 0)));
  let job: string | null = null;
  let failure: unknown = null;
  const started = performance.now();
  void fetch(`${url}/graphql`, { method: 'POST', headers, body: form })
    .then((answer) => answer.json() as Promise<{ data: { importFiles: { id: string } } }>)
    .then(
      (given) => {
        job = given.data.importFiles.id;
      },
      (error: unknown) => {
        failure = error;
      },
    );
  let looked = 0;
  let running = true;
  const during = await measure(async () => {
    if (failure !== null) throw failure;
    if (job === null || performance.now() - looked < 1_000) return running;
    looked = performance.now();
    const { importJob } = await ask<{ importJob: { state: string } }>(`{ importJob(id: "${job}") { state } }`);
    running = importJob.state === 'RUNNING';
    return running;
  });
  const seconds = (performance.now() - started) / 1_000;
  console.log(line(`import of ${values.files}`, during));
  const { importJob } = await ask<{ importJob: { done: number; failed: number } }>(`{ importJob(id: "${job ?? ''}") { done failed } }`);
  console.log(`${importJob.done} done, ${importJob.failed} failed in ${seconds.toFixed(1)} s: ${(Number(values.files) / seconds).toFixed(1)} files a second`);
} finally {
  server.kill('SIGTERM');
  await new Promise((resolve) => server.once('exit', resolve));
  rmSync(data, { recursive: true, force: true });
}
