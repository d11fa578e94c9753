import { describe, expect, it } from 'vitest';
import { createRegister } from '../../api/registry/register.ts';
import { createMemoryStore } from '../contract/memory-store.ts';
import { data, serverHolding } from './server.ts';

/** A city's plan, in words of our own: departments owe a plan and a report. */
const PLAN = [
  'ỦY BAN NHÂN DÂN\nTHÀNH PHỐ TỪ SƠN',
  'Số: 32/KH-UBND',
  'Từ Sơn, ngày 20 tháng 6 năm 2024',
  '',
  'KẾ HOẠCH\nThực hiện Kết luận số 8-KL/TW ngày 15/01/2024 của Ban Bí thư về văn hóa đọc',
  '',
  'Thực hiện Kết luận số 8-KL/TW ngày 15/01/2024 của Ban Bí thư về văn hóa đọc, UBND thành phố ban hành Kế hoạch như sau:',
  '',
  'I. TỔ CHỨC THỰC HIỆN',
  '1. Phòng Văn hóa và Thông tin thành phố xây dựng kế hoạch thực hiện trước ngày 30/9/2024.',
  '2. Phòng Giáo dục và Đào tạo thành phố báo cáo kết quả về Ủy ban nhân dân thành phố trước ngày 30/11/2024.',
  '',
  'Nơi nhận:\n- Như trên;\n- Lưu: VT.',
].join('\n');

const LOG = `query($scope: ScopeInput) { decisions(scope: $scope, filter: { undoings: false }, first: 50) {
  outside edges { node { kind organName duty { kind what term turn } } } } }`;
type Log = { readonly outside: number; readonly edges: readonly { readonly node: { readonly organName: string | null; readonly duty: unknown } }[] };

describe('a duty that was taken off', () => {
  it('is told with its organ, its term and its place, once for one press, though its department is in no register', async () => {
    const { app } = await serverHolding({ 'ke-hoach.txt': PLAN }, createMemoryStore());
    const [bacNinh = '', caMau = ''] = ['Bắc Ninh', 'Cà Mau'].map((name) => createRegister().named(name, { kind: 'province', asOf: '2024-12-01' })[0]?.id);
    const asked = '{ items(of: "32/KH-UBND", filter: { lists: [A] }) { rows(first: 50) { edges { node { key fingerprint organName } } } } }';
    type Rows = {
      readonly items: { readonly rows: { readonly edges: readonly { readonly node: Readonly<Record<'key' | 'fingerprint' | 'organName', string>> }[] } };
    };
    const rows = ((await data(app, asked)) as Rows).items.rows.edges.map(({ node }) => node);
    const owed = rows.find(({ organName }) => organName.startsWith('Phòng Giáo dục và Đào tạo'));
    await data(
      app,
      'mutation($key: ID!, $fingerprint: String, $requestId: ID!) { recordCase(key: $key, fingerprint: $fingerprint, step: EXEMPT, reason: "giao phòng khác", requestId: $requestId) { id } }',
      { key: owed?.key, fingerprint: owed?.fingerprint, requestId: 'off' },
    );
    const log = async (placeIds: readonly string[]): Promise<Log> => ((await data(app, LOG, { scope: { placeIds } })) as { decisions: Log }).decisions;
    const there = await log([bacNinh]);
    expect(there.edges.map(({ node }) => node)).toEqual([
      {
        kind: 'DUTY',
        organName: 'Phòng Giáo dục và Đào tạo thành phố Từ Sơn',
        duty: { kind: 'REPORT', what: expect.any(String), term: '2024-11-30', turn: null },
      },
    ]);
    expect(there.outside).toBe(0);
    expect(await log([caMau])).toMatchObject({ outside: 1, edges: [] });
  });
});
