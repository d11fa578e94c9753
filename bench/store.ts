import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SYSTEM_ACTOR } from '../api/domain/actor.ts';
import { fold, foldMarked } from '../api/domain/fold.ts';
import type { DirectiveRow, EdgeRow, GraphChange, TaskRow } from '../api/domain/rows.ts';
import { symbolKey } from '../api/domain/symbols.ts';
import type { GraphStore } from '../api/store/port.ts';
import { openSqliteStore } from '../api/store/sqlite/open-sqlite-store.ts';

/** Prints how fast the embedded store takes documents in and answers. Usage: tsx bench/store.ts [documents]. */

const DOCUMENTS = Number(process.argv[2] ?? 2_000);
const TASKS = 40;
const BELOW = 12_000;
const ROUNDS = 15;

function directive(id: string, number: number): DirectiveRow {
  const symbol = `${number}-KH/TU`;
  return {
    id,
    identityKey: `bench|${id}`,
    held: true,
    outcome: 'directive',
    kind: 'plan',
    kindName: 'Kế hoạch',
    symbol,
    symbolKey: symbolKey(symbol),
    partialSymbol: null,
    subject: `phát triển phong trào thể dục, thể thao giai đoạn ${number}`,
    issuedOn: `20${10 + (number % 16)}-0${1 + (number % 9)}-15`,
    notBefore: null,
    notBeforeFrom: null,
    issuerIds: [`organ-${number % 63}`],
    issuerNames: [`Tỉnh ủy số ${number % 63}`],
    issuerBySymbol: false,
    line: 'party',
    level: 'province',
    placeId: null,
    signer: null,
    preferredSourceId: `source-${id}`,
    withdrawn: false,
    taskCount: TASKS,
  };
}

const edgeTo = (from: string, to: string): EdgeRow => ({
  key: `${from}>IMPLEMENTS>${to}`,
  from,
  to,
  relation: 'IMPLEMENTS',
  origin: 'stated',
  state: 'stated',
  reason: null,
});

/** One document as an import commits it: some 20 kB of text, its tasks, mentions and search entries. */
function documentOf(number: number): GraphChange {
  const id = `d${String(number).padStart(6, '0')}`;
  const sourceId = `source-${id}`;
  const textId = `text-${id}`;
  const row = directive(id, number);
  const words = `Nhiệm vụ ${number}: tổ chức tuyên truyền, phổ biến nội dung kế hoạch đến cơ sở. `;
  const tasks = Array.from({ length: TASKS }, (_, ordinal): TaskRow => {
    const text = `${words}Việc thứ ${ordinal}.`;
    const evidence = { textId, start: ordinal * words.length, end: (ordinal + 1) * words.length, quote: words };
    const lists = { leads: ['Sở Văn hóa'], coordinates: [], deadlines: [], targets: [] };
    return {
      id: `${id}#${ordinal}`,
      directiveId: id,
      sourceId,
      path: String(ordinal),
      ordinal,
      unit: 'item',
      parentId: null,
      ordering: true,
      numbered: true,
      text,
      ...lists,
      evidence,
    };
  });
  const label = `Kế hoạch ${row.symbol} ${row.subject}`;
  return {
    putDirectives: [row],
    putSources: [
      {
        id: sourceId,
        directiveId: id,
        textId,
        bytesHash: `hash-${id}`,
        fileName: `${id}.docx`,
        mediaType: 'text/plain',
        edition: 'original',
        outcome: 'directive',
        outcomeReason: null,
        extractorVersion: '1',
        readerVersion: '1',
        linkerVersion: '1',
        jobId: 'bench',
        addedAt: '2026-01-01T00:00:00.000Z',
        addedBy: 'bench',
      },
    ],
    putTexts: [{ textId, text: words.repeat(250) }],
    putEdges: number === 0 ? [] : [edgeTo(id, `d${String(Math.floor((number - 1) / 20)).padStart(6, '0')}`)],
    putTasks: [{ directiveId: id, tasks }],
    putSearch: [
      {
        kind: 'directive',
        id,
        directiveId: null,
        label,
        detail: null,
        folded: fold(label),
        marked: foldMarked(label),
        symbolKey: row.symbolKey,
        date: row.issuedOn,
      },
      ...tasks.map((task) => ({
        kind: 'task' as const,
        id: task.id,
        directiveId: id,
        label: task.text,
        detail: null,
        folded: fold(task.text),
        marked: foldMarked(task.text),
        symbolKey: null,
        date: row.issuedOn,
      })),
    ],
  };
}

async function put(store: GraphStore, change: GraphChange): Promise<void> {
  const lease = await store.acquireLease(SYSTEM_ACTOR, 1_000);
  await store.commit(SYSTEM_ACTOR, lease, change);
  await lease.release();
}

/** Median and worst of some rounds, in ms. */
async function timed(name: string, ask: () => Promise<unknown>): Promise<void> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = performance.now();
    await ask();
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  const ms = (at: number): string => (times[at] ?? Number.NaN).toFixed(1);
  console.log(`${name.padEnd(52)} p50 ${ms(ROUNDS >> 1).padStart(8)} ms   worst ${ms(ROUNDS - 1).padStart(8)} ms`);
}

async function benchWriting(store: GraphStore, path: string): Promise<void> {
  const start = performance.now();
  for (let number = 0; number < DOCUMENTS; number += 1) await put(store, documentOf(number));
  const seconds = (performance.now() - start) / 1_000;
  const rows = DOCUMENTS * (5 + TASKS * 2);
  console.log(
    `${DOCUMENTS} documents, one transaction each: ${seconds.toFixed(1)} s, ${(DOCUMENTS / seconds).toFixed(0)} documents/s, ${(rows / seconds).toFixed(0)} rows/s`,
  );
  console.log(`file: ${(statSync(path).size / 1e6).toFixed(0)} MB`);
}

async function benchReading(store: GraphStore): Promise<void> {
  const tree = Array.from({ length: BELOW }, (_, index) => ({ id: `t${index + 1}`, above: index < 20 ? 't0' : `t${Math.floor(index / 20)}` }));
  await put(store, {
    putDirectives: ['t0', ...tree.map((each) => each.id)].map((id, index) => directive(id, index)),
    putEdges: tree.map((each) => edgeTo(each.id, each.above)),
  });
  const ids = ['t0', ...tree.map((each) => each.id)];
  const below = { from: ['t0'], direction: 'down', relations: ['IMPLEMENTS'], maxDepth: null, maxNodes: 100_000 } as const;
  await timed(`reach over ${BELOW} below one root`, () => store.reach(SYSTEM_ACTOR, below));
  await timed(`edgesAmong ${ids.length} ids`, () => store.edgesAmong(SYSTEM_ACTOR, ids, ['IMPLEMENTS']));
  await timed(`directives by ${ids.length} ids`, () => store.directives(SYSTEM_ACTOR, ids));
  await timed('first page of the list', () => store.listDirectives(SYSTEM_ACTOR, {}, { offset: 0, limit: 50 }));
  await timed('list by words', () => store.listDirectives(SYSTEM_ACTOR, { text: 'giai doan 199' }, { offset: 0, limit: 50 }));
  await timed('facets', () => store.directiveFacets(SYSTEM_ACTOR, {}));
  for (const text of ['154-KH/TU', 'giai đoạn 15', 'tuyen truyen', 't']) await timed(`search "${text}"`, () => store.search(SYSTEM_ACTOR, { text, limit: 20 }));
  await timed('counts', () => store.counts(SYSTEM_ACTOR));
}

const folder = mkdtempSync(join(tmpdir(), 'bench-store-'));
const path = join(folder, 'graph.db');
const store = await openSqliteStore({ path });
try {
  await benchWriting(store, path);
  await benchReading(store);
} finally {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
}
