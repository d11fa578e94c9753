// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { DirectivesScreen } from '../../../ui/directives/directives-screen.tsx';
import { allRows } from '../../../ui/directives/export-list.ts';
import { LIST_PARAMS, listFilter } from '../../../ui/directives/list-params.ts';
import { rememberedScope, rememberScope } from '../../../ui/lib/scope.ts';
import { readParams } from '../../../ui/lib/url-state.ts';
import { type Asked, blankPage, directiveName, draw, serve } from '../screen.tsx';

const facets = { kinds: [], lines: [], levels: [], holdings: [] };
const BAC_NINH = { id: 'p34:24', unit: 'tỉnh', name: 'Bắc Ninh', kind: 'province', until: null, within: null };
const list = (here: readonly string[], everywhere: number): readonly Asked[] =>
  serve({
    places: () => ({ places: [BAC_NINH] }),
    directives: ({ scoped, scope }) => {
      const ids = scope === null ? ['d_1', 'd_2', 'd_3'] : here;
      return {
        ...(scoped === true ? { everywhere: { totalCount: everywhere } } : {}),
        directives: {
          totalCount: ids.length,
          edges: ids.map((id) => ({ node: { ...directiveName(id), line: 'PARTY', taskCount: 2, belowCount: 0, place: null } })),
          pageInfo: { hasNextPage: false, endCursor: null },
          facets,
        },
      };
    },
  });
const scopes = (asked: readonly Asked[]) => asked.filter(({ operation }) => operation === 'directives').map(({ variables }) => variables['scope']);

beforeEach(() => blankPage('/directives?scope=p34.24'));

describe('the list of documents', () => {
  it('is of the scope, says how many lie outside, and shows them without forgetting the scope', async () => {
    rememberScope({ placeIds: ['p34:24'], lines: [] });
    const asked = list(['d_1'], 3);
    draw(<DirectivesScreen />);
    await screen.findByText(/Ngoài phạm vi theo dõi còn 2 văn bản/);
    expect(scopes(asked)).toEqual([{ placeIds: ['p34:24'], lines: [] }]);
    fireEvent.click(screen.getByRole('button', { name: 'Xem toàn bộ' }));
    await waitFor(() => expect(screen.queryByText(/Ngoài phạm vi theo dõi còn/)).toBeNull());
    expect(scopes(asked).at(-1)).toBeNull();
    expect(rememberedScope().placeIds).toEqual(['p34:24']);
    screen.getByRole('button', { name: 'Về tỉnh Bắc Ninh' });
  });

  it('calls a condensed text what it is, never the full text', async () => {
    const node = { ...directiveName('d_1'), line: 'PARTY', taskCount: 2, belowCount: 0, place: null, source: { edition: 'CONDENSED' } };
    const page = { totalCount: 1, edges: [{ node }], pageInfo: { hasNextPage: false, endCursor: null }, facets };
    serve({ places: () => ({ places: [BAC_NINH] }), directives: () => ({ everywhere: { totalCount: 1 }, directives: page }) });
    draw(<DirectivesScreen />);
    await screen.findByText('bản tóm lược');
    expect(screen.queryByText('Đã có toàn văn')).toBeNull();
  });

  const none = { totalCount: 0, edges: [], pageInfo: { hasNextPage: false, endCursor: null }, facets };
  const KHE = { id: 'c34:1', unit: 'phường', name: 'An Khê', kind: 'commune', until: null, within: null };
  const awaited = () => ({
    items: {
      asOf: '2026-11-22',
      rows: { totalCount: 2, edges: [null, '2024-10-20'].map((dueOn) => ({ node: { organName: 'UBND phường An Khê', dueOn } })) },
    },
  });
  const ways = (): readonly (string | null)[] =>
    ['Nội dung cần xử lý', 'Đến hạn'].map((name) => screen.getByRole('link', { name: new RegExp(name) }).getAttribute('href'));

  it('says of a place without documents what is awaited there, and leads to it', async () => {
    blankPage('/directives?place=c34:1&scope=p34.24');
    const asked = serve({ places: () => ({ places: [KHE] }), directives: () => ({ everywhere: { totalCount: 0 }, directives: none }), listAwaited: awaited });
    draw(<DirectivesScreen />);
    await screen.findByText('Đang chờ 2 việc, trong đó 1 việc quá hạn.');
    expect(asked.find(({ operation }) => operation === 'listAwaited')?.variables).toMatchObject({ scope: { placeIds: ['c34:1'], lines: [] } });
    expect(ways()).toEqual(['/items?scope=c34.1', '/due?scope=c34.1']);
  });

  it('says of an organ without documents what is awaited of it, and leads to it', async () => {
    blankPage('/directives?organ=o1');
    const asked = serve({ organName: () => ({ organ: { name: 'UBND phường An Khê' } }), directives: () => ({ directives: none }), listAwaited: awaited });
    draw(<DirectivesScreen />);
    await screen.findByText('Đang chờ 2 việc, trong đó 1 việc quá hạn.');
    expect(asked.find(({ operation }) => operation === 'listAwaited')?.variables).toMatchObject({ filter: { organIds: ['o1'] } });
    expect(ways()).toEqual(['/items?organ=o1', '/due?organ=UBND+ph%C6%B0%E1%BB%9Dng+An+Kh%C3%AA']);
  });

  it('says why documents of a place that ended stand in the list of another', async () => {
    blankPage('/directives?place=c34:1');
    const town = { id: 'd63:1', unit: 'thành phố', name: 'Bình Minh', kind: 'district', until: '2025-06-30' };
    const node = { ...directiveName('d_1'), line: 'STATE', taskCount: 2, belowCount: 0, place: town, source: { edition: 'ORIGINAL' } };
    serve({ places: () => ({ places: [KHE] }), directives: () => ({ directives: { ...none, totalCount: 1, edges: [{ node }] } }) });
    draw(<DirectivesScreen />);
    await screen.findByText('Có cả văn bản của thành phố Bình Minh: địa bàn trước sắp xếp mà phường An Khê từng trực thuộc hoặc đã tiếp nhận.');
  });

  it('says where nothing is within the scope that there is more outside of it', async () => {
    list([], 3);
    draw(<DirectivesScreen />);
    await screen.findByText('Không có gì trong phạm vi theo dõi này');
  });

  it('goes into a file within the scope as well', async () => {
    const asked = list(['d_1'], 3);
    const scope = { placeIds: ['p34:24'], lines: [] };
    expect(await allRows({ filter: listFilter(readParams(LIST_PARAMS, ''), null), scope, asOf: null })).toHaveLength(1);
    expect(scopes(asked)).toEqual([scope]);
  });

  it('names the place it is narrowed to, also where nothing of it is held', async () => {
    blankPage('/directives?place=p34%3A24');
    serve({
      places: () => ({ places: [BAC_NINH] }),
      directives: () => ({ directives: { totalCount: 0, edges: [], pageInfo: { hasNextPage: false, endCursor: null }, facets } }),
    });
    draw(<DirectivesScreen />);
    await screen.findByText('Chưa nhận được văn bản nào của địa bàn này');
    await screen.findByRole('button', { name: 'Bỏ lọc Địa bàn: tỉnh Bắc Ninh' });
  });
});
