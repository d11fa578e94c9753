// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { DueScreen } from '../../../ui/due/due-screen.tsx';
import { rememberActor } from '../../../ui/lib/actor.ts';
import { blankPage, draw, serve } from '../screen.tsx';
import { answer, duty } from './duties.ts';

beforeEach(() => {
  blankPage('/due');
  rememberActor('Nguyễn Thị Hòa');
});

const PASSED = duty('An Khê', '2025-11-30', { time: 'OVERDUE', nextDue: '2026-11-30' });
const COMING = duty('An Khê', '2026-11-30', { nextDue: '2026-11-30', earlierDue: ['2025-11-30'], caseKey: 'item|report-overdue|An Khê|2026-11-30' });

it.each([
  ['the turn that comes', 1, { dueKeys: [], comingKeys: ['An Khê'], itemKeys: [] }],
  ['the turn that has passed', 0, { dueKeys: ['An Khê'], comingKeys: [], itemKeys: [] }],
])('the menu of a row writes the letter for %s alone', async (_name, at, keys) => {
  const download = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
  const asked = serve({
    due: () => answer([PASSED, COMING, duty('Bình Minh', '2026-11-29')]),
    exportLetter: () => ({ exportLetter: { fileName: 'cong-van.docx', mediaType: 'application/octet-stream', base64: 'QUJD' } }),
  });
  draw(<DueScreen />);
  const menus = await screen.findAllByRole('button', { name: /^Xử lý: UBND phường An Khê/ });
  fireEvent.click(menus[at] ?? document.body);
  fireEvent.click(await screen.findByRole('menuitem', { name: 'Soạn công văn đôn đốc…' }));
  const dialog = await screen.findByRole('dialog');
  within(dialog).getByText(/^1 việc của 1 cơ quan/);
  fireEvent.click(within(dialog).getByRole('button', { name: 'Tải công văn' }));
  await screen.findAllByText('Đã soạn công văn: 1 việc của 1 cơ quan.');
  expect(asked.filter(({ operation }) => operation === 'exportLetter').map(({ variables }) => variables)).toMatchObject([keys]);
  download.mockRestore();
});

it('words that name nobody have nobody to write to', async () => {
  serve({ due: () => answer([duty('Nhóm', '2026-11-25', { organId: null })]) });
  draw(<DueScreen />);
  fireEvent.click(await screen.findByRole('button', { name: /^Xử lý: UBND phường Nhóm/ }));
  await screen.findByRole('menuitem', { name: /Gia hạn/ });
  expect(screen.queryByRole('menuitem', { name: /Soạn công văn/ })).toBeNull();
});
