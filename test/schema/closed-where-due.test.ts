import { expect, it } from 'vitest';
import { plan } from '../importing/setup.ts';
import { data, serverHolding } from './server.ts';

const ITEMS = `{ items(asOf: "2024-12-01") { rows(first: 100) { edges { node {
  key rule fingerprint expectation { key caseKey } case { state reopened steps { step by } } } } } } }`;
const RECORD = `mutation ($key: ID!, $request: ID!) {
  recordCases(subjects: [{ key: $key }], step: DONE, requestId: $request) { id } }`;

type Node = {
  readonly key: string;
  readonly rule: string;
  readonly expectation: { readonly key: string; readonly caseKey: string } | null;
  readonly case: { readonly state: string | null; readonly reopened: boolean };
};

it('what is said to be done where it falls due is closed where it is to be handled, and not open again at once', async () => {
  const upper = plan({
    symbol: '310-KH/TU',
    organ: 'Tỉnh ủy Bắc Kạn',
    place: 'Bắc Kạn',
    date: '20 tháng 10 năm 2024',
    upper: 'Kết luận số 91-KL/TW, ngày 12/8/2024 của Bộ Chính trị',
  });
  const { app } = await serverHolding({ 'a.txt': upper });
  const rows = async (): Promise<readonly Node[]> =>
    ((await data(app, ITEMS)) as { items: { rows: { edges: readonly { node: Node }[] } } }).items.rows.edges.map(({ node }) => node);
  const item = (await rows()).find(({ expectation }) => expectation !== null);
  expect(item?.key).toContain(item?.expectation?.key ?? '?');
  await data(app, RECORD, { key: item?.key, request: 'r1' });
  expect((await rows()).find(({ key }) => key === item?.key)?.case).toMatchObject({ state: 'DONE', reopened: false });
  expect((await rows()).filter(({ rule, expectation }) => rule === 'organ-ended' && expectation !== null)).toEqual([]);
});
