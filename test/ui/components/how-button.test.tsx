// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { HowButton } from '../../../ui/components/how-button.tsx';
import { blankPage, draw } from '../screen.tsx';

beforeEach(() => blankPage('/'));

it('tells when pressed, to whoever only listens too, and closes with Escape', async () => {
  draw(<HowButton how="Mỗi nơi tính một lần." label="Cách tính" />);
  const button = screen.getByRole('button', { name: 'Cách tính' });
  fireEvent.click(button);
  const told = await screen.findByRole('dialog', { name: 'Cách tính' });
  const described = told.getAttribute('aria-describedby');
  expect(document.getElementById(described ?? '')?.textContent).toBe('Mỗi nơi tính một lần.');
  expect(button.getAttribute('aria-expanded')).toBe('true');
  fireEvent.keyDown(told, { key: 'Escape' });
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});
