import type { CanvasModel, CanvasNode, CanvasTheme, EdgeStyle } from '../../../ui/canvas/model.ts';

const line: EdgeStyle = { color: '#456', width: 2, dash: [], hollowArrow: false };
export const THEME: CanvasTheme = {
  font: 'sans-serif',
  paper: '#fff',
  band: '#eee',
  bandLine: '#ddd',
  card: '#fff',
  hole: '#f4f4f4',
  cardLine: '#bbb',
  holeLine: '#777',
  text: '#111',
  muted: '#555',
  accent: '#066',
  onAccent: '#fff',
  focus: '#088',
  undated: '#740',
  tag: '#fed',
  tagInk: '#740',
  tagLine: '#eb7',
  shadow: '#ddd',
  stripe: { held: '#066', partial: '#066', cited: '#777', awaited: '#777', overdue: '#b00' },
  tones: {},
  bar: '#064',
  barGround: '#ddd',
  badges: {
    A: { ground: '#066', ink: '#fff', line: '#066' },
    B: { ground: '#fed', ink: '#740', line: '#eb7' },
    C: { ground: '#fff', ink: '#555', line: '#bbb' },
  },
  edges: {
    stated: line,
    chain: line,
    suggested: { ...line, dash: [6, 4] },
    suspect: { ...line, sign: '?' },
    decided: line,
    rejected: line,
    shortCut: line,
    expected: line,
  },
};

export function card(id: string, lane: string, order: number, more: Partial<CanvasNode> = {}): CanvasNode {
  return {
    id,
    lane,
    column: 0,
    order,
    form: 'held',
    state: 'held',
    tone: null,
    root: false,
    bar: null,
    badges: [],
    later: false,
    title: `${order + 1}-KH/TU`,
    organ: `Tỉnh ủy ${id}`,
    kind: 'Kế hoạch',
    date: '01/02/2024',
    undated: false,
    tag: null,
    nearShown: 0,
    nearTotal: 0,
    nearText: '0 / 0',
    hidden: null,
    handle: null,
    collapsible: false,
    name: `${order + 1}-KH/TU, Tỉnh ủy ${id}`,
    treeLevel: 2,
    ...more,
  };
}

/** Root with two provinces; the first has two lower ones, drawn when `open`. */
export function model(open: boolean, more: Partial<CanvasModel> = {}): CanvasModel {
  const lower = open ? [card('d1', 'district', 0, { treeLevel: 3 }), card('d2', 'district', 1, { treeLevel: 3 })] : [];
  return {
    lanes: [
      { id: 'central', label: 'Trung ương', received: '', note: '1 / 1', hint: '', grow: null, shrink: null },
      { id: 'province', label: 'Tỉnh', received: '1 trên 2', note: '1 / 2', hint: '', grow: null, shrink: null },
      { id: 'district', label: 'Huyện và khối', received: '', note: '2 / 2', hint: '', grow: null, shrink: null },
      { id: 'commune', label: 'Xã và đơn vị', received: '', note: '', hint: '', grow: null, shrink: null },
    ],
    nodes: [
      card('kl', 'central', 0, { root: true, treeLevel: 1, nearShown: 2, nearTotal: 2, handle: 'collapse', collapsible: true }),
      card('p1', 'province', 0, { nearShown: open ? 2 : 0, nearTotal: 2, handle: open ? 'collapse' : 'expand', collapsible: open }),
      card('p2', 'province', 1, { form: 'cited', state: 'cited', tag: 'chưa có toàn văn' }),
      ...lower,
    ],
    edges: [
      { id: 'p1>kl', from: 'p1', to: 'kl', line: 'stated' },
      { id: 'p2>kl', from: 'p2', to: 'kl', line: 'chain' },
      ...(open ? (['d1', 'd2'] as const).map((id) => ({ id: `${id}>p1`, from: id, to: 'p1', line: 'stated' as const })) : []),
    ],
    selected: null,
    theme: THEME,
    name: 'Sơ đồ thử',
    ...more,
  };
}
