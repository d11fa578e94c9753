// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { DueScreen } from '../../../ui/due/due-screen.tsx';
import { ItemsScreen } from '../../../ui/items/items-screen.tsx';
import { rememberActor } from '../../../ui/lib/actor.ts';
import { AS_OF, answer as dueAnswer, duty } from '../due/duties.ts';
import { itemRow } from '../items/rows.ts';
import { blankPage, directiveName, draw, serve } from '../screen.tsx';

const PLAN = directiveName('d_1', { symbol: '12-KH/TU', issuerNames: ['Tỉnh ủy Bắc Ninh'], issuedOn: '2026-01-05' });

function itemsOf(rows: readonly object[]) {
  return {
    items: {
      asOf: AS_OF,
      graphVersion: 7,
      counts: [],
      rows: { totalCount: rows.length, edges: rows.map((node) => ({ node })), pageInfo: { hasNextPage: false, endCursor: null } },
    },
  };
}

/** The commands of the first menu of a screen, as they are read. */
async function commands(): Promise<readonly (string | null)[]> {
  fireEvent.click((await screen.findAllByRole('button', { name: /^Xử lý:/ }))[0] as HTMLElement);
  const items = await screen.findAllByRole('menuitem');
  return items.map(({ textContent }) => textContent);
}

const overdue = duty('An Khê', '2026-10-01', { what: null, kind: 'ISSUE', directive: { ...PLAN, sources: [] } });
const listed = itemRow('An Khê', {
  rule: 'overdue',
  dueOn: '2026-10-01',
  against: PLAN,
  expectation: { ...itemRow('An Khê').expectation, key: 'An Khê', dueOn: '2026-10-01' },
});

describe('what can be done about a thing', () => {
  beforeEach(() => {
    blankPage('/');
    rememberActor('Nguyễn Thị Hòa');
  });

  it('is the same in the same order where it falls due and where it is to be handled', async () => {
    serve({ due: () => dueAnswer([overdue]) });
    const { unmount } = draw(<DueScreen />);
    const atDue = await commands();
    unmount();
    serve({ items: () => itemsOf([listed]) });
    draw(<ItemsScreen />);
    expect(await commands()).toEqual(atDue);
    expect(atDue).toEqual([
      'Soạn công văn đôn đốc…',
      'Ghi nhận',
      'Giao người theo dõi…',
      'Ghi đã đôn đốc…',
      'Gia hạn…',
      'Thực hiện bằng hình thức khác…',
      'Đã thực hiện…',
      'Kết thúc, chưa thực hiện…',
      'Không phải thực hiện…',
    ]);
  });

  it('leaves out what a thing does not allow: nothing is closed before its term is over, words are neither extended nor sent before they are confirmed', async () => {
    serve({ due: () => dueAnswer([duty('An Khê', '2026-12-01')]) });
    const { unmount } = draw(<DueScreen />);
    const coming = await commands();
    expect(coming).not.toContain('Đã thực hiện…');
    expect(coming).toContain('Gia hạn…');
    unmount();
    blankPage('/items?list=B');
    serve({ items: () => itemsOf([itemRow('An Khê', { list: 'B', rule: 'no-deadline', expectation: null })]) });
    draw(<ItemsScreen />);
    const words = await commands();
    expect(words).toContain('Ghi nhận');
    expect(words.filter((name) => /công văn|Gia hạn|hình thức/.test(name ?? ''))).toEqual([]);
  });

  it('is asked with the organ, the thing and its document by name, wherever it is asked', async () => {
    serve({ items: () => itemsOf([listed]) });
    draw(<ItemsScreen />);
    await commands();
    fireEvent.click(screen.getByRole('menuitem', { name: /^Không phải thực hiện/ }));
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByText('UBND phường An Khê – Ban hành văn bản triển khai. Theo 12-KH/TU · Tỉnh ủy Bắc Ninh · 05/01/2026')).toBeTruthy();
  });

  it('extends what is to be handled, and takes that back', async () => {
    const asked = serve({ items: () => itemsOf([listed]), stateExpectation: () => ({ stateExpectation: { id: 'x' } }) });
    draw(<ItemsScreen />);
    await commands();
    fireEvent.click(screen.getByRole('menuitem', { name: /^Gia hạn/ }));
    const dialog = await screen.findByRole('dialog');
    fireEvent.change(within(dialog).getByLabelText('Gia hạn đến ngày'), { target: { value: '15/12/2026' } });
    fireEvent.click(within(dialog).getByRole('button', { name: 'Ghi lại' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Hoàn tác' }));
    await screen.findByText('Đã trở lại như trước.');
    await waitFor(() =>
      expect(asked.filter(({ operation }) => operation === 'stateExpectation').map(({ variables }) => variables)).toMatchObject([
        { key: 'An Khê', state: 'EXTENDED', on: '2026-12-15', expectedVersion: 7 },
        { key: 'An Khê', state: 'OPEN' },
      ]),
    );
  });
});
