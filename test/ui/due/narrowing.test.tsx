// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { DueScreen } from '../../../ui/due/due-screen.tsx';
import { blankPage, directiveName, draw, findAndChoose, serve } from '../screen.tsx';
import { answer, duty } from './duties.ts';

const asking = (id: string, level: string, issuer: string) => ({ directive: { ...directiveName(id), level, issuerNames: [issuer], sources: [] } });
const CENTRE = asking('d_c', 'CENTRAL', 'Thủ tướng Chính phủ');
const PROVINCE = asking('d_p', 'PROVINCE', 'UBND tỉnh Bắc Ninh');

const ROWS = [
  duty('An Khê', '2026-11-20', CENTRE),
  duty('các đơn vị', '2026-11-20', { ...CENTRE, organId: null }),
  duty('Bờ Sông', '2026-11-25', PROVINCE),
  duty('Cầu Tre', '2026-11-25', PROVINCE),
  duty('Đồng Nội', '2026-12-10', PROVINCE),
];

beforeEach(() => blankPage('/due'));

const bands = () => [...document.querySelectorAll('[data-band]')].map((band) => band.querySelectorAll('[data-row]').length);

describe('what is due', () => {
  it('is narrowed to what a level or one organ asks for, counted beside each, as the address says', async () => {
    serve({ due: () => answer(ROWS) });
    draw(<DueScreen />);
    await findAndChoose(/^Nơi giao: /, 'trung uong', /^Trung ương \(2\)$/);
    expect(bands()).toEqual([2]);
    expect(new URLSearchParams(window.location.search).get('asker')).toBe('CENTRAL');
    await findAndChoose(/^Nơi giao: /, 'bac ninh', /^UBND tỉnh Bắc Ninh \(3\)$/);
    expect(bands()).toEqual([2, 1]);
    await findAndChoose(/^Cơ quan: /, 'bo song', /^UBND phường Bờ Sông \(1\)$/);
    expect(bands()).toEqual([1]);
  });

  it('tells what is overdue of organs and of groups in numbers, each the way to its rows', async () => {
    serve({ due: () => answer(ROWS) });
    draw(<DueScreen />);
    fireEvent.click(await screen.findByRole('link', { name: '1 của nhóm cơ quan gọi chung' }));
    expect(window.location.search).toBe('?show=overdue&whose=groups');
    expect(bands()).toEqual([1]);
    screen.getByRole('combobox', { name: 'Cơ quan: Nhóm gọi chung, không nêu tên cơ quan' });
  });

  it('opens on who has to hand in what within seven days, each thing once', async () => {
    serve({ due: () => answer(ROWS) });
    draw(<DueScreen />);
    const week = within(await screen.findByRole('region', { name: /^Phải gửi từ 22\/11\/2026 và trong 7 ngày tiếp theo, đến hết 29\/11\/2026/ }));
    week.getByText('2 việc');
    week.getByText('Thứ Tư 25/11/2026');
    fireEvent.click(week.getByRole('link', { name: 'UBND phường Bờ Sông, UBND phường Cầu Tre' }));
    expect(bands()).toEqual([2]);
  });
});
