import { beforeAll, describe, expect, it } from 'vitest';
import { createRegister } from '../../api/registry/register.ts';
import { plan } from '../importing/setup.ts';
import { data, serverHolding, type TestServer } from './server.ts';

const register = createRegister();
const provinceId = (name: string): string => register.named(name, { kind: 'province', asOf: '2025-12-01' })[0]?.id ?? '';

/** A district's plan that dates the document above it in two ways, which is asked about. */
function doubtful(symbol: string, organ: string, place: string, upper: string, day: string, other: string): string {
  const words = plan({ symbol, organ, place, date: '20 tháng 12 năm 2024', upper: `${upper}, ngày ${day}` });
  return words.replace('I. MỤC ĐÍCH', `${upper}, ngày ${other} đã giao các huyện ủy triển khai.\n\nI. MỤC ĐÍCH`);
}

type Queue = {
  readonly review: { readonly totalCount: number; readonly outside: number; readonly edges: readonly { readonly node: { readonly left: Side } }[] };
};
type Side = { readonly directive: { readonly symbol: string } };

describe('what waits within a scope', () => {
  let server: TestServer;
  const queue = async (scope: unknown): Promise<Queue['review']> => {
    const asked =
      'query($scope: ScopeInput) { review(filter: { kinds: [CITATION] }, scope: $scope) { totalCount outside edges { node { left { directive { symbol } } } } } }';
    return ((await data(server.app, asked, { scope })) as Queue).review;
  };
  const symbols = ({ edges }: Queue['review']): readonly string[] => edges.map(({ node }) => node.left.directive.symbol).toSorted();

  beforeAll(async () => {
    server = await serverHolding({
      'a.txt': doubtful('12-KH/HU', 'Huyện ủy Ba Bể', 'Ba Bể', 'Kế hoạch số 310-KH/TU của Tỉnh ủy Bắc Kạn', '20/10/2024', '21/10/2024'),
      'b.txt': doubtful('15-KH/HU', 'Huyện ủy Tiên Du', 'Tiên Du', 'Kế hoạch số 200-KH/TU của Tỉnh ủy Bắc Ninh', '20/10/2024', '21/10/2024'),
    });
  });

  it('is what concerns a document issued there; the rest is counted apart', async () => {
    const all = await queue(null);
    expect(symbols(all)).toEqual(['12-KH/HU', '15-KH/HU']);
    expect(all.outside).toBe(0);
    const bacNinh = await queue({ placeIds: [provinceId('Bắc Ninh')] });
    expect(symbols(bacNinh)).toEqual(['15-KH/HU']);
    expect(bacNinh).toMatchObject({ totalCount: 1 });
    expect(bacNinh.outside).toBeGreaterThanOrEqual(1);
    expect((await queue({ placeIds: [provinceId('Bắc Ninh')], lines: ['WOMEN'] })).totalCount).toBe(0);
  });
});
