import { describe, expect, it } from 'vitest';
import { caseOf, caseWithoutItem } from '../../../api/audit/cases/case-of.ts';
import { factsHash } from '../../../api/audit/cases/facts-hash.ts';
import { holdingSteps } from '../../../api/audit/cases/holding-steps.ts';
import { makeItem } from '../../../api/audit/items/make-item.ts';
import type { Item } from '../../../api/domain/coverage.ts';
import { decision } from '../expectations/rows.ts';

const item: Item = makeItem('no-plan', 'A', { subjects: ['k'], facts: { organ: 'UBND xã A', asOf: '01/03/2026' } });
const facts = factsHash(item);
const step = (value: Record<string, unknown>, note: string | null = null) => decision('case', item.key, { facts, ...value }, note);

describe('the case of an item', () => {
  it('does not exist until somebody takes it up', () => {
    expect(caseOf(item, [])).toEqual({ itemKey: item.key, state: null, reopened: false, confirmed: false, steps: [] });
  });

  it('goes from noted over assigned and urged to done, each step with author, time and note', () => {
    const log = [
      step({ step: 'noted' }),
      step({ step: 'assigned', to: 'Phòng Lý luận' }, 'Xử lý trước 15/3'),
      step({ step: 'urged', number: '45-CV/BTG', on: '2026-03-10' }),
      step({ step: 'done' }),
    ];
    const found = caseOf(item, log.toReversed());
    expect(found.state).toBe('done');
    expect(found.steps.map((one) => one.step)).toEqual(['noted', 'assigned', 'urged', 'done']);
    expect(found.steps[1]).toMatchObject({ to: 'Phòng Lý luận', note: 'Xử lý trước 15/3', by: 'Người đọc' });
    expect(found.steps[2]?.letter).toEqual({ number: '45-CV/BTG', on: '2026-03-10' });
  });

  it.each(['done', 'ended-without', 'exempt'])('stays %s on another day while its facts stay', (closed) => {
    const tomorrow: Item = { ...item, facts: { ...item.facts, asOf: '02/03/2026' } };
    expect(caseOf(tomorrow, [step({ step: closed })])).toMatchObject({ state: closed, reopened: false });
  });

  it('opens again when the item says something else', () => {
    const later: Item = { ...item, dueOn: '2026-06-30' };
    expect(caseOf(later, [step({ step: 'done' })])).toMatchObject({ state: 'noted', reopened: true });
  });

  it('opens again when the item is back after it was closed as gone', () => {
    expect(caseOf(item, [step({ step: 'done', facts: null })])).toMatchObject({ state: 'noted', reopened: true });
  });

  it('does not open again what is still open', () => {
    expect(caseOf({ ...item, dueOn: '2026-06-30' }, [step({ step: 'assigned', to: 'A' })])).toMatchObject({ state: 'assigned', reopened: false });
  });

  it('is confirmed by a person for what it says, until it says something else or the word is taken back', () => {
    const yes = step({ step: 'confirm' });
    expect(caseOf(item, [yes])).toMatchObject({ confirmed: true, state: null });
    expect(caseOf({ ...item, organId: 'o' }, [yes]).confirmed).toBe(false);
    expect(caseOf(item, [yes, step({ step: 'unconfirm' })]).confirmed).toBe(false);
  });

  it('is where it was before a step that was taken back; the log keeps both', () => {
    const [given, sent] = [step({ step: 'assigned', to: 'Phòng Lý luận' }), step({ step: 'urged', number: null, on: '2026-03-10' })];
    const back = step({ step: 'take-back', of: sent.id });
    const found = caseOf(item, [given, sent, back]);
    expect(found.state).toBe('assigned');
    expect(found.steps.map((one) => [one.step, one.takenBack])).toEqual([
      ['assigned', false],
      ['urged', true],
      ['take-back', false],
    ]);
    expect(holdingSteps(found.steps).map((one) => one.step)).toEqual(['assigned']);
    expect(caseOf(item, [sent, back]).state).toBeNull();
    const yes = step({ step: 'confirm' });
    expect(caseOf(item, [yes, step({ step: 'take-back', of: yes.id })]).confirmed).toBe(false);
    const closed = step({ step: 'done', facts: null });
    expect(caseOf(item, [given, closed, step({ step: 'take-back', of: closed.id })])).toMatchObject({ state: 'assigned', reopened: false });
  });

  it('is not closed by a step that took off what is owed, once that is owed again', () => {
    const owed = makeItem('no-plan', 'A', { subjects: ['expect|d1|o:state:p:06|issue'], facts: { organ: 'UBND xã A' } });
    const said = (value: Record<string, unknown>) => decision('case', owed.key, { facts: factsHash(owed), ...value });
    const log = [said({ step: 'assigned', to: 'Phòng Lý luận' }), said({ step: 'exempt' })];
    expect(caseOf(owed, log)).toMatchObject({ state: 'assigned', reopened: false, steps: [{ takenBack: false }, { step: 'exempt', takenBack: true }] });
    expect([caseWithoutItem(owed.key, log).state, caseWithoutItem(owed.key, log, true).state]).toEqual(['exempt', 'assigned']);
  });

  it('stays as people left it when the item is gone', () => {
    expect(caseWithoutItem(item.key, [step({ step: 'noted' }), step({ step: 'done', facts: null })])).toMatchObject({
      state: 'done',
      reopened: false,
      confirmed: false,
    });
  });

  it('passes over values of another shape', () => {
    expect(caseOf(item, [decision('case', item.key, { step: 'urged' }), decision('exempt', item.key, { exempt: true })]).steps).toEqual([]);
  });
});
