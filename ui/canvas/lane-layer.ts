import { listen } from './host.ts';
import { createLaneWays, type Side, type WayTo } from './lane-ways.ts';
import type { Layout } from './layout.ts';
import type { CanvasLane } from './model.ts';
import type { Viewport } from './viewport.ts';

/** Height of the row of lane heads, in CSS pixels. */
export const HEAD_HEIGHT = 52;

/** Heads above the lanes: plain elements that follow the viewport sideways, with what opens and shuts a whole lane. */
export type LaneLayer = {
  readonly update: (lanes: readonly CanvasLane[], layout: Layout) => void;
  readonly place: (view: Viewport, width: number) => void;
  readonly destroy: () => void;
};

const ACTIONS = ['shrink', 'grow'] as const;
type Action = (typeof ACTIONS)[number];
type Parts = {
  readonly head: HTMLElement;
  readonly words: HTMLElement;
  readonly label: HTMLElement;
  readonly received: HTMLElement;
  readonly note: HTMLElement;
  readonly buttons: Readonly<Record<Action, HTMLButtonElement>>;
  way: WayTo;
  x: number;
  width: number;
  /** Room for everything in the first line, and for the words alone, in CSS pixels. */
  wanted: number;
  named: number;
};

/** Room that the words of a head keep at least, in CSS pixels. */
const LEAST = 132;
const SIGNS: Readonly<Record<Action, string>> = { shrink: '−', grow: '+' };

/** Rather too much than too little: letters of the name and of the count, the gaps, a button each. */
function roomWanted({ label, received, grow, shrink }: CanvasLane): number {
  return 40 + label.length * 7.8 + (received === '' ? 0 : 22 + received.length * 7) + [grow, shrink].filter((words) => words !== null).length * 29;
}

/** Room for the name, and under it the count or else the note, without buttons. */
function roomForWords({ label, received, receivedShort = received, note }: CanvasLane): number {
  return 30 + Math.max(label.length * 7.8, received === '' ? note.length * 6.3 : (receivedShort.length + 2) * 7);
}

/** `frame` holds the picture: the heads lie over it, beside its tree, so that their buttons are buttons of the page. */
export function createLaneLayer(frame: HTMLElement, onAct: (lane: string, action: Action | 'bring') => void): LaneLayer {
  const document = frame.ownerDocument;
  const heads = document.createElement('div');
  heads.className = 'lineage-heads';
  frame.append(heads);
  const ways = createLaneWays(frame, (lane) => onAct(lane, 'bring'));
  const parts = new Map<string, Parts>();

  const stop = listen(heads, 'click', ({ target }) => {
    for (const [lane, { buttons }] of parts) {
      const action = ACTIONS.find((one) => buttons[one] === target);
      if (action) onAct(lane, action);
    }
  });
  const buttonFor = (action: Action): HTMLButtonElement => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = SIGNS[action];
    button.setAttribute('data-action', action);
    return button;
  };
  const make = (lane: string): Parts => {
    const head = document.createElement('div');
    const label = document.createElement('strong');
    const received = document.createElement('b');
    const note = document.createElement('span');
    const words = document.createElement('div');
    const text = document.createElement('div');
    const line = document.createElement('p');
    const buttons = { shrink: buttonFor('shrink'), grow: buttonFor('grow') };
    line.append(label, received);
    text.append(line, note);
    words.append(text, buttons.shrink, buttons.grow);
    head.append(words);
    head.setAttribute('data-lane', lane);
    heads.append(head);
    return { head, words, label, received, note, buttons, way: { id: lane, label: '', bring: '' }, x: 0, width: 0, wanted: 0, named: 0 };
  };

  return {
    update(lanes, layout) {
      for (const [id, part] of parts) {
        if (lanes.some((lane) => lane.id === id)) continue;
        part.head.remove();
        parts.delete(id);
      }
      for (const lane of lanes) {
        const part = parts.get(lane.id) ?? make(lane.id);
        parts.set(lane.id, part);
        part.label.textContent = lane.label;
        part.received.textContent = lane.received;
        part.note.textContent = lane.note;
        part.note.dataset['received'] = lane.received === '' ? '' : `${lane.receivedShort ?? lane.received} · `;
        part.wanted = roomWanted(lane);
        part.named = roomForWords(lane);
        part.head.title = lane.hint;
        part.way = { id: lane.id, label: lane.label, bring: lane.bring ?? lane.label };
        for (const action of ACTIONS) setButton(part.buttons[action], lane[action]);
        const place = layout.lanes.find((one) => one.id === lane.id);
        part.x = place?.x ?? 0;
        part.width = place?.width ?? 0;
      }
      // In the order of the lanes, without taking the keyboard from a button that stays.
      const wanted = lanes.flatMap((lane) => parts.get(lane.id)?.head ?? []);
      if (wanted.some((head, at) => heads.children[at] !== head)) heads.append(...wanted);
    },
    place(view, width) {
      const all = [...parts.values()];
      const edge = (side: Side): Parts | undefined => all.find((part) => slipOf(part, view, width) === side);
      const [before, after] = [edge('left'), edge('right')];
      // The heads between the chips keep room for their words.
      const room = (side: Side, from: Parts | undefined): number => Math.min(width / 4, roomBeside(side, from, all, view, width));
      const from = ways.show('left', before?.way ?? null, room('left', before));
      const to = width - ways.show('right', after?.way ?? null, room('right', after));
      for (const part of all) {
        // The outermost lanes go on to the edges of the screen.
        const start = part.x * view.zoom + view.x;
        const end = start + part.width * view.zoom;
        const left = part === all[0] ? Math.min(start, 0) : start;
        const size = (part === all.at(-1) ? Math.max(end, width) : end) - left;
        part.head.hidden = left + size < 0 || left > width;
        part.head.style.transform = `translateX(${left}px)`;
        part.head.style.width = `${size}px`;
        part.words.hidden = part === before || part === after;
        // The words of a head stay in sight while its lane is.
        const shift = Math.max(0, Math.min(from - left, size - LEAST));
        part.words.style.transform = `translateX(${shift}px)`;
        const free = Math.max(0, Math.min(size - shift, to - left - shift));
        part.words.style.maxWidth = `${free}px`;
        // Where little of a lane is in sight its name has the room.
        part.words.toggleAttribute('data-narrow', free < LEAST);
        // A count that has no room beside the name stands before the note.
        part.words.toggleAttribute('data-tight', free < part.wanted);
      }
    },
    destroy() {
      stop();
      ways.destroy();
      heads.remove();
      parts.clear();
    },
  };
}

function setButton(button: HTMLButtonElement, words: string | null): void {
  button.hidden = words === null;
  if (words === null) return;
  button.title = words;
  button.setAttribute('aria-label', words);
}

/** The edge of the screen beyond which a lane goes on that shows too little of itself for its head; null for all others. */
function slipOf(part: Parts, view: Viewport, width: number): Side | null {
  const start = part.x * view.zoom + view.x;
  const end = start + part.width * view.zoom;
  const least = Math.min(part.named, LEAST);
  if (start < 0 && end > 0 && end < least) return 'left';
  return end > width && start < width && width - start < least ? 'right' : null;
}

/** The room that a chip at this edge may take without cutting the words of the head beside it. */
function roomBeside(side: Side, chip: Parts | undefined, all: readonly Parts[], view: Viewport, width: number): number {
  const beside = chip && all[all.indexOf(chip) + (side === 'left' ? 1 : -1)];
  if (!beside) return width;
  const start = Math.max(0, beside.x * view.zoom + view.x);
  const end = Math.min(width, (beside.x + beside.width) * view.zoom + view.x);
  return (side === 'left' ? end : width - start) - beside.named;
}
