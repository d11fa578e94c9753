// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { EmptyLineage } from '../../../ui/lineage/empty-lineage.tsx';
import { blankPage, draw } from '../screen.tsx';
import { answer } from './answers.ts';

describe('a picture of the root alone', () => {
  beforeEach(() => blankPage('/lineage/kl'));

  it('offers to look the other way where nothing stands below', () => {
    const onUp = vi.fn();
    draw(<EmptyLineage answer={answer()} direction="down" onUp={onUp} />);
    screen.getByText('Trong hệ thống chưa có văn bản nào triển khai văn bản này');
    fireEvent.click(screen.getByRole('button', { name: 'Xem đường lên' }));
    expect(onUp).toHaveBeenCalledOnce();
  });

  it('asks for the documents above where none of these is known', () => {
    draw(<EmptyLineage answer={answer()} direction="up" onUp={vi.fn()} />);
    screen.getByText('Nhập văn bản cấp trên, hoặc mở văn bản để kiểm tra phần căn cứ.');
    expect(screen.queryByRole('button', { name: 'Xem đường lên' })).toBeNull();
  });
});
