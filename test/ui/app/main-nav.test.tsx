// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { MainNav } from '../../../ui/app/main-nav.tsx';
import { blankPage, draw, serve } from '../screen.tsx';

describe('the rail', () => {
  const here = (path: string): readonly (string | null)[] => {
    blankPage(path);
    serve({ reviewWaiting: () => ({ review: { totalCount: 0 } }) });
    draw(<MainNav />);
    return screen
      .getAllByRole('link')
      .filter((link) => link.getAttribute('aria-current') === 'page')
      .map((link) => link.getAttribute('title'));
  };

  it('marks the overview only on the overview', () => expect(here('/')).toEqual(['Tổng quan']));
  it('marks a screen on each of its pages', () => expect(here('/lineage/70-KL')).toEqual(['Sơ đồ triển khai']));
  it('keeps the place of the comparison while one task of it is followed', () => expect(here('/task/kl%231')).toEqual(['Bảng đối chiếu']));
});
