// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createLineageCanvas } from '../../../ui/canvas/create-lineage-canvas.ts';
import type { LineageCanvas } from '../../../ui/canvas/lineage-canvas.ts';
import type { CanvasHandlers } from '../../../ui/canvas/model.ts';
import { POSITIONS_EVENT, type Positions } from '../../../ui/canvas/positions.ts';
import { card, model, THEME } from './models.ts';

type Listening = { readonly target: EventTarget; readonly type: string; readonly listener: unknown };

/** The page's own EventTarget, which is not the one of Node.js. */
function targetPrototype(): EventTarget {
  let prototype: EventTarget = document.createElement('div');
  while (!Object.hasOwn(prototype, 'addEventListener')) prototype = Object.getPrototypeOf(prototype);
  return prototype;
}

/** Everything that is listened to on the page while a test runs. */
function watchListeners(): { readonly open: () => readonly Listening[]; readonly restore: () => void } {
  const open: Listening[] = [];
  const targets = targetPrototype();
  const add = targets.addEventListener;
  const remove = targets.removeEventListener;
  targets.addEventListener = function (this: EventTarget, type: string, listener: never, options: never) {
    // Signals inside the page's own timers come and go by themselves.
    if (type !== 'abort') open.push({ target: this, type, listener });
    add.call(this, type, listener, options);
  };
  targets.removeEventListener = function (this: EventTarget, type: string, listener: never, options: never) {
    const index = open.findIndex((one) => one.target === this && one.type === type && one.listener === listener);
    if (index >= 0) open.splice(index, 1);
    remove.call(this, type, listener, options);
  };
  return {
    open: () => open,
    restore: () => {
      targets.addEventListener = add;
      targets.removeEventListener = remove;
    },
  };
}

let container: HTMLElement;
let canvas: LineageCanvas;
let handlers: { [Name in keyof Required<CanvasHandlers>]: ReturnType<typeof vi.fn<Required<CanvasHandlers>[Name]>> };
let listeners: ReturnType<typeof watchListeners>;

const host = (): HTMLElement => container.querySelector<HTMLElement>('.lineage-canvas') ?? container;
const press = (key: string): boolean => host().dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
const cardAt = (id: string) => canvas.positions().cards[id];
const active = (): string => document.getElementById(host().getAttribute('aria-activedescendant') ?? '')?.textContent ?? '';

beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(1366);
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(520);
  listeners = watchListeners();
  container = document.createElement('div');
  document.body.append(container);
  handlers = { onSelect: vi.fn(), onExpand: vi.fn(), onCollapse: vi.fn(), onLane: vi.fn(), onFocus: vi.fn(), onZoom: vi.fn(), onRest: vi.fn() };
  canvas = createLineageCanvas(container, handlers, { headless: true });
});

afterEach(() => {
  listeners.restore();
  container.remove();
  vi.restoreAllMocks();
});

describe('the canvas', () => {
  it('opens and puts away a whole lane by its head, as a button of the page beside the tree', () => {
    const lanes = model(true).lanes.map((lane) => (lane.id === 'district' ? { ...lane, grow: 'Mở hết: Huyện', shrink: 'Thu gọn: Huyện' } : lane));
    canvas.update(model(true, { lanes }));
    const buttons = [...container.querySelectorAll<HTMLButtonElement>('[data-lane] button')].filter((button) => !button.hidden);
    expect(buttons.map((button) => button.getAttribute('aria-label'))).toEqual(['Thu gọn: Huyện', 'Mở hết: Huyện']);
    expect(buttons.some((button) => host().contains(button))).toBe(false);
    for (const button of buttons) button.click();
    expect(handlers.onLane.mock.calls).toEqual([
      ['district', 'shrink'],
      ['district', 'grow'],
    ]);
  });

  it('shows the same picture when it is told the same thing twice', () => {
    canvas.update(model(true));
    const before = canvas.positions();
    const html = host().innerHTML;
    canvas.update(model(true));
    expect(canvas.positions()).toEqual(before);
    expect(host().innerHTML).toBe(html);
    canvas.destroy();
  });

  it('unbinds all listeners and leaves nothing on the page when destroyed', () => {
    canvas.update(model(true));
    expect(listeners.open().length).toBeGreaterThan(0);
    canvas.destroy();
    expect(listeners.open()).toEqual([]);
    expect(container.innerHTML).toBe('');
  });

  it('does not listen more after many updates', () => {
    canvas.update(model(true));
    const count = listeners.open().length;
    for (let turn = 0; turn < 20; turn += 1) canvas.update(model(turn % 2 === 0));
    expect(listeners.open()).toHaveLength(count);
    canvas.destroy();
  });

  it('keeps the card that was expanded where it is on the screen', () => {
    canvas.update(model(false));
    canvas.focus('p1');
    press('+');
    expect(handlers.onExpand).toHaveBeenCalledWith('p1');
    const before = cardAt('p1');
    canvas.update(model(true));
    const after = cardAt('p1');
    expect(Math.abs((after?.x ?? 0) - (before?.x ?? 99))).toBeLessThanOrEqual(1);
    expect(Math.abs((after?.y ?? 0) - (before?.y ?? 99))).toBeLessThanOrEqual(1);
    canvas.destroy();
  });

  it('opens on what is followed, with the document above it beside it', () => {
    const provinces = Array.from({ length: 63 }, (_, order) =>
      card(`t${order}`, 'province', order, order === 60 ? { followed: true } : { outside: 'Ngoài phạm vi' }),
    );
    const many = model(false);
    canvas.update({
      ...many,
      nodes: [...many.nodes.filter((one) => one.root), ...provinces],
      edges: provinces.map(({ id }) => ({ id: `${id}>kl`, from: id, to: 'kl', line: 'stated' })),
    });
    for (const id of ['kl', 't60']) {
      const box = cardAt(id);
      expect(box?.y).toBeGreaterThan(0);
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThan(520);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThan(1366);
    }
  });

  it('stays as far away as a person put it when only its colours change', () => {
    canvas.update(model(true));
    canvas.zoomBy(0.5);
    const before = cardAt('d1');
    canvas.update(model(true, { theme: { ...THEME, card: '#162023' } }));
    expect(cardAt('d1')?.width).toBe(before?.width);
    expect(Math.abs((cardAt('d1')?.x ?? 0) - (before?.x ?? 99))).toBeLessThanOrEqual(1);
    canvas.destroy();
  });

  it('draws what came, and no longer what went', () => {
    canvas.update(model(true));
    expect(Object.keys(canvas.positions().cards).sort()).toEqual(['d1', 'd2', 'kl', 'p1', 'p2']);
    expect(Object.keys(canvas.positions().edges)).toHaveLength(4);
    canvas.update(model(false));
    expect(Object.keys(canvas.positions().cards).sort()).toEqual(['kl', 'p1', 'p2']);
    expect(host().querySelectorAll('[role=treeitem]')).toHaveLength(3);
    canvas.destroy();
  });

  it('is a tree for screen readers: name, level, whether it is open, what is selected', () => {
    canvas.update(model(true, { selected: { kind: 'node', id: 'p1' } }));
    expect(host().getAttribute('role')).toBe('tree');
    expect(host().getAttribute('aria-label')).toBe('Sơ đồ thử');
    const items = [...host().querySelectorAll('[role=treeitem]')].map((item) => ({
      name: item.textContent,
      level: item.getAttribute('aria-level'),
      open: item.getAttribute('aria-expanded'),
      selected: item.getAttribute('aria-selected'),
    }));
    expect(items.slice(0, 3)).toEqual([
      { name: '1-KH/TU, Tỉnh ủy kl', level: '1', open: 'true', selected: 'false' },
      { name: '1-KH/TU, Tỉnh ủy p1', level: '2', open: 'true', selected: 'true' },
      { name: '2-KH/TU, Tỉnh ủy p2', level: '2', open: null, selected: 'false' },
    ]);
    canvas.destroy();
  });

  it('walks along the edges by arrow keys, opens with Enter, clears with Escape', () => {
    canvas.update(model(true));
    press('Home');
    expect(active()).toContain('Tỉnh ủy kl');
    press('ArrowRight');
    expect(active()).toContain('Tỉnh ủy p1');
    press('ArrowDown');
    expect(active()).toContain('Tỉnh ủy p2');
    press('ArrowLeft');
    expect(active()).toContain('Tỉnh ủy kl');
    press('Enter');
    expect(handlers.onSelect).toHaveBeenLastCalledWith({ kind: 'node', id: 'kl' });
    press('Escape');
    expect(handlers.onSelect).toHaveBeenLastCalledWith(null);
    canvas.destroy();
  });

  it('expands at the right arrow where nothing is drawn yet, and collapses with minus', () => {
    canvas.update(model(false));
    canvas.focus('p1');
    press('ArrowRight');
    expect(handlers.onExpand).toHaveBeenCalledWith('p1');
    canvas.update(model(true));
    press('-');
    expect(handlers.onCollapse).toHaveBeenCalledWith('p1');
    press('+');
    expect(handlers.onExpand).toHaveBeenCalledTimes(1);
    canvas.destroy();
  });

  it('leaves keys of the browser and of other screens alone', () => {
    canvas.update(model(true));
    expect(press('g')).toBe(true);
    expect(press('ArrowRight')).toBe(false);
    const find = new KeyboardEvent('keydown', { key: '+', ctrlKey: true, bubbles: true, cancelable: true });
    expect(host().dispatchEvent(find)).toBe(true);
    canvas.destroy();
  });

  it('tells positions to whoever asks its element', () => {
    canvas.update(model(true));
    const detail: { positions?: Positions } = {};
    host().dispatchEvent(new CustomEvent(POSITIONS_EVENT, { detail }));
    expect(detail.positions).toEqual(canvas.positions());
    expect(cardAt('p1')?.handle).not.toBeNull();
    expect(cardAt('p2')?.handle).toBeNull();
    canvas.destroy();
  });

  it('tells where it came to rest once, and nothing where it stands as it opened; another window looks there again', () => {
    vi.useFakeTimers();
    try {
      canvas.update(model(true));
      vi.advanceTimersByTime(1000);
      expect(handlers.onRest.mock.lastCall).toEqual([null]);
      handlers.onRest.mockClear();
      canvas.zoomBy(1.25);
      canvas.zoomBy(1.25);
      expect(handlers.onRest).not.toHaveBeenCalled();
      vi.advanceTimersByTime(1000);
      expect(handlers.onRest).toHaveBeenCalledOnce();
      const [place] = handlers.onRest.mock.lastCall ?? [];
      if (!place) throw new Error('not told');
      const before = cardAt(place.card);
      canvas.show();
      expect(cardAt(place.card)).not.toEqual(before);
      canvas.lookAt(place);
      const again = cardAt(place.card);
      expect([again?.x, again?.y].map((at, index) => Math.abs((at ?? 0) - ([before?.x, before?.y][index] ?? 0)) < 4)).toEqual([true, true]);
      // What comes later is drawn around what the link points at, until the person moves the picture.
      canvas.update(model(true, { nodes: [...model(true).nodes, card('later', 'district', -1)] }));
      const held = cardAt(place.card);
      // The picture moves by whole pixels, so that letters stay sharp.
      expect([held?.x, held?.y].map((at, index) => Math.abs((at ?? 0) - ([again?.x, again?.y][index] ?? 0)) < 1)).toEqual([true, true]);
    } finally {
      vi.useRealTimers();
    }
  });

  it('says how near it is when zoomed', () => {
    canvas.update(model(true));
    handlers.onZoom.mockClear();
    canvas.zoomBy(0.8);
    expect(handlers.onZoom).toHaveBeenCalled();
    canvas.destroy();
  });
});
