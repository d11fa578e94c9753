import { describe, expect, it } from 'vitest';
import type { DirectiveFilter } from '../../api/store/port.ts';
import { ACTOR, directiveRow, edgeRow, mentionRow, organRow, placeRow, put, sourceRow, taskRow } from './fixtures.ts';
import { freshStores, type OpenStore } from './opened-store.ts';

const ids = (rows: readonly { readonly id: string }[]): readonly string[] => rows.map((row) => row.id);

export function directiveContract(open: OpenStore): void {
  const at = freshStores(open);

  describe('directives', () => {
    it('gives rows by id as they were put, ordered by id, each once, and leaves out ids that are not there', async () => {
      const row = directiveRow({ id: 'b', symbol: '154/KH-UBND', subject: 'về "thể thao" \u0000 😀', issuerIds: ['o2', 'o1'], issuedOn: '2024-04' });
      await put(at.store, { putDirectives: [row, directiveRow({ id: 'a' })] });
      expect(await at.store.directives(ACTOR, ['b', 'gone', 'a', 'b'])).toEqual([directiveRow({ id: 'a' }), row]);
      expect(await at.store.directives(ACTOR, [])).toEqual([]);
    });

    it('replaces a row that is put again', async () => {
      await put(at.store, { putDirectives: [directiveRow({ id: 'a', subject: 'cũ' })] });
      await put(at.store, { putDirectives: [directiveRow({ id: 'a', subject: 'mới', held: false })] });
      expect(await at.store.directives(ACTOR, ['a'])).toEqual([directiveRow({ id: 'a', subject: 'mới', held: false })]);
    });

    it('finds directives by identity and by symbol key', async () => {
      await put(at.store, {
        putDirectives: [directiveRow({ id: 'a', symbol: '52-CTr/TU' }), directiveRow({ id: 'b', symbol: '52-CTr/TU' }), directiveRow({ id: 'c' })],
      });
      expect(ids(await at.store.directivesByIdentity(ACTOR, ['identity:c', 'identity:a', 'none']))).toEqual(['a', 'c']);
      expect(ids(await at.store.directivesBySymbol(ACTOR, ['52-CTR-TU']))).toEqual(['a', 'b']);
    });

    it('lets two directives exchange their identity keys in one change', async () => {
      await put(at.store, { putDirectives: [directiveRow({ id: 'a', identityKey: 'x' }), directiveRow({ id: 'b', identityKey: 'y' })] });
      await put(at.store, { putDirectives: [directiveRow({ id: 'a', identityKey: 'y' }), directiveRow({ id: 'b', identityKey: 'x' })] });
      expect(ids(await at.store.directivesByIdentity(ACTOR, ['x']))).toEqual(['b']);
    });

    it('takes edges, their proofs and tasks away with their directive, and nothing when it is put again', async () => {
      const edge = edgeRow({ from: 'b', to: 'a' });
      await put(at.store, {
        putDirectives: [directiveRow({ id: 'a' }), directiveRow({ id: 'b' })],
        putEdges: [edge],
        putTasks: [{ directiveId: 'b', tasks: [taskRow({ directiveId: 'b', path: '1' })] }],
      });
      await put(at.store, { putDirectives: [directiveRow({ id: 'b', held: false })] });
      expect(await at.store.edgesOf(ACTOR, ['a'])).toEqual([edge]);
      await put(at.store, { removeDirectives: ['b'] });
      expect(await at.store.edgesOf(ACTOR, ['a'])).toEqual([]);
      expect(await at.store.tasksOf(ACTOR, ['b'])).toEqual([]);
    });
  });

  describe('the list of directives', () => {
    const list = async (filter: DirectiveFilter) => ids((await at.store.listDirectives(ACTOR, filter, { offset: 0, limit: 50 })).rows);
    const fill = () =>
      put(at.store, {
        putDirectives: [
          directiveRow({
            id: 'a',
            issuedOn: '2024-01-31',
            kind: 'conclusion',
            symbol: '70-KL/TW',
            level: 'central',
            issuerIds: ['tw'],
            issuerNames: ['Bộ Chính trị'],
          }),
          directiveRow({ id: 'b', issuedOn: '2024-04', symbol: '52-CTr/TU', subject: 'phát triển thể thao', placeId: 'p12', issuerIds: ['tu'] }),
          directiveRow({ id: 'c', issuedOn: '2024-04-05', line: 'state', held: false, issuerNames: ['UBND tỉnh Bắc Ninh'] }),
          directiveRow({ id: 'd', issuedOn: null, kind: null, line: null, level: null }),
          directiveRow({ id: 'e', issuedOn: '2025-02-02', withdrawn: true }),
        ],
      });

    it('is ordered by date, newest first, undated last, withdrawn ones left out', async () => {
      await fill();
      expect(await list({})).toEqual(['c', 'b', 'a', 'd']);
      expect(await list({ withWithdrawn: true })).toEqual(['e', 'c', 'b', 'a', 'd']);
    });

    it('filters by each facet, by place and by any of its issuers; empty lists do not filter', async () => {
      await fill();
      expect(await list({ kinds: ['conclusion'] })).toEqual(['a']);
      expect(await list({ lines: ['state', 'front'] })).toEqual(['c']);
      expect(await list({ levels: ['central'], kinds: [] })).toEqual(['a']);
      expect(await list({ held: false })).toEqual(['c']);
      expect(await list({ placeIds: ['p12', 'p13'] })).toEqual(['b']);
      expect(await list({ organIds: ['tw', 'tu'] })).toEqual(['b', 'a']);
    });

    it('keeps what lies within a scope, for the list and for every facet; what has no place or line is outside', async () => {
      await fill();
      expect(await list({ scope: { placeIds: ['p12', 'p13'], lines: null } })).toEqual(['b']);
      expect(await list({ scope: { placeIds: null, lines: ['state', 'front'] } })).toEqual(['c']);
      expect(await list({ scope: { placeIds: ['p12'], lines: ['state'] } })).toEqual([]);
      expect(await list({ scope: { placeIds: [], lines: null } })).toEqual([]);
      expect(await list({ scope: { placeIds: null, lines: null } })).toEqual(['c', 'b', 'a', 'd']);
      expect(await list({ placeIds: ['p13'], scope: { placeIds: ['p12'], lines: null } })).toEqual([]);
      const { lines } = await at.store.directiveFacets(ACTOR, { lines: ['state'], scope: { placeIds: ['p12'], lines: null } });
      expect(lines).toEqual([{ value: 'party', count: 1 }]);
    });

    it('leaves reports out of what is held and what is missing, and gives them when neither is asked for', async () => {
      await fill();
      await put(at.store, {
        putDirectives: [
          directiveRow({ id: 'part', held: false, outcome: 'excerpt' }),
          directiveRow({ id: 'news', held: false, outcome: 'report-about' }),
          directiveRow({ id: 'paper', held: false, outcome: 'not-a-directive' }),
          directiveRow({ id: 'gone', held: false, outcome: 'report-about', withdrawn: true }),
        ],
      });
      expect(await list({ held: false })).toEqual(['c', 'part']);
      expect(await list({ held: true })).toEqual(['b', 'a', 'd']);
      expect(await list({})).toEqual(['c', 'b', 'a', 'd', 'news', 'paper', 'part']);
      expect((await at.store.directiveFacets(ACTOR, {})).held).toEqual([
        { value: 'true', count: 3 },
        { value: 'false', count: 2 },
      ]);
      expect(await at.store.counts(ACTOR)).toMatchObject({ held: 3, citedNotHeld: 2, reports: 2, withdrawn: 2 });
    });

    it('tells apart whole texts, parts of texts, mere citations and reports, and finds those with several texts; with the further texts they sum up to the files', async () => {
      await fill();
      await put(at.store, {
        putDirectives: [
          directiveRow({ id: 'part', held: false, outcome: 'excerpt' }),
          directiveRow({ id: 'news', held: false, outcome: 'report-about' }),
          directiveRow({ id: 'gone', held: false, outcome: 'excerpt', withdrawn: true }),
        ],
        putSources: [
          ...['a', 'b', 'part', 'news', 'gone'].map((directiveId) => sourceRow({ id: `s-${directiveId}`, directiveId })),
          sourceRow({ id: 'beside', directiveId: 'd', bytesHash: 'hash:s-b' }),
          sourceRow({ id: 'again', directiveId: 'a' }),
        ],
      });
      expect(await list({ holdings: ['full'] })).toEqual(['b', 'a', 'd']);
      expect(await list({ holdings: ['excerpt'] })).toEqual(['part']);
      expect(await list({ holdings: ['cited'] })).toEqual(['c']);
      expect(await list({ holdings: ['report'] })).toEqual(['news']);
      expect(await list({ holdings: ['cited', 'excerpt'] })).toEqual(['c', 'part']);
      expect(await list({ severalTexts: true })).toEqual(['a']);
      expect(await list({ severalTexts: true, text: '70-kl' })).toEqual(['a']);
      const { holdings } = await at.store.directiveFacets(ACTOR, { holdings: ['cited'] });
      expect(holdings).toEqual([
        { value: 'full', count: 3 },
        { value: 'cited', count: 1 },
        { value: 'excerpt', count: 1 },
        { value: 'report', count: 1 },
      ]);
      expect(await at.store.counts(ACTOR)).toMatchObject({ held: 3, citedNotHeld: 2, excerpts: 1, reports: 1, files: 5, texts: 6 });
    });

    it('finds words without marks in symbol, subject and issuers, the last one half typed', async () => {
      await fill();
      expect(await list({ text: 'THE THAO phat tri' })).toEqual(['b']);
      expect(await list({ text: 'bắc ninh ubnd' })).toEqual(['c']);
      expect(await list({ text: '70-kl/t' })).toEqual(['a']);
      expect(await list({ text: 'thao tri thể' })).toEqual([]);
      expect(await list({ text: ' %_" ' })).toEqual(['c', 'b', 'a', 'd']);
    });

    it('keeps what surely lies between two dates, a partial date by its first and last day', async () => {
      await fill();
      expect(await list({ issuedFrom: '2024-04-02' })).toEqual(['c']);
      expect(await list({ issuedFrom: '2024-04' })).toEqual(['c', 'b']);
      expect(await list({ issuedTo: '2024-04-29' })).toEqual(['c', 'a']);
      expect(await list({ issuedTo: '2024' })).toEqual(['c', 'b', 'a']);
    });

    it('pages with the total of all', async () => {
      await fill();
      expect(await at.store.listDirectives(ACTOR, {}, { offset: 1, limit: 2 })).toMatchObject({ rows: [{ id: 'b' }, { id: 'a' }], total: 4 });
      expect(await at.store.listDirectives(ACTOR, {}, { offset: 9, limit: 2 })).toEqual({ rows: [], total: 4 });
      expect(await at.store.listDirectives(ACTOR, {}, { offset: 0, limit: 0 })).toEqual({ rows: [], total: 4 });
    });

    it('counts each value of a facet with its own filter left aside, most frequent first', async () => {
      await fill();
      expect(await at.store.directiveFacets(ACTOR, { kinds: ['conclusion'], held: true })).toEqual({
        kinds: [
          { value: 'conclusion', count: 1 },
          { value: 'plan', count: 1 },
        ],
        lines: [{ value: 'party', count: 1 }],
        levels: [{ value: 'central', count: 1 }],
        held: [{ value: 'true', count: 1 }],
        holdings: [{ value: 'full', count: 1 }],
      });
      expect((await at.store.directiveFacets(ACTOR, {})).held).toEqual([
        { value: 'true', count: 3 },
        { value: 'false', count: 1 },
      ]);
    });

    it('counts held, cited and withdrawn directives, edges that stand, numbered tasks, unresolved organs', async () => {
      await fill();
      await put(at.store, {
        putEdges: [edgeRow({ from: 'b', to: 'a' }), edgeRow({ from: 'c', to: 'a', state: 'rejected' })],
        putTasks: [{ directiveId: 'b', tasks: [taskRow({ directiveId: 'b', path: '1' }), taskRow({ directiveId: 'b', path: '1.a', numbered: false })] }],
        putOrgans: [organRow({ id: 'o', name: 'Ban Chỉ đạo', resolved: false })],
        putMentions: [mentionRow({ id: 'm', sourceId: 's', symbol: '70-KL/TW' })],
      });
      expect(await at.store.counts(ACTOR)).toEqual({
        held: 3,
        citedNotHeld: 1,
        excerpts: 0,
        reports: 0,
        withdrawn: 1,
        edges: 1,
        mentions: 1,
        unresolvedOrgans: 1,
        tasks: 1,
        files: 0,
        texts: 0,
      });
    });
  });

  describe('aliases of merged directives', () => {
    const merge = async () => {
      await put(at.store, { putDirectives: [directiveRow({ id: 'old' }), directiveRow({ id: 'top' }), directiveRow({ id: 'new' })] });
      await put(at.store, {
        removeDirectives: ['old'],
        putAliases: [{ oldId: 'old', id: 'new' }],
        putEdges: [edgeRow({ from: 'new', to: 'top' })],
        putSources: [sourceRow({ id: 's', directiveId: 'new' })],
        putMentions: [mentionRow({ id: 'm', sourceId: 's', symbol: '1-KH/TU', resolvesTo: 'new' })],
        putTasks: [{ directiveId: 'new', tasks: [taskRow({ directiveId: 'new', path: '1' })] }],
      });
    };

    it('are followed wherever directives are asked for', async () => {
      await merge();
      expect(ids(await at.store.directives(ACTOR, ['old', 'new']))).toEqual(['new']);
      const reach = await at.store.reach(ACTOR, { from: ['old'], direction: 'up', relations: ['IMPLEMENTS'], maxDepth: null, maxNodes: 9 });
      expect(ids(reach.nodes)).toEqual(['new', 'top']);
      expect(await at.store.edgesAmong(ACTOR, ['old', 'top'], ['IMPLEMENTS'])).toHaveLength(1);
      expect(await at.store.edgesOf(ACTOR, ['old'])).toHaveLength(1);
      expect(ids(await at.store.sourcesOf(ACTOR, ['old']))).toEqual(['s']);
      expect(ids(await at.store.mentionsOf(ACTOR, ['old']))).toEqual(['m']);
      expect(ids(await at.store.tasksOf(ACTOR, ['old']))).toEqual(['new#1']);
    });

    it('follow a second merge, whichever way it was made', async () => {
      await merge();
      await put(at.store, { removeDirectives: ['new'], putAliases: [{ oldId: 'new', id: 'top' }] });
      await put(at.store, { putAliases: [{ oldId: 'older', id: 'old' }] });
      expect(ids(await at.store.directives(ACTOR, ['old']))).toEqual(['top']);
      expect(ids(await at.store.directives(ACTOR, ['older']))).toEqual(['top']);
    });

    it('end when the directive is put again, when turned round, or by an alias to itself', async () => {
      await merge();
      await put(at.store, { putDirectives: [directiveRow({ id: 'old' })] });
      expect(ids(await at.store.directives(ACTOR, ['old']))).toEqual(['old']);
      await put(at.store, { putAliases: [{ oldId: 'old', id: 'new' }] });
      await put(at.store, { putAliases: [{ oldId: 'new', id: 'old' }] });
      expect(ids(await at.store.directives(ACTOR, ['new', 'old']))).toEqual(['old']);
      await put(at.store, { putAliases: [{ oldId: 'new', id: 'new' }] });
      expect(ids(await at.store.directives(ACTOR, ['new', 'old']))).toEqual(['new', 'old']);
    });
  });

  describe('organs and places', () => {
    it('are given by id, organs listed by name with filters and totals', async () => {
      const organs = [
        organRow({ id: '2', name: 'Thành ủy Bắc Kạn', level: 'district' }),
        organRow({ id: '1', name: 'Tỉnh ủy Bắc Kạn' }),
        organRow({ id: '3', name: 'Tỉnh ủy Lai Châu' }),
        organRow({ id: '0', name: 'Tỉnh ủy Lai Châu', resolved: false }),
      ];
      const place = placeRow({ id: 'p', name: 'Bắc Kạn', successorIds: ['q'] });
      await put(at.store, { putOrgans: organs, putPlaces: [place] });
      expect(ids(await at.store.organs(ACTOR, ['3', '1', 'none']))).toEqual(['1', '3']);
      expect(await at.store.places(ACTOR, ['p', 'none'])).toEqual([place]);
      const page = { offset: 0, limit: 10 };
      expect(ids((await at.store.listOrgans(ACTOR, {}, page)).rows)).toEqual(['2', '1', '0', '3']);
      expect(ids((await at.store.listOrgans(ACTOR, { text: 'uy bac' }, page)).rows)).toEqual(['2', '1']);
      expect(ids((await at.store.listOrgans(ACTOR, { resolved: true, levels: ['province'], lines: ['party'] }, page)).rows)).toEqual(['1', '3']);
      expect(await at.store.listOrgans(ACTOR, { text: 'lai chau' }, { offset: 1, limit: 1 })).toMatchObject({ rows: [{ id: '3' }], total: 2 });
    });
  });
}
