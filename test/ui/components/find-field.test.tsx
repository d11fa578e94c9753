// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { FindField } from '../../../ui/components/find-field.tsx';
import { blankPage, draw } from '../screen.tsx';

const NAMES = ['UBND phường Phù Khê', 'UBND phường Châu Khê', 'UBND phường Cái Khế', 'Tỉnh ủy Lạng Sơn', 'Kế hoạch 154/KH-UBND'];
const CHOICES = [{ value: '', label: 'Tất cả' }, ...NAMES.map((label) => ({ value: label, label }))];

beforeEach(() => blankPage('/due'));

describe('a field with a search of its own', () => {
  const found = async (typed: string): Promise<readonly (string | null)[]> => {
    fireEvent.change(await screen.findByPlaceholderText(/^Gõ để tìm/), { target: { value: typed } });
    return screen.queryAllByRole('option').map(({ textContent }) => textContent);
  };

  it('finds with and without tone marks, by a piece or by words in any order', async () => {
    draw(<FindField label="Cơ quan" value="" choices={CHOICES} onChange={() => undefined} />);
    fireEvent.click(screen.getByRole('combobox', { name: 'Cơ quan: Tất cả' }));
    expect(await found('phu khe')).toEqual(['UBND phường Phù Khê']);
    expect(await found('ubnd khe')).toEqual(['UBND phường Phù Khê', 'UBND phường Châu Khê', 'UBND phường Cái Khế']);
    expect(await found('khế')).toEqual(['UBND phường Cái Khế']);
    expect(await found('lang son tinh')).toEqual(['Tỉnh ủy Lạng Sơn']);
    expect(await found('154/kh')).toEqual(['Kế hoạch 154/KH-UBND']);
    expect(await found('xyz')).toEqual([]);
    expect(screen.getByText('Không tìm thấy')).toBeTruthy();
  });

  it('is worked by keys alone, and says closed what is chosen', async () => {
    const onChange = vi.fn();
    const { rerender } = draw(<FindField label="Cơ quan" value="" choices={CHOICES} onChange={onChange} />);
    fireEvent.click(screen.getByRole('combobox', { name: 'Cơ quan: Tất cả' }));
    await found('lang son');
    fireEvent.keyDown(screen.getByPlaceholderText(/^Gõ để tìm/), { key: 'Enter' });
    await waitFor(() => expect(onChange).toHaveBeenCalledWith('Tỉnh ủy Lạng Sơn'));
    rerender(<FindField label="Cơ quan" value="Tỉnh ủy Lạng Sơn" choices={CHOICES} onChange={onChange} />);
    expect(await screen.findByRole('combobox', { name: 'Cơ quan: Tỉnh ủy Lạng Sơn' })).toBeTruthy();
  });
});
