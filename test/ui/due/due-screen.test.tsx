// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { bandOf, bandsOf, daysUntil } from '../../../ui/due/bands.ts';
import { DueFilters } from '../../../ui/due/due-filters.tsx';
import { NO_FILTERS } from '../../../ui/due/due-params.ts';
import { DueScreen } from '../../../ui/due/due-screen.tsx';
import { dueTable } from '../../../ui/due/export-due.ts';
import { translator } from '../../../ui/i18n/use-t.ts';
import { rememberActor } from '../../../ui/lib/actor.ts';
import { blankPage, directiveName, draw, findAndChoose, serve } from '../screen.tsx';
import { AS_OF, answer, duty } from './duties.ts';

const SENT = {
  id: 'decision-1',
  step: 'URGED',
  by: 'Nguyễn Thị Hòa',
  at: '2026-11-20T02:00:00Z',
  to: null,
  letter: { number: '12-CV/BTG', on: '2026-11-20' },
  takenBack: false,
};
const ROWS = [duty('An Khê', '2026-11-21'), duty('Bình Minh', '2026-11-29'), duty('Cao Sơn', '2026-12-07'), duty('Đông Hà', '2026-12-20')];
const bands = (): readonly (string | null)[] => [...document.querySelectorAll('[data-band] h2')].map(({ textContent }) => textContent);

beforeEach(() => {
  blankPage('/due');
  rememberActor('Nguyễn Thị Hòa');
});

describe('periods', () => {
  it.each([
    ['2026-11-21', 'overdue', -1],
    ['2026-11-22', 'week', 0],
    ['2026-11-29', 'week', 7],
    ['2026-11-30', 'fortnight', 8],
    ['2026-12-07', 'fortnight', 15],
    ['2026-12-08', 'month', 16],
    ['2026-11', 'fortnight', 8],
    ['2026', 'later', 39],
  ])('%s is %s, %i days away', (dueOn, band, days) => {
    expect([bandOf({ dueOn } as never, AS_OF), daysUntil(dueOn, AS_OF)]).toEqual([band, days]);
  });

  it('take in the shorter ones, and never what is overdue', () => {
    expect([bandsOf('week'), bandsOf('fortnight'), bandsOf('month')]).toEqual([['week'], ['week', 'fortnight'], ['week', 'fortnight', 'month']]);
    expect(bandsOf('overdue')).toEqual(['overdue']);
  });
});

describe('what is due', () => {
  it('stands by period, with its quoted words and the way to them', async () => {
    serve({ due: () => answer(ROWS) });
    draw(<DueScreen />);
    await screen.findByRole('heading', { name: 'UBND phường An Khê' });
    expect(bands()).toEqual(['Quá hạn 1', 'Trong 7 ngày 1', 'Từ 8 đến 15 ngày 1', 'Từ 16 đến 30 ngày 1']);
    expect(screen.getByText('quá hạn 1 ngày')).toBeTruthy();
    expect(screen.getAllByRole('link', { name: 'Xem trong văn bản' })[0]?.getAttribute('href')).toBe('/directives/d_1?source=s_1&at=5-30');
    fireEvent.click(screen.getByRole('button', { name: /Trong 15 ngày/ }));
    await waitFor(() => expect(bands()).toEqual(['Trong 7 ngày 1', 'Từ 8 đến 15 ngày 1']));
    expect(window.location.search).toBe('?show=fortnight');
  });

  it('tells how all that is overdue adds up of the groups of the items, each a way to its group', async () => {
    const rows = [
      duty('An Khê', '2026-11-20', { kind: 'ISSUE' }),
      duty('Bình Minh', '2026-11-20'),
      duty('Cao Sơn', '2026-11-21', { kind: 'PRODUCT' }),
      duty('Nhóm', '2026-11-21', { organId: null }),
    ];
    serve({ due: () => answer(rows) });
    draw(<DueScreen />);
    expect((await screen.findAllByText(/^4 việc quá hạn =/)).at(-1)?.textContent).toContain(
      '1 ban hành văn bản, quán triệt, kiểm tra + 1 báo cáo + 1 văn bản, tài liệu được giao + 1 việc không giao đích danh cơ quan nào',
    );
    expect(screen.getByRole('link', { name: '1 báo cáo' }).getAttribute('href')).toBe('/items?list=A&rule=report-overdue');
  });

  it('shows no figure while rows are still on their way', () => {
    draw(<DueFilters params={NO_FILTERS} all={[]} fitting={[]} asOf={AS_OF} waiting onChange={() => undefined} />);
    expect(screen.getByRole('button', { name: /Trong 7 ngày/ }).textContent).toBe('…Trong 7 ngàyđến hết 29/11/2026');
  });

  it('is extended to a whole day, and is as before on undo', async () => {
    const asked = serve({ due: () => answer(ROWS.slice(0, 1)), stateExpectation: () => ({ stateExpectation: { id: 'x' } }) });
    draw(<DueScreen />);
    fireEvent.click(await screen.findByRole('button', { name: /^Xử lý:/ }));
    fireEvent.click(await screen.findByRole('menuitem', { name: /Gia hạn/ }));
    const dialog = await screen.findByRole('dialog');
    fireEvent.change(within(dialog).getByLabelText('Gia hạn đến ngày'), { target: { value: '15/12/2026' } });
    fireEvent.click(within(dialog).getByRole('button', { name: 'Ghi lại' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Hoàn tác' }));
    await screen.findByText('Đã trở lại như trước.');
    const sent = asked.filter(({ operation }) => operation === 'stateExpectation').map(({ variables }) => variables);
    expect(sent).toMatchObject([
      { key: 'An Khê', state: 'EXTENDED', on: '2026-12-15', expectedVersion: 9 },
      { key: 'An Khê', state: 'OPEN', expectedVersion: null },
    ]);
  });

  it('is exempt only with a reason', async () => {
    const asked = serve({ due: () => answer(ROWS.slice(0, 1)), recordCases: () => ({ recordCases: [{ id: 'x' }] }) });
    draw(<DueScreen />);
    fireEvent.click(await screen.findByRole('button', { name: /^Xử lý:/ }));
    fireEvent.click(await screen.findByRole('menuitem', { name: /Không phải thực hiện/ }));
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByText(/^Được đưa ra khỏi các con số; hoàn tác được/)).toBeTruthy();
    expect(within(dialog).getByRole<HTMLButtonElement>('button', { name: 'Ghi lại' }).disabled).toBe(true);
    fireEvent.change(within(dialog).getByLabelText('Lý do'), { target: { value: 'đã sáp nhập' } });
    fireEvent.click(within(dialog).getByRole('button', { name: 'Ghi lại' }));
    await screen.findByText('Đã ghi: Không phải thực hiện.');
    expect(asked.find(({ operation }) => operation === 'recordCases')?.variables).toMatchObject({ step: 'EXEMPT', reason: 'đã sáp nhập' });
  });

  it('is told when there is nothing, and when filters leave nothing', async () => {
    serve({ due: () => answer([]) });
    draw(<DueScreen />);
    expect(await screen.findByText('Không có việc quá hạn hoặc đến hạn trong 30 ngày')).toBeTruthy();
    blankPage('/due?show=week');
    serve({ due: () => answer(ROWS.slice(0, 1)) });
    draw(<DueScreen />);
    expect(await screen.findByText('Trong 7 ngày tới không có việc nào đến hạn')).toBeTruthy();
    expect(screen.getByText(/Hiện còn 1 việc quá hạn/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Xem việc quá hạn' }));
    expect(await screen.findByText(/quá hạn \d+ ngày/)).toBeTruthy();
  });

  it('names what falls due next where these days are empty, and leads to it', async () => {
    serve({ due: () => answer([], { organName: 'UBND phường An Khê', kind: 'REPORT', dueOn: '2027-02' }) });
    draw(<DueScreen />);
    expect(await screen.findByText(/Việc gần nhất: Báo cáo, UBND phường An Khê, hạn tháng 2\/2027 \(còn 98 ngày\)/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Xem đến hết ngày 28/02/2027' }));
    expect(new URLSearchParams(window.location.search).get('until')).toBe('2027-02-28');
  });

  it('can be taken back days after it was recorded', async () => {
    const steps = [{ ...SENT, id: 'decision-3' }];
    const asked = serve({
      due: () => answer([duty('An Khê', '2026-11-25', { state: 'EXTENDED', case: { state: 'URGED', steps } })]),
      takeBackCaseSteps: () => ({ takeBackCaseSteps: [] }),
      stateExpectation: () => ({ stateExpectation: { id: 'decision-9' } }),
    });
    draw(<DueScreen />);
    fireEvent.click(await screen.findByRole('button', { name: /^Xử lý: / }));
    fireEvent.click(await screen.findByRole('menuitem', { name: /^Hoàn tác bước gần nhất: Đã đôn đốc/ }));
    await screen.findByText('Đã trở lại như trước.');
    fireEvent.click(screen.getByRole('button', { name: /^Xử lý: / }));
    fireEvent.click(await screen.findByRole('menuitem', { name: 'Bỏ gia hạn' }));
    await screen.findByText(/^Đã bỏ gia hạn cho/);
    expect(asked.find(({ variables }) => 'decisionIds' in variables)?.variables).toMatchObject({ decisionIds: ['decision-3'] });
    expect(asked.find(({ variables }) => variables['state'] === 'OPEN')).toBeDefined();
  });

  it('is asked for by a letter to the organs that are selected, and recorded with each in the same step', async () => {
    const download = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    const asked = serve({
      due: () => answer([...ROWS, duty('Nhóm', '2026-11-25', { organId: null, organ: null })]),
      exportLetter: () => ({ exportLetter: { fileName: 'cong-van.docx', mediaType: 'application/octet-stream', base64: 'QUJD' } }),
      recordUrged: () => ({ recordUrged: [{ id: 'decision-7' }, { id: 'decision-8' }] }),
      takeBackCaseSteps: () => ({ takeBackCaseSteps: [] }),
    });
    draw(<DueScreen />);
    fireEvent.click(await screen.findByRole('checkbox', { name: 'Chọn mọi việc của UBND phường An Khê' }));
    fireEvent.click(screen.getByRole('checkbox', { name: 'Chọn mọi việc của UBND phường Bình Minh' }));
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'Chọn mọi việc của UBND phường Nhóm' }).disabled).toBe(true);
    await screen.findByText('Đã chọn 2 việc của 2 cơ quan');
    fireEvent.click(screen.getByRole('button', { name: 'Soạn công văn đôn đốc…' }));
    const dialog = await screen.findByRole('dialog');
    fireEvent.change(within(dialog).getByLabelText('Thể thức'), { target: { value: 'STATE' } });
    fireEvent.change(within(dialog).getByLabelText('Cơ quan gửi công văn'), { target: { value: 'Ban mẫu' } });
    fireEvent.change(within(dialog).getByLabelText('Ghi nhận đã đôn đốc'), { target: { value: 'yes' } });
    fireEvent.click(within(dialog).getByRole('button', { name: 'Tải công văn' }));
    expect(await within(dialog).findByText('Cần điền mục này.')).toBeTruthy();
    expect(asked.some(({ operation }) => operation === 'exportLetter')).toBe(false);
    fireEvent.change(within(dialog).getByLabelText('Số, ký hiệu công văn'), { target: { value: '12-CV/BTG' } });
    fireEvent.click(within(dialog).getByRole('button', { name: 'Tải công văn' }));
    await screen.findAllByText('Đã soạn công văn và ghi nhận đã đôn đốc 2 việc của 2 cơ quan.');
    expect(download).toHaveBeenCalledOnce();
    const sent = (name: string) => asked.filter(({ operation }) => operation === name).map(({ variables }) => variables);
    expect(sent('exportLetter')).toMatchObject([{ dueKeys: ['An Khê', 'Bình Minh'], itemKeys: [], form: 'STATE', organ: 'Ban mẫu', superior: null }]);
    expect(sent('recordUrged')).toMatchObject([
      { keys: ['item|report-overdue|An Khê', 'item|report-overdue|Bình Minh'], letterNumber: '12-CV/BTG', letterOn: AS_OF },
    ]);
    expect(screen.queryByText(/^Đã chọn/)).toBeNull();
    fireEvent.click(await screen.findByRole('button', { name: 'Hoàn tác' }));
    await screen.findByText('Đã trở lại như trước.');
    expect(sent('takeBackCaseSteps').map(({ decisionIds }) => decisionIds)).toEqual([['decision-7', 'decision-8']]);
    download.mockRestore();
  });

  it('is not recorded as asked for because a letter was saved, and stays selected until it is', async () => {
    const download = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    const asked = serve({
      due: () => answer(ROWS),
      exportLetter: () => ({ exportLetter: { fileName: 'cong-van.docx', mediaType: 'application/octet-stream', base64: 'QUJD' } }),
      recordUrged: () => ({ recordUrged: [] }),
    });
    draw(<DueScreen />);
    fireEvent.click(await screen.findByRole('checkbox', { name: 'Chọn mọi việc của UBND phường An Khê' }));
    fireEvent.click(screen.getByRole('button', { name: 'Soạn công văn đôn đốc…' }));
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).queryByLabelText('Số, ký hiệu công văn')).toBeNull();
    fireEvent.click(within(dialog).getByRole('button', { name: 'Tải công văn' }));
    await screen.findAllByText('Đã soạn công văn: 1 việc của 1 cơ quan.');
    expect(download).toHaveBeenCalledOnce();
    expect(asked.some(({ operation }) => operation === 'recordUrged')).toBe(false);
    expect(screen.getByText('Đã chọn 1 việc của 1 cơ quan')).toBeTruthy();
    download.mockRestore();
  });

  it('says who holds the work of an organ that has ended, which later turns have not come, and to whom the letter goes', async () => {
    const ended = duty('Châu Khê', '2024-10-20', {
      heirs: ['UBND phường Phù Khê'],
      endedOn: '2025-06-30',
      laterDue: ['2025-10-20', '2026-10-20'],
    });
    serve({ due: () => answer([ended]) });
    draw(<DueScreen />);
    expect(await screen.findByText('nay là UBND phường Phù Khê (cơ quan cũ kết thúc hoạt động 30/06/2025)')).toBeTruthy();
    expect(screen.getByText('Cũng chưa nhận được kỳ hạn 20/10/2025, 20/10/2026')).toBeTruthy();
    fireEvent.click(screen.getByRole('checkbox', { name: 'Chọn mọi việc của UBND phường Châu Khê' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Soạn công văn đôn đốc…' }));
    expect(within(await screen.findByRole('dialog')).getByText('UBND phường Châu Khê: nay là UBND phường Phù Khê')).toBeTruthy();
  });

  it('shows the coming turn of what returns beside the overdue one, counted, selected and exported by itself', async () => {
    const patch = { organId: 'o:x', organName: 'UBND phường Châu Khê', nextDue: '2026-11-25' };
    const rows = [
      duty('Châu Khê', '2025-11-25', { ...patch, caseKey: 'item|report-overdue|k|2025-11-25' }),
      duty('Châu Khê', '2026-11-25', { ...patch, earlierDue: ['2025-11-25'], caseKey: 'item|report-overdue|k|2026-11-25' }),
    ];
    const asked = serve({ due: () => answer(rows), recordCases: () => ({ recordCases: [] }) });
    draw(<DueScreen />);
    expect(await screen.findByText('Kỳ trước 25/11/2025 cũng chưa nhận được')).toBeTruthy();
    expect(bands()).toEqual(['Quá hạn 1', 'Trong 7 ngày 1']);
    expect(screen.getByText('Kỳ hạn sắp tới 25/11/2026')).toBeTruthy();
    const week = within(screen.getByRole('region', { name: /Trong 7 ngày/ }));
    fireEvent.click(week.getByRole('checkbox', { name: 'Chọn mọi việc của UBND phường Châu Khê' }));
    expect(await screen.findByText('Đã chọn 1 việc của 1 cơ quan')).toBeTruthy();
    fireEvent.click(week.getByRole('button', { name: /^Xử lý:/ }));
    expect(await screen.findByRole('menuitem', { name: /Không phải thực hiện/ })).toBeTruthy();
    // An extension is of the turn that is open.
    expect(screen.queryByRole('menuitem', { name: /Gia hạn/ })).toBeNull();
    expect(asked.some(({ operation }) => operation === 'recordCases')).toBe(false);
    const table = dueTable(rows as never, AS_OF, translator('vi'), 'vi').slice(1);
    expect(table.map((cells) => [cells[6], cells[7]])).toEqual([
      [{ day: '2025-11-25' }, 362],
      [{ day: '2026-11-25' }, 0],
    ]);
  });

  it('puts what names no body behind the organs, and says how many of the overdue that are', async () => {
    const words = duty('x', '2026-11-01', { organId: null, organName: 'các cơ quan, đơn vị' });
    serve({ due: () => answer([words, ...ROWS.slice(0, 1)]) });
    draw(<DueScreen />);
    expect(await screen.findByText(/^2 việc quá hạn =.* 1 việc không giao đích danh cơ quan nào/)).toBeTruthy();
    expect(screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual(['UBND phường An Khê', 'các cơ quan, đơn vị']);
    expect(screen.getByText('Chưa xác định được cơ quan')).toBeTruthy();
  });

  it('is still selected for whoever comes back by the history, and not for who comes by a link', async () => {
    const at = (key: string): unknown => vi.stubGlobal('navigation', { currentEntry: { key } });
    const open = async () => {
      serve({ due: () => answer(ROWS) });
      const drawn = draw(<DueScreen />);
      return { drawn, box: await screen.findByRole<HTMLInputElement>('checkbox', { name: 'Chọn mọi việc của UBND phường An Khê' }) };
    };
    at('step-1');
    const first = await open();
    fireEvent.click(first.box);
    await screen.findByText('Đã chọn 1 việc của 1 cơ quan');
    first.drawn.unmount();
    at('step-2');
    const other = await open();
    expect(other.box.checked).toBe(false);
    other.drawn.unmount();
    at('step-1');
    expect((await open()).box.checked).toBe(true);
    expect(screen.getByText('Đã chọn 1 việc của 1 cơ quan')).toBeTruthy();
  });

  it('says when and by which letter it was asked for, and by whom', async () => {
    serve({ due: () => answer([duty('An Khê', '2026-11-21', { case: { state: 'URGED', steps: [SENT] } })]) });
    draw(<DueScreen />);
    await screen.findByText('Đã đôn đốc: 12-CV/BTG, ngày 20/11/2026');
    expect(screen.getByText(/^Nguyễn Thị Hòa, /)).toBeTruthy();
  });

  it('is not asked for twice by accident: what was sent is said before the next letter, and can be left out', async () => {
    serve({ due: () => answer([duty('An Khê', '2026-11-21', { case: { state: 'URGED', steps: [SENT] } }), duty('Bình Minh', '2026-11-21')]) });
    draw(<DueScreen />);
    fireEvent.click(await screen.findByRole('checkbox', { name: 'Chọn mọi việc trong nhóm này' }));
    await screen.findByText(/1 việc trong số này đã được đôn đốc, gần nhất: 12-CV\/BTG, ngày 20\/11\/2026/);
    fireEvent.keyDown(document.body, { key: 'c' });
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByText(/1 việc đã được đôn đốc trước đây/)).toBeTruthy();
    fireEvent.click(within(dialog).getByRole('button', { name: 'Hủy' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Bỏ chọn những việc đó' }));
    expect(await screen.findByText('Đã chọn 1 việc của 1 cơ quan')).toBeTruthy();
  });

  it('says with the organ that it was asked for something else', async () => {
    const both = [duty('An Khê', '2026-11-21', { case: { state: 'URGED', steps: [SENT] } }), duty('An Khê', '2026-11-25', { key: 'k2', caseKey: 'item|k2' })];
    serve({ due: () => answer(both) });
    draw(<DueScreen />);
    await waitFor(() => expect(document.querySelectorAll('.band__letter')).toHaveLength(1));
    expect(document.querySelector('[data-band="week"] .band__letter')?.textContent).toBe('Đã đôn đốc: 12-CV/BTG, ngày 20/11/2026');
  });

  it('forgets a letter that was taken back, and keeps both in its history', async () => {
    const steps = [
      { ...SENT, takenBack: true },
      { step: 'TAKE_BACK', by: 'Trần Văn An', at: '2026-11-21T02:00:00Z', to: null, letter: null, takenBack: false },
    ];
    serve({ due: () => answer([duty('An Khê', '2026-11-21', { case: { state: null, steps } })]) });
    draw(<DueScreen />);
    const history = await screen.findByRole('list', { name: 'Quá trình xử lý', hidden: true });
    expect(history.textContent).toMatch(/Hoàn tác Trần Văn An, .*12-CV\/BTG.*đã hoàn tác/);
    expect(document.querySelector('.duty__case')).toBeNull();
    fireEvent.change(screen.getByLabelText('Đôn đốc'), { target: { value: 'sent' } });
    expect(await screen.findByText('Không có việc nào theo bộ lọc này')).toBeTruthy();
  });

  it('is given to somebody for all that is selected in one request, and taken back in one', async () => {
    const asked = serve({
      due: () => answer(ROWS),
      recordCases: () => ({ recordCases: [{ id: 'decision-1' }, { id: 'decision-2' }] }),
      takeBackCaseSteps: () => ({ takeBackCaseSteps: [] }),
    });
    draw(<DueScreen />);
    fireEvent.click(await screen.findByRole('checkbox', { name: 'Chọn mọi việc của UBND phường An Khê' }));
    fireEvent.click(screen.getByRole('checkbox', { name: 'Chọn mọi việc của UBND phường Bình Minh' }));
    fireEvent.click(screen.getByRole('button', { name: /^Xử lý cả 2/ }));
    fireEvent.click(await screen.findByRole('menuitem', { name: 'Giao người theo dõi…' }));
    const dialog = await screen.findByRole('dialog');
    fireEvent.change(within(dialog).getByLabelText('Giao cho ai'), { target: { value: 'Phòng Lý luận' } });
    fireEvent.click(within(dialog).getByRole('button', { name: 'Ghi lại' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Hoàn tác' }));
    await screen.findByText('Đã trở lại như trước.');
    const sent = asked.filter(({ operation }) => ['recordCases', 'takeBackCaseSteps'].includes(operation)).map(({ variables }) => variables);
    expect(sent).toMatchObject([
      {
        subjects: [{ key: 'item|report-overdue|An Khê' }, { key: 'item|report-overdue|Bình Minh' }],
        step: 'ASSIGNED',
        to: 'Phòng Lý luận',
        expectedVersion: 9,
      },
      { decisionIds: ['decision-1', 'decision-2'] },
    ]);
  });

  it('is looked at until any day, of one document, as the address says', async () => {
    const asked = serve({
      due: () => answer([...ROWS, duty('Gia Lộc', '2027-03-01', { directive: { ...directiveName('d_2', { symbol: '7-KH/HU' }), sources: [] } })]),
    });
    draw(<DueScreen />);
    const field = await screen.findByLabelText('Đến hết ngày');
    fireEvent.change(field, { target: { value: '31/3/2027' } });
    fireEvent.submit(field);
    await waitFor(() => expect(window.location.search).toBe('?until=2027-03-31'));
    await waitFor(() => expect(asked.at(-1)?.variables).toMatchObject({ until: '2027-03-31' }));
    expect(bands().at(-1)).toBe('Sau 30 ngày 1');
    await findAndChoose(/^Văn bản: Tất cả/, '7-kh', /7-KH\/HU/);
    await waitFor(() => expect(bands()).toEqual(['Sau 30 ngày 1']));
    expect(window.location.search).toBe('?until=2027-03-31&doc=d_2');
  });

  it('is the same rows in a file, in the order of the screen, with real days', () => {
    const rows = [duty('Bình Minh', '2026-11-29'), duty('An Khê', '2026-11-21', { case: { state: 'URGED', steps: [SENT] } }), duty('Đông Hà', '2026-12')];
    const [head, ...table] = dueTable(rows as never, AS_OF, translator('vi'), 'vi');
    const at = (name: string): number => head?.indexOf(name) ?? -1;
    expect(table.map((row) => [row[0], row[at('Cơ quan')], row[at('Hạn')], row[at('Số ngày quá hạn')]])).toEqual([
      [1, 'UBND phường An Khê', { day: '2026-11-21' }, 1],
      [2, 'UBND phường Bình Minh', { day: '2026-11-29' }, 0],
      [3, 'UBND phường Đông Hà', '12/2026', 0],
    ]);
    expect(table.map((row) => row[at('Hạn nêu')])).toEqual(['21/11/2026', '29/11/2026', 'tháng 12/2026']);
    expect([table[0]?.[at('Đã đôn đốc bằng')], table[0]?.[at('Ngày công văn')], table[0]?.[at('Người ghi')]]).toEqual([
      '12-CV/BTG',
      { day: '2026-11-20' },
      'Nguyễn Thị Hòa',
    ]);
  });

  it('is fetched to the end, however many there are', async () => {
    const pages = [ROWS.slice(0, 2), ROWS.slice(2)];
    serve({
      due: ({ after }) => {
        const at = after === null ? 0 : 1;
        const { due } = answer(pages[at] ?? []);
        return { due: { ...due, rows: { ...due.rows, totalCount: 4, pageInfo: { hasNextPage: at === 0, endCursor: 'c' } } } };
      },
    });
    draw(<DueScreen />);
    await screen.findByRole('heading', { name: 'UBND phường Đông Hà' });
    expect(bands()).toHaveLength(4);
  });

  it('lets a whole group be selected only once all of it is here', async () => {
    serve({
      due: ({ after }) => {
        if (after !== null) throw { message: 'The server rests.', extensions: { code: 'TIMEOUT' } };
        const { due } = answer(ROWS.slice(0, 1));
        return { due: { ...due, rows: { ...due.rows, totalCount: 4, pageInfo: { hasNextPage: true, endCursor: 'c' } } } };
      },
    });
    draw(<DueScreen />);
    const all = (await screen.findByRole('checkbox', { name: 'Chọn mọi việc trong nhóm này' })) as HTMLInputElement;
    expect(all.disabled).toBe(true);
    expect(all.title).toBe('Chọn được cả nhóm khi tải xong');
    expect((screen.getByRole('checkbox', { name: 'Chọn mọi việc của UBND phường An Khê' }) as HTMLInputElement).disabled).toBe(false);
  });
});
