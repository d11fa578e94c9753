// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { NodeTasks } from '../../../ui/lineage/node-tasks.tsx';
import { blankPage, draw, serve } from '../screen.tsx';

beforeEach(() => blankPage('/lineage/c'));

it('says beside a task how many organs below state another target or deadline for it', async () => {
  const task = (path: string) => ({ node: { id: `c#${path}`, path, text: `Việc ${path}`, numbered: true } });
  serve({
    nodeTasks: () => ({ directive: { tasks: { pageInfo: { hasNextPage: false }, edges: [task('1'), task('2')] } } }),
    taskDriftCounts: () => ({
      coverage: {
        columns: [
          { taskId: 'c#1', drifts: [] },
          { taskId: 'c#2', drifts: [{ drift: 'CHANGED', figure: { count: 3 } }] },
        ],
      },
    }),
  });
  draw(<NodeTasks id="c" graphVersion={1} count={2} />);
  const fold = document.querySelector('details') as HTMLDetailsElement;
  fold.open = true;
  fireEvent(fold, new Event('toggle'));
  const unlike = await screen.findByText('3 nơi nêu khác');
  expect(unlike.getAttribute('title')).toBe('3 ô có chỉ tiêu, thời hạn khác cấp trên');
  const [first, second] = screen.getAllByRole('listitem');
  expect(within(first as HTMLElement).queryByText(/nêu khác/)).toBeNull();
  within(second as HTMLElement).getByText('3 nơi nêu khác');
});
