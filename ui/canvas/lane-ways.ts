import { listen } from './host.ts';

/** The lane that a chip leads to: its name, and what pressing does, in words. */
export type WayTo = { readonly id: string; readonly label: string; readonly bring: string };
export type Side = 'left' | 'right';

/** Chips at the edges of the screen for lanes of which little is in sight. Widths in CSS pixels. */
type LaneWays = {
  /** Shows the chip of an edge, or takes it away; the room it takes from that edge, 0 without one. `free`: room it may take. */
  readonly show: (side: Side, lane: WayTo | null, free: number) => number;
  readonly destroy: () => void;
};

/** Room of a chip that shows its arrow alone, gap to the edge and to what is beside it included. */
const ARROW_ROOM = 46;
const SIDES = ['left', 'right'] as const;
const ARROWS: Readonly<Record<Side, string>> = { left: '←', right: '→' };

/** Letters of the name, arrow, padding, gaps: rather too much than too little. */
const roomOf = (label: string): number => ARROW_ROOM + 14 + label.length * 7.4;

/** `onBring`: a chip was pressed, with the id of its lane. */
export function createLaneWays(frame: HTMLElement, onBring: (lane: string) => void): LaneWays {
  const document = frame.ownerDocument;
  const chips = SIDES.map((side) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'lineage-way';
    button.hidden = true;
    button.setAttribute('data-side', side);
    const name = document.createElement('span');
    const arrow = document.createElement('span');
    arrow.textContent = ARROWS[side];
    arrow.setAttribute('aria-hidden', 'true');
    button.append(...(side === 'left' ? [arrow, name] : [name, arrow]));
    frame.append(button);
    const chip = { side, button, name, lane: '' };
    return { chip, stop: listen(button, 'click', () => onBring(chip.lane)) };
  });
  return {
    show(side, lane, free) {
      const chip = chips.find((one) => one.chip.side === side)?.chip;
      if (!chip) return 0;
      chip.button.hidden = lane === null;
      if (lane === null) return 0;
      const named = roomOf(lane.label) <= free;
      chip.lane = lane.id;
      chip.name.textContent = lane.label;
      chip.name.hidden = !named;
      chip.button.title = lane.bring;
      chip.button.setAttribute('aria-label', lane.bring);
      return named ? roomOf(lane.label) : ARROW_ROOM;
    },
    destroy() {
      for (const { chip, stop } of chips) {
        stop();
        chip.button.remove();
      }
    },
  };
}
