import { beforeAll, describe, expect, it } from 'vitest';
import { symbolKey } from '../../api/domain/symbols.ts';
import { picture } from '../linking/graph.ts';
import { corpus, gold, HAS_CORPUS } from './corpus.ts';
import { EDITOR, type Office, office, take } from './setup.ts';

const shown = HAS_CORPUS ? '' : ' (skipped: the real documents are not here)';

/** The placeholders between 70-KL/TW and the five plans, as the plans name them. */
const PLACEHOLDERS = [
  ['154/KH-UBND', 'UBND tỉnh Bắc Ninh', 'province', 'state'],
  ['224-KH/TU', 'Thành ủy Bắc Kạn', 'district', 'party'],
  ['241-KH/TU', 'Tỉnh ủy Bắc Kạn', 'province', 'party'],
  ['297-KH/TU', 'Tỉnh ủy Ninh Thuận', 'province', 'party'],
  ['474/KH-MTTQ-BTT', 'Ủy ban MTTQ Việt Nam tỉnh Bắc Kạn', 'province', 'front'],
  ['52-CTr/TU', 'Tỉnh ủy Lai Châu', 'province', 'party'],
] as const;

async function below(office: Office) {
  const [root] = await office.store.directivesBySymbol(EDITOR, [symbolKey('70-KL/TW')]);
  const reach = await office.store.reach(EDITOR, { from: [root?.id ?? ''], direction: 'down', relations: ['IMPLEMENTS'], maxDepth: null, maxNodes: 1_000 });
  const rows = await office.store.directives(
    EDITOR,
    reach.nodes.filter((node) => node.depth > 0).map((node) => node.id),
  );
  return { root, rows };
}

describe.skipIf(!HAS_CORPUS)(`the five plans below 70-KL/TW${shown}`, () => {
  let seeds: Office;
  beforeAll(async () => {
    seeds = office();
    await take(seeds, HAS_CORPUS ? corpus('seeds') : []);
  });

  it('are all there, held', async () => {
    const { rows } = await below(seeds);
    expect(rows.filter((row) => row.held)).toHaveLength(5);
  });

  it('have the documents between them and the conclusion as placeholders, and nothing else', async () => {
    const { rows } = await below(seeds);
    const placeholders = rows.filter((row) => !row.held);
    const organs = new Map(
      (
        await seeds.store.organs(
          EDITOR,
          placeholders.flatMap((row) => row.issuerIds),
        )
      ).map((organ) => [organ.id, organ.name]),
    );
    const named = placeholders.map((row) => [row.symbol, organs.get(row.issuerIds[0] ?? ''), row.level, row.line]);
    expect(named.sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1))).toEqual(PLACEHOLDERS);
  });

  it('state what the gold says they state, each with words of the text', async () => {
    const missing: string[] = [];
    for (const file of gold('seeds')) {
      const [item] = (await seeds.store.jobs(EDITOR, { offset: 0, limit: 1 })).rows;
      const directiveId = (await seeds.store.items(EDITOR, item?.id ?? '')).find((row) => row.fileName === file.file)?.directiveId ?? '';
      const edges = await seeds.store.edgesOf(EDITOR, [directiveId]);
      for (const symbol of file.implements) {
        const targets = new Set((await seeds.store.directivesBySymbol(EDITOR, [symbolKey(symbol)])).map((row) => row.id));
        const edge = edges.find((one) => one.from === directiveId && one.relation === 'IMPLEMENTS' && targets.has(one.to));
        if (edge?.state !== 'stated') {
          missing.push(`${file.file}: ${symbol}`);
          continue;
        }
        const proofs = await seeds.store.proofs(EDITOR, [edge.key]);
        expect(proofs.length).toBeGreaterThan(0);
        for (const { evidence } of proofs) expect((await seeds.store.text(EDITOR, evidence.textId))?.slice(evidence.start, evidence.end)).toBe(evidence.quote);
      }
    }
    expect(missing).toEqual([]);
  });

  it('give the chains between other documents', async () => {
    for (const [lower, upper] of gold('seeds').flatMap((file) => file.chain)) {
      const ids = async (symbol: string) => new Set((await seeds.store.directivesBySymbol(EDITOR, [symbolKey(symbol)])).map((row) => row.id));
      const [from, to] = [await ids(lower), await ids(upper)];
      const edges = await seeds.store.edgesOf(EDITOR, [...from]);
      expect
        .soft(
          edges.some((edge) => from.has(edge.from) && to.has(edge.to) && edge.relation === 'IMPLEMENTS'),
          `${lower} > ${upper}`,
        )
        .toBe(true);
    }
  });

  it('give the same graph in any order, and the same again when one comes and goes', async () => {
    const files = corpus('seeds');
    const expected = await picture(seeds.store);
    const backwards = office();
    await take(backwards, [...files].reverse());
    expect(await picture(backwards.store)).toEqual(expected);
    const piecemeal = office();
    const [first, ...rest] = files;
    if (!first) throw new Error('no seeds');
    const { job } = await take(piecemeal, [first]);
    await take(piecemeal, rest);
    await piecemeal.importer.undo(EDITOR, job.id, null, 'undo-1');
    await take(piecemeal, [first]);
    expect(await picture(piecemeal.store)).toEqual(expected);
  });

  it('change nothing when they come again', async () => {
    const version = async () => JSON.stringify(await picture(seeds.store));
    const before = await version();
    const { items } = await take(seeds, corpus('seeds'));
    expect(items.map((item) => [item.state, item.unchanged])).toEqual(Array(5).fill(['done', true]));
    expect(await version()).toBe(before);
  });
});

describe.skipIf(!HAS_CORPUS)(`everything that was found${shown}`, () => {
  it('imports without an exception, and every proof quotes its text', async () => {
    const all = office();
    const { items } = await take(all, HAS_CORPUS ? [...corpus('seeds'), ...corpus('dev'), ...corpus('wild')] : []);
    expect(all.reported).toEqual([]);
    expect(items.filter((item) => item.state !== 'done').map((item) => [item.fileName, item.errorCode])).toEqual([]);
    const { rows } = await all.store.listDirectives(EDITOR, {}, { offset: 0, limit: 10_000 });
    const edges = await all.store.edgesOf(
      EDITOR,
      rows.map((row) => row.id),
    );
    const proofs = await all.store.proofs(
      EDITOR,
      edges.map((edge) => edge.key),
    );
    const proven = new Set(proofs.map((proof) => proof.edgeKey));
    expect(edges.filter((edge) => !proven.has(edge.key))).toEqual([]);
    for (const { evidence } of proofs) expect((await all.store.text(EDITOR, evidence.textId))?.slice(evidence.start, evidence.end)).toBe(evidence.quote);
    const { rows: below70 } = await below(all);
    expect(below70.filter((row) => row.held).length).toBeGreaterThanOrEqual(5);
  });
});
