// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { DueScreen } from '../../../ui/due/due-screen.tsx';
import { dueTable } from '../../../ui/due/export-due.ts';
import { translator } from '../../../ui/i18n/use-t.ts';
import { blankPage, draw, serve } from '../screen.tsx';
import { AS_OF, answer, duty } from './duties.ts';

const NAMES = ['An', 'Bình', 'Cẩm', 'Dương', 'Gia', 'Hà', 'Khê', 'Lâm'] as const;
const SAME = NAMES.map((name) => duty(name, '2026-11-27'));
const OTHER = duty('An-2', '2026-11-27', { organId: 'o:An', organName: 'UBND phường An', what: 'danh mục sân tập' });

beforeEach(() => blankPage('/due'));

const block = async (): Promise<HTMLElement> => (await screen.findByRole('list', { name: 'Báo cáo: kết quả thực hiện' })).parentElement as HTMLElement;

describe('what several organs owe alike', () => {
  it('stands once, with who owes it by name, the rest on demand', async () => {
    serve({ due: () => answer([...SAME, OTHER]) });
    draw(<DueScreen />);
    const shared = within(await block());
    shared.getByText('8 cơ quan');
    expect([shared.getAllByText('báo cáo về Ban Tuyên giáo'), shared.getAllByRole('listitem')].map((all) => all.length)).toEqual([1, 6]);
    fireEvent.click(shared.getByRole('button', { name: 'và 2 cơ quan khác' }));
    expect(shared.getAllByRole('listitem').map((item) => within(item).getByText(/^UBND/).textContent)).toEqual(NAMES.map((name) => `UBND phường ${name}`));
    expect(document.querySelector('[data-band] h2')?.textContent).toContain('9');
    within(screen.getByRole('heading', { level: 3, name: 'UBND phường An' }).parentElement?.parentElement as HTMLElement).getByText(/danh mục sân tập/);
  });

  it('is chosen for all of them at once, those that are not drawn too, and for each', async () => {
    serve({ due: () => answer(SAME) });
    draw(<DueScreen />);
    const shared = within(await block());
    fireEvent.click(shared.getByRole('checkbox', { name: /^Chọn cả 8 cơ quan/ }));
    await screen.findByText('Đã chọn 8 việc của 8 cơ quan');
    fireEvent.click(shared.getByRole('checkbox', { name: 'Chọn: UBND phường Bình – Báo cáo' }));
    await screen.findByText('Đã chọn 7 việc của 7 cơ quan');
    expect(shared.getByRole<HTMLInputElement>('checkbox', { name: /^Chọn cả 8 cơ quan/ }).indeterminate).toBe(true);
  });

  it('names last whom nobody could write to, and counts them apart', async () => {
    serve({ due: () => answer([duty('các đơn vị', '2026-11-27', { organId: null, organName: 'các đơn vị' }), ...SAME]) });
    draw(<DueScreen />);
    const shared = within(await block());
    shared.getByText('8 cơ quan');
    shared.getByText('và 1 nơi chưa xác định được cơ quan');
    fireEvent.click(shared.getByRole('button', { name: 'và 2 cơ quan khác và 1 nơi chưa xác định được cơ quan' }));
    expect(within(shared.getAllByRole('listitem').at(-1) as HTMLElement).getByRole<HTMLInputElement>('checkbox').disabled).toBe(true);
  });

  it('is led to by a link though it is not among the first', async () => {
    blankPage('/due?turn=Lâm');
    serve({ due: () => answer(SAME) });
    draw(<DueScreen />);
    expect(
      within(await block())
        .getByText('UBND phường Lâm')
        .closest('li')?.dataset['pointed'],
    ).toBe('true');
  });

  it('says with each organ what differs, and stays one where only that does', async () => {
    serve({ due: () => answer([...SAME.slice(0, 2), duty('Cẩm', '2026-11-27', { state: 'EXTENDED', note: 'xin lùi' })]) });
    draw(<DueScreen />);
    const shared = within(await block());
    expect(shared.getAllByText('Chưa nhận được')).toHaveLength(2);
    shared.getByText('Đã gia hạn');
    shared.getByText('xin lùi');
  });

  it('is by organ where fewer owe it, or by another day', async () => {
    serve({ due: () => answer([...SAME.slice(0, 2), duty('Cẩm', '2026-11-28')]) });
    draw(<DueScreen />);
    expect((await screen.findAllByRole('heading', { level: 3 })).map(({ textContent }) => textContent)).toEqual(
      ['An', 'Bình', 'Cẩm'].map((name) => `UBND phường ${name}`),
    );
  });

  it('is a row for each organ in a file', () => {
    const table = dueTable([...SAME, OTHER] as never, AS_OF, translator('vi'), 'vi');
    expect(table.slice(1).map(([at, organ]) => [at, organ])).toEqual([...NAMES, 'An'].map((name, at) => [at + 1, `UBND phường ${name}`]));
  });
});
