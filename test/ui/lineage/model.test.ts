// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { loadDictionary } from '../../../ui/i18n/dictionaries.ts';
import { translator } from '../../../ui/i18n/use-t.ts';
import { readParams, writeParams } from '../../../ui/lib/url-state.ts';
import { countsText } from '../../../ui/lineage/counts-text.ts';
import { edgeLine } from '../../../ui/lineage/edge-line.ts';
import { legendCounts } from '../../../ui/lineage/legend.tsx';
import { LENSES, legendText } from '../../../ui/lineage/lens.ts';
import { LINEAGE_PARAMS } from '../../../ui/lineage/lineage-params.ts';
import { type MissingLink, NO_MARKS } from '../../../ui/lineage/marks-query.ts';
import { fileName, pictureWords } from '../../../ui/lineage/picture-words.ts';
import { tableCells, tableRows } from '../../../ui/lineage/table-rows.ts';
import { cardsOf, toModel } from '../../../ui/lineage/to-model.ts';
import { writeGraphml } from '../../../ui/lineage/write-graphml.ts';
import { THEME } from '../canvas/models.ts';
import { answer, drawn, edge, NO_CARDS, node } from './answers.ts';

const vi = translator('vi');
await loadDictionary('en');
const en = translator('en');
const data = answer();
const model = toModel(cardsOf(drawn(data), vi), null, THEME);
const card = (id: string) => model.nodes.find((one) => one.id === id);

describe('the lineage as cards and lines', () => {
  it('tells a held text from one that is only cited, in form and in words, never as something not done', () => {
    expect(card('p1')).toMatchObject({ form: 'held', state: 'held', tag: null });
    expect(card('p2')).toMatchObject({ form: 'cited', state: 'cited', tag: 'Chưa có toàn văn' });
    expect(card('p2')?.name).toContain('Được viện dẫn, chưa có toàn văn');
    expect(JSON.stringify(model)).not.toMatch(/chưa thực hiện|không thực hiện/i);
  });

  it('puts levels into lanes from the centre down; blocs stand with districts', () => {
    expect(model.lanes.map((lane) => lane.label)).toEqual(['Trung ương', 'Tỉnh, thành phố', 'Huyện và khối', 'Xã và đơn vị']);
    expect(card('d1')?.lane).toBe(card('d3')?.lane);
    expect(model.lanes[1]?.note).toBe('1 / 2 văn bản đã có');
    expect(model.lanes[2]?.note).toBe('2 / 4 văn bản đã có · hiện 3');
    expect(model.lanes[3]?.note).toBe('Chưa có văn bản');
  });

  it('opens a lane for documents of unknown level only when there are such', () => {
    const lost = node('x', null);
    const totals = { ...data.totals, levels: [...data.totals.levels, { level: null, total: 1, shown: 1, held: 1 }] };
    const more = cardsOf(drawn({ ...data, totals }, { nodes: [...data.nodes, lost], edges: data.edges }), vi);
    expect(more.lanes.at(-1)).toMatchObject({ id: 'unknown', label: 'Chưa rõ cấp' });
    expect(more.nodes.at(-1)?.lane).toBe('unknown');
  });

  it('says how many lower ones are drawn of how many, and what the handle does', () => {
    expect(card('p2')).toMatchObject({ nearText: '2 / 3', handle: 'expand', collapsible: true });
    expect(card('p1')).toMatchObject({ nearText: '2 / 2', handle: 'collapse', collapsible: true });
    expect(card('d1')).toMatchObject({ handle: null, collapsible: false });
  });

  it('says how many holes hide below, and of which kind', () => {
    expect(card('p2')?.hidden).toEqual({ awaited: { count: 0, words: '' }, cited: { count: 1, words: '1 chưa có toàn văn' } });
    expect(card('p2')?.name).toContain('Trong số chưa hiện phía dưới có 1 văn bản chưa có toàn văn.');
    expect(card('p1')?.hidden).toBeNull();
  });

  it('opens upwards on the way up', () => {
    const above = node('d2', 'DISTRICT', { depth: 0, upperShown: 1, upperTotal: 2 });
    const up = cardsOf(drawn({ ...data, direction: 'UP' }, { nodes: [above], edges: [] }), vi).nodes[0];
    expect(up).toMatchObject({ nearText: '↑ 1 / 2', handle: 'expand', collapsible: false });
    expect(up?.name).toContain('1 / 2 văn bản cấp trên đang hiện.');
  });

  it('marks what has no number and no date', () => {
    expect(card('d3')).toMatchObject({ title: 'Kế hoạch (chưa có số)', date: 'chưa rõ ngày', undated: true });
  });

  it('marks condensed and excerpted texts', () => {
    const condensed = cardsOf(drawn(data, { nodes: [node('c', 'PROVINCE', {}, { source: { edition: 'CONDENSED' } })], edges: [] }), vi).nodes[0];
    expect(condensed).toMatchObject({ form: 'held', state: 'partial', tag: 'Bản tóm lược' });
    const cut = cardsOf(drawn(data, { nodes: [node('x', 'CENTRAL', {}, { held: false, outcome: 'EXCERPT' })], edges: [] }), vi).nodes[0];
    expect(cut).toMatchObject({ form: 'cited', tag: 'Bản trích' });
    expect(cut?.name).toContain(', Bản trích,');
  });

  it('speaks English as well', () => {
    expect(cardsOf(drawn(data), en).nodes[2]).toMatchObject({ tag: 'Text not held', kind: 'Plan' });
  });
});

describe('the line of an edge', () => {
  it('shows where it comes from, and a person before everything else', () => {
    expect(edgeLine(edge('a', 'b'))).toBe('stated');
    expect(edgeLine(edge('a', 'b', { origin: 'CHAIN' }))).toBe('chain');
    expect(edgeLine(edge('a', 'b', { origin: 'SUGGESTED', state: 'SUGGESTED' }))).toBe('suggested');
    expect(edgeLine(edge('a', 'b', { origin: 'SUGGESTED', state: 'CONFIRMED' }))).toBe('decided');
    expect(edgeLine(edge('a', 'b', { state: 'SUSPECT' }))).toBe('suspect');
    expect(edgeLine(edge('a', 'b', { state: 'REJECTED', shortCut: true }))).toBe('rejected');
    expect(edgeLine(edge('a', 'b', { shortCut: true }))).toBe('shortCut');
  });
});

describe('the same numbers everywhere', () => {
  const { picture } = drawn(data);
  const counts = legendCounts(picture, NO_MARKS, LENSES.state, 'kl', model.edges);
  const rows = tableRows(picture, NO_MARKS, vi, NO_CARDS);

  it('counts cards and lines for the legend without the root', () => {
    expect(Object.fromEntries(counts.tones)).toEqual({ held: 3, cited: 2 });
    expect(Object.fromEntries(counts.lines)).toEqual({ stated: 4, chain: 1, suggested: 1 });
    expect(counts.undated).toBe(1);
  });

  it('counts what is not there yet on the day that is looked at by itself, in the legend and in the heads of the lanes', () => {
    const isD1 = (one: { readonly id: string }) => one.id === 'd1';
    const then = legendCounts(picture, NO_MARKS, LENSES.state, 'kl', model.edges, isD1);
    expect([Object.fromEntries(then.tones), then.later]).toEqual([{ held: 2, cited: 2 }, 1]);
    const levels = data.totals.levels.map((one) => (one.level === 'DISTRICT' ? { ...one, total: 0, held: 0 } : one));
    const heads = cardsOf(drawn(data, data, { day: '2024-05-01', levels }), vi).lanes;
    expect(heads.map((lane) => lane.note)).toEqual(['1 / 1 văn bản đã có', '1 / 2 văn bản đã có · hiện 0', '0 / 1 văn bản đã có', 'Chưa có văn bản']);
  });

  it('gives the table twin a row for every card, in the order of the picture', () => {
    expect(rows.map((row) => row.id)).toEqual(['kl', 'p1', 'p2', 'd1', 'd2', 'd3']);
    expect(rows[4]?.upper.map((one) => one.symbol)).toEqual(['p1-KH/TU', 'p2-KH/TU']);
  });

  it('counts an excerpt of a text that is not held with what is only cited, and says so there in the legend and the exported picture', () => {
    const condensed = node('d4', 'DISTRICT', {}, { source: { edition: 'CONDENSED' } });
    const excerpt = node('d5', 'DISTRICT', {}, { held: false, outcome: 'EXCERPT', source: { edition: 'EXCERPT' } });
    const named = (nodes: typeof picture.nodes) => {
      const of = legendCounts({ ...picture, nodes }, NO_MARKS, LENSES.state, 'kl', []);
      const seen = { answer: data, shown: nodes.length, removed: 0, day: '2026-11-22', counts: of, lens: LENSES.state, theme: THEME };
      const { legend } = pictureWords(seen, '2026-11-22T03:04:00Z', vi, 'vi');
      return [...of.tones].map(([tone, n]) => {
        const label = `${legendText(tone, vi, of)}: ${n}`;
        expect(legend.map((one) => one.label)).toContain(label);
        return label;
      });
    };
    expect(named([condensed, excerpt])).toEqual(['Bản tóm lược: 1', 'Được viện dẫn hoặc mới có bản trích, chưa có toàn văn: 1']);
    const given = node('d6', 'DISTRICT', {}, { source: { edition: 'EXCERPT' } });
    expect(named([condensed, given])).toEqual(['Bản tóm lược, bản nhập là bản trích: 2']);
  });

  it('marks in the table and its files what was issued after the day of the slider, as its card does', () => {
    const then = drawn(data, data, { day: '2024-05-01' });
    const { nodes } = cardsOf(then, vi);
    const dated = tableRows(then.picture, NO_MARKS, vi, { cards: nodes, day: then.day });
    expect(dated.filter((row) => row.later).map((row) => row.id)).toEqual(nodes.filter((one) => one.later).map((one) => one.id));
    const state = new Map(dated.map((row) => [row.id, row.state]));
    expect(state.get('p1')).toBe('Đã có toàn văn; ban hành sau ngày 01/05/2024');
    expect(state.get('p2')).toBe('Được viện dẫn, chưa có toàn văn; ban hành sau ngày 01/05/2024');
    expect(state.get('kl')).toBe('Đã có toàn văn');
    expect(tableCells(dated, vi).find((row) => row.includes('p1-KH/TU'))).toContain(state.get('p1'));
    expect(writeGraphml(dated, then.picture)).toContain(state.get('p1'));
  });

  it('never says in the table, nor in its file, that the full text is held where a condensed one is all there is', () => {
    const condensed = node('d4', 'DISTRICT', {}, { source: { edition: 'CONDENSED' } });
    const [row] = tableRows({ ...picture, nodes: [condensed] }, NO_MARKS, vi, NO_CARDS);
    expect([row?.state, row?.edition]).toEqual(['bản tóm lược', 'bản tóm lược']);
  });

  it('names the missing links of the way up in the picture, the legend, the table and the exported picture', () => {
    const link: MissingLink = {
      id: 'above:d1',
      organName: 'UBND tỉnh',
      level: 'PROVINCE',
      line: 'STATE',
      kind: 'LINE',
      belowIds: ['d1'],
      aboveIds: ['kl'],
    };
    const marks = { ...NO_MARKS, missing: [link, { ...link, id: 'above:gone', belowIds: ['nobody'] }] };
    const up = drawn(data, data, { marks });
    const cards = cardsOf(up, vi);
    expect(cards.nodes.filter((one) => one.form === 'expected').map((one) => one.title)).toEqual(['UBND tỉnh']);
    const counted = legendCounts(up.picture, marks, LENSES.state, 'kl', cards.edges);
    expect(counted.missing).toBe(1);
    const row = tableRows(up.picture, marks, vi, NO_CARDS).find((one) => one.id === link.id);
    expect(row).toMatchObject({ organ: 'UBND tỉnh', label: 'Chưa rõ văn bản trung gian', state: 'Cấp trên theo hệ thống', upper: [{ symbol: 'kl-KH/TU' }] });
    const words = pictureWords(
      { answer: data, shown: 6, removed: 0, day: '2026-11-22', counts: counted, lens: LENSES.state, theme: THEME },
      '2026-11-22T03:04:00Z',
      vi,
      'vi',
    );
    expect(words.legend.map((one) => one.label)).toContain('Chưa rõ văn bản trung gian: 1');
  });

  it('offers to open and to put away each level by its head, as far as there is something to do', () => {
    const heads = (lanes: Parameters<typeof drawn>[2]) => cardsOf(drawn(data, data, lanes), vi).lanes.map((lane) => [lane.grow, lane.shrink]);
    expect(heads({})).toEqual([
      [null, null],
      [null, 'Thu gọn: Tỉnh, thành phố'],
      ['Mở hết: Huyện và khối', 'Thu gọn: Huyện và khối'],
      [null, null],
    ]);
    expect(heads({ lanes: { whole: ['district'], closed: ['province'] } }).slice(1, 3)).toEqual([
      ['Hiện lại: Tỉnh, thành phố', null],
      [null, 'Thu gọn: Huyện và khối'],
    ]);
  });

  it('puts the same rows into files: heads first, symbols as text, whole days as days', () => {
    const cells = tableCells(rows, vi);
    expect(cells).toHaveLength(7);
    expect(cells[0]).toContain('Số, ký hiệu');
    expect(cells[5]).toContain('p1-KH/TU; p2-KH/TU');
    expect(cells[4]).toContainEqual({ day: '2024-05-20' });
    expect(cells[6]).toContain('chưa rõ ngày');
  });

  it('writes counts, day and legend around the exported picture', () => {
    const pictured = { answer: data, shown: 6, removed: 2, day: '2026-11-22', counts, lens: LENSES.state, theme: THEME };
    const words = pictureWords(pictured, '2026-11-22T03:04:00Z', vi, 'vi');
    expect(words.title).toBe('Sơ đồ triển khai kl-KH/TU');
    expect(words.note).toContain('3 văn bản đã có');
    expect(words.note).toContain('bộ lọc ẩn 2');
    expect(words.note).toContain('Tính đến 22/11/2026 · lập lúc 22/11/2026 10:04');
    expect(words.legend.map((one) => one.label)).toContain('Do văn bản khác nêu: 1');
    expect(words.legend.map((one) => one.label)).toContain('Được viện dẫn, chưa có toàn văn: 2');
    expect(fileName('70-KL/TW', vi)).toBe('so-do-trien-khai-70-KL-TW');
  });
});

describe('the counts beside the title', () => {
  it('leave out what there is none of', () => {
    expect(countsText(5, 6, '7-KL/TW', vi)).toBe('Ngoài 7-KL/TW: 5 văn bản đã có, 6 văn bản chưa có toàn văn');
    expect(countsText(1, 0, '7-KL/TW', vi)).toBe('Ngoài 7-KL/TW: 1 văn bản đã có');
    expect(countsText(0, 2, '7-KL/TW', vi)).toBe('Ngoài 7-KL/TW: 2 văn bản chưa có toàn văn');
    expect(countsText(0, 0, '7-KL/TW', vi)).toBe('Chưa có văn bản nào khác');
  });
});

describe('the URL of the screen', () => {
  it('holds everything a colleague needs to see the same', () => {
    const search =
      'asof=2024-06-30&dir=both&steps=2&open=a,b&shut=c&sel=e:x%3EIMPLEMENTS%3Ey&cuts=1&sug=0&view=table&sort=date.down&lens=days&place=p:1,none&whole=commune&closed=district&piles=pile:a~province.0&time=1';
    const state = readParams(LINEAGE_PARAMS, search);
    expect(state).toMatchObject({
      asof: '2024-06-30',
      dir: 'both',
      steps: 2,
      open: ['a', 'b'],
      shut: ['c'],
      sel: { kind: 'edge', id: 'x>IMPLEMENTS>y' },
      cuts: true,
      sug: false,
      view: 'table',
      lens: 'days',
      place: ['p:1', 'none'],
      whole: ['commune'],
      closed: ['district'],
      piles: ['pile:a~province.0'],
      time: true,
    });
    expect(readParams(LINEAGE_PARAMS, writeParams(LINEAGE_PARAMS, '', state))).toEqual(state);
  });

  it('is short by default, and bears nonsense', () => {
    expect(writeParams(LINEAGE_PARAMS, '', readParams(LINEAGE_PARAMS, ''))).toBe('');
    expect(readParams(LINEAGE_PARAMS, 'dir=sideways&steps=-4&sel=boo&view=3d')).toEqual(readParams(LINEAGE_PARAMS, ''));
  });
});
