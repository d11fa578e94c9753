import { describe, expect, it } from 'vitest';
import { coverageOf } from '../../../api/audit/coverage/coverage-of.ts';
import { itemMessage } from '../../../api/audit/items/item-message.ts';
import { itemsOf } from '../../../api/audit/items/items-of.ts';
import type { AuditSnapshot } from '../../../api/audit/snapshot.ts';
import type { Item } from '../../../api/domain/coverage.ts';
import type { ReadDirective, ReadSection } from '../../../api/domain/read-directive.ts';
import type { TaskRow } from '../../../api/domain/rows.ts';
import { provincial, reading, snapshotOf, TODAY, task, words } from '../coverage/rows.ts';
import { carriesOut, centre, directive, duty, ROOT } from '../expectations/rows.ts';

const fact = <T>(value: T) => ({ value, source: 'read' as const, evidence: [] });
const PLACE: Partial<ReadDirective> = { province: fact('Lạng Sơn'), line: fact('party' as const), level: fact('province' as const) };

/** Tasks one below the other, as a text has them, each section around its own. */
function laidOut(...parts: readonly (readonly [role: ReadSection['role'], tasks: readonly TaskRow[]])[]): {
  readonly tasks: readonly TaskRow[];
  readonly sections: readonly ReadSection[];
} {
  let end = 0;
  const tasks: TaskRow[] = [];
  const sections = parts.map(([role, own], at): ReadSection => {
    const start = end;
    for (const one of own) {
      tasks.push({ ...one, ordinal: tasks.length, evidence: words(one.text, end + 4) });
      end += one.text.length + 4;
    }
    return { label: `${at + 1}`, title: role, role, start, end, evidence: words(role, start) };
  });
  return { tasks, sections };
}

const plan = (path: string, text: string, parts: Partial<TaskRow> = {}): TaskRow => task('d_plan', path, text, parts);

/** Items of one provincial plan below the root. */
function itemsOfPlan(read: Partial<ReadDirective>, parts: Partial<AuditSnapshot> = {}, row: Parameters<typeof provincial>[0] = {}): readonly Item[] {
  const snapshot = snapshotOf({ directives: [centre(), directive('d_plan', provincial(row))], edges: [carriesOut('d_plan', ROOT)], ...parts }, [
    reading('d_plan', { ...PLACE, tasks: [readTask('Đến 2026 cấp nước cho 40 trường.')], ...read }),
  ]);
  return itemsOf(snapshot, [], coverageOf(snapshot, [], TODAY), TODAY);
}

const of = (items: readonly Item[], rule: string): readonly Item[] => items.filter((item) => item.rule === rule);

function readTask(text: string, parts: Partial<ReadDirective['tasks'][number]> = {}): ReadDirective['tasks'][number] {
  return {
    path: 'II.1',
    unit: 'item',
    parent: null,
    text,
    ordering: true,
    numbered: true,
    assignments: [],
    deadlines: [],
    targets: [],
    duties: [],
    evidence: words(text),
    ...parts,
  };
}

describe('unassigned-task', () => {
  const wells = plan('1', 'Khoan mới giếng tầng sâu tại vùng cao thiếu nước.');
  const org = (text: string, lead: string) => plan('9', text, { leads: [lead] });
  const found = (own: readonly TaskRow[], organisation: readonly TaskRow[], annex: readonly TaskRow[] = [], read: Partial<ReadDirective> = {}) => {
    const { tasks, sections } = laidOut(['tasks', own], ['organization', organisation], ['other', annex]);
    return of(itemsOfPlan({ sections, ...read }, { tasks }), 'unassigned-task').map((item) => item.taskIds);
  };
  const watches = org('Sở Y tế theo dõi.', 'Sở Y tế');

  it('tells once of a document, with the tasks that nobody is given', () => {
    expect(found([wells, plan('2', 'Lắp bể chứa cho bản xa.')], [watches])).toEqual([['d_plan#1', 'd_plan#2']]);
  });

  it.each([
    ['somebody is named beside it', [{ ...wells, leads: ['Sở Y tế'] }], [watches], []],
    [
      'the part on organisation takes up its words',
      [wells],
      [org('Sở Nông nghiệp khoan mới giếng tầng sâu tại vùng cao.', 'Sở Nông nghiệp và Môi trường')],
      [],
    ],
    ['a department has it for its field', [plan('1', 'Đưa giáo dục tiết kiệm nước vào trường.')], [org('Hướng dẫn các trường.', 'Sở Giáo dục và Đào tạo')], []],
    ['the issuer carries out the whole plan', [wells], [org('Tỉnh ủy chỉ đạo thực hiện kế hoạch này.', 'Tỉnh ủy')], []],
    ['an annex gives its rows to organs', [wells], [watches], [plan('8', 'Khoan giếng', { unit: 'row', leads: ['Sở Xây dựng'] })]],
  ])('says nothing where %s', (_, own, organisation, annex) => {
    expect(found(own, organisation, annex)).toEqual([]);
  });

  it('says nothing of a text whose end is missing, nor of one without a part on organisation', () => {
    expect(found([wells], [watches], [], { remarks: [{ code: 'truncated-end', evidence: [] }] })).toEqual([]);
    const { tasks, sections } = laidOut(['tasks', [wells]]);
    expect(of(itemsOfPlan({ sections }, { tasks }), 'unassigned-task')).toEqual([]);
  });

  it('says nothing of an item whose paragraph was not read as its words: it may name somebody', () => {
    const { tasks, sections } = laidOut(['tasks', [wells, plan('2', 'Lắp bể chứa')]], ['organization', [watches]]);
    const apart = tasks.map((one, at) => (at < 2 ? one : { ...one, evidence: words(one.text, one.evidence.start + 400) }));
    const moved = sections.map((one, at) => (at === 0 ? { ...one, end: one.end + 400 } : { ...one, start: one.start + 400, end: one.end + 400 }));
    expect(of(itemsOfPlan({ sections: moved }, { tasks: apart }), 'unassigned-task').map((item) => item.taskIds)).toEqual([['d_plan#1']]);
  });
});

describe('no-deadline', () => {
  it('tells of a plan without any time', () => {
    expect(of(itemsOfPlan({ tasks: [readTask('Cấp nước cho các trường.')] }), 'no-deadline')).toHaveLength(1);
  });

  it.each([
    ['a year to reach something by', 'Đến năm 2027, mọi trường có nước sạch.'],
    ['a yearly rhythm', 'Hằng năm kiểm nghiệm nguồn nước.'],
    ['a day', 'Hoàn thành trước ngày 15/10.'],
  ])('says nothing where %s is stated', (_, text) => {
    expect(of(itemsOfPlan({ tasks: [readTask(text)] }), 'no-deadline')).toEqual([]);
  });

  it.each([
    ['the name of a programme', 'Thực hiện Chiến lược cấp nước đến năm 2030, tầm nhìn đến năm 2045.'],
    ['a plan of other works', 'Đưa chỉ tiêu vào kế hoạch phát triển kinh tế - xã hội hằng năm.'],
    ['the date of a document', 'Thực hiện Quyết định số 12/QĐ-UBND ngày 12/9/2022.'],
  ])('does not take %s for a time of its own', (_, text) => {
    expect(of(itemsOfPlan({ tasks: [readTask(text)] }), 'no-deadline')).toHaveLength(1);
  });

  it('says that the end is missing where it is', () => {
    const [item] = of(itemsOfPlan({ tasks: [readTask('Cấp nước cho các trường.')], remarks: [{ code: 'truncated-end', evidence: [] }] }), 'no-deadline');
    expect(item?.facts['cut']).toContain('thiếu phần cuối');
  });
});

describe('no-report', () => {
  const report = (parts: Partial<ReturnType<typeof duty>> = {}) => duty({ directiveId: 'd_plan', kind: 'report', ...parts });

  it('tells of a plan that asks for no report', () => {
    expect(of(itemsOfPlan({}), 'no-report')[0]?.facts).toMatchObject({ variant: 'none' });
  });

  it('tells of one that asks for reports and says no time, "theo quy định" included', () => {
    const [item] = of(itemsOfPlan({}, { duties: [report({ evidence: words('báo cáo kết quả theo quy định') })] }), 'no-report');
    expect(item?.facts['variant']).toBe('no-time');
    expect(item?.evidence).toHaveLength(1);
  });

  it('says nothing where a time is stated', () => {
    const term = { kind: 'yearly' as const, text: 'hằng năm trước 20/10', on: '10-20', evidence: null };
    expect(of(itemsOfPlan({}, { duties: [report({ term })] }), 'no-report')).toEqual([]);
  });

  it('says nothing of a text that is cut off: `incomplete-document` does', () => {
    const items = itemsOfPlan({ remarks: [{ code: 'truncated-end', evidence: [words('định kỳ báo cáo')] }] });
    expect(of(items, 'no-report')).toEqual([]);
    expect(of(items, 'incomplete-document')[0]?.facts['missing']).toBe('phần cuối');
    expect(of(itemsOfPlan({}, { duties: [report({ term: { kind: 'cut-off', text: null, on: null, evidence: null } })] }), 'no-report')).toEqual([]);
  });

  it('does not take a telegram or a resolution for a plan', () => {
    expect(of(itemsOfPlan({}, {}, { kind: 'telegram' }), 'no-report')).toEqual([]);
  });
});

describe('assignee-not-recipient', () => {
  const given = (lead: string) => [plan('9', `${lead} tổ chức thực hiện.`, { leads: [lead] })];
  const left = (lead: string, recipients: readonly string[] | null) =>
    of(itemsOfPlan({ recipients: recipients === null ? null : recipients.map(fact) }, { tasks: given(lead) }), 'assignee-not-recipient').map(
      (item) => item.facts['organs'],
    );

  it('tells whom a document gives work and does not send itself to', () => {
    expect(left('Công an tỉnh', ['Thường trực Tỉnh ủy', 'UBND tỉnh'])).toEqual(['Công an tỉnh']);
  });

  it.each([
    ['it is named', 'Công an tỉnh', ['Công an tỉnh Lạng Sơn']],
    ['a collective may mean it', 'Công an tỉnh', ['Các sở, ban, ngành tỉnh']],
    ['the body it serves is named', 'Sở Y tế', ['UBND tỉnh']],
    ['the mass organisations are', 'Hội Nông dân tỉnh', ['MTTQ và các đoàn thể chính trị - xã hội tỉnh']],
    ['it belongs to the issuer', 'Ban Tuyên giáo Tỉnh ủy', ['UBND tỉnh']],
    ['everybody is ("như trên")', 'Công an tỉnh', ['Như trên']],
    ['no recipients are printed', 'Công an tỉnh', null],
  ])('says nothing where %s', (_, lead, recipients) => {
    expect(left(lead, recipients)).toEqual([]);
  });
});

describe('incomplete-document', () => {
  it('tells once what a copy lacks', () => {
    const items = itemsOfPlan({ recipients: null }, {}, { symbol: null, issuedOn: '2024-05', signer: null });
    expect(of(items, 'incomplete-document').map((item) => item.facts['missing'])).toEqual(['số, ngày, người ký, nơi nhận']);
  });

  it('says nothing of a whole copy', () => {
    expect(of(itemsOfPlan({}), 'incomplete-document')).toEqual([]);
  });
});

describe('period-ended', () => {
  it.each([
    ['về cấp nước giai đoạn 2021 - 2025', 1],
    ['về cấp nước giai đoạn 2021 - 2026', 0],
    ['về cấp nước đến năm 2030', 0],
    ['thực hiện Chương trình cấp nước quốc gia giai đoạn 2021 - 2025', 0],
    ['thực hiện Chương trình cấp nước quốc gia trên địa bàn tỉnh giai đoạn 2021 - 2025', 1],
  ])('"%s": %i', (subject, count) => {
    expect(of(itemsOfPlan({}, {}, { subject }), 'period-ended')).toHaveLength(count);
  });
});

describe('citation-conflict', () => {
  const cited = (days: readonly (string | null)[], symbol = '9-KH/TU'): ReadDirective['citations'][number] => ({
    symbol,
    kind: null,
    kindName: null,
    issuedOn: null,
    issuer: null,
    relation: 'CITES',
    subject: null,
    mentions: days.map((issuedOn, place) => ({
      raw: symbol,
      symbol,
      kindName: null,
      issuedOn,
      organ: null,
      relation: 'CITES',
      cue: null,
      evidence: words(`${symbol} ${place}`),
    })),
  });

  it('tells of one document with two dates', () => {
    expect(of(itemsOfPlan({ citations: [cited(['2024-02-03', '2024-03-02', null])] }), 'citation-conflict')[0]?.facts['ways']).toBe('03/02/2024 / 02/03/2024');
  });

  it('says nothing of dates that agree, nor of one that cannot be the symbol’s', () => {
    expect(of(itemsOfPlan({ citations: [cited(['2024-02-03', '2024-02-03', null])] }), 'citation-conflict')).toEqual([]);
    expect(of(itemsOfPlan({ citations: [cited(['2019-05-07', '2025-02-11'], '37/2019/NĐ-CP')] }), 'citation-conflict')).toEqual([]);
  });

  it('tells of a day that a document gives another whose own text bears a different one', () => {
    const told = (issuedOn: string, symbol = '9-KH/TU') => {
      const upper = { ...directive('d_upper', { ...provincial(), symbol: '9-KH/TU', issuedOn: '2024-02-03', kind: 'plan' }), held: true };
      const plan = directive('d_plan', { ...provincial(), kind: 'plan' });
      const mention = {
        id: 'm',
        sourceId: 's_d_plan',
        inDirectiveId: 'd_plan',
        raw: symbol,
        symbol,
        symbolKey: '9-KH-TU',
        kind: null,
        kindName: null,
        issuedOn,
        organName: null,
        organId: null,
        subject: null,
        relation: 'CITES' as const,
        evidence: words(symbol),
        cue: null,
        resolvesTo: 'd_upper',
      };
      const rows = { directives: [centre(), upper, plan], edges: [carriesOut('d_upper', ROOT), carriesOut('d_plan', ROOT)], mentions: [mention] };
      const snapshot = snapshotOf(rows, [reading('d_upper', {}), reading('d_plan', {})]);
      return of(itemsOf(snapshot, [], coverageOf(snapshot, [], TODAY), TODAY), 'citation-conflict').map((item) => item.facts['ways']);
    };
    expect(told('2023-02-03')).toEqual(['9-KH/TU: 03/02/2023 / 03/02/2024']);
    expect(told('2024-02-03')).toEqual([]);
    expect(told('2024-02')).toEqual([]);
  });

  it('tells of a programme that one document calls otherwise than the others, and never of places’ own ones', () => {
    const other = (id: string, name: string) =>
      [
        directive(id, { ...provincial(), issuerIds: [`o:state:${id}`], kind: 'plan' }),
        reading(id, { unnumbered: [{ kindName: 'Đề án', name, relation: 'CITES', evidence: [words(name)] }] }),
      ] as const;
    const conflicts = (names: readonly string[]): number => {
      const all = names.map((name, place) => other(`d_${place}`, name));
      const snapshot = snapshotOf(
        { directives: [centre(), ...all.map(([row]) => row)], edges: all.map(([row]) => carriesOut(row.id, ROOT)) },
        all.map(([, read]) => read),
      );
      return of(itemsOf(snapshot, [], coverageOf(snapshot, [], TODAY), TODAY), 'citation-conflict').length;
    };
    const usual = 'Đề án tổng thể cấp nước sạch nông thôn giai đoạn 2021-2030';
    expect(conflicts([usual, usual, 'Đề án tổng thể phát triển nước sạch nông thôn giai đoạn 2021-2030'])).toBe(1);
    expect(conflicts([usual, usual, usual])).toBe(0);
    expect(conflicts([usual, usual, 'Đề án tổng thể cấp nước sạch nông thôn giai đoạn 2026-2030'])).toBe(0);
    const local = (place: string) => `Đề án cấp nước sạch nông thôn tỉnh ${place} giai đoạn 2021-2030`;
    expect(conflicts([local('A'), local('A'), local('B')])).toBe(0);
  });
});

describe('misprint-suspect', () => {
  const slip = (quote: string, meant: string | null, start: number) => ({ directiveId: 'd_plan', meant, evidence: words(quote, start) });

  it('names each word once with how often, in the order of the text, and quotes every place; list C', () => {
    const slips = [slip('nước của.', null, 90), slip('Phần đầu', 'phấn đấu', 10), slip('Phần đầu', 'phấn đấu', 50)];
    const [item, ...more] = of(itemsOfPlan({}, { slips }), 'misprint-suspect');
    expect(more).toEqual([]);
    expect([item?.list, item?.facts['words'], item?.facts['count']]).toEqual(['C', '“Phần đầu” (phấn đấu), 2 lần; “nước của.” (thiếu chữ)', '3']);
    expect(item?.evidence.map(({ evidence }) => evidence.start)).toEqual([10, 50, 90]);
  });

  it('says nothing of a text without slips, nor of another document’s', () => {
    expect(of(itemsOfPlan({}), 'misprint-suspect')).toEqual([]);
    expect(of(itemsOfPlan({}, { slips: [{ ...slip('Phần đầu', 'phấn đấu', 1), directiveId: 'd_other' }] }), 'misprint-suspect')).toEqual([]);
  });
});

describe('other-level', () => {
  const city = { level: 'district', issuerIds: ['o:front:d63:058'], issuerNames: ['MTTQ thành phố'] } as const;
  const text = 'Giám sát việc khai thác nước ngầm trong tỉnh.';

  it('asks about a city’s plan that speaks of the whole province, with the words', () => {
    const [item] = of(itemsOfPlan({}, { tasks: [plan('II.4', text)] }, city), 'other-level');
    expect([item?.list, item?.facts['words'], item?.evidence[0]?.evidence.quote]).toEqual(['B', '“trong tỉnh”', 'trong tỉnh']);
  });

  it('says nothing of a province’s own plan', () => {
    expect(of(itemsOfPlan({}, { tasks: [plan('II.4', text)] }), 'other-level')).toEqual([]);
  });
});

describe('named-early', () => {
  const NAME = 'Chiến lược cấp nước sạch nông thôn đến năm 2030, tầm nhìn đến năm 2045';
  const strategy = (issuedOn: string | null) =>
    directive('d_strategy', { kind: 'decision', held: false, issuedOn, subject: `Phê duyệt ${NAME}`, issuerIds: ['o:central:ttg'], symbol: '77/QĐ-TTg' });
  const items = (issuedOn: string | null, before = 'Triển khai thực hiện có hiệu quả ') => {
    const sentence = `${before}${NAME}.`;
    const at = 1_000 + before.length;
    const snapshot = {
      directives: [centre(), directive('d_plan', provincial()), strategy(issuedOn)],
      tasks: [plan('II.4', sentence)],
    };
    return of(itemsOfPlan({ unnumbered: [{ kindName: 'Chiến lược', name: NAME, relation: 'CITES', evidence: [words(NAME, at)] }] }, snapshot), 'named-early');
  };

  it('asks about a strategy that was approved only after the plan', () => {
    const [item] = items('2024-10-15');
    expect([item?.list, item?.facts['name'], item?.facts['issued'], item?.againstId]).toEqual(['B', NAME, 'ngày 15/10/2024', 'd_strategy']);
  });

  it('says nothing where it was there, where its day is not known, and where the plan orders that it be drawn up', () => {
    expect(items('2024-05-10')).toEqual([]);
    expect(items('2023-02-01')).toEqual([]);
    expect(items(null)).toEqual([]);
    expect(items('2024-10-15', 'Sớm ban hành và triển khai thực hiện ')).toEqual([]);
  });
});

describe('term-before-issue', () => {
  const deadline = (on: string, quote: string, kind: 'date' | 'month' | 'yearly' = 'date') => ({ text: on, kind, on, evidence: words(quote, 30) });
  const early = (on: string, row: Parameters<typeof provincial>[0] = {}, kind?: 'date' | 'month' | 'yearly') =>
    of(
      itemsOfPlan({ tasks: [readTask('Báo cáo kết quả trước ngày đã nêu.', { deadlines: [deadline(on, 'trước ngày đã nêu', kind)] })] }, {}, row),
      'term-before-issue',
    );

  it('asks about a day that lies before the document which states it, with the words', () => {
    const [item, ...others] = early('2023-05-09');
    expect(others).toEqual([]);
    expect(item).toMatchObject({ list: 'C', directiveId: 'd_plan', facts: { due: '09/05/2023' } });
    expect(item?.evidence[0]?.evidence.quote).toContain('trước ngày đã nêu');
  });

  it('says nothing of days from the document on, of its own month, nor of what returns', () => {
    const { issuedOn } = provincial();
    expect(early(issuedOn ?? '')).toEqual([]);
    expect(early((issuedOn ?? '').slice(0, 7), {}, 'month')).toEqual([]);
    expect(early('01-01', {}, 'yearly')).toEqual([]);
  });

  it('holds it against the oldest day an undated text may have, and against nothing where none is known', () => {
    expect(early('2023-05-09', { issuedOn: null, notBefore: '2024-03-01' })[0]?.facts['issued']).toBe('không trước ngày 01/03/2024');
    expect(early('2023-05-09', { issuedOn: null, notBefore: null })).toEqual([]);
  });
});

describe('an item of an organ that has ended', () => {
  const district = (organ: string) => ({
    issuerIds: [organ],
    issuerNames: ['Huyện ủy'],
    line: 'party' as const,
    level: 'district' as const,
    placeId: 'd63:261',
  });
  const says = (organ: string) =>
    of(itemsOfPlan({}, {}, district(organ)), 'no-report').map((item) => [itemMessage(item, 'vi'), itemMessage(item, 'en')])[0] ?? [];

  it('says that nobody is known to talk to, where no heir is', () => {
    expect(says('o:party:d63:261')[0]).toMatch(/đã kết thúc hoạt động ngày 30\/06\/2025; chưa xác định cơ quan kế thừa nên chưa có nơi để trao đổi\.$/u);
    expect(says('o:party:d63:261')[1]).toMatch(/ended on 30\/06\/2025; .* nobody to talk to\.$/u);
  });

  it('says nothing of it where the organ lives or its heir is known', () => {
    expect(says('o:party:p:20')[0]).toBe('Không nêu chế độ báo cáo.');
    expect(says('o:party:p:06')[0]).toBe('Không nêu chế độ báo cáo.');
  });
});
