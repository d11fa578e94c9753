/// <reference types="vite/client" />
import { cardSize } from '../ui/canvas/card-size.ts';
import { createLineageCanvas } from '../ui/canvas/create-lineage-canvas.ts';
import { layoutLineage } from '../ui/canvas/layout.ts';
import type { LineageCanvas } from '../ui/canvas/lineage-canvas.ts';
import type { CanvasEdge, CanvasModel, CanvasNode, CanvasTheme, EdgeLine } from '../ui/canvas/model.ts';
import { routeEdges } from '../ui/canvas/route.ts';

/** A picture that was opened: how large it is, and what it took until it was there. Times in milliseconds. */
type Opened = {
  readonly cards: number;
  readonly inSight: number;
  readonly layout: number;
  readonly routes: number;
  readonly shown: number;
};

/** Runs inside the browser: a generated picture of a given number of cards, moved as a hand would, with the time of each frame. */
export type CanvasBench = {
  readonly open: (cards: number, zoom: number) => Promise<Opened>;
  /** Milliseconds between the frames while the picture is dragged. */
  readonly pan: () => Promise<readonly number[]>;
  /** The same while it is zoomed in and out. */
  readonly zoom: () => Promise<readonly number[]>;
  readonly close: () => void;
};

const LANES = ['central', 'province', 'district', 'commune'] as const;
/** Sub-columns by lane: many, so that as many cards as can be are in sight at once. */
const COLUMNS = [1, 6, 10, 10] as const;
const FRAMES = 90;

const line = (color: string, dash: readonly number[] = []) => ({ color, width: 1.8, dash, hollowArrow: dash.length > 0 });
const LINES: readonly EdgeLine[] = ['stated', 'chain', 'suggested', 'suspect', 'decided', 'rejected', 'shortCut', 'expected'];
const THEME: CanvasTheme = {
  font: 'sans-serif',
  paper: '#f6f8f8',
  band: '#eff3f3',
  bandLine: '#dde4e5',
  card: '#ffffff',
  hole: '#f3f5f5',
  cardLine: '#b3c0c2',
  holeLine: '#6a7a7e',
  text: '#15252a',
  muted: '#46585d',
  accent: '#0b5f66',
  onAccent: '#ffffff',
  focus: '#0b7f88',
  undated: '#7c4f00',
  tag: '#fcf1db',
  tagInk: '#7c4f00',
  tagLine: '#e2bd73',
  shadow: '#dde4e5',
  stripe: { held: '#0b5f66', partial: '#0b5f66', cited: '#6a7a7e', awaited: '#6a7a7e', overdue: '#b3261e' },
  tones: {},
  bar: '#1d6b45',
  barGround: '#dde4e5',
  badges: {
    A: { ground: '#0b5f66', ink: '#ffffff', line: '#0b5f66' },
    B: { ground: '#fcf1db', ink: '#7c4f00', line: '#e2bd73' },
    C: { ground: '#ffffff', ink: '#46585d', line: '#b3c0c2' },
  },
  edges: Object.fromEntries(LINES.map((id) => [id, line('#54777b', id === 'chain' ? [14, 4, 2, 4] : [])])) as CanvasTheme['edges'],
};

/** A country in small: each card hangs on one of the column before it, with marks and words as long as real ones. */
function picture(count: number): CanvasModel {
  const columns = LANES.flatMap((lane, at) => Array.from({ length: COLUMNS[at] ?? 1 }, (_, column) => ({ lane, column })));
  const nodes: CanvasNode[] = [];
  const edges: CanvasEdge[] = [];
  const per = Math.ceil((count - 1) / (columns.length - 1));
  columns.forEach(({ lane, column }, at) => {
    const size = at === 0 ? 1 : Math.min(per, count - nodes.length);
    const before = at === 0 ? 0 : nodes.length - (at === 1 ? 1 : per);
    const above = at === 1 ? 1 : per;
    for (let order = 0; order < size; order += 1) {
      const id = `n${nodes.length}`;
      if (at > 0) edges.push({ id: `e${id}`, from: id, to: `n${before + Math.floor((order * above) / size)}`, line: order % 7 === 0 ? 'chain' : 'stated' });
      nodes.push(card(id, lane, column, order, at === 0));
    }
  });
  return {
    lanes: LANES.map((id) => ({ id, label: id, received: '5 trên 63', note: '1 / 2', hint: '', grow: 'grow', shrink: 'shrink' })),
    nodes,
    edges,
    selected: null,
    theme: THEME,
    name: 'bench',
  };
}

function card(id: string, lane: string, column: number, order: number, root: boolean): CanvasNode {
  const held = order % 3 !== 1;
  return {
    id,
    lane,
    column,
    order,
    form: order % 5 === 4 ? 'expected' : held ? 'held' : 'cited',
    state: held ? 'held' : 'cited',
    tone: null,
    root,
    title: `${order + 100}-KH/TU`,
    organ: `Ban Thường vụ Tỉnh ủy ${lane} ${order} và các cơ quan phối hợp`,
    kind: 'Kế hoạch',
    date: '05/04/2024',
    undated: false,
    bar: { share: (order % 10) / 10, text: `${order % 10}/10` },
    badges: [
      { list: 'A', count: 3 },
      { list: 'B', count: order % 12 },
    ],
    later: false,
    tag: held ? 'bản tóm lược' : 'Chưa có toàn văn',
    nearShown: 1,
    nearTotal: 3,
    nearText: '1 / 3',
    hidden: { awaited: { count: 2, words: '2 chưa nhận được' }, cited: { count: 0, words: '' } },
    handle: 'expand',
    collapsible: true,
    name: id,
    treeLevel: 2,
  };
}

const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));

/** Times between the frames while `step` moves the picture once in each. */
async function frames(step: (at: number) => void): Promise<readonly number[]> {
  const times: number[] = [];
  let last = await frame();
  for (let at = 0; at < FRAMES; at += 1) {
    step(at);
    const now = await frame();
    times.push(now - last);
    last = now;
  }
  return times;
}

let shownNow: { readonly canvas: LineageCanvas; readonly place: HTMLElement; readonly target: Element } | null = null;

async function open(count: number, zoom: number): Promise<Opened> {
  const place = document.body.appendChild(document.createElement('div'));
  place.style.cssText = 'position:absolute;inset:0';
  const model = picture(count);
  const input = {
    lanes: [...LANES],
    nodes: model.nodes.map((node) => ({ id: node.id, lane: node.lane, column: node.column, order: node.order, size: cardSize(node) })),
    edges: model.edges,
  };
  let began = performance.now();
  const layout = layoutLineage(input);
  const laidOut = performance.now() - began;
  began = performance.now();
  routeEdges(layout, model.edges);
  const routed = performance.now() - began;
  const nothing = (): void => {};
  const canvas = createLineageCanvas(place, { onSelect: nothing, onExpand: nothing, onCollapse: nothing });
  began = performance.now();
  canvas.update(model);
  await frame();
  const shown = performance.now() - began;
  canvas.fit();
  for (let at = 0; at < 40; at += 1) canvas.zoomBy(0.9);
  canvas.zoomBy(zoom / 0.15);
  await frame();
  await rest();
  const ground = place.querySelector('.lineage-graph');
  if (!ground) throw new Error('no ground');
  const inSight = Object.values(canvas.positions().cards).filter(
    (box) => box.x < innerWidth && box.x + box.width > 0 && box.y < innerHeight && box.y + box.height > 0,
  ).length;
  shownNow = { canvas, place, target: ground.querySelector('canvas:last-of-type') ?? ground };
  return { cards: model.nodes.length, inSight, layout: laidOut, routes: routed, shown };
}

const rest = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 800));

async function pan(): Promise<readonly number[]> {
  if (!shownNow) return [];
  const mouse = (target: EventTarget, type: string, x: number, y: number): void => {
    target.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true, clientX: x, clientY: y, button: 0, buttons: 1, view: window }));
  };
  // On the empty strip below the last cards, where nothing can be caught.
  const start = { x: innerWidth / 2 + 3, y: innerHeight - 4 };
  mouse(shownNow.target, 'mousedown', start.x, start.y);
  const times = await frames((at) => mouse(window, 'mousemove', start.x + 90 * Math.sin(at / 9), start.y - 160 * Math.abs(Math.sin(at / 14))));
  mouse(window, 'mouseup', start.x, start.y);
  await rest();
  return times;
}

async function zoom(): Promise<readonly number[]> {
  const target = shownNow?.target;
  if (!target) return [];
  const wheel = { bubbles: true, cancelable: true, clientX: innerWidth / 2, clientY: innerHeight / 2, deltaMode: 0 };
  return frames((at) => target.dispatchEvent(new WheelEvent('wheel', { ...wheel, deltaY: at % 30 < 15 ? -12 : 12 })));
}

function close(): void {
  shownNow?.canvas.destroy();
  shownNow?.place.remove();
  shownNow = null;
}

Object.assign(window, { bench: { open, pan, zoom, close } satisfies CanvasBench });
