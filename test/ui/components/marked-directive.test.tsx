// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { MarkedDirective } from '../../../ui/components/marked-directive.tsx';
import { directive } from '../coverage/answers.ts';
import { blankPage, draw } from '../screen.tsx';

beforeEach(() => blankPage('/'));

it('tells two plans of one title apart by what there is of each', () => {
  const plan = { symbol: null, partialSymbol: null, issuerNames: ['Tỉnh ủy Lạng Sơn'] };
  draw(
    <>
      <MarkedDirective directive={directive('whole', { ...plan, source: { edition: 'ORIGINAL' } })} />
      <MarkedDirective directive={directive('short', { ...plan, source: { edition: 'CONDENSED' } })} />
      <MarkedDirective directive={directive('cited', { ...plan, held: false, outcome: null })} />
    </>,
  );
  const [whole, short, cited] = screen.getAllByRole('link').map((link) => link.closest('p')?.textContent ?? '');
  expect(whole).not.toMatch(/bản tóm lược|Chưa có toàn văn/);
  expect(short).toContain('bản tóm lược');
  expect(cited).toContain('Chưa có toàn văn');
});
