// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { bringColumnIntoSight, sidewaysBy } from '../../../ui/coverage/bring-into-sight.ts';

const room = { left: 200, right: 600 };

describe('an opened cell', () => {
  it.each([
    ['in sight', { left: 300, right: 340 }, 0],
    ['behind the panel', { left: 590, right: 630 }, 30],
    ['behind the names', { left: 150, right: 190 }, -50],
    ['wider than the room', { left: 250, right: 700 }, 50],
  ])('%s moves the table as little as needed', (_where, what, by) => {
    expect(sidewaysBy(what, room)).toBe(by);
  });

  it('is brought beside the panel that lies over the table', () => {
    document.body.innerHTML = `<div class="coverage-main"><section class="matrix"><table><thead><tr>
      <th class="matrix__organ"></th><th class="matrix__task" data-here="true"></th></tr></thead></table></section>
      <section class="coverage-panel"></section></div>`;
    const at = (selector: string, left: number, width: number): HTMLElement => {
      const element = document.querySelector<HTMLElement>(selector);
      if (element === null) throw new Error(selector);
      element.getBoundingClientRect = () => new DOMRect(left, 0, width, 20);
      return element;
    };
    const table = at('.matrix', 0, 1000);
    Object.defineProperty(table, 'clientWidth', { value: 1000 });
    at('.matrix__organ', 0, 200);
    at('.matrix__task', 700, 40);
    at('.coverage-panel', 600, 400);
    bringColumnIntoSight(table);
    expect(table.scrollLeft).toBe(140);
  });
});
