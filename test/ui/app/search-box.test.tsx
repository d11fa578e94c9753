// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { createRef } from 'react';
import { beforeEach, describe, expect, it } from 'vitest';
import { SearchBox } from '../../../ui/app/search-box.tsx';
import { byKind, groupHits } from '../../../ui/app/search-groups.ts';
import { hitPath, hitWords, type SearchHit } from '../../../ui/app/search-query.ts';
import { loadDictionary } from '../../../ui/i18n/dictionaries.ts';
import { translator } from '../../../ui/i18n/use-t.ts';
import { blankPage, draw, serve } from '../screen.tsx';

const directive = (id: string, symbol: string | null): NonNullable<SearchHit['directive']> => ({
  id,
  held: true,
  outcome: 'DIRECTIVE',
  withdrawn: false,
  kind: 'PLAN',
  kindName: 'Kế hoạch',
  symbol,
  partialSymbol: null,
  subject: null,
  issuedOn: null,
  notBefore: null,
  issuerNames: ['Tỉnh ủy Bắc Kạn'],
  level: 'PROVINCE',
  source: { edition: 'ORIGINAL' },
});
const hit = (kind: SearchHit['kind'], id: string, label: string, directiveId: string | null = null, tier = 3): SearchHit => ({
  kind,
  id,
  label,
  detail: null,
  tier,
  directive: directiveId === null ? null : directive(directiveId, label),
  organ: null,
  place: null,
});
const HITS: readonly SearchHit[] = [
  hit('DIRECTIVE', 'd_1', '70-KL/TW', 'd_1'),
  hit('ORGAN', 'o_1', 'Tỉnh ủy Bắc Kạn'),
  hit('DIRECTIVE', 'd_2', '241-KH/TU', 'd_2'),
  hit('TASK', 'd_2#a b', 'Mở lớp tập huấn', 'd_2'),
];

const NO_OTHERS = { searchAlike: { phrase: null, instead: [], hits: [] } };

/** An answer whose words mean no more than they say; `more` documents beside those that are sent. */
const found = (hits: readonly SearchHit[], more = 0): unknown => {
  const { DIRECTIVE, ORGAN, PLACE, TASK } = byKind(hits);
  return {
    viewer: { today: '2026-03-01' },
    searchMeaning: { ways: [], directives: [], formerPlaces: [], places: [] },
    directives: { ...DIRECTIVE, totalCount: DIRECTIVE.totalCount + more },
    organs: ORGAN,
    places: PLACE,
    tasks: TASK,
  };
};

async function type(text: string): Promise<HTMLElement> {
  const box = screen.getByRole('combobox');
  fireEvent.focus(box);
  fireEvent.change(box, { target: { value: text } });
  await waitFor(() => expect(screen.getAllByRole('option').length).toBeGreaterThan(0));
  return box;
}

beforeEach(() => blankPage('/?asof=2025-06-30'));

describe('the search box', () => {
  it('groups what it finds by kind, with counts, and says how many there are in all', async () => {
    serve({ search: () => found(HITS, 5) });
    draw(<SearchBox inputRef={createRef()} />);
    await type('x');
    const groups = screen.getAllByRole('group');
    expect(groups.map((group) => group.querySelector('p')?.textContent)).toEqual(['Văn bản 2 đầu tiên trong 7', 'Cơ quan, tổ chức 1', 'Nhiệm vụ 1']);
    expect(within(groups[0] ?? document.body).getAllByRole('option')).toHaveLength(3);
    expect(screen.getByText('Hiện 4 đầu tiên trong 9 kết quả')).toBeTruthy();
  });

  it('opens all of a kind that were fetched by the line under its first, by key as well, and keeps the words', async () => {
    const many = Array.from({ length: 30 }, (_, at) => hit('TASK', `d_2#${at}`, `Mở lớp ${at}`, 'd_2'));
    const more = { totalCount: 30, weaker: 0, hits: many };
    serve({ search: () => found([...HITS, ...many.slice(0, 19)], 0), searchMore: () => ({ search: more }), searchAlike: () => NO_OTHERS });
    draw(<SearchBox inputRef={createRef()} />);
    const box = await type('lớp');
    fireEvent.keyDown(box, { key: 'ArrowUp' });
    expect(document.getElementById(box.getAttribute('aria-activedescendant') ?? '')?.textContent).toBe('Xem thêm 14 nhiệm vụ');
    fireEvent.keyDown(box, { key: 'Enter' });
    await waitFor(() => expect(screen.getAllByRole('option').map(({ textContent }) => textContent)).toContain('Mở lớp 29'));
    expect((box as HTMLInputElement).value).toBe('lớp');
    expect(screen.getByText('Nhiệm vụ').textContent).toBe('Nhiệm vụ 30');
  });

  it('counts what was left out, and shows it with its mark when asked', async () => {
    const apart = hit('TASK', 'd_2#z', 'Từ xã lên núi, sơn lại bể', 'd_2', 4);
    const few = found([hit('ORGAN', 'o_1', 'UBND thành phố Từ Sơn')]) as { tasks: { weaker: number } };
    serve({
      search: (variables) => (variables['weaker'] === true ? found([apart]) : { ...few, tasks: { ...few.tasks, weaker: 1 } }),
      searchAlike: () => NO_OTHERS,
    });
    draw(<SearchBox inputRef={createRef()} />);
    await type('Từ Sơn');
    expect(screen.queryByText('các từ rời nhau')).toBeNull();
    fireEvent.click(screen.getByText('Xem cả 1 nội dung chỉ có các từ này rời nhau hoặc khác dấu'));
    await screen.findByText('các từ rời nhau');
  });

  it('shows tasks in other words apart from those in the typed ones', async () => {
    const others = { phrase: 'nhà trường', instead: ['trường học'], hits: [hit('TASK', 'd_2#o', 'Bơi ở trường học', 'd_2')] };
    serve({ search: () => found([]), searchNear: () => ({ search: { totalCount: 0, without: [], hits: [] } }), searchAlike: () => ({ searchAlike: others }) });
    draw(<SearchBox inputRef={createRef()} />);
    await type('bơi nhà trường');
    screen.getByText('Nhiệm vụ nói cách khác: “trường học” thay cho “nhà trường”');
    expect(screen.getByRole('option').textContent).toContain('Bơi ở trường học');
  });

  it('says which of two texts of one plan is the summary, in words that take no focus', async () => {
    const summary = { ...directive('d_3', '9/KH-UBND'), source: { edition: 'CONDENSED' as const } };
    serve({ search: () => found([hit('DIRECTIVE', 'd_1', '9/KH-UBND', 'd_1'), { ...hit('DIRECTIVE', 'd_3', '9/KH-UBND'), directive: summary }]) });
    draw(<SearchBox inputRef={createRef()} />);
    await type('x');
    expect(screen.getAllByRole('option').map((option) => within(option).queryByText('bản tóm lược') !== null)).toEqual([false, true]);
    expect(screen.getAllByRole('option').flatMap((option) => [...option.querySelectorAll('[tabindex="0"]')])).toEqual([]);
  });

  it('walks with the arrows round both ends and opens with Enter, keeping the as-of date', async () => {
    serve({ search: () => found(HITS) });
    draw(<SearchBox inputRef={createRef()} />);
    const box = await type('x');
    expect(box.getAttribute('aria-expanded')).toBe('true');
    expect(box.getAttribute('aria-activedescendant')).toBeNull();
    const active = (): string | null => document.getElementById(box.getAttribute('aria-activedescendant') ?? '')?.textContent ?? null;
    fireEvent.keyDown(box, { key: 'ArrowUp' });
    expect(active()).toContain('Mở lớp tập huấn');
    fireEvent.keyDown(box, { key: 'ArrowDown' });
    fireEvent.keyDown(box, { key: 'ArrowDown' });
    expect(active()).toContain('241-KH/TU');
    fireEvent.keyDown(box, { key: 'Enter' });
    expect(window.location.pathname + window.location.search).toBe('/directives/d_2?asof=2025-06-30');
    expect(screen.queryByRole('listbox')).toBeNull();
    expect((box as HTMLInputElement).value).toBe('');
  });

  it('opens the best hit on Enter alone, and its map with Shift', async () => {
    serve({ search: () => found(HITS) });
    draw(<SearchBox inputRef={createRef()} />);
    const box = await type('70');
    await waitFor(() => expect(screen.getByRole('listbox').getAttribute('aria-busy')).toBe('false'));
    fireEvent.keyDown(box, { key: 'Enter', shiftKey: true });
    expect(window.location.pathname).toBe('/lineage/d_1');
  });

  it('closes with Esc and empties with another', async () => {
    serve({ search: () => found(HITS) });
    draw(<SearchBox inputRef={createRef()} />);
    const box = await type('70');
    fireEvent.keyDown(box, { key: 'Escape' });
    expect(screen.queryByRole('listbox')).toBeNull();
    expect((box as HTMLInputElement).value).toBe('70');
    fireEvent.keyDown(box, { key: 'Escape' });
    expect((box as HTMLInputElement).value).toBe('');
  });

  it('counts an answer to a question among the results', async () => {
    serve({ search: () => found([]), searchNear: () => ({ search: { totalCount: 0, without: [], hits: [] } }) });
    draw(<SearchBox inputRef={createRef()} />);
    fireEvent.focus(screen.getByRole('combobox'));
    fireEvent.change(screen.getByRole('combobox'), { target: { value: 'báo cáo trước 20/10' } });
    await screen.findByText('Tất cả 1 kết quả');
    screen.getByRole('option', { name: /Việc đến hạn trước 20\/10/ });
  });

  it('says what to try when nothing is found, and what happened when the server fails', async () => {
    serve({ search: () => found([]), searchNear: () => ({ search: { totalCount: 0, without: [], hits: [] } }) });
    draw(<SearchBox inputRef={createRef()} />);
    fireEvent.focus(screen.getByRole('combobox'));
    fireEvent.change(screen.getByRole('combobox'), { target: { value: 'xyz' } });
    await screen.findByText(/Không tìm thấy “xyz”/);

    blankPage('/');
    serve({
      search: () => {
        throw { message: 'busy', extensions: { code: 'BUSY' } };
      },
    });
    draw(<SearchBox inputRef={createRef()} />);
    fireEvent.focus(screen.getByRole('combobox'));
    fireEvent.change(screen.getByRole('combobox'), { target: { value: 'abc' } });
    await screen.findByText(/Hệ thống đang ghi dữ liệu/);
  });
});

describe('words that nothing holds all of', () => {
  it('shows what holds the most of them, and says which were left out', async () => {
    const near = { totalCount: 1, without: ['bể'], hits: [hit('TASK', 'd_2#a', 'Dạy bơi trong trường học', 'd_2')] };
    serve({ search: () => found([]), searchNear: () => ({ search: near }) });
    draw(<SearchBox inputRef={createRef()} />);
    await type('bể bơi trường học');
    await screen.findByText('Không có nội dung nào đủ các từ. Đang hiện kết quả không kèm “bể”.');
    expect(screen.getByRole('option').textContent).toContain('trường học');
  });
});

describe('groupHits', () => {
  const groups = (hits: readonly SearchHit[], typed: string): readonly string[] =>
    groupHits(byKind(hits), typed).map((group) => `${group.kind} ${group.hits.map(({ id }) => id).join(',')}`);

  it('puts the kind of the nearest hit first and keeps the ranking within', () => {
    expect(groups([hit('TASK', 't', 'x', 'd_1', 1), ...HITS], 'y')).toEqual(['TASK t,d_2#a b', 'DIRECTIVE d_1,d_2', 'ORGAN o_1']);
  });

  it('puts what is called so before what only holds the words, typed without marks as well', () => {
    const task = hit('TASK', 't', 'Từng bước nâng cao, sơn sửa', 'd_1');
    expect(groups([task, hit('ORGAN', 'o_2', 'UBND thành phố Từ Sơn'), hit('ORGAN', 'o_3', 'Từ Sơn')], 'tu son')).toEqual(['ORGAN o_3,o_2', 'TASK t']);
  });

  it('puts documents first where the words are a kind of document and whose', () => {
    const task = hit('TASK', 't', 'Ban hành Kế hoạch của tỉnh Bắc Kạn', 'd_1', 2);
    const plan = hit('DIRECTIVE', 'd_9', 'Kế hoạch', 'd_9', 8);
    for (const typed of ['kế hoạch Bắc Kạn', 'kh bac kan', 'ke hoach tinh uy bac kan']) expect(groups([task, plan], typed)[0]).toBe('DIRECTIVE d_9');
    for (const typed of ['kế hoạch của', 'kế hoạch thể thao', 'bac kan ke hoach bơi']) expect(groups([task, plan], typed)[0]).toBe('TASK t');
  });

  it('shows a few of each kind where several answer, all where one does, and counts all', () => {
    const many = Array.from({ length: 9 }, (_, at) => hit('TASK', `t${at}`, 'x', 'd_1'));
    expect(groupHits(byKind([...many, ...HITS]), 'y').map(({ kind, hits, total }) => `${kind} ${hits.length} / ${total}`)).toContain('TASK 7 / 10');
    expect(groupHits(byKind(many), 'y').map(({ hits }) => hits.length)).toEqual([9]);
  });

  it('offers a scope after the best group, not before what was asked for; alone where nothing else is there', () => {
    const offer = { id: 's', label: 'Tổng quan trong phạm vi tỉnh Hà Giang', detail: '', path: '/?scope=p63.02', late: true } as const;
    const near = hit('ORGAN', 'o_9', 'Tỉnh ủy Hà Giang');
    expect(groupHits(byKind([near, ...HITS]), 'hà giang', { answers: [offer] }).map(({ kind }) => kind)).toEqual(['ORGAN', 'ANSWER', 'DIRECTIVE', 'TASK']);
    expect(groupHits(byKind(HITS), 'hà giang', { answers: [offer] })[0]?.kind).toBe('ANSWER');
    expect(groupHits(byKind([]), 'y', { answers: [offer] }).map(({ kind }) => kind)).toEqual(['ANSWER']);
  });
});

await loadDictionary('en');

describe('hitWords', () => {
  const t = translator('vi');
  it('names a document as everywhere, one without a number too, and says when an organ ended', () => {
    const nameless = { ...hit('DIRECTIVE', 'd', 'Kế hoạch -KH/HU'), directive: directive('d', null) };
    expect(hitWords(nameless, t)).toEqual({ label: 'Kế hoạch (chưa có số)', detail: 'Tỉnh ủy Bắc Kạn' });
    const task = { ...hit('TASK', 't', 'mở sân tập', 'd'), detail: 'V.p1 · Kế hoạch · Tỉnh ủy Bắc Kạn' };
    expect(hitWords(task, t).detail).toBe('mục V đoạn thứ 1 · Kế hoạch · Tỉnh ủy Bắc Kạn');
    expect(hitWords(task, translator('en')).detail).toBe('section V paragraph 1 · Plan · Tỉnh ủy Bắc Kạn');
    const organ = { ...hit('ORGAN', 'o', 'UBND thành phố Cần Thơ'), organ: { until: '2025-06-30', place: { unit: 'thành phố', name: 'Cần Thơ' } } };
    expect(hitWords(organ, t)).toEqual({ label: 'UBND thành phố Cần Thơ', detail: 'đến 30/06/2025' });
  });
});

describe('hitPath', () => {
  it('leads each kind to where it is answered', () => {
    expect(hitPath(hit('ORGAN', 'o_1', 'x'), false)).toBe('/directives?organ=o_1');
    expect(hitPath(hit('PLACE', 'p 1', 'x'), true)).toBe('/directives?place=p%201');
    expect(hitPath(hit('TASK', 'd_2#a b', 'x', 'd_2'), false)).toBe('/directives/d_2?task=d_2%23a%20b');
    expect(hitPath(hit('TASK', 'd_2#a b', 'x', 'd_2'), true)).toBe('/lineage/d_2');
  });
});
