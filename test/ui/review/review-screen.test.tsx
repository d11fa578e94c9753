// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { beforeEach, describe, expect, it } from 'vitest';
import { useReviewWaiting } from '../../../ui/components/review-waiting.ts';
import { rememberActor } from '../../../ui/lib/actor.ts';
import { ReviewScreen } from '../../../ui/review/review-screen.tsx';
import { blankPage, directiveName, draw, serve } from '../screen.tsx';

const side = (words: string, patch: Readonly<Record<string, unknown>> = {}) => ({
  words,
  where: 'II.1',
  before: '',
  after: '',
  formerWords: null,
  marks: [],
  evidence: { textId: 't_1', start: 5, end: 30 },
  task: null,
  directive: {
    ...directiveName('d_1'),
    issuers: [{ id: 'o_1' }],
    sources: [{ id: 's_1', textId: 't_1', edition: 'ORIGINAL', fileName: 'a.docx', addedAt: '2026-02-01T02:00:00Z', pages: null, length: 900 }],
  },
  ...patch,
});
const entry = (id: string, patch: Readonly<Record<string, unknown>> = {}) => ({
  id,
  kind: 'EDGE',
  reason: 'based-on-centre',
  reasonWords: [],
  restsOn: 3,
  yes: 'CONFIRM_EDGE',
  no: 'REJECT_EDGE',
  choices: [],
  left: side(`Căn cứ Kết luận số ${id} về sân tập`),
  right: side(`Kết luận số ${id} của trung ương`),
  subject: { __typename: 'LineageEdge', key: `k-${id}` },
  decisions: [],
  ...patch,
});
type Entry = ReturnType<typeof entry>;

const KINDS = ['SUSPECT', 'DUPLICATE', 'EDGE', 'ORGAN', 'CITATION', 'FACT', 'TASK_LINK'];

/** A queue that forgets what is answered, as the server does. */
function queueOf(entries: readonly Entry[], refused: ReadonlySet<string> = new Set(), goWithMerge: readonly string[] = []) {
  const open = new Map(entries.map((one) => [one.id, one]));
  const asked = serve({
    review: ({ filter, later }) => {
      const { kinds } = filter as { kinds: readonly string[] };
      const put = later as readonly string[];
      const rows = [...open.values()].filter(({ kind }) => kinds.length === 0 || kinds.includes(kind));
      const sorted = rows.toSorted((a, b) => Number(put.includes(a.id)) - Number(put.includes(b.id)));
      const counts = KINDS.map((kind) => ({ kind, count: [...open.values()].filter((one) => one.kind === kind).length }));
      return { review: { totalCount: rows.length, graphVersion: 9, counts, edges: sorted.map((node) => ({ node })) } };
    },
    reviewWaiting: () => ({ review: { totalCount: open.size } }),
    reopenEdge: ({ key }) => {
      const back = entries.find(({ id }) => key === `k-${id}`);
      if (back !== undefined) open.set(back.id, back);
      return { decideEdge: { key } };
    },
    sayAgain: ({ id }) => {
      const back = entries.find(({ subject }) => JSON.stringify(subject).includes(String(id)));
      if (back !== undefined) open.set(back.id, back);
      return { repeatDecision: { id: 'dec_9' } };
    },
    answerReview: ({ id }) => {
      if (refused.has(String(id))) throw { message: 'đã đổi', extensions: { code: 'CONFLICT' } };
      for (const each of id === 'pair' ? ['pair', ...goWithMerge] : [String(id)]) open.delete(each);
      return { answerReview: { id, graphVersion: 10 } };
    },
  });
  return { asked, answers: () => asked.filter(({ operation }) => operation === 'answerReview').map(({ variables }) => [variables['id'], variables['answer']]) };
}
const now = (): string | undefined => document.querySelector<HTMLElement>('[data-entry]')?.dataset['entry'];
const press = (key: string): void => void fireEvent.keyDown(document.body, { key });

/** The queue beside the number of what waits, and a way to leave it. */
function QueueAndNumber() {
  const [here, setHere] = useState(true);
  return (
    <>
      <output aria-label="còn chờ">{useReviewWaiting()}</output>
      <button type="button" onClick={() => setHere(false)}>
        rời đi
      </button>
      {here ? <ReviewScreen /> : null}
    </>
  );
}

beforeEach(() => {
  blankPage('/review');
  rememberActor('Nguyễn Thị Hòa');
});

describe('going through the queue', () => {
  it('shows both texts with what they share marked, the question and the reason', async () => {
    queueOf([entry('e1')]);
    draw(<ReviewScreen />);
    await screen.findByRole('heading', { name: 'Văn bản bên trái có triển khai văn bản bên phải không?' });
    expect([...document.querySelectorAll('mark')].map(({ textContent }) => textContent)).toEqual(['Kết luận số e1', 'Kết luận số e1']);
    expect(screen.getByText(/của Trung ương ở phần căn cứ/)).toBeTruthy();
    expect(screen.getByText('Câu trả lời làm thay đổi 3 số liệu tổng hợp')).toBeTruthy();
    expect(screen.getAllByRole('link', { name: 'Xem trong văn bản' })[0]?.getAttribute('href')).toBe('/directives/d_1?source=s_1&at=5-30');
  });

  it('says of a link between tasks which cell of the comparison it counts for, and leads there', async () => {
    const subject = { __typename: 'TaskLink', key: 'k', unsure: false, specifics: [], drift: [] };
    const right = side('xây sân tập ở mỗi xã', { task: { id: 'd_2#1', path: 'II.2.a' }, directive: { ...side('').directive, ...directiveName('d_2') } });
    queueOf([entry('a', { kind: 'TASK_LINK', restsOn: 1, right, subject } as never)]);
    draw(<ReviewScreen />);
    const cell = await screen.findByRole('link', { name: /^Nhiệm vụ II\.2\.a · / });
    expect(decodeURIComponent(cell.getAttribute('href') ?? '')).toBe('/coverage/d_2?sel=c:d_2#1|o_1');
  });

  it('takes one key for each answer, with the next one there at once', async () => {
    const { answers } = queueOf([entry('e1'), entry('e2'), entry('e3')]);
    draw(<ReviewScreen />);
    await waitFor(() => expect(now()).toBe('e1'));
    press('x');
    await waitFor(() => expect(now()).toBe('e2'));
    press('k');
    await waitFor(() => expect(now()).toBe('e3'));
    await waitFor(() =>
      expect(answers()).toEqual([
        ['e1', 'YES'],
        ['e2', 'NO'],
      ]),
    );
    expect(screen.getAllByText(/Đã trả lời 2, còn chờ 1/).length).toBeGreaterThan(0);
  });

  it('brings the number of what waits up to date for whoever leaves right after an answer', async () => {
    const { answers } = queueOf([entry('e1'), entry('e2')]);
    draw(<QueueAndNumber />);
    await waitFor(() => expect(now()).toBe('e1'));
    await waitFor(() => expect(screen.getByLabelText('còn chờ').textContent).toBe('2'));
    press('x');
    await waitFor(() => expect(answers()).toHaveLength(1));
    fireEvent.click(screen.getByRole('button', { name: 'rời đi' }));
    await waitFor(() => expect(screen.getByLabelText('còn chờ').textContent).toBe('1'));
  });

  it('counts what was answered at once, the same in every place, and again where it is taken back', async () => {
    queueOf([entry('e1'), entry('e2'), entry('e3', { kind: 'CITATION' })]);
    draw(<QueueAndNumber />);
    await waitFor(() => expect(now()).toBe('e1'));
    const all = () => screen.getByRole('button', { name: /^Tất cả/ }).textContent;
    const told = () => [document.querySelector('.review__sitting p')?.textContent, all(), screen.getByLabelText('còn chờ').textContent];
    await waitFor(() => expect(told()).toEqual(['Đã trả lời 0, còn chờ 3', 'Tất cả 3', '3']));
    press('x');
    await waitFor(() => expect(told()).toEqual(['Đã trả lời 1, còn chờ 2', 'Tất cả 2', '2']), { timeout: 500 });
    expect(document.querySelector('.review__last')?.textContent).toMatch(/^Vừa trả lời: .*\d{2}\/\d{2}\/\d{4}.*Đã quyết định$/);
    press('z');
    await waitFor(() => expect(told()).toEqual(['Đã trả lời 0, còn chờ 3', 'Tất cả 3', '3']), { timeout: 500 });
    expect(document.querySelector('.review__last')).toBeNull();
  });

  it('puts off to the end, and says so there', async () => {
    const { answers } = queueOf([entry('e1'), entry('e2')]);
    draw(<ReviewScreen />);
    await waitFor(() => expect(now()).toBe('e1'));
    press('l');
    await waitFor(() => expect(now()).toBe('e2'));
    press('x');
    await screen.findByRole('heading', { name: 'Đã trả lời hết' });
    fireEvent.click(screen.getByRole('button', { name: 'Xem lại nội dung để sau' }));
    await waitFor(() => expect(now()).toBe('e1'));
    expect(answers()).toEqual([['e2', 'YES']]);
  });

  it('takes the last answer back by one key, and shows it again at once', async () => {
    const { asked } = queueOf([entry('e1'), entry('e2')]);
    draw(<ReviewScreen />);
    await waitFor(() => expect(now()).toBe('e1'));
    press('k');
    await waitFor(() => expect(now()).toBe('e2'));
    press('z');
    await waitFor(() => expect(now()).toBe('e1'));
    await waitFor(() => expect(asked.find(({ operation }) => operation === 'reopenEdge')?.variables).toMatchObject({ key: 'k-e1' }));
    await screen.findByText('Đã hoàn tác; nội dung này đang chờ lại.');
    expect(screen.getByRole<HTMLButtonElement>('button', { name: /^Hoàn tác/ }).disabled).toBe(true);
  });

  it('shows what was taken back in its own queue only, so that no answer goes to another question', async () => {
    const { answers } = queueOf([entry('e1'), entry('e2'), entry('t1', { kind: 'TASK_LINK', yes: 'CONFIRM_TASK_LINK', no: 'REJECT_TASK_LINK' })]);
    draw(<ReviewScreen />);
    await waitFor(() => expect(now()).toBe('e1'));
    press('k');
    await waitFor(() => expect(now()).toBe('e2'));
    press('z');
    await waitFor(() => expect(now()).toBe('e1'));
    fireEvent.click(screen.getByRole('button', { name: /^Liên kết nhiệm vụ/ }));
    // At once: whoever presses a key now answers what is asked under the new name, or nothing.
    expect(now()).not.toBe('e1');
    await waitFor(() => expect(now()).toBe('t1'));
    press('k');
    await waitFor(() => expect(answers().at(-1)).toEqual(['t1', 'NO']));
    expect(screen.queryByText(/đã được xử lý ở nơi khác/)).toBeNull();
  });

  it('shows again what somebody else had changed, and says why', async () => {
    queueOf([entry('e1'), entry('e2')], new Set(['e1']));
    draw(<ReviewScreen />);
    await waitFor(() => expect(now()).toBe('e1'));
    press('x');
    await screen.findAllByText(/^Câu trả lời không được ghi: nội dung này vừa có người khác trả lời/);
    expect(now()).toBe('e1');
  });

  it('keeps to one kind, which stands in the address', async () => {
    queueOf([
      entry('e1'),
      entry('f1', {
        kind: 'FACT',
        yes: 'CORRECT_FACT',
        no: 'CORRECT_FACT',
        right: null,
        choices: [
          { value: '1', label: 'Một' },
          { value: '2', label: 'Hai' },
        ],
      }),
    ]);
    draw(<ReviewScreen />);
    fireEvent.click(await screen.findByRole('button', { name: 'Thông tin máy bổ sung 1' }));
    await waitFor(() => expect(now()).toBe('f1'));
    expect(window.location.search).toBe('?kind=FACT');
  });

  it('says in how many documents the same is written, where it is more than one', async () => {
    queueOf([entry('c1', { kind: 'CITATION', reason: 'two-dates', reasonWords: [], places: 3 }), entry('c2', { places: 1 })]);
    draw(<ReviewScreen />);
    await screen.findByText('Ghi như vậy trong 3 văn bản; trả lời một lần cho tất cả.');
    press('l');
    await waitFor(() => expect(now()).toBe('c2'));
    expect(screen.queryByText(/Ghi như vậy trong/)).toBeNull();
  });

  it('sends what was chosen by its number', async () => {
    const choices = [
      { value: 'u', label: 'UBND' },
      { value: 'v', label: 'Đảng ủy' },
    ];
    const { asked } = queueOf([entry('f1', { kind: 'ORGAN', yes: 'CORRECT_FACT', no: 'CORRECT_FACT', right: null, choices })]);
    draw(<ReviewScreen />);
    await waitFor(() => expect(now()).toBe('f1'));
    press('2');
    await waitFor(() => expect(screen.getByRole<HTMLInputElement>('radio', { name: /Đảng ủy/ }).checked).toBe(true));
    press('x');
    await waitFor(() => expect(asked.findLast(({ operation }) => operation === 'answerReview')?.variables).toMatchObject({ id: 'f1', choice: 'v' }));
  });

  it('shows what was said of a task that is gone beside the nearest one, and takes an answer back', async () => {
    const decision = { id: 'dec_1', by: 'Trần Văn Mẫu', at: '2026-01-05T02:00:00.000Z', correction: { after: ['2025-06-30'] } };
    const lost = {
      kind: 'SUSPECT',
      reason: 'task-lost',
      yes: 'MOVE_DECISION',
      no: 'TAKE_BACK',
      left: side('Khảo sát sân tập của các trường', { evidence: null }),
      right: side('Rà soát sân tập của các xã'),
      subject: { __typename: 'LostDecision', corrected: 'DUE', otherWords: null, decision },
    };
    const { answers, asked } = queueOf([entry('l1', lost), entry('e2')]);
    draw(<ReviewScreen />);
    await screen.findByRole('heading', { name: 'Quyết định này nay có phải là của nhiệm vụ bên phải không?' });
    expect(screen.getByRole('region', { name: 'Nhiệm vụ khi quyết định' }).textContent).toContain('Khảo sát sân tập');
    expect(screen.getByRole('region', { name: 'Nhiệm vụ gần nhất hiện nay' }).textContent).toContain('Rà soát sân tập');
    expect(screen.getByText(/Đã sửa Thời hạn: 30\/0?6\/2025\. Trần Văn Mẫu/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: /^Đúng, chuyển quyết định sang đây/ }));
    await waitFor(() => expect(now()).toBe('e2'));
    await waitFor(() => expect(answers()).toEqual([['l1', 'YES']]));
    press('z');
    await waitFor(() => expect(now()).toBe('l1'));
    await waitFor(() => expect(asked.find(({ operation }) => operation === 'sayAgain')?.variables).toMatchObject({ id: 'dec_1' }));
  });

  it('offers only to take back what was said of a task that is gone with none near it', async () => {
    const decision = { id: 'dec_1', by: 'Trần Văn Mẫu', at: '2026-01-05T02:00:00.000Z', correction: null };
    const subject = { __typename: 'LostDecision', corrected: null, otherWords: 'Mở rộng sân tập', decision };
    const { answers } = queueOf([entry('l1', { kind: 'SUSPECT', reason: 'task-lost', yes: 'TAKE_BACK', no: 'TAKE_BACK', right: null, subject }), entry('e2')]);
    draw(<ReviewScreen />);
    await screen.findByText('Liên kết với nhiệm vụ: “Mở rộng sân tập”.');
    expect(screen.queryByRole('button', { name: /^Đúng/ })).toBeNull();
    press('x');
    press('k');
    await waitFor(() => expect(now()).toBe('e2'));
    await waitFor(() => expect(answers()).toEqual([['l1', 'NO']]));
  });

  it('says that nothing waits', async () => {
    queueOf([]);
    draw(<ReviewScreen />);
    await screen.findByRole('heading', { name: 'Không có nội dung nào chờ xác nhận' });
  });
});

it('says of two that may be one what the answer changes, and tells their texts apart', async () => {
  const counts = { kept: 4, other: 12, after: 12 };
  const long = { edition: 'COPY', fileName: 'toan-van.txt', addedAt: '2026-02-01T02:00:00Z', pages: null, length: 3100 };
  const subject = {
    __typename: 'ProposedDuplicate',
    likeness: 0.2,
    kept: { id: 'd_1' },
    other: { id: 'd_2' },
    effect: { preferred: long, tasks: counts, targets: counts, links: counts },
  };
  blankPage('/review');
  queueOf([entry('pair', { kind: 'DUPLICATE', reason: 'same-title', yes: 'MERGE', no: 'KEEP_APART', restsOn: 2, subject })]);
  draw(<ReviewScreen />);
  const effect = await screen.findByRole('region', { name: 'Câu trả lời làm thay đổi gì' });
  expect(effect.textContent).toContain('Bản được lấy làm chính: toàn văn (bản sao) · toan-van.txt · 3.100 chữ');
  expect(effect.textContent).toContain('Mục đã đọc, cả đề mục12412');
  screen.getByText('Lời văn trùng nhau khoảng 20%.');
  expect(screen.queryByText(/số liệu tổng hợp/)).toBeNull();
  expect(screen.getAllByText(/toàn văn \(bản gốc\) · a\.docx · 900 chữ/)).toHaveLength(2);
});

describe('two that may be one', () => {
  const merged = { __typename: 'ProposedDuplicate', likeness: null, kept: { id: 'd_1' }, other: { id: 'd_2' } };
  const counts = { kept: 4, other: 4, after: 4 };
  const pairOf = (one: Readonly<Record<string, unknown>>, other: Readonly<Record<string, unknown>>) =>
    entry('pair', {
      kind: 'DUPLICATE',
      reason: 'same-text',
      yes: 'MERGE',
      no: 'KEEP_APART',
      left: side('Kế hoạch mở sân tập', { directive: { ...side('').directive, ...directiveName('d_2', one) } }),
      right: side('Kế hoạch mở sân tập', { directive: { ...side('').directive, ...directiveName('d_1', other) } }),
      subject: { ...merged, effect: { preferred: null, tasks: counts, targets: counts, links: counts } },
    });
  const TOLD = 'Hai bản mang số khác nhau: 410/KH-UBND và 310/KH-UBND.';
  const numbered = () => pairOf({ symbol: '410/KH-UBND' }, { symbol: '310/KH-UBND' });

  it('says first that their numbers differ, and takes yes only when it is said again', async () => {
    const { answers } = queueOf([numbered(), entry('e2')]);
    draw(<ReviewScreen />);
    await waitFor(() => expect(now()).toBe('pair'));
    expect(document.querySelector('.review-card__head')?.textContent).toContain(TOLD);
    press('x');
    const sure = await screen.findByRole('button', { name: /^Vẫn là một văn bản/ });
    expect(document.activeElement).toBe(sure);
    expect(now()).toBe('pair');
    press('x');
    await waitFor(() => expect(now()).toBe('e2'));
    await waitFor(() => expect(answers()).toEqual([['pair', 'YES']]));
  });

  it('does not take a double click, a key that is held or Escape for the second yes', async () => {
    const { answers } = queueOf([numbered(), entry('e2')]);
    draw(<ReviewScreen />);
    fireEvent.click(await screen.findByRole('button', { name: /^Là một văn bản/ }));
    const sure = await screen.findByRole('button', { name: /^Vẫn là một văn bản/ });
    fireEvent.click(sure, { detail: 2 });
    expect(fireEvent.keyDown(sure, { key: 'Enter', repeat: true })).toBe(false);
    fireEvent.keyDown(sure, { key: 'Escape' });
    await screen.findByRole('button', { name: /^Là một văn bản/ });
    press('k');
    await waitFor(() => expect(answers()).toEqual([['pair', 'NO']]));
  });

  it('says that their issuers differ, and nothing where they are one organ or a number is only spelt otherwise', async () => {
    queueOf([
      pairOf({ issuers: [{ id: 'o_2' }], issuerNames: ['Tỉnh ủy Cao Bằng'] }, {}),
      { ...pairOf({ symbol: '012-KH/TU', issuerNames: ['Tỉnh uỷ tỉnh Bắc Kạn'] }, {}), id: 'same' },
      { ...pairOf({ symbol: null, issuers: [], issuerNames: [] }, {}), id: 'unknown' },
    ]);
    draw(<ReviewScreen />);
    await screen.findByText('Cơ quan ban hành ghi khác nhau: Tỉnh ủy Cao Bằng và Tỉnh ủy Bắc Kạn.');
    press('l');
    await waitFor(() => expect(now()).toBe('same'));
    expect(document.querySelector('.review-card__differ')).toBeNull();
    press('x');
    await waitFor(() => expect(now()).toBe('unknown'));
    expect(document.querySelector('.review-card__differ')).toBeNull();
  });

  it('takes yes only when it is said again where the day alone differs, and at once where one says less of the same day', async () => {
    const { answers } = queueOf([
      pairOf({ symbol: '12-KH/TU', issuedOn: '2024-04-05' }, { symbol: '12-KH/TU', issuedOn: '2024-04-25' }),
      { ...pairOf({ symbol: '12-KH/TU', issuedOn: '2024-04' }, { symbol: '12-KH/TU', issuedOn: '2024-04-25' }), id: 'same' },
    ]);
    draw(<ReviewScreen />);
    await screen.findByText('Ngày ban hành khác nhau: 05/04/2024 và 25/04/2024.');
    press('x');
    await screen.findByRole('button', { name: /^Vẫn là một văn bản/ });
    expect(answers()).toEqual([]);
    press('x');
    await waitFor(() => expect(answers()).toEqual([['pair', 'YES']]));
    await waitFor(() => expect(now()).toBe('same'));
    expect(document.querySelector('.review-card__differ')).toBeNull();
  });

  it('says how many other questions go with the one that was answered', async () => {
    const others = ['a', 'b', 'c'].map((id) => entry(id));
    queueOf([pairOf({}, {}), ...others], new Set(), ['a', 'b']);
    draw(<ReviewScreen />);
    await waitFor(() => expect(now()).toBe('pair'));
    // While two become one, no question is put about either: it may go with them.
    const seen: (string | undefined)[] = [];
    const watcher = new MutationObserver(() => seen.push(now()));
    watcher.observe(document.body, { subtree: true, childList: true, attributes: true });
    press('x');
    await screen.findByText('Bớt 2 câu hỏi khác vì hai văn bản là một; tất cả còn chờ 1.');
    watcher.disconnect();
    expect(seen.filter((id) => id === 'a' || id === 'b')).toEqual([]);
    await waitFor(() => expect(now()).toBe('c'));
    expect(screen.queryByText(/đã được xử lý ở nơi khác/)).toBeNull();
  });
});
