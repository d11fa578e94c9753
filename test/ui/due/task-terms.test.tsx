// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { DueScreen } from '../../../ui/due/due-screen.tsx';
import { blankPage, directiveName, draw, serve } from '../screen.tsx';
import { answer, duty } from './duties.ts';

const term = (key: string, dueOn: string, parts: Readonly<Record<string, unknown>> = {}) => ({
  key,
  dueOn,
  stated: dueOn,
  leads: [],
  evidence: { start: 1, end: 9 },
  task: { id: `d_1#${key}`, path: 'II.1', text: `Rà soát bộ máy ${key}`, directive: directiveName('d_1') },
  ...parts,
});

function withTerms(terms: readonly object[]) {
  serve({
    due: () => answer([duty('Gần', '2026-11-01')]),
    dueTasks: () => ({ due: { tasks: { edges: terms.map((node) => ({ node })), pageInfo: { hasNextPage: false, endCursor: null } } } }),
  });
  draw(<DueScreen />);
}

describe('terms of tasks that nobody is told to report on', () => {
  beforeEach(() => blankPage('/due'));
  const part = () => screen.findByRole('region', { name: /^Hạn của nhiệm vụ/ });

  it('stand in a part of their own, in none of the counts above, and are not called overdue', async () => {
    withTerms([term('một', '2025-12-31'), term('hai', '2026-11-30', { leads: ['Sở Nội vụ'] })]);
    const terms = within(await part());
    terms.getByText('Sắp đến hạn (1)');
    terms.getByText('Hạn đã qua, chưa rõ kết quả (1)');
    terms.getByText('Chủ trì: Sở Nội vụ');
    terms.getByText('đã qua 326 ngày');
    expect(terms.queryByText(/quá hạn \d/)).toBeNull();
    expect(document.querySelector('.due__period .due__figure')?.textContent).toBe('1');
    expect(screen.getByRole('link', { name: /2 hạn của nhiệm vụ/ }).getAttribute('href')).toBe('#task-terms');
  });

  it('follow the period that is chosen, and are left out where only duties are asked for', async () => {
    blankPage('/due?show=overdue');
    withTerms([term('một', '2025-12-31'), term('hai', '2026-11-30')]);
    within(await part()).getByText('Hạn đã qua, chưa rõ kết quả (1)');
    expect(screen.queryByText(/^Sắp đến hạn/)).toBeNull();
    blankPage('/due?kind=REPORT');
    withTerms([term('một', '2025-12-31')]);
    await screen.findByText('UBND phường Gần');
    expect(screen.queryByRole('region', { name: /^Hạn của nhiệm vụ/ })).toBeNull();
  });
});
