// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { meantFiles } from '../../../ui/import/dropped-files.ts';
import { ImportScreen } from '../../../ui/import/import-screen.tsx';
import { blankPage, directiveName, draw, serve } from '../screen.tsx';

const item = (index: number, fileName: string, patch: Readonly<Record<string, unknown>> = {}) => ({
  index,
  fileName,
  archive: null,
  readAs: null,
  size: 1500,
  state: 'WAITING',
  outcome: null,
  outcomeReason: null,
  unchanged: false,
  errorCode: null,
  errorMessage: null,
  directive: null,
  ...patch,
});
const understood = (patch: Readonly<Record<string, unknown>> = {}) => ({
  ...directiveName('d_1', patch),
  taskCount: 3,
  upward: [{ key: 'k', state: 'STATED', to: directiveName('d_70', { symbol: '70-KL/TW' }) }],
});
const job = (state: string, items: readonly object[], patch: Readonly<Record<string, unknown>> = {}) => ({
  id: 'job_1',
  createdAt: '2026-11-20T03:00:00Z',
  createdBy: 'Nguyễn Thị Hòa',
  state,
  total: items.length,
  done: 0,
  failed: 0,
  unchanged: 0,
  items,
  ...patch,
});
const noJobs = () => ({ importJobs: { totalCount: 0, edges: [], pageInfo: { hasNextPage: false, endCursor: null } } });
const rowOf = async (fileName: string): Promise<HTMLElement> => {
  const cell = await screen.findByText(fileName);
  const row = cell.closest('tr');
  if (row === null) throw new Error(`No row for ${fileName}`);
  return row;
};

beforeEach(() => blankPage('/import?job=job_1'));

describe('an import on the screen', () => {
  it('shows each file in its own state while it runs, and offers to cancel the rest', async () => {
    const items = [
      item(0, 'a.txt', { archive: 'ho-so.zip/2024' }),
      item(1, 'b.txt', { state: 'READING' }),
      item(2, 'c.txt', { state: 'LINKING' }),
      item(3, 'd.txt', { state: 'DONE', outcome: 'DIRECTIVE', directive: understood() }),
    ];
    const asked = serve({
      importJob: () => ({ importJob: job('RUNNING', items) }),
      importJobs: noJobs,
      cancelImport: () => ({ cancelImport: { id: 'job_1', state: 'CANCELLED' } }),
    });
    draw(<ImportScreen />);
    expect(within(await rowOf('a.txt')).getByText('Chờ đọc')).toBeTruthy();
    expect(within(await rowOf('a.txt')).getByText('trong ho-so.zip › 2024')).toBeTruthy();
    expect(within(await rowOf('b.txt')).queryByText(/^trong /)).toBeNull();
    expect(within(await rowOf('b.txt')).getByText('Đang đọc')).toBeTruthy();
    expect(within(await rowOf('c.txt')).getByText('Đang nối')).toBeTruthy();
    expect(within(await rowOf('d.txt')).getByText('Đã nhập')).toBeTruthy();
    expect((screen.getByRole('progressbar') as HTMLProgressElement).value).toBe(1);
    fireEvent.click(screen.getByRole('button', { name: 'Hủy phần còn lại' }));
    await waitFor(() => expect(asked.some(({ operation, variables }) => operation === 'cancelImport' && variables.id === 'job_1')).toBe(true));
  });

  it('shows what was understood, with the ways into text and map, and what to look at again', async () => {
    const items = [
      item(0, 'a.txt', {
        state: 'DONE',
        outcome: 'DIRECTIVE',
        directive: understood({ symbol: null, issuedOn: null, source: { remarks: [{ code: 'unsure-words' }] } }),
      }),
    ];
    serve({ importJob: () => ({ importJob: job('FINISHED', items, { done: 1 }) }), importJobs: noJobs });
    draw(<ImportScreen />);
    const row = within(await rowOf('a.txt'));
    expect(row.getByRole('link', { name: 'Kế hoạch (chưa có số)' }).getAttribute('href')).toBe('/directives/d_1');
    expect(row.getByRole('link', { name: /Sơ đồ/ }).getAttribute('href')).toBe('/lineage/d_1');
    expect(row.getByRole('link', { name: '70-KL/TW' }).getAttribute('href')).toBe('/directives/d_70');
    expect(row.getByText('3 nhiệm vụ')).toBeTruthy();
    expect(row.getByRole('link', { name: 'Sửa: chưa thấy số, Kế hoạch (chưa có số)' }).getAttribute('href')).toBe('/directives/d_1?correct=symbol');
    expect(row.getByRole('link', { name: 'Sửa: chưa rõ ngày, Kế hoạch (chưa có số)' }).getAttribute('href')).toBe('/directives/d_1?correct=issued_on');
    expect(row.getByRole('link', { name: /^Đối chiếu: bản scan/ }).getAttribute('href')).toBe('/directives/d_1');
  });

  it('says of a file that is wrong what it is and what to do; of a classified one its message and its place, for its name is not kept', async () => {
    const items = [
      item(0, 'x.pdf', { state: 'FAILED', errorCode: 'FILE_TYPE_UNKNOWN', errorMessage: 'Lưu tệp ở dạng khác rồi nhập lại.' }),
      item(1, '(tệp có dấu chỉ độ mật)', {
        size: 0,
        state: 'FAILED',
        errorCode: 'FILE_CLASSIFIED',
        errorMessage: 'Văn bản có dấu chỉ độ mật: không nhập vào hệ thống này.',
      }),
    ];
    serve({ importJob: () => ({ importJob: job('FINISHED', items, { failed: 2 }) }), importJobs: noJobs });
    draw(<ImportScreen />);
    expect(within(await rowOf('x.pdf')).getByText('Lưu tệp ở dạng khác rồi nhập lại.')).toBeTruthy();
    expect(within(await rowOf('x.pdf')).getByText('Mã: FILE_TYPE_UNKNOWN')).toBeTruthy();
    expect(screen.getByText('Văn bản có dấu chỉ độ mật: không nhập vào hệ thống này.')).toBeTruthy();
    expect(screen.getByText('Là tệp thứ 2 trong 2 tệp của lần nhập này.')).toBeTruthy();
    expect(screen.getByText('2 tệp chưa nhập được')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Hoàn tác/ })).toBeNull();
  });

  it('tells unchanged files and news from documents that came in', async () => {
    const items = [
      item(0, 'same.txt', { state: 'DONE', outcome: 'DIRECTIVE', unchanged: true, directive: understood() }),
      item(1, 'news.txt', { state: 'DONE', outcome: 'REPORT_ABOUT', outcomeReason: 'news', directive: null }),
    ];
    serve({ importJob: () => ({ importJob: job('FINISHED', items, { done: 2, unchanged: 1 }) }), importJobs: noJobs });
    draw(<ImportScreen />);
    expect(within(await rowOf('same.txt')).getByText('Đã có từ trước, không thay đổi')).toBeTruthy();
    expect(within(await rowOf('news.txt')).getByText('Tin, bài viết về văn bản; không tính là toàn văn')).toBeTruthy();
    expect(screen.getByText('1 tệp đã nhập · 1 tệp đã có từ trước')).toBeTruthy();
  });

  it('says what a file really is where its name promises something else', async () => {
    const items = [
      item(0, 'Ke hoach.DOCX', { state: 'DONE', outcome: 'DIRECTIVE', readAs: 'TXT', directive: understood() }),
      item(1, 'b.docx', { state: 'DONE', outcome: 'DIRECTIVE', directive: understood() }),
    ];
    serve({ importJob: () => ({ importJob: job('FINISHED', items, { done: 2 }) }), importJobs: noJobs });
    draw(<ImportScreen />);
    expect(within(await rowOf('Ke hoach.DOCX')).getByText('Tên tệp có đuôi .docx, nội dung là văn bản thuần (chỉ có chữ): đã đọc theo nội dung.')).toBeTruthy();
    expect(within(await rowOf('b.docx')).queryByText(/Tên tệp có đuôi/)).toBeNull();
  });

  it('undoes a whole import only after a person has said so, under their name', async () => {
    localStorage.setItem('lineage.actor', 'Nguyễn Thị Hòa');
    // Two texts of one document.
    const items = ['a.txt', 'b.txt'].map((name, index) => item(index, name, { state: 'DONE', outcome: 'DIRECTIVE', directive: understood() }));
    const asked = serve({
      importJob: () => ({ importJob: job('FINISHED', items, { done: 2 }) }),
      importJobs: noJobs,
      undoImport: () => ({ undoImport: { id: 'job_1', state: 'UNDONE' } }),
    });
    draw(<ImportScreen />);
    fireEvent.click(await screen.findByRole('button', { name: /Hoàn tác lần nhập này/ }));
    const dialog = await screen.findByRole('dialog');
    expect(dialog.textContent).toContain('Gỡ 2 bản đã nhập lần này khỏi hệ thống, trong đó có toàn văn hoặc bản tóm lược của 1 văn bản');
    expect(asked.some(({ operation }) => operation === 'undoImport')).toBe(false);
    fireEvent.submit(dialog.querySelector('form') ?? dialog);
    await waitFor(() => expect(asked.some(({ operation }) => operation === 'undoImport')).toBe(true));
    const sent = asked.find(({ operation }) => operation === 'undoImport');
    expect(decodeURIComponent(sent?.headers['x-actor-name'] ?? '')).toBe('Nguyễn Thị Hòa');
    expect(sent?.headers['x-requested-with']).toBe('directive-lineage');
    expect(String(sent?.variables.requestId)).toMatch(/^[0-9a-f]{32}$/);
  });

  it('asks who the person is before the first files go, sends them once named, and opens the import', async () => {
    blankPage('/import');
    const asked = serve({
      importFiles: () => ({ importFiles: { id: 'job_1' } }),
      importJob: () => ({ importJob: job('FINISHED', [item(0, 'a.txt', { state: 'DONE', outcome: 'DIRECTIVE', directive: understood() })], { done: 1 }) }),
      importJobs: noJobs,
    });
    draw(<ImportScreen />);
    const file = new File(['Số 1-KH/TU'], 'a.txt', { type: 'text/plain' });
    fireEvent.change(screen.getByTestId('files'), { target: { files: [file] } });
    const name = await screen.findByLabelText('Họ và tên');
    expect(asked.some(({ operation }) => operation === 'importFiles')).toBe(false);
    fireEvent.change(name, { target: { value: 'Trần Văn Ba' } });
    fireEvent.submit(name.closest('form') ?? name);
    await waitFor(() => expect(window.location.search).toBe('?job=job_1'));
    const sent = asked.find(({ operation }) => operation === 'importFiles');
    expect(sent?.variables).toEqual({ edition: null, files: [null] });
    const form = sent?.body as FormData;
    expect(JSON.parse(String(form.get('map')))).toEqual({ '0': ['variables.files.0'] });
    expect((form.get('0') as File).name).toBe('a.txt');
  });
});

describe('meantFiles', () => {
  it('leaves out what systems leave in folders', () => {
    const names = ['.DS_Store', '~$ke-hoach.docx', 'Thumbs.db', 'ke-hoach.docx'];
    expect(meantFiles(names.map((name) => new File([''], name))).map(({ name }) => name)).toEqual(['ke-hoach.docx']);
  });

  it('says that an import is not there, and leads on', async () => {
    blankPage('/import?job=nope');
    serve({
      importJob: () => ({ importJob: null }),
      importJobs: () => ({ importJobs: { totalCount: 0, edges: [], pageInfo: { hasNextPage: false, endCursor: null } } }),
    });
    draw(<ImportScreen />);
    expect(await screen.findByText('Không tìm thấy lần nhập này')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Xem các lần nhập' }));
    await waitFor(() => expect(window.location.search).toBe(''));
  });
});
