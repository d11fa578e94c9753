import { describe, expect, it } from 'vitest';
import type { DirectiveRow } from '../../api/domain/rows.ts';
import { duplicatePairs } from '../../api/linking/duplicates.ts';
import { sketchLikeness, sketchOf } from '../../api/linking/text-likeness.ts';

const row = (id: string, parts: Partial<DirectiveRow> = {}): DirectiveRow => ({
  id,
  identityKey: id,
  held: true,
  outcome: 'directive',
  kind: 'plan',
  kindName: 'Kế hoạch',
  symbol: null,
  symbolKey: null,
  partialSymbol: null,
  subject: 'thực hiện Kết luận số 91-KL/TW về phát triển thư viện cơ sở',
  issuedOn: null,
  notBefore: null,
  notBeforeFrom: null,
  issuerIds: ['o:party:p:06'],
  issuerNames: ['Tỉnh ủy Bắc Kạn'],
  issuerBySymbol: false,
  line: 'party',
  level: 'province',
  placeId: 'p:06',
  signer: null,
  preferredSourceId: `s_${id}`,
  withdrawn: false,
  taskCount: 0,
  ...parts,
});
const numbered = (id: string, symbol: string, parts: Partial<DirectiveRow> = {}): DirectiveRow =>
  row(id, { symbol, symbolKey: symbol.replace('/', '-'), issuedOn: '2024-10-20', ...parts });
const pairs = (...rows: readonly DirectiveRow[]) => duplicatePairs(rows).map(({ keep, other, reason, onlyByText }) => [keep, other, reason, onlyByText]);

describe('pairs that may be one directive', () => {
  it('are a text with and without its number, the better known one to be kept', () => {
    expect(pairs(row('a'), numbered('b', '310-KH/TU'))).toEqual([['b', 'a', 'same-title', false]]);
    expect(pairs(row('a'), numbered('b', '310-KH/TU', { held: false, preferredSourceId: null }))).toEqual([['a', 'b', 'same-title', false]]);
  });

  it('are two of one symbol where issuer or year does not tell them apart, and not where it does', () => {
    const cited = numbered('b', '310-KH/TU', { held: false, issuerIds: [], issuerNames: [], placeId: null, line: null, subject: null });
    expect(pairs(numbered('a', '310-KH/TU'), cited)).toEqual([['a', 'b', 'same-symbol', false]]);
    expect(pairs(numbered('a', '310-KH/TU'), { ...cited, issuedOn: '2022-01-05' })).toEqual([]);
    expect(pairs(numbered('a', '310-KH/TU'), numbered('b', '310-KH/TU', { issuerIds: ['o:party:p:12'], placeId: 'p:12' }))).toEqual([]);
  });

  it('are none where one symbol may be that of many', () => {
    const many = ['p:01', 'p:02', 'p:03', 'p:04'].map((place, at) => numbered(`m${at}`, '1-KH/TU', { placeId: place, issuerIds: [`o:party:${place}`] }));
    const cited = numbered('c', '1-KH/TU', { held: false, issuerIds: [], issuerNames: [], placeId: null, line: null, subject: null });
    expect(pairs(...many, cited)).toEqual([]);
  });

  it('need nearly equal texts where both have numbers or days that differ', () => {
    expect(pairs(numbered('a', '310-KH/TU'), numbered('b', '301-KH/TU'))).toEqual([['a', 'b', 'same-text', true]]);
    expect(pairs(numbered('a', '310-KH/TU'), numbered('b', '44-KH/TU', { issuedOn: '2024-11-02' }))).toEqual([]);
  });

  it('are a text and a naming of it under a number with one slip, where day and title are the same', () => {
    const cited = { held: false, preferredSourceId: null };
    expect(pairs(numbered('a', '310-KH/TU'), numbered('b', '301-KH/TU', cited))).toEqual([['a', 'b', 'same-title', false]]);
    expect(pairs(numbered('a', '310-KH/TU'), numbered('b', '31-KH/TU', cited))).toEqual([['a', 'b', 'same-title', false]]);
    expect(pairs(numbered('a', '310-KH/TU'), numbered('b', '44-KH/TU', cited))).toEqual([]);
    expect(pairs(numbered('a', '310-KH/TU'), numbered('b', '301-KH/TU', { ...cited, issuedOn: '2024-10-21' }))).toEqual([]);
    expect(pairs(numbered('a', '310-KH/TU'), numbered('b', '301-KH/TU', { ...cited, subject: 'về trồng cây xanh ven đường quốc lộ' }))).toEqual([]);
  });

  it('are none of other issuers, kinds, titles, years of the title, or of a time before what an undated text cites', () => {
    const other = numbered('b', '310-KH/TU');
    expect(pairs(row('a', { issuerIds: ['o:party:p:12'] }), other)).toEqual([]);
    expect(pairs(row('a', { kind: 'programme' }), other)).toEqual([]);
    expect(pairs(row('a', { subject: 'về trồng cây xanh ven đường quốc lộ' }), other)).toEqual([]);
    expect(pairs(row('a', { subject: 'phát triển thư viện cơ sở năm 2023' }), { ...other, subject: 'phát triển thư viện cơ sở năm 2024' })).toEqual([]);
    expect(pairs(row('a', { notBefore: '2025-01-15' }), other)).toEqual([]);
    expect(pairs(row('a', { withdrawn: true }), other)).toEqual([]);
  });
});

describe('the likeness of two texts', () => {
  const text = Array.from({ length: 400 }, (_, at) => `nhiệm vụ thứ ${at} của ${(at * 7) % 31} đơn vị`).join(' ');

  it('is nearly one for a copy with slips and another frame, and nearly none for another text', () => {
    const copy = `Trang chủ. ${text.replace('thứ 17 ', 'thứ mười bảy ').replace('thứ 99 ', '')} In trang này.`;
    expect(sketchLikeness(sketchOf(text), sketchOf(copy))).toBeGreaterThan(0.9);
    expect(sketchLikeness(sketchOf(text), sketchOf(text.replaceAll('nhiệm vụ', 'công việc')))).toBeLessThan(0.5);
    expect(sketchLikeness(sketchOf(text), sketchOf('ngắn quá'))).toBe(0);
  });
});
