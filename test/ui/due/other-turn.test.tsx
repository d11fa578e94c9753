// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { DueScreen } from '../../../ui/due/due-screen.tsx';
import { turnsText } from '../../../ui/due/duty-words.ts';
import { translator } from '../../../ui/i18n/use-t.ts';
import { blankPage, draw, serve } from '../screen.tsx';
import { answer, duty } from './duties.ts';

beforeEach(() => blankPage('/due'));

describe('what returns and stands in two rows', () => {
  const both = { organId: 'o:x', organName: 'UBND phường Châu Khê', nextDue: '2026-11-25' };
  const ROWS = [
    duty('Châu Khê', '2025-11-25', both),
    duty('Châu Khê', '2026-11-25', { ...both, earlierDue: ['2025-11-25'] }),
    duty('An Khê', '2026-11-26', { nextDue: '2026-11-26' }),
  ];
  const region = (name: RegExp) => within(screen.getByRole('region', { name }));
  const pointed = () => document.querySelector('.duty[data-pointed="true"]');

  it('says of each where the other stands, and leads there and back by the address', async () => {
    serve({ due: () => answer(ROWS) });
    draw(<DueScreen />);
    const forth = await screen.findByRole('link', { name: 'Kỳ hạn 25/11/2026: xem ở “Trong 7 ngày”' });
    expect(screen.getAllByRole('link', { name: /: xem ở/ })).toHaveLength(2);
    fireEvent.click(forth);
    await waitFor(() => expect(pointed()?.textContent).toContain('25/11/2026'));
    expect(document.activeElement).toBe(pointed());
    expect(window.location.search).toContain('turn=');
    fireEvent.click(region(/Trong 7 ngày/).getByRole('link', { name: 'Kỳ hạn 25/11/2025: xem ở “Quá hạn”' }));
    await waitFor(() =>
      expect(
        region(/Quá hạn/)
          .getByText('Xem ở “Trong 7 ngày”')
          .closest('[data-pointed="true"]'),
      ).toBeTruthy(),
    );
  });

  it('names a few turns one by one, and of many the first and the last', () => {
    const t = translator('vi');
    const turns = (earlierDue: readonly string[]) => turnsText({ dueOn: '2026-11-25', nextDue: '2026-11-25', laterDue: [], earlierDue: [...earlierDue] }, t);
    expect(turns(['2025-11-25', '2026-02-25'])).toEqual(['Kỳ trước 25/11/2025, 25/02/2026 cũng chưa nhận được']);
    expect(turns(['2026-07-25', '2026-08-25', '2026-09-25', '2026-10-25'])).toEqual(['Kỳ trước 25/07/2026 … 25/10/2026 (4 kỳ) cũng chưa nhận được']);
  });

  it('leads to a row that the chosen period leaves out', async () => {
    blankPage('/due?show=overdue');
    serve({ due: () => answer(ROWS) });
    draw(<DueScreen />);
    fireEvent.click(await screen.findByText('Xem ở “Trong 7 ngày”'));
    await waitFor(() => expect(pointed()).not.toBeNull());
    expect(window.location.search).not.toContain('show=');
  });

  it('says that later turns do not count where the office they go to has ended, and who it is now where that is known', async () => {
    const ended = { name: 'Phòng Văn hóa huyện Xa', endedOn: '2025-06-30' };
    serve({
      due: () =>
        answer([
          duty('Gần', '2024-11-25', { recipientEnded: { ...ended, heirs: [] } }),
          duty('Xa', '2024-11-26', { recipientEnded: { ...ended, heirs: ['UBND xã Xa'] } }),
        ]),
    });
    draw(<DueScreen />);
    expect(await screen.findByText(/Phòng Văn hóa huyện Xa, đã kết thúc hoạt động ngày 30\/06\/2025; chưa xác định cơ quan kế thừa/u)).toBeTruthy();
    expect(screen.getByText(/nay là UBND xã Xa/u)).toBeTruthy();
  });
});
