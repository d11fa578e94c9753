import { describe, expect, it } from 'vitest';
import type { GraphChange } from '../../api/domain/rows.ts';
import { ACTOR, directiveRow, edgeRow, mentionRow, proofRow, put, readingRow, searchEntry, sourceRow, taskRow } from './fixtures.ts';
import { freshStores, type OpenStore } from './opened-store.ts';

const EDGE = edgeRow({ from: 'b', to: 'a' });

/** A directive `b` that carries out `a`, with a source `id` that says so in `words`. */
function documentWith(id: string, words: string): GraphChange {
  const quote = { textId: `text:${id}`, start: 0, end: words.length, quote: words };
  return {
    putDirectives: [directiveRow({ id: 'a' }), directiveRow({ id: 'b', subject: words, preferredSourceId: id })],
    putSources: [sourceRow({ id, directiveId: 'b', jobId: 'j' })],
    putTexts: [{ textId: `text:${id}`, text: words }],
    putOriginals: [{ bytesHash: `hash:${id}`, bytes: new TextEncoder().encode(words) }],
    putReadings: [readingRow({ sourceId: id, directiveId: 'b' })],
    putMentions: [mentionRow({ id: `m:${id}`, sourceId: id, symbol: '70-KL/TW', resolvesTo: 'a', subject: words, evidence: quote })],
    putEdges: [EDGE],
    putProofs: [{ edgeKey: EDGE.key, proofs: [proofRow({ edgeKey: EDGE.key, sourceId: id, evidence: quote })] }],
    putTasks: [{ directiveId: 'b', tasks: [taskRow({ directiveId: 'b', path: '1', sourceId: id, text: words, evidence: quote })] }],
    putSearch: [searchEntry({ id: 'b', label: words }), searchEntry({ id: 'b#1', kind: 'task', directiveId: 'b', label: words })],
  };
}

/** Everything of `documentWith` taken away for good. */
const GONE = (id: string): GraphChange => ({
  putTombstones: [{ bytesHash: `hash:${id}`, directiveId: 'b', at: '2026-01-01T00:00:00.000Z', by: ACTOR.id }],
  removeSources: [id],
  removeDirectives: ['b'],
  removeSearch: [
    { kind: 'directive', id: 'b' },
    { kind: 'task', id: 'b#1' },
  ],
});

export function sourceContract(open: OpenStore): void {
  const at = freshStores(open);
  const ids = (rows: readonly { readonly id: string }[]): readonly string[] => rows.map((row) => row.id);

  describe('sources', () => {
    it('come by id, directive, file and import; their texts and bytes as they were put', async () => {
      const text = 'Kế hoạch\u0000 số 1 😀 \ud800 hết';
      await put(at.store, { ...documentWith('s1', 'một'), putTexts: [{ textId: 'text:s1', text }] });
      await put(at.store, { putSources: [sourceRow({ id: 's0', directiveId: 'b', bytesHash: 'hash:s1' })] });
      expect(ids(await at.store.sources(ACTOR, ['s1', 's0', 'none']))).toEqual(['s0', 's1']);
      expect(ids(await at.store.sourcesOf(ACTOR, ['b']))).toEqual(['s0', 's1']);
      expect(await at.store.sourceByHash(ACTOR, 'hash:s1')).toMatchObject({ id: 's0' });
      expect(await at.store.sourceByHash(ACTOR, 'none')).toBeNull();
      expect(ids(await at.store.sourcesOfJob(ACTOR, 'j'))).toEqual(['s1']);
      expect(await at.store.text(ACTOR, 'text:s1')).toBe(text);
      expect(await at.store.text(ACTOR, 'none')).toBeNull();
      await put(at.store, { putTexts: [{ textId: 'other', text: '' }], putSources: [sourceRow({ id: 's9', directiveId: 'c', textId: 'other' })] });
      expect(await at.store.texts(ACTOR, ['text:s1', 'none', 'other', 'text:s1'])).toEqual([
        { id: 'other', text: '' },
        { id: 'text:s1', text },
      ]);
      expect(await at.store.texts(ACTOR, [])).toEqual([]);
      expect(new TextDecoder().decode((await at.store.original(ACTOR, 'hash:s1')) ?? undefined)).toBe('một');
      expect(await at.store.readings(ACTOR, ['s1', 's0'])).toEqual([readingRow({ sourceId: 's1', directiveId: 'b' })]);
    });

    it('bring mentions, found by symbol, source and directive, and proofs in the order they were put', async () => {
      await put(at.store, documentWith('s1', 'một'));
      const proofs = ['s2', 's1', 's1'].map((sourceId, index) => proofRow({ edgeKey: EDGE.key, sourceId, where: String(index) }));
      await put(at.store, { putMentions: [mentionRow({ id: 'm0', sourceId: 's2', symbol: '070-KL/TƯ' })], putProofs: [{ edgeKey: EDGE.key, proofs }] });
      expect(ids(await at.store.mentionsBySymbol(ACTOR, ['70-KL-TW']))).toEqual(['m0', 'm:s1']);
      expect(ids(await at.store.mentionsOfSources(ACTOR, ['s2', 's3']))).toEqual(['m0']);
      expect(ids(await at.store.mentionsOf(ACTOR, ['a']))).toEqual(['m:s1']);
      expect(await at.store.proofs(ACTOR, [EDGE.key])).toEqual(proofs);
      await put(at.store, { putEdges: [{ ...EDGE, state: 'confirmed' }] });
      expect(await at.store.proofs(ACTOR, [EDGE.key])).toEqual(proofs);
      await put(at.store, { removeSources: ['s1'] });
      expect(await at.store.proofs(ACTOR, [EDGE.key])).toEqual([proofs[0]]);
      await put(at.store, { removeEdges: [EDGE.key] });
      await put(at.store, { putEdges: [EDGE] });
      expect(await at.store.proofs(ACTOR, [EDGE.key])).toEqual([]);
    });

    it('replace the tasks of a directive as a whole', async () => {
      await put(at.store, documentWith('s1', 'một'));
      const tasks = ['2', '1'].map((path) => taskRow({ directiveId: 'b', path }));
      await put(at.store, { putTasks: [{ directiveId: 'b', tasks }] });
      expect(ids(await at.store.tasksOf(ACTOR, ['b', 'a']))).toEqual(['b#1', 'b#2']);
      await put(at.store, { putTasks: [{ directiveId: 'b', tasks: [] }] });
      expect(await at.store.tasksOf(ACTOR, ['b'])).toEqual([]);
    });

    it('take text, bytes, reading, mentions and proofs along when they are removed', async () => {
      await put(at.store, documentWith('s1', 'một'));
      await put(at.store, { removeSources: ['s1'] });
      expect(await at.store.sources(ACTOR, ['s1'])).toEqual([]);
      expect(await at.store.text(ACTOR, 'text:s1')).toBeNull();
      expect(await at.store.original(ACTOR, 'hash:s1')).toBeNull();
      expect(await at.store.readings(ACTOR, ['s1'])).toEqual([]);
      expect(await at.store.mentionsOfSources(ACTOR, ['s1'])).toEqual([]);
      expect(await at.store.proofs(ACTOR, [EDGE.key])).toEqual([]);
      expect(await at.store.edges(ACTOR, [EDGE.key])).toEqual([EDGE]);
    });

    it('let single mentions go that their text no longer has', async () => {
      await put(at.store, documentWith('s1', 'một'));
      await put(at.store, { putMentions: [mentionRow({ id: 'm:more', sourceId: 's1', symbol: '70-KL/TW', resolvesTo: 'a' })] });
      await put(at.store, {
        removeMentions: ['m:s1', 'm:none'],
        putMentions: [mentionRow({ id: 'm:new', sourceId: 's1', symbol: '71-KL/TW', resolvesTo: null })],
      });
      expect(ids(await at.store.mentionsOfSources(ACTOR, ['s1']))).toEqual(['m:more', 'm:new']);
      expect(ids(await at.store.mentionsOf(ACTOR, ['a']))).toEqual(['m:more']);
      expect(await at.store.readings(ACTOR, ['s1'])).toHaveLength(1);
    });

    it('leave text and bytes to another source that has them, and to themselves when put anew', async () => {
      await put(at.store, documentWith('s1', 'một'));
      await put(at.store, { removeSources: ['s1'], putSources: [sourceRow({ id: 's1', directiveId: 'b' })] });
      expect(await at.store.text(ACTOR, 'text:s1')).toBe('một');
      await put(at.store, { putSources: [sourceRow({ id: 's2', directiveId: 'b', bytesHash: 'hash:s1', textId: 'text:s1' })] });
      await put(at.store, { removeSources: ['s1'] });
      expect(await at.store.text(ACTOR, 'text:s1')).toBe('một');
      expect(await at.store.original(ACTOR, 'hash:s1')).not.toBeNull();
      await put(at.store, { putSources: [sourceRow({ id: 's2', directiveId: 'b', bytesHash: 'hash:s1', textId: 'newer' })] });
      expect(await at.store.text(ACTOR, 'text:s1')).toBeNull();
      expect(await at.store.original(ACTOR, 'hash:s1')).not.toBeNull();
    });

    it('leave a tombstone where they were purged', async () => {
      await put(at.store, { putTombstones: [{ bytesHash: 'h', directiveId: 'b', at: '2026-01-01T00:00:00.000Z', by: ACTOR.id }] });
      expect(await at.store.isPurged(ACTOR, 'h')).toBe(true);
      expect(await at.store.isPurged(ACTOR, 'other')).toBe(false);
    });

    it('leave no trace of their words on the disk when they are purged', async (context) => {
      const holds = async (word: string): Promise<boolean> => Buffer.from(await at.bytes(context)).includes(word);
      const others = Array.from({ length: 40 }, (_, index) => directiveRow({ id: `x${index}`, subject: `văn bản số ${index} `.repeat(20) }));
      await put(at.store, {
        putDirectives: others.slice(0, 20),
        putSearch: others.slice(0, 20).map((row) => searchEntry({ id: row.id, label: row.subject ?? '' })),
      });
      await put(at.store, documentWith('s1', `Zanzibar quelea ${'okapi axolotl '.repeat(2_000)}`));
      await put(at.store, { putDirectives: others.slice(20), putSearch: others.slice(20).map((row) => searchEntry({ id: row.id, label: row.subject ?? '' })) });
      expect(await holds('quelea')).toBe(true);
      await put(at.store, GONE('s1'));
      for (const word of ['Zanzibar', 'zanzibar', 'quelea', 'okapi', 'axolotl', 'anziba']) expect(await holds(word), word).toBe(false);
      expect((await at.store.search(ACTOR, { text: 'quelea', limit: 1 })).total).toBe(0);
    });
  });
}
