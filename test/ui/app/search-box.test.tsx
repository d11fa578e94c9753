// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { createRef } from 'react';
import { beforeEach, describe, expect, it } from 'vitest';
import { SearchBox } from '../../../ui/app/search-box.tsx';
import { groupHits, hitPath, type SearchHit } from '../../../ui/app/search-query.ts';
import { blankPage, draw, serve } from '../screen.tsx';

const hit = (kind: SearchHit['kind'], id: string, label: string, directiveId: string | null = null): SearchHit => ({
  kind,
  id,
  label,
  detail: null,
  directive: directiveId === null ? null : { id: directiveId, held: true, outcome: 'DIRECTIVE' },
});
const HITS: readonly SearchHit[] = [
  hit('DIRECTIVE', 'd_1', '70-KL/TW · Bộ Chính trị', 'd_1'),
  hit('ORGAN', 'o_1', 'Tỉnh ủy Bắc Kạn'),
  hit('DIRECTIVE', 'd_2', '241-KH/TU · Tỉnh ủy Bắc Kạn', 'd_2'),
  hit('TASK', 'd_2#a b', 'Mở lớp tập huấn', 'd_2'),
];

/** An answer whose words mean no more than they say. */
const found = (search: unknown): unknown => ({ viewer: { today: '2026-03-01' }, searchMeaning: { directives: [], formerPlaces: [] }, search });

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
    serve({ search: () => found({ totalCount: 9, hits: HITS }) });
    draw(<SearchBox inputRef={createRef()} />);
    await type('bac kan');
    const groups = screen.getAllByRole('group');
    expect(groups.map((group) => group.querySelector('p')?.textContent)).toEqual(['Văn bản 2', 'Cơ quan, tổ chức 1', 'Nhiệm vụ 1']);
    expect(within(groups[0] ?? document.body).getAllByRole('option')).toHaveLength(2);
    expect(screen.getByText('Hiện 4 trong 9 kết quả')).toBeTruthy();
  });

  it('walks with the arrows round both ends and opens with Enter, keeping the as-of date', async () => {
    serve({ search: () => found({ totalCount: 4, hits: HITS }) });
    draw(<SearchBox inputRef={createRef()} />);
    const box = await type('bac kan');
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
  });

  it('opens the best hit on Enter alone, and its map with Shift', async () => {
    serve({ search: () => found({ totalCount: 4, hits: HITS }) });
    draw(<SearchBox inputRef={createRef()} />);
    const box = await type('70');
    await waitFor(() => expect(screen.getByRole('listbox').getAttribute('aria-busy')).toBe('false'));
    fireEvent.keyDown(box, { key: 'Enter', shiftKey: true });
    expect(window.location.pathname).toBe('/lineage/d_1');
  });

  it('closes with Esc and empties with another', async () => {
    serve({ search: () => found({ totalCount: 4, hits: HITS }) });
    draw(<SearchBox inputRef={createRef()} />);
    const box = await type('70');
    fireEvent.keyDown(box, { key: 'Escape' });
    expect(screen.queryByRole('listbox')).toBeNull();
    expect((box as HTMLInputElement).value).toBe('70');
    fireEvent.keyDown(box, { key: 'Escape' });
    expect((box as HTMLInputElement).value).toBe('');
  });

  it('says what to try when nothing is found, and what happened when the server fails', async () => {
    serve({ search: () => found({ totalCount: 0, hits: [] }) });
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

describe('groupHits', () => {
  it('puts the kind of the best hit first and keeps the ranking within', () => {
    const groups = groupHits([hit('TASK', 't', 'x', 'd_1'), ...HITS]);
    expect(groups.map((group) => group.kind)).toEqual(['TASK', 'DIRECTIVE', 'ORGAN']);
    expect(groups[1]?.hits.map(({ id }) => id)).toEqual(['d_1', 'd_2']);
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
