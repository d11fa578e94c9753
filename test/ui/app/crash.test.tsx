// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { Crash } from '../../../ui/app/crash.tsx';
import { blankPage, draw } from '../screen.tsx';

const MISSING = new TypeError('Failed to fetch dynamically imported module: /assets/due-screen-1.js');

describe('a screen that failed', () => {
  const drawn = (error: Error, answer: () => Promise<Response> = () => Promise.reject(new TypeError('Failed to fetch'))): void => {
    blankPage('/');
    vi.stubGlobal('fetch', answer);
    draw(<Crash error={error} onReload={() => undefined} />);
  };

  it('tells of a newer version where its code is gone while the server answers', async () => {
    drawn(MISSING, () => Promise.resolve(new Response('{}')));
    await screen.findByRole('heading', { name: 'Đã có bản mới của chương trình' });
    screen.getByRole('button', { name: 'Tải lại trang' });
  });

  it('tells of the connection where the server does not answer either', async () => {
    drawn(MISSING);
    expect((await screen.findByRole('alert')).textContent).toContain('Không kết nối được');
  });

  it('says what to pass on where it is wrong itself', () => {
    drawn(new Error('x is not a function'));
    expect(screen.getByRole('alert').textContent).toContain('x is not a function');
  });
});
