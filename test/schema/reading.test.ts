import { describe, expect, it } from 'vitest';
import type { ReadDirective, ReadTask } from '../../api/domain/read-directive.ts';
import { directiveRow, mentionRow, put, readingRow, sourceRow, taskRow } from '../contract/fixtures.ts';
import { createMemoryStore } from '../contract/memory-store.ts';
import { data, testServer } from './server.ts';

const TEXT = 'Kế hoạch số 12-KH/HU. Thực hiện Kế hoạch số 241-KH/TU. 1. Ban Tuyên giáo chủ trì, xong trước 30/6/2025, đạt 40 - 50%.';

const at = (quote: string) => {
  const start = TEXT.indexOf(quote);
  return { textId: 'text:s1', start, end: start + quote.length, quote };
};
const fact = <T>(value: T, quote: string) => ({ value, source: 'read' as const, evidence: [at(quote)] });

const TASK: ReadTask = {
  path: '1',
  unit: 'item',
  parent: null,
  text: 'Ban Tuyên giáo chủ trì, xong trước 30/6/2025, đạt 40 - 50%.',
  ordering: true,
  numbered: true,
  assignments: [{ organ: 'Ban Tuyên giáo', role: 'lead', source: 'inherited', evidence: at('Ban Tuyên giáo') }],
  deadlines: [{ text: '2025-06-30', kind: 'date', on: '2025-06-30', evidence: at('trước 30/6/2025') }],
  targets: [{ section: '1', text: '40 - 50%', value: [40, 50], comparator: '=', unit: '%', by: null, of: '', evidence: at('40 - 50%') }],
  duties: [],
  evidence: at('1. Ban Tuyên giáo chủ trì, xong trước 30/6/2025, đạt 40 - 50%.'),
};

const HEADING: ReadTask = {
  ...TASK,
  path: '0',
  ordering: false,
  numbered: false,
  assignments: [],
  deadlines: [],
  targets: [],
  evidence: at('Kế hoạch số 12-KH/HU.'),
};

const READ: ReadDirective = {
  ...readingRow({ sourceId: 's1', directiveId: 'd1' }).read,
  kind: fact('plan', 'Kế hoạch'),
  kindName: 'Kế hoạch',
  symbol: fact('12-KH/HU', '12-KH/HU'),
  partialSymbol: null,
  issuedOn: null,
  issuers: [
    { ...fact('Huyện ủy A', 'KH/HU'), source: 'completed', from: 'register of places' },
    { ...fact('Huyện ủy B', 'KH/HU'), source: 'ambiguous', candidates: ['Huyện ủy B', 'Huyện ủy C'] },
  ],
  line: fact('party', 'KH/HU'),
  level: fact('district', 'KH/HU'),
  signers: [{ name: fact('Nguyễn Văn A', '12'), position: null, capacity: null }],
  recipients: [fact('Như trên', '1.'), fact('Lưu', '2')],
  citations: [
    {
      symbol: '241-KH/TU',
      kind: 'plan',
      kindName: 'Kế hoạch',
      issuedOn: null,
      issuer: null,
      relation: 'IMPLEMENTS',
      subject: null,
      mentions: [
        {
          raw: '241-KH/TU',
          symbol: '241-KH/TU',
          kindName: 'Kế hoạch',
          issuedOn: null,
          organ: null,
          relation: 'IMPLEMENTS',
          cue: at('Thực hiện'),
          evidence: at('241-KH/TU'),
        },
      ],
    },
  ],
  unnumbered: [{ kindName: 'Đề án', name: 'Đề án A', relation: 'CITES', evidence: [at('đạt')] }],
  tasks: [HEADING, TASK],
  targets: TASK.targets,
  remarks: [{ code: 'truncated-end', evidence: [] }],
};

async function server() {
  const store = createMemoryStore();
  await put(store, {
    putDirectives: [directiveRow({ id: 'd1', preferredSourceId: 's1', taskCount: 1 }), directiveRow({ id: 'up', symbol: '241-KH/TU', held: false })],
    putSources: [sourceRow({ id: 's1', directiveId: 'd1', addedBy: 'local:Trần Thị B' })],
    putTexts: [{ textId: 'text:s1', text: TEXT }],
    putReadings: [{ sourceId: 's1', directiveId: 'd1', read: READ }],
    putMentions: [mentionRow({ id: 'm1', sourceId: 's1', symbol: '241-KH/TU', inDirectiveId: 'd1', evidence: at('241-KH/TU'), resolvesTo: 'up' })],
    putTasks: [
      {
        directiveId: 'd1',
        tasks: [
          taskRow({ directiveId: 'd1', sourceId: 's1', path: '1', ordinal: 1, evidence: TASK.evidence }),
          taskRow({ directiveId: 'd1', sourceId: 's1', path: '0', ordinal: 0, evidence: HEADING.evidence }),
        ],
      },
    ],
  });
  return testServer({ store });
}

describe('what was read of a text', () => {
  it('is a flat list of facts, names repeating where there are several', async () => {
    const { source } = await data(
      (await server()).app,
      '{ source(id: "s1") { text addedBy facts { name value source from candidates evidence { start quote } } remarks { code } } }',
    );
    expect(source).toMatchObject({ text: TEXT, addedBy: 'Trần Thị B', remarks: [{ code: 'truncated-end' }] });
    const { facts } = source as { facts: readonly { name: string; value: string }[] };
    expect(facts.map(({ name, value }) => `${name}=${value}`)).toEqual([
      'kind=Kế hoạch',
      'symbol=12-KH/HU',
      'issuer=Huyện ủy A',
      'issuer=Huyện ủy B',
      'line=PARTY',
      'level=DISTRICT',
      'signerName=Nguyễn Văn A',
      'recipient=Như trên',
      'recipient=Lưu',
    ]);
    expect(facts[1]).toMatchObject({ source: 'READ', from: null, candidates: [], evidence: [{ start: TEXT.indexOf('12-KH/HU'), quote: '12-KH/HU' }] });
    expect(facts[2]).toMatchObject({ source: 'COMPLETED', from: 'register of places' });
    expect(facts[3]).toMatchObject({ source: 'AMBIGUOUS', candidates: ['Huyện ủy B', 'Huyện ủy C'] });
  });

  it('joins a citation to the directive its mention resolves to', async () => {
    const { source } = await data(
      (await server()).app,
      '{ source(id: "s1") { citations { symbol name relation cue { quote } mentions { quote } directive { id held } } } }',
    );
    expect(source).toEqual({
      citations: [
        {
          symbol: '241-KH/TU',
          name: null,
          relation: 'IMPLEMENTS',
          cue: { quote: 'Thực hiện' },
          mentions: [{ quote: '241-KH/TU' }],
          directive: { id: 'up', held: false },
        },
        { symbol: null, name: 'Đề án A', relation: 'CITES', cue: null, mentions: [{ quote: 'đạt' }], directive: null },
      ],
    });
  });

  it('gives tasks in the order of the text, with what the reading says of each', async () => {
    const { directive } = await data(
      (await server()).app,
      `{ directive(id: "d1") { taskCount tasks { totalCount edges { node { path unit directive { id }
          assignments { organ role inherited evidence { quote } } deadlines { text kind on } targets { low high unit of } } } } } }`,
    );
    expect(directive).toMatchObject({
      taskCount: 1,
      tasks: {
        totalCount: 2,
        edges: [
          { node: { path: '0', assignments: [], deadlines: [], targets: [] } },
          {
            node: {
              path: '1',
              unit: 'item',
              directive: { id: 'd1' },
              assignments: [{ organ: 'Ban Tuyên giáo', role: 'lead', inherited: true, evidence: { quote: 'Ban Tuyên giáo' } }],
              deadlines: [{ text: '2025-06-30', kind: 'date', on: '2025-06-30' }],
              targets: [{ low: 40, high: 50, unit: '%', of: '' }],
            },
          },
        ],
      },
    });
  });
});
