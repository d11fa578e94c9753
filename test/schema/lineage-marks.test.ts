import { beforeAll, describe, expect, it } from 'vitest';
import { lowerGroups } from '../../api/schema/lower-groups.ts';
import { ask, data, serverHolding, type TestServer } from './server.ts';

/** A conclusion of the centre that asks every province for a plan, and the plan of one province, in words of our own. */
const CONCLUSION = [
  'BỘ CHÍNH TRỊ',
  'Số 92-KL/TW',
  'Hà Nội, ngày 12 tháng 8 năm 2024',
  '',
  'KẾT LUẬN',
  'về phát triển nhà văn hóa thôn',
  '',
  'Bộ Chính trị yêu cầu các cấp ủy, tổ chức đảng thực hiện tốt các nhiệm vụ sau:',
  '',
  '1. Mở rộng mạng lưới nhà văn hóa đến các thôn, bản; đến năm 2026 có 60% số thôn có nhà văn hóa đạt chuẩn.',
  '',
  '2. Bồi dưỡng nghiệp vụ cho người phụ trách nhà văn hóa ở cơ sở.',
  '',
  '3. Các tỉnh ủy, thành ủy xây dựng kế hoạch thực hiện Kết luận này trước ngày 30/11/2024.',
  '',
  'T/M BỘ CHÍNH TRỊ',
  'THƯỜNG TRỰC BAN BÍ THƯ',
  'Nguyễn Văn Mẫu',
].join('\n');

const PLAN = [
  'TỈNH ỦY BẮC KẠN',
  'Số 311-KH/TU',
  'Bắc Kạn, ngày 20 tháng 10 năm 2024',
  '',
  'KẾ HOẠCH',
  'thực hiện Kết luận số 92-KL/TW, ngày 12/8/2024 của Bộ Chính trị về phát triển nhà văn hóa thôn',
  '',
  'Thực hiện Kết luận số 92-KL/TW, ngày 12/8/2024 của Bộ Chính trị về phát triển nhà văn hóa thôn, Ban Thường vụ Tỉnh ủy Bắc Kạn ban hành kế hoạch như sau:',
  '',
  'I. NHIỆM VỤ',
  '1. Mở rộng mạng lưới nhà văn hóa tại 45 thôn vùng cao của huyện Ba Bể và huyện Pác Nặm; đến năm 2027 có 45% số thôn có nhà văn hóa đạt chuẩn.',
  '2. Tổ chức hội thi văn nghệ quần chúng vào tháng 4 hằng năm.',
  '',
  'II. TỔ CHỨC THỰC HIỆN',
  '1. Ban Tuyên giáo Tỉnh ủy theo dõi, đôn đốc việc thực hiện Kế hoạch này./.',
  '',
  'T/M BAN THƯỜNG VỤ',
  'PHÓ BÍ THƯ',
  'Trần Thị Mẫu',
].join('\n');

/** A plan of a district that names the conclusion of the centre and nothing in between. */
const DISTRICT = [
  'ỦY BAN NHÂN DÂN',
  'HUYỆN BA BỂ',
  'Số: 77/KH-UBND',
  'Ba Bể, ngày 02 tháng 12 năm 2024',
  '',
  'KẾ HOẠCH',
  'Triển khai thực hiện Kết luận số 92-KL/TW ngày 12/8/2024 của Bộ Chính trị về phát triển nhà văn hóa thôn',
  '',
  'Thực hiện Kết luận số 92-KL/TW ngày 12/8/2024 của Bộ Chính trị về phát triển nhà văn hóa thôn, Ủy ban nhân dân huyện Ba Bể ban hành kế hoạch như sau:',
  '',
  'I. NHIỆM VỤ',
  '1. Sửa chữa 12 nhà văn hóa thôn xuống cấp trong năm 2025.',
  '',
  'TM. ỦY BAN NHÂN DÂN',
  'CHỦ TỊCH',
  'Lê Văn Mẫu',
].join('\n');

type Figure = { readonly count: number; readonly denominator: number; readonly keys: readonly string[] };
type Open = { readonly list: string; readonly count: number; readonly rows: readonly { readonly key: string }[] };
type Awaited = {
  readonly id: string;
  readonly organName: string;
  readonly column: number;
  readonly order: number;
  readonly place: { readonly name: string } | null;
  readonly expectations: readonly { readonly state: string; readonly time: string | null }[];
  readonly items: readonly Open[];
};
type Mark = {
  readonly directiveId: string;
  readonly inScope: boolean;
  readonly concrete: Figure | null;
  readonly items: readonly Open[];
  readonly received: Figure | null;
  readonly awaited: readonly Awaited[];
  readonly awaitedCount: number;
  readonly awaitedBelow: number;
  readonly daysAfterSuperior: number | null;
};
type LevelOf = { readonly level: string | null; readonly received: Figure; readonly underRoot: Figure; readonly undated: number };
type Marks = { readonly documents: readonly Mark[]; readonly levels: readonly LevelOf[] };

const FIGURE = '{ count denominator keys }';
const OPEN = '{ list count rows(first: 100) { key } }';
const MARKS = `query($of: ID!, $ids: [ID!], $asOf: PlainDate, $scope: ScopeInput) {
  lineageMarks(of: $of, ids: $ids, asOf: $asOf, scope: $scope) {
    documents {
      directiveId inScope concrete ${FIGURE} items ${OPEN} received ${FIGURE} awaitedCount awaitedBelow daysAfterSuperior
      awaited(first: 100) { id organName column order place { name } expectations { state time } items ${OPEN} }
    }
    levels { level undated received ${FIGURE} underRoot ${FIGURE} }
  }
}`;

describe('what the cards of a lineage say', () => {
  let server: TestServer;
  let ids: { readonly root: string; readonly plan: string };
  const marks = async (variables: Readonly<Record<string, unknown>> = {}): Promise<Marks> => {
    const answer = await data(server.app, MARKS, { of: '92-KL/TW', asOf: '2025-01-10', ...variables });
    return answer['lineageMarks'] as Marks;
  };
  const markOf = (all: Marks, id: string): Mark => {
    const found = all.documents.find((one) => one.directiveId === id);
    if (!found) throw new Error(`no mark of ${id}`);
    return found;
  };

  beforeAll(async () => {
    server = await serverHolding({ 'ke-hoach.txt': PLAN, 'ket-luan.txt': CONCLUSION, 'huyen.txt': DISTRICT });
    const answer = await data(server.app, '{ root: directive(symbol: "92-KL/TW") { id } plan: directive(symbol: "311-KH/TU") { id } }');
    const { root, plan } = answer as { root: { id: string }; plan: { id: string } };
    ids = { root: root.id, plan: plan.id };
  });

  it('counts received of expected, and draws a hole for every organ that nothing came from', async () => {
    const all = await marks();
    const root = markOf(all, ids.root);
    expect(root.received?.count).toBe(1);
    expect(root.awaitedCount).toBe((root.received?.denominator ?? 0) - 1);
    expect(root.awaitedCount).toBeGreaterThan(50);
    expect(root.awaited.some(({ organName }) => organName.includes('Bắc Kạn'))).toBe(false);
    expect(root.awaited.find(({ place }) => place?.name === 'Hà Giang')?.expectations[0]).toEqual({ state: 'AWAITED', time: 'OVERDUE' });
    expect(root.awaitedBelow).toBeGreaterThanOrEqual(root.awaitedCount);
    expect(all.levels.find(({ level }) => level === 'PROVINCE')?.received).toMatchObject({ count: 1, denominator: 63 });
  });

  it('tells at each level what has no date, and what is expected right under the root', async () => {
    const undated = PLAN.split('\n')
      .filter((line) => !line.startsWith('Bắc Kạn, ngày'))
      .join('\n');
    const held = await serverHolding({ 'ke-hoach.txt': undated, 'ket-luan.txt': CONCLUSION });
    const provinces = ({ levels }: Marks) => levels.find(({ level }) => level === 'PROVINCE');
    const early = (await data(held.app, MARKS, { of: '92-KL/TW', asOf: '2024-08-15' }))['lineageMarks'] as Marks;
    expect(provinces(early)).toMatchObject({ undated: 1, received: { count: 1 }, underRoot: { count: 1, denominator: 63 } });
    expect(provinces(await marks())).toMatchObject({ undated: 0, underRoot: { count: 1, denominator: 63 } });
  });

  it('gives no share of a document under which nothing can be compared yet: not nought of so many', async () => {
    const alone = await serverHolding({ 'ket-luan.txt': CONCLUSION });
    const answer = (await data(alone.app, MARKS, { of: '92-KL/TW', asOf: '2025-01-10' }))['lineageMarks'] as Marks;
    expect(answer.documents[0]).toMatchObject({ concrete: null, received: { count: 0 } });
  });

  it('agrees with the comparison table and with the list of items, row by row', async () => {
    const all = await marks();
    const answer = (await data(
      server.app,
      `{ coverage(of: "92-KL/TW", asOf: "2025-01-10") { concrete ${FIGURE} rows(first: 100) { edges { node { organName concrete ${FIGURE} } } } }
         items(of: "92-KL/TW", asOf: "2025-01-10", filter: { lists: [A, B, C] }) { counts { list count } rows(first: 100) { edges { node { key list } } } } }`,
    )) as {
      coverage: { concrete: Figure; rows: { edges: { node: { organName: string; concrete: Figure } }[] } };
      items: { counts: { list: string; count: number }[] };
    };
    expect(markOf(all, ids.root).concrete).toEqual(answer.coverage.concrete);
    const row = answer.coverage.rows.edges.find(({ node }) => node.organName.includes('Bắc Kạn'))?.node;
    expect(markOf(all, ids.plan).concrete).toEqual(row?.concrete);
    const cards = all.documents.flatMap((mark) => [mark.items, ...mark.awaited.map((one) => one.items)]).flat();
    for (const list of ['A', 'B', 'C'] as const) {
      const onCards = cards.filter((one) => one.list === list).reduce((sum, one) => sum + one.count, 0);
      const listed = answer.items.counts.filter((one) => one.list === list).reduce((sum, one) => sum + one.count, 0);
      expect(onCards, list).toBe(listed);
    }
    const keys = cards.flatMap((one) => one.rows.map((item) => item.key));
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('leads from the number of every card to the very items it counts', async () => {
    const list = async (cardId: string): Promise<readonly string[]> => {
      const answer = await data(
        server.app,
        'query($card: ID!) { items(of: "92-KL/TW", asOf: "2025-01-10", filter: { cardId: $card }) { rows(first: 100) { edges { node { key } } } } }',
        { card: cardId },
      );
      return (answer['items'] as { rows: { edges: { node: { key: string } }[] } }).rows.edges.map(({ node }) => node.key).sort();
    };
    const keysOf = (items: readonly Open[]): readonly string[] => items.flatMap(({ rows }) => rows.map(({ key }) => key)).sort();
    const all = await marks();
    const plan = markOf(all, ids.plan);
    expect(keysOf(plan.items).length).toBeGreaterThan(0);
    expect(await list(ids.plan)).toEqual(keysOf(plan.items));
    const [hole] = markOf(all, ids.root).awaited;
    expect(await list(hole?.id ?? '')).toEqual(keysOf(hole?.items ?? []));
    expect(await list('no-such-card')).toEqual([]);
  });

  it('asks which lineage a card stands in', async () => {
    const answer = await ask(server.app, '{ items(filter: { cardId: "d_any" }) { asOf } }');
    expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_INPUT', details: { argument: 'of' } });
  });

  it('places holes behind the documents that are there, each at a place of its own, between whole numbers', async () => {
    const { awaited } = markOf(await marks(), ids.root);
    const places = awaited.map(({ column, order }) => `${column}/${order}`);
    expect(new Set(places).size).toBe(awaited.length);
    expect(awaited.some(({ order }) => Number.isInteger(order))).toBe(false);
  });

  it('keeps the place of a hole on every day and in every scope', async () => {
    const places = async (variables: Readonly<Record<string, unknown>>) =>
      new Map(markOf(await marks(variables), ids.root).awaited.map(({ organName, column, order }) => [organName, `${column}/${Math.floor(order)}`]));
    const today = await places({});
    const before = await places({ asOf: '2024-09-01' });
    expect(before.get('Tỉnh ủy Hà Giang')).toBe(today.get('Tỉnh ủy Hà Giang'));
    expect((await places({ scope: { lines: ['PARTY'] } })).get('Tỉnh ủy Hà Giang')).toBe(today.get('Tỉnh ủy Hà Giang'));
  });

  it('tells only what is asked for, and days after the superior', async () => {
    const { documents } = await marks({ ids: [ids.plan, 'no-such-document'] });
    expect(documents.map((one) => one.directiveId)).toEqual([ids.plan]);
    expect(documents[0]?.daysAfterSuperior).toBe(69);
  });

  it('keeps to the day and to the scope', async () => {
    expect(markOf(await marks({ asOf: '2024-09-01' }), ids.root).received?.count).toBe(0);
    const none = markOf(await marks({ scope: { lines: ['FRONT'] } }), ids.root);
    expect(none.awaitedCount).toBe(0);
    expect(none.received).toBeNull();
  });

  it('tells which documents were issued outside the scope, whose figures and items it leaves out', async () => {
    const outside = async (scope: unknown) => (await marks({ scope })).documents.filter((one) => !one.inScope).map((one) => one.directiveId);
    expect(await outside(null)).toEqual([]);
    const ofOthers = await marks({ scope: { lines: ['FRONT'] } });
    expect(ofOthers.documents.every((one) => !one.inScope && one.concrete === null)).toBe(true);
    const party = await outside({ lines: ['PARTY'] });
    expect(party).not.toContain(ids.plan);
    expect(party.length).toBeGreaterThan(0);
    expect(await outside({ placeIds: ['p34:24'] })).toContain(ids.plan);
  });

  it('names the superiors on the way up of whom nothing is known, along both ways', async () => {
    const answer = await data(
      server.app,
      '{ lineageMarks(of: "77/KH-UBND", asOf: "2025-01-10") { missingAbove { id organName kind belowIds aboveIds } } plan: directive(symbol: "77/KH-UBND") { id } }',
    );
    type Missing = { readonly id: string; readonly organName: string; readonly kind: string; readonly belowIds: string[]; readonly aboveIds: string[] };
    const { lineageMarks, plan } = answer as { lineageMarks: { missingAbove: Missing[] }; plan: { id: string } };
    const byName = new Map(lineageMarks.missingAbove.map((one) => [one.organName, one]));
    expect([...byName.keys()].sort()).toEqual(['Huyện ủy Ba Bể', 'Tỉnh ủy Bắc Kạn', 'UBND tỉnh Bắc Kạn']);
    expect(byName.get('Huyện ủy Ba Bể')).toMatchObject({ kind: 'COMMITTEE', belowIds: [plan.id] });
    expect(byName.get('UBND tỉnh Bắc Kạn')).toMatchObject({ kind: 'LINE', belowIds: [plan.id] });
    expect(byName.get('Tỉnh ủy Bắc Kạn')?.aboveIds).toEqual([ids.root]);
  });

  it('leaves nothing missing above a plan that names all it has to, and above the centre', async () => {
    const answer = await data(
      server.app,
      '{ plan: lineageMarks(of: "311-KH/TU") { missingAbove { id } } root: lineageMarks(of: "92-KL/TW") { missingAbove { id } } }',
    );
    expect(answer).toEqual({ plan: { missingAbove: [] }, root: { missingAbove: [] } });
  });

  it('is null where there is no such directive', async () => {
    const answer = await data(server.app, MARKS, { of: 'nothing' });
    expect(answer['lineageMarks']).toBeNull();
  });
});

describe('groups of lower documents', () => {
  const rows = (count: number, placeOf: (at: number) => string | null, lineOf: (at: number) => 'party' | 'state' = () => 'state') =>
    Array.from({ length: count }, (_, at) => ({ id: `d${at}`, held: at % 2 === 0, level: 'commune' as const, line: lineOf(at), placeId: placeOf(at) }));
  const placeOf = (id: string) => ({ column: 0, order: Number(id.slice(1)) });

  it('are none where there are few', () => {
    expect(
      lowerGroups(
        'x',
        rows(29, () => null),
        placeOf,
        () => false,
      ),
    ).toEqual([]);
  });

  it('are by line where places tell nothing apart, and count what is not drawn', () => {
    const lower = rows(
      40,
      () => null,
      (at) => (at < 30 ? 'state' : 'party'),
    );
    const groups = lowerGroups('x', lower, placeOf, (id) => Number(id.slice(1)) < 10);
    expect(groups.map(({ line, ids, hidden, held }) => [line, ids.length, hidden, held])).toEqual([
      ['state', 30, 20, 15],
      ['party', 10, 10, 5],
    ]);
    expect(groups.map(({ order }) => order)).toEqual([-0.4, 29.6]);
  });

  it('stay the same whatever is drawn, and go when all of them are', () => {
    const lower = rows(
      40,
      () => null,
      (at) => (at < 30 ? 'state' : 'party'),
    );
    const none = lowerGroups('x', lower, placeOf, () => false);
    const some = lowerGroups('x', lower, placeOf, (id) => Number(id.slice(1)) < 30);
    expect(some.map(({ key, ids }) => [key, ids])).toEqual(none.slice(1).map(({ key, ids }) => [key, ids]));
    expect(lowerGroups('x', lower, placeOf, () => true)).toEqual([]);
  });
});
