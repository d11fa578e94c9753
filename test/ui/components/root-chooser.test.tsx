// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { RootChooser } from '../../../ui/components/root-chooser.tsx';
import { coveragePath } from '../../../ui/lib/paths.ts';
import { blankPage, directiveName, draw, serve } from '../screen.tsx';

const root = (id: string, patch: Readonly<Record<string, unknown>>, held = 3) => ({
  held,
  citedNotHeld: 1,
  directive: directiveName(id, { level: 'CENTRAL', issuerNames: ['Ban Bí thư'], ...patch }),
});
const roots = [
  root('a', { symbol: '7-CT/TW', subject: 'về thư viện cơ sở' }, 12),
  root('b', { symbol: '8-KL/TW', subject: 'về đường làng' }),
  root('c', { symbol: '9-KL/TW', subject: 'về nhà văn hóa', issuedOn: '2026-05-05' }),
  root('d', { symbol: '5-KH/TU', level: 'PROVINCE' }),
];
const overview = () => ({ overview: { totalRoots: roots.length, roots } });
const names = () => screen.queryAllByRole('option').map(({ textContent }) => textContent?.trim() ?? '');

async function open(): Promise<HTMLElement> {
  fireEvent.click(screen.getByRole('combobox', { name: 'Chọn văn bản khác' }));
  await screen.findByRole('option', { name: /7-CT\/TW/ });
  return screen.getByRole('combobox', { name: 'Tìm văn bản gốc của chuỗi triển khai' });
}

describe('choosing another directive beside a title', () => {
  beforeEach(() => blankPage('/coverage/a?scope=p34.24&asof=2025-01-01&sel=x'));

  it('finds a start of a lineage by its subject and opens the same screen about it, as of the same day within the same scope', async () => {
    serve({ rootChoices: overview });
    draw(<RootChooser current="a" pathOf={coveragePath} />);
    const field = await open();
    expect(names()[0]).toContain('12 văn bản triển khai đã có');
    // Of two groups, without what was not there on that day.
    expect(names().map((name) => name.split(' ')[0])).toEqual(['7-CT/TW', '8-KL/TW', '5-KH/TU']);
    screen.getByText('Văn bản của Trung ương');
    screen.getByText(/không theo phạm vi và thời điểm đang chọn/);
    expect(screen.getByRole('option', { name: /7-CT\/TW/ }).getAttribute('aria-selected')).toBe('true');
    fireEvent.change(field, { target: { value: 'duong lang' } });
    await waitFor(() => expect(names()).toHaveLength(1));
    fireEvent.click(screen.getByRole('option', { name: /8-KL\/TW/ }));
    await waitFor(() => expect(window.location.pathname).toBe('/coverage/b'));
    expect(window.location.search).toBe('?asof=2025-01-01&scope=p34.24');
  });

  it('gives the focus to the chooser of the screen that comes, unless somebody has gone on', async () => {
    serve({ rootChoices: overview });
    const drawn = draw(<RootChooser key="a" current="a" pathOf={coveragePath} />);
    await open();
    fireEvent.click(screen.getByRole('option', { name: /8-KL\/TW/ }));
    await waitFor(() => expect(window.location.pathname).toBe('/coverage/b'));
    drawn.unmount();
    expect(document.activeElement).toBe(document.body);
    draw(<RootChooser current="b" pathOf={coveragePath} />);
    expect(document.activeElement).toBe(screen.getByRole('combobox', { name: 'Chọn văn bản khác' }));
  });

  it('asks for nothing until it is opened, and stays where one chooses what is shown', async () => {
    const asked = serve({ rootChoices: overview });
    draw(<RootChooser current="a" pathOf={coveragePath} />);
    expect(asked).toEqual([]);
    await open();
    fireEvent.click(screen.getByRole('option', { name: /7-CT\/TW/ }));
    await waitFor(() => expect(names()).toEqual([]));
    expect(window.location.search).toContain('sel=x');
  });
});
