// @vitest-environment happy-dom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { CoverageScreen } from '../../../ui/coverage/coverage-screen.tsx';
import { blankPage, draw, serve } from '../screen.tsx';
import { answer, row } from './answers.ts';

type Column = ReturnType<typeof answer>['columns'][number];

const WORDS = 'Hội Nông dân mở lớp dạy bơi cho trẻ em ở những nơi có nhiều sông, hồ và đào tạo người dạy';
const led: Column = {
  taskId: 'kl#1',
  path: '1.a',
  text: WORDS,
  task: { assignments: [{ organ: 'Hội Nông dân', role: 'lead', inherited: false }], deadlines: [{ text: 'năm 2027' }], targets: [] },
  concrete: { count: 1, denominator: 2 },
  states: [
    { state: 'COVERED', figure: { count: 1 } },
    { state: 'MISSING', figure: { count: 1 } },
  ],
  drifts: [],
};
const nobody: Column = { ...led, taskId: 'kl#2', path: '1.b', text: 'Sửa sân bóng', task: null, concrete: { count: 0, denominator: 2 } };

function serveTable(): void {
  const rows = [row('p', 'PROVINCE', ['COVERED', 'MISSING']), row('q', 'PROVINCE', ['MISSING', 'MISSING'])];
  serve({
    coverage: () => ({ coverage: answer({ columns: [led, nobody] }) }),
    coverageRows: () => ({
      coverage: {
        graphVersion: 11,
        rows: { totalCount: 2, pageInfo: { hasNextPage: false, endCursor: null }, edges: rows.map((node) => ({ node })) },
      },
    }),
    expectationCounts: () => ({ expectations: { asOf: '2026-11-22', counts: [], shared: [] } }),
  });
}

const headOf = async (path: string): Promise<HTMLElement> => screen.findByRole('link', { name: new RegExp(`^Theo dõi nhiệm vụ ${path} `) });

const seenOf = (head: HTMLElement): string | null | undefined => head.querySelector('[aria-hidden]')?.textContent;

describe('the heads of the comparison', () => {
  beforeEach(() => blankPage('/coverage/kl'));

  it('say in a few of its own words what each task is, and lead to it; who listens hears all of them', async () => {
    serveTable();
    draw(<CoverageScreen id="kl" />);
    const head = await headOf('1.a');
    expect(head.querySelector('.matrix__label')?.textContent).toBe('… mở lớp dạy bơi…');
    screen.getByRole('link', { name: `Theo dõi nhiệm vụ 1.a ${WORDS}` });
    expect(head.getAttribute('href')).toBe('/task/kl%231');
    expect((await headOf('1.b')).querySelector('.matrix__label')?.textContent).toBe('Sửa sân bóng');
  });

  it('show all words, who leads and by when where they are pointed at, and say what was not read', async () => {
    serveTable();
    draw(<CoverageScreen id="kl" />);
    const head = await headOf('1.a');
    act(() => head.focus());
    await waitFor(() =>
      expect(document.querySelector('.tooltip')?.textContent).toBe(
        `1.a ${WORDS}\nChủ trì: Hội Nông dân\nThời hạn: năm 2027\nChỉ tiêu: chưa đọc được trong văn bản`,
      ),
    );
  });

  it('have longer names or none as the address says', async () => {
    serveTable();
    draw(<CoverageScreen id="kl" />);
    await headOf('1.a');
    fireEvent.change(screen.getByRole('combobox', { name: 'Tên nhiệm vụ' }), { target: { value: 'none' } });
    await waitFor(async () => expect(seenOf(await headOf('1.a'))).toBe('1.a'));
    expect(new URLSearchParams(window.location.search).get('names')).toBe('none');
    fireEvent.change(screen.getByRole('combobox', { name: 'Tên nhiệm vụ' }), { target: { value: 'long' } });
    await waitFor(async () => expect(seenOf(await headOf('1.a'))).toBe(`1.a${WORDS}`));
  });

  it('stand in a list beside the table as well: who leads each, by when, how many organs answer it, and its column is lit', async () => {
    serveTable();
    draw(<CoverageScreen id="kl" />);
    await headOf('1.a');
    fireEvent.click(screen.getByRole('button', { name: 'Danh sách nhiệm vụ' }));
    const list = await screen.findByRole('region', { name: '2 nhiệm vụ của 70-KL/TW' });
    expect(new URLSearchParams(window.location.search).get('sel')).toBe('t');
    const items = () => within(list).getAllByRole('listitem');
    expect(items()[0]?.textContent).toMatch(
      /Chủ trì:Hội Nông dânThời hạn:năm 2027Chỉ tiêu:chưa đọc được trong văn bản1 \/ 2 cơ quan đã cụ thể hóa · Chưa tìm thấy nội dung tương ứng: 1/,
    );
    expect(items()[1]?.textContent).toContain('Chủ trì, thời hạn, chỉ tiêu:chưa đọc được trong văn bản');
    fireEvent.pointerEnter(items()[1] ?? list);
    await waitFor(() => expect(document.querySelectorAll('col')[2]?.dataset['lit']).toBe('true'));
    fireEvent.click(within(list).getByRole('checkbox'));
    await waitFor(() => expect(items()[0]?.textContent).toMatch(/^1\.b/));
  });

  it('are told in the words of an opened cell as well: who leads the task and by when', async () => {
    serveTable();
    draw(<CoverageScreen id="kl" />);
    fireEvent.click(await screen.findByRole('button', { name: 'Cơ quan q; nhiệm vụ 1.a: Chưa tìm thấy nội dung tương ứng' }));
    const panel = await screen.findByRole('region', { name: 'Nhiệm vụ 1.a · Cơ quan q' });
    expect(panel.querySelector('.column-facts')?.textContent).toBe('Chủ trì:Hội Nông dânThời hạn:năm 2027Chỉ tiêu:chưa đọc được trong văn bản');
  });
});
