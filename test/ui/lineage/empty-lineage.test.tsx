// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { EmptyLineage } from '../../../ui/lineage/empty-lineage.tsx';
import { blankPage, draw, serve } from '../screen.tsx';
import { answer } from './answers.ts';

describe('a picture of the root alone', () => {
  beforeEach(() => blankPage('/lineage/kl'));

  it('offers to look the other way where nothing stands below', () => {
    const onUp = vi.fn();
    serve({ awaitedGroups: () => ({ expectations: { rows: { totalCount: 0, edges: [] } } }) });
    draw(<EmptyLineage answer={answer()} direction="down" onUp={onUp} />);
    screen.getByText('Trong hệ thống chưa có văn bản nào triển khai văn bản này');
    fireEvent.click(screen.getByRole('button', { name: 'Xem đường lên' }));
    expect(onUp).toHaveBeenCalledOnce();
  });

  it('says who is awaited though no card can be drawn of them', async () => {
    const edges = ['các bộ, ngành', 'các cơ quan liên quan'].map((organName) => ({ node: { key: organName, organName } }));
    serve({ awaitedGroups: () => ({ expectations: { rows: { totalCount: 3, edges } } }) });
    draw(<EmptyLineage answer={answer()} direction="down" onUp={vi.fn()} />);
    await screen.findByText(/^Chưa nhận được của 3 nhóm gọi chung, .*: “các bộ, ngành”; “các cơ quan liên quan”; …\.$/);
  });

  it('asks for the documents above where none of these is known', () => {
    draw(<EmptyLineage answer={answer()} direction="up" onUp={vi.fn()} />);
    screen.getByText('Nhập văn bản cấp trên, hoặc mở văn bản để kiểm tra phần căn cứ.');
    expect(screen.queryByRole('button', { name: 'Xem đường lên' })).toBeNull();
  });
});
