import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { DecisionRow, DirectiveRow } from '../../api/domain/rows.ts';
import { symbolKey } from '../../api/domain/symbols.ts';
import type { ImportFile } from '../../api/importing/importer.ts';
import { EDITOR, type Office, office, plan, take, textFile } from '../importing/setup.ts';
import { itemsOver, tablesOver } from './over-api.ts';

/** In whatever order documents come and people decide, and whatever they take back in between: the end is the same. */

const DAY = '2025-03-01';
const TIME_LIMIT_MS = 12_000;

const CONCLUSION = [
  'BỘ CHÍNH TRỊ',
  'Số 91-KL/TW',
  'Hà Nội, ngày 12/8/2024',
  '',
  'KẾT LUẬN',
  'về xây dựng thư viện cơ sở',
  '',
  'Bộ Chính trị yêu cầu các cấp ủy, tổ chức đảng thực hiện tốt các nhiệm vụ sau:',
  '',
  '1. Rà soát cơ sở vật chất của thư viện, lập danh mục cần bổ sung; đến năm 2026 có 60% số xã có thư viện đạt chuẩn.',
  '',
  '2. Vận động cơ quan, doanh nghiệp ủng hộ sách, báo cho thư viện cơ sở.',
  '',
  '3. Bồi dưỡng nghiệp vụ cho người trông coi tủ sách ở thôn, bản.',
  '',
  '4. Các tỉnh ủy, thành ủy xây dựng kế hoạch thực hiện Kết luận này trước ngày 30/11/2024.',
  '',
  'T/M BỘ CHÍNH TRỊ',
  'Nguyễn Văn Mẫu',
].join('\n');
const UPPER = 'Kết luận số 91-KL/TW, ngày 12/8/2024 của Bộ Chính trị';
const PROGRAMME = plan({ symbol: '310-KH/TU', organ: 'Tỉnh ủy Bắc Kạn', place: 'Bắc Kạn', date: '20/10/2024', upper: UPPER });
const BELOW = 'Kế hoạch số 310-KH/TU, ngày 20/10/2024 của Tỉnh ủy Bắc Kạn';
const FILES = {
  conclusion: textFile('ket-luan.txt', CONCLUSION),
  programme: textFile('chuong-trinh.txt', PROGRAMME),
  district: textFile('huyen.txt', plan({ symbol: '12-KH/HU', organ: 'Huyện ủy Ba Bể', place: 'Ba Bể', date: '20/12/2024', upper: BELOW })),
  other: textFile('lang-son.txt', plan({ symbol: '44-KH/TU', organ: 'Tỉnh ủy Lạng Sơn', place: 'Lạng Sơn', date: '05/01/2025', upper: UPPER })),
  copy: { ...textFile('ban-rut-gon.txt', PROGRAMME.replace('Số 310-KH/TU\n', '').replace('Rà soát', 'Kiểm tra')), edition: 'condensed' },
  passing: textFile('tam.txt', plan({ symbol: '9-KH/HU', organ: 'Huyện ủy Na Rì', place: 'Na Rì', date: '10/01/2025', upper: BELOW })),
} as const satisfies Readonly<Record<string, ImportFile>>;
type Name = keyof typeof FILES;

type World = Office & { readonly jobs: Map<Name, string>; readonly next: () => string; copyId: string | null };
type Step = { readonly name: string; readonly after: readonly string[]; readonly run: (world: World) => Promise<void> };

async function directiveOf({ store }: World, symbol: string): Promise<DirectiveRow> {
  const [row] = await store.directivesBySymbol(EDITOR, [symbolKey(symbol)]);
  if (row === undefined) throw new Error(`${symbol} is there`);
  return row;
}

async function copyOf({ store }: World): Promise<DirectiveRow> {
  const row = (await store.listDirectives(EDITOR, { held: true }, { offset: 0, limit: 50 })).rows.find((one) => one.symbol === null);
  if (row === undefined) throw new Error('the copy is there');
  return row;
}

const bring = (name: Name): Step => ({
  name,
  after: [],
  run: async (world) => {
    world.jobs.set(name, (await take(world, [FILES[name]])).job.id);
  },
});

const edge = (name: string, after: readonly string[], from: string, to: string, decision: 'confirm' | 'reject'): Step => ({
  name,
  after,
  run: async (world) => {
    const [lower, upper] = [await directiveOf(world, from), await directiveOf(world, to)];
    await world.importer.decideEdge(EDITOR, `${lower.id}>IMPLEMENTS>${upper.id}`, decision, null, null, world.next());
  },
});

/** The best link from a task of a document to one of the conclusion. */
const taskLink = (name: string, after: readonly string[], from: string, decision: 'confirm' | 'reject'): Step => ({
  name,
  after,
  run: async (world) => {
    const [lower, upper] = [await directiveOf(world, from), await directiveOf(world, '91-KL/TW')];
    const links = (await world.store.taskLinksOf(EDITOR, [lower.id])).filter((link) => link.toDirectiveId === upper.id);
    const best = links.toSorted((a, b) => b.score - a.score || (a.key < b.key ? -1 : 1))[0];
    await world.importer.decideTaskLink(EDITOR, best?.key ?? '', decision, null, null, world.next());
  },
});

const say = (name: string, after: readonly string[], type: DecisionRow['type'], value: unknown, subject: (rootId: string) => string): Step => ({
  name,
  after,
  run: async (world) => {
    const subjectKey = subject((await directiveOf(world, '91-KL/TW')).id);
    await world.store.decide(EDITOR, { subjectKey, type, value, reason: null, at: '2025-02-01T00:00:00Z', requestId: world.next(), expectedVersion: null }, {});
  },
});

const onHanoi = (rootId: string): string => `expect|${rootId}|o:party:p:01|issue`;
const BOTH = ['conclusion', 'programme'];
/** What is so in the end; of two on one subject the later one waits for the earlier. */
const LASTING: readonly Step[] = [
  bring('conclusion'),
  bring('programme'),
  bring('district'),
  bring('other'),
  edge('reject the edge', [...BOTH, 'other'], '44-KH/TU', '91-KL/TW', 'reject'),
  edge('confirm the edge', ['district', 'programme'], '12-KH/HU', '310-KH/TU', 'confirm'),
  taskLink('confirm the link', BOTH, '310-KH/TU', 'confirm'),
  say('Hanoi has issued none', ['conclusion'], 'state-expectation', { state: 'confirmed-none' }, onHanoi),
  say('a rule is off', ['conclusion'], 'set-rule', { on: false }, () => 'rule|incomplete-document'),
];
/** What is taken back or overruled. */
const PASSING: readonly Step[] = [
  bring('passing'),
  { name: 'undo', after: ['passing'], run: async (world) => void (await world.importer.undo(EDITOR, world.jobs.get('passing') ?? '', null, world.next())) },
  bring('copy'),
  {
    name: 'merge',
    after: ['copy', 'programme'],
    run: async (world) => {
      world.copyId = (await copyOf(world)).id;
      await world.importer.mergeDirectives(EDITOR, (await directiveOf(world, '310-KH/TU')).id, world.copyId, null, null, world.next());
    },
  },
  {
    name: 'part and undo the copy',
    after: ['merge'],
    run: async (world) => {
      const source = (await world.store.sourcesOf(EDITOR, [(await directiveOf(world, '310-KH/TU')).id])).find((row) => row.edition === 'condensed');
      expect(source).toBeDefined();
      await world.importer.partDirectives(EDITOR, world.copyId ?? '', null, null, world.next());
      await world.importer.undo(EDITOR, world.jobs.get('copy') ?? '', null, world.next());
    },
  },
  {
    name: 'withdraw and restore',
    after: ['programme'],
    run: async (world) => {
      const { id } = await directiveOf(world, '310-KH/TU');
      await world.importer.withdraw(EDITOR, id, null, null, world.next());
      await world.importer.restore(EDITOR, id, null, null, world.next());
    },
  },
  edge('confirm the edge first', [...BOTH, 'other'], '44-KH/TU', '91-KL/TW', 'confirm'),
  taskLink('reject the link first', BOTH, '310-KH/TU', 'reject'),
  say('Hanoi is exempt first', ['conclusion'], 'state-expectation', { state: 'outside' }, onHanoi),
  say('a rule is set first', ['conclusion'], 'set-rule', { on: true }, () => 'rule|incomplete-document'),
];
const LATER: Readonly<Record<string, string>> = {
  'reject the edge': 'confirm the edge first',
  'confirm the link': 'reject the link first',
  'Hanoi has issued none': 'Hanoi is exempt first',
  'a rule is off': 'a rule is set first',
};

/** All steps, each after what it waits for, otherwise by its place in the shuffle. */
function inOrder(shuffled: readonly Step[]): readonly Step[] {
  const there = new Set(shuffled.map(({ name }) => name));
  const waits = ({ name, after }: Step): readonly string[] => [...after, LATER[name] ?? ''].filter((one) => there.has(one));
  const done: Step[] = [];
  const open = [...shuffled];
  while (open.length > 0) {
    const at = open.findIndex((step) => waits(step).every((name) => done.some((one) => one.name === name)));
    const [step] = open.splice(at, 1);
    if (at < 0 || step === undefined) throw new Error('Steps wait for each other.');
    done.push(step);
  }
  return done;
}

/** Lists in an order of their own: ids, by which rows come, are made when a document is first met. */
function ordered(value: unknown): unknown {
  if (Array.isArray(value)) {
    const rows = value.map((one) => ordered(one)).map((one) => [JSON.stringify(one), one] as const);
    return rows.sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
  }
  return value !== null && typeof value === 'object' ? Object.fromEntries(Object.entries(value).map(([name, one]) => [name, ordered(one)])) : value;
}

/** What the office says in the end, by identities instead of ids, and without what only tells when it was said. */
async function ends(steps: readonly Step[]): Promise<unknown> {
  let request = 0;
  const world: World = { ...office(), jobs: new Map(), copyId: null, next: () => `request-${++request}` };
  for (const step of steps) await step.run(world);
  expect(world.reported).toEqual([]);
  const { store } = world;
  const { rows } = await store.listDirectives(EDITOR, { withWithdrawn: true }, { offset: 0, limit: 200 });
  const ids = rows.map((row) => row.id);
  const said = JSON.stringify({
    links: await store.taskLinksOf(EDITOR, ids),
    edges: await store.edgesOf(EDITOR, ids),
    duties: (await store.dutiesOf(EDITOR, ids)).map(({ sourceId: _, ...duty }) => duty),
    ...(await tablesOver(store, '91-KL/TW', DAY)),
    items: await itemsOver(store, '91-KL/TW', DAY),
  });
  const named = rows.reduce((text, row) => text.replaceAll(row.id, `<${row.identityKey}>`), said);
  return ordered(JSON.parse(named.replace(/"from":\["[^"]*-\d+"\]/g, '"from":["decision"]')));
}

it('ends the same in whatever order things come, are decided, merged and taken back', async () => {
  const expected = ends(inOrder(LASTING));
  const all = [...LASTING, ...PASSING];
  const seed = Date.now() % 2_147_483_647;
  console.info(`Orders of imports and decisions: seed ${seed}`);
  const named = new Map(all.map((step) => [step.name, step]));
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray([...named.keys()], { minLength: all.length, maxLength: all.length }), async (names) => {
      const steps = inOrder(names.flatMap((name) => named.get(name) ?? []));
      expect(await ends(steps), steps.map(({ name }) => name).join(', ')).toEqual(await expected);
    }),
    { seed, numRuns: 12, interruptAfterTimeLimit: TIME_LIMIT_MS, endOnFailure: true },
  );
});

it('is no empty end: there are links, expectations of every state named, and items of every list', async () => {
  const said = (await ends(inOrder(LASTING))) as {
    links: { state: string }[];
    edges: { state: string }[];
    expectations: { state: string }[];
    items: { list: string }[];
  };
  expect(said.links.map(({ state }) => state)).toContain('confirmed');
  expect(said.edges.map(({ state }) => state)).toEqual(expect.arrayContaining(['confirmed', 'rejected']));
  expect(said.expectations.map(({ state }) => state)).toEqual(expect.arrayContaining(['issued', 'awaited', 'confirmed-none']));
  expect(new Set(said.items.map(({ list }) => list)).size).toBeGreaterThan(2);
});
