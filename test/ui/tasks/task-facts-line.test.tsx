// @vitest-environment happy-dom
import { beforeEach, expect, it } from 'vitest';
import { TaskFactsLine } from '../../../ui/tasks/task-facts-line.tsx';
import { blankPage, draw } from '../screen.tsx';

const given = {
  path: '1.a',
  assignedElsewhere: null,
  gathers: { totalCount: 0, nodes: [] },
  directive: { id: 'c', statesDeadline: true },
};
const facts = (): readonly (string | null)[] => [...document.querySelectorAll('.task-line > div')].map(({ textContent }) => textContent);

beforeEach(() => blankPage('/task/c'));

it('says at the head of a task who leads it, by when and how much, and of each that it was not read', () => {
  draw(<TaskFactsLine task={{ assignments: [], deadlines: [], targets: [] }} given={given} />);
  expect(facts()).toEqual([' Chủ trìchưa thấy nêu trong mục này', ' Thời hạnmục này không nêu hạn', ' Chỉ tiêuchưa đọc được trong văn bản']);
});

it('says of a content that answers the task what was not read in one breath, and nothing where all was', () => {
  const lead = [{ organ: 'Sở Y tế', role: 'lead', inherited: false }];
  draw(<TaskFactsLine task={{ assignments: lead, deadlines: [], targets: [] }} />);
  expect(facts()).toEqual([' Chủ trìSở Y tế', ' Thời hạn, chỉ tiêuchưa đọc được trong văn bản']);
  blankPage('/task/c');
  draw(<TaskFactsLine task={{ assignments: lead, deadlines: [{ text: 'năm 2027', kind: 'year' }], targets: [{ text: '45%', of: 'người tập' }] }} />);
  expect(facts()).toEqual([' Chủ trìSở Y tế', ' Thời hạnnăm 2027', ' Chỉ tiêu45% người tập']);
});
