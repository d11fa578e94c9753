import { describe, expect, it } from 'vitest';
import type { DutyKind } from '../../api/domain/lists.ts';
import { ACTOR, directiveRow, dutyRow, edgeRow, put } from './fixtures.ts';
import { freshStores, type OpenStore } from './opened-store.ts';

export function outlineContract(open: OpenStore): void {
  const at = freshStores(open);

  describe('outline', () => {
    it('is empty of an empty graph', async () => {
      expect(await at.store.outline(ACTOR)).toEqual({ directives: [], edges: [], asking: [], lastChange: 0 });
    });

    it('gives every directive with what places it, withdrawn ones and those only cited as well', async () => {
      await put(at.store, {
        putDirectives: [
          directiveRow({
            id: 'a',
            held: true,
            line: 'party',
            level: 'central',
            placeId: 'p34:24',
            issuedOn: '2024-02',
            notBefore: '2023',
            issuerNames: ['Ban Bí thư', 'Quốc hội'],
          }),
          directiveRow({ id: 'b', held: false, withdrawn: true, line: null, level: null, issuedOn: null, notBefore: '2023-05-06', issuerNames: [] }),
          directiveRow({ id: 'c', held: false, outcome: 'report-about', issuedOn: null, notBefore: null }),
        ],
      });
      const { directives } = await at.store.outline(ACTOR);
      expect(directives.toSorted((one, other) => (one.id < other.id ? -1 : 1))).toEqual([
        {
          id: 'a',
          held: true,
          withdrawn: false,
          line: 'party',
          level: 'central',
          placeId: 'p34:24',
          issuedOn: '2024-02',
          notBefore: null,
          issuerNames: ['Ban Bí thư'],
        },
        { id: 'b', held: false, withdrawn: true, line: null, level: null, placeId: null, issuedOn: null, notBefore: '2023-05-06', issuerNames: [] },
        expect.objectContaining({ id: 'c', held: false, notBefore: null }),
      ]);
    });

    it('gives the edges of carrying out as they were put, rejected ones as well, and no others', async () => {
      const edges = [
        edgeRow({ from: 'b', to: 'a', state: 'suggested', origin: 'suggested', reason: 'based-on' }),
        edgeRow({ from: 'c', to: 'a', state: 'rejected' }),
      ];
      await put(at.store, {
        putDirectives: ['a', 'b', 'c'].map((id) => directiveRow({ id })),
        putEdges: [...edges, edgeRow({ from: 'c', to: 'b', relation: 'CITES' })],
      });
      const outline = await at.store.outline(ACTOR);
      expect(outline.edges.toSorted((one, other) => (one.key < other.key ? -1 : 1))).toEqual(edges);
    });

    it('names who asks for a document, each once, as long as it asks', async () => {
      const asked = (directiveId: string, ...kinds: readonly DutyKind[]) => ({
        directiveId,
        duties: kinds.map((kind, at) => dutyRow({ directiveId, anchor: String(at), kind, what: '"kind":"issue"' })),
      });
      await put(at.store, {
        putDirectives: ['a', 'b', 'c', 'd'].map((id) => directiveRow({ id })),
        putDuties: [asked('a', 'issue', 'report', 'issue'), asked('b', 'report'), asked('c', 'issue')],
      });
      expect((await at.store.outline(ACTOR)).asking.toSorted()).toEqual(['a', 'c']);
      await put(at.store, { putDuties: [asked('c', 'study'), asked('d', 'issue')], removeDirectives: ['a'] });
      expect((await at.store.outline(ACTOR)).asking).toEqual(['d']);
    });

    it('tells of a directive that asks otherwise than before, in the feed', async () => {
      const duties = [dutyRow({ directiveId: 'a', anchor: '0' })];
      await put(at.store, { putDirectives: [directiveRow({ id: 'a' }), directiveRow({ id: 'b' })] });
      const { lastChange } = await at.store.outline(ACTOR);
      await put(at.store, { putDuties: [{ directiveId: 'a', duties }] });
      expect(await at.store.changes(ACTOR, lastChange, 100)).toMatchObject([{ subject: 'directive', id: 'a', change: 'put' }]);
    });

    it('tells up to which change it goes, so that the feed can go on from there', async () => {
      await put(at.store, { putDirectives: [directiveRow({ id: 'a' })] });
      const { lastChange } = await at.store.outline(ACTOR);
      expect(lastChange).toBe((await at.store.changes(ACTOR, 0, 100)).at(-1)?.sequence);
      await put(at.store, { putDirectives: [directiveRow({ id: 'b' })] });
      expect((await at.store.changes(ACTOR, lastChange, 100)).map((change) => change.id)).toEqual(['b']);
    });
  });
}
