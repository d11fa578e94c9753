// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { TaskLegend } from '../../../ui/tasks/task-legend.tsx';
import { blankPage, draw } from '../screen.tsx';

beforeEach(() => blankPage('/task/kl'));

const rows = (): readonly (string | null)[] => screen.getAllByRole('listitem').map((row) => row.textContent);
const nothing = { shared: [], specifics: [], drift: [] };

it('explains nothing that is not on the screen', () => {
  draw(<TaskLegend steps={[]} />);
  expect(screen.queryAllByRole('listitem')).toEqual([]);
});

it('explains a change of a target where there is one, without figures that could be taken for a finding', () => {
  draw(<TaskLegend steps={[{ inScope: true, links: [{ ...nothing, drift: [{ about: 'target', upper: '60%', lower: '45%', turn: 'WEAKER' }] }] }]} />);
  expect(rows()[0]).toBe('a → b Chỉ tiêu, thời hạn khác cấp trên: cấp trên → cấp dưới');
  expect(rows().join(' ')).not.toMatch(/\d|Lời văn chung/);
});

it('counts what lies outside the scope where something does, of all there is', () => {
  const step = (inScope: boolean) => ({ inScope, links: [nothing] });
  draw(<TaskLegend steps={[step(true), step(false), step(false)]} />);
  expect(rows()[0]).toBe('Ngoài phạm vi theo dõi 2 trên 3 mục');
});
