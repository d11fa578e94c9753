// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { createLaneLayer } from '../../../ui/canvas/lane-layer.ts';
import type { CanvasLane } from '../../../ui/canvas/model.ts';

const lane = (id: string, label: string): CanvasLane => ({ id, label, received: '', note: '4 / 5 đã có toàn văn', hint: '', grow: null, shrink: 'Thu gọn' });
const LANES = [lane('district', 'Huyện và khối'), lane('commune', 'Xã và đơn vị')];

/** Where the head of each lane begins, and how much room its words have, in CSS pixels. */
function headsAt(width: number) {
  const frame = document.createElement('div');
  const layer = createLaneLayer(frame, () => undefined);
  const bands = [
    { id: 'district', x: 0, width: 500 },
    { id: 'commune', x: 500, width: 500 },
  ];
  layer.update(LANES, { boxes: new Map(), lanes: bands, columns: [], bounds: { x: 0, y: 0, width: 1000, height: 400 } });
  layer.place({ zoom: 1, x: 0, y: 0 }, width);
  return [...frame.querySelectorAll<HTMLElement>('[data-lane]')].map((head) => ({
    left: Number.parseFloat(/translateX\((-?[\d.]+)px\)/.exec(head.style.transform)?.[1] ?? 'NaN'),
    room: Number.parseFloat((head.firstElementChild as HTMLElement).style.maxWidth),
  }));
}

/** The chips at the edges of a screen on which the lane of communes begins at `x` 500 of 1000. */
function chipsAt(width: number, x = 0) {
  const frame = document.createElement('div');
  const brought: string[] = [];
  const layer = createLaneLayer(frame, (id, action) => brought.push(`${action} ${id}`));
  const bands = [
    { id: 'district', x: 0, width: 500 },
    { id: 'commune', x: 500, width: 500 },
  ];
  layer.update(LANES, { boxes: new Map(), lanes: bands, columns: [], bounds: { x: 0, y: 0, width: 1000, height: 400 } });
  layer.place({ zoom: 1, x, y: 0 }, width);
  const chips = [...frame.querySelectorAll<HTMLButtonElement>('.lineage-way')].filter((chip) => !chip.hidden);
  const shown = [...frame.querySelectorAll<HTMLElement>('[data-lane]')].filter((head) => !(head.firstElementChild as HTMLElement).hidden);
  for (const chip of chips) chip.click();
  return { chips: chips.map((chip) => chip.textContent), heads: shown.map((head) => head.dataset['lane']), brought };
}

it('stands for a lane of which only the edge is in sight by a chip that brings it, in place of its head', () => {
  expect(chipsAt(600)).toEqual({ chips: ['Xã và đơn vị→'], heads: ['district'], brought: ['bring commune'] });
  expect(chipsAt(600, -440)).toEqual({ chips: ['←Huyện và khối'], heads: ['commune'], brought: ['bring district'] });
  expect(chipsAt(1000).chips).toEqual([]);
});

it('leaves a head where its lane begins when the lane is in sight', () => {
  expect(headsAt(1000).map(({ left }) => left)).toEqual([0, 500]);
});

it('gives the figures alone where there is no room for the words around them', () => {
  const frame = document.createElement('div');
  const layer = createLaneLayer(frame, () => undefined);
  const one = { ...lane('province', 'Tỉnh, thành phố'), received: 'đã ban hành 4 trên 65', receivedShort: '4 trên 65' };
  layer.update([one], { boxes: new Map(), lanes: [{ id: 'province', x: 0, width: 140 }], columns: [], bounds: { x: 0, y: 0, width: 140, height: 400 } });
  layer.place({ zoom: 1, x: 0, y: 0 }, 140);
  expect(frame.querySelector('[data-tight]')?.querySelector('span')?.dataset['received']).toBe('4 trên 65 · ');
});

it('leaves the words of the head before clear of the chip', () => {
  const [district] = headsAt(510);
  expect(district?.room).toBeLessThan(510 - 40);
  expect(district?.room).toBeGreaterThan(132);
});

it('leaves out the name on a chip rather than cut the head beside it', () => {
  const frame = document.createElement('div');
  const layer = createLaneLayer(frame, () => undefined);
  const three = [lane('province', 'Tỉnh, thành phố'), ...LANES];
  const bands = [
    { id: 'province', x: 0, width: 1000 },
    { id: 'district', x: 1000, width: 150 },
    { id: 'commune', x: 1150, width: 150 },
  ];
  layer.update(three, { boxes: new Map(), lanes: bands, columns: [], bounds: { x: 0, y: 0, width: 1300, height: 400 } });
  layer.place({ zoom: 1, x: 0, y: 0 }, 1240);
  const chip = [...frame.querySelectorAll<HTMLElement>('.lineage-way')].find((one) => !one.hidden);
  expect(chip?.querySelector('span')?.hidden).toBe(true);
  const district = frame.querySelector<HTMLElement>('[data-lane="district"] > *');
  expect(Number.parseFloat(district?.style.maxWidth ?? '')).toBeGreaterThan(130);
});
