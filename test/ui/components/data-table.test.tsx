// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DataTable } from '../../../ui/components/data-table.tsx';
import { blankPage, draw } from '../screen.tsx';

type Row = { readonly id: string };

function Table({ count }: { readonly count: number }) {
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  return (
    <div ref={setScroller}>
      <DataTable<Row>
        caption="Thử"
        columns={[{ id: 'id', head: 'Số', rowHead: true, cell: (row) => <a href={`#${row.id}`}>{row.id}</a> }]}
        rows={Array.from({ length: count }, (_, index) => ({ id: `r${index}` }))}
        rowKey={(row) => row.id}
        sort={null}
        onSort={() => undefined}
        scroller={scroller}
      />
    </div>
  );
}

beforeEach(() => {
  blankPage('/');
  // The page is not laid out here: the scroller is 600 px high, each row 40 px.
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(600);
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(40);
});

afterEach(() => {
  vi.restoreAllMocks();
});

describe('a table of groups', () => {
  const COLUMNS = [
    { id: 'id', head: 'Số', rowHead: true, cell: (row: Row) => <a href={`#${row.id}`}>{row.id}</a> },
    { id: 'late', group: 'Đã ban hành', head: 'Muộn', name: 'Đã ban hành, muộn', sortValue: (row: Row) => row.id, cell: () => 1 },
    { id: 'soon', group: 'Đã ban hành', head: 'Đúng hạn', cell: () => 2 },
  ];

  it('heads neighbours of a group together, says across a row what has no cells, and walks over it with the arrow keys', () => {
    const onSort = vi.fn();
    draw(
      <DataTable<Row>
        caption="Thử"
        columns={COLUMNS}
        rows={[{ id: 'a' }, { id: 'said' }, { id: 'b' }]}
        rowKey={(row) => row.id}
        wide={(row) => (row.id === 'said' ? <em>nói rộng</em> : null)}
        sort={{ column: 'late', direction: 'down' }}
        onSort={onSort}
        sorted
      />,
    );
    const group = screen.getByRole('columnheader', { name: 'Đã ban hành' });
    expect([group.getAttribute('colspan'), group.getAttribute('scope')]).toEqual(['2', 'colgroup']);
    expect(screen.getByRole('columnheader', { name: 'Số' }).getAttribute('rowspan')).toBe('2');
    expect(screen.getByRole('columnheader', { name: 'Đã ban hành, muộn' }).getAttribute('aria-sort')).toBe('descending');
    expect(screen.getByText('nói rộng').closest('td')?.getAttribute('colspan')).toBe('3');
    screen.getByRole('link', { name: 'a' }).focus();
    fireEvent.keyDown(screen.getByRole('link', { name: 'a' }), { key: 'ArrowDown' });
    expect(document.activeElement?.textContent).toBe('b');
    fireEvent.click(screen.getByRole('button', { name: 'Đã ban hành, muộn' }));
    expect(onSort).toHaveBeenCalledWith(null);
  });
});

describe('a long table', () => {
  it('draws all of a few rows, without a word about how many', () => {
    draw(<Table count={40} />);
    expect(screen.getAllByRole('row')).toHaveLength(41);
    expect(screen.getByRole('table').getAttribute('aria-rowcount')).toBeNull();
  });

  it('draws only rows near the sight of very many, and says how many there are and which these are', () => {
    draw(<Table count={5000} />);
    const rows = within(screen.getByRole('table')).getAllByRole('row');
    expect(rows.length).toBeLessThan(80);
    expect(rows.length).toBeGreaterThan(8);
    expect(screen.getByRole('table').getAttribute('aria-rowcount')).toBe('5001');
    expect(rows[1]?.getAttribute('aria-rowindex')).toBe('2');
  });
});
