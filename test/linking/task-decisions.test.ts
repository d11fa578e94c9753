import { describe, expect, it } from 'vitest';
import type { DecisionRow } from '../../api/domain/rows.ts';
import { likeness, standingDecisions } from '../../api/linking/task-decisions.ts';
import { taskRow } from '../contract/fixtures.ts';

const upper = taskRow({ directiveId: 'centre', path: 'II.1', text: 'Mở rộng mạng lưới thư viện đến từng xã' });
const lower = taskRow({ directiveId: 'ward', path: 'III.2', text: 'Mở một tủ sách tại mỗi tổ dân phố trong năm 2026' });

let sequence = 0;
function decided(type: DecisionRow['type'], from = lower, to = upper): DecisionRow {
  sequence += 1;
  const end = (task: typeof lower) => ({ directiveId: task.directiveId, taskId: task.id, path: task.path, text: task.text });
  const value = { from: end(from), to: end(to) };
  return {
    id: `decision-${sequence}`,
    sequence,
    subjectKey: `${from.id}>${to.id}`,
    type,
    value,
    reason: null,
    by: 'lan',
    at: '2026-01-01T00:00:00.000Z',
    requestId: `r${sequence}`,
  };
}

const states = (decisions: readonly DecisionRow[], tasks: readonly (typeof lower)[]) =>
  standingDecisions(decisions, tasks).map(({ from, to, state, changed }) => ({ from, to, state, changed }));

describe('what people decided about links between tasks', () => {
  it('stands as long as the words of both tasks stay', () => {
    expect(states([decided('confirm-task-link')], [lower, upper])).toEqual([{ from: lower.id, to: upper.id, state: 'confirmed', changed: [] }]);
  });

  it('the latest word counts', () => {
    expect(states([decided('confirm-task-link'), decided('reject-task-link')], [lower, upper])[0]?.state).toBe('rejected');
  });

  it('is forgotten when it is taken back, and may be given anew', () => {
    const taken = [decided('reject-task-link'), decided('reopen')];
    expect(states(taken, [lower, upper])).toEqual([]);
    expect(states([...taken, decided('confirm-task-link')], [lower, upper])[0]?.state).toBe('confirmed');
    expect(states([decided('add-task-link'), decided('reopen')], [lower, upper])[0]?.state).toBe('confirmed');
  });

  it('finds a task again by its words where its place and id changed', () => {
    const moved = taskRow({ directiveId: 'ward', path: 'IV.1', text: 'Mở một tủ sách tại mỗi tổ dân phố  trong năm 2026' });
    expect(states([decided('confirm-task-link')], [moved, upper])).toEqual([{ from: moved.id, to: upper.id, state: 'confirmed', changed: [] }]);
  });

  it('is to be confirmed again when the words of an end changed, and names the end', () => {
    const changed = taskRow({ directiveId: 'ward', path: 'III.2', text: 'Mở một tủ sách tại mỗi tổ dân phố trong năm 2027', id: 'ward#anew' });
    expect(states([decided('confirm-task-link')], [changed, upper])).toEqual([{ from: 'ward#anew', to: upper.id, state: 'suspect', changed: ['from'] }]);
  });

  it('is to be confirmed again, never silently gone, when a task is not in the text any more', () => {
    expect(states([decided('confirm-task-link')], [upper])).toEqual([{ from: lower.id, to: upper.id, state: 'suspect', changed: ['from'] }]);
  });

  it('a rejected link stays rejected when the text is read again with other words', () => {
    const changed = taskRow({ directiveId: 'ward', path: 'III.2', text: 'Mở một tủ sách tại mỗi tổ dân phố trong năm 2027', id: 'ward#anew' });
    expect(states([decided('reject-task-link')], [changed, upper])[0]?.state).toBe('rejected');
  });

  it('never takes the task of another directive for the one that was meant', () => {
    const foreign = taskRow({ directiveId: 'another', path: 'III.2', text: lower.text });
    expect(states([decided('confirm-task-link')], [foreign, upper])[0]).toMatchObject({ from: lower.id, state: 'suspect' });
  });
});

describe('likeness of two texts', () => {
  it('is 1 for the same words and 0 for others, whatever the case or the place of tone marks', () => {
    expect(likeness('Hoà giải ở cơ sở', 'hòa giải ở cơ sở')).toBe(1);
    expect(likeness('Hòa giải ở cơ sở', 'Xây nhà văn hóa')).toBe(0);
  });
});
