// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { strFromU8, unzipSync } from 'fflate';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { DueScreen } from '../../../ui/due/due-screen.tsx';
import { termSheets } from '../../../ui/due/export-terms.ts';
import { translator } from '../../../ui/i18n/use-t.ts';
import { blankPage, directiveName, draw, serve } from '../screen.tsx';
import { AS_OF, answer, duty } from './duties.ts';

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

  it('stand in the workbook too, on a sheet of their own; a CSV is one table, that of the duties', async () => {
    const rows = [term('một', '2025-12-31'), term('hai', '2026-11-30', { leads: ['Sở Nội vụ', 'Sở Tài chính'] })];
    const [sheet] = termSheets(rows as never, AS_OF, translator('vi'), 'vi');
    const at = (name: string): number => sheet?.rows[0]?.indexOf(name) ?? -1;
    expect(sheet?.rows.slice(1).map((row) => ['Nhiệm vụ', 'Chủ trì', 'Hạn', 'Số ngày đã qua', 'Tình trạng'].map((name) => row[at(name)]))).toEqual([
      ['Rà soát bộ máy một', 'Chưa thấy nêu cơ quan chủ trì', { day: '2025-12-31' }, 326, 'Hạn đã qua, chưa rõ kết quả'],
      ['Rà soát bộ máy hai', 'Sở Nội vụ; Sở Tài chính', { day: '2026-11-30' }, 0, 'Sắp đến hạn'],
    ]);
    const files: Blob[] = [];
    const kept = vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => `blob:${files.push(file as Blob)}`);
    const download = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    withTerms(rows);
    await part();
    fireEvent.click(screen.getByRole('button', { name: 'Xuất CSV' }));
    await screen.findAllByText(/^Đã lưu 1 dòng vào /);
    const lines = (await (files[0] as Blob).text()).split('\r\n');
    expect([lines.length, lines.at(-1)]).toEqual([3, '']);
    expect(lines.join()).not.toContain('Rà soát bộ máy');
    fireEvent.click(screen.getByRole('button', { name: 'Xuất Excel' }));
    await waitFor(() => expect(files).toHaveLength(2));
    const book = unzipSync(new Uint8Array(await (files[1] as Blob).arrayBuffer()));
    expect(strFromU8(book['xl/workbook.xml'] ?? new Uint8Array())).toContain('<sheet name="Hạn của nhiệm vụ" sheetId="2" r:id="rId2"/>');
    expect(strFromU8(book['xl/worksheets/sheet2.xml'] ?? new Uint8Array())).toContain('Rà soát bộ máy hai');
    for (const spy of [kept, download]) spy.mockRestore();
  });
});
