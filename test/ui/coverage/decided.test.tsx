// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { CoverageRow } from '../../../ui/coverage/coverage-query.ts';
import { CoverageScreen } from '../../../ui/coverage/coverage-screen.tsx';
import { saidExempt } from '../decisions.ts';
import { blankPage, draw, serve } from '../screen.tsx';
import { answer, row } from './answers.ts';

const LINK = {
  key: 'p#1>kl#1',
  state: 'SUGGESTED',
  byPerson: false,
  unsure: false,
  degree: 'FULL',
  strength: 'DIRECT',
  reason: 'same-work',
  reasonWords: [],
  copied: false,
  lowerWords: 'mở lớp bơi',
  upperWords: 'mở lớp bơi',
  shared: [],
  specifics: [],
  drift: [],
  bridged: [],
  decisions: [] as unknown[],
  lower: null,
  upper: null,
};

/** A server on which what is decided changes what is read next. */
function serveLog() {
  const log = { rejected: false, exempt: false, down: false };
  const said = (code: string) => ({ ...saidExempt('Không có sông'), id: 'd1', said: code });
  const rows = (): readonly CoverageRow[] => {
    const [p, q] = [
      row('p', 'PROVINCE', [log.rejected ? 'MISSING' : 'COVERED', 'MISSING']),
      row('q', 'PROVINCE', ['COVERED', log.exempt ? 'EXEMPT' : 'MISSING']),
    ];
    return [p, q];
  };
  serve({
    coverage: () => ({ coverage: answer() }),
    coverageRows: ({ onlyHoles }) => {
      if (log.down) throw { message: 'offline', extensions: { code: 'STORE_UNAVAILABLE' } };
      const all = rows().filter(({ cells }) => onlyHoles !== true || cells.some(({ state }) => state === 'MISSING'));
      return {
        coverage: {
          graphVersion: 11,
          rows: { totalCount: all.length, pageInfo: { hasNextPage: false, endCursor: null }, edges: all.map((node) => ({ node })) },
        },
      };
    },
    expectationCounts: () => ({ expectations: { asOf: '2026-11-22', counts: [], shared: [] } }),
    taskLink: ({ key }) => ({
      taskLink: {
        ...LINK,
        key,
        state: log.rejected ? 'REJECTED' : 'SUGGESTED',
        decisions: log.rejected ? [{ ...said('reject-task-link'), type: 'reject-task-link' }] : [],
      },
    }),
    decideTaskLink: () => {
      log.rejected = true;
      return { decideTaskLink: { key: LINK.key, state: 'REJECTED' } };
    },
    exempt: () => {
      log.exempt = true;
      return { exempt: { id: 'd1' } };
    },
    goneCellDecisions: () => ({ decisionsOn: log.exempt ? [said('exempt')] : [] }),
    takeBackDecision: () => {
      log.rejected = false;
      log.exempt = false;
      return { takeBackDecision: { id: 'd2' } };
    },
  });
  return log;
}

const cellOf = (organ: string, path: string, state: string) =>
  screen.findByRole('button', { name: new RegExp(`^Cơ quan ${organ}; nhiệm vụ ${path}: ${state}`) });

describe('what is decided in a cell', () => {
  beforeEach(() => {
    blankPage('/coverage/kl');
    localStorage.setItem('lineage.actor', 'Lan');
  });

  it('stays there when a link is rejected: by whom, when, and the way back, after which the cell is as before', async () => {
    serveLog();
    draw(<CoverageScreen id="kl" />);
    fireEvent.click(await cellOf('p', '1\\.a', 'Đã cụ thể hóa'));
    fireEvent.click(await screen.findByRole('button', { name: /^Không liên quan/ }));
    await cellOf('p', '1\\.a', 'Chưa tìm thấy');
    const panel = screen.getByRole('region', { name: 'Nhiệm vụ 1.a · Cơ quan p' });
    await within(panel).findByRole('heading', { name: 'Vừa đánh dấu không liên quan (1)' });
    within(panel).getByText(/^Lan đánh dấu không liên quan, 20\/11\/2026/);
    fireEvent.click(within(panel).getByRole('button', { name: /^Hoàn tác/ }));
    await cellOf('p', '1\\.a', 'Đã cụ thể hóa');
    await waitFor(() => expect(within(panel).queryByRole('heading', { name: /^Vừa đánh dấu/ })).toBeNull());
  });

  it('stays in sight where the organ leaves the table by it', async () => {
    serveLog();
    window.history.replaceState(null, '', '/coverage/kl?holes=1');
    draw(<CoverageScreen id="kl" />);
    fireEvent.click(await cellOf('q', '1\\.b', 'Chưa tìm thấy'));
    fireEvent.click(await screen.findByRole('button', { name: 'Không phải thực hiện…' }));
    fireEvent.change(await screen.findByLabelText(/^Lý do/), { target: { value: 'Không có sông' } });
    fireEvent.click(screen.getByRole('button', { name: 'Ghi lại' }));
    await screen.findByText(/^Cơ quan này không còn trong bảng theo điều kiện đang xem/);
    const panel = screen.getByRole('region', { name: 'Nhiệm vụ 1.b · Cơ quan q' });
    await within(panel).findByText('Lý do: Không có sông');
    fireEvent.click(within(panel).getByRole('button', { name: /^Hoàn tác/ }));
    await cellOf('q', '1\\.b', 'Chưa tìm thấy');
  });
});

it('says that rows are those of before where the rows of a condition could not be read, and adds nothing up', async () => {
  blankPage('/coverage/kl');
  const log = serveLog();
  draw(<CoverageScreen id="kl" />);
  await cellOf('p', '1\\.a', 'Đã cụ thể hóa');
  log.down = true;
  fireEvent.click(screen.getByRole('checkbox', { name: 'Chỉ nơi còn thiếu' }));
  await screen.findByText(/^Chưa tải được theo điều kiện vừa chọn/);
  await cellOf('q', '1\\.a', 'Đã cụ thể hóa');
  expect(document.body.textContent).not.toMatch(/Đang xem \d+ trên/);
  log.down = false;
  fireEvent.click(screen.getByRole('button', { name: 'Thử lại' }));
  await screen.findByText(/^Đang xem 2 trên 3 cơ quan/);
});
