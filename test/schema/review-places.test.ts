import { beforeAll, describe, expect, it } from 'vitest';
import { EDITOR, plan } from '../importing/setup.ts';
import { data, serverHolding, type TestServer } from './server.ts';

/** A district's plan that dates the programme above it in two ways: in its title and in its text. */
function lower(symbol: string, organ: string, place: string, other: string): string {
  const words = plan({ symbol, organ, place, date: '20 tháng 12 năm 2024', upper: 'Kế hoạch số 310-KH/TU, ngày 20/10/2024 của Tỉnh ủy Bắc Kạn' });
  return words.replace('I. MỤC ĐÍCH', `Kế hoạch số 310-KH/TU, ngày ${other} của Tỉnh ủy Bắc Kạn giao các huyện ủy triển khai.\n\nI. MỤC ĐÍCH`);
}
const QUEUE = `query($ids: [ID!]) { review(filter: { kinds: [CITATION], directiveIds: $ids }, first: 20) { totalCount edges { node { id places choices { value } left { directive { id symbol } } } } } }`;
const ANSWER =
  'mutation($id: ID!, $choice: String, $requestId: ID!) { answerReview(id: $id, answer: YES, choice: $choice, requestId: $requestId) { decision { type } } }';
type Entry = {
  readonly id: string;
  readonly places: number;
  readonly choices: readonly { readonly value: string }[];
  readonly left: { readonly directive: { readonly id: string; readonly symbol: string } };
};

describe('the same doubt about one document in several', () => {
  let server: TestServer;
  const entries = async (ids: readonly string[] = []): Promise<readonly Entry[]> => {
    const { review } = (await data(server.app, QUEUE, { ids })) as { review: { totalCount: number; edges: readonly { node: Entry }[] } };
    expect(review.totalCount).toBe(review.edges.length);
    return review.edges.map(({ node }) => node);
  };

  beforeAll(async () => {
    server = await serverHolding({
      'a.txt': lower('12-KH/HU', 'Huyện ủy Ba Bể', 'Ba Bể', '21/10/2024'),
      'b.txt': lower('15-KH/HU', 'Huyện ủy Na Rì', 'Na Rì', '21/10/2024'),
      'c.txt': lower('18-KH/HU', 'Huyện ủy Chợ Đồn', 'Chợ Đồn', '25/10/2024'),
    });
  });

  it('is one entry where the candidates agree, found by each of the documents, and another where they do not', async () => {
    const all = await entries();
    expect(all.map(({ places, choices }) => [places, choices.map(({ value }) => value)]).toSorted()).toEqual([
      [1, ['2024-10-20', '2024-10-25']],
      [2, ['2024-10-20', '2024-10-21']],
    ]);
    const both = all.find(({ places }) => places === 2);
    const { rows } = await server.store.listDirectives(EDITOR, { held: true }, { offset: 0, limit: 10 });
    const shown = await Promise.all(rows.filter(({ symbol }) => symbol !== '18-KH/HU').map(({ id }) => entries([id])));
    expect(shown.map((each) => each.map(({ id }) => id))).toEqual([[both?.id], [both?.id]]);
  });

  it('is answered once for all', async () => {
    const both = (await entries()).find(({ places }) => places === 2);
    await data(server.app, ANSWER, { id: both?.id, choice: '2024-10-20', requestId: 'day-1' });
    expect(await entries()).toEqual([]);
  });
});
