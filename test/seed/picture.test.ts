import { beforeAll, describe, expect, it } from 'vitest';
import { SYSTEM_ACTOR } from '../../api/domain/actor.ts';
import type { DirectiveRow, EdgeRow } from '../../api/domain/rows.ts';
import { symbolKey } from '../../api/domain/symbols.ts';
import { createImporter } from '../../api/importing/importer.ts';
import { loadStartingCollection } from '../../seed/load.ts';
import { createMemoryStore } from '../contract/memory-store.ts';

/** Symbol, or what is printed of it, or the issuer of a document without either. */
const nameOf = (row: DirectiveRow): string => row.symbol ?? row.partialSymbol ?? row.issuerNames.join('; ');

describe('the picture a new user sees first', () => {
  const store = createMemoryStore();
  let held: readonly DirectiveRow[] = [];
  let cited: readonly DirectiveRow[] = [];
  let edges: readonly EdgeRow[] = [];

  beforeAll(async () => {
    const importer = createImporter({ store, clock: () => '2026-01-01T00:00:00.000Z' });
    await loadStartingCollection({ store, importer, actor: SYSTEM_ACTOR });
    await importer.close();
    const [root] = await store.directivesBySymbol(SYSTEM_ACTOR, [symbolKey('70-KL/TW')]);
    if (!root) throw new Error('70-KL/TW is not there');
    const reach = await store.reach(SYSTEM_ACTOR, { from: [root.id], direction: 'down', relations: ['IMPLEMENTS'], maxDepth: null, maxNodes: 100 });
    const ids = reach.nodes.map((node) => node.id);
    const below = (await store.directives(SYSTEM_ACTOR, ids)).filter((row) => row.id !== root.id);
    held = below.filter((row) => row.held);
    cited = below.filter((row) => !row.held);
    edges = await store.edgesAmong(SYSTEM_ACTOR, ids, ['IMPLEMENTS']);
  });

  it('has the five plans that were handed in', () => {
    expect(held.map(nameOf).sort()).toEqual(['-KH/HU', '/KH-MTTQ-BTT', '128-KH/ĐUK', 'Ban Thường vụ Tỉnh ủy Lạng Sơn', 'UBND thành phố Từ Sơn'].sort());
  });

  it('has the six in between that are only cited, each with its own organ, and no other', () => {
    expect(cited.map((row) => `${nameOf(row)}, ${row.issuerNames.join('; ').replace(/^Ban Thường vụ /, '')}`).sort()).toEqual(
      [
        '154/KH-UBND, UBND tỉnh Bắc Ninh',
        '224-KH/TU, Thành ủy Bắc Kạn',
        '241-KH/TU, Tỉnh ủy Bắc Kạn',
        '297-KH/TU, Tỉnh ủy Ninh Thuận',
        '474/KH-MTTQ-BTT, Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh Bắc Kạn',
        '52-CTr/TU, Tỉnh ủy Lai Châu',
      ].sort(),
    );
  });

  it('proves each edge with words of a condensed edition', async () => {
    const keys = edges.map((edge) => edge.key);
    const proofs = await store.proofs(SYSTEM_ACTOR, keys);
    expect(new Set(proofs.map((proof) => proof.edgeKey))).toEqual(new Set(keys));
    for (const proof of proofs) {
      const text = await store.text(SYSTEM_ACTOR, proof.evidence.textId);
      expect(proof.edition).toBe('condensed');
      expect(text?.slice(proof.evidence.start, proof.evidence.end)).toBe(proof.evidence.quote);
    }
  });
});
