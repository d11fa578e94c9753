import { beforeAll, describe, expect, it } from 'vitest';
import { data, serverHolding, type TestServer } from './server.ts';

/** A conclusion of the centre, the programme of a province, and a plan of its people's committee that only says "Căn cứ". */
const CONCLUSION = [
  'BỘ CHÍNH TRỊ',
  'Số 91-KL/TW',
  'Hà Nội, ngày 12/8/2024',
  '',
  'KẾT LUẬN',
  'về phát triển thư viện cơ sở',
  '',
  'Bộ Chính trị yêu cầu các cấp ủy, tổ chức đảng thực hiện tốt các nhiệm vụ sau:',
  '',
  '1. Mở rộng mạng lưới thư viện, tủ sách đến các xã, phường; đến năm 2026 có 60% số xã có thư viện đạt chuẩn.',
  '',
  '2. Bồi dưỡng nghiệp vụ cho người làm công tác thư viện ở cơ sở.',
  '',
  'T/M BỘ CHÍNH TRỊ',
  'THƯỜNG TRỰC BAN BÍ THƯ',
  'Nguyễn Văn Mẫu',
].join('\n');

const PROGRAMME = [
  'TỈNH ỦY BẮC KẠN',
  'Số 310-KH/TU',
  'Bắc Kạn, ngày 20/10/2024',
  '',
  'KẾ HOẠCH',
  'thực hiện Kết luận số 91-KL/TW, ngày 12/8/2024 của Bộ Chính trị về phát triển thư viện cơ sở',
  '',
  'Thực hiện Kết luận số 91-KL/TW, ngày 12/8/2024 của Bộ Chính trị về phát triển thư viện cơ sở, Ban Thường vụ Tỉnh ủy Bắc Kạn ban hành kế hoạch như sau:',
  '',
  'I. NHIỆM VỤ',
  '1. Mở rộng mạng lưới thư viện, tủ sách tại 45 xã vùng cao; đến năm 2027 có 45% số xã có thư viện đạt chuẩn.',
  '',
  'T/M BAN THƯỜNG VỤ',
  'PHÓ BÍ THƯ',
  'Trần Thị Mẫu',
].join('\n');

const STATE_PLAN = [
  'ỦY BAN NHÂN DÂN',
  'TỈNH BẮC KẠN',
  'Số: 77/KH-UBND',
  'Bắc Kạn, ngày 5 tháng 12 năm 2024',
  '',
  'KẾ HOẠCH',
  'Phát triển thư viện cơ sở trên địa bàn tỉnh',
  '',
  'Căn cứ Kế hoạch số 310-KH/TU ngày 20/10/2024 của Ban Thường vụ Tỉnh ủy Bắc Kạn về phát triển thư viện cơ sở, Ủy ban nhân dân tỉnh ban hành kế hoạch như sau:',
  '',
  'I. NHIỆM VỤ',
  '1. Mở rộng mạng lưới thư viện, tủ sách tại 45 xã vùng cao, mỗi xã có một tủ sách.',
  '',
  'TM. ỦY BAN NHÂN DÂN',
  'CHỦ TỊCH',
  'Lê Văn Mẫu',
].join('\n');

type Side = { readonly words: string; readonly directive: { readonly symbol: string } };
type Entry = {
  readonly id: string;
  readonly kind: string;
  readonly reason: string;
  readonly restsOn: number;
  readonly yes: string;
  readonly no: string;
  readonly left: Side;
  readonly right: Side;
  readonly subject: { readonly __typename: string };
};
type Queue = {
  readonly totalCount: number;
  readonly graphVersion: number;
  readonly counts: readonly { readonly kind: string; readonly count: number }[];
  readonly edges: readonly { readonly node: Entry }[];
};
const QUEUE = `query($filter: ReviewFilter, $later: [ID!]) { review(filter: $filter, later: $later, first: 50) {
  totalCount graphVersion counts { kind count }
  edges { node { id kind reason restsOn yes no left { words marks { start end } before after where directive { symbol } } right { words directive { symbol } } subject { __typename } } } } }`;

describe('the review queue', () => {
  let server: TestServer;
  const queue = async (variables: Readonly<Record<string, unknown>> = {}): Promise<Queue> =>
    ((await data(server.app, QUEUE, variables)) as { review: Queue }).review;
  const answer = (id: string, given: 'YES' | 'NO', requestId: string) =>
    data(
      server.app,
      'mutation($id: ID!, $answer: ReviewAnswer!, $requestId: ID!) { answerReview(id: $id, answer: $answer, requestId: $requestId) { id decision { type } graphVersion } }',
      {
        id,
        answer: given,
        requestId,
      },
    );

  beforeAll(async () => {
    server = await serverHolding({ 'a.txt': STATE_PLAN, 'b.txt': PROGRAMME, 'c.txt': CONCLUSION });
  });

  it('puts a suggested edge first, with the words it rests on beside the name of the upper document', async () => {
    const { edges } = await queue();
    const first = edges[0]?.node;
    expect(first).toMatchObject({
      kind: 'EDGE',
      reason: 'based-on-party-committee',
      yes: 'CONFIRM_EDGE',
      no: 'REJECT_EDGE',
      subject: { __typename: 'LineageEdge' },
    });
    expect(first?.left.directive.symbol).toBe('77/KH-UBND');
    expect(first?.left.words).toContain('310-KH/TU');
    expect(first?.right.words).toContain('thư viện');
  });

  it('counts every kind, whatever kinds are shown, and puts what is put off last', async () => {
    const all = await queue();
    expect(all.counts.reduce((sum, { count }) => sum + count, 0)).toBe(all.totalCount);
    const first = all.edges[0]?.node.id ?? '';
    const links = await queue({ filter: { kinds: ['TASK_LINK'] } });
    expect(links.counts).toEqual(all.counts);
    expect(links.edges.length).toBeGreaterThan(0);
    expect(links.edges.every(({ node }) => node.kind === 'TASK_LINK' && node.subject.__typename === 'TaskLink')).toBe(true);
    const off = await queue({ later: [first] });
    expect(off.edges.at(-1)?.node.id).toBe(first);
    expect(off.totalCount).toBe(all.totalCount);
  });

  it('records an answer as the decision it is, and the entry is gone', async () => {
    const before = await queue();
    const edge = before.edges[0]?.node.id ?? '';
    const said = await answer(edge, 'YES', 'edge-yes');
    expect(said).toMatchObject({ answerReview: { id: edge, decision: { type: 'confirm-edge' } } });
    const link = (await queue({ filter: { kinds: ['TASK_LINK'] } })).edges[0]?.node.id ?? '';
    expect(await answer(link, 'NO', 'link-no')).toMatchObject({ answerReview: { decision: { type: 'reject-task-link' } } });
    const ids = (await queue()).edges.map(({ node }) => node.id);
    expect(ids).not.toContain(edge);
    expect(ids).not.toContain(link);
  });
});
