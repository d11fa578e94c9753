import { describe, expect, it } from 'vitest';
import { answersTo } from '../../../api/audit/coverage/answers.ts';
import { auditIndex } from '../../../api/audit/coverage/audit-index.ts';
import type { TaskLinkRow } from '../../../api/domain/propagation.ts';
import { link, snapshotOf, TODAY, task } from './rows.ts';

const [root, plan, other, lower, last] = ['d_root', 'd_plan', 'd_other', 'd_lower', 'd_last'].map((id) => task(id, '1', `Việc của ${id}`));
if (!root || !plan || !other || !lower || !last) throw new Error('five tasks');
const answers = (taskLinks: readonly TaskLinkRow[]) => answersTo(auditIndex(snapshotOf({ taskLinks })), TODAY)(root.id);

describe('answers to a task over several levels', () => {
  const ladder = [
    link(plan, root, { state: 'confirmed' }),
    link(other, root, { state: 'suspect' }),
    link(lower, plan, { degree: 'partial' }),
    link(lower, other, { copied: true }),
    link(last, lower),
    link(plan, last),
  ];

  it('are the best of all ways, whatever way the links come in and however often', () => {
    const found = answers(ladder);
    expect(found).toEqual(answers([...ladder.toReversed(), ...ladder]));
    expect([...found.keys()].sort()).toEqual(['d_last', 'd_lower', 'd_other', 'd_plan']);
    expect(found.get('d_plan')).toMatchObject({ full: true, suspect: false, unreviewed: false, links: [`${plan.id}>${last.id}`, `${plan.id}>${root.id}`] });
    expect(found.get('d_lower')).toMatchObject({ full: false, suspect: false, copied: false, links: [`${lower.id}>${other.id}`, `${lower.id}>${plan.id}`] });
    expect(found.get('d_other')?.suspect).toBe(true);
  });

  it('asked one after the other do not mix', () => {
    const ask = answersTo(auditIndex(snapshotOf({ taskLinks: ladder })), TODAY);
    const first = [...ask(root.id)];
    expect([...ask(lower.id).keys()].sort()).toEqual(['d_last', 'd_plan']);
    expect([...answersTo(auditIndex(snapshotOf({ taskLinks: ladder })), TODAY)(root.id)]).toEqual(first);
  });
});
