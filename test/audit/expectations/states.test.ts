import { describe, expect, it } from 'vitest';
import { expectationKey, receiptKey } from '../../../api/audit/decisions.ts';
import { comingTurn } from '../../../api/audit/expectations/coming-turn.ts';
import { expectationsOf } from '../../../api/audit/expectations/expectations-of.ts';
import type { Expectation } from '../../../api/domain/coverage.ts';
import type { DutyTerm } from '../../../api/domain/propagation.ts';
import type { DecisionRow, DirectiveRow, EdgeRow } from '../../../api/domain/rows.ts';
import { asOf, carriesOut, centre, decision, directive, duty, ROOT, snapshot } from './rows.ts';

const UBND = 'o:state:p:20';
const PARTY = 'o:party:p:20';
const NONE: DutyTerm = { kind: 'none', text: null, on: null, evidence: null };
const until = (on: string): DutyTerm => ({ kind: on.length === 7 ? 'month' : 'date', text: on, on, evidence: null });

/** The province's plan, which tells its people's committee to make one. */
const plan = directive('d_plan', { issuedOn: '2024-03-01', issuerIds: [PARTY], line: 'party', level: 'province', placeId: 'p:20', symbol: '12-KH/TU' });
const answer = (parts: Partial<DirectiveRow> = {}): DirectiveRow =>
  directive('d_answer', { issuedOn: '2024-05-10', issuerIds: [UBND], line: 'state', level: 'province', placeId: 'p:20', symbol: '90/KH-UBND', ...parts });

const KEY = expectationKey({ directiveId: plan.id, organId: UBND, words: '', kind: 'issue', slot: '' });

type Story = {
  readonly term?: DutyTerm;
  readonly answers?: readonly DirectiveRow[];
  readonly edges?: readonly EdgeRow[];
  readonly decisions?: readonly DecisionRow[];
  readonly day?: string;
  readonly confirmedOnly?: boolean;
};

function told({ term = NONE, answers = [], edges, decisions = [], day = '2024-12-31', confirmedOnly = false }: Story): Expectation {
  const rows = snapshot({
    directives: [centre(), plan, ...answers],
    edges: [carriesOut(plan.id, ROOT), ...(edges ?? answers.map((row) => carriesOut(row.id, plan.id)))],
    duties: [duty({ directiveId: plan.id, kind: 'issue', organIds: [UBND], what: 'kế hoạch thực hiện', term })],
    decisions,
  });
  const found = expectationsOf(rows, asOf(day, { confirmedOnly })).find((row) => row.key === KEY);
  if (!found) throw new Error('no such expectation');
  return found;
}

const standing = (story: Story) => {
  const { state, time, daysLate } = told(story);
  return [state, time, daysLate];
};

describe('issued', () => {
  it('in term, on the last day too', () => {
    expect(standing({ term: until('2024-05-10'), answers: [answer()] })).toEqual(['issued', 'in-term', null]);
  });

  it('late only against a stated term', () => {
    expect(standing({ term: until('2024-05-07'), answers: [answer()] })).toEqual(['issued', 'late', 3]);
    expect(standing({ answers: [answer()] })).toEqual(['issued', 'no-deadline', null]);
  });

  it('of unknown date where none is printed, or where a month may be either side of the term', () => {
    expect(standing({ term: until('2024-05-07'), answers: [answer({ issuedOn: null })] })).toEqual(['issued', 'date-unknown', null]);
    expect(standing({ term: until('2024-05-07'), answers: [answer({ issuedOn: '2024-05' })] })).toEqual(['issued', 'date-unknown', null]);
    expect(standing({ term: until('2024-04-20'), answers: [answer({ issuedOn: '2024-05' })] })).toEqual(['issued', 'late', 11]);
  });

  it('a month as term ends with its last day', () => {
    expect(told({ term: until('2024-05'), answers: [answer({ issuedOn: '2024-05-31' })] })).toMatchObject({ time: 'in-term', dueOn: '2024-05-31' });
  });

  it('by a document that is only cited, and by a joint one for each issuer', () => {
    expect(told({ answers: [answer({ held: false, outcome: null, preferredSourceId: null })] }).metBy).toEqual(['d_answer']);
    expect(told({ answers: [answer({ issuerIds: ['o:front:p:20', UBND] })] }).state).toBe('issued');
  });

  it('counts what was issued by the day asked for', () => {
    expect(told({ answers: [answer()], day: '2024-05-09' }).state).toBe('awaited');
    expect(told({ answers: [answer()], day: '2024-05-10' }).state).toBe('issued');
  });

  it('is unreviewed where only a suggested link says so, and leaves it out when asked to', () => {
    const edges = [carriesOut('d_answer', plan.id, { origin: 'suggested', state: 'suggested' })];
    expect(told({ answers: [answer()], edges })).toMatchObject({ state: 'issued', unreviewed: true });
    expect(told({ answers: [answer()], edges, confirmedOnly: true }).state).toBe('awaited');
    expect(told({ answers: [answer()], edges: [carriesOut('d_answer', plan.id, { state: 'rejected' })] }).state).toBe('awaited');
  });

  it('by a plan that carries out the same upper directive and came no earlier, unreviewed', () => {
    const edges = [carriesOut('d_answer', ROOT)];
    expect(told({ answers: [answer()], edges })).toMatchObject({ state: 'issued', unreviewed: true });
    expect(told({ answers: [answer({ issuedOn: '2024-02-01' })], edges }).state).toBe('awaited');
  });

  it('not by a letter where a plan was asked for; a person may say so', () => {
    const letter = answer({ kind: 'official-letter' });
    expect(told({ answers: [letter] }).state).toBe('awaited');
    const decisions = [decision('state-expectation', KEY, { state: 'other-form', form: 'letter', directiveId: letter.id }, 'đã chỉ đạo bằng công văn')];
    expect(told({ answers: [letter], decisions })).toMatchObject({ state: 'other-form', note: 'đã chỉ đạo bằng công văn', metBy: [letter.id] });
  });
});

describe('awaited', () => {
  it('in term, overdue by days, or without a term', () => {
    expect(standing({ term: until('2024-12-31') })).toEqual(['awaited', 'in-term', null]);
    expect(standing({ term: until('2024-12-21') })).toEqual(['awaited', 'overdue', 10]);
    expect(standing({})).toEqual(['awaited', 'no-deadline', null]);
  });

  it('asks for the date of receipt, and counts from it when it is told', () => {
    const term: DutyTerm = { kind: 'from-receipt', text: '10 ngày kể từ ngày nhận', on: null, evidence: null };
    expect(told({ term })).toMatchObject({ state: 'awaited', time: null, dueOn: null });
    const received = [decision('receive', receiptKey(plan.id, null), { on: '2024-03-05' })];
    expect(told({ term, decisions: received, day: '2024-03-16' })).toMatchObject({ time: 'overdue', dueOn: '2024-03-15', daysLate: 1 });
    const later = [...received, decision('receive', receiptKey(plan.id, UBND), { on: '2024-03-20' })];
    expect(told({ term, decisions: later, day: '2024-03-16' })).toMatchObject({ time: 'in-term', dueOn: '2024-03-30' });
    const working = { ...term, text: '10 ngày làm việc kể từ ngày nhận' };
    expect(told({ term: working, decisions: received }).dueOn).toBe('2024-03-19');
  });

  it('counts from the issue where the words do', () => {
    expect(told({ term: { kind: 'from-receipt', text: '01 tháng kể từ ngày ban hành', on: null, evidence: null } }).dueOn).toBe('2024-04-01');
  });

  it('has no known time where the text breaks off', () => {
    expect(standing({ term: { kind: 'cut-off', text: 'định kỳ', on: null, evidence: null } })).toEqual(['awaited', null, null]);
  });
});

describe('what persons say', () => {
  it('confirmed none, outside, exempt, and back', () => {
    const none = decision('state-expectation', KEY, { state: 'confirmed-none', on: '2024-11-01' });
    expect(standing({ term: until('2024-12-21'), decisions: [none] })).toEqual(['confirmed-none', 'overdue', 10]);
    expect(told({ decisions: [decision('state-expectation', KEY, { state: 'outside' })] }).state).toBe('outside');
    const exempt = decision('exempt', KEY, { exempt: true }, 'không có địa bàn');
    expect(told({ answers: [answer()], decisions: [exempt] })).toMatchObject({ state: 'exempt', note: 'không có địa bàn' });
    expect(told({ decisions: [exempt, decision('exempt', KEY, { exempt: false })] }).state).toBe('awaited');
    expect(told({ decisions: [none, decision('state-expectation', KEY, { state: 'open' })] }).state).toBe('awaited');
  });

  it('give way to a document that came', () => {
    expect(told({ answers: [answer()], decisions: [decision('state-expectation', KEY, { state: 'confirmed-none' })] }).state).toBe('issued');
  });

  it('extended until a day, overdue against it after', () => {
    const decisions = [decision('state-expectation', KEY, { state: 'extended', until: '2024-11-30' })];
    expect(told({ term: until('2024-06-30'), decisions, day: '2024-11-30' })).toMatchObject({ state: 'extended', time: 'in-term', dueOn: '2024-11-30' });
    expect(told({ term: until('2024-06-30'), decisions, day: '2024-12-02' })).toMatchObject({ state: 'awaited', time: 'overdue', daysLate: 2 });
  });

  it('name the document that answers', () => {
    const loose = answer({ symbol: null });
    const decisions = [decision('state-expectation', KEY, { state: 'issued', directiveId: loose.id })];
    expect(told({ answers: [loose], edges: [], decisions })).toMatchObject({ state: 'issued', metBy: ['d_answer'], unreviewed: false });
    expect(told({ answers: [loose], edges: [], decisions, day: '2024-05-09' }).state).toBe('awaited');
  });

  it('expect something that neither words nor rules say, and take it back', () => {
    const key = expectationKey({ directiveId: ROOT, organId: 'o:front:p:20', words: '', kind: 'report', slot: '' });
    const stated = decision('state-expectation', key, { state: 'expected', directiveId: ROOT, organId: 'o:front:p:20', kind: 'report', dueOn: '2024-10-01' });
    const rows = (decisions: readonly DecisionRow[]) =>
      expectationsOf(snapshot({ directives: [centre()], decisions }), asOf('2024-12-31')).filter((row) => row.origin === 'person');
    expect(rows([stated])).toMatchObject([
      { organId: 'o:front:p:20', kind: 'report', state: 'awaited', time: 'overdue', dueOn: '2024-10-01', from: [stated.id] },
    ]);
    expect(rows([stated, decision('state-expectation', key, { state: 'not-expected' })])).toEqual([]);
  });

  it('say nothing in a shape that is not theirs', () => {
    expect(told({ decisions: [decision('state-expectation', KEY, { state: 'lost' }), decision('exempt', KEY, 'yes')] }).state).toBe('awaited');
  });
});

describe('terms that are no plain day', () => {
  const due = (term: DutyTerm) => told({ term }).dueOn;
  it.each([
    [{ kind: 'range', text: 'từ 2024-05 đến 2024-08', on: '2024-08', evidence: null }, '2024-08-31'],
    [{ kind: 'range', text: 'quý III/2024', on: null, evidence: null }, '2024-09-30'],
    [{ kind: 'year', text: 'năm 2025', on: '2025', evidence: null }, '2025-12-31'],
    [{ kind: 'phrase', text: '2024', on: null, evidence: null }, '2024-12-31'],
    [{ kind: 'phrase', text: 'thường xuyên', on: null, evidence: null }, null],
    [{ kind: 'phrase', text: 'sớm', on: null, evidence: null }, null],
  ] satisfies readonly (readonly [DutyTerm, string | null])[])('%o: %s', (term, day) => {
    expect(due(term)).toBe(day);
  });
});

describe('a term before its own document', () => {
  const evidence = { textId: 't', start: 40, end: 50, quote: '15/02/2024' };
  const early: DutyTerm = { kind: 'date', text: '2024-02-15', on: '2024-02-15', evidence };

  it('is no term that has passed: nothing is overdue or late by it', () => {
    expect(told({ term: early })).toMatchObject({ state: 'awaited', time: null, dueOn: null, daysLate: null });
    expect(told({ term: early, answers: [answer()] })).toMatchObject({ state: 'issued', dueOn: null, daysLate: null });
  });

  it('gives way to another day that the same document states', () => {
    const right: DutyTerm = { kind: 'date', text: '2024-05-15', on: '2024-05-15', evidence };
    const both = [early, right].map((term) => duty({ directiveId: plan.id, kind: 'issue', organIds: [UBND], term }));
    const rows = expectationsOf(snapshot({ directives: [centre(), plan], edges: [carriesOut(plan.id, ROOT)], duties: both }), asOf('2024-12-31'));
    expect(rows.find(({ organId }) => organId === UBND)).toMatchObject({ time: 'overdue', dueOn: '2024-05-15' });
  });

  it('stands where a person gives longer', () => {
    const decisions = [decision('state-expectation', KEY, { state: 'extended', until: '2024-12-20' })];
    expect(told({ term: early, decisions })).toMatchObject({ state: 'awaited', time: 'overdue', dueOn: '2024-12-20' });
  });
});

describe('what returns', () => {
  const yearly: DutyTerm = { kind: 'yearly', text: 'hằng năm trước 20/10', on: '10-20', evidence: null };
  const report = (id: string, issuedOn: string) => directive(id, { kind: 'report', issuerIds: [UBND], issuedOn, placeId: 'p:20' });
  const story = (reports: readonly DirectiveRow[], day: string, decisions: readonly DecisionRow[] = [], term = yearly, organ = UBND) =>
    expectationsOf(
      snapshot({
        directives: [centre(), plan, ...reports],
        edges: [carriesOut(plan.id, ROOT), ...reports.map((row) => carriesOut(row.id, plan.id, { relation: 'REPORTS_ON' }))],
        duties: [duty({ directiveId: plan.id, kind: 'report', organIds: [organ], term })],
        decisions,
      }),
      asOf(day),
    ).filter((row) => row.kind === 'report');

  it('is due on its first day after the directive', () => {
    expect(story([], '2024-10-20')).toMatchObject([{ state: 'awaited', time: 'in-term', dueOn: '2024-10-20' }]);
    expect(story([], '2024-10-25')).toMatchObject([{ state: 'awaited', time: 'overdue', dueOn: '2024-10-20', daysLate: 5 }]);
  });

  it('is not yet due at a turn within a month of its own document: nobody reports on a few days', () => {
    const at = (on: string): DutyTerm => ({ ...yearly, text: `hằng năm trước ${on}`, on });
    expect(story([], '2024-04-20', [], at('03-07'))).toMatchObject([{ time: 'in-term', dueOn: '2025-03-07', nextDue: '2025-03-07', laterDue: [] }]);
    expect(story([], '2024-04-20', [], at('04-01'))).toMatchObject([{ time: 'in-term', dueOn: '2025-04-01' }]);
    expect(story([], '2024-04-20', [], at('04-02'))).toMatchObject([{ time: 'overdue', dueOn: '2024-04-02' }]);
    const early = story([report('d_r1', '2024-03-20')], '2024-04-20', [], at('03-07'));
    expect(early).toMatchObject([{ state: 'awaited', dueOn: '2025-03-07', metBy: [] }]);
    const monthly = (text: string): DutyTerm => ({ kind: 'recurring', text, on: null, evidence: null });
    expect(story([], '2024-03-10', [], monthly('trước ngày 14 hằng tháng'))).toMatchObject([{ time: 'in-term', dueOn: '2024-04-14' }]);
    expect(story([], '2024-03-25', [], monthly('trước ngày 20 hằng tháng'))).toMatchObject([{ time: 'overdue', dueOn: '2024-03-20' }]);
  });

  it('is due when it was extended to, and no longer on the day before', () => {
    const key = story([], '2024-11-10')[0]?.key ?? '';
    const decisions = [decision('state-expectation', key, { state: 'extended', until: '2024-11-30' })];
    expect(story([], '2024-11-10', decisions)).toMatchObject([{ state: 'extended', time: 'in-term', daysLate: null, dueOn: '2024-11-30' }]);
    expect(story([], '2024-12-02', decisions)).toMatchObject([{ state: 'awaited', time: 'overdue', daysLate: 2, dueOn: '2024-11-30' }]);
  });

  it('stands by its oldest open turn, and by the next one when all were kept', () => {
    expect(story([report('d_r1', '2024-10-18')], '2025-03-01')).toMatchObject([{ state: 'issued', time: 'in-term', dueOn: '2025-10-20', metBy: ['d_r1'] }]);
    expect(story([report('d_r1', '2024-11-02')], '2025-03-01')).toMatchObject([{ state: 'issued', time: 'late', daysLate: 13 }]);
    expect(story([report('d_r1', '2024-10-18')], '2025-11-01')).toMatchObject([{ state: 'awaited', time: 'overdue', dueOn: '2025-10-20' }]);
    expect(story([report('d_r1', '2024-10-18'), report('d_r2', '2025-10-01')], '2025-11-01')).toMatchObject([{ state: 'issued', dueOn: '2026-10-20' }]);
  });

  it('names the later turns that passed unanswered as well, and not those that were answered or are still to come', () => {
    expect(story([], '2026-11-01')).toMatchObject([{ state: 'awaited', dueOn: '2024-10-20', laterDue: ['2025-10-20', '2026-10-20'] }]);
    expect(story([], '2026-10-20')).toMatchObject([{ dueOn: '2024-10-20', laterDue: ['2025-10-20'] }]);
    expect(story([report('d_r2', '2025-11-20')], '2026-11-01')).toMatchObject([{ state: 'awaited', dueOn: '2024-10-20', laterDue: ['2026-10-20'] }]);
    expect(story([report('d_r1', '2024-10-18')], '2025-03-01')).toMatchObject([{ state: 'issued', laterDue: [] }]);
    const key = story([], '2024-11-10')[0]?.key ?? '';
    const longer = [decision('state-expectation', key, { state: 'extended', until: '2025-12-31' })];
    expect(story([], '2026-11-01', longer)).toMatchObject([{ state: 'awaited', dueOn: '2025-12-31', laterDue: ['2026-10-20'] }]);
  });

  describe('its coming turn', () => {
    const monthly: DutyTerm = { kind: 'recurring', text: 'trước ngày 20 hằng tháng', on: null, evidence: null };
    const coming = (...told: Parameters<typeof story>) => story(...told).map(comingTurn);

    it('stands beside the oldest open one, in its term, with those before it', () => {
      expect(story([], '2025-10-01')).toMatchObject([{ state: 'awaited', time: 'overdue', dueOn: '2024-10-20', nextDue: '2025-10-20', earlierDue: null }]);
      expect(coming([], '2025-10-01')).toMatchObject([
        { key: story([], '2025-10-01')[0]?.key, state: 'awaited', time: 'in-term', daysLate: null, dueOn: '2025-10-20', earlierDue: ['2024-10-20'] },
      ]);
      expect(coming([], '2026-11-01')).toMatchObject([{ dueOn: '2027-10-20', laterDue: [], earlierDue: ['2024-10-20', '2025-10-20', '2026-10-20'] }]);
    });

    it('of every month and every quarter', () => {
      expect(coming([], '2024-05-25', [], monthly)).toMatchObject([{ dueOn: '2024-06-20', earlierDue: ['2024-03-20', '2024-04-20', '2024-05-20'] }]);
      const quarterly = { ...monthly, text: 'trước ngày 15 hằng quý' };
      expect(coming([], '2024-07-25', [], quarterly)).toMatchObject([{ dueOn: '2024-09-15', earlierDue: ['2024-06-15'] }]);
    });

    it('may be today, and is the next one once today’s was answered', () => {
      expect(coming([], '2025-10-20')).toMatchObject([{ dueOn: '2025-10-20', earlierDue: ['2024-10-20'] }]);
      expect(coming([report('d_r1', '2024-10-18'), report('d_r2', '2025-10-18')], '2025-10-20')).toMatchObject([{ dueOn: '2026-10-20', earlierDue: [] }]);
    });

    it('is the row itself where no turn before it is open, and comes as well where the last one was answered', () => {
      expect(story([], '2024-10-20')).toMatchObject([{ dueOn: '2024-10-20', nextDue: '2024-10-20' }]);
      expect(coming([], '2024-10-20')).toEqual([null]);
      expect(coming([report('d_r1', '2024-10-18')], '2025-03-01')).toMatchObject([{ state: 'awaited', dueOn: '2025-10-20', earlierDue: [], metBy: [] }]);
      expect(coming([report('d_r1', '2024-10-18'), report('d_r2', '2025-10-01')], '2025-10-05')).toEqual([null]);
    });

    it('does not come for whoever is exempt, has ended without an heir before it, or was given longer', () => {
      const key = story([], '2025-10-01')[0]?.key ?? '';
      expect(coming([], '2025-10-01', [decision('exempt', key, { exempt: true }, 'lý do')])).toEqual([null]);
      const longer = (until: string) => [decision('state-expectation', key, { state: 'extended', until })];
      expect(coming([], '2025-10-01', longer('2025-12-31'))).toEqual([null]);
      expect(coming([], '2025-10-01', longer('2025-10-10'))).toMatchObject([{ dueOn: '2025-10-20', earlierDue: [] }]);
      const office = 'o:state:d63:261/phong-van-hoa-thong-tin';
      expect(story([], '2025-06-01', [], yearly, office)).toMatchObject([{ state: 'awaited', dueOn: '2024-10-20', nextDue: null }]);
      expect(story([], '2025-10-01', [], yearly, office)).toMatchObject([{ state: 'ended', nextDue: null }]);
    });
  });
});
