// @vitest-environment happy-dom
import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { useCanvasTheme } from '../../../ui/lineage/canvas-theme.ts';

const paint = (theme: string, card: string): void => {
  document.documentElement.style.setProperty('--surface', card);
  document.documentElement.setAttribute('data-theme', theme);
};
function Card() {
  return <p>{useCanvasTheme().card}</p>;
}

beforeEach(() => paint('light', '#ffffff'));
afterEach(() => {
  cleanup();
  document.documentElement.removeAttribute('style');
  document.documentElement.removeAttribute('data-theme');
});

it('has the new colours at once when the theme changes under the open picture', async () => {
  render(<Card />);
  expect(screen.getByText('#ffffff')).toBeTruthy();
  await act(async () => paint('dark', '#162023'));
  expect(await screen.findByText('#162023')).toBeTruthy();
});

it('has the colours of now when the theme changed while the picture was not on the screen', async () => {
  render(<Card />);
  cleanup();
  paint('dark', '#162023');
  render(<Card />);
  expect(screen.getByText('#162023')).toBeTruthy();
});
