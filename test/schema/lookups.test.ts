import { describe, expect, it } from 'vitest';
import type { DirectiveRow } from '../../api/domain/rows.ts';
import { fallsInto } from '../../api/schema/falls-into.ts';
import { directiveRow, edgeRow, organRow, placeRow, put } from '../contract/fixtures.ts';
import { data, testServer } from './server.ts';

const plan = (id: string, facts: Partial<DirectiveRow>): DirectiveRow =>
  directiveRow({ id, identityKey: id, symbol: '12-KH/TU', symbolKey: '12-KH-TU', held: true, ...facts });
const LOOKUP = `query ($symbol: String!, $organ: String, $year: Int) { directiveBySymbol(symbol: $symbol, organ: $organ, year: $year) {
  symbol directive { id } candidates { fit reasons directive { id } } } }`;

describe('looking a symbol up', () => {
  const server = testServer();
  const setUp = put(server.store, {
    putDirectives: [
      plan('a', { issuerNames: ['Tỉnh ủy Bắc Kạn'], issuedOn: '2024-03-05' }),
      plan('b', { issuerNames: ['Tỉnh ủy Lai Châu'], issuedOn: '2024-04' }),
      plan('c', { issuerNames: ['Tỉnh ủy Bắc Kạn'], issuedOn: '2019-01-02' }),
      plan('d', { issuerNames: [], issuedOn: null, held: false }),
      plan('e', { issuerNames: ['Tỉnh ủy Bắc Kạn'], issuedOn: '2024-07-01', withdrawn: true, held: false }),
    ],
  });
  const look = async (symbol: string, organ: string | null = null, year: number | null = null) => {
    await setUp;
    const { directiveBySymbol } = await data(server.app, LOOKUP, { symbol, organ, year });
    return directiveBySymbol as {
      symbol: string;
      directive: { id: string } | null;
      candidates: { fit: string; reasons: string[]; directive: { id: string } }[];
    };
  };

  it('gives all that have it and chooses none', async () => {
    const found = await look('Số: 12 - KH / TU');
    expect(found.symbol).toBe('12-KH/TU');
    expect(found.directive).toBeNull();
    expect(found.candidates.map(({ directive }) => directive.id)).toEqual(['b', 'a', 'c', 'd', 'e']);
  });

  it('says of each what speaks for and against it', async () => {
    const { directive, candidates } = await look('12-KH/TU', 'tinh uy bac kan', 2024);
    expect(candidates.map(({ directive: { id }, fit, reasons }) => [id, fit, ...reasons])).toEqual([
      ['a', 'FITS', 'SAME_SYMBOL', 'ORGAN_FITS', 'YEAR_FITS'],
      ['e', 'FITS', 'SAME_SYMBOL', 'ORGAN_FITS', 'YEAR_FITS', 'WITHDRAWN', 'NOT_HELD'],
      ['d', 'MAY_FIT', 'SAME_SYMBOL', 'ORGAN_UNKNOWN', 'YEAR_UNKNOWN', 'NOT_HELD'],
      ['b', 'DIFFERS', 'SAME_SYMBOL', 'ORGAN_DIFFERS', 'YEAR_FITS'],
      ['c', 'DIFFERS', 'SAME_SYMBOL', 'ORGAN_FITS', 'YEAR_DIFFERS'],
    ]);
    expect(directive).toBeNull();
  });

  it('names one only where no other may be meant', async () => {
    await setUp;
    const other = testServer();
    await put(other.store, {
      putDirectives: [
        plan('a', { issuerNames: ['Tỉnh ủy Bắc Kạn'], issuedOn: '2024-03-05' }),
        plan('c', { issuerNames: ['Tỉnh ủy Bắc Kạn'], issuedOn: '2019-01-02' }),
      ],
    });
    expect(await data(other.app, LOOKUP, { symbol: '12-KH/TU', year: 2019 })).toMatchObject({ directiveBySymbol: { directive: { id: 'c' } } });
    expect(await data(other.app, LOOKUP, { symbol: '12-KH/TU', organ: 'Bắc Giang' })).toMatchObject({ directiveBySymbol: { directive: null } });
    expect(await data(other.app, LOOKUP, { symbol: '  ' })).toEqual({ directiveBySymbol: { symbol: '', directive: null, candidates: [] } });
  });
});

describe('looking an organ up', () => {
  it('knows abbreviations from the register, then names, then words', async () => {
    const server = testServer();
    await put(server.store, {
      putOrgans: [
        organRow({ id: 'o:party:p63:06', name: 'Tỉnh ủy Bắc Kạn' }),
        organRow({ id: 'x1', name: 'Ban Tuyên giáo Tỉnh ủy Bắc Kạn' }),
        organRow({ id: 'x2', name: 'Tinh uy Bac Kan', resolved: false }),
      ],
    });
    const query = 'query ($name: String!) { organByName(name: $name, first: 5) { totalCount organ { id } candidates { match organ { id } } } }';
    expect(await data(server.app, query, { name: 'Tỉnh uỷ Bắc Kạn' })).toEqual({
      organByName: {
        totalCount: 3,
        organ: { id: 'o:party:p63:06' },
        candidates: [
          { match: 'REGISTER', organ: { id: 'o:party:p63:06' } },
          { match: 'UNMARKED', organ: { id: 'x2' } },
          { match: 'WORDS', organ: { id: 'x1' } },
        ],
      },
    });
    expect(await data(server.app, query, { name: ' ' })).toEqual({ organByName: { totalCount: 0, organ: null, candidates: [] } });
  });
});

describe('lists in another order', () => {
  const server = testServer();
  const setUp = put(server.store, {
    putDirectives: [
      directiveRow({ id: 'a', identityKey: 'a', symbol: '9-KH/TU', subject: 'đẩy mạnh', issuerNames: ['Tỉnh ủy Yên Bái'], issuedOn: '2024-01-05' }),
      directiveRow({ id: 'b', identityKey: 'b', symbol: '10-KH/TU', subject: 'dạy nghề', issuerNames: ['Đảng ủy Khối'], issuedOn: '2024-01' }),
      directiveRow({ id: 'c', identityKey: 'c', symbol: null, subject: null, issuerNames: [], issuedOn: null }),
      directiveRow({ id: 'd', identityKey: 'd', symbol: '9-CT/TU', subject: 'ăn sạch', issuerNames: ['Cục A'], issuedOn: '2023' }),
    ],
  });
  it.each([
    ['{ by: DATE }', 'a b d c'],
    ['{ by: DATE, direction: ASCENDING }', 'd b a c'],
    ['{ by: SYMBOL }', 'd a b c'],
    ['{ by: SYMBOL, direction: DESCENDING }', 'b a d c'],
    ['{ by: ISSUER }', 'd b a c'],
    ['{ by: SUBJECT }', 'd b a c'],
  ])('%s', async (orderBy, wanted) => {
    await setUp;
    type List = {
      readonly totalCount: number;
      readonly pageInfo: { readonly endCursor: string };
      readonly edges: readonly { readonly node: { readonly id: string } }[];
    };
    const first = (await data(server.app, `{ directives(orderBy: ${orderBy}, first: 2) { totalCount pageInfo { endCursor } edges { node { id } } } }`))[
      'directives'
    ] as List;
    const query = `query ($after: String) { directives(orderBy: ${orderBy}, after: $after) { totalCount edges { node { id } } } }`;
    const rest = (await data(server.app, query, { after: first.pageInfo.endCursor }))['directives'] as List;
    expect([...first.edges, ...rest.edges].map(({ node }) => node.id).join(' ')).toBe(wanted);
    expect([first.totalCount, rest.totalCount]).toEqual([4, 4]);
  });

  it('are sorted anew once the graph has changed', async () => {
    const other = testServer();
    const ids = async (): Promise<unknown> => data(other.app, '{ directives(orderBy: { by: SYMBOL }) { edges { node { id } } } }');
    await put(other.store, { putDirectives: [directiveRow({ id: 'b', identityKey: 'b', symbol: '10-KH/TU' })] });
    expect(await ids()).toEqual({ directives: { edges: [{ node: { id: 'b' } }] } });
    await put(other.store, { putDirectives: [directiveRow({ id: 'a', identityKey: 'a', symbol: '9-KH/TU' })] });
    expect(await ids()).toEqual({ directives: { edges: [{ node: { id: 'a' } }, { node: { id: 'b' } }] } });
  });
});

describe('what was issued under a directive', () => {
  it('is everything below it, by place with what lies in it, since a day, undated ones counted', async () => {
    const server = testServer();
    await put(server.store, {
      putPlaces: [
        placeRow({ id: 'p1', name: 'p1', withinId: null }),
        placeRow({ id: 'd1', name: 'd1', withinId: 'p1' }),
        placeRow({ id: 'p2', name: 'p2', withinId: null }),
      ],
      putDirectives: [
        directiveRow({ id: 'top', identityKey: 'top' }),
        directiveRow({ id: 'a', identityKey: 'a', placeId: 'p1', issuedOn: '2024-02-01', issuerIds: ['o1'] }),
        directiveRow({ id: 'b', identityKey: 'b', placeId: 'd1', issuedOn: '2024-05' }),
        directiveRow({ id: 'c', identityKey: 'c', placeId: 'd1', issuedOn: null }),
        directiveRow({ id: 'e', identityKey: 'e', placeId: 'p2', issuedOn: '2024-06-01' }),
        directiveRow({ id: 'f', identityKey: 'f', placeId: 'p1', issuedOn: '2024-06-01' }),
      ],
      putEdges: [
        edgeRow({ from: 'a', to: 'top' }),
        edgeRow({ from: 'b', to: 'a' }),
        edgeRow({ from: 'c', to: 'a' }),
        edgeRow({ from: 'e', to: 'top' }),
        edgeRow({ from: 'f', to: 'top', state: 'rejected' }),
      ],
    });
    const query = `query ($place: ID, $organ: ID, $since: PlainDate) { issuedUnder(of: "top", placeId: $place, organId: $organ, since: $since) {
      totalCount undatedCount truncated edges { node { depth directive { id } } } } }`;
    const found = async (variables: Readonly<Record<string, unknown>>) => {
      const { issuedUnder } = await data(server.app, query, variables);
      const { totalCount, undatedCount, edges } = issuedUnder as {
        totalCount: number;
        undatedCount: number;
        edges: { node: { depth: number; directive: { id: string } } }[];
      };
      return [totalCount, undatedCount, edges.map(({ node }) => `${node.directive.id}${node.depth}`).join(' ')];
    };
    expect(await found({})).toEqual([4, 0, 'e1 b2 a1 c2']);
    expect(await found({ place: 'p1' })).toEqual([3, 0, 'b2 a1 c2']);
    expect(await found({ place: 'p1', since: '2024-05-01' })).toEqual([1, 1, 'b2']);
    expect(await found({ place: 'p1', since: '2024-05-02' })).toEqual([0, 1, '']);
    expect(await found({ organ: 'o1' })).toEqual([1, 0, 'a1']);
    expect(await data(server.app, '{ issuedUnder(of: "nothing") { totalCount } }')).toEqual({ issuedUnder: null });
  });
});

describe('a deadline in a stretch of days', () => {
  it.each([
    ['2025-06-30', null, '2025-07-01', true],
    ['2025-06-30', null, '2025-06-30', false],
    ['2025-06', null, '2025-06-30', false],
    ['2025', null, '2026', true],
    ['2025-06-30', '2025-07-01', '2026-01-01', false],
    ['10-20', null, '2024-01-01', true],
    ['10-20', '2025-11-01', '2026-10-20', false],
    ['10-20', '2025-11-01', '2026-10-21', true],
    ['10-20', '2025-10-20', '2026-01-01', true],
    ['quý IV', null, '2030-01-01', false],
    [null, null, '2030-01-01', false],
  ])('%s from %s to before %s: %s', (on, from, before, wanted) => expect(fallsInto(on, { from, before })).toBe(wanted));
});
