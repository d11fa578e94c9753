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
    screen.getByRole('button', { name: 'Về phạm vi của tôi' });
  });

  it('calls a condensed text what it is, never the full text', async () => {
    const node = { ...directiveName('d_1'), line: 'PARTY', taskCount: 2, belowCount: 0, place: null, source: { edition: 'CONDENSED' } };
    const page = { totalCount: 1, edges: [{ node }], pageInfo: { hasNextPage: false, endCursor: null }, facets };
    serve({ places: () => ({ places: [BAC_NINH] }), directives: () => ({ everywhere: { totalCount: 1 }, directives: page }) });
    draw(<DirectivesScreen />);
    await screen.findByText('bản tóm lược');
    expect(screen.queryByText('Đã có toàn văn')).toBeNull();
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
    await screen.findByText('Không có văn bản nào khớp với bộ lọc');
    await screen.findByRole('button', { name: 'Bỏ lọc Địa bàn: tỉnh Bắc Ninh' });
  });
});
