// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { DueScreen } from '../../../ui/due/due-screen.tsx';
import { actorName, rememberActor } from '../../../ui/lib/actor.ts';
import { blankPage, draw, serve } from '../screen.tsx';
import { AS_OF, answer, duty } from './duties.ts';

const FILE = { exportLetter: { fileName: 'cong-van.docx', mediaType: 'application/octet-stream', base64: 'QUJD' } };

beforeEach(() => {
  blankPage('/due');
  rememberActor('');
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
});

async function openLetter(organ: string): Promise<HTMLElement> {
  fireEvent.click(await screen.findByRole('button', { name: new RegExp(`^Xử lý: UBND phường ${organ}`) }));
  fireEvent.click(await screen.findByRole('menuitem', { name: 'Soạn công văn đôn đốc…' }));
  return screen.findByRole('dialog');
}

const write = (dialog: HTMLElement, field: string, value: string): boolean => fireEvent.change(within(dialog).getByLabelText(field), { target: { value } });

it('a letter that is only saved asks nobody for a name; one that is recorded asks in the same form', async () => {
  const asked = serve({ due: () => answer([duty('An Khê', '2026-11-21')]), exportLetter: () => FILE, recordUrged: () => ({ recordUrged: [{ id: 'd' }] }) });
  draw(<DueScreen />);
  const dialog = await openLetter('An Khê');
  expect(within(dialog).queryByLabelText('Họ và tên')).toBeNull();
  fireEvent.click(within(dialog).getByRole('button', { name: 'Tải công văn' }));
  await screen.findAllByText('Đã soạn công văn: 1 việc của 1 cơ quan.');
  const again = await openLetter('An Khê');
  write(again, 'Ghi nhận đã đôn đốc', 'yes');
  write(again, 'Số, ký hiệu công văn', '12-CV/BTG');
  write(again, 'Họ và tên', 'Nguyễn Thị Hòa');
  fireEvent.click(within(again).getByRole('button', { name: 'Tải công văn' }));
  await screen.findAllByText(/^Đã soạn công văn và ghi nhận/);
  expect([actorName(), asked.filter(({ operation }) => operation === 'recordUrged').length]).toEqual(['Nguyễn Thị Hòa', 1]);
});

it('what was typed is there again after Esc, and when recording failed; not once it was recorded', async () => {
  let broken = true;
  serve({
    due: () => answer([duty('An Khê', '2026-11-21')]),
    exportLetter: () => FILE,
    recordUrged: () => {
      if (broken) throw new Error('broken');
      return { recordUrged: [{ id: 'd' }] };
    },
  });
  draw(<DueScreen />);
  const first = await openLetter('An Khê');
  write(first, 'Cơ quan gửi công văn', 'Ban Tuyên giáo Tỉnh ủy');
  write(first, 'Ghi nhận đã đôn đốc', 'yes');
  write(first, 'Số, ký hiệu công văn', '15-CV/BTG');
  write(first, 'Họ và tên', 'Nguyễn Thị Hòa');
  fireEvent.keyDown(first, { key: 'Escape' });
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  const second = await openLetter('An Khê');
  expect(within(second).getByLabelText<HTMLInputElement>('Số, ký hiệu công văn').value).toBe('15-CV/BTG');
  expect(within(second).getByLabelText<HTMLSelectElement>('Thể thức').value).toBe('PARTY');
  fireEvent.click(within(second).getByRole('button', { name: 'Tải công văn' }));
  await screen.findAllByText(/^Chưa soạn được công văn/);
  const third = await openLetter('An Khê');
  expect(within(third).getByLabelText<HTMLInputElement>('Số, ký hiệu công văn').value).toBe('15-CV/BTG');
  broken = false;
  fireEvent.click(within(third).getByRole('button', { name: 'Tải công văn' }));
  await screen.findAllByText(/^Đã soạn công văn và ghi nhận/);
  const fourth = await openLetter('An Khê');
  expect(within(fourth).queryByLabelText('Số, ký hiệu công văn')).toBeNull();
  expect(within(fourth).getByLabelText<HTMLInputElement>('Cơ quan gửi công văn').value).toBe('Ban Tuyên giáo Tỉnh ủy');
});

it('offers the form by who writes, says why, and leaves it to the person', async () => {
  serve({ due: () => answer([duty('An Khê', '2026-11-21')]), exportLetter: () => FILE });
  draw(<DueScreen />);
  const dialog = await openLetter('An Khê');
  const form = within(dialog).getByLabelText<HTMLSelectElement>('Thể thức');
  expect(form.value).toBe('STATE');
  within(dialog).getByText(/^Nơi nhận đều là cơ quan nhà nước/);
  write(dialog, 'Cơ quan gửi công văn', 'Ban Tuyên giáo và Dân vận Tỉnh ủy');
  expect(form.value).toBe('PARTY');
  within(dialog).getByText(/^Theo cơ quan gửi: cơ quan của Đảng/);
  write(dialog, 'Thể thức', 'STATE');
  write(dialog, 'Cơ quan gửi công văn', 'Văn phòng Tỉnh ủy');
  expect(form.value).toBe('STATE');
});

it('writes from the one place that is followed, and leads to what is still to be answered', async () => {
  blankPage('/due?scope=p34.24');
  const place = { id: 'p34:24', name: 'Bắc Ninh', unit: 'tỉnh', kind: 'PROVINCE', until: null, within: null };
  serve({ due: () => answer([duty('An Khê', '2026-11-21')]), places: () => ({ places: [place] }) });
  draw(<DueScreen />);
  const dialog = await openLetter('An Khê');
  await waitFor(() => expect(within(dialog).getByLabelText<HTMLInputElement>('Nơi ban hành').value).toBe('Bắc Ninh'));
  write(dialog, 'Ghi nhận đã đôn đốc', 'yes');
  fireEvent.click(within(dialog).getByRole('button', { name: 'Tải công văn' }));
  await waitFor(() => expect(document.activeElement).toBe(within(dialog).getByLabelText('Số, ký hiệu công văn')));
});

it('says before the download that words are quoted of a text that condenses the document', async () => {
  const sources = [{ id: 's_1', textId: 't_1', edition: 'CONDENSED' }];
  serve({ due: () => answer([duty('An Khê', '2026-11-21', { directive: { ...duty('x', AS_OF).directive, sources } }), duty('Bờ Sông', '2026-11-21')]) });
  draw(<DueScreen />);
  within(await openLetter('An Khê')).getByText(/bản tóm lược; đối chiếu bản chính trước khi gửi/);
  fireEvent.keyDown(screen.getByRole('dialog'), { key: 'Escape' });
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(within(await openLetter('Bờ Sông')).queryByText(/bản tóm lược/)).toBeNull();
});

it('warns before the download that a report goes to another office than the one that writes', async () => {
  const receiver = { name: 'UBND tỉnh Bắc Ninh', via: null, heirs: [] };
  serve({ due: () => answer([duty('An Khê', '2026-11-21', { receiver }), duty('Bờ Sông', '2026-11-21')]), exportLetter: () => FILE });
  draw(<DueScreen />);
  await screen.findByText('Gửi: UBND tỉnh Bắc Ninh');
  const dialog = await openLetter('An Khê');
  write(dialog, 'Cơ quan gửi công văn', 'Ban Tuyên giáo Tỉnh ủy');
  within(dialog).getByText(/^1 việc phải gửi UBND tỉnh Bắc Ninh, không phải Ban Tuyên giáo Tỉnh ủy/);
  write(dialog, 'Cơ quan gửi công văn', 'Uỷ ban nhân dân tỉnh Bắc Ninh');
  expect(within(dialog).queryByText(/phải gửi/)).toBeNull();
  write(dialog, 'Cơ quan gửi công văn', '');
  within(dialog).getByText(/^1 việc phải gửi UBND tỉnh Bắc Ninh\. Nếu đó không phải cơ quan gửi/);
  fireEvent.keyDown(dialog, { key: 'Escape' });
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(within(await openLetter('Bờ Sông')).queryByText(/phải gửi/)).toBeNull();
});
