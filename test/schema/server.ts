import { type App, type AppParts, createApp } from '../../api/app.ts';
import type { Actor } from '../../api/domain/actor.ts';
import { createImporter, type Importer } from '../../api/importing/importer.ts';
import type { GraphStore } from '../../api/store/port.ts';
import { createMemoryStore } from '../contract/memory-store.ts';
import { EDITOR, textFile } from '../importing/setup.ts';
import { REGISTER } from '../linking/graph.ts';

/** A server for tests: memory store, a clock that stands still, an importer that only writes down what it was told. */

type Call = { readonly name: string; readonly arguments: readonly unknown[] };
export type TestServer = {
  readonly app: App;
  readonly store: GraphStore;
  readonly calls: readonly Call[];
  readonly logged: readonly { readonly id: string; readonly error: unknown }[];
};

const NOW = '2026-03-01T02:00:00.000Z';

/** An importer that does nothing but write down each call; `answers` stand in for what it would do. */
function recordingImporter(calls: Call[], answers: Partial<Importer> = {}): Importer {
  const row = { id: 'job-1', createdAt: NOW, createdBy: 'local', state: 'running', total: 1 } as const;
  const noted =
    <Answer>(name: string, answer: Answer) =>
    async (_actor?: Actor, ...rest: readonly unknown[]): Promise<Answer> => {
      calls.push({ name, arguments: rest });
      return answer;
    };
  return {
    importFiles: noted('importFiles', row),
    cancel: noted('cancel', row),
    undo: noted('undo', row),
    withdraw: noted('withdraw', undefined),
    restore: noted('restore', undefined),
    purge: noted('purge', undefined),
    decideEdge: noted('decideEdge', undefined),
    decideTaskLink: noted('decideTaskLink', undefined),
    addTaskLink: noted('addTaskLink', undefined),
    mergeDirectives: noted('mergeDirectives', undefined),
    partDirectives: noted('partDirectives', undefined),
    correctFact: noted('correctFact', undefined),
    decideLost: noted('decideLost', undefined),
    repeatDecision: noted('repeatDecision', ''),
    unsayDecision: noted('unsayDecision', ''),
    reread: noted('reread', { read: 0, changed: 0 }),
    recognising: () => null,
    resume: noted('resume', undefined),
    idle: noted('idle', undefined),
    close: noted('close', undefined),
    ...answers,
  };
}

export function testServer(
  parts: Partial<Omit<AppParts, 'settings' | 'log'>> & { readonly settings?: Partial<AppParts['settings']>; readonly answers?: Partial<Importer> } = {},
): TestServer {
  const calls: Call[] = [];
  const logged: { readonly id: string; readonly error: unknown }[] = [];
  const { settings, answers, store = createMemoryStore(), importer = recordingImporter(calls, answers), clock = () => NOW, ...rest } = parts;
  const app = createApp({
    store,
    importer,
    clock,
    log: (entry) => logged.push(entry),
    settings: { port: 4000, tokens: [], allowedHosts: [], environment: 'test', maxUploadBytes: 1_000_000, ...settings },
    ...rest,
  });
  return { app, store, calls, logged };
}

/** A server whose store took in `texts` (words of each file by its name) on 10 January 2025; its clock ticks a second at each look. */
export async function serverHolding(
  texts: Readonly<Record<string, string>>,
  store: GraphStore = createMemoryStore(),
): Promise<TestServer & { readonly importer: ReturnType<typeof createImporter> }> {
  let second = 0;
  const clock = (): string => {
    second += 1;
    return new Date(Date.UTC(2025, 0, 10) + second * 1_000).toISOString();
  };
  const importer = createImporter({ store, clock, register: REGISTER });
  await importer.importFiles(
    EDITOR,
    Object.entries(texts).map(([name, words]) => textFile(name, words)),
  );
  await importer.idle();
  return { ...testServer({ store, importer, clock }), importer };
}

export type Answer = {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions: { readonly code?: unknown; readonly details?: unknown; readonly id?: unknown };
  }[];
};

/** Asks as our own page does. */
export async function ask(
  app: App,
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const response = await app.fetch(
    new Request('http://localhost:4000/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-requested-with': 'directive-lineage', ...headers },
      body: JSON.stringify({ query, variables }),
    }),
  );
  return (await response.json()) as Answer;
}

/** What a question gives; fails when there is any error. */
export async function data(app: App, query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<Readonly<Record<string, unknown>>> {
  const answer = await ask(app, query, variables);
  if (answer.errors !== undefined || !answer.data) throw new Error(JSON.stringify(answer.errors));
  return answer.data;
}
