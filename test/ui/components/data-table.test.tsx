// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
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
