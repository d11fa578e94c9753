// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { loadDictionary } from '../../../ui/i18n/dictionaries.ts';
import { translator } from '../../../ui/i18n/use-t.ts';
import type { MissingLink, NO_MARKS } from '../../../ui/lineage/marks-query.ts';
import { tableRows } from '../../../ui/lineage/table-rows.ts';
import { writeGraphml } from '../../../ui/lineage/write-graphml.ts';
import { answer, awaited, drawn, mark, marksOf, NO_CARDS } from './answers.ts';

await loadDictionary('en');
const vi = translator('vi');
const data = answer();

/** As a program opens it: declared keys, then nodes and edges by them. The parser here knows no dots in names of attributes. */
function open(xml: string) {
  const root = new DOMParser().parseFromString(xml.replaceAll(' attr.', ' attr-'), 'text/xml');
  expect(root.querySelector('parsererror')).toBeNull();
  const keys = new Map([...root.querySelectorAll('key')].map((key) => [key.getAttribute('id') ?? '', key]));
  const read = (element: Element) =>
    Object.fromEntries(
      [...element.querySelectorAll('data')].map((datum) => {
        const key = keys.get(datum.getAttribute('key') ?? '');
        expect(key?.getAttribute('for')).toBe(element.tagName.toLowerCase());
        return [key?.getAttribute('attr-name') ?? '', datum.textContent];
      }),
    );
  const nodes = new Map([...root.querySelectorAll('node')].map((node) => [node.getAttribute('id') ?? '', read(node)]));
  const edges = [...root.querySelectorAll('edge')].map((edge) => ({
    id: edge.getAttribute('id'),
    from: edge.getAttribute('source') ?? '',
    to: edge.getAttribute('target') ?? '',
    ...read(edge),
  }));
  for (const { from, to } of edges) expect([nodes.has(from), nodes.has(to)]).toEqual([true, true]);
  expect(new Set(edges.map(({ id }) => id)).size).toBe(edges.length);
  return { keys: [...keys.keys()], nodes, edges };
}

function graphOf(marks: typeof NO_MARKS, rows = (all: ReturnType<typeof tableRows>) => all) {
  const { picture } = drawn(data, data, { marks });
  return open(writeGraphml(rows(tableRows(picture, marks, vi, NO_CARDS)), picture));
}

describe('what is seen as a graph', () => {
  const link: MissingLink = { id: 'above:d1', organName: 'UBND tỉnh', level: 'PROVINCE', line: 'STATE', kind: 'LINE', belowIds: ['d1'], aboveIds: ['kl'] };
  const marks = { ...marksOf(mark('kl', { awaited: [awaited('kl', 'Bắc & Nam <A>', 1)] })), missing: [link] };
  const graph = graphOf(marks);

  it('has a node for each row, told apart by type, each thing under a key of its own', () => {
    expect([...graph.nodes.values()].map(({ type }) => type).toSorted()).toEqual(['cited', 'cited', 'expected', 'held', 'held', 'held', 'held', 'missing']);
    expect(graph.nodes.get('p1')).toMatchObject({ label: 'p1-KH/TU', symbol: 'p1-KH/TU', kind: 'Kế hoạch', held: 'true', state: 'Đã có toàn văn' });
    expect(graph.nodes.get('p2')).toMatchObject({ held: 'false', state: 'Được viện dẫn, chưa có toàn văn' });
    expect(new Set(graph.keys).size).toBe(graph.keys.length);
  });

  it('calls by its label what has no symbol, and gives it none', () => {
    expect(graph.nodes.get('d3')).toMatchObject({ label: 'Kế hoạch (chưa có số)' });
    expect(graph.nodes.get('d3')).not.toHaveProperty('symbol');
    const organ = [...graph.nodes.values()].find(({ type }) => type === 'expected');
    expect(organ).toMatchObject({ label: 'Chưa nhận được · Tỉnh ủy Bắc & Nam <A>', issuers: 'Tỉnh ủy Bắc & Nam <A>', itemsA: '1' });
    expect(organ?.['term']).toContain('không nêu hạn');
    for (const absent of ['symbol', 'state', 'held', 'kind']) expect(organ).not.toHaveProperty(absent);
  });

  it('leads from the lower to the upper end, says how each link is known, and leaves nothing of the picture hanging loose', () => {
    expect(graph.edges).toContainEqual({ id: 'd3>p2', from: 'd3', to: 'p2', origin: 'SUGGESTED', state: 'SUGGESTED' });
    expect(graph.edges).toContainEqual(expect.objectContaining({ from: 'd1', to: 'above:d1', origin: 'EXPECTED' }));
    const tied = new Set(graph.edges.flatMap(({ from, to }) => [from, to]));
    expect([...graph.nodes.keys()].filter((id) => !tied.has(id))).toEqual([]);
  });

  it('has no edge to what is not in it', () => {
    const without = graphOf(marks, (rows) => rows.filter(({ id }) => id !== 'p1'));
    expect(without.nodes.has('p1')).toBe(false);
    expect(without.edges.some(({ from, to }) => from === 'p1' || to === 'p1')).toBe(false);
  });
});
