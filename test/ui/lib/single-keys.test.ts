// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { takesKey } from '../../../ui/lib/single-keys.ts';

function within(html: string): HTMLElement {
  document.body.innerHTML = html;
  const field = document.body.querySelector<HTMLElement>('[data-focus]') ?? document.body.firstElementChild;
  if (!(field instanceof HTMLElement)) throw new Error('nothing to hold the focus');
  return field;
}

const takes = (html: string, key: string) => takesKey({ target: within(html), key });

describe('a single key that is a command', () => {
  it.each(['<input type="checkbox">', '<input type="radio">', '<input type="range">', '<button>Lưu</button>', '<a href="#x">x</a>'])(
    'works while %s has the focus',
    (html) => {
      expect([takes(html, '?'), takes(html, '/'), takes(html, 'x'), takes(html, '1')]).toEqual([false, false, false, false]);
    },
  );

  it.each(['<input>', '<input type="search">', '<input type="date">', '<textarea></textarea>', '<div contenteditable="true"></div>'])(
    'is written where %s has the focus',
    (html) => {
      expect([takes(html, '?'), takes(html, 'x')]).toEqual([true, true]);
    },
  );

  it('leaves letters to a list of choices, which are looked for by them; signs are commands there as well', () => {
    expect([takes('<select><option>Một</option></select>', 'm'), takes('<select></select>', '?')]).toEqual([true, false]);
    expect([takes('<div role="menu"><div tabindex="-1" data-focus>Một</div></div>', 'đ'), takes('<div role="menu"></div>', '?')]).toEqual([true, false]);
  });
});
