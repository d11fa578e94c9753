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

it('lets the name of a lane be read of which only the edge is in sight, where the head before leaves room', () => {
  const [, commune] = headsAt(527);
  expect(commune?.room).toBeGreaterThan(100);
  expect(commune?.left).toBeLessThan(500);
});

it('leaves a head where its lane begins when the lane is in sight', () => {
  expect(headsAt(1000).map(({ left }) => left)).toEqual([0, 500]);
});

it('gives the figures alone where there is no room for the words around them', () => {
  const frame = document.createElement('div');
  const layer = createLaneLayer(frame, () => undefined);
  const one = { ...lane('province', 'Tỉnh, thành phố'), received: 'đã nhận 4 trên 65', receivedShort: '4 trên 65' };
  layer.update([one], { boxes: new Map(), lanes: [{ id: 'province', x: 0, width: 140 }], columns: [], bounds: { x: 0, y: 0, width: 140, height: 400 } });
  layer.place({ zoom: 1, x: 0, y: 0 }, 140);
  expect(frame.querySelector('[data-tight]')?.querySelector('span')?.dataset['received']).toBe('4 trên 65 · ');
});

it('never lays a head over the words of the one before', () => {
  const [, commune] = headsAt(510);
  expect(commune?.left).toBeGreaterThan(150);
});
