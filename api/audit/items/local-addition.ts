import { printPath } from '../../domain/print-path.ts';
import { flatInSteps } from '../../domain/steps.ts';
import { linkCounts } from '../coverage/answers.ts';
import { isLeaf, numberedItem } from '../coverage/columns.ts';
import { makeItem, ofIssuer, proofs } from './make-item.ts';
import { heldUnder } from './plans-under.ts';
import type { ItemRule } from './rule.ts';

/** Tasks that answer nothing above: a document's own content. Information, once for each document that was compared. */
export const localAddition: ItemRule = {
  id: 'local-addition',
  list: 'info',
  needs: ['task-links', 'tasks'],
  message: { vi: 'Nội dung riêng của địa phương, đơn vị: {tasks}.', en: 'Content of its own: {tasks}.' },
  owner: 'issuer',
  due: 'none',
  thresholds: {},
  find: ({ index, coverage, options }) => {
    const linked = new Set(index.snapshot.taskLinks.filter((link) => linkCounts(link, options)).map((link) => link.from));
    return flatInSteps(heldUnder({ index, coverage }), ({ row }) => {
      const tasks = index.tasks(row.id);
      if (!tasks.some((task) => linked.has(task.id))) return [];
      const own = tasks.filter((task) => isLeaf(index, task) && !linked.has(task.id) && !linked.has(numberedItem(index, task).id));
      if (own.length === 0) return [];
      const facts = { tasks: own.map((task) => printPath(task.path)).join(', '), count: String(own.length) };
      const evidence = own.flatMap((task) => proofs(row.id, [task.evidence], task.path));
      return [makeItem('local-addition', 'info', { ...ofIssuer(row), subjects: [row.id], taskIds: own.map((task) => task.id), facts, evidence })];
    });
  },
};
