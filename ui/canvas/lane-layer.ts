import type { Layout } from './layout.ts';
import type { CanvasLane } from './model.ts';
import type { Viewport } from './viewport.ts';

/** Height of the row of lane heads, in CSS pixels. */
export const HEAD_HEIGHT = 52;

/** Heads above the lanes: plain elements that follow the viewport sideways. */
export type LaneLayer = {
  readonly update: (lanes: readonly CanvasLane[], layout: Layout) => void;
  readonly place: (view: Viewport, width: number) => void;
  readonly destroy: () => void;
};

type Parts = {
  readonly head: HTMLElement;
  readonly label: HTMLElement;
  readonly received: HTMLElement;
  readonly note: HTMLElement;
  x: number;
  width: number;
};

export function createLaneLayer(host: HTMLElement): LaneLayer {
  const document = host.ownerDocument;
  const heads = document.createElement('div');
  heads.className = 'lineage-heads';
  heads.setAttribute('aria-hidden', 'true');
  host.append(heads);
  const parts = new Map<string, Parts>();

  const make = (): Parts => {
    const head = document.createElement('div');
    const label = document.createElement('strong');
    const received = document.createElement('b');
    const note = document.createElement('span');
    const words = document.createElement('div');
    const line = document.createElement('p');
    line.append(label, received);
    words.append(line, note);
    head.append(words);
    heads.append(head);
    return { head, label, received, note, x: 0, width: 0 };
  };

  return {
    update(lanes, layout) {
      for (const [id, part] of parts) {
        if (lanes.some((lane) => lane.id === id)) continue;
        part.head.remove();
        parts.delete(id);
      }
      for (const lane of lanes) {
        const part = parts.get(lane.id) ?? make();
        parts.set(lane.id, part);
        part.head.setAttribute('data-lane', lane.id);
        part.label.textContent = lane.label;
        part.received.textContent = lane.received;
        part.note.textContent = lane.note;
        part.head.title = lane.hint;
        const place = layout.lanes.find((one) => one.id === lane.id);
        part.x = place?.x ?? 0;
        part.width = place?.width ?? 0;
        heads.append(part.head);
      }
    },
    place(view, width) {
      const all = [...parts.values()];
      for (const part of all) {
        // The outermost lanes go on to the edges of the screen.
        const start = part.x * view.zoom + view.x;
        const end = start + part.width * view.zoom;
        const left = part === all[0] ? Math.min(start, 0) : start;
        const size = (part === all.at(-1) ? Math.max(end, width) : end) - left;
        const out = left + size < 0 || left > width;
        part.head.hidden = out;
        part.head.style.transform = `translateX(${left}px)`;
        part.head.style.width = `${size}px`;
        // The words of a head stay in sight while its lane is.
        const words = part.head.firstElementChild;
        if (words instanceof (document.defaultView?.HTMLElement ?? HTMLElement)) {
          words.style.transform = `translateX(${Math.max(0, Math.min(-left, size - 120))}px)`;
        }
      }
    },
    destroy() {
      heads.remove();
      parts.clear();
    },
  };
}
