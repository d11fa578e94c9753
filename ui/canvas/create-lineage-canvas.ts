import cytoscape, { type Core } from 'cytoscape';
import { anchorOf } from './anchor.ts';
import { applyTheme } from './apply-theme.ts';
import { bindPointer, type Hovered } from './pointer.ts';
import './canvas.css';
import { type CardScene, createCardLayer } from './card-layer.ts';
import { cardScene, hintAt, placeOf } from './card-scene.ts';
import { isOnHandle } from './card-size.ts';
import { syncElements } from './elements.ts';
import { graphStyle } from './graph-style.ts';
import { createHost, listen } from './host.ts';
import { type KeyAction, keyAction } from './keys.ts';
import { createLaneLayer } from './lane-layer.ts';
import { type Layout, layoutLineage } from './layout.ts';
import type { LineageCanvas } from './lineage-canvas.ts';
import { createLines, type Lines } from './lines.ts';
import type { CanvasHandlers, CanvasModel, CanvasNode, CanvasTheme } from './model.ts';
import { createPicker, type Picker } from './pick.ts';
import { paintPicture } from './picture.ts';
import { POSITIONS_EVENT, type Positions, positionsOnPage, tellPositions } from './positions.ts';
import { quietRenderer } from './quiet-renderer.ts';
import { routeEdges } from './route.ts';
import { createSight } from './sight.ts';
import { stepFrom } from './step.ts';
import { createTreeMirror } from './tree-mirror.ts';
import { keepInPlace, READABLE, reveal, revealLane } from './viewport.ts';
import { type Lit, waysOf } from './ways.ts';

const ZOOM = { least: 0.15, most: 2 } as const;
const EMPTY: Layout = { boxes: new Map(), lanes: [], columns: [], bounds: { x: 0, y: 0, width: 0, height: 0 } };

/**
 * The picture of a lineage inside an element that has a size. Knows no screen and no language: words,
 * colours and what happens on a click come in. `headless` leaves out painting, for places without a canvas.
 */
export function createLineageCanvas(container: HTMLElement, handlers: CanvasHandlers, options: { readonly headless?: boolean } = {}): LineageCanvas {
  const document = container.ownerDocument;
  const window = document.defaultView;
  const { frame, host, ground } = createHost(container);

  const lanes = createLaneLayer(frame, (lane, action) => (action === 'bring' ? bringLane(lane) : handlers.onLane?.(lane, action)));
  const cards = createCardLayer(host);
  const mirror = createTreeMirror(host);
  const cy: Core = cytoscape({
    ...(options.headless ? { headless: true, styleEnabled: true } : { container: ground }),
    minZoom: ZOOM.least,
    maxZoom: ZOOM.most,
    autoungrabify: true,
    autounselectify: true,
    boxSelectionEnabled: false,
    layout: { name: 'preset' },
    style: graphStyle(),
  });

  let model: CanvasModel | null = null;
  let layout = EMPTY;
  let nodes: ReadonlyMap<string, CanvasNode> = new Map();
  let lit: Lit | null = null;
  let focused: string | null = null;
  let hovered: Hovered | null = null;
  let lines: Lines = createLines([], new Map());
  let picker: Picker = () => null;
  let acted: string | null = null;
  let fitted: string | null = null;
  let theme: CanvasTheme | null = null;
  let asked = 0;
  // Whether the person moves by keys: only then is the keyboard's place marked.
  let byKeys = true;

  if (!options.headless) quietRenderer(cy, () => picker);

  const sight = createSight(
    cy,
    host,
    () => layout,
    (place) => handlers.onRest?.(place),
  );
  const { size, view, look } = sight;
  const rootId = (): string | null => model?.nodes.find((node) => node.root)?.id ?? null;
  const scene = (forPicture = false): CardScene | null => {
    const byKeyboard = byKeys && document.activeElement === host ? focused : null;
    return model && cardScene({ model, nodes, layout, lines, lit }, forPicture ? { focused: null, hovered: null } : { focused: byKeyboard, hovered });
  };

  const paint = (how: 'paint' | 'move'): void => {
    const current = scene();
    if (!current) return;
    lanes.place(view(), host.clientWidth);
    if (!options.headless) cards[how](current, view());
  };
  const repaint = (): void => {
    if (asked === 0 && window)
      asked = window.requestAnimationFrame(() => {
        asked = 0;
        paint('paint');
      });
  };

  const fitAll = (least?: number): void => {
    if (host.clientWidth === 0 || !model) return;
    const { selected } = model;
    const wanted = selected?.kind === 'edge' ? model.edges.find((edge) => edge.id === selected.id)?.to : selected?.id;
    sight.fit(layout, wanted !== undefined && layout.boxes.has(wanted) ? wanted : rootId(), least);
    fitted = rootId();
  };

  const show = (least?: number): void => {
    sight.seek(null);
    fitAll(least);
  };

  const update = (next: CanvasModel): void => {
    const arranged = layoutLineage({
      lanes: next.lanes.map((lane) => lane.id),
      nodes: next.nodes.map(placeOf),
      edges: next.edges,
    });
    const anchor = anchorOf(layout, arranged, [acted, model?.selected?.kind === 'node' ? model.selected.id : null, focused], sight.middle());
    const before = anchor === null ? undefined : layout.boxes.get(anchor);
    const after = anchor === null ? undefined : arranged.boxes.get(anchor);
    model = next;
    nodes = new Map(next.nodes.map((node) => [node.id, node]));
    layout = arranged;
    // A selection that is not drawn lights nothing, and dims nothing.
    lit = next.selected?.kind === 'node' && !nodes.has(next.selected.id) ? null : waysOf(next.selected, next.edges);
    const acting = acted !== null;
    acted = null;
    if (focused !== null && !nodes.has(focused)) focused = null;
    if (theme !== next.theme) {
      theme = next.theme;
      applyTheme(frame, next.theme);
    }
    const routes = routeEdges(layout, next.edges);
    syncElements(cy, layout, next.edges, routes);
    lines = createLines(next.edges, routes);
    picker = createPicker(layout, routes);
    lanes.update(next.lanes, layout);
    mirror.update(next.nodes, next.name);
    if (fitted !== rootId() || (sight.isUntouched() && !acting && next.selected === null)) fitAll(READABLE);
    else if (before && after) look(keepInPlace(view(), before, after));
    sight.seen(layout);
    mirror.mark(focused, next.selected?.kind === 'node' ? next.selected.id : null);
    host.setAttribute('data-cards', String(next.nodes.length));
    repaint();
  };

  const setFocus = (id: string | null): void => {
    focused = id;
    mirror.mark(focused, model?.selected?.kind === 'node' ? model.selected.id : null);
    if (id !== null) handlers.onFocus?.(id);
    repaint();
  };
  const focus = (id: string): void => {
    const box = layout.boxes.get(id);
    if (!box) return;
    setFocus(id);
    look(reveal(view(), box, size()));
  };

  const actOn = (id: string, action: 'expand' | 'collapse'): void => {
    acted = id;
    if (action === 'expand') handlers.onExpand(id);
    else handlers.onCollapse(id);
  };
  const bringLane = (id: string): void => {
    const band = layout.lanes.find((lane) => lane.id === id);
    if (!band) return;
    sight.moved();
    look(revealLane(view(), band, host.clientWidth));
    // The chip that was pressed goes away with this.
    host.focus({ preventScroll: true });
  };
  const toggle = (id: string): void => {
    const handle = nodes.get(id)?.handle ?? null;
    if (handle !== null) actOn(id, handle);
  };
  const zoomBy = (factor: number): void => {
    // Also from buttons beside the picture: what comes later, new colours too, leaves it where the person put it.
    sight.moved();
    cy.zoom({ level: cy.zoom() * factor, renderedPosition: { x: host.clientWidth / 2, y: host.clientHeight / 2 } });
  };

  const perform = (action: KeyAction): void => {
    const here = focused ?? rootId();
    if (action.do === 'clear') handlers.onSelect(null);
    else if (action.do === 'fit') show();
    else if (action.do === 'zoom') zoomBy(action.factor);
    else if (here === null || !model) return;
    else if (action.do === 'root') focus(rootId() ?? here);
    else if (action.do === 'open') handlers.onSelect({ kind: 'node', id: here });
    else if (action.do === 'step') {
      const next = focused === null ? here : stepFrom(here, action.key, layout, model.edges);
      if (next !== null) focus(next);
      else if (action.key === 'right' && nodes.get(here)?.handle === 'expand') actOn(here, 'expand');
    } else if (action.do === 'collapse' ? nodes.get(here)?.collapsible : nodes.get(here)?.handle === 'expand') actOn(here, action.do);
  };
  const setByKeys = (keys: boolean): void => {
    byKeys = keys;
    host.toggleAttribute('data-keys', keys);
  };
  const onKey = (event: Event): void => {
    const action = event instanceof KeyboardEvent ? keyAction(event) : null;
    if (!action) return;
    event.preventDefault();
    event.stopPropagation();
    setByKeys(true);
    perform(action);
  };
  const onFocusRing = (): void => {
    if (focused === null && byKeys && document.activeElement === host) setFocus(rootId());
    else repaint();
  };
  const onBlur = (): void => {
    setByKeys(true);
    repaint();
  };
  const positions = (): Positions => positionsOnPage(cy, host.getBoundingClientRect(), layout, nodes, model?.edges ?? []);

  bindPointer(cy, {
    isOnHandle: (id, point, centre) => (nodes.get(id)?.handle ?? null) !== null && isOnHandle(point, centre),
    onTouched: () => {
      setByKeys(false);
      host.focus({ preventScroll: true });
    },
    onCard: (id, handle) => {
      setFocus(id);
      if (handle) toggle(id);
      else handlers.onSelect({ kind: 'node', id });
    },
    onCardTwice: toggle,
    onEdge: (id) => handlers.onSelect({ kind: 'edge', id }),
    onGround: () => handlers.onSelect(null),
    onHover: (next) => {
      host.style.cursor = next === null ? '' : 'pointer';
      const same = hovered?.card === next?.card && hovered?.edge === next?.edge && hovered?.onHandle === next?.onHandle;
      hovered = next;
      if (!same) {
        host.title = hintAt(next, nodes);
        repaint();
      }
    },
  });
  cy.on('render', () => paint('move'));
  cy.on('zoom', () => handlers.onZoom?.(cy.zoom()));

  const onFonts = (): void => {
    cards.forgetTexts();
    repaint();
  };
  const stops = [
    listen(host, 'keydown', onKey),
    ...['pointerdown', 'wheel', 'keydown'].map((type) => listen(host, type, sight.moved)),
    listen(host, 'focus', onFocusRing),
    listen(host, 'blur', onBlur),
    listen(host, POSITIONS_EVENT, (event) => tellPositions(event, positions)),
    listen(document.fonts, 'loadingdone', onFonts),
  ];
  const resized = new ResizeObserver(() => {
    cards.resize(host.clientWidth, host.clientHeight);
    cy.resize();
    const selected = model?.selected?.kind === 'node' ? layout.boxes.get(model.selected.id) : undefined;
    const first = fitted === null;
    if (first) fitAll(READABLE);
    if (!sight.seen(layout) && !first && selected) look(reveal(view(), selected, size()));
    paint('paint');
  });
  resized.observe(host);
  setByKeys(true);

  return {
    update,
    focus,
    takeFocus: () => host.focus({ preventScroll: true }),
    fit: () => show(),
    show: () => show(READABLE),
    lookAt(place) {
      sight.seek(place);
      sight.seen(layout);
    },
    zoomBy,
    positions,
    toPng: (words, theme) => {
      const current = scene(true);
      if (!current || !model) throw new Error('There is nothing to paint yet.');
      return paintPicture(document, { ...current, theme }, model.lanes, words);
    },
    destroy() {
      resized.disconnect();
      sight.destroy();
      for (const stop of stops) stop();
      if (asked !== 0) window?.cancelAnimationFrame(asked);
      cy.destroy();
      lanes.destroy();
      cards.destroy();
      mirror.destroy();
      frame.remove();
    },
  };
}
