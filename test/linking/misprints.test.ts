import { describe, expect, it } from 'vitest';
import { SYSTEM_ACTOR } from '../../api/domain/actor.ts';
import { edgeNames, graphOf, picture } from './graph.ts';
import type { Cite, Told } from './reading.ts';

const TINH = 'Tỉnh ủy Bắc Ninh';
const MATTER = 'xây dựng tủ sách khu dân cư giai đoạn 2024 - 2030';
const UPPER: Told = {
  name: 'upper',
  symbol: '241-KH/TU',
  date: '2024-03-12',
  issuer: TINH,
  line: 'party',
  level: 'province',
  province: 'Bắc Ninh',
  subject: `thực hiện Kết luận số 91-KL/TW về ${MATTER}`,
};
const lower = (cite: Partial<Cite>): Told => ({
  name: 'lower',
  symbol: '77-KH/HU',
  date: '2024-04-20',
  issuer: 'Huyện ủy Lương Tài',
  line: 'party',
  level: 'district',
  province: 'Bắc Ninh',
  district: 'Lương Tài',
  cites: [{ symbol: '241-KH/TU', organ: TINH, date: '2024-03-12', relation: 'IMPLEMENTS', subject: `về ${MATTER}`, ...cite }],
});

const LINKED = ['77-KH/HU > IMPLEMENTS > 241-KH/TU (stated)'];
/** In either order, and the same graph by it. */
async function linked(...documents: readonly Told[]): Promise<readonly string[]> {
  const [one, other] = [await graphOf(...documents), await graphOf(...[...documents].reverse())];
  expect(await picture(other)).toEqual(await picture(one));
  return edgeNames(one);
}

describe('a symbol written otherwise', () => {
  it.each([['241-KH/TƯ'], ['241/KH-TU'], ['0241-KH/TU'], ['241.KH/TU'], ['241KH/TU'], ['241-KH/T.U'], ['241-KH\\TU']])(
    '%s means the plan with the usual spelling',
    async (symbol) => {
      expect(await linked(UPPER, lower({ symbol }))).toEqual(LINKED);
    },
  );

  it('is the centre’s where the centre is named, also with the letters of a province', async () => {
    const centre = { organ: 'Bộ Chính trị', date: '2024-01-31' };
    const store = await graphOf(lower({ symbol: '91-KL/TU', ...centre }), { ...UPPER, cites: [{ symbol: '91-KL/TW', ...centre }] });
    const { rows } = await store.listDirectives(SYSTEM_ACTOR, { held: false }, { offset: 0, limit: 10 });
    expect(rows.map((row) => row.identityKey)).toEqual(['nation:TW|91-KL-TW|2024']);
  });

  it('as a number alone is the body’s of that number and kind, in the year that is said', async () => {
    expect(await linked(UPPER, lower({ symbol: '241', kind: 'plan' }))).toEqual(LINKED);
    expect(await linked(UPPER, lower({ symbol: '241', kind: 'programme' }))).toEqual(['77-KH/HU > IMPLEMENTS > 241 (stated)']);
  });
});

describe('a date written otherwise', () => {
  it.each([['2024-03-21'], ['2023-03-12'], ['2025-03-12'], ['2022-11-05']])('%s means the plan of that number, organ and matter', async (date) => {
    expect(await linked(UPPER, lower({ date }))).toEqual(LINKED);
  });

  it('with another year and another matter is another plan', async () => {
    expect(await linked(UPPER, lower({ date: '2023-03-12', subject: 'về phòng, chống đuối nước cho trẻ em mùa mưa lũ' }))).toHaveLength(1);
    const store = await graphOf(UPPER, lower({ date: '2023-03-12', subject: 'về phòng, chống đuối nước cho trẻ em mùa mưa lũ' }));
    expect((await store.counts(SYSTEM_ACTOR)).citedNotHeld).toBe(1);
  });

  it('with another year and no matter said is the committee’s only within one term, and never the people’s committee’s', async () => {
    const { subject: _, ...cite } = lower({ date: '2023-03-12' }).cites?.[0] ?? { symbol: '' };
    expect(await linked(UPPER, { ...lower({}), cites: [cite] })).toEqual(LINKED);
    const state = { symbol: '241/KH-UBND', organ: 'UBND tỉnh Bắc Ninh' };
    const plan: Told = { ...UPPER, symbol: state.symbol, issuer: state.organ, line: 'state' };
    const store = await graphOf(plan, { ...lower({}), cites: [{ ...cite, ...state }] });
    expect((await store.counts(SYSTEM_ACTOR)).citedNotHeld).toBe(1);
  });

  it('with another year stays its own where a text bears that year itself', async () => {
    const earlier: Told = { ...UPPER, name: 'earlier', date: '2023-05-05' };
    const store = await graphOf(UPPER, earlier, lower({ date: '2023-03-12' }));
    const { edges } = await picture(store);
    expect(edges.map(([, , to]) => to)).toEqual(['o:party:p63:27|241-KH-TU|2023']);
  });

  it('without an organ means the plan whose matter it says', async () => {
    const { organ: _, ...cite } = lower({ date: '2024-03-21' }).cites?.[0] ?? { symbol: '' };
    expect(await linked(UPPER, { ...lower({}), cites: [cite] })).toEqual(LINKED);
  });
});

describe('a body named short', () => {
  const BLOC: Told = { ...UPPER, symbol: '128-KH/ĐUK', issuer: 'Đảng ủy Khối các cơ quan và doanh nghiệp tỉnh Bắc Ninh', level: 'bloc' };

  it('is the only one of its place whose name goes on from there', async () => {
    const short = lower({ symbol: '128-KH/ĐUK', organ: 'Đảng ủy Khối tỉnh Bắc Ninh' });
    expect(await linked(BLOC, short)).toEqual(['77-KH/HU > IMPLEMENTS > 128-KH/ĐUK (stated)']);
    expect((await (await graphOf(BLOC, short)).counts(SYSTEM_ACTOR)).citedNotHeld).toBe(0);
  });

  it('is nobody’s where two go on from there', async () => {
    const other: Told = { ...BLOC, name: 'other', issuer: 'Đảng ủy Khối doanh nghiệp tỉnh Bắc Ninh', date: '2024-03-13' };
    const store = await graphOf(BLOC, other, lower({ symbol: '128-KH/ĐUK', organ: 'Đảng ủy Khối tỉnh Bắc Ninh' }));
    expect((await store.counts(SYSTEM_ACTOR)).citedNotHeld).toBe(1);
  });
});
